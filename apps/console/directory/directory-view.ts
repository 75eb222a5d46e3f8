import type { DirectorySection } from '@vigie/contracts';
import { topicsOf } from '@vigie/contracts';

export const VIEWS = ['fiches', 'demarches', 'propositions'] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows, as its address says: a link reproduces it. */
export interface DirectoryView {
  readonly view: View;
  readonly departmentCode: string;
  readonly section: DirectorySection | '';
  readonly topic: string;
  readonly stale: 'oui' | 'non' | '';
}

const SECTION_WORDS: Readonly<Record<DirectorySection, string>> = { SERVICE: 'services', PROCEDURE: 'demarches' };

/** Reads the address; what it does not know counts as not asked. */
export function viewOf(params: URLSearchParams): DirectoryView {
  const view = VIEWS.find((one) => one === params.get('vue')) ?? 'fiches';
  const section = (Object.keys(SECTION_WORDS) as DirectorySection[]).find((one) => SECTION_WORDS[one] === params.get('rubrique')) ?? '';
  const topic = section && topicsOf(section).some(({ code }) => code === params.get('sujet')) ? (params.get('sujet') ?? '') : '';
  const stale = params.get('a-verifier');
  return { view, departmentCode: params.get('departement') ?? '', section, topic, stale: stale === 'oui' || stale === 'non' ? stale : '' };
}

/** The address of a view, what is not asked left out. */
export function paramsOf({ view, departmentCode, section, topic, stale }: DirectoryView): URLSearchParams {
  const words = { vue: view === 'fiches' ? '' : view, departement: departmentCode, rubrique: section && SECTION_WORDS[section], sujet: topic, 'a-verifier': stale };
  return new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ''));
}

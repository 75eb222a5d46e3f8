import { DIRECTORY_SERVICES, PERMIT_CATEGORIES, PROCEDURE_ROUTES, RECOURSE_MEANS } from '@vigie/reference';

/** SERVICE: how a service is reached. PROCEDURE: by which way a permit is asked for. */
export const DIRECTORY_SECTIONS = ['SERVICE', 'PROCEDURE'] as const;
export type DirectorySection = (typeof DIRECTORY_SECTIONS)[number];

/** Longest text of each field, in characters. */
export const DIRECTORY_LIMITS = { address: 300, opening: 300, link: 500, phone: 24, email: 254, conditions: 800, source: 300 } as const;

export type DirectoryText = keyof typeof DIRECTORY_LIMITS;
export const DIRECTORY_TEXTS = Object.keys(DIRECTORY_LIMITS) as DirectoryText[];

/** One way to reach one service, or to file one kind of request, at one préfecture or sous-préfecture. Never about a person. */
export interface DirectoryEntryForm extends Readonly<Record<DirectoryText, string | null>> {
  readonly section: DirectorySection;
  readonly siteCode: string;
  /** A service or a category of permits, by section. */
  readonly topic: string;
  /** A means of contact or a route, by section. Null: it was verified that the service does not exist here. */
  readonly means: string | null;
}

/** What a form holds before it is complete. */
export type DirectoryEntryDraft = { readonly [Field in keyof DirectoryEntryForm]?: DirectoryEntryForm[Field] | null };

interface Word { readonly code: string; readonly label: string }

/** What an entry of that section may be about. */
export const topicsOf = (section: DirectorySection): readonly Word[] => (section === 'SERVICE' ? DIRECTORY_SERVICES : PERMIT_CATEGORIES);

/** How: the means of a service, or the routes of a procedure. */
export const meansOf = (section: DirectorySection): readonly Word[] => (section === 'SERVICE' ? RECOURSE_MEANS : PROCEDURE_ROUTES);

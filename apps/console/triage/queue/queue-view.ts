import { findDepartment, findSite } from '@vigie/reference';
import type { Charge, QueueOrder, QueuePart, TriageFilter } from '../triage.documents';
import { text } from '../messages.fr';

/** What the queue shows; its address reproduces it. */
export interface QueueView {
  readonly part: QueuePart;
  readonly order: QueueOrder;
  readonly charge: Charge | null;
  readonly department: string | null;
  readonly site: string | null;
  readonly right: string | null;
  readonly difficulty: string | null;
  readonly causality: string | null;
  readonly tag: string | null;
  readonly words: string | null;
  readonly anomaly: string | null;
  readonly answered: boolean;
}

export const DEFAULT_QUEUE: QueueView = { part: 'TO_SORT', order: 'LATEST', charge: null, department: null, site: null, right: null, difficulty: null, causality: null, tag: null, words: null, anomaly: null, answered: false };

const PARTS: Readonly<Record<string, QueuePart>> = { 'a-trier': 'TO_SORT', precision: 'WAITING', qualifies: 'QUALIFIED', 'non-regles': 'UNSOLVED', clos: 'SETTLED', tous: 'ALL' };
const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;
const UUID = /^[0-9a-f-]{36}$/i;
const codeOf = (code: string | null): string | null => (code !== null && CODE.test(code) ? code : null);
const keyOf = <Key extends string>(record: Readonly<Record<Key, unknown>>, key: string | null): Key | null => (key !== null && Object.hasOwn(record, key) ? (key as Key) : null);

/** Reads a queue from an address; what makes no sense falls back to the default. */
export function readQueue(search: URLSearchParams): QueueView {
  const [department, site] = [search.get('departement'), search.get('prefecture')];
  return {
    part: PARTS[search.get('file') ?? ''] ?? DEFAULT_QUEUE.part,
    order: search.get('ordre') === 'anciens' ? 'OLDEST' : 'LATEST',
    charge: keyOf(text.charges, search.get('charge')),
    department: department !== null && findDepartment(department) ? department : null,
    site: site !== null && findSite(site) ? site : null,
    right: codeOf(search.get('droit')),
    difficulty: codeOf(search.get('difficulte')),
    causality: codeOf(search.get('causalite')),
    tag: search.get('etiquette')?.slice(0, 40) || null,
    words: search.get('mots')?.slice(0, 200) || null,
    anomaly: UUID.test(search.get('anomalie') ?? '') ? search.get('anomalie') : null,
    answered: search.get('reponse') === 'oui',
  };
}

/** The address of a queue, defaults left out, in a fixed order. */
export function writeQueue({ part, order, charge, department, site, right, difficulty, causality, tag, words, anomaly, answered }: QueueView): URLSearchParams {
  const file = Object.entries(PARTS).find(([, each]) => each === part)?.[0];
  const named = {
    file: part === DEFAULT_QUEUE.part ? null : file, ordre: order === 'OLDEST' ? 'anciens' : null, charge, departement: department, prefecture: site, droit: right, difficulte: difficulty, causalite: causality,
    etiquette: tag, mots: words, anomalie: anomaly, reponse: answered ? 'oui' : null,
  };
  return new URLSearchParams(Object.entries(named).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])));
}

export function queueFilter({ part, charge, department, site, right, difficulty, causality, tag, words, anomaly, answered }: QueueView): TriageFilter {
  return { part, charge, departmentCode: department, siteCode: site, right, difficulty, causality, tag, words, anomalyId: anomaly, answered: answered || null };
}

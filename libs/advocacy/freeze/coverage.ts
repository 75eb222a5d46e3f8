import type { PublishedVocabularies } from '@vigie/catalogue';
import { REPORT_STATUSES, TOTAL, countsInBuckets, type IsoDate } from '@vigie/domain';
import { SYSTEM, type TransactionRunner } from '@vigie/platform';
import { prefectureOf } from '@vigie/reference';
import { reportDimensions, type CountedUnit, type LedgerDimensions, type ReleaseRequest, type TablesReleased } from '@vigie/release';
import structuresHeard from './structures-heard.sql?raw';
import type { Figure } from './snapshot';
import { withHash } from './figures-of';
import { WORDS } from './words.fr';

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

interface Row { readonly structure: number; readonly site: string | null; readonly department: string; readonly structureType: string; readonly months: readonly string[] }

/** A structure has one place and one type, and is heard in as many months as it is. */
function dimensionsOf(published: PublishedVocabularies): LedgerDimensions {
  const { territory, period, structureType } = reportDimensions(published);
  if (!territory || !period || !structureType) throw new Error('The ledger has no place, no time or no type of structure');
  return { territory, structureType, period: { ...period, overlapping: true } };
}

/** How many structures a dossier rests on, by sector: those of its territory that were heard in its period, on any theme. A count of structures, apart from those of people. */
export function coverageRequest(tx: TransactionRunner, published: PublishedVocabularies, { tables: _, within = {}, replaces: __, ...request }: ReleaseRequest, replaces: string | null): ReleaseRequest {
  const read = async (from: IsoDate, to: IsoDate): Promise<CountedUnit[]> => {
    const rows = await tx.run(SYSTEM, (manager) => manager.query<Row[]>(structuresHeard, [from, to, COUNTED]));
    return rows.map(({ structure, site, department, structureType, months }) => ({ structure, codes: { territory: site ?? prefectureOf(department)?.code ?? '', structureType, period: months } }));
  };
  return {
    ...request, within: within['territory'] ? { territory: within['territory'] } : {}, tables: [{ name: 'structures', cut: [{ dimension: 'structureType', level: 1 }] }],
    counting: { source: 'STRUCTURES_HEARD', unit: 'STRUCTURES', dimensions: dimensionsOf(published), read }, ...(replaces ? { replaces } : {}),
  };
}

/** The one figure of it that a letter quotes; none where it may not be told. */
export function coverageFigures(released: TablesReleased | null, dataDate: IsoDate): Figure[] {
  const whole = released?.tables[0]?.cells.find(({ codes }) => codes.every((code) => code === TOTAL));
  if (!whole || whole.value === null) return [];
  return [withHash({ id: 'structures', label: WORDS.structures, definition: WORDS.definition.STRUCTURES, query: WORDS.structuresQuery, unit: 'STRUCTURES', value: whole.value, part: null, n: null, interval: null, dataDate })];
}

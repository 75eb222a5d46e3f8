import type { PublishedVocabularies } from '@vigie/catalogue';
import { TOTAL } from '@vigie/domain';
import { findDepartment, findRegion, findSite } from '@vigie/reference';
import type { TableReleased } from '@vigie/release';
import type { SnapshotTable } from './snapshot';
import { WORDS } from './words.fr';

type Vocabularies = PublishedVocabularies['vocabularies'];

/** The released tables with the words of today's vocabulary, which stand with them from now on. */
export function snapshotTables(tables: readonly TableReleased[], vocabularies: Vocabularies): SnapshotTable[] {
  const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const labelOf = (dimension: string, code: string): string => {
    if (code === TOTAL) return WORDS.total;
    const term = (name: keyof Vocabularies, wanted: string) => vocabularies[name].find((one) => one.code === wanted)?.label ?? wanted;
    switch (dimension) {
      case 'territory': return findSite(code)?.name ?? (code.startsWith('D') ? findDepartment(code.slice(1))?.name : findRegion(code.slice(1))?.name) ?? code;
      case 'period': return /^\d{4}-\d\d$/.test(code) ? month.format(new Date(`${code}-15T12:00:00Z`)) : code;
      case 'right': return term('rightsLost', code);
      case 'difficulty': return code.startsWith('GROUP:') ? term('difficultyGroups', code.slice(6)) : term('difficulties', code);
      case 'structureType': return code.startsWith('SECTOR:') ? term('sectors', code.slice(7)) : term('structureTypes', code);
      case 'recourse': {
        const [channel = '', outcome] = code.split(':');
        return outcome === undefined ? term('recourseChannels', channel) : `${term('recourseChannels', channel)}, ${outcome === 'UNKNOWN' ? WORDS.outcomes.unknown : afterComma(term('recourseOutcomes', outcome))}`;
      }
      case 'outcome': return WORDS.outcomes[code as 'SOLVED' | 'OPEN'] ?? code;
      default: return code;
    }
  };
  return tables.map(({ name, dimensions, cells }) => ({
    name, title: WORDS.tables[name] ?? name, dimensions: dimensions.map((dimension) => WORDS.dimensions[dimension] ?? dimension),
    cells: cells.map(({ codes, value, reason }) => ({ codes: codes.map(bare), labels: codes.map((code, d) => labelOf(dimensions[d] ?? '', code)), value, reason: value === null ? reason : null })),
  }));
}

/** As it stands after a comma; an acronym keeps its capitals. */
const afterComma = (label: string): string => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

/** A letter quotes « sector/AHI », whatever the ledger puts before it to tell levels apart; places keep it, since départements and régions share codes. */
const bare = (code: string): string => code.replace(/^(GROUP|SECTOR):/, (_, kind: string) => (kind === 'GROUP' ? 'group-' : ''));

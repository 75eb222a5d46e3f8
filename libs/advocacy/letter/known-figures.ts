import type { PublishedVocabularies } from '@vigie/catalogue';
import { BASELINE_2024, DEPARTMENTS, RECOURSE_OPTIONS, RECOURSE_PATH, REGIONS, SECTORS, findSite } from '@vigie/reference';

type Vocabularies = PublishedVocabularies['vocabularies'];

/** Whether some dossier may ever have a figure of that id, by the vocabulary in force: what a template may refer to. */
export function mayExist(figureId: string, vocabularies: Vocabularies): boolean {
  if (figureId === 'reports' || figureId === 'structures') return true;
  const [kind = '', code = '', last, ...rest] = figureId.split('/');
  if (rest.length > 0) return false;
  if (kind === 'baseline') return BASELINE_2024.indicators.some((one) => one.code === code) && (last === undefined || SECTORS.some((sector) => sector.code === last));
  if (last !== undefined && last !== 'share') return false;
  const current = (name: keyof Vocabularies, wanted: string) => vocabularies[name].some((term) => term.code === wanted && term.retiredInVersion === null);
  switch (kind) {
    case 'right': return current('rightsLost', code);
    case 'difficulty': return code.startsWith('group-') ? current('difficultyGroups', code.slice('group-'.length)) : current('difficulties', code);
    case 'sector': return current('sectors', code);
    case 'outcome': return code === 'SOLVED' || code === 'OPEN';
    case 'recourse': return RECOURSE_PATH.some((channel) => code === channel || [...RECOURSE_OPTIONS[channel].outcomes, 'UNKNOWN'].some((outcome) => code === `${channel}:${outcome}`));
    case 'territory': return last === undefined && (REGIONS.some((region) => code === `R${region.code}`) || DEPARTMENTS.some((department) => code === `D${department.code}`) || findSite(code) !== undefined);
    case 'month': return last === undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(code);
    default: return false;
  }
}

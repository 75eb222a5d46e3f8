import { VOCABULARIES, findSite, type VocabularyTerm } from '@vigie/reference';
import { formatDay } from '@vigie/ui';
import { text as homeText } from '../../home/messages.fr';
import { typesetText } from '../../shell/typeset';
import type { CaseReport } from '../case-documents';
import { text } from '../messages.fr';

type Change = CaseReport['history'][number]['changes'][number];

const FIELDS: Readonly<Record<string, string>> = {
  siteCode: 'Préfecture', occurredOn: 'Date des faits', discoveredOn: 'Date de découverte', audience: 'Situation de la personne', stayDocument: 'Document',
  stayDocumentExpiresOn: 'Expiration du document', difficulties: 'Dysfonctionnements', causality: 'Causalité', hoursSpent: 'Heures passées', caseCode: 'Code de situation',
  narrative: 'Récit', testimony: 'Témoignage', testimonyConsent: 'Accord de publication', status: 'État',
  'attempts.CCC': 'CCC', 'attempts.PAN': 'PAN', 'attempts.SUBSTITUTION': 'Solution de substitution',
  state: 'état', since: 'début', until: 'fin', body: 'organisme', amountLost: 'montant perdu (€)',
};

/** The list that a field's codes are of. */
const LISTS: Readonly<Record<string, readonly VocabularyTerm[]>> = {
  audience: VOCABULARIES.audiences, stayDocument: VOCABULARIES.stayDocuments, difficulties: VOCABULARIES.difficulties, causality: VOCABULARIES.causalities,
  state: VOCABULARIES.ruptureStates, body: VOCABULARIES.ruptureBodies, ruptures: VOCABULARIES.rightsLost, rights: VOCABULARIES.rightsLost,
};

function termsOf(field: string): readonly VocabularyTerm[] {
  const part = field.split('.').at(-1) ?? field;
  return LISTS[field] ?? LISTS[part] ?? (field.startsWith('attempts') ? VOCABULARIES.recourseOutcomes : Object.values(VOCABULARIES).flat());
}

/** « Document : récépissé → attestation de prolongation ». */
export function changeWords({ field, before, after, hidden }: Change): string {
  const name = fieldWords(field);
  const words = (values: readonly string[]) => valueWords(values, termsOf(field));
  return typesetText(hidden ? `${name} : ${text.reports.hidden}` : `${name} : ${words(before)} → ${words(after)}`);
}

function fieldWords(field: string): string {
  const [, right, part] = /^ruptures\.([A-Z_]+)\.(\w+)$/.exec(field) ?? [];
  if (right && part) return `${labelOf(right, VOCABULARIES.rightsLost)}, ${FIELDS[part] ?? part}`;
  return FIELDS[field] ?? field;
}

function valueWords(values: readonly string[], terms: readonly VocabularyTerm[]): string {
  const said = values.filter((value) => value !== 'TRIED' || values.length === 1).map((value) => (value === 'TRIED' ? 'tenté' : labelOf(value, terms)));
  return said.length === 0 ? text.reports.nothing : said.join(', ');
}

/** One code reads as one thing in each list: « CAF » is a body here, and rights there. */
function labelOf(value: string, terms: readonly VocabularyTerm[]): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
  if (value === 'true' || value === 'false') return value === 'true' ? 'oui' : 'non';
  const label = homeText.statuses[value] ?? text.outcome[value] ?? text.reports.motives[value] ?? terms.find(({ code }) => code === value)?.label ?? findSite(value)?.name;
  return (label ?? value).replace(/ \(.*\)$| : .*$/, '');
}

import { VOCABULARIES, findSite, type VocabularyTerm } from '@vigie/reference';
import { formatDay } from '@vigie/ui';
import { text as homeText } from '../../home/messages.fr';
import { typesetText } from '../../shell/typeset';
import type { CaseReport } from '../case-documents';
import { text } from '../messages.fr';

type Change = CaseReport['history'][number]['changes'][number];

const FIELDS: Readonly<Record<string, string>> = {
  siteCode: 'Préfecture', occurredOn: 'Date des faits', discoveredOn: 'Date de découverte', audience: 'Situation de la personne', stayDocument: 'Document',
  stayDocumentExpiresOn: 'Expiration du document', difficulties: 'Difficultés', causality: 'Lien avec l’ANEF', hoursSpent: 'Heures passées', caseCode: 'Code de situation',
  narrative: 'Récit', testimony: 'Témoignage', testimonyConsent: 'Accord de publication', status: 'État',
  'attempts.CCC': 'CCC', 'attempts.PAN': 'PAN', 'attempts.SUBSTITUTION': 'Solution de substitution',
  state: 'état', since: 'début', until: 'fin', body: 'organisme', amountLost: 'montant perdu (€)',
};

/** « Document : récépissé → attestation de prolongation ». */
export function changeWords({ field, before, after, hidden }: Change): string {
  const name = fieldWords(field);
  return typesetText(hidden ? `${name} : ${text.reports.hidden}` : `${name} : ${valueWords(before)} → ${valueWords(after)}`);
}

function fieldWords(field: string): string {
  const [, right, part] = /^ruptures\.([A-Z_]+)\.(\w+)$/.exec(field) ?? [];
  if (right && part) return `${labelOf(right)}, ${FIELDS[part] ?? part}`;
  return FIELDS[field] ?? field;
}

function valueWords(values: readonly string[]): string {
  const said = values.filter((value) => value !== 'TRIED' || values.length === 1).map((value) => (value === 'TRIED' ? 'tenté' : labelOf(value)));
  return said.length === 0 ? text.reports.nothing : said.join(', ');
}

function labelOf(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
  if (value === 'true' || value === 'false') return value === 'true' ? 'oui' : 'non';
  const terms: readonly VocabularyTerm[] = Object.values(VOCABULARIES).flat();
  const label = homeText.statuses[value] ?? text.outcome[value] ?? text.reports.motives[value] ?? terms.find(({ code }) => code === value)?.label ?? findSite(value)?.name;
  return (label ?? value).replace(/ \(.*\)$| : .*$/, '');
}

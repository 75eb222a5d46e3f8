import { DIFFICULTIES, RECOURSE_CHANNELS, RECOURSE_MEANS, RECOURSE_OUTCOMES, RIGHTS_LOST, RUPTURE_BODIES, RUPTURE_STATES, STAY_DOCUMENTS, findSite } from '@vigie/reference';
import { typesetText } from '../../shell/typeset';

const wordsIn = (terms: readonly { readonly code: string; readonly label: string }[]) => (code: string): string => typesetText(terms.find((term) => term.code === code)?.label ?? code);

/** Rights whose label already says what happened to them, which a letter says after. */
const NOUNS: Readonly<Record<string, string>> = { EMPLOYMENT: 'Emploi' };

/** What codes read as in a letter; one that staff added after this page was built reads as it is. */
export const wordsOf = {
  difficulty: wordsIn(DIFFICULTIES),
  channel: wordsIn(RECOURSE_CHANNELS),
  means: wordsIn(RECOURSE_MEANS),
  outcome: wordsIn(RECOURSE_OUTCOMES),
  right: (code: string): string => NOUNS[code] ?? wordsIn(RIGHTS_LOST)(code).replace(/ \(.*\)$/, ''),
  body: wordsIn(RUPTURE_BODIES),
  state: wordsIn(RUPTURE_STATES),
  stayDocument: wordsIn(STAY_DOCUMENTS),
  site: (code: string): string => typesetText(findSite(code)?.name ?? code),
};

/** A sentence's beginning within another: « Attestation… » → « attestation… », acronyms left alone. */
export const within = (label: string): string => (/^[A-ZÉÈ]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

import type { Finding } from './findings';
import type { Coarsening } from './coarsen';
import type { Definition } from './definition';

/** Names of dimensions and codes for people: « préfecture », « Rhône ». */
export interface Wording {
  dimension(name: string): string;
  code(dimension: string, code: string): string;
}

export const DISCLOSURE_MESSAGES = {
  outcome: {
    PUBLISHABLE: 'Ce tableau peut être diffusé.',
    REDUCED: 'Ce tableau peut être diffusé avec davantage de cases masquées ou reprises telles quelles, à cause de ce qui a déjà été diffusé.',
    REFUSED: 'Ce tableau ne peut pas être diffusé sous cette forme.',
  },
  difference: (earlier: string, release: string, later: string, dimensions: string) =>
    `«\u00a0${earlier}\u00a0», déjà diffusé (${release}), et «\u00a0${later}\u00a0» ne diffèrent que par ${dimensions}\u00a0: leur différence isolerait trop peu de personnes ou de structures.`,
  recoveredHere: (hidden: string) => `Avec ce qui a déjà été diffusé, «\u00a0${hidden}\u00a0», masqué dans ce tableau, pourrait être recalculé.`,
  recoveredThere: (hidden: string, release: string) => `Ce tableau permettrait de recalculer «\u00a0${hidden}\u00a0», masqué dans une diffusion précédente (${release}).`,
  revised: (figure: string, release: string) =>
    `«\u00a0${figure}\u00a0» a déjà été diffusé (${release}) avec une autre valeur\u00a0: l’écart entre les deux isolerait les quelques signalements arrivés, retirés ou résolus depuis. La valeur déjà diffusée est reprise.`,
  summed: (figure: string, release: string) =>
    `Ce qui a déjà été diffusé (${release}) donne une autre valeur de «\u00a0${figure}\u00a0»\u00a0: l’écart entre les deux isolerait les quelques signalements arrivés, retirés ou résolus depuis. La valeur déjà diffusée est reprise.`,
  merge: (dimension: string, codes: string) => `Regrouper ${dimension}\u00a0: ${codes}.`,
  drop: (dimension: string) => `Ne plus croiser avec ${dimension}.`,
  everything: 'ensemble',
  more: (count: number) => `et ${count} autres`,
} as const;

/** Codes named before the rest is counted. */
const NAMED = 4;

/** Why a table may not leave as it is, for the person who wants to send it. */
export function explainFinding(finding: Finding, wording: Wording): string {
  switch (finding.kind) {
    case 'DIFFERENCE':
      return DISCLOSURE_MESSAGES.difference(describe(finding.earlier, wording), finding.release, describe(finding.later, wording), finding.dimensions.map(wording.dimension).join(', '));
    case 'RECOVERED':
      return finding.release === null
        ? DISCLOSURE_MESSAGES.recoveredHere(describe(finding.hidden, wording))
        : DISCLOSURE_MESSAGES.recoveredThere(describe(finding.hidden, wording), finding.release);
    case 'REVISED':
      return DISCLOSURE_MESSAGES.revised(describe(finding.figure, wording), finding.release);
    case 'SUMMED':
      return DISCLOSURE_MESSAGES.summed(describe(finding.figure, wording), finding.release);
  }
}

/** What to do instead. */
export function explainCoarsening(change: Coarsening, wording: Wording): string {
  return change.kind === 'DROP'
    ? DISCLOSURE_MESSAGES.drop(wording.dimension(change.dimension))
    : DISCLOSURE_MESSAGES.merge(wording.dimension(change.dimension), listed(change.dimension, change.into, wording));
}

function describe(definition: Definition, wording: Wording): string {
  const parts = Object.entries(definition).map(([name, codes]) => `${wording.dimension(name)}\u00a0: ${listed(name, codes, wording)}`);
  return parts.join('\u202f; ') || DISCLOSURE_MESSAGES.everything;
}

function listed(dimension: string, codes: readonly string[], wording: Wording): string {
  const named = codes.slice(0, NAMED).map((code) => wording.code(dimension, code));
  if (codes.length > NAMED) named.push(DISCLOSURE_MESSAGES.more(codes.length - NAMED));
  return named.join(', ');
}

/** What people read about alerts. U+00A0 before « : » and « % », U+202F before « ; » and between thousands. */
const count = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayOf = (iso: string) => day.format(new Date(`${iso}T12:00:00Z`)).replace(/^1 /, '1er ');
const few = (value: number) => (value < 10 ? oneDigit : count).format(value);
const counted = (number: number, one: string, many: string) => `${count.format(number)}\u00a0${Math.abs(number) < 2 ? one : many}`;

export const MESSAGES = {
  allRights: 'tous droits confondus',
  allGroups: 'toutes difficultés confondues',
  title: (site: string, right: string, group: string) => `${site}\u00a0: ${right}, ${group}`,
  served: (site: string, firstWeek: string) => `Hausse repérée\u00a0: ${site}, depuis la semaine du ${dayOf(firstWeek)}`,
  series: (right: string, group: string) => `${right}, ${group}`,
  what: (observed: number, weeks: number, expected: number, upper: number) =>
    `${counted(observed, 'signalement', 'signalements')} en ${counted(weeks, 'semaine', 'semaines')}, là où l’on en attendait ${few(expected)}, et ${few(upper)} au plus.`,
  since: {
    goesOn: (first: string, judged: string) => `Depuis la semaine du ${dayOf(first)}\u202f; la hausse se poursuit dans la dernière semaine jugée, celle du ${dayOf(judged)}.`,
    pauses: (first: string, last: string) => `De la semaine du ${dayOf(first)} à celle du ${dayOf(last)}\u202f; les semaines suivantes sont revenues sous le seuil, à confirmer.`,
    over: (first: string, last: string) => (first === last ? `Semaine du ${dayOf(first)} seulement\u202f; la hausse est terminée.` : `De la semaine du ${dayOf(first)} à celle du ${dayOf(last)}\u202f; la hausse est terminée.`),
  },
  confidence: (chance: number, series: number, rate: number) =>
    `Si rien n’avait changé, cette série dépasserait autant son seuil ${oneIn(chance)}. ${count.format(series)} séries sont surveillées en même temps\u00a0: le seuil tient compte de leur nombre, et au plus ${percent.format(rate)} des alertes ouvertes doivent leur existence au hasard.`,
  method: {
    EARS: 'Méthode EARS\u00a0: comparaison avec les semaines précédentes, tant que la série a moins de deux ans. Elle ne connaît pas les saisons.',
    FARRINGTON: (years: number) => `Méthode de Farrington\u00a0: comparaison avec les mêmes semaines des ${years}\u00a0années précédentes, tendance et saison comprises.`,
  },
  basis: {
    MANY: (structures: number, share: number) => `Repose sur ${counted(structures, 'structure', 'structures')}\u202f; celle qui a le plus signalé fait ${percent.format(share)} du total.`,
    FEW_STRUCTURES: (structures: number) => `Repose sur ${counted(structures, 'structure', 'structures')} seulement\u00a0: l’alerte est en réserve, à confirmer auprès du terrain.`,
    HELD_BY_ONE: (structures: number, share: number) => `Une seule structure a fait ${percent.format(share)} des signalements, sur ${counted(structures, 'structure', 'structures')}\u00a0: sans elle la hausse disparaît, l’alerte est en réserve.`,
    STANDS_WITHOUT: (structures: number, share: number) => `Repose sur ${counted(structures, 'structure', 'structures')}\u202f; l’une d’elles a fait ${percent.format(share)} des signalements, mais la hausse tient sans elle.`,
  },
  refused: {
    SAME_STATUS: 'Cette alerte est déjà dans cet état.',
    NOT_ALLOWED: 'Cette alerte ne peut pas passer dans cet état. Rechargez-la pour voir où elle en est.',
    MOTIVE_MISSING: 'Choisissez un motif.',
    MOTIVE_UNKNOWN: 'Ce motif n’existe pas pour cet état.',
    CHANGED: 'Cette alerte a été modifiée entre-temps. Rechargez-la pour voir sa dernière version.',
    NOTHING_TO_UNDO: 'Il n’y a aucune décision à annuler.',
    NOT_YOURS: 'Seule la personne qui a pris cette décision peut l’annuler.',
    NOTE_TOO_LONG: 'La précision est trop longue (1\u202f000 caractères au plus).',
    NOTE_IDENTIFIES: 'La précision contient une information qui peut désigner une personne. Retirez-la.',
    NOTE_MISSING: 'Précisez le motif en quelques mots.',
  },
  subscription: {
    tooMany: 'Vous avez déjà 50 abonnements. Retirez-en un pour en ajouter.',
    unknownPlace: 'Ce territoire n’existe pas.',
    unknownCode: 'Ce droit ou cette difficulté n’existe pas.',
  },
} as const;

/** « une fois sur 29 000 »; beyond a billion the figure says no more than that. */
function oneIn(chance: number): string {
  if (chance <= 1e-9) return 'moins d’une fois sur un milliard';
  const times = 1 / chance;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
  return `une fois sur ${count.format(Math.round(times / digits) * digits)}`;
}

import type { SurgeSettingName } from '@vigie/domain';

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** Names of the settings as refusals and the audit log say them. */
const NAMES: Readonly<Record<SurgeSettingName, string>> = {
  minimumStructures: 'structures au minimum',
  largestShare: 'part de la structure qui signale le plus',
  falseDiscoveryRate: 'part d’alertes dues au hasard',
  leastCases: 'signalements au minimum en quatre semaines',
  weeks: 'semaines réexaminées chaque nuit',
  leastCompleteness: 'part des signalements déjà reçus',
  endsAfter: 'semaines de calme avant la fin d’une hausse',
  historyWeeks: 'semaines d’historique avant la méthode de Farrington',
  yearsCompared: 'années comparées',
};

/** What people read about the settings of the watch. U+00A0 before « : », U+202F before « ; ». */
export const SETTING_MESSAGES = {
  change: (name: SurgeSettingName, from: number, to: number) => `${NAMES[name]}\u00a0: ${number.format(from)} → ${number.format(to)}`,
  outOfBounds: (name: SurgeSettingName) => (name === 'yearsCompared'
    ? 'Le nombre d’années comparées doit être d’au moins deux, de cinq au plus, et couvrir l’historique attendu avant la méthode de Farrington.'
    : `Ce réglage sort de ses bornes\u00a0: ${NAMES[name]}.`),
  reasonMissing: 'Dites pourquoi en une phrase (dix caractères au moins)\u00a0: elle reste au journal.',
  changedSince: 'Ces réglages ont été modifiés entre-temps. Rechargez la page pour voir les derniers.',
  nothingChanged: 'Aucun réglage n’a changé.',
} as const;

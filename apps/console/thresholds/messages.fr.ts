import type { SurgeSettingName } from '@vigie/domain';
import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

const weeks = (value: number) => formatQuantity(value, 'semaine', 'semaines');
const alerts = (value: number) => formatQuantity(value, 'alerte', 'alertes');

const settings = {
  minimumStructures: { label: 'Structures au minimum', what: 'Une hausse signalée par moins de structures reste en réserve : personne n’est prévenu. Plus haut, moins d’alertes, mais un territoire où peu de structures signalent n’en aura plus.' },
  largestShare: { label: 'Part d’une seule structure, au plus', what: 'Si une structure a fait plus que cette part des signalements et que la hausse disparaît sans elle, l’alerte reste en réserve. Plus bas, une structure très active pèse moins.' },
  falseDiscoveryRate: { label: 'Alertes dues au hasard, au plus', what: 'Des milliers de séries sont surveillées : certaines dépassent leur seuil par hasard. C’est la part des alertes ouvertes qu’on accepte de devoir au hasard. Plus bas, des alertes plus sûres, et des hausses vues plus tard.' },
  leastCases: { label: 'Signalements en quatre semaines, au moins', what: 'Une série plus maigre n’ouvre jamais d’alerte. Plus haut, les petites préfectures sortent de la veille.' },
  weeks: { label: 'Semaines réexaminées chaque nuit', what: 'Des signalements arrivent après coup : les dernières semaines sont jugées de nouveau. Plus haut, une hausse signalée tard est encore vue ; l’essai, lui, ne dépend pas de ce réglage.' },
  leastCompleteness: { label: 'Signalements déjà reçus, au moins', what: 'Une semaine dont on n’a pas encore reçu cette part des signalements attend avant d’être jugée. Plus bas, on juge plus tôt, sur moins.' },
  endsAfter: { label: 'Retour sous le seuil qui termine une hausse', what: 'Après ce nombre de semaines sous le seuil, la hausse est terminée ; une hausse plus tardive est une autre alerte.' },
  historyWeeks: { label: 'Historique avant la méthode de Farrington', what: 'Avant, la méthode EARS compare avec les dernières semaines et ne connaît pas les saisons. Ensuite, Farrington compare avec les mêmes semaines des années passées. Une seule année ne suffit pas : saison et niveau s’y confondent.' },
  yearsCompared: { label: 'Années comparées, au plus', what: 'Combien d’années passées Farrington regarde. Plus haut, un seuil plus stable, qui suit moins vite un changement durable.' },
} satisfies Record<SurgeSettingName, { label: string; what: string }>;

export const text = typeset({
  title: 'Seuils', lead: 'Ce qui décide qu’une hausse de signalements devient une alerte. Un changement vaut à partir du prochain examen, chaque nuit ; les alertes déjà ouvertes gardent les réglages avec lesquels elles ont été décidées.',
  loadFailed: 'Les seuils n’ont pas pu être chargés', retry: 'Réessayer',
  groups: { credible: 'Ce qui rend une alerte crédible', nightly: 'Ce qui est examiné chaque nuit', method: 'La méthode' },
  settings, original: (value: string) => `D’origine : ${value}`, inForce: (value: string) => `En vigueur : ${value}`,
  units: {
    minimumStructures: (value: number) => formatQuantity(value, 'structure', 'structures'), largestShare: String, falseDiscoveryRate: String, leastCompleteness: String,
    leastCases: (value: number) => formatQuantity(value, 'signalement', 'signalements'), weeks, endsAfter: weeks,
    historyWeeks: (value: number) => `${weeks(value)} (${value / 52} ans)`, yearsCompared: (value: number) => formatQuantity(value, 'an', 'ans'),
  } satisfies Record<SurgeSettingName, (value: number) => string>,
  trial: {
    title: 'Essayer', lead: 'Ce que les douze dernières semaines auraient donné, sans rien changer.', run: 'Essayer ces réglages', running: 'Essai en cours : toutes les séries du pays sont jugées deux fois…',
    stale: 'Les réglages ont changé depuis cet essai.', failed: 'L’essai n’a pas abouti. Réessayez.', none: 'Aucune semaine n’est encore assez complète pour être jugée.',
    told: (count: number, wished: number, now: number) => (wished === now
      ? `Avec ces réglages, les ${count} dernières semaines auraient donné ${alerts(wished)}, comme avec ceux en vigueur.`
      : `Avec ces réglages, les ${count} dernières semaines auraient donné ${alerts(wished)} au lieu de ${now}.`),
    held: (wished: number, now: number) => `En réserve : ${wished}${wished === now ? ', comme aujourd’hui' : ` au lieu de ${now}`}.`,
    over: (series: string, first: string, last: string) => `${series} séries, de la semaine du ${first} à celle du ${last}.`,
  },
  save: {
    title: 'Enregistrer', none: 'Aucun changement.', changes: (count: number) => formatQuantity(count, 'changement', 'changements'), from: (label: string, before: string, after: string) => `${label} : ${before} → ${after}`,
    reason: 'Pourquoi', reasonHint: 'Une phrase. Elle reste au journal, avec votre nom.', submit: 'Enregistrer ces seuils', revert: 'Revenir aux réglages en vigueur', done: 'Les seuils sont enregistrés : le prochain examen les prendra.',
  },
  history: { title: 'Versions', none: 'Les réglages d’origine n’ont jamais été changés.', one: (revision: number) => `Version ${revision}`, by: (name: string, at: string) => `${name}, le ${at}` },
  rule: {
    title: 'Secret statistique', lead: 'Ces seuils-là ne se règlent pas : ils protègent les personnes, et rien de ce qui sort de la fédération ne peut les abaisser.',
    caption: 'Seuils du secret statistique', columns: { rule: 'Règle', persons: 'Signalements', structures: 'Réponses de structures', why: 'Pourquoi' },
    units: 'Unités dans une case, au moins', structures: 'Structures derrière une case, au moins', share: 'Part d’une seule structure, au plus', notApplicable: 'sans objet',
    whyUnits: 'Seuils de l’Insee et du CASD : onze personnes, trois établissements. En dessous, quelqu’un pourrait être reconnu.', whyStructures: 'À deux, chaque structure déduirait les chiffres de l’autre.', whyShare: 'Au-delà, la case dirait à peu près ce qu’une seule structure a signalé.',
  },
});

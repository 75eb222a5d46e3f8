import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

const reports = (count: number) => formatQuantity(count, 'signalement', 'signalements');
const cases = (count: number) => formatQuantity(count, 'situation', 'situations');
const structures = (count: number) => formatQuantity(count, 'structure', 'structures');

export const text = typeset({
  lead: (period: string, n: number, from: number) => `Ce que montrent ${reports(n)} de ${structures(from)}, ${period}. Vue exacte, réservée à la fédération : ne pas diffuser telle quelle.`,
  site: 'Préfecture ou sous-préfecture',
  toMap: 'Sur la carte',
  toReports: 'Ses signalements',
  loadFailed: 'La page de cette préfecture n’a pas pu être lue',
  partFailed: 'Cette partie n’a pas pu être lue.',
  retry: 'Réessayer',
  noReport: 'Aucun signalement sur cette période. Une préfecture sans signalement n’est pas une préfecture sans rupture : vérifiez que des structures y déclarent.',
  scorecard: {
    title: 'Obligations, arrêté du 1er août 2023',
    lead: 'Ce que la préfecture doit à qui ne peut pas utiliser le téléservice, et ce qui en est vu. Le verdict ne dépasse jamais l’intervalle à 95 %.',
    names: { INFORMATION: 'Informer des moyens d’être aidé·e', CCC: 'Un centre de contact joignable et utile', PAN: 'Un point d’accès numérique, qui reçoit', SUBSTITUTION: 'Une solution de substitution' },
    standings: {
      MOSTLY: 'Remplie le plus souvent', SELDOM: 'Le plus souvent non remplie', SHARED: 'On ne peut pas trancher', TOO_FEW: 'Pas assez pour dire', ABSENT: 'N’existe pas, d’après l’annuaire',
      KNOWN: 'Coordonnées connues et à jour', STALE: 'Coordonnées à vérifier', UNKNOWN: 'Aucune coordonnée connue',
    },
    helped: { CCC: 'des saisines ont aidé', PAN: 'des recours ont abouti', SUBSTITUTION: 'des demandes ont abouti' },
    tried: (tried: number, answered: number) => `${reports(tried)} où c’est essayé, dont ${answered} disent l’issue`,
    outcomes: 'Ce qui en est sorti',
    untold: 'Issue non dite',
    absent: (n: number) => `${reports(n)} disent qu’il n’y a pas de PAN`,
    notAsked: 'Les signalements ne posent pas la question du site de la préfecture : seul l’annuaire en témoigne.',
    contradicted: 'Des signalements disent pourtant en avoir été aidés : à vérifier dans l’annuaire.',
    directory: (count: number) => `Annuaire : ${formatQuantity(count, 'entrée', 'entrées')}`,
    published: (label: string, value: string, base: string, page: number) => `Enquête 2024 : ${label.charAt(0).toLocaleLowerCase('fr')}${label.slice(1)}, ${value} (${base}, p. ${page})`,
    baseOf: (n: number) => `n = ${n} réponses`,
    baseUnknown: 'base non publiée',
    caution: 'L’enquête 2024 recueille l’estimation de structures, au niveau national ; les signalements comptent des situations de personnes. Les deux ne se lisent pas sur un même axe.',
  },
  measures: {
    title: 'Comparée à sa région et à la France',
    regionOnly: 'Comparée à sa région',
    caption: 'Mesures de la préfecture, de sa région et de la France',
    measure: 'Mesure',
    here: 'Ici',
    region: 'Région',
    nation: 'France',
    against: 'Par rapport à la région',
    overlap: 'La région comprend la préfecture : un écart avec le reste de la région est un peu plus grand qu’il n’est écrit.',
  },
  trend: { title: 'Signalements par mois', open: (n: number) => `Ouverts (${n})`, solved: (n: number) => `Résolus (${n})` },
  difficulties: 'Principales difficultés',
  rights: 'Droits touchés',
  breakdown: (n: number) => `n = ${reports(n)} ; un signalement peut en porter plusieurs. Entre parenthèses, l’intervalle à 95 %, puis la part dans la région.`,
  inRegion: (share: string) => `région : ${share}`,
  nothing: 'Rien sur cette période.',
  circles: {
    title: 'Les services se renvoient la balle',
    lead: (circling: number, all: number) => (circling === 1 ? `1 situation sur ${all} où quelque chose est tenté a tourné en rond au moins une fois.` : `${circling} situations sur ${all} où quelque chose est tenté ont tourné en rond au moins une fois.`),
    none: (all: number) => `Aucun renvoi en rond dans ${cases(all)} où quelque chose est tenté.`,
    of: (count: number, from: number, turns: number) => `${cases(count)} de ${structures(from)}, ${formatQuantity(turns, 'retour', 'retours')}`,
  },
  expiries: {
    title: 'Échéances des 60 prochains jours',
    counted: (all: number, filed: number) => `${formatQuantity(all, 'document expire', 'documents expirent')}, dont ${filed} avec un renouvellement déposé.`,
    pressing: (n: number) => (n === 1 ? '1 expire sous 15 jours sans rien de déposé.' : `${n} expirent sous 15 jours sans rien de déposé.`),
    none: 'Aucun document n’expire dans ces jours, parmi les situations ouvertes.',
    link: 'Toutes les échéances',
  },
  directory: {
    title: 'Annuaire',
    none: 'Rien n’est encore connu de cette préfecture.',
    verified: (by: string, day: string) => `vérifié par ${by} le ${day}`,
    stale: 'à vérifier de nouveau',
    link: 'Ouvrir l’annuaire',
  },
  alerts: { title: 'Alertes', none: 'Aucune alerte sur cette préfecture.', more: (shown: number, total: number) => `Les ${shown} dernières sur ${total}.`, ended: 'terminée', ongoing: 'en cours' },
});

/** What is frozen with figures: definitions, ways of counting, titles of tables. U+00A0 before « : » and « % », U+202F before « ; ». */
const COUNTED = 'signalements en vigueur (ni retirés, ni écartés, ni fusionnés), dont les faits sont de la période, sur le territoire et les thèmes du dossier';

export const WORDS = {
  tables: {
    territory: 'Signalements par territoire', month: 'Signalements par mois des faits', right: 'Signalements par droit touché', difficulty: 'Signalements par dysfonctionnement',
    sector: 'Signalements par secteur de la structure', sectorRight: 'Droits touchés, secteur par secteur', territoryRight: 'Droits touchés, territoire par territoire',
    recourse: 'Démarches tentées avant le signalement', outcome: 'Signalements par issue', structures: 'Structures ayant signalé, par secteur',
  } as Readonly<Record<string, string>>,
  dimensions: { territory: 'Territoire', period: 'Mois', right: 'Droit touché', difficulty: 'Dysfonctionnement', structureType: 'Secteur', recourse: 'Démarche', outcome: 'Issue' } as Readonly<Record<string, string>>,
  outcomes: { SOLVED: 'Situation résolue', OPEN: 'Situation non résolue', unknown: 'sans issue connue' },
  total: 'Ensemble',
  reports: 'Signalements',
  structures: 'Structures ayant signalé',
  share: (label: string) => `${label}, part des signalements`,
  definition: {
    REPORTS: `Nombre de signalements\u00a0: une situation d’une personne, décrite par la structure qui l’accompagne.`,
    PERCENT: 'Part des signalements du dossier. Un signalement peut porter plusieurs droits ou plusieurs dysfonctionnements\u00a0: les parts ne s’additionnent pas.',
    STRUCTURES: 'Nombre de structures distinctes ayant fait au moins un signalement.',
    SURVEY_PERCENT: 'Part des structures répondantes à l’enquête de 2024, telle que publiée. Une estimation de structures, pas un compte de personnes\u00a0: ne se compare pas aux signalements sur un même axe.',
  },
  query: (cell: string) => `Compte des ${COUNTED}${cell === '' ? '' : `\u202f; ${cell}`}.`,
  structuresQuery: 'Compte des structures distinctes, implantées sur le territoire du dossier, qui ont signalé au moins une situation de la période, quel qu’en soit le thème.',
  surveyQuery: (page: number) => `Enquête FAS «\u00a0Accès aux droits et dématérialisation\u00a0», 23\u00a0avril au 23\u00a0mai 2024, rapport, page\u00a0${page}.`,
  unit: 'signalements (une situation d’une personne)',
  thresholds: 'Une case n’est montrée qu’à partir de 11\u00a0signalements, de 3\u00a0structures, et si aucune structure n’en fait plus de 85\u00a0%. Les cases à 0\u00a0% ou 100\u00a0% d’un groupe sont masquées. D’autres cases le sont pour qu’aucune de celles-là ne puisse être recalculée, seule ou à partir d’une diffusion antérieure.',
  settings: { period: 'période', territory: 'territoire', themes: 'thèmes', causality: 'causalité', recipient: 'destinataire', title: 'titre' },
} as const;

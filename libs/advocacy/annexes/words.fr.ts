/** What annexes say around their figures. U+00A0 before « : » and « % », U+202F before « ; ». */
export const ANNEX_WORDS = {
  title: (title: string) => `Annexes\u00a0: ${title}`,
  lead: (territory: string, from: string, to: string, day: string) => `${territory}, du ${from} au ${to}. Données du ${day}.`,
  sections: { map: 'Carte', trend: 'Évolution', territories: 'Par préfecture', rights: 'Droits touchés', difficulties: 'Dysfonctionnements', sectors: 'Par secteur', recourse: 'Parcours de recours', outcome: 'Issue des situations', baseline: 'L’enquête de 2024', lastLetter: 'Depuis le dernier courrier', regionalLetters: 'Courriers des fédérations régionales', changes: 'Ce qui change depuis la version précédente', anomalies: 'Anomalies du téléservice', method: 'Couverture et méthode', verbatims: 'Témoignages' },
  numbered: (number: number, title: string) => `${number}. ${title}`,
  mapCaption: 'Signalements par département. Plus le bleu est foncé, plus il y en a. Hachures grises\u00a0: masqué par le secret statistique, ou aucun signalement. Un département sans signalement n’est pas un département sans rupture.',
  mapAlt: (shown: string, hidden: number) => `Carte de France des signalements par département. Les plus nombreux\u00a0: ${shown}. ${hidden}\u00a0départements ne sont pas montrés. Le tableau par préfecture donne les mêmes chiffres.`,
  trendCaption: 'Signalements par mois des faits. Un mois sans barre est masqué par le secret statistique.',
  trendAlt: (points: string) => `Histogramme des signalements par mois. ${points}.`,
  columns: { label: 'Intitulé', reports: 'Signalements', share: 'Part', interval: 'Intervalle à 95\u00a0%', territory: 'Territoire', month: 'Mois', year2024: 'Enquête 2024', base: 'Base', page: 'Page', note: 'Précision', before: 'Dernier courrier', after: 'Ce dossier', verdict: 'Évolution' },
  hidden: 'masqué',
  sector: (label: string) => `Secteur\u00a0: ${label}`,
  sectorsEmpty: (labels: string) => `Secteurs dont tous les droits sont masqués par le secret statistique\u00a0: ${labels}.`,
  alsoHidden: (labels: string) => `Masqué par le secret statistique\u00a0: ${labels}.`,
  verdicts: { ROSE: 'en hausse', FELL: 'en baisse', UNCLEAR: 'on ne peut pas conclure' },
  scope: 'Périmètre',
  heard: 'Qui a signalé',
  heardLead: 'Structures implantées sur le territoire du dossier qui ont signalé au moins une situation de la période, quel qu’en soit le thème. Cette unité compte des structures et ne s’ajoute jamais aux signalements.',
  heardNot: 'Le nombre de structures qui ont signalé ne peut pas être montré pour ce territoire et cette période\u00a0: elles sont trop peu nombreuses, ou une diffusion antérieure permettrait de les retrouver.',
  structures: 'Structures',
  hiddenCells: 'Cases masquées et pourquoi',
  hiddenTable: 'Cases masquées, tableau par tableau',
  reason: 'Raison', masked: 'Cases',
  anomaliesLead: 'Défauts du téléservice auxquels la fédération a donné un nom, et où ils en sont avec l’administration à la date des données. Leur poids se lit dans le tableau des dysfonctionnements.',
  anomaly: 'Anomalie', status: 'Avec l’administration', described: 'Ce qui ne marche pas',
  anomalyStatuses: { OBSERVED: 'constatée', RAISED: 'remontée', ACKNOWLEDGED: 'reconnue', PROMISED: 'correction promise', FIXED: 'corrigée', BACK: 'revenue' } as Readonly<Record<string, string>>,
  changesLead: (version: number, settings: readonly string[]) => `Version ${version}, comparée à la précédente, qui n’a pas été envoyée.${settings.length > 0 ? ` A changé aussi\u00a0: ${settings.join(', ')}.` : ''}`,
  regionalLead: 'Courriers envoyés par les fédérations régionales au sujet de la période de ce dossier, et ce qu’ils ont obtenu à la date des données.',
  regionalColumns: { territory: 'Territoire', recipient: 'Adressé à', sentOn: 'Envoyé le', outcome: 'Réponse' },
  regionalNumber: (territory: string, number: number) => `${territory} (dossier n°\u00a0${number})`,
  noFigureChange: 'Aucun chiffre n’a changé.',
  moreChanges: (count: number) => `Et ${count}\u00a0autres chiffres\u00a0: chiffres.json de chaque version les donne tous.`,
  previous: 'Version précédente', current: 'Cette version', none: 'absent',
  themes: (rights: string, groups: string, sectors: string) => `Droits\u00a0: ${rights}. Dysfonctionnements\u00a0: ${groups}. Secteurs\u00a0: ${sectors}.`,
  all: 'tous',
  causality: { ALLEGED: 'Toutes les situations signalées, que la cause en soit alléguée, documentée ou confirmée.', DOCUMENTED: 'Situations dont la cause est documentée ou confirmée.', CONFIRMED: 'Situations dont la cause est confirmée.' } as Readonly<Record<string, string>>,
  unit: (unit: string) => `Unité\u00a0: ${unit}. Rien n’est extrapolé\u00a0: ces chiffres comptent ce que des structures volontaires ont signalé, pas toutes les ruptures qui ont lieu.`,
  missing: 'Ce qui manque\u00a0: les structures qui ne signalent pas, les personnes que personne n’accompagne, les signalements arrivés après la date des données. Un territoire peu représenté signale moins, sans vivre moins de ruptures.',
  cells: (published: string, hidden: string) => `${published}\u00a0cases sont montrées, ${hidden} sont masquées.`,
  vocabulary: (version: number) => `Vocabulaire\u00a0: version ${version}.`,
  release: (hash: string) => `Empreinte des tableaux diffusés\u00a0: ${hash}.`,
  noVerbatim: 'Aucun témoignage n’est joint à ce dossier.',
  attributed: (words: string, who: string) => `«\u00a0${words}\u00a0» ${who}`,
  footer: (number: number, version: number, hash: string) => `Dossier n°\u00a0${number}, version ${version}, empreinte ${hash}`,
  watermark: { draft: (footer: string) => `PROJET, non approuvé. ${footer}`, approved: (footer: string) => footer },
  sheets: { figures: 'Chiffres', method: 'Méthode', id: 'Référence', definition: 'Définition', query: 'Comptage', unit: 'Unité', value: 'Valeur', structures: 'Structures', part: 'Partie', n: 'n', low: 'Borne basse', high: 'Borne haute', date: 'Données du', hash: 'Empreinte', percent: 'Part (%)', reason: 'Précision' },
  readme: (lines: { title: string; footer: string; territory: string; from: string; to: string; day: string; approved: string; files: readonly string[] }) => `${lines.title}
${lines.footer}
${lines.territory}, du ${lines.from} au ${lines.to}. Données du ${lines.day}.
${lines.approved}

Ce que contient ce dossier
${lines.files.map((file) => `- ${file}`).join('\n')}

Vérifier
manifeste.json donne l'empreinte SHA-256 de chaque fichier. L'empreinte du dossier est celle de chiffres.json, octet pour octet.
Regénéré plus tard depuis la plateforme, ce dossier donne les mêmes octets.

Lire les tableaux
Dans donnees.xlsx et donnees.ods, chaque pourcentage est une formule : il se recalcule. Une case « masqué » l'est par le secret statistique ; annexes.pdf dit pourquoi.
`,
  fileWords: { 'lettre.pdf': 'le courrier (PDF/UA, accessible)', 'lettre.docx': 'le courrier, modifiable', 'annexes.pdf': 'les annexes (PDF/UA, accessible)', 'annexes.docx': 'les annexes, modifiables', 'donnees.xlsx': 'les données de chaque tableau (tableur)', 'donnees.ods': 'les mêmes (format ouvert)', 'chiffres.json': 'chaque chiffre cité, avec sa définition, sa base, son intervalle et son empreinte', csv: 'les mêmes tableaux, un fichier chacun' } as Readonly<Record<string, string>>,
  approved: (by: string, day: string) => `Approuvé par ${by}, le ${day}.`,
  notApproved: 'PROJET : ce dossier n’est pas approuvé.',
} as const;

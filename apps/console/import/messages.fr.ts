import { typeset } from '../i18n/typeset';

const count = (rows: number, one: string, many: string) => `${rows.toLocaleString('fr-FR')} ${rows > 1 ? many : one}`;
const rows = (n: number) => count(n, 'ligne', 'lignes');

export const text = typeset({
  title: 'Importer',
  lead: 'Reprenez dans Vigie ce que votre structure tient déjà dans un tableur. Rien n’est enregistré avant votre accord.',
  drop: 'Déposez votre fichier ici, ou choisissez-le',
  choose: 'Choisir un fichier',
  formats: 'CSV, Excel (.xlsx) ou OpenDocument (.ods), 50 Mo au plus. La première ligne porte les noms des colonnes. Le fichier est chiffré, et effacé dès qu’il a servi.',
  uploading: 'Lecture du fichier…',
  loadFailed: 'Les imports n’ont pas pu être lus',
  retry: 'Réessayer',
  another: 'Importer un autre fichier',
  file: (name: string, n: number) => `${name} : ${rows(n)}`,
  steps: { columns: 'Ce que contiennent les colonnes', values: 'Ce que veulent dire les réponses', check: 'Vérification', run: 'Import' },
  columnsLead: 'Vérifiez ce que Vigie a compris. Les colonnes laissées de côté ne sont pas lues : ne reprenez ni nom, ni date de naissance, ni numéro.',
  column: 'Colonne',
  samples: 'Exemples',
  meaning: 'Contient',
  aside: 'Laissée de côté',
  identifying: 'Permet de reconnaître une personne : à laisser de côté',
  remembered: 'comme la dernière fois',
  meaningOf: (header: string) => `Ce que contient la colonne ${header}`,
  constants: 'Pour tout le fichier',
  constantsLead: 'Ce qu’aucune colonne ne dit, donnez-le une fois pour toutes les lignes.',
  none: 'Non précisé',
  next: 'Continuer',
  nextAnyway: 'Continuer quand même',
  noRight: 'Aucune colonne ne dit quels droits sont touchés : les lignes seront enregistrées sans droit perdu.',
  unsaid: (fields: readonly string[]) => `Ni colonne ni choix pour tout le fichier : ${fields.join(', ')}. Les lignes qui ne le disent pas autrement seront à corriger.`,
  back: 'Revenir',
  valuesLead: 'Chaque texte trouvé doit correspondre à une réponse du formulaire. Vos choix seront retenus pour la prochaine fois.',
  toSay: (n: number) => `${count(n, 'texte', 'textes')} à préciser`,
  allKnown: 'Tous les textes sont compris.',
  showKnown: (n: number) => `Voir ${n > 1 ? `les ${n} textes compris` : 'le texte compris'}`,
  times: (n: number) => rows(n),
  meansCode: (value: string) => `Ce que veut dire « ${value} »`,
  noAnswer: 'Pas de réponse',
  unknownValue: 'Non comprise : lignes rejetées',
  masking: 'Masquer dans les textes ce qui permet de reconnaître quelqu’un, plutôt que de rejeter la ligne',
  check: 'Vérifier le fichier',
  checking: 'Vérification en cours…',
  running: 'Import en cours…',
  progress: (read: number, total: number) => `${read.toLocaleString('fr-FR')} sur ${rows(total)}`,
  stopped: 'L’import n’avance plus. Reprenez-le : ce qui est fait ne sera pas refait.',
  resume: 'Reprendre',
  toAdd: (n: number) => `${rows(n)} à enregistrer`,
  added: (n: number) => `${count(n, 'ligne enregistrée', 'lignes enregistrées')}`,
  already: (n: number) => `${count(n, 'ligne déjà présente', 'lignes déjà présentes')} : rien à faire`,
  changed: (n: number) => `${count(n, 'ligne déjà présente avec d’autres réponses, rendue', 'lignes déjà présentes avec d’autres réponses, rendues')} avec la référence à corriger`,
  bad: (n: number) => `${count(n, 'ligne à corriger', 'lignes à corriger')}`,
  maskable: (n: number) => `dont ${rows(n)} seulement parce qu’un texte permet de reconnaître quelqu’un`,
  faultsTitle: 'Ce qui est à corriger',
  faultsCaption: 'Motifs des lignes à corriger, les plus fréquents d’abord',
  refusedRows: 'Lignes concernées',
  firstLine: 'Première ligne',
  reason: 'Motif',
  wholeRow: 'Toute la ligne',
  run: (n: number) => `Enregistrer ${rows(n)}`,
  giveBack: (n: number) => (n > 1 ? `Obtenir les ${rows(n)} à corriger` : 'Obtenir la ligne à corriger'),
  nothingToAdd: 'Rien à enregistrer : toutes les lignes sont déjà présentes ou à corriger.',
  tooLarge: (size: string, most: number) => `Ce fichier pèse ${size}, plus que les ${most} Mo admis. Enregistrez-le en plusieurs fichiers, ou en CSV. Rien n’a été envoyé.`,
  changeMapping: 'Revoir les correspondances',
  done: 'Import terminé',
  failed: 'L’import a échoué',
  badRowsFile: 'Télécharger les lignes à corriger',
  badRowsHint: 'Les mêmes colonnes, avec le motif de chaque rejet. Corrigez-les, puis déposez ce fichier : seules ces lignes seront ajoutées. Il est conservé sept jours.',
  undo: 'Annuler l’import',
  undoTitle: 'Annuler cet import ?',
  undoBody: (n: number) => `${count(n, 'signalement sera retiré', 'signalements seront retirés')} et ne compteront plus. Vous pourrez importer le fichier à nouveau.`,
  undoLabel: (name: string) => `Annuler l’import de ${name}`,
  undone: 'L’import est annulé.',
  cancel: 'Fermer',
  history: 'Imports précédents',
  historyEmpty: 'Aucun import',
  historyEmptyBody: 'Vos fichiers importés paraîtront ici, avec leurs lignes à corriger et de quoi les annuler.',
  columns: { file: 'Fichier', date: 'Date', status: 'État', added: 'Enregistrées', bad: 'À corriger', action: 'Action' },
  open: 'Ouvrir',
  openLabel: (name: string) => `Ouvrir l’import de ${name}`,
  status: { UPLOADED: 'À préparer', CHECKING: 'Vérification', CHECKED: 'Vérifié, à enregistrer', RUNNING: 'En cours', DONE: 'Terminé', FAILED: 'Échoué', UNDONE: 'Annulé' },
});

const RUPTURE = { right: 'droit perdu', body: 'organisme', state: 'état (refusé, suspendu…)', since: 'depuis le', until: 'jusqu’au', amountLost: 'montant perdu' } as const;

const FIELDS: Readonly<Record<string, string>> = {
  siteCode: 'Préfecture ou sous-préfecture', occurredOn: 'Date des faits', discoveredOn: 'Date de découverte', audience: 'Situation de la personne', stayDocument: 'Document de séjour',
  stayDocumentExpiresOn: 'Date d’expiration du document', difficulties: 'Dysfonctionnements', causality: 'Causalité', hoursSpent: 'Temps passé',
  'attempts.CCC.tried': 'CCC contacté (oui ou non)', 'attempts.CCC.outcome': 'Résultat du CCC', 'attempts.PAN.tried': 'PAN contacté (oui ou non)', 'attempts.PAN.outcome': 'Résultat du PAN',
  'attempts.SUBSTITUTION.tried': 'Substitution demandée (oui ou non)', 'attempts.SUBSTITUTION.outcome': 'Résultat de la substitution',
  caseCode: 'Code de situation Vigie', ownReference: 'Votre numéro de dossier (jamais conservé)', rowKey: 'Identifiant unique de la ligne', narrative: 'Récit des faits', testimony: 'Témoignage', testimonyConsent: 'Accord de publication (oui ou non)',
};

/** What a field is called in the lists; `labelOf` gives the words of a code, for columns of one answer. */
export function fieldLabel(field: string, labelOf: (list: 'difficulties' | 'rightsLost', code: string) => string): string {
  const [list, code] = field.split('=');
  if (code) return list === 'difficulties' ? `Dysfonctionnement : ${labelOf('difficulties', code)}` : `Droit perdu : ${labelOf('rightsLost', code)}`;
  const rupture = /^ruptures\.(\d)\.(\w+)$/.exec(field);
  return rupture ? `Rupture ${Number(rupture[1]) + 1} : ${RUPTURE[rupture[2] as keyof typeof RUPTURE]}` : FIELDS[field] ?? field;
}

import { formatDay, formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Dossiers',
  lead: 'Du constat au courrier : des chiffres gelés, relus à deux, qui ne désignent personne.',
  create: 'Ouvrir un dossier',
  total: (count: number) => formatQuantity(count, 'dossier', 'dossiers'),
  caption: 'Dossiers',
  columns: { title: 'Dossier', territory: 'Territoire', period: 'Période', status: 'État', author: 'Par', updated: 'Modifié' },
  number: (number: number) => `n° ${number}`,
  period: (from: string, to: string) => `du ${formatDay(from)} au ${formatDay(to)}`,
  statuses: { DRAFT: 'Brouillon', FROZEN: 'Chiffres gelés', REVIEWED: 'Relu', APPROVED: 'Approuvé', SENT: 'Envoyé', ANSWERED: 'Répondu', CLOSED: 'Clos' },
  filter: { title: 'Filtres', status: 'État', all: 'Tous' },
  empty: 'Aucun dossier ici',
  emptyBody: 'Un dossier rassemble, sur un territoire et une période, les chiffres, le courrier et les annexes que l’on adresse à l’administration.',
  loadFailed: 'Les dossiers n’ont pas pu être chargés',
  notFound: 'Ce dossier n’existe pas, ou concerne un autre territoire.',
  retry: 'Réessayer',
  back: 'Tous les dossiers',
  failed: 'Rien n’a été changé.',
  form: {
    createTitle: 'Ouvrir un dossier', editTitle: 'Ce que couvre le dossier', name: 'Titre', nameHint: 'Il devient l’objet du courrier.', region: 'Région', nation: 'France entière', department: 'Département', site: 'Préfecture', whole: 'Tout le territoire',
    from: 'Du mois de', to: 'Au mois de', months: 'Des mois entiers : c’est ce que le secret statistique permet de comparer d’un courrier à l’autre.',
    right: 'Droit touché', group: 'Dysfonctionnements', sector: 'Secteur', any: 'Tous', causality: 'Causalité', causalities: { ALLEGED: 'Toutes', DOCUMENTED: 'Documentée ou confirmée', CONFIRMED: 'Confirmée' },
    recipient: 'Destinataire', recipientHint: 'Une ligne par ligne d’adresse, huit au plus.', recipientDefault: 'Direction générale des étrangers en France\nMinistère de l’Intérieur\nPlace Beauvau\n75800 Paris Cedex 08',
    save: 'Enregistrer', open: 'Ouvrir le dossier', cancel: 'Annuler', missing: 'Donnez un titre au dossier.',
  },
  one: {
    about: 'Ce que couvre le dossier', territory: 'Territoire', period: 'Période', themes: 'Thèmes', all: 'tous les signalements', causality: 'Causalité', recipient: 'Destinataire', edit: 'Modifier',
    next: 'La suite', history: 'Historique', step: (status: string, by: string, moment: string) => `${status}, par ${by}, ${moment}`, opened: (by: string) => `Ouvert par ${by}`, version: (version: number) => `version ${version}`,
    freeze: 'Geler les chiffres', freezing: { title: 'Gel des chiffres', asked: 'Gel demandé.', queued: 'En attente de son tour…', by: (by: string) => `Demandé par ${by}. Vous pouvez quitter cette page : le gel continue.`, steps: { reading: 'Lecture de ce que couvre le dossier', counting: 'Comptage et secret statistique', covering: 'Couverture par les structures', keeping: 'Empreintes et premier courrier' }, step: (done: number, total: number, name: string) => `Étape ${done} sur ${total} : ${name}`, retry: 'Geler à nouveau' }, freezeHint: 'Chaque chiffre est compté, passé au secret statistique, daté et gardé avec son empreinte. Rien n’y bougera ensuite, même si des signalements arrivent.',
    moves: { DRAFT: 'Ouvrir une nouvelle version', FROZEN: 'Renvoyer à la rédaction', REVIEWED: 'Soumettre à l’approbation', APPROVED: 'Approuver', SENT: 'Envoyé…', ANSWERED: 'Réponse reçue…', CLOSED: 'Clore le dossier' },
    moved: { DRAFT: 'Nouvelle version ouverte.', FROZEN: 'Renvoyé à la rédaction.', REVIEWED: 'Soumis à l’approbation.', APPROVED: 'Dossier approuvé.', SENT: 'Courrier envoyé.', ANSWERED: 'Réponse enregistrée.', CLOSED: 'Dossier clos.' },
    frozen: 'Chiffres gelés.', approvedBy: (by: string, day: string) => `Approuvé par ${by} le ${formatDay(day)}.`, sent: (day: string, reference: string) => `Envoyé le ${formatDay(day)}, référence ${reference}.`, answered: (day: string) => `Réponse reçue le ${formatDay(day)} :`,
  },
  letter: {
    title: 'Courrier', none: 'Le courrier se rédige à partir des chiffres : gelez-les d’abord.', closed: 'Le courrier est en relecture ou approuvé : il ne se modifie plus.', label: 'Texte du courrier', toolbar: 'Mise en forme',
    bold: 'Gras', heading: 'Titre', list: 'Liste', undo: 'Annuler la frappe', redo: 'Rétablir', figure: 'Insérer un chiffre', paragraph: 'Insérer un paragraphe', choose: 'Choisir…',
    save: 'Enregistrer le courrier', saved: 'Courrier enregistré.', unsaved: 'Modifications non enregistrées.', figureLabel: (label: string, printed: string) => `Chiffre du dossier : ${label}, ${printed}`, missing: 'chiffre absent',
    search: 'Chercher un chiffre', found: (count: number) => formatQuantity(count, 'chiffre', 'chiffres'), insert: (label: string) => `Insérer : ${label}`, hint: 'Un chiffre inséré est une référence au dossier : il ne peut pas contredire les annexes.', close: 'Fermer',
  },
  figures: {
    title: 'Chiffres gelés', summary: (version: number, day: string, shown: number, masked: number) => `Version ${version}, données du ${formatDay(day)}. ${formatQuantity(shown, 'case montrée', 'cases montrées')}, ${formatQuantity(masked, 'masquée', 'masquées')} par le secret statistique.`,
    hash: (hash: string) => `Empreinte ${hash}`, ranked: 'Les sept préconisations de 2024, de la plus appuyée à la moins appuyée', reports: (count: number) => formatQuantity(count, 'signalement', 'signalements'), unmeasured: 'non mesurée ou masquée',
    changes: 'Ce qui change depuis la version précédente', change: (label: string, before: string, after: string) => `${label} : ${before} → ${after}`, nothing: 'absent', settings: (list: string) => `Changé : ${list}.`,
    hidden: (count: number) => `${formatQuantity(count, 'chiffre masqué', 'chiffres masqués')} : voir lesquels`, more: (count: number) => `et ${count} autres`,
  },
  files: {
    title: 'Fichiers', make: 'Produire les fichiers', again: 'Produire à nouveau', making: (done: number, total: number) => `Production : étape ${done} sur ${total}`, queued: 'En attente…', draft: 'Ces fichiers portent la mention « PROJET » jusqu’à l’approbation.', approved: 'Chaque fichier porte le numéro du dossier et son empreinte. Chaque téléchargement est journalisé.',
    download: (name: string) => `Télécharger ${name}`, all: 'Tout le dossier (ZIP)', size: (kilobytes: string) => `${kilobytes} ko`, outdated: 'Le courrier, ou un témoignage qu’il joint, a changé depuis que les fichiers ont été produits : ils ne sont plus proposés. Produisez-les à nouveau.', retry: 'Réessayer', needFreeze: 'Les fichiers se produisent une fois les chiffres gelés.',
  },
  model: {
    open: 'Modèle et en-tête', title: 'Modèle et en-tête du courrier', sender: 'En-tête, ligne par ligne', city: 'Ville', signatory: 'Signataire', signatoryTitle: 'Qualité', footer: 'Pied de page', template: 'Modèle du courrier',
    hint: 'Un paragraphe par bloc de texte ; « ## » ouvre un titre, « - » une liste, {{right/CAF/share}} cite un chiffre. {{recommendations}}, {{last-letter}}, {{regional-letters}} et {{baseline}} posent un bloc entier. Les prochains dossiers partiront de ce modèle.',
    save: 'Enregistrer', cancel: 'Annuler', saved: 'Modèle enregistré.', loadFailed: 'Le modèle n’a pas pu être chargé.',
  },
  verbatims: { title: 'Témoignages', lead: 'Paroles acceptées par deux personnes, jointes aux annexes. Un consentement retiré les en fait sortir.', none: 'Aucun témoignage accepté à citer.', quote: 'Citer', remove: 'Ne plus citer', quoted: 'cité', done: 'C’est noté.', label: (act: string, words: string) => `${act} : ${words}` },
  follow: {
    title: 'Suites', send: 'Le courrier est parti', sentOn: 'Date d’envoi', reference: 'Référence', answer: 'Une réponse est arrivée', answeredOn: 'Date de réponse', summary: 'Résumé de la réponse', save: 'Enregistrer', cancel: 'Annuler',
    commitments: 'Engagements', none: 'Aucun engagement noté.', add: 'Noter un engagement', subject: 'Sur', recommendations: 'Préconisations', difficulties: 'Dysfonctionnements', answerLabel: 'Réponse', answers: { PROMISED: 'Promis', PARTLY: 'En partie', REFUSED: 'Refusé', SILENCE: 'Silence' }, dueOn: 'Échéance', note: 'Précision',
    due: (day: string) => `échéance le ${formatDay(day)}`, since: (label: string) => `Signalements par mois : ${label}`, documents: 'Documents reçus', addDocument: 'Noter un document reçu', documentTitle: 'Document', receivedOn: 'Reçu le', recorded: 'C’est noté.',
  },
});

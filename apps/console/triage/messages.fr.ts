import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Tri',
  lead: (total: number, more: boolean) => `${more ? 'plus de ' : ''}${formatQuantity(total, 'signalement', 'signalements')} avec ces filtres`,
  parts: { TO_SORT: 'À trier', WAITING: 'Précision demandée', QUALIFIED: 'Qualifiés', UNSOLVED: 'Tout ce qui n’est pas réglé', SETTLED: 'Clos', ALL: 'Tous' },
  charges: { MINE: 'À ma charge', NOBODY: 'À personne', OTHERS: 'À d’autres' },
  orders: { LATEST: 'Plus récents d’abord', OLDEST: 'Plus anciens d’abord' },
  filters: {
    title: 'Filtres du tri', part: 'File', charge: 'Charge', anyCharge: 'Toutes', order: 'Ordre', department: 'Département', anyDepartment: 'Tous', site: 'Préfecture', anySite: 'Toutes',
    right: 'Droit touché', anyRight: 'Tous', difficulty: 'Dysfonctionnement', anyDifficulty: 'Tous', causality: 'Causalité', anyCausality: 'Toutes', tag: 'Étiquette', anomaly: 'Une anomalie connue', words: 'Mots cherchés', search: 'Chercher', searchHint: 'Réponses codées, lieux, étiquettes, messages, référence. Jamais les récits.', go: 'Chercher',
    priority: 'Prioritaires', answered: 'La structure a répondu', active: 'Filtres actifs', remove: (label: string) => `Retirer le filtre ${label}`, reset: 'Tout effacer',
  },
  saved: { open: 'Recherches gardées', title: 'Recherches gardées', none: 'Aucune recherche gardée pour l’instant.', name: 'Nom de cette recherche', keep: 'Garder la recherche affichée', remove: (name: string) => `Retirer la recherche « ${name} »`, close: 'Fermer', kept: 'Recherche gardée.', removed: 'Recherche retirée.' },
  list: {
    label: 'Signalements à trier', loading: 'La file se charge', failed: 'La file n’a pas pu être chargée', retry: 'Réessayer',
    empty: 'Rien à trier ici', emptyBody: 'Tout ce que ces filtres retiennent est trié. Changez de file, ou revenez quand de nouveaux signalements arrivent.',
    row: (reference: string, site: string, status: string) => `${reference}, ${site}, ${status}`,
    sorted: 'trié', select: (reference: string) => `Choisir ${reference}`, selected: (count: number) => `${formatQuantity(count, 'signalement choisi', 'signalements choisis')}`, unselect: 'Ne plus choisir',
    progress: (done: number, of: number) => `${formatQuantity(done, 'trié', 'triés')} sur ${of}`, next: 'Charger la suite', skip: 'Passer aux suivants', fromTop: 'Revenir au début de la file', end: 'Vous étiez au bout de la file : la voici depuis le début.', selectAll: 'Tout choisir', unread: 'réponse de la structure', priority: 'prioritaire', mine: 'à ma charge',
  },
  acts: {
    title: 'Décider', forMany: (count: number) => `Décider pour ${formatQuantity(count, 'signalement choisi', 'signalements choisis')}`,
    ALLEGED: 'Alléguée', DOCUMENTED: 'Documentée', CONFIRMED: 'Confirmée', NEEDS_INFO: 'Demander une précision', REJECTED: 'Écarter', RESOLVED: 'Résolu', SUBMITTED: 'Rouvrir',
    MINE: 'À ma charge', ASSIGN: 'Confier', TAG: 'Étiqueter', MESSAGE: 'Écrire à la structure', NOTE: 'Note interne', ANOMALY: 'Anomalie', MERGE: 'Réunir', UNDO: 'Annuler',
    qualify: 'Qualifier', move: 'Orienter', organise: 'Organiser', talk: 'Échanger',
  },
  grounds: {
    SCREENSHOT: 'Capture d’écran ou pièce versée', CCC_ANSWER: 'Réponse du CCC', PREFECTURE_ANSWER: 'Réponse de la préfecture', BODY_LETTER: 'Courrier de l’organisme (CAF, employeur, bailleur…)', DATED_ACCOUNT: 'Récit daté et concordant',
    PREFECTURE_ACKNOWLEDGED: 'Reconnue par la préfecture', DGEF_ACKNOWLEDGED: 'Reconnue par la DGEF', KNOWN_ANOMALY: 'Anomalie connue du téléservice', DEFENSEUR_DES_DROITS: 'Défenseur·e des droits', COURT_DECISION: 'Décision de justice',
  } as Readonly<Record<string, string>>,
  prompts: {
    grounds: (rung: string) => `Causalité ${rung.toLowerCase()} : sur quoi cela repose-t-il ?`, motive: (act: string) => `${act} : pour quel motif ?`, assign: 'Confier à qui ?', nobody: 'À personne',
    tag: 'Étiquette', tagHint: 'De 2 à 40 signes. Jamais de nom de personne.', tagSend: 'Étiqueter', tagRemove: (tag: string) => `Retirer l’étiquette ${tag}`,
    anomaly: 'De quelle anomalie connue est-ce un cas ?', noAnomaly: 'D’aucune',
    merge: 'Réunir à quel signalement ?', mergeHint: 'Celui que vous choisissez est conservé et compte une fois ; celui-ci ne compte plus, jusqu’à ce qu’on les sépare.', noDuplicate: 'Aucun signalement ne ressemble à celui-ci.', searching: 'Recherche de ressemblances…',
    digit: (digit: number) => `touche ${digit}`, cancel: 'Renoncer', escape: 'Échap : renoncer',
    message: 'Message à la structure', messageHint: 'La structure est prévenue par e-mail, et répond depuis sa situation. Jamais de nom de personne.', note: 'Note interne', noteHint: 'Seule la fédération la lit. Jamais de nom de personne.',
    send: 'Envoyer', keep: 'Enregistrer la note', useMask: 'Masquer et garder mon texte', sendHint: 'Ctrl + Entrée pour envoyer',
  },
  done: {
    QUALIFIED: (what: string) => `Causalité ${what.toLowerCase()}.`, MOVED: (status: string) => `État : ${status.toLowerCase()}.`, ASSIGNED: 'Charge enregistrée.', TAGGED: 'Étiquette enregistrée.', ATTACHED: 'Rattaché à l’anomalie.', DETACHED: 'Détaché de l’anomalie.', MERGED: 'Signalements réunis.', UNMERGED: 'Signalements séparés.',
    UNDONE: 'c’est annulé.', WRITTEN: 'Message envoyé.', NOTED: 'Note enregistrée.', many: (count: number, said: string) => `${formatQuantity(count, 'signalement', 'signalements')} : ${said}`, undoHint: 'u pour annuler',
    partly: (count: number, message: string) => `${formatQuantity(count, 'signalement laissé', 'signalements laissés')} de côté : ${message}`,
  },
  failed: 'Rien n’a été enregistré.', unanswered: 'Le serveur n’a pas répondu : on ne sait pas si c’est enregistré. Recommencez quand la connexion sera revenue ; rien ne sera fait deux fois.', nothingToUndo: 'Rien à annuler.', notHere: 'Cette décision n’est pas possible pour ce signalement.',
  panel: {
    qualifiedBy: (grounds: string, by: string, at: string) => `Qualifié par ${by} le ${at}${grounds ? `, sur : ${grounds}` : ''}.`, unassigned: 'Personne ne l’a en charge.', assigned: (name: string) => `En charge : ${name}.`, tags: 'Étiquettes',
    anomaly: (name: string) => `Anomalie connue : ${name}.`,
    mergedInto: (reference: string) => `Réuni au signalement ${reference}.`, merged: (references: string) => `Conservé pour : ${references}.`, unmerge: 'Séparer', open: 'Ouvrir la fiche entière', conversation: 'Échanges', noMessage: 'Aucun message pour l’instant.',
    from: { STAFF: 'Fédération', STRUCTURE: 'Structure' }, internal: 'note interne', read: (at: string) => `lu le ${at}`, unread: 'pas encore lu', remove: 'Retirer', removed: 'Message retiré.', alreadyRead: 'La structure l’a déjà lu : il ne peut plus être retiré.', loadFailed: 'Les messages n’ont pas pu être lus.', loading: 'Les messages se chargent', retry: 'Réessayer',
  },
  keys: {
    title: 'Clavier', on: 'Raccourcis actifs', hint: 'Une lettre agit sur le signalement affiché, ou sur ceux que vous avez choisis. Les raccourcis se taisent quand vous écrivez.',
    names: { j: 'suivant', k: 'précédent', x: 'choisir', a: 'alléguée', d: 'documentée', c: 'confirmée', p: 'précision', e: 'écarter', r: 'résolu', o: 'rouvrir', m: 'à ma charge', i: 'confier', t: 'étiqueter', s: 'écrire', n: 'note', g: 'anomalie', f: 'réunir', u: 'annuler', Enter: 'fiche', '?': 'aide' } as Readonly<Record<string, string>>,
    enter: 'Entrée',
  },
});

import { formatDay, formatMoment, formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Exports',
  lead: 'Emporter des signalements pour l’usage interne, ou des nombres passés par le secret statistique. Chaque demande et chaque téléchargement sont journalisés.',
  ownLead: 'Emporter les signalements de votre structure. Chaque demande et chaque téléchargement sont journalisés.',
  ask: 'Demander un export',
  fromList: 'Exporter',
  form: {
    title: 'Nouvel export', kind: 'Contenu', format: 'Format',
    detailHint: 'Usage interne du responsable de traitement. Ni témoignage, ni pièce jointe.',
    territoriesHint: 'Ce qui est trop petit pour sortir est masqué. Les mois entiers déjà terminés seulement.',
    filter: 'Signalements concernés', allReports: 'Tous les signalements de votre périmètre',
    filtered: 'Le filtre de la liste est repris.', dropFilter: 'Tout prendre', queued: 'Ceux que montre la file de tri, avec tous ses critères :', dropQueue: 'Choisir d’autres signalements',
    from: 'Survenu à partir du', to: 'Survenu jusqu’au', department: 'Département', status: 'État', right: 'Droit touché', any: 'Tous',
    firstMonth: 'Du mois de', lastMonth: 'Au mois de', level: 'Par',
    columns: 'Colonnes', columnsChosen: (count: number) => formatQuantity(count, 'colonne choisie', 'colonnes choisies'), all: 'Toutes', none: 'Aucune', remembered: 'Votre choix est retenu sur cet appareil.',
    purpose: 'À quoi servira cet export', purposeHint: '10 à 300 caractères, sans rien qui identifie une personne : le journal le garde.', purposeShort: 'Dites-le en 10 caractères au moins.',
    noColumn: 'Choisissez au moins une colonne.',
    misplaced: {
      firstMonth: 'Choisissez un premier mois, pas après le dernier.', lastMonth: 'Choisissez un dernier mois, pas avant le premier.',
      occurredFrom: 'Le premier jour vient après le dernier.', occurredTo: 'Le dernier jour vient avant le premier.',
    },
    submit: 'Préparer l’export', sending: 'Envoi…', cancel: 'Fermer', asked: 'L’export est demandé : vous pourrez télécharger le fichier ci-dessous dès qu’il sera prêt. Vous pouvez quitter cette page et revenir.', failed: 'L’export n’a pas été demandé.',
  },
  list: {
    title: 'Mes exports', caption: 'Exports demandés', loading: 'Chargement des exports', empty: 'Aucun export', emptyBody: 'Ceux que vous demandez s’affichent ici, avec leur avancement. Personne d’autre ne les voit.',
    loadFailed: 'Vos exports n’ont pas pu être chargés', retry: 'Réessayer',
    columns: { what: 'Export', state: 'État', asked: 'Demandé', act: 'Actions' },
    purpose: (purpose: string) => `« ${purpose} »`,
    mark: (mark: string) => `empreinte ${mark}`,
    level: (level: string) => `par ${level.toLowerCase()}`,
    rows: (count: number) => formatQuantity(count, 'ligne', 'lignes'),
    size: (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} ko` : `${(bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`),
    queued: 'En attente', running: (done: number, total: number | null) => (total === null ? 'Comptage des signalements' : `${Math.min(99, Math.floor((100 * done) / Math.max(1, total)))} % · ${formatQuantity(done, 'ligne', 'lignes')} sur ${total.toLocaleString('fr-FR')}`),
    progress: 'Avancement de l’export',
    done: 'Prêt', cancelled: 'Annulé', dropped: 'Fichier supprimé', expired: 'Fichier supprimé après 7 jours', until: (moment: string) => `jusqu’au ${formatDay(moment.slice(0, 10))}`,
    asked: (moment: string) => formatMoment(moment),
    download: 'Télécharger', downloadOf: (what: string) => `Télécharger ${what}`, stop: 'Annuler', stopOf: (what: string) => `Annuler ${what}`, drop: 'Supprimer', dropOf: (what: string) => `Supprimer le fichier ${what}`,
    stopTitle: 'Annuler cet export ?', dropTitle: 'Supprimer ce fichier ?', stopBody: 'La préparation s’arrête et rien n’est gardé. Vous pourrez le redemander.', dropBody: 'Le fichier disparaît du serveur, pas des appareils où il a été téléchargé. Vous pourrez le redemander.', keep: 'Garder',
    stopFailed: 'Rien n’a été annulé.', dropFailed: 'Le fichier n’a pas été supprimé.',
  },
});

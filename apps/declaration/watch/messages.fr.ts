import { typeset } from '../shell/typeset';

const group = (threshold: number | null): string => {
  if (threshold === null) return 'Renouvellement déposé';
  if (threshold < 0) return `Expiré depuis ${-threshold} ${threshold === -1 ? 'jour' : 'jours'} ou plus`;
  if (threshold === 0) return "Expire aujourd'hui ou vient d'expirer";
  return threshold === 1 ? 'Demain au plus tard' : `Dans ${threshold} jours ou moins`;
};

const when = (days: number): string => {
  if (days === 0) return "aujourd'hui";
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${days} jours` : `depuis ${-days} jours`;
};

/** What the page of things that expire says. */
export const text = typeset({
  title: 'À surveiller',
  lead: (count: number) => (count === 0 ? '' : count === 1 ? '1 échéance à suivre, la plus pressante d’abord.' : `${count} échéances à suivre, la plus pressante d’abord.`),
  loading: 'Lecture des échéances…',
  failedTitle: 'Les échéances n’ont pas pu être lues',
  failedBody: 'Vérifiez la connexion, puis réessayez.',
  emptyTitle: 'Rien n’expire bientôt',
  emptyBody: (days: number) => `Les documents de vos situations ouvertes qui expirent dans les ${days} jours paraîtront ici. La date vient des signalements : « Expire le ».`,
  group,
  when,
  contract: 'Fin de contrat de travail',
  document: 'Document de séjour',
  due: (day: string, past: boolean, feminine: boolean) => (past ? `${feminine ? 'expirée' : 'expiré'} le ${day}` : `expire le ${day}`),
  dueContract: (day: string) => `le ${day}`,
  file: 'Noter le dépôt du renouvellement',
  fileContract: 'Noter la suite prévue',
  fileLabel: (code: string) => `Noter le dépôt du renouvellement : ${code}`,
  filedOn: (day: string) => `Déposé le ${day}`,
  filedContract: (day: string) => `Suite prévue, noté le ${day}`,
  undo: 'Annuler',
  undoLabel: (code: string) => `Annuler : le renouvellement de ${code} n’est pas déposé`,
  otherDay: 'Autre jour',
  otherDayLabel: (code: string) => `Choisir un autre jour de dépôt pour ${code}`,
  day: 'Jour du dépôt',
  marked: (code: string) => `${code} : renouvellement noté.`,
  undone: (code: string) => `${code} : c’est annulé.`,
  notMarked: 'Rien n’a été enregistré : le réseau ne répond pas. Réessayez.',
  settings: 'Calendrier et réglages',
  contractTitle: 'Ajouter une fin de contrat',
  contractLead: 'Pour une personne salariée de votre structure. Le code de la situation suffit.',
  caseCode: 'Code de situation',
  endsOn: 'Fin du contrat',
  keep: 'Enregistrer',
  endsOnNeeded: 'Indiquez la fin du contrat.',
  contractKept: 'La fin de contrat est enregistrée.',
  forget: 'Ne plus suivre ce contrat',
  forgetLabel: (code: string) => `Ne plus suivre le contrat de ${code}`,
  thresholdsTitle: 'Seuils de la structure',
  thresholdsLead: 'Quand une échéance atteint un seuil, elle paraît ici et dans le message du matin.',
  thresholdsSet: 'Seuils',
  thresholdsKept: 'Les seuils sont enregistrés pour toute la structure.',
  threshold: (days: number) => (days === 0 ? 'Le jour même' : days > 0 ? `${days} jours avant` : `${-days} jours après`),
  calendarTitle: 'Dans votre agenda',
  calendarLead: 'Un code de situation et le type de document, rien d’autre. Gardez l’adresse pour vous : qui la connaît lit ces dates.',
  calendarMake: 'Obtenir une adresse d’abonnement',
  calendarRemake: 'Remplacer par une nouvelle adresse',
  calendarRemakeTitle: 'Créer une nouvelle adresse ?',
  calendarRemakeSure: 'L’adresse actuelle cessera de fonctionner dans vos agendas.',
  calendarKeep: 'Garder l’adresse',
  calendarDownload: 'Télécharger le fichier (.ics)',
  calendarOnce: 'Copiez-la maintenant : elle ne sera plus affichée.',
  calendarAddress: 'Adresse d’abonnement',
  calendarCopy: 'Copier l’adresse',
  calendarSince: (day: string) => `Une adresse existe depuis le ${day}.`,
  calendarRead: (moment: string) => `Dernière lecture par un agenda : ${moment}.`,
  calendarNeverRead: 'Aucun agenda ne l’a encore lue.',
  calendarRevoke: 'Révoquer l’adresse',
  calendarRevokeTitle: 'Révoquer l’adresse ?',
  calendarRevokeSure: 'Vos agendas cesseront d’être mis à jour.',
  calendarRevoked: 'L’adresse est révoquée.',
  notifications: 'Choisir les messages que je reçois',
});

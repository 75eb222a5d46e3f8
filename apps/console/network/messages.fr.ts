import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Réseau',
  lead: 'Quelles structures signalent, lesquelles se taisent. Un département blanc n’est pas un département calme : lisez les taux avec la couverture.',
  standings: { REPORTING: 'Signalent', SILENT: 'Silencieuses', NEVER: 'Jamais signalé', NO_ACCOUNT: 'Sans compte' },
  counted: {
    REPORTING: (count: number) => (count < 2 ? 'structure signale' : 'structures signalent'), SILENT: (count: number) => (count < 2 ? 'structure silencieuse' : 'structures silencieuses'),
    NEVER: (count: number) => (count < 2 ? 'structure n’a jamais signalé' : 'structures n’ont jamais signalé'), NO_ACCOUNT: (count: number) => (count < 2 ? 'structure sans compte' : 'structures sans compte'),
  },
  hints: { REPORTING: 'un signalement ou plus dans les 60 jours', SILENT: 'plus aucun depuis 60 jours', NEVER: 'des comptes, aucun signalement', NO_ACCOUNT: 'rien depuis 60 jours, et personne ne peut signaler' },
  one: { REPORTING: 'signale', SILENT: 'silencieuse', NEVER: 'jamais signalé', NO_ACCOUNT: 'sans compte' },
  standing: 'État', any: 'Tous', department: 'Département', everywhere: 'Tous',
  list: 'Structures du réseau', columns: { name: 'Structure', department: 'Département', standing: 'État', last: 'Dernier signalement', reports: 'Signalements, 90 jours', members: 'Comptes', act: 'Relance ou invitation' },
  never: 'aucun', remind: 'Relancer', remindOf: (name: string) => `Relancer ${name}`, remindedOn: (day: string) => `relancée le ${day}`, invited: 'invitation en attente', invite: 'Inviter', inviteOf: (name: string) => `Inviter un membre de ${name}`,
  remindAll: (count: number) => `Relancer les ${count} structures de cette page`,
  confirm: {
    title: (count: number) => (count === 1 ? 'Relancer cette structure ?' : `Relancer ${count} structures ?`),
    body: 'Leurs membres reçoivent un e-mail : « Votre fédération n’a rien reçu de votre structure depuis un moment. » Il part aussitôt et ne peut pas être repris. Une structure est relancée au plus une fois en 30 jours.',
    cancel: 'Annuler', send: 'Envoyer la relance',
  },
  reminded: (count: number) => (count === 0 ? 'Aucune relance n’est partie : ces structures viennent d’être relancées, ou ont signalé.' : `${formatQuantity(count, 'structure relancée', 'structures relancées')} par e-mail.`),
  coverage: { title: 'Couverture par département', caption: 'Couverture et taux par département, 90 derniers jours', department: 'Département', structures: 'Structures', reporting: 'Ont signalé', share: 'Couverture', reports: 'Signalements', rate: 'Par structure qui signale', note: 'Couverture : structures ayant envoyé au moins un signalement dans les 90 derniers jours, sur les structures en activité. Les signalements sont ceux que ces structures ont envoyés et que vous pouvez lire, y compris ceux qui ont été écartés ou fusionnés depuis : la carte, elle, ne les compte pas. Le taux n’est donné qu’à partir de 3 structures qui signalent.', none: 'trop peu pour le dire', nobody: 'aucune structure' },
  failed: 'Le réseau n’a pas pu être chargé', retry: 'Réessayer', empty: 'Aucune structure ici', emptyBody: 'Élargissez les filtres. Une structure est suivie dès qu’elle est ajoutée ou importée à la page Structures.',
});

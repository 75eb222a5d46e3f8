import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Anomalies connues',
  lead: 'Les défauts du téléservice qui portent un nom : ce qu’ils pèsent dans votre territoire, et où ils en sont avec la DGEF.',
  caption: 'Anomalies connues du téléservice',
  columns: { name: 'Anomalie', status: 'Avec la DGEF', reports: 'Signalements', witnesses: '« Moi aussi »', firstSeen: 'Depuis' },
  statuses: { OBSERVED: 'Constatée', RAISED: 'Remontée', ACKNOWLEDGED: 'Reconnue', PROMISED: 'Correction promise', FIXED: 'Corrigée', BACK: 'Revenue' } as Readonly<Record<string, string>>,
  structures: (count: number) => formatQuantity(count, 'structure', 'structures'),
  reports: (count: number) => formatQuantity(count, 'signalement', 'signalements'),
  open: (name: string) => `Ouvrir l’anomalie « ${name} »`,
  never: 'aucun signalement', add: 'Nommer une anomalie', edit: 'Corriger', back: 'Toutes les anomalies', retry: 'Réessayer', failed: 'Les anomalies n’ont pas pu être chargées', gone: 'Cette anomalie n’existe pas.', empty: 'Aucune anomalie nommée',
  dialog: { add: 'Nommer une anomalie', edit: 'Corriger l’anomalie', name: 'Nom', nameHint: 'Court et reconnaissable par les équipes. Jamais de nom de personne.', description: 'Description', descriptionHint: 'Ce qui ne marche pas, pour qui.', save: 'Enregistrer', cancel: 'Annuler', failed: 'Rien n’a été enregistré.', saved: 'Anomalie enregistrée.' },
  weight: {
    title: 'Poids', units: 'Deux unités, qu’on n’additionne pas : les signalements comptent des situations de personnes, « moi aussi » compte des structures.',
    reports: (reports: number, structures: number) => `${formatQuantity(reports, 'signalement rattaché', 'signalements rattachés')}, de ${formatQuantity(structures, 'structure', 'structures')}`,
    witnesses: (count: number) => `${formatQuantity(count, 'structure dit', 'structures disent')} « moi aussi »`, since: (day: string) => `Premiers faits connus : ${day}`, see: 'Voir les signalements rattachés',
  },
  spread: { title: 'Où elle se voit', map: (name: string) => `Signalements rattachés à « ${name} » par département`, table: 'Signalements, et structures qui disent « moi aussi », par département', department: 'Département', reports: 'Signalements', witnesses: '« Moi aussi »', unit: 'signalements rattachés', none: 'Aucun signalement n’est encore rattaché, aucune structure n’a dit « moi aussi » dans votre territoire.', context: 'Tous les signalements rattachés, sans limite de période.' },
  dgef: { title: 'Avec la DGEF', national: 'Seule la FAS nationale note ce que répond la DGEF.', none: 'Rien n’a encore été noté.', move: 'Noter un changement', to: 'Nouvel état', note: 'Précision', noteHint: 'Date, courrier, réunion. Jamais de nom de personne.', save: 'Enregistrer', cancel: 'Annuler', choose: 'Choisissez un état.', done: 'C’est noté.', step: (status: string, by: string, at: string) => `${status}, noté par ${by} le ${at}` },
});

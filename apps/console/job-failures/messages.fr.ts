import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Incidents',
  lead: 'Tâches abandonnées après plusieurs essais. Relancer une tâche est sans risque : elle refait le même calcul.',
  queues: 'Ouvrir le tableau des files',
  caption: 'Tâches abandonnées',
  columns: { job: 'Tâche', message: 'Raison', attempts: 'Essais', failedAt: 'Abandonnée le', action: 'Suite' },
  attempts: (count: number) => formatQuantity(count, 'essai', 'essais'),
  redrive: 'Relancer',
  redriveLabel: (job: string, at: string) => `Relancer la tâche ${job} abandonnée le ${at}`,
  redriven: (at: string) => `Relancée le ${at}`,
  notRedrivable: 'ne peut pas être relancée',
  done: 'La tâche est relancée.',
  failed: 'La tâche n’a pas pu être relancée.',
  loadFailed: 'Le journal n’a pas pu être chargé',
  retry: 'Réessayer',
  empty: 'Aucune tâche abandonnée',
  emptyBody: 'Tout ce qui a été demandé aux files a été fait.',
});

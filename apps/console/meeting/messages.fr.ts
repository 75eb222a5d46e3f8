import { formatDay, formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Tout ce qui n’est pas réglé',
  lead: 'Liste de travail pour la réunion régulière avec une préfecture : des nombres et des codes de situation, jamais une identité.',
  department: 'Département', site: 'Préfecture', choose: 'Choisissez une préfecture',
  chooseBody: 'La liste dit ce qui y reste ouvert, et ce qui a été réglé depuis la dernière réunion.',
  since: (day: string | null) => (day ? `Dernière réunion notée : ${formatDay(day)}.` : 'Aucune réunion notée : la prochaine liste dira ce qui a été réglé depuis.'),
  held: 'Réunion tenue aujourd’hui', recorded: 'Réunion notée.', print: 'Imprimer',
  open: (count: number) => formatQuantity(count, 'situation non réglée', 'situations non réglées'), solved: (count: number) => formatQuantity(count, 'situation réglée depuis la dernière réunion', 'situations réglées depuis la dernière réunion'),
  openTitle: 'Non réglé', solvedTitle: 'Réglé depuis la dernière réunion', byRight: 'Par droit touché',
  columns: { code: 'Code', structure: 'Structure', since: 'Depuis', rights: 'Droits touchés', difficulties: 'Dysfonctionnements', person: 'Personne' },
  person: (code: string) => `Personne de la situation ${code}, sur cet écran seulement`,
  personHint: 'Ce que vous écrivez dans « Personne » reste sur cet écran : rien n’en est envoyé, et tout s’efface quand vous quittez la page.',
  none: 'Rien ici', noneBody: 'Aucune situation pour cette préfecture.',
  loadFailed: 'La liste n’a pas pu être chargée', retry: 'Réessayer', failed: 'La réunion n’a pas pu être notée.',
});

import { typeset } from '../i18n/typeset';

export const text = typeset({
  pages: 'Pages de la liste',
  range: (from: string, to: string, total: string) => `${from} à ${to} sur ${total}`,
  goTo: { first: 'Première page', last: 'Dernière page', next: 'Page suivante', previous: 'Page précédente' },
});

import { typeset } from '../shell/typeset';

export const text = typeset({
  title: 'Mon mot de passe',
  lead: 'Le changer déconnecte vos autres appareils et ferme l’adresse de votre calendrier.',
  current: 'Mot de passe actuel',
  currentHint: 'Laissez vide si vous n’en avez pas encore.',
  wished: 'Nouveau mot de passe',
  wishedHint: 'Douze signes au moins. Une phrase convient bien.',
  wishedShort: 'Il faut douze signes au moins.',
  tokens: 'Révoquer aussi les accès que j’ai créés pour des logiciels',
  tokensHint: 'À cocher si quelqu’un a pu connaître l’ancien mot de passe. Ces logiciels ne pourront plus rien lire ni envoyer.',
  change: 'Changer le mot de passe',
  changing: 'Changement…',
  changed: 'Mot de passe changé. Vos autres appareils sont déconnectés.',
  changedTokens: 'Mot de passe changé. Vos autres appareils sont déconnectés, et les accès que vous aviez créés pour des logiciels sont révoqués.',
});

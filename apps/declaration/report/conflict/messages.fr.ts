import { typeset } from '../../shell/typeset';

/** What is said when one report was changed in two places. */
export const text = typeset({
  title: 'Ce signalement a deux versions',
  body: {
    TAB: (when: string) => `Il a aussi été modifié dans un autre onglet, le ${when}. Rien n’est écrasé : choisissez.`,
    SERVER: (when: string) => `Il a aussi été modifié sur un autre appareil, le ${when}. Rien n’est écrasé : choisissez.`,
  },
  differing: (screens: readonly string[]) => `Ce qui diffère : ${screens.join(', ')}.`,
  both: 'Garder les deux',
  bothHint: 'Celle de cette page devient un signalement à part : vous abandonnerez ensuite celui des deux qui est en trop.',
  mine: 'Garder celle de cette page',
  theirs: 'Prendre l’autre',
});

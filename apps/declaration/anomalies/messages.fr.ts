import { typeset } from '../shell/typeset';

/** What the page of known anomalies says. */
export const text = typeset({
  title: 'Anomalies connues',
  lead: 'Les défauts du téléservice que la fédération suit avec le ministère. Votre structure les rencontre aussi ? Dites-le : cela pèse.',
  reading: 'Lecture des anomalies…',
  failed: 'Les anomalies n’ont pas pu être lues',
  failedBody: 'Elles reviendront avec le réseau.',
  empty: 'Aucune anomalie n’est suivie pour l’instant',
  status: {
    OBSERVED: 'Constatée par la fédération', RAISED: 'Remontée au ministère', ACKNOWLEDGED: 'Reconnue par le ministère', PROMISED: 'Correction promise', FIXED: 'Corrigée, selon le ministère', BACK: 'Revenue après correction',
  } as Readonly<Record<string, string>>,
  meToo: 'Nous aussi',
  meTooOf: (name: string) => `Nous aussi : ${name}`,
  said: 'Votre structure l’a dit.',
  undo: 'Annuler',
  undoOf: (name: string) => `Annuler « nous aussi » : ${name}`,
  saved: (name: string) => `C’est dit : ${name}.`,
  undone: 'C’est annulé.',
  notKept: 'Cela n’a pas pu être enregistré. Réessayez quand le réseau revient.',
  once: 'Une structure compte une fois. Pour la situation d’une personne, faites un signalement.',
});

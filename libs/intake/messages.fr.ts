/** What people read about their report, outside the form's own fields (those words are in @vigie/contracts). */
export const MESSAGES = {
  reportRefused: (errors: number) => (errors > 1 ? `Le signalement n’a pas été enregistré\u00a0: ${errors} points sont à corriger.` : 'Le signalement n’a pas été enregistré\u00a0: un point est à corriger.'),
  keyNotUuid: 'L’envoi ne porte pas d’identifiant valable. Rechargez la page et envoyez à nouveau.',
  idempotencyConflict: (reference: string) => `Un autre signalement (${reference}) a déjà été enregistré avec cet envoi. Vérifiez-le avant d’en envoyer un nouveau.`,
  tooManyReports: (most: number) => `Envoyez au plus ${most} signalements à la fois. Aucun n’a été enregistré.`,
  reportChanged: 'Ce signalement a été modifié entre-temps. Rechargez-le pour voir sa dernière version.',
  notEditable: 'Ce signalement ne peut plus être modifié\u00a0: il a été pris en charge, rapproché d’un autre ou retiré.',
  notWithdrawable: 'Ce signalement ne peut plus être retiré.',
  draftUnreadable: 'Ce brouillon ne peut pas être gardé sur le serveur. Il reste sur cet appareil.',
  draftIdentifies: 'Ce texte contient une information qui peut désigner une personne. Masquez-la.',
  draftChanged: 'Ce brouillon a été modifié entre-temps sur un autre appareil. Rien n’a été écrasé.',
  draftSent: (reference: string) => `Ce signalement a déjà été envoyé\u00a0: ${reference}.`,
  tooManyDrafts: (most: number) => `Vous avez déjà ${most} brouillons. Envoyez ou abandonnez-en un.`,
  apartUnknown: 'Le signalement auquel celui-ci ressemble n’a pas été reconnu.',
  apartMissing: 'Dites en quelques mots pourquoi ce signalement est à part.',
  apartTooLong: (most: number) => `La raison est trop longue (${most} caractères au plus).`,
  purposeMissing: 'Indiquez pourquoi vous ouvrez ce témoignage (10 caractères au moins).',
} as const;

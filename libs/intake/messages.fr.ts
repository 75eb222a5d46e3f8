/** What people read about their report, outside the form's own fields (those words are in @vigie/contracts). */
export const MESSAGES = {
  reportRefused: (errors: number) => (errors > 1 ? `Le signalement n’a pas été enregistré\u00a0: ${errors} points sont à corriger.` : 'Le signalement n’a pas été enregistré : un point est à corriger.'),
  keyNotUuid: 'L’envoi ne porte pas d’identifiant valable. Rechargez la page et envoyez à nouveau.',
  idempotencyConflict: (reference: string) => `Un autre signalement (${reference}) a déjà été enregistré avec cet envoi. Vérifiez-le avant d’en envoyer un nouveau.`,
  tooManyReports: (most: number) => `Envoyez au plus ${most} signalements à la fois. Aucun n’a été enregistré.`,
  reportChanged: 'Ce signalement a été modifié entre-temps. Rechargez-le pour voir sa dernière version.',
  notEditable: 'Ce signalement ne peut plus être modifié : il a été pris en charge, rapproché d’un autre ou retiré.',
  notWithdrawable: 'Ce signalement ne peut plus être retiré.',
  purposeMissing: 'Indiquez pourquoi vous ouvrez ce témoignage (10 caractères au moins).',
  purposeTooLong: 'Le motif est trop long (300 caractères au plus).',
  purposeIdentifies: 'Le motif contient une information qui peut désigner une personne. Retirez-la.',
} as const;

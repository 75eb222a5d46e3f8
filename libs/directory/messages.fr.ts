/** What people read about the directory, outside the fields of its form (those words are in @vigie/contracts). */
export const MESSAGES = {
  refused: (errors: number) => (errors > 1 ? `Rien n’a été enregistré\u00a0: ${errors} points sont à corriger.` : 'Rien n’a été enregistré\u00a0: un point est à corriger.'),
  changed: 'Cette fiche a été modifiée entre-temps. Relisez sa dernière version avant d’enregistrer.',
  retired: 'Cette fiche a été retirée de l’annuaire entre-temps.',
  moved: 'Une fiche garde sa préfecture et son sujet\u00a0: ajoutez-en une autre, puis retirez celle-ci.',
  decided: 'Cette proposition a déjà été traitée.',
  answerMissing: 'Dites à la structure pourquoi la proposition n’est pas retenue.',
  nothingChanged: 'Rien ne change par rapport à la fiche actuelle. Corrigez au moins un champ.',
  tooManyPending: 'Votre structure a déjà beaucoup de propositions en attente. Attendez la réponse de votre fédération.',
  national: 'FAS nationale',
} as const;

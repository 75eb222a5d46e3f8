/** What people read about proofs, but for the refusals of files (those words are in @vigie/contracts). */
export const MESSAGES = {
  uploadUnknown: 'Cet envoi est introuvable ou terminé depuis longtemps. Joignez à nouveau le fichier.',
  uploadOutOfStep: 'L’envoi a repris au mauvais endroit. Il va reprendre tout seul.',
  uploadElsewhere: 'Cet envoi existe déjà pour un autre fichier. Joignez à nouveau le fichier.',
  uploadMisformed: 'Cet envoi ne suit pas le protocole attendu (tus 1.0.0).',
  uploadInterrupted: 'L’envoi a été interrompu. Il peut reprendre où il en était.',
  purposeNeeded: 'Indiquez d’abord pourquoi vous ouvrez cette pièce : ouvrez-la depuis le signalement.',
  purposeMissing: 'Indiquez pourquoi vous ouvrez cette pièce (10 caractères au moins).',
  tooLateToRestore: 'Il est trop tard pour reprendre cette preuve : le fichier a été effacé.',
} as const;

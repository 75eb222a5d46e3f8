/** What an administrator reads when a job cannot be sent again. */
export const MESSAGES = {
  notAJob: 'Cet échec n’est pas celui d’une tâche\u00a0: il ne peut pas être relancé.',
} as const;

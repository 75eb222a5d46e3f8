import { typeset } from '../shell/typeset';

const span = (days: number): string => (Math.abs(days) === 1 ? 'un jour' : `${Math.abs(days)} jours`);

/** What is said of a device whose clock is wrong. `days`: late when positive. */
export const text = typeset({
  wrong: (days: number) => `L’horloge de cet appareil a ${span(days)} ${days > 0 ? 'de retard' : 'd’avance'}`,
  body: 'Vigie compte les jours avec l’heure du serveur.',
});

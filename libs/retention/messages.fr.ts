import type { Role } from '@vigie/access';
import type { Letter } from '@vigie/platform';

/** To someone who has not come for a year. @param days before the account is closed */
export function idleLetter(to: string, publicUrl: string, role: Role, days: number): Letter {
  const where = role === 'REPORTER' || role === 'STRUCTURE_MANAGER' ? publicUrl : `${publicUrl}/console`;
  return {
    to,
    subject: 'Votre compte Vigie va être fermé',
    text: [
      'Bonjour,', `Votre compte Vigie n’a pas servi depuis un an. Sans connexion de votre part, il sera fermé dans ${days} jours.`,
      `Pour le garder, connectez-vous une fois\u00a0: ${where}/`,
      'Si vous n’en avez plus besoin, il n’y a rien à faire. Les signalements de votre structure ne sont pas touchés.', 'Vigie, l’outil de la Fédération des acteurs de la solidarité',
    ].join('\n\n') + '\n',
  };
}

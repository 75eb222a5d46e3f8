import type { Letter } from '@vigie/platform';
import type { Role } from '../viewer/role';

const SIGNATURE = 'Vigie, l’outil de la Fédération des acteurs de la solidarité';

const ROLE_LABELS: Readonly<Record<Role, string>> = {
  REPORTER: 'faire des signalements',
  STRUCTURE_MANAGER: 'gérer les signalements et les membres de la structure',
  REGIONAL: 'suivre les signalements de votre fédération régionale',
  NATIONAL: 'suivre les signalements de toute la France',
  ADMIN: 'administrer les comptes',
};

/** @param url good for a quarter of an hour, once */
export function signInLetter(to: string, url: string): Letter {
  return {
    to,
    subject: 'Votre lien de connexion à Vigie',
    text: paragraphs('Bonjour,', 'Pour vous connecter à Vigie, ouvrez ce lien dans les quinze minutes. Il ne sert qu’une fois.', url, 'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: personne ne peut se connecter sans ce lien.'),
  };
}

/** @param place the structure or the federation, as people name it; null for the whole country */
export function invitationLetter(to: string, url: string, role: Role, place: string | null): Letter {
  const where = place ? ` (${place})` : '';
  return {
    to,
    subject: 'Invitation à rejoindre Vigie',
    text: paragraphs('Bonjour,', `Vous êtes invité·e à rejoindre Vigie${where} pour ${ROLE_LABELS[role]}.`, 'Ouvrez ce lien dans les sept jours pour choisir votre mot de passe\u00a0:', url, 'Ce message ne vous concerne pas\u202f? Ignorez-le.'),
  };
}

/** For somebody invited who has an account already: the person who invites is not told. @param appUrl where that account works */
export function alreadyMemberLetter(to: string, appUrl: string): Letter {
  return {
    to,
    subject: 'Vous avez déjà un compte Vigie',
    text: paragraphs('Bonjour,', 'On vient de vous inviter à rejoindre Vigie, mais un compte existe déjà pour cette adresse.', `Connectez-vous comme d’habitude\u00a0: ${appUrl}/`, 'Si vous changez de structure, demandez à la fédération de déplacer votre compte.'),
  };
}

function paragraphs(...lines: string[]): string {
  return `${[...lines, SIGNATURE].join('\n\n')}\n`;
}

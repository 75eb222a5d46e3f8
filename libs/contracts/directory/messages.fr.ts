import type { DirectorySection, DirectoryText } from './directory-entry';

/** What is wrong with an entry of the directory, as one reads it beside the field. */
export const DIRECTORY_FAULTS = {
  section: 'Indiquez s’il s’agit d’un service ou d’une démarche.',
  site: 'Choisissez une préfecture ou une sous-préfecture.',
  topic: { SERVICE: 'Choisissez un service.', PROCEDURE: 'Choisissez un type de titre.' } satisfies Record<DirectorySection, string>,
  means: { SERVICE: 'Choisissez comment on joint ce service.', PROCEDURE: 'Choisissez comment la demande se dépose.' } satisfies Record<DirectorySection, string>,
  tooLong: (longest: number) => `Ce texte est trop long\u00a0: ${longest} signes au plus.`,
  hiddenSigns: 'Ce texte contient des signes invisibles. Saisissez-le à nouveau.',
  identifier: 'Ce texte semble désigner une personne. L’annuaire ne parle que des services\u00a0: retirez-le, ou placez les coordonnées du service dans leur champ.',
  link: 'Une adresse web commence par https://.',
  phone: 'Un numéro s’écrit avec des chiffres et des espaces.',
  email: 'Une adresse e-mail a la forme service@domaine.fr.',
  source: 'Indiquez d’où vient cette information\u00a0: page consultée, courrier, appel.',
  unreachable: {
    email: 'Indiquez l’adresse e-mail du service, ou le lien de son formulaire.',
    phone: 'Indiquez le numéro du service.',
    link: 'Indiquez le lien.',
    address: 'Indiquez où.',
  } as Readonly<Record<DirectoryText, string>>,
} as const;

import type { SeededRandom } from './seeded-random';

/** What the slots of the templates may hold: things a report names every day and that name nobody. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  prefecture: ['préfecture du Rhône', 'préfecture de Seine-Saint-Denis', 'sous-préfecture de Torcy', 'Préfecture de police', 'préfecture de la Haute-Garonne', 'sous-préfecture d’Antony', 'préfecture des Bouches-du-Rhône', 'Préfecture de l’Isère', 'sous-préfecture de Saint-Germain-en-Laye', 'préfecture du Nord', 'Préfecture de Loire-Atlantique', 'préfecture de l’Aude'],
  city: ['Lyon', 'Marseille', 'Saint-Étienne', 'Clermont-Ferrand', 'Grenoble', 'Le Mans', 'Saint-Denis', 'Vaulx-en-Velin', 'Nancy', 'Valence', 'Bourg-en-Bresse', 'Lorient', 'Fort-de-France', 'La Rochelle', 'Albertville', 'Villefranche'],
  org: ['Coallia', 'Forum réfugiés', 'France terre d’asile', 'La Cimade', 'Habitat et Humanisme', 'Emmaüs Solidarité', 'le Secours Catholique', 'la Croix-Rouge française', 'l’Armée du Salut', 'Aurore', 'Adoma', 'les Restos du Cœur', 'le GISTI', 'Viffil', 'l’Entraide Pierre Valdo', 'Notre-Dame des Sans-Abri', 'la Fondation Abbé Pierre', 'Médecins du Monde', 'Oppelia', 'le foyer Jean Moulin', 'le CHRS Louise Michel', 'la résidence Victor Hugo', 'le lycée Marie Curie'],
  body: ['la CAF', 'France Travail', 'la CPAM', 'le bailleur', 'la mission locale', 'la commission de médiation', 'l’OFII', 'l’OFPRA', 'la DDETS', 'la banque', 'l’employeur', 'le SIAO', 'la MDPH', 'le Trésor public', 'la mairie'],
  role: ['Madame la préfète', 'Monsieur le préfet', 'Madame la sous-préfète', 'la Défenseure des droits', 'Monsieur le directeur de la CAF', 'Mme la Présidente du tribunal', 'M. le Maire', 'Madame la ministre', 'Monsieur le procureur', 'Madame, Monsieur', 'M. le secrétaire général', 'Mme la directrice'],
  holder: ['Mme X', 'M. Y', 'Madame X', 'Monsieur Y', 'M. D.', 'Mme K.', 'la personne', 'le jeune', 'madame', 'monsieur', 'une dame', 'un monsieur', 'la famille', 'le couple', 'une mère isolée', 'Mme XX', 'Monsieur Z.'],
  doc: ['API', 'attestation de prolongation d’instruction', 'attestation de décision favorable', 'carte de résident', 'récépissé', 'attestation de dépôt', 'titre de séjour', 'carte pluriannuelle', 'visa D', 'ADF BPI'],
  date: ['12/03/2025', 'le 3 avril 2024', '14-11-2024', '01.09.2023', 'lundi 6 mai', 'mi-janvier', '2025-02-17', 'le 28/02/25', 'début juin 2024', 'le 1er août 2023'],
  amount: ['1 250 €', '635,71 euros', '1 200,50 €', '450 €', 'environ 3 000 euros', '12 500 €', '98,40 €', '1 234 567 €'],
  duration: ['six mois', '47 jours', '3 semaines', 'deux ans', '18 mois', 'plus d’un an', '2 h 30', 'quatre mois et demi', '90 jours'],
  law: ['article R. 431-2 du CESEDA', 'L. 431-2', 'article L. 424-1', 'IT 2023-111', 'décret n° 2021-313 du 24 mars 2021', 'arrêté du 1er août 2023', 'décret n° 2023-191 du 22 mars 2023', 'décision du Conseil d’État n° 452798 du 3 juin 2022', 'loi du 10 juillet 1991', 'article 4 de l’arrêté NOR IOMV2317623A', 'loi n° 78-17 du 6 janvier 1978'],
  place: ['CADA', 'HUDA', 'CPH', 'CHRS', 'SPADA', 'accueil de jour', 'LHSS', 'pension de famille', 'SIAE', 'CHU'],
};

const TEMPLATES: readonly string[] = [
  'L’{doc} expirée {date} n’a pas été renouvelée par la {prefecture}. {body} a suspendu les droits.',
  '{holder} n’a plus de document en cours de validité depuis {duration}. Perte de salaire estimée à {amount}.',
  'Nous avons écrit à {role} pour signaler le blocage. Aucune réponse à ce jour.',
  '{role} a été alertée par {org} au sujet des délais de la {prefecture}.',
  'Selon {law}, une solution de substitution doit être proposée. La {prefecture} ne la propose pas.',
  'Le CCC a répondu que {body} devait accepter l’{doc}, sans rien débloquer.',
  'CCC contacté au 0806 001 620 puis par le formulaire : réponse stéréotypée.',
  'Aucun rendez-vous au PAN de {city} avant {duration}, créneaux complets.',
  '{org} héberge {holder} ; la sortie vers le logement est bloquée, présence indue depuis {duration}.',
  'Prise en charge par {org} à {city} depuis {date}, orientation du SIAO.',
  'Le contrat a été suspendu {date}, soit {amount} de perte pour le foyer.',
  '{holder} a perdu son emploi en CDI faute d’{doc} ; l’employeur invoque {law}.',
  'Demande déposée {date}, toujours « en cours d’instruction » après {duration}.',
  'Message d’erreur du téléservice : « Votre demande ne peut aboutir, code 504 ».',
  'Chargement des pièces impossible : le site ANEF refuse les fichiers de plus de 10 Mo.',
  'L’e-photo est refusée trois fois, la cabine de {city} ne délivre plus de code.',
  'Le numéro AGDREF n’est pas reconnu à la création du compte.',
  'La {prefecture} renvoie vers le CCC, le CCC renvoie vers la {prefecture}.',
  'Recours DALO non instruit : la commission de médiation exige une carte de résident.',
  '{body} demande un titre « définitif » malgré {law}.',
  'Accompagnement de {duration} par l’équipe du {place}, 12 appels et 5 courriels.',
  'Nous sommes un {place} de {city} ; 30 places, 4 travailleuses sociales.',
  '{holder} devait commencer une formation {date} à {city}, entrée refusée.',
  'Ouverture de compte refusée par la Banque Postale malgré l’{doc} valide jusqu’au 15/09/2025.',
  'Permis de conduire : l’échange est bloqué par l’ANTS, dossier classé sans suite.',
  'Le couple attend {doc} depuis {duration} ; deux enfants scolarisés à {city}.',
  'Réunification familiale : le conjoint est arrivé avec un visa D {date}, compte ANEF impossible à créer.',
  'Jeune majeur, enfant de BPI, sans numéro étranger : la création du compte échoue.',
  'OFPRA : état civil toujours pas reconstitué, acte de naissance attendu depuis {duration}.',
  'Copie intégrale de l’acte de naissance reçue le 12/03/2024, transmise le jour même à {body}.',
  'Les 24, 25 et 26 mars 2025 le site était en maintenance ; 0 créneau.',
  'Entre 2023-2024 et 2024-2025, 15 dossiers sur 42 ont été bloqués (36 %).',
  'Rappel des chiffres : 485 structures, 247 du DNA, 93 de l’AHI, 55 permanences, 37 SIAE.',
  'Dette de loyer de {amount} au {date}, plan d’apurement refusé par {body}.',
  'Monsieur a été convoqué par la {prefecture} puis renvoyé, le guichet étant fermé.',
  'Madame travaille dans une SIAE de {city}, son contrat s’arrête faute d’{doc}.',
  'madame est enceinte, la CSS est suspendue depuis {duration}',
  'monsieur doit payer {amount} de soins à l’hôpital',
  'Mme vit à l’hôtel avec ses enfants, le 115 ne répond plus.',
  'M. dort dans sa voiture depuis {duration}.',
  'mme a relancé {body} quatre fois, sans succès',
  'La CAF ne répond pas depuis le 12/03/2024 et ne verse plus l’APL.',
  'Personne ne sait où se trouve le PAN ; la {prefecture} n’affiche rien.',
  'Référé mesures utiles déposé {date} au tribunal administratif de {city}.',
  'L’avocate a obtenu un rendez-vous au guichet {date}, titre remis ensuite.',
  'Le Défenseur des droits a été saisi {date} ; réponse attendue sous {duration}.',
  'Préfecture injoignable : ni téléphone, ni adresse mail, ni accueil sans rendez-vous.',
  'Notre salarié perd son emploi : {amount} de salaire par mois, {duration} sans revenu.',
  'Bénéficiaire de la protection subsidiaire, arrivée en France le 12/05/2006, carte expirée.',
  'Le RSA (607,75 €) est coupé depuis {date}, reprise promise « sous huitaine ».',
  'Après {duration}, une API de trois mois seulement a été délivrée ; elle expire {date}.',
  'TITRE DE SÉJOUR EXPIRÉ, AUCUNE RÉPONSE DE LA PRÉFECTURE, DROITS CAF COUPÉS.',
  'URGENT : PERTE D’EMPLOI IMMINENTE, MERCI DE TRAITER LE DOSSIER.',
  'Femme seule avec 3 enfants, originaire de Guinée, réfugiée depuis 2021.',
  'Homme afghan, BPI, hébergé au {place} de {city}, sans ressources.',
  'Famille ukrainienne sous protection temporaire, APS non renouvelée par la {prefecture}.',
  'Situation signalée par une bénévole de {org} pendant la permanence du mardi.',
  'Le titre est arrivé en préfecture mais le SMS de remise n’a jamais été envoyé.',
  'La personne n’a ni ordinateur ni adresse électronique ; barrière de la langue (tigrinya, dari).',
  'Voir https://www.service-public.fr/particuliers/vosdroits/F15814 et {law}.',
  'Lien utilisé : https://administration-etrangers-en-france.interieur.gouv.fr/particuliers/#/ (page blanche).',
  'Convention signée avec {org} en 2019, reconduite le 01/01/2024.',
  'Réunion avec {role} prévue {date} à {city}.',
  'Place en CADA, 2 cours de français par semaine, 1 place de crèche refusée.',
  'Le siège de {org} se trouve rue de la République à {city}.',
  'Séance du 14 mars : 3 situations, dont 2 avec perte de logement.',
  'Courrier recommandé envoyé {date} à {role}, accusé reçu {duration} plus tard.',
  'Maison des solidarités de {city}, Espace France Services, point d’accès aux droits : personne n’a pu aider.',
  'Rose, la couleur du récépissé, n’existe plus ; l’attestation est un PDF.',
  'Depuis Pâques, la Mairie de {city} refuse la domiciliation.',
  'En avril Paris et {city} étaient saturés ; Marseille un peu moins.',
  'Le jeune Guinéen a été orienté vers la Mission Locale de {city}.',
  'ANEF, OFII, OFPRA, CNDA, CAF, CPAM : chacun demande un document différent.',
];

export const TEMPLATE_COUNT = TEMPLATES.length;

/** A text as a social worker writes it, that identifies nobody: two sentences on average. */
export function cleanText(random: SeededRandom): string {
  return Array.from({ length: 1 + random.below(3) }, () => fill(random.pick(TEMPLATES), random)).join(' ');
}

export function cleanSentence(index: number, random: SeededRandom): string {
  return fill(TEMPLATES[index % TEMPLATES.length] ?? '', random);
}

function fill(template: string, random: SeededRandom): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => random.pick(SLOTS[name] ?? [slot]));
}

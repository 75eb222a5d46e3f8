/** A text as the register starts with it: nobody of the federation has verified it yet, and the console says so. */
export interface FirstText {
  readonly id: string;
  readonly bodyCode: string;
  readonly title: string;
  readonly reference: string;
  readonly excerpt: string;
  readonly url: string | null;
  readonly validFrom: string | null;
}

const DGEF = 'https://www.immigration.interieur.gouv.fr/Info-ressources/Actualites/L-actu-immigration';

/**
 * The texts that the FAS names in its report on the 2024 survey, and article R. 431-15-1 of the CESEDA, which says what an
 * attestation proves. Excerpts are in our own words. A body that no text is named for has none of its own here.
 */
export const FIRST_TEXTS: readonly FirstText[] = [
  {
    id: '01974000-0000-7000-8000-000000000001', bodyCode: 'PREFECTURE', title: 'La préfecture constate l’impossibilité et propose un autre dépôt',
    reference: 'Arrêté du 1er août 2023 pris pour l’application de l’article R. 431-2 du CESEDA, article 4',
    excerpt: 'Lorsque la demande ne peut pas être déposée sur le téléservice, la préfecture constate cette impossibilité et invite la personne à déposer sa demande par la solution de substitution. Un écrit du centre de contact citoyen attestant de l’impossibilité l’établit également.',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047931311', validFrom: '2023-08-05',
  },
  {
    id: '01974000-0000-7000-8000-000000000002', bodyCode: 'PREFECTURE', title: 'Une solution de substitution prévue par le code',
    reference: 'CESEDA, article R. 431-2, dans sa rédaction issue du décret n° 2023-191 du 22 mars 2023',
    excerpt: 'La personne qui n’a pas accès aux outils numériques ou rencontre des difficultés avec le téléservice est accueillie et accompagnée. Si elle ne parvient toujours pas à déposer sa demande en raison du téléservice lui-même, une solution de substitution permet de l’enregistrer.',
    url: null, validFrom: null,
  },
  {
    id: '01974000-0000-7000-8000-000000000003', bodyCode: 'PREFECTURE', title: 'Pas de téléservice obligatoire sans solution de substitution',
    reference: 'Conseil d’État, section, 3 juin 2022, n° 452798 et autres',
    excerpt: 'L’administration peut imposer un téléservice à condition de garantir l’accès effectif aux droits : un accueil et un accompagnement, et une solution de substitution pour qui, malgré toutes ses diligences, ne peut pas l’utiliser en raison de sa conception ou de son fonctionnement.',
    url: `${DGEF}/Arret-du-conseil-d-Etat-du-3-juin-la-legalite-confirmee-de-l-ANEF`, validFrom: '2022-06-03',
  },
  {
    id: '01974000-0000-7000-8000-000000000004', bodyCode: 'PREFECTURE', title: 'Les formes que prend la solution de substitution',
    reference: 'Ministère de l’Intérieur (DGEF), publication du 17 juin 2022',
    excerpt: 'La solution de substitution est due si, malgré le recours au centre de contact citoyen et au point d’accès numérique, le dossier n’a pas pu être déposé en ligne. Elle peut être un dépôt papier, un envoi postal ou un accueil physique.',
    url: `${DGEF}/Arret-du-conseil-d-Etat-du-3-juin-la-legalite-confirmee-de-l-ANEF`, validFrom: '2022-06-17',
  },
  {
    id: '01974000-0000-7000-8000-000000000005', bodyCode: 'ANY', title: 'L’attestation de prolongation d’instruction prouve la régularité du séjour',
    reference: 'CESEDA, article R. 431-15-1',
    excerpt: 'L’attestation de prolongation de l’instruction, accompagnée du document de séjour expiré lorsqu’il en existait un, justifie de la régularité du séjour pendant la durée qu’elle indique. Elle est renouvelée tant que le préfet n’a pas statué. L’attestation de décision favorable en justifie jusqu’à la remise du titre. L’attestation de dépôt, seule, n’en justifie pas.',
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000043288895', validFrom: '2021-05-01',
  },
  {
    id: '01974000-0000-7000-8000-000000000006', bodyCode: 'ANY', title: 'Reconnaître les documents provisoires de séjour de l’ANEF',
    reference: 'Direction générale des étrangers en France, « Comment reconnaître les documents provisoires de séjour permettant aux étrangers et aux réfugiés d’attester de leur séjour régulier afin d’ouvrir ou maintenir leurs droits ? », octobre 2023',
    excerpt: 'Document adressé à l’ensemble des partenaires nationaux et locaux (France Travail, Trésor public, organismes de prestations sociales…) : il explique la valeur juridique des attestations délivrées par le téléservice, qui permettent d’ouvrir ou de maintenir les droits.',
    url: `${DGEF}/Qu-est-ce-que-l-Administration-Numerique-pour-les-Etrangers-en-France`, validFrom: null,
  },
  {
    id: '01974000-0000-7000-8000-000000000007', bodyCode: 'CAF', title: 'Les documents de l’ANEF sont acceptés par les CAF',
    reference: 'CNAF, instruction technique 2023-111 (conditions de régularité de séjour), qui remplace l’instruction technique 2021-0426',
    excerpt: 'L’instruction précise que les documents délivrés par l’ANEF sont acceptés pour l’accès aux prestations servies par les CAF.',
    url: 'https://www.caf.fr/sites/default/files/medias/cnaf/Nous_connaitre/qui%20sommes%20nous/Textes%20de%20r%C3%A9f%C3%A9rence/Circulaires/2023/IT%202023-111%20_%20Conditions%20de%20r%C3%A9gularit%C3%A9%20de%20s%C3%A9jour%20-%20Evolutions%20L2306%20_%20pour%20publication%20caf.fr.pdf',
    validFrom: null,
  },
  {
    id: '01974000-0000-7000-8000-000000000008', bodyCode: 'FRANCE_TRAVAIL', title: 'L’attestation figure parmi les pièces acceptées à l’inscription',
    reference: 'France Travail, liste des pièces justificatives pour l’inscription',
    excerpt: 'L’attestation de prolongation d’instruction fait partie des pièces justificatives admises pour l’inscription à France Travail.',
    url: null, validFrom: null,
  },
];

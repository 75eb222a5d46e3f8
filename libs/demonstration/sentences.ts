/** Sentences written for the demonstration: nobody said them, and none names anyone. */
export const NARRATIVES: readonly string[] = [
  "L'attestation a expiré pendant l'instruction, aucun renouvellement n'apparaît dans l'espace personnel malgré trois messages.",
  "La CAF demande un titre en cours de validité et a suspendu l'APL ; la famille n'arrive plus à payer sa redevance.",
  "Le compte ne s'ouvre pas : le téléservice répond que le numéro est inconnu. La préfecture renvoie vers le centre de contact.",
  "L'employeur a mis fin à la période d'essai faute d'attestation à jour. La personne avait déposé son dossier dans les délais.",
  "La e-photo est refusée à chaque essai, alors qu'elle vient d'un photographe agréé. Le dossier ne peut pas être envoyé.",
  "Inscription refusée à l'agence : l'attestation de prolongation n'est pas dans la liste que connaît l'accueil.",
  "L'enfant devenue majeure n'a jamais eu de numéro et ne peut pas créer de compte ; elle perd son inscription en formation.",
  'Le changement d’adresse est bloqué « en cours » depuis deux mois, et le titre est parti à l’ancienne adresse.',
  "Le point d'accès numérique ne donne aucun rendez-vous avant sept semaines.",
  "Le bailleur refuse de maintenir le dossier sans titre : l'attribution est perdue.",
];

export const TESTIMONIES: readonly string[] = [
  "On passe nos matinées à relancer, et la réponse est toujours la même. La personne, elle, ne dort plus.",
  "J'ai l'impression de faire le travail du guichet qui a fermé.",
  "Elle avait enfin trouvé un emploi. Il a tenu jusqu'au jour où l'attestation a expiré.",
  "Tout était prêt pour la sortie vers le logement. Il ne manquait que le renouvellement.",
  "Nous avons gardé toutes les captures d'écran, personne ne veut les regarder.",
];

import type { ImportField } from '@vigie/contracts';

/** What people call a column, most telling first; compared without accents, case or signs. */
export const HEADER_WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  siteCode: ['préfecture', 'préfecture ou sous-préfecture', 'préfecture concernée', 'préfecture compétente', 'préfecture de dépôt', 'site', 'lieu', 'département', 'service instructeur'],
  occurredOn: ['date des faits', 'date du fait', 'date de survenue', 'date du blocage', 'date de la rupture', 'date du dysfonctionnement', 'date du problème', 'date incident', 'date de l’incident', 'date', 'survenu le', 'occurred on'],
  discoveredOn: ['date de découverte', 'découvert le', 'constaté le', 'date de constat', 'date du constat', 'date de signalement', 'date du signalement'],
  audience: ['situation de la personne', 'public', 'public concerné', 'statut', 'statut de la personne', 'statut administratif', 'profil', 'catégorie de public', 'type de public'],
  stayDocument: ['document de séjour', 'document détenu', 'titre détenu', 'type de titre', 'titre de séjour', 'document', 'type de document', 'document présenté', 'attestation', 'type d’attestation'],
  stayDocumentExpiresOn: ['date d’expiration', 'expire le', 'date d’expiration du document', 'date d’expiration de l’attestation', 'fin de validité', 'date de fin de validité', 'échéance', 'validité', 'valable jusqu’au', 'date de fin'],
  difficulties: ['dysfonctionnement', 'dysfonctionnements', 'difficulté', 'difficultés', 'difficultés rencontrées', 'problème', 'problèmes', 'problème rencontré', 'nature du problème', 'type de problème', 'motif', 'motifs', 'blocage', 'type de blocage', 'blocages anef'],
  causality: ['lien avec l’anef', 'lien anef', 'causalité', 'imputabilité', 'preuve'],
  hoursSpent: ['temps passé', 'heures', 'nombre d’heures', 'heures passées', 'temps', 'temps de travail', 'durée de traitement', 'temps passé par la structure'],
  'ruptures.0.right': ['droit', 'droits', 'droit perdu', 'droits perdus', 'rupture de droits', 'ruptures de droits', 'droit concerné', 'droits concernés', 'droit touché', 'droits touchés', 'droit impacté', 'droits impactés', 'droit affecté', 'droits affectés', 'droits rompus', 'conséquences', 'conséquence', 'rupture'],
  'ruptures.0.body': ['organisme', 'organisme concerné', 'administration concernée', 'interlocuteur'],
  'ruptures.0.state': ['état de la rupture', 'état du droit', 'état', 'nature de la rupture', 'type de rupture', 'effet'],
  'ruptures.0.since': ['début de la rupture', 'date de début', 'depuis', 'depuis le', 'rupture depuis', 'date de suspension', 'suspendu depuis'],
  'ruptures.0.until': ['fin de la rupture', 'date de rétablissement', 'rétabli le', 'jusqu’au', 'date de reprise'],
  'ruptures.0.amountLost': ['montant', 'montant perdu', 'perte', 'perte financière', 'euros perdus', 'préjudice', 'montant en euros', 'somme perdue', 'perte en euros'],
  'attempts.CCC.tried': ['ccc', 'ccc contacté', 'contact ccc', 'centre de contact citoyen', 'saisine ccc', 'ccc saisi'],
  'attempts.CCC.outcome': ['résultat ccc', 'réponse ccc', 'réponse du ccc', 'résultat auprès du ccc'],
  'attempts.PAN.tried': ['pan', 'pan contacté', 'point d’accès numérique', 'e-mérite', 'passage au pan'],
  'attempts.PAN.outcome': ['résultat pan', 'réponse pan', 'réponse du pan', 'résultat au pan'],
  'attempts.SUBSTITUTION.tried': ['substitution', 'solution de substitution', 'demande de substitution', 'substitution demandée'],
  'attempts.SUBSTITUTION.outcome': ['résultat substitution', 'réponse substitution', 'résultat de la substitution', 'réponse à la demande de substitution'],
  caseCode: ['code de situation', 'code vigie', 'case code'],
  ownReference: ['numéro de dossier', 'n° dossier', 'n° de dossier', 'dossier', 'référence', 'référence interne', 'réf', 'réf dossier', 'code dossier', 'code usager', 'identifiant interne', 'numéro interne'],
  rowKey: ['id', 'identifiant', 'id réponse', 'id de la réponse', 'identifiant de la réponse', 'numéro de réponse', 'response id', 'respondent id', 'submission id', 'n°', 'numéro', 'horodateur', 'timestamp'],
  narrative: ['récit', 'récit des faits', 'description', 'commentaire', 'commentaires', 'observations', 'observation', 'précisions', 'remarques', 'détails', 'faits', 'que s’est-il passé'],
  testimony: ['témoignage', 'verbatim', 'citation', 'parole de la personne', 'témoignage de la personne'],
  testimonyConsent: ['accord de publication', 'accord publication', 'consentement', 'accord pour publier le témoignage', 'autorisation de publication', 'publiable'],
};

/** Columns that tell who someone is: never wanted, never guessed as anything. */
export const IDENTITY_HEADERS = ['nom', 'prénom', 'nom prénom', 'nom et prénom', 'nom de famille', 'nom de naissance', 'date de naissance', 'né le', 'née le', 'téléphone', 'tel', 'mail', 'email', 'e-mail', 'courriel', 'adresse', 'adresse mail', 'adresse électronique', 'agdref', 'numéro agdref', 'n° agdref', 'numéro étranger', 'n° étranger', 'nir', 'sécurité sociale', 'nationalité', 'usager', 'bénéficiaire', 'nom du bénéficiaire', 'nom de l’usager', 'travailleur social', 'référent', 'intervenant', 'lieu de naissance', 'sexe', 'genre'];

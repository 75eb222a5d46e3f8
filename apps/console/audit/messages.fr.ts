import type { AuditAction } from '@vigie/contracts';
import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Journal d’audit',
  lead: 'Qui a fait quoi, quand et pourquoi. Rien ne s’y efface ni ne s’y corrige ; chaque acte est chaîné au précédent.',
  actor: 'Par', actorHint: 'nom ou adresse', action: 'Acte', anyAction: 'Tous les actes', kind: 'Sorte d’objet', anyKind: 'Toutes', subject: 'Objet', subjectHint: 'nom ou identifiant', from: 'Du', to: 'Au', region: 'Territoire', anyRegion: 'Tous les territoires', clear: 'Effacer la recherche',
  periodReversed: 'La fin vient avant le début.',
  found: (count: number) => formatQuantity(count, 'acte', 'actes'),
  caption: 'Actes du journal', columns: { id: 'N°', at: 'Quand', actor: 'Par', action: 'Acte', subject: 'Objet', purpose: 'Motif' },
  program: 'le programme', noPurpose: '—',
  actions: {
    SIGN_IN: 'Connexion', SIGN_IN_LOCKED: 'Connexion bloquée', SIGN_OUT: 'Déconnexion',
    MEMBER_INVITED: 'Invitation envoyée', INVITATION_CANCELLED: 'Invitation annulée', INVITATION_ACCEPTED: 'Invitation acceptée',
    ACCOUNT_CREATED: 'Compte créé', ACCOUNT_DISABLED: 'Compte désactivé', ACCOUNT_ENABLED: 'Compte réactivé', SESSIONS_REVOKED: 'Sessions fermées',
    PASSWORD_CHANGED: 'Mot de passe changé', SECOND_FACTOR_ENROLLED: 'Second facteur ajouté', SECOND_FACTOR_REMOVED: 'Second facteur retiré', RECOVERY_CODE_USED: 'Code de secours utilisé',
    STRUCTURE_CREATED: 'Structure ajoutée', STRUCTURE_CHANGED: 'Structure modifiée', STRUCTURE_REMINDED: 'Structure relancée',
    ASSOCIATION_RENAMED: 'Association renommée', ASSOCIATIONS_MERGED: 'Associations fusionnées',
    TERRITORY_CHANGED: 'Territoire modifié', VOCABULARY_PUBLISHED: 'Vocabulaire publié',
    CALENDAR_LINK_CREATED: 'Lien d’agenda créé', CALENDAR_LINK_REVOKED: 'Lien d’agenda révoqué',
    OPPOSABLE_TEXT_SAVED: 'Texte opposable enregistré', OPPOSABLE_TEXT_WITHDRAWN: 'Texte opposable retiré',
    TESTIMONY_READ: 'Témoignage ouvert', ATTACHMENT_READ: 'Pièce ouverte', ATTACHMENT_REMOVED: 'Pièce retirée',
    ANOMALY_SAVED: 'Anomalie enregistrée', ANOMALY_MOVED: 'Anomalie : état changé',
    SURGE_SETTINGS_SAVED: 'Seuils de la veille modifiés',
    ROUTING_SAVED: 'Règles de tri enregistrées', REPORTS_ROUTED: 'Règles de tri appliquées',
    REPORTS_TRIAGED: 'Signalements triés', TRIAGE_UNDONE: 'Tri annulé', REPORT_MERGED: 'Signalements fusionnés', REPORT_UNMERGED: 'Signalements séparés',
    MAP_RELEASED: 'Carte diffusée', TABLE_RELEASED: 'Tableau diffusé', ALERT_MOVED: 'Alerte : état changé', ALERT_STEP_UNDONE: 'Alerte : geste annulé',
    VERBATIM_PROPOSED: 'Verbatim proposé', VERBATIM_DECIDED: 'Verbatim relu',
    DOSSIER_CREATED: 'Dossier créé', DOSSIER_MOVED: 'Dossier : état changé', DOSSIER_FROZEN: 'Dossier figé', DOSSIER_DOWNLOADED: 'Dossier téléchargé',
    EXPORT_ASKED: 'Export demandé', EXPORT_DOWNLOADED: 'Export téléchargé', EXPORT_CANCELLED: 'Export annulé',
    API_TOKEN_CREATED: 'Accès logiciel créé', API_TOKEN_REVOKED: 'Accès logiciel révoqué',
    REPORTS_IMPORTED: 'Signalements importés', IMPORT_UNDONE: 'Import annulé', JOB_REDRIVEN: 'Tâche relancée', AUDIT_EXPORTED: 'Journal exporté',
  } satisfies Record<AuditAction, string> as Record<string, string>,
  kinds: {
    account: 'Compte', alert: 'Alerte', anomaly: 'Anomalie', association: 'Association', api_token: 'Accès logiciel', attachment: 'Pièce', audit: 'Journal', calendar_link: 'Lien d’agenda', dossier: 'Dossier', export: 'Export', federation: 'Fédération', import: 'Import', invitation: 'Invitation',
    job_failure: 'Incident', opposable_text: 'Texte opposable', release: 'Diffusion', report: 'Signalement', routing: 'Règles de tri', structure: 'Structure', triage: 'Geste de tri', verbatim: 'Verbatim', vocabulary_version: 'Version des vocabulaires',
  } as Record<string, string>,
  /** What opened a session: the log's own words, where every other act has a person's. */
  proofs: { password: 'mot de passe', link: 'lien reçu par e-mail', invitation: 'invitation', passkey: 'clé d’accès', totp: 'code à usage unique', 'recovery-code': 'code de secours' } as Record<string, string>,
  empty: 'Aucun acte ne répond à cette recherche', emptyBody: 'Élargissez la période, ou effacez un filtre.',
  failed: 'Le journal n’a pas pu être chargé', retry: 'Réessayer',
  export: {
    open: 'Exporter en CSV', title: 'Exporter le journal', body: 'Le fichier contient les actes de la recherche en cours, avec les noms. L’export et son motif sont eux-mêmes inscrits au journal.',
    purpose: 'Motif', hint: 'Dix caractères au moins. Ne nommez personne.', tooShort: 'Dites pourquoi, en dix caractères au moins.', cancel: 'Annuler', send: 'Exporter', file: (day: string) => `vigie-journal-${day}.csv`,
    done: (count: number) => `${formatQuantity(count, 'acte exporté', 'actes exportés')}.`,
  },
});

import type { ExportColumn, ExportFormat, ExportKind, ExportLevel } from './exports';

/** Heads of the columns, in the file as on the page that chooses them. */
export const EXPORT_COLUMN_LABELS: Readonly<Record<ExportColumn, string>> = {
  REFERENCE: 'Référence', STATUS: 'Statut', CAUSALITY: 'Causalité', OCCURRED_ON: 'Date des faits', DISCOVERED_ON: 'Découvert le', RECEIVED_ON: 'Reçu le',
  REGION: 'Région', DEPARTMENT_CODE: 'Code du département', DEPARTMENT: 'Département', SITE: 'Préfecture', STRUCTURE: 'Structure', STRUCTURE_TYPE: 'Type de structure',
  AUDIENCE: 'Situation de la personne', STAY_DOCUMENT: 'Document de séjour', STAY_DOCUMENT_EXPIRES_ON: 'Document valable jusqu’au', DIFFICULTIES: 'Dysfonctionnements', RIGHTS: 'Droits perdus',
  CCC: 'Centre de contact citoyen', PAN: 'Point d’accès numérique', SUBSTITUTION: 'Solution de substitution', HOURS_SPENT: 'Heures passées', CASE_CODE: 'Code de la situation', NARRATIVE: 'Ce qui s’est passé',
};

export const EXPORT_STATUS_LABELS: Readonly<Record<string, string>> = {
  SUBMITTED: 'Reçu', NEEDS_INFO: 'Précision demandée', QUALIFIED: 'Qualifié', RESOLVED: 'Résolu', REJECTED: 'Écarté', MERGED: 'Réuni à un autre', WITHDRAWN: 'Retiré',
};

/** Shorter than the vocabulary, which explains them. */
export const EXPORT_CAUSALITY_LABELS: Readonly<Record<string, string>> = { ALLEGED: 'Alléguée', DOCUMENTED: 'Documentée', CONFIRMED: 'Confirmée' };

export const EXPORT_FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = {
  CSV: 'CSV (texte, toutes tailles)', XLSX: 'XLSX (Excel)', ODS: 'ODS (LibreOffice)', PARQUET: 'Parquet (logiciels statistiques)', GEOJSON: 'GeoJSON (cartographie)',
};

export const EXPORT_KIND_LABELS: Readonly<Record<ExportKind, string>> = { DETAIL: 'Signalements un par un', TERRITORIES: 'Nombres par territoire' };

export const EXPORT_LEVEL_LABELS: Readonly<Record<ExportLevel, string>> = { REGION: 'Région', DEPARTMENT: 'Département', PREFECTURE: 'Préfecture' };

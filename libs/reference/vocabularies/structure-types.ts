import type { VocabularyTerm } from './vocabulary-term';

/** Sectors as the 2024 report groups structures (part VI). */
export const SECTORS = [
  { code: 'SPADA', label: 'SPADA' },
  { code: 'CADA_HUDA', label: 'CADA et HUDA' },
  { code: 'CPH', label: 'CPH' },
  { code: 'AHI', label: 'Accueil, hébergement, insertion' },
  { code: 'PERMANENCES', label: "Permanences d'aide et d'orientation" },
  { code: 'IAE', label: "Insertion par l'activité économique" },
] as const satisfies readonly VocabularyTerm[];

/** Types of member structures. Source: FAS, 2024 survey report « Accès aux droits et dématérialisation ». */
export const STRUCTURE_TYPES = [
  { code: 'SPADA', label: 'SPADA', sector: 'SPADA' },
  { code: 'CADA', label: 'CADA', sector: 'CADA_HUDA' },
  { code: 'HUDA', label: 'HUDA', sector: 'CADA_HUDA' },
  { code: 'CPH', label: "Centre provisoire d'hébergement (CPH)", sector: 'CPH' },
  { code: 'CHRS', label: 'CHRS', sector: 'AHI' },
  { code: 'CHU', label: 'CHU', sector: 'AHI' },
  { code: 'LOGEMENT_ADAPTE', label: 'Logement adapté (RS, IML, pension de famille)', sector: 'AHI' },
  { code: 'MEDICO_SOCIAL', label: 'Médico-social (LHSS, LAM, ACT)', sector: 'AHI' },
  { code: 'ACCUEIL_DE_JOUR', label: 'Accueil de jour généraliste', sector: 'PERMANENCES' },
  { code: 'ACCUEIL_DE_JOUR_ASILE_BPI', label: 'Accueil de jour dédié (asile, BPI)', sector: 'PERMANENCES' },
  { code: 'PERMANENCE', label: "Permanence d'aide et d'orientation", sector: 'PERMANENCES' },
  { code: 'DOMICILIATION', label: 'Domiciliation', sector: 'PERMANENCES' },
  { code: 'SIAE', label: "Structure d'insertion par l'activité économique (SIAE)", sector: 'IAE' },
] as const satisfies readonly VocabularyTerm[];

export type SectorCode = (typeof SECTORS)[number]['code'];
export type StructureTypeCode = (typeof STRUCTURE_TYPES)[number]['code'];

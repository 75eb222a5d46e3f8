import type { IsoDate } from '@vigie/domain';
import type { FrozenAnomaly } from './anomalies';
import type { RegionalLetter } from './regional-letters';
import type { Letterhead } from '../letter/letterhead';

/** REPORTS counts situations; PERCENT is a share of them; STRUCTURES counts structures; SURVEY_PERCENT is what structures answered in 2024. */
export type FigureUnit = 'REPORTS' | 'PERCENT' | 'STRUCTURES' | 'SURVEY_PERCENT';

/** One figure as it may be quoted, with all one needs to dispute it. */
export interface Figure {
  /** What a letter calls it by: `right/CAF/share`. The same in every snapshot. */
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** How it was counted, in words exact enough to count it again. */
  readonly query: string;
  readonly unit: FigureUnit;
  /** Percentages from 0 to 100. */
  readonly value: number;
  /** Of a share: its part. */
  readonly part: number | null;
  /** What it is out of; null where the source states no base. */
  readonly n: number | null;
  /** 95 %, Wilson; percentages from 0 to 100. Null for counts. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly dataDate: IsoDate;
  /** SHA-256 of all the above. */
  readonly hash: string;
}

/** A figure that may not be quoted. */
export interface HiddenFigure {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
}

export interface SnapshotCell {
  /** By dimension, TOTAL for margins. */
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Null when hidden. */
  readonly value: number | null;
  readonly reason: string | null;
}

/** One table as it left disclosure control. */
export interface SnapshotTable {
  readonly name: string;
  readonly title: string;
  readonly dimensions: readonly string[];
  readonly cells: readonly SnapshotCell[];
  /** Reports when left out. */
  readonly unit?: 'STRUCTURES';
}

/** Two values of one figure; `verdict` says nothing that their intervals do not. */
export interface FigureChange {
  readonly id: string;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly before: number | null;
  readonly after: number | null;
  readonly verdict: 'ROSE' | 'FELL' | 'UNCLEAR' | null;
}

export interface BaselineRow {
  readonly figureId: string;
  readonly label: string;
  readonly value: number;
  readonly n: number | null;
  readonly page: number;
  readonly note: string | null;
}

/** How much bears out one of the seven recommendations of 2024, the strongest first. */
export interface RankedRecommendation {
  readonly code: string;
  readonly label: string;
  /** The figure it is ranked by; null where reports do not measure it, or it is hidden. */
  readonly figureId: string | null;
  readonly reports: number | null;
}

/** All that a dossier says in figures, frozen. Everything that is produced from it depends on it and on the letter alone. */
export interface Snapshot {
  readonly format: 1;
  readonly dossier: { readonly id: string; readonly number: number; readonly version: number; readonly title: string };
  readonly territory: string;
  readonly place: { readonly regionCode: string | null; readonly departmentCode: string | null; readonly siteCode: string | null };
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly themes: { readonly rights: readonly string[]; readonly difficultyGroups: readonly string[]; readonly sectors: readonly string[] };
  readonly causality: string;
  readonly recipient: readonly string[];
  readonly letterhead: Letterhead;
  readonly dataDate: IsoDate;
  readonly vocabularyVersion: number;
  readonly method: { readonly unit: string; readonly thresholds: string; readonly releaseHash: string; readonly published: number; readonly hidden: number; readonly notes: readonly string[] };
  readonly figures: readonly Figure[];
  readonly hidden: readonly HiddenFigure[];
  readonly tables: readonly SnapshotTable[];
  /** Left out of what was frozen before anomalies had names. */
  readonly anomalies?: readonly FrozenAnomaly[];
  readonly baseline: readonly BaselineRow[];
  readonly recommendations: readonly RankedRecommendation[];
  /** The last letter sent about the same territory. */
  readonly lastLetter: { readonly number: number; readonly sentOn: IsoDate; readonly changes: readonly FigureChange[] } | null;
  /** What the regions wrote about the period of a national dossier. Left out of what was frozen before it was kept. */
  readonly regionalLetters?: readonly RegionalLetter[];
}

/** What a new version changes. */
export interface SnapshotChanges {
  readonly settings: readonly string[];
  readonly figures: readonly FigureChange[];
}

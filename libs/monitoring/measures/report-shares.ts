import type { HeatmapMetric } from '../heatmap/metric';

/** A share of reports, by two conditions on `report`; `$11` is the right of RIGHT_SHARE. */
export interface ReportShare {
  /** The reports it is out of. */
  readonly among: string;
  readonly holds: string;
}

const outcome = (channel: string) => `attempts #>> '{${channel},outcome}'`;
const oneOf = (codes: readonly string[]) => `(${codes.map((code) => `'${code}'`).join(', ')})`;
/** Tried, and what came of it is told: what is not known yet is neither help nor none. */
const answered = (channel: string) => `(attempts #>> '{${channel},tried}')::boolean AND ${outcome(channel)} IS NOT NULL`;

export const CCC_HELPED = ['UNBLOCKED', 'ATTESTATION_OF_IMPOSSIBILITY'] as const;
export const PAN_HELPED = ['UNBLOCKED', 'COUNTER_APPOINTMENT_OBTAINED'] as const;
export const SUBSTITUTION_GIVEN = ['COUNTER_APPOINTMENT', 'POSTAL_FILING', 'DROP_BOX'] as const;

/** What came of an attempt, as reports tell it. Source: arrêté of 1 August 2023, articles 2 to 4; outcomes of the 2024 survey. */
export const REPORT_SHARES = {
  RIGHT_SHARE: { among: 'true', holds: 'rights @> ARRAY[$11::text]' },
  SOLVED_SHARE: { among: '$11::text IS NULL', holds: `status = 'RESOLVED'` },
  CCC_NOT_HELPED: { among: `$11::text IS NULL AND ${answered('CCC')}`, holds: `${outcome('CCC')} NOT IN ${oneOf(CCC_HELPED)}` },
  PAN_DIFFICULT: { among: `$11::text IS NULL AND ${answered('PAN')}`, holds: `${outcome('PAN')} NOT IN ${oneOf(PAN_HELPED)}` },
  SUBSTITUTION_OBTAINED: { among: `$11::text IS NULL AND ${answered('SUBSTITUTION')}`, holds: `${outcome('SUBSTITUTION')} IN ${oneOf(SUBSTITUTION_GIVEN)}` },
} as const satisfies Partial<Record<HeatmapMetric, ReportShare>>;

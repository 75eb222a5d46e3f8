import type { ValueTransformer } from 'typeorm';

/** PostgreSQL hands `numeric` over as text, to lose no digit; ours have two decimals and fit a number. */
export const numericColumn: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

import { isFields } from './complete-draft';
import { attemptSchema, reportFormSchema, ruptureSchema } from './report-form';
import type { ReadableReport } from './validation';
import { z } from './zod-settings';

type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

/** Reads a completed draft field by field, keeping only what is well-formed. */
export function readDraft(draft: unknown): ReadableReport {
  const { difficulties, ruptures: _ruptures, attempts: _attempts, ...fields } = reportFormSchema.shape;
  const given = isFields(draft) ? draft : {};
  const attempts = isFields(given['attempts']) ? given['attempts'] : {};
  return {
    ...readFields(fields, given),
    difficulties: listOf(given['difficulties']).map((code) => readField(difficulties._zod.def.element, code)),
    ruptures: listOf(given['ruptures']).map((rupture) => readFields(ruptureSchema.shape, rupture)),
    attempts: {
      CCC: readFields(attemptSchema.shape, attempts['CCC']),
      PAN: readFields(attemptSchema.shape, attempts['PAN']),
      SUBSTITUTION: readFields(attemptSchema.shape, attempts['SUBSTITUTION']),
    },
  };
}

function readFields<S extends Shape>(shape: S, given: unknown): { [K in keyof S]?: z.output<S[K]> } {
  if (!isFields(given)) return {};
  const read = Object.entries(shape).map(([field, schema]) => [field, readField(schema, given[field])]);
  return Object.fromEntries(read) as { [K in keyof S]?: z.output<S[K]> };
}

function readField<S extends Schema>(schema: S, value: unknown): z.output<S> | undefined {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

import type { DataSource } from 'typeorm';
import { newId } from '@vigie/platform';
import { reportRows, type BuiltAccount, type BuiltStructure } from '@vigie/testing';

export interface CaseWishes { readonly structure: BuiltStructure; readonly account: BuiltAccount; readonly caseCode: string; readonly at: Date; readonly occurredOn: string; readonly status?: string }

/** A text that stands wherever a case can hold one: nothing may say it once the case is erased. */
export const CANARY = 'canari-9f3';

/** A case with everything that can hang on it, all of it written at one moment. @returns the id of its report */
export async function aWholeCase(dataSource: DataSource, { structure, account, caseCode, at, occurredOn, status = 'SUBMITTED' }: CaseWishes): Promise<string> {
  const [id] = await reportRows(dataSource, { structure, caseCode, createdAt: at, occurredOn, narrative: `${CANARY} récit`, testimony: `${CANARY} témoignage`, status });
  const step = newId();
  const put = (sql: string, parameters: unknown[]) => dataSource.query(sql, parameters);
  await put(`UPDATE report SET apart_from = $2, apart_reason = 'OTHER', apart_note = $3, reporter_id = $4, stay_document = 'PROLONGATION', stay_document_expires_on = '2024-03-17' WHERE id = $1`, [id, newId(), `${CANARY} note`, account.id]);
  await put('UPDATE rupture SET until = since + 9, amount_lost = 120 WHERE report_id = $1', [id]);
  const step_ = [structure.id, structure.regionCode, caseCode];
  await put(
    `INSERT INTO recourse_step (id, structure_id, region_code, case_code, channel, taken_on, answer, vocabulary_version, account_id, created_at, updated_at, removed_at)
     VALUES ($1, $2, $3, $4, 'CCC', $5, $6, 1, $7, $8, $8, NULL), ($9, $2, $3, $4, 'PAN', $5, $6, 1, $7, $8, $8, $8)`, [step, ...step_, occurredOn, `${CANARY} réponse`, account.id, at, newId()]);
  if (status === 'RESOLVED') await put(`INSERT INTO case_solution (id, structure_id, region_code, case_code, outcome, solved_on, closed, account_id, created_at) VALUES ($1, $2, $3, $4, 'DOCUMENT_ISSUED', $5, '[]', $6, $7)`, [newId(), ...step_, occurredOn, account.id, at]);
  await put(`INSERT INTO renewal (structure_id, case_code, kind, due_on, filed_on, account_id, created_at) VALUES ($1, $2, 'STAY_DOCUMENT', $3, $3, $4, $5)`, [structure.id, caseCode, occurredOn, account.id, at]);
  await put('INSERT INTO case_contract (structure_id, case_code, ends_on, account_id, updated_at) VALUES ($1, $2, $3, $4, $5)', [structure.id, caseCode, occurredOn, account.id, at]);
  await put(
    `INSERT INTO solved_question (id, round_id, account_id, structure_id, case_code, report_id, after_days, asked_at, expires_at) VALUES ($1, $1, $2, $3, $4, $5, 30, $6, $6)`, [newId(), account.id, structure.id, caseCode, id, at]);
  await put(`INSERT INTO report_revision (id, report_id, structure_id, revision, act, changes, account_id, made_at) VALUES ($1, $2, $3, 2, 'EDITED', $4, $5, $6)`, [newId(), id, structure.id, JSON.stringify([{ field: 'occurredOn', before: [occurredOn], after: [occurredOn], hidden: false }]), account.id, at]);
  await put(
    `INSERT INTO attachment (id, structure_id, region_code, case_code, report_id, step_id, kind, number, state, declared_type, size_bytes, received_bytes, account_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'PHOTO', 1, 'READY', 'image/jpeg', 10, 10, $7, $8, $8)`, [newId(), ...step_, id, step, account.id, at]);
  return id!;
}

import type { EntityManager } from 'typeorm';

/** What an account has to answer with. */
export interface SecondFactorsOf {
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

/** @param manager of a transaction run as SYSTEM */
export async function secondFactorsOf(manager: EntityManager, accountId: string): Promise<SecondFactorsOf> {
  const [row] = await manager.query<[SecondFactorsOf]>(
    `SELECT coalesce(bool_or(c.totp_confirmed_at IS NOT NULL), false) AS totp, coalesce(max(cardinality(c.recovery_code_hashes)), 0)::int AS "recoveryCodes",
            (SELECT count(*)::int FROM passkey p WHERE p.account_id = $1) AS passkeys
       FROM account_credential c WHERE c.account_id = $1`,
    [accountId],
  );
  return row;
}

/** Brings `account.second_factor` in line; without a factor left, recovery codes go too. @param manager of a transaction run as SYSTEM */
export async function settleSecondFactor(manager: EntityManager, accountId: string): Promise<void> {
  const { totp, passkeys } = await secondFactorsOf(manager, accountId);
  await manager.query('UPDATE account SET second_factor = $2 WHERE id = $1', [accountId, totp || passkeys > 0]);
  if (!totp && passkeys === 0) await manager.query(`UPDATE account_credential SET recovery_code_hashes = '{}' WHERE account_id = $1`, [accountId]);
}

/** @param manager of a transaction run as SYSTEM */
export async function forgetTotp(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query('UPDATE account_credential SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE account_id = $1', [accountId]);
}

/** @param manager of a transaction run as SYSTEM */
export async function forgetSecondFactors(manager: EntityManager, accountId: string): Promise<void> {
  await forgetTotp(manager, accountId);
  await manager.query('DELETE FROM passkey WHERE account_id = $1', [accountId]);
  await settleSecondFactor(manager, accountId);
}

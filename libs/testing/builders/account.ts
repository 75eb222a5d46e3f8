import type { DataSource } from 'typeorm';
import type { Role } from '@vigie/access';
import { newId } from '@vigie/platform';

export interface BuiltAccount {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
}

/** What an account is, as rows: `structureId` for those of a structure, `federationCode` for REGIONAL; `passwordHash` to sign in with. */
export interface AccountWishes {
  readonly role: Role;
  readonly structureId?: string;
  readonly federationCode?: string;
  readonly email?: string;
  readonly passwordHash?: string;
}

export async function anAccount(dataSource: DataSource, wished: AccountWishes): Promise<BuiltAccount> {
  const id = newId();
  const email = wished.email ?? `${wished.role.toLowerCase()}-${id.slice(-8)}@vigie.test`;
  await dataSource.query(
    `INSERT INTO account (id, email, display_name, role, structure_id, federation_code) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, email, `Compte ${id.slice(-4)}`, wished.role, wished.structureId ?? null, wished.federationCode ?? null],
  );
  await dataSource.query('INSERT INTO account_credential (account_id, password_hash) VALUES ($1, $2)', [id, wished.passwordHash ?? null]);
  return { id, email, role: wished.role };
}

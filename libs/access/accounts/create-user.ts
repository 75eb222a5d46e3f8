import type { DataSource, EntityManager } from 'typeorm';
import { isUuid, type Config, StartupError, SYSTEM, TransactionRunner } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import { makeInvitation } from '../invitations/invitation-links';
import { invitationUrl } from '../letters/account-links';
import { PASSWORD_MIN_LENGTH, passwordFault, type PasswordFault } from '../passwords/password-policy';
import { hashPassword } from '../passwords/passwords';
import { ROLES, type Role } from '../viewer/role';
import { accountByEmail } from '../sign-in/sign-in-account';
import { isEmailAddress, normalisedEmail } from './email-address';
import { insertAccount } from './insert-account';

export interface UserToCreate {
  readonly email: string;
  /** A `Role`, in either case. */
  readonly role: string;
  readonly displayName?: string;
  readonly structureId?: string;
  readonly federationCode?: string;
  readonly password?: string;
}

export interface CreatedUser {
  readonly email: string;
  readonly role: Role;
  /** Null: an invitation was made, and the account is created by accepting it. */
  readonly id: string | null;
  /** To be opened within seven days, once; null when there is a password. */
  readonly invitationUrl: string | null;
}

/**
 * Creates an account, or without a password an invitation to one: the way in when there is nobody yet to invite.
 * @throws StartupError in one line, when something in the request is wrong
 */
export async function createUser(dataSource: DataSource, config: Pick<Config, 'publicUrl'>, user: UserToCreate, now = new Date()): Promise<CreatedUser> {
  const email = normalisedEmail(user.email);
  const role = checkedRole(user);
  if (!isEmailAddress(email)) throw new StartupError(`Not an e-mail address: ${user.email}`);
  const fault = user.password === undefined ? null : passwordFault(user.password, email);
  if (fault) throw new StartupError(FAULTS[fault]);
  const passwordHash = user.password === undefined ? null : await hashPassword(user.password);
  const terms = { email, role, structureId: user.structureId ?? null, federationCode: user.federationCode ?? null };
  return new TransactionRunner(dataSource).run(SYSTEM, async (m) => {
    await assertPlaceExists(m, user);
    if (await accountByEmail(m, email)) throw new StartupError(`There is already an account for ${email}.`);
    if (passwordHash === null) {
      const invitation = await makeInvitation(m, terms, null, now);
      await new AuditLog().record(m, { action: 'MEMBER_INVITED', subjectKind: 'invitation', subjectId: invitation.id, purpose: 'command line' });
      return { email, role, id: null, invitationUrl: invitationUrl(config.publicUrl, role, invitation.token) };
    }
    const displayName = user.displayName?.trim() || email.split('@')[0]!;
    const id = await insertAccount(m, { ...terms, displayName, passwordHash }, now);
    if (!id) throw new StartupError(`There is already an account for ${email}.`);
    await new AuditLog().record(m, { action: 'ACCOUNT_CREATED', subjectKind: 'account', subjectId: id, purpose: 'command line' });
    return { email, role, id, invitationUrl: null };
  });
}

function checkedRole({ role: wished, structureId, federationCode }: UserToCreate): Role {
  const role = ROLES.find((known) => known === wished.toUpperCase());
  if (!role) throw new StartupError(`Unknown role ${wished}: one of ${ROLES.join(', ')}.`);
  const inStructure = role === 'REPORTER' || role === 'STRUCTURE_MANAGER';
  if (inStructure !== (structureId !== undefined)) throw new StartupError(inStructure ? `${role} needs a structure.` : `${role} belongs to no structure.`);
  if ((role === 'REGIONAL') !== (federationCode !== undefined)) throw new StartupError(role === 'REGIONAL' ? 'REGIONAL needs a federation (ARA, IDF…).' : `${role} belongs to no regional federation.`);
  if (structureId !== undefined && !isUuid(structureId)) throw new StartupError(`Not the id of a structure: ${structureId}`);
  return role;
}

async function assertPlaceExists(manager: EntityManager, { structureId, federationCode }: UserToCreate): Promise<void> {
  if (structureId !== undefined && (await manager.query<unknown[]>('SELECT 1 FROM structure WHERE id = $1', [structureId])).length === 0) {
    throw new StartupError(`No structure ${structureId}.`);
  }
  if (federationCode !== undefined && (await manager.query<unknown[]>('SELECT 1 FROM federation WHERE code = $1', [federationCode])).length === 0) {
    throw new StartupError(`No federation ${federationCode}.`);
  }
}

const FAULTS: Readonly<Record<PasswordFault, string>> = {
  TOO_SHORT: `The password needs at least ${PASSWORD_MIN_LENGTH} characters.`,
  TOO_LONG: 'The password is too long.',
  IS_EMAIL: 'The password must not be the e-mail address.',
  TOO_COMMON: 'The password is among the first that anybody would try.',
};

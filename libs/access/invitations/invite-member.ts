import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, Logger, Mailer, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { accountRefused, type AccountRefusal } from '../accounts/account-outcome';
import { isEmailAddress, normalisedEmail } from '../accounts/email-address';
import { mayManage } from '../accounts/manageable-roles';
import { AuditLog } from '../audit/audit-log';
import { appOf, invitationUrl } from '../letters/account-links';
import { alreadyMemberLetter, invitationLetter } from '../letters/letters.fr';
import { ACCOUNT_MESSAGES } from '../messages.fr';
import { forbidden, notFound, tooManyRequests } from '../refusals/refusals';
import { accountByEmail } from '../sign-in/sign-in-account';
import { Throttle } from '../throttle/throttle';
import type { Role } from '../viewer/role';
import type { Viewer } from '../viewer/viewer';
import type { PendingInvitationSummary } from './pending-invitations';
import { makeInvitation, type MadeInvitation } from './invitation-links';

export interface MemberToInvite {
  readonly email: string;
  readonly role: Role;
  /** For REPORTER and STRUCTURE_MANAGER; a manager's own structure when left out. */
  readonly structureId?: string | null;
  /** For REGIONAL. */
  readonly federationCode?: string | null;
}

export type InviteOutcome =
  | { readonly kind: 'INVITED'; readonly invitation: PendingInvitationSummary }
  | AccountRefusal;

/** Where the new member will belong. */
interface Place { readonly structureId: string | null; readonly federationCode: string | null; readonly name: string | null }

/** Invites somebody by mail into a structure of the own scope, a regional federation, or the national one. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly audit: AuditLog,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /**
   * The answer is the same for an address that has an account out of the viewer's sight: its owner is told by mail, the viewer is not.
   * @throws forbidden for a role that the viewer may not give, notFound for a structure or federation out of scope
   */
  async execute(viewer: Viewer, wished: MemberToInvite): Promise<InviteOutcome> {
    if (!mayManage(viewer.role, wished.role)) throw forbidden();
    const email = normalisedEmail(wished.email);
    if (!isEmailAddress(email)) return accountRefused(ACCOUNT_MESSAGES.invalidEmail, 'email');
    const wait = await this.tx.run(SYSTEM, (m) => this.throttle.attempt(m, [{ kind: 'INVITATION', value: viewer.account.id }]));
    if (wait > 0) throw tooManyRequests(wait);
    const made = await this.tx.run(viewer.scope, (m) => this.make(m, viewer, wished, email));
    if ('kind' in made) return made;
    if (!(await this.send(email, wished.role, made.place.name, made.invitation))) return accountRefused(ACCOUNT_MESSAGES.mailNotSent);
    const { id, createdAt, expiresAt } = made.invitation;
    return { kind: 'INVITED', invitation: { id, email, role: wished.role, place: made.place.name, createdAt, expiresAt } };
  }

  private async make(manager: EntityManager, viewer: Viewer, wished: MemberToInvite, email: string): Promise<{ place: Place; invitation: MadeInvitation } | AccountRefusal> {
    const place = await placeOf(manager, viewer, wished);
    if ('kind' in place) return place;
    const known = await manager.query<unknown[]>('SELECT 1 FROM account WHERE email = $1', [email]);
    if (known.length > 0) return accountRefused(ACCOUNT_MESSAGES.emailTaken, 'email');
    const invitation = await makeInvitation(manager, { email, role: wished.role, ...place }, viewer.account.id, this.clock.now());
    await this.audit.record(manager, { action: 'MEMBER_INVITED', subjectKind: 'invitation', subjectId: invitation.id });
    return { place, invitation };
  }

  private async send(email: string, role: Role, place: string | null, { token }: MadeInvitation): Promise<boolean> {
    const known = await this.tx.run(SYSTEM, (m) => accountByEmail(m, email));
    const letter = known ? alreadyMemberLetter(email, appOf(this.config.publicUrl, known.role)) : invitationLetter(email, invitationUrl(this.config.publicUrl, role, token), role, place);
    try {
      await this.mailer.send(letter);
      return true;
    } catch (error) {
      this.logger.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'an invitation could not be mailed');
      return false;
    }
  }
}

/** Reads under the viewer's scope: a structure out of it is not found. */
async function placeOf(manager: EntityManager, viewer: Viewer, { role, structureId, federationCode }: MemberToInvite): Promise<Place | AccountRefusal> {
  if (role === 'NATIONAL' || role === 'ADMIN') return { structureId: null, federationCode: null, name: null };
  if (role === 'REGIONAL') {
    if (!federationCode) return accountRefused(ACCOUNT_MESSAGES.federationNeeded, 'federationCode');
    const [federation] = await manager.query<{ name: string }[]>('SELECT name FROM federation WHERE code = $1', [federationCode]);
    if (!federation) throw notFound();
    return { structureId: null, federationCode, name: federation.name };
  }
  const wanted = structureId ?? viewer.structure?.id;
  if (!wanted) return accountRefused(ACCOUNT_MESSAGES.structureNeeded, 'structureId');
  if (viewer.structure && viewer.structure.id !== wanted) throw notFound();
  const [structure] = await manager.query<{ name: string; region_code: string; active: boolean }[]>('SELECT name, region_code, active FROM structure WHERE id::text = $1', [wanted]);
  if (!structure || (viewer.scope.kind === 'REGION' && !viewer.scope.regionCodes.includes(structure.region_code))) throw notFound();
  if (!structure.active) return accountRefused(ACCOUNT_MESSAGES.structureClosed, 'structureId');
  return { structureId: wanted, federationCode: null, name: structure.name };
}

import { randomUUID } from 'node:crypto';
import type { Role } from '@vigie/access';
import { newCaseCode } from '@vigie/domain';
import { aReportDraft } from '@vigie/testing';
import { covers } from './visibility';
import { ALERT_OPERATIONS } from './alerts';
import { ATTACHMENT_OPERATIONS } from './attachments';
import { aPan, changedEntry, directoryEntry, directoryProposal } from './directory';
import { CASE_OPERATIONS } from './casework';
import { DOSSIER_OPERATIONS } from './dossiers';
import { EXPORT_OPERATIONS } from './exports';
import { NETWORK_OPERATIONS } from './network';
import { STRUCTURE_OPERATIONS } from './structures';
import { TRIAGE_OPERATIONS } from './triage';
import { VERBATIM_OPERATIONS } from './verbatims';
import { PASSWORD, cookieOf, freshReport, type Target, type World } from './world';

/** How an operation is called towards a target, and who then gets through. Every operation of the schema must stand here. */
export interface OperationRule {
  variables(world: World, target: Target, role: Role | null): Promise<object> | object;
  /** `ANYONE`: also without a session. Roles that get through whatever the target, or only where their scope covers it. */
  readonly who: 'ANYONE' | readonly Role[];
  /** STAFF: members of a structure are answered anywhere, about their own rows. */
  readonly scoped?: boolean | 'STAFF';
  /** A typed refusal is a fair answer to one who gets through: the case brings no valid code, link or change. */
  readonly mayDecline?: boolean;
  /** Other ways to call it, towards the answers that the first does not give; a typed refusal is then fair. */
  readonly also?: readonly OperationRule['variables'][];
}

const ONE_KEY = randomUUID();
const ONE_DRAFT = randomUUID();
const ALL: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'];
const MEMBERS: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER'];
const READERS: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL'];
const MANAGERS: readonly Role[] = ['STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL', 'ADMIN'];
const KEEPERS: readonly Role[] = ['REGIONAL', 'NATIONAL'];
const nothing = () => ({});
const period = { from: '2026-01-01', to: '2026-12-31' };
const page = { page: 1, perPage: 100 };
const traits = { occurredOn: '2026-03-02', audience: 'BPI', stayDocument: 'PROLONGATION_BPI', difficulties: ['RENEWAL_LATE'], rights: ['CAF'] };
const notTried = { tried: false, outcome: null };
const draftContent = {
  siteCode: 'P69', occurredOn: null, discoveredOn: '2026-03-02', audience: null, stayDocument: null, stayDocumentExpiresOn: null, difficulties: [], ruptures: [], nothingLost: false,
  attempts: { CCC: notTried, PAN: notTried, SUBSTITUTION: notTried }, hoursSpent: '', causality: 'ALLEGED', caseCode: newCaseCode(), narrative: '', testimony: '', testimonyConsent: false,
  daysFrom: 'SERVER', withheld: [],
};

/** In letters alone: digits drawn at random may read as somebody's number. */
let views = 0;
async function viewOf({ dataSource, viewers }: World, role: Role): Promise<string> {
  const id = randomUUID();
  await dataSource.query(`INSERT INTO saved_view (id, account_id, name, address, created_at) VALUES ($1, $2, $3, 'lignes=droit', now())`, [id, viewers[role].id, id]);
  return id;
}

/** One of the texts the register starts with. */
const SOME_TEXT = '01974000-0000-7000-8000-000000000007';
const aText = (changes: object = {}) => ({
  bodyCode: 'BANK', title: 'Droit au compte', reference: 'Un code, un article', excerpt: 'Ce que le texte prévoit.', url: 'https://exemple.vigie.test/', validFrom: '2026-01-01', validUntil: '2027-01-01', ...changes,
});

/** Own account and session: no target in it. */
const ownSelf = (variables: OperationRule['variables'] = nothing): OperationRule => ({ variables, who: ALL, mayDecline: true });
const onMember = (who: readonly Role[]): OperationRule => ({ variables: (_, target) => ({ id: target.member.id }), who, scoped: true });

export const OPERATIONS: Readonly<Record<string, OperationRule>> = {
  // Queries
  accounts: { variables: (_, target) => ({ filter: { structureId: target.structure.id }, page }), who: MANAGERS, also: [() => ({ page })] },
  apiTokens: { variables: nothing, who: ['STRUCTURE_MANAGER'] },
  breakdown: { variables: (_, { structure }) => ({ input: { ...period, by: 'RIGHT', region: structure.regionCode } }), who: READERS, scoped: 'STAFF' },
  baseline: { variables: nothing, who: READERS },
  catalogue: { variables: nothing, who: ALL },
  directory: { variables: (_, { structure }) => ({ siteCode: structure.siteCode }), who: READERS },
  directoryEntries: { variables: () => ({ filter: {}, page }), who: READERS },
  directoryHistory: { variables: (_, target) => ({ entryId: target.directory.entryId }), who: READERS, also: [async (world, target) => ({ entryId: await changedEntry(world, target) })] },
  directoryProposals: { variables: () => ({ page }), who: READERS },
  indicators: { variables: (_, { structure }) => ({ input: { region: structure.regionCode } }), who: KEEPERS, scoped: true },
  baselineComparison: { variables: (_, { structure }) => ({ input: { region: structure.regionCode } }), who: KEEPERS, scoped: true },
  memberFigures: { variables: nothing, who: MEMBERS },
  reportUses: { variables: nothing, who: MEMBERS },
  heatmap: {
    variables: (_, { structure }) => ({ input: { ...period, level: 'DEPARTMENT', metric: 'REPORTS', region: structure.regionCode } }), who: READERS, scoped: 'STAFF',
    also: [(_, { structure }) => ({ input: { ...period, level: 'DEPARTMENT', metric: 'RIGHT_SHARE', shareOf: 'CAF', smoothed: true, region: structure.regionCode } })],
  },
  heatmapMonths: { variables: (_, { structure }) => ({ input: { ...period, level: 'DEPARTMENT', metric: 'REPORTS', region: structure.regionCode } }), who: READERS, scoped: 'STAFF' },
  prefectureFigures: { variables: (_, { structure }) => ({ input: { ...period, siteCode: structure.siteCode } }), who: KEEPERS, scoped: true },
  siteCircles: { variables: (_, { structure }) => ({ input: { ...period, siteCode: structure.siteCode } }), who: KEEPERS, scoped: true },
  calendarLink: { variables: async (world, _, role) => ({ ...(role && (await calendarOf(world, role))) }), who: MEMBERS },
  expiries: { variables: nothing, who: MEMBERS },
  expiryWave: { variables: (_, { structure }) => ({ days: 90, region: structure.regionCode }), who: ['REGIONAL', 'NATIONAL'], scoped: true },
  invitation: { variables: () => ({ token: 'none' }), who: 'ANYONE', mayDecline: true },
  invitations: { variables: () => ({ page }), who: MANAGERS },
  jobFailures: { variables: nothing, who: ['ADMIN'] },
  me: { variables: nothing, who: 'ANYONE', mayDecline: true },
  myNotifications: { variables: nothing, who: ALL, mayDecline: true },
  mySecurity: { variables: nothing, who: ALL },
  report: { variables: (_, target) => ({ id: target.reportId }), who: READERS, scoped: true, also: [(_, target) => ({ id: target.withdrawnId })] },
  reports: { variables: (_, target) => ({ filter: { siteCode: target.structure.siteCode }, page }), who: READERS },
  drafts: { variables: nothing, who: MEMBERS },
  similarReports: { variables: (_, { structure, canaries }) => ({ idempotencyKey: randomUUID(), traits: { ...traits, siteCode: structure.siteCode, caseCode: canaries.caseCode } }), who: MEMBERS },
  filingProof: { variables: (_, target) => ({ reportId: target.reportId }), who: MEMBERS, scoped: true },
  verifyFiling: { variables: (_, target) => ({ reference: target.canaries.reference, code: 'AAAAA-AAAAA' }), who: 'ANYONE', mayDecline: true },
  opposableTexts: { variables: nothing, who: ALL },
  opposableTextHistory: { variables: () => ({ id: SOME_TEXT }), who: ['NATIONAL'] },
  trend: { variables: (_, { structure }) => ({ input: { ...period, grain: 'MONTH', region: structure.regionCode } }), who: READERS, scoped: 'STAFF' },

  // Reports
  submitReport: {
    variables: () => ({ idempotencyKey: randomUUID(), report: aReportDraft() }), who: MEMBERS,
    also: [
      () => ({ idempotencyKey: randomUUID(), report: { siteCode: 'nowhere' } }),
      () => ({ idempotencyKey: ONE_KEY, report: aReportDraft() }),
      () => ({ idempotencyKey: ONE_KEY, report: aReportDraft({ audience: 'OTHER' }) }),
    ],
  },
  submitReports: {
    variables: () => ({ items: [{ idempotencyKey: randomUUID(), report: aReportDraft() }, { idempotencyKey: 'none', report: {} }] }), who: MEMBERS,
    also: [() => ({ items: Array.from({ length: 101 }, () => ({ idempotencyKey: randomUUID(), report: {} })) })],
  },
  editReport: {
    variables: async (world, target) => ({ id: await newReport(world, target), revision: 1, report: aReportDraft({ siteCode: target.structure.siteCode }) }),
    who: MEMBERS, scoped: true,
    also: [
      async (world, target) => ({ id: await newReport(world, target), revision: 7, report: aReportDraft({ siteCode: target.structure.siteCode }) }),
      (_, target) => ({ id: target.withdrawnId, revision: 1, report: aReportDraft({ siteCode: target.structure.siteCode }) }),
    ],
  },
  saveDraft: {
    variables: () => ({ id: randomUUID(), revision: 0, content: JSON.stringify(draftContent) }), who: MEMBERS,
    also: [
      () => ({ id: ONE_DRAFT, revision: 0, content: JSON.stringify(draftContent) }),
      () => ({ id: ONE_DRAFT, revision: 0, content: JSON.stringify(draftContent) }),
      async (world, target) => ({ id: await keyOfReport(world, target), revision: 0, content: JSON.stringify(draftContent) }),
      () => ({ id: randomUUID(), revision: 0, content: 'Mme Diallo' }),
    ],
  },
  discardDraft: { variables: () => ({ id: randomUUID() }), who: MEMBERS },
  withdrawReport: { variables: async (world, target) => ({ id: await newReport(world, target), revision: 1 }), who: MEMBERS, scoped: true },
  readTestimony: { variables: (_, target) => ({ reportId: target.reportId, purpose: 'préparer la réunion avec la préfecture' }), who: READERS, scoped: true },

  releaseMap: {
    variables: (_, { structure }) => ({ input: { from: '2026-01-01', to: '2026-06-30', level: 'REGION', metric: 'REPORTS', region: structure.regionCode } }), who: KEEPERS, scoped: true, mayDecline: true,
    also: [(_, { structure }) => ({ input: { from: '2026-01-01', to: '2026-06-30', level: 'REGION', metric: 'STRUCTURES', region: structure.regionCode } })],
  },
  crossTable: { variables: (_, { structure }) => ({ input: { ...period, rows: 'PREFECTURE', columns: 'RIGHT', region: structure.regionCode } }), who: KEEPERS, scoped: true,
    // A month that is cut: from the reports themselves.
    also: [(_, { structure }) => ({ input: { ...period, from: '2026-01-02', rows: 'PREFECTURE', columns: 'RIGHT', region: structure.regionCode } })] },
  releaseCrossTable: { variables: (_, { structure }) => ({ input: { from: '2026-01-01', to: '2026-06-30', rows: 'REGION', columns: 'RIGHT', region: structure.regionCode } }), who: KEEPERS, scoped: true, mayDecline: true },
  savedViews: { variables: nothing, who: KEEPERS },
  saveView: { variables: () => ({ name: `Vue ${'o'.repeat((views += 1))}`, address: 'lignes=prefecture' }), who: KEEPERS, also: [() => ({ name: 'x', address: '' })] },
  renameView: { variables: async (world, _, role) => ({ id: role ? await viewOf(world, role) : 'none', name: `Autre ${'o'.repeat((views += 1))}` }), who: KEEPERS },
  removeView: { variables: async (world, _, role) => ({ id: role ? await viewOf(world, role) : 'none' }), who: KEEPERS },
  ...ALERT_OPERATIONS,
  ...CASE_OPERATIONS,
  ...DOSSIER_OPERATIONS,
  ...EXPORT_OPERATIONS,
  ...NETWORK_OPERATIONS,
  ...STRUCTURE_OPERATIONS,
  ...TRIAGE_OPERATIONS,
  ...VERBATIM_OPERATIONS,
  // Tokens of the structure's own software
  createApiToken: {
    variables: () => ({ token: { name: 'Logiciel de suivi', scopes: ['REPORT_WRITE'], days: 30 } }), who: ['STRUCTURE_MANAGER'],
    also: [() => ({ token: { name: '', scopes: ['REPORT_READ'], days: 30 } })],
  },
  revokeApiToken: { variables: async (world, target) => ({ id: await apiTokenOf(world, target) }), who: ['STRUCTURE_MANAGER'], scoped: true },
  ...ATTACHMENT_OPERATIONS,
  // What expires
  fileRenewal: { variables: async (world, target) => ({ ending: await endingOf(world, target), filedOn: today() }), who: MEMBERS, scoped: true, also: [async (world, target) => ({ ending: await endingOf(world, target), filedOn: '2020-01-01' })] },
  undoRenewal: { variables: async (world, target) => ({ ending: await endingOf(world, target) }), who: MEMBERS, scoped: true },
  setContractEnd: { variables: (_, target) => ({ caseCode: target.canaries.caseCode, endsOn: today() }), who: MEMBERS, mayDecline: true },
  setExpiryThresholds: { variables: () => ({ thresholds: [60, 30, 0] }), who: ['STRUCTURE_MANAGER'], also: [() => ({ thresholds: [] })] },
  createCalendarLink: { variables: nothing, who: MEMBERS },
  revokeCalendarLink: { variables: nothing, who: MEMBERS },

  // Accounts
  inviteMember: { variables: (_, { structure }) => ({ member: { email: `${randomUUID()}@vigie.test`, role: 'REPORTER', structureId: structure.id } }), who: MANAGERS, scoped: true },
  cancelInvitation: { variables: async (world, target) => ({ id: await invitationTo(world, target) }), who: MANAGERS, scoped: true },
  disableAccount: onMember(MANAGERS),
  // Shut by nobody's line: who may open what a higher one shut has tests of its own.
  enableAccount: { ...onMember(MANAGERS), variables: async ({ dataSource }, { member: { id } }) => (await dataSource.query('UPDATE account SET disabled_by_role = NULL WHERE id = $1', [id]), { id }) },
  resetSecondFactor: onMember(['ADMIN']),
  revokeSessions: { variables: (_, target) => ({ accountId: target.member.id }), who: MANAGERS, scoped: true },

  // The directory
  saveDirectoryEntry: { variables: (_, { structure }) => ({ entry: aPan(structure.siteCode) }), who: KEEPERS, scoped: true, also: [(_, { structure }) => ({ entry: { ...aPan(structure.siteCode), source: null } })] },
  confirmDirectoryEntry: { variables: async (world, target) => ({ id: await directoryEntry(world.dataSource, target.structure), revision: 1 }), who: KEEPERS, scoped: true },
  retireDirectoryEntry: { variables: async (world, target) => ({ id: await directoryEntry(world.dataSource, target.structure), revision: 1 }), who: KEEPERS, scoped: true },
  proposeDirectoryCorrection: { variables: (_, { structure }) => ({ proposal: { entry: aPan(structure.siteCode) } }), who: MEMBERS },
  decideDirectoryProposal: {
    variables: async (world, target) => ({ id: await directoryProposal(world.dataSource, target.name, target.structure, target.member.id, target.made), accept: false, answer: 'Vérifié sur place.' }), who: KEEPERS, scoped: true,
  },

  // National staff and administrators
  setFederationTerritory: { variables: () => ({ code: 'OIN', regionCodes: ['04', '06'] }), who: ['NATIONAL', 'ADMIN'], also: [() => ({ code: 'OIN', regionCodes: ['84'] })] },
  vocabularyVersions: { variables: nothing, who: ['NATIONAL'] },
  publishVocabulary: { variables: () => ({ changes: [{ action: 'ADD', vocabulary: 'audiences', code: unique('CODE'), label: unique('Situation') }] }), who: ['NATIONAL'], also: [() => ({ changes: [{ action: 'RETIRE', vocabulary: 'audiences', code: 'NO_SUCH_CODE' }] })] },
  saveOpposableText: { variables: () => ({ text: aText() }), who: ['NATIONAL'], also: [() => ({ text: aText({ url: 'ftp://x' }) }), () => ({ text: aText(), replaces: { id: SOME_TEXT, version: 99 } })] },
  withdrawOpposableText: { variables: () => ({ read: { id: SOME_TEXT, version: 99 } }), who: ['NATIONAL'], mayDecline: true },
  redriveJob: { variables: async (world) => ({ id: await failedJob(world) }), who: ['ADMIN'] },

  // One's own account
  beginTotpEnrolment: ownSelf(),
  changePassword: ownSelf(() => ({ currentPassword: 'not this one at all', newPassword: 'another one, long enough' })),
  confirmTotpEnrolment: ownSelf(() => ({ code: '000000' })),
  passkeyRegistrationOptions: ownSelf(),
  registerPasskey: ownSelf(() => ({ challenge: 'none', name: 'clé', response: '{}' })),
  removePasskey: ownSelf(async (world, _, role) => ({ id: role ? await passkeyOf(world, role) : 'none' })),
  removeTotp: ownSelf(),
  renewRecoveryCodes: ownSelf(),
  signOut: ownSelf(),
  setNotification: { variables: () => ({ kind: 'EXPIRY_REACHED', rhythm: 'WEEKLY' }), who: MEMBERS },
  updateMyProfile: ownSelf(() => ({ displayName: 'Nouveau nom' })),

  // Without a session
  acceptInvitation: { variables: () => ({ token: 'none', displayName: 'Personne', password: 'une phrase assez longue' }), who: 'ANYONE', mayDecline: true },
  answerSecondFactor: { variables: () => ({ challenge: 'none', code: '000000' }), who: 'ANYONE', mayDecline: true },
  passkeySignInOptions: { variables: nothing, who: 'ANYONE' },
  requestSignInLink: { variables: () => ({ email: `${randomUUID()}@vigie.test` }), who: 'ANYONE' },
  signIn: { variables: (world, _, role) => ({ email: role ? world.viewers[role].email : 'nobody@vigie.test', password: PASSWORD }), who: 'ANYONE', mayDecline: true },
  stopNotifications: { variables: () => ({ token: 'none' }), who: 'ANYONE', mayDecline: true },
  solvedQuestions: { variables: () => ({ token: 'none' }), who: 'ANYONE', mayDecline: true },
  answerSolvedQuestion: { variables: () => ({ token: 'none', questionId: randomUUID(), answer: 'NOT_YET' }), who: 'ANYONE', mayDecline: true },
  signInWithLink: { variables: () => ({ token: 'none' }), who: 'ANYONE', mayDecline: true },
  signInWithPasskey: { variables: () => ({ challenge: 'none', response: '{}' }), who: 'ANYONE', mayDecline: true },
};

export function getsThrough({ who, scoped }: OperationRule, role: Role | null, target: Target): boolean {
  if (who === 'ANYONE') return true;
  if (role === null || !who.includes(role)) return false;
  return !scoped || (scoped === 'STAFF' && MEMBERS.includes(role)) || covers(role, target.name);
}

const today = () => new Date().toISOString().slice(0, 10);

/** A live case of the target, whose document ends today. */
async function endingOf(world: World, target: Target) {
  const { id, canaries } = await freshReport(world.dataSource, target.name, target.structure, target.made);
  await world.dataSource.query('UPDATE report SET stay_document_expires_on = $2 WHERE id = $1', [id, today()]);
  return { caseCode: canaries.caseCode, kind: 'STAY_DOCUMENT', dueOn: today() };
}

async function calendarOf(world: World, role: Role): Promise<object> {
  const { id } = world.viewers[role];
  await world.dataSource.query(`INSERT INTO calendar_link (id, account_id, structure_id, token_hash, created_at, last_read_at) SELECT gen_random_uuid(), $1, structure_id, gen_random_uuid()::text::bytea, now(), now() FROM account WHERE id = $1 AND structure_id IS NOT NULL`, [id]);
  return {};
}

/** Letters only, as a vocabulary wants them. */
function unique(word: string): string {
  return `${word}_${randomUUID().replace(/[^a-f]/g, '').toUpperCase()}${String(Date.now()).replace(/\d/g, (digit) => 'GHJKMNPQRS'[Number(digit)]!)}`;
}

async function passkeyOf(world: World, role: Role): Promise<string> {
  const id = randomUUID();
  await world.dataSource.query(`INSERT INTO passkey (id, account_id, name, public_key, counter, transports) VALUES ($1, $2, 'clé', '\\x00', 0, '{}')`, [id, world.viewers[role].id]);
  return id;
}

async function apiTokenOf(world: World, target: Target): Promise<string> {
  const id = randomUUID();
  await world.dataSource.query(
    `INSERT INTO api_token (id, structure_id, account_id, name, prefix, token_hash, scopes, created_at, expires_at, last_used_at)
     VALUES ($1, $2, $3, $4, 'vigie_abcdef', $5, '{report:read}', now(), now() + interval '1 day', now())`,
    [id, target.structure.id, target.member.id, `Logiciel ${target.name}`, Buffer.from(id)]);
  return id;
}

async function newReport(world: World, target: Target): Promise<string> {
  return (await freshReport(world.dataSource, target.name, target.structure, target.made)).id;
}

/** The idempotency key of a report that has arrived. */
async function keyOfReport(world: World, target: Target): Promise<string> {
  const key = randomUUID();
  await world.dataSource.query('UPDATE report SET idempotency_key = $2 WHERE id = $1', [await newReport(world, target), key]);
  return key;
}

async function failedJob(world: World): Promise<string> {
  const payload = { keys: [{ site: 'P69', day: '2026-03-02' }] };
  const [row] = await world.dataSource.query<[{ id: string }]>(
    `INSERT INTO job_failure (job_name, job_id, payload, message, attempts, enqueued_at, failed_at) VALUES ('recompute-buckets', $1, $2, 'statement timeout', 8, now(), now()) RETURNING id`,
    [randomUUID(), JSON.stringify(payload)],
  );
  return row.id;
}

let askedFor: (world: World, target: Target) => Promise<string> = () => Promise.reject(new Error('Set by the matrix before it runs.'));
/** An invitation to a target's structure, made through the API by an administrator. */
export function invitationsBy(make: (world: World, target: Target, cookie: string) => Promise<string>): void {
  askedFor = async (world, target) => make(world, target, await cookieOf(world, 'ADMIN'));
}

function invitationTo(world: World, target: Target): Promise<string> {
  return askedFor(world, target);
}

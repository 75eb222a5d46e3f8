import type { Scope } from '@vigie/platform';
import type { TokenScope } from '../api-tokens/token-scopes';
import type { Role } from './role';

/**
 * Where the account stands with its second factor:
 * READY one is enrolled · OFFERED it may enrol one · MISSING it must, and may do nothing else before.
 */
export type SecondFactor = 'READY' | 'OFFERED' | 'MISSING';

export interface ViewerAccount {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly demo: boolean;
}

export interface ViewerStructure {
  readonly id: string;
  /** The compact identity of a structure inside buckets. */
  readonly number: number;
  readonly name: string;
  readonly typeCode: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly siteCode: string | null;
}

export interface ViewerFederation {
  readonly code: string;
  readonly name: string;
  /** Its territory at this very request. */
  readonly regionCodes: readonly string[];
}

/** The API token a program asks with. */
export interface ViewerToken {
  readonly id: string;
  readonly scopes: readonly TokenScope[];
}

/** Who is asking, as read from the database for this very request. */
export interface Viewer {
  readonly account: ViewerAccount;
  readonly role: Role;
  /** To run transactions with. ANONYMOUS as long as a required second factor is missing. */
  readonly scope: Scope;
  readonly structure: ViewerStructure | null;
  readonly federation: ViewerFederation | null;
  readonly secondFactor: SecondFactor;
  readonly sessionId: string;
  /** When this session began: what weakens an account asks for a recent one. */
  readonly signedInAt: Date;
  /** Present when a program asks: it gets through only where `@OpenToTokens` says so. */
  readonly token?: ViewerToken;
}

import { AccountCredentialEntity, AccountEntity, PasskeyEntity } from './account.entities';
import { AuditEntryEntity } from './audit-entry.entity';
import { ApiTokenEntity, OneTimeLinkEntity, SessionEntity, SignInChallengeEntity, SignInThrottleEntity } from './session.entities';
import { AssociationEntity, StructureEntity } from './structure.entities';

/** For the data source; their foreign keys need the catalogue's entities beside them. */
export const accessEntities = [
  AssociationEntity, StructureEntity, AccountEntity, AccountCredentialEntity, PasskeyEntity,
  SessionEntity, OneTimeLinkEntity, SignInChallengeEntity, SignInThrottleEntity, ApiTokenEntity, AuditEntryEntity,
];

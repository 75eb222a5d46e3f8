import { DirectoryChangeEntity } from './directory-change.entity';
import { DirectoryEntryEntity } from './directory-entry.entity';
import { DirectoryProposalEntity } from './directory-proposal.entity';

export const directoryEntities = [DirectoryEntryEntity, DirectoryChangeEntity, DirectoryProposalEntity];

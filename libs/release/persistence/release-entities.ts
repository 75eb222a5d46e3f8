import { ReleaseEntity } from './release.entity';
import { ReleasedTableEntity } from './released-table.entity';

export const releaseEntities = [ReleaseEntity, ReleasedTableEntity];

import { OpposableTextEntity } from './opposable-text.entity';

/** For the data source. */
export const letterEntities = [OpposableTextEntity];

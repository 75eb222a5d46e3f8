import { Foundations1764000000000 } from './1764000000000-foundations';

/** In the order they run. */
export const migrations = [Foundations1764000000000];

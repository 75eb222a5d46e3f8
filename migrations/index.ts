import { Foundations1764000000000 } from './1764000000000-foundations';
import { Pipeline1764000400000 } from './1764000400000-pipeline';

/** In the order they run. */
export const migrations = [Foundations1764000000000, Pipeline1764000400000];

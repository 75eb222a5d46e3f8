import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back at once what nobody uses any more: after work on very many buffers, which lie outside V8's heap, so that it sees no haste.
 * Stops the program for a tenth of a second or so.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

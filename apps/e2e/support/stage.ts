import { afterAll, beforeAll } from 'vitest';
import { Cast } from './cast';
import { Demonstration } from './demonstration';

export interface Stage { readonly vigie: Demonstration; readonly cast: Cast }

/**
 * Opens a demonstration and its browsers before the tests of a file, and closes both after them.
 * @param given hands them over once they are open
 * @param reports as many as the scenario needs
 */
export function onStage(given: (stage: Stage) => void, reports?: number): void {
  let vigie: Demonstration | undefined;
  let cast: Cast | undefined;
  beforeAll(async () => {
    vigie = await Demonstration.start(reports);
    cast = await Cast.of(vigie.url);
    given({ vigie, cast });
  });
  afterAll(async () => {
    await cast?.close();
    await vigie?.close();
  });
}

import type { Viewer } from '../session/viewer';
import { deviceDatabase } from './device-database';
import { sealJson, unsealJson } from './sealing';

const LAST = 'last';

/** Who was signed in last, so that the app opens without a network. Null when nobody was, or nothing can be kept. */
export async function readKnownViewer(): Promise<Viewer | null> {
  try {
    const sealed = await (await deviceDatabase()).get('viewer', LAST);
    return sealed ? await unsealJson<Viewer>(LAST, sealed) : null;
  } catch {
    return null;
  }
}

/** Never fails: without it, the app only asks the server before it opens. */
export async function keepKnownViewer(viewer: Viewer | null): Promise<void> {
  try {
    const db = await deviceDatabase();
    if (viewer) await db.put('viewer', await sealJson(LAST, viewer), LAST);
    else await db.delete('viewer', LAST);
  } catch {
    // Some private windows keep nothing.
  }
}

import { mirrorDrafts } from '../mirror/mirror-drafts';
import { keepSending } from './keep-sending';

/** All that goes on by itself while an account is here. @returns what stops it */
export function keepUp(owner: string): () => void {
  const stops = [keepSending(owner), mirrorDrafts(owner)];
  return () => { for (const stop of stops) stop(); };
}

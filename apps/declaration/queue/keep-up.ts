import { mirrorDrafts } from '../mirror/mirror-drafts';
import { sendAttachmentsWith } from './attachment-sender';
import { keepSending } from './keep-sending';

// The code that uploads comes when there is something to upload.
sendAttachmentsWith(() => import('../evidence/kept/send-kept-file').then(({ sendKeptFile }) => sendKeptFile));

/** All that goes on by itself while an account is here. @returns what stops it */
export function keepUp(owner: string): () => void {
  // Asked of installed apps only: some browsers put the question to the person.
  if (window.matchMedia('(display-mode: standalone)').matches) void navigator.storage?.persist?.().catch(() => undefined);
  const stops = [keepSending(owner), mirrorDrafts(owner)];
  return () => { for (const stop of stops) stop(); };
}

/** « IN »: somebody has signed in, who may be another. « OUT »: somebody has signed out. */
type Turn = 'IN' | 'OUT';

/** The session is the browser's: what one tab does with it, the others must know. */
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('vigie.session') : null;

export const tellOtherTabs = (turn: Turn): void => channel?.postMessage(turn);

/** @returns stops listening */
export function hearOtherTabs(heard: (turn: Turn) => void): () => void {
  const told = ({ data }: MessageEvent<Turn>) => heard(data);
  channel?.addEventListener('message', told);
  return () => channel?.removeEventListener('message', told);
}

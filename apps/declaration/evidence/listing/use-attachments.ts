import { useCallback, useEffect, useState } from 'react';
import { onAnnouncement } from '../../keeping/announcements';
import { RequestFailure } from '../../graphql/request-failure';
import { listAttachments, type EvidencePlace, type ListedAttachment } from './attachments';

export interface AttachmentsShown {
  /** Null before the first answer. */
  readonly list: readonly ListedAttachment[] | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** While a file is being looked into; most take less than two seconds. */
const LOOK_AGAIN_MS = 1_500;
const LOOKS_AT_MOST = 40;

/** The proofs of a case, report or step, asked for again while one of them is being checked or `expected` has not come yet. */
export function useAttachments({ caseCode, reportId, stepId }: EvidencePlace, expected: readonly string[]): AttachmentsShown {
  const [list, setList] = useState<readonly ListedAttachment[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const awaited = expected.join(' ');

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const look = async () => {
      try {
        const next = await listAttachments({ caseCode, reportId, stepId });
        if (!current) return;
        setList(next);
        setFailed(false);
        const settled = (id: string) => next.some((one) => one.id === id && (one.state === 'READY' || one.state === 'REFUSED'));
        const open = next.some(({ state }) => state === 'RECEIVED' || state === 'CHECKING') || awaited.split(' ').some((id) => id !== '' && !settled(id));
        looks += 1;
        if (open && looks < LOOKS_AT_MOST) timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
      } catch (failure) {
        if (!(failure instanceof RequestFailure)) throw failure;
        if (current) setFailed(true);
      }
    };
    void look();
    return () => { current = false; clearTimeout(timer); };
  }, [caseCode, reportId, stepId, awaited, round]);

  // A file that waited on this device has arrived, or was taken back.
  useEffect(() => onAnnouncement(() => setRound((before) => before + 1)), []);

  return { list, failed, reload: useCallback(() => setRound((before) => before + 1), []) };
}

import { useState } from 'react';
import { failureWait, failureWords } from './failure-words';
import { useCountdown } from './countdown';
import type { SignInOutcome } from './sign-in';

export interface Attempt {
  readonly busy: boolean;
  /** What the server, or the lack of it, last said. */
  readonly refusal: string | null;
  /** Seconds before another try is taken, 0 when it may be made. */
  readonly wait: number;
  /** Tries once. Does nothing while another try is under way or must be waited for. */
  run(ask: () => Promise<SignInOutcome>): Promise<void>;
}

/** One try at a time to sign in, whatever the means; refusals and slow-downs are kept, success and second factor are handed on. */
export function useAttempt(onOutcome: (outcome: Exclude<SignInOutcome, { kind: 'REFUSED' }>) => void): Attempt {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const wait = useCountdown(waitUntil);

  const refuse = (message: string, seconds: number | null) => {
    setRefusal(message);
    setWaitUntil(seconds ? Date.now() + seconds * 1000 : null);
  };

  return {
    busy, refusal, wait,
    async run(ask) {
      if (busy || wait > 0) return;
      setBusy(true);
      setRefusal(null);
      try {
        const outcome = await ask();
        if (outcome.kind === 'REFUSED') refuse(outcome.message, outcome.retryAfterSeconds);
        else onOutcome(outcome);
      } catch (failure) {
        refuse(failureWords(failure), failureWait(failure));
      } finally {
        setBusy(false);
      }
    },
  };
}

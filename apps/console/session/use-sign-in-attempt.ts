import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failureMessage } from '../graphql/api-failure';
import type { SignInAnswer } from './sign-in.documents';
import { useCountdown } from './use-countdown';

export interface SecondFactorAsked {
  readonly challenge: string;
  readonly methods: readonly string[];
}

export interface SignInOutcomes {
  readonly onSignedIn: () => void;
  readonly onSecondFactor?: (asked: SecondFactorAsked) => void;
}

/**
 * One try at signing in, whatever the proof: where it leads, what refused it, how long to wait before the next.
 * `refusal` is a French sentence; `secondsLeft` is 0 when another try may be made.
 */
export function useSignInAttempt<Proof>(send: (proof: Proof) => Promise<SignInAnswer>, { onSignedIn, onSecondFactor }: SignInOutcomes) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { secondsLeft, start } = useCountdown();
  const attempt = useMutation({
    mutationFn: send,
    onMutate: () => setRefusal(null),
    onSuccess: (answer) => {
      switch (answer.__typename) {
        case 'SignedIn': return onSignedIn();
        case 'SecondFactorRequired': return onSecondFactor?.(answer);
        case 'SignInRefused':
          setRefusal(answer.message);
          if (answer.retryAfterSeconds) start(answer.retryAfterSeconds);
      }
    },
    onError: (failure) => setRefusal(failureMessage(failure)),
  });
  return { submit: attempt.mutate, pending: attempt.isPending, refusal, setRefusal, secondsLeft };
}

import { useState, type ReactNode } from 'react';
import { LinkSent } from './link-sent';
import { text } from './messages.fr';
import { PasswordStep } from './password-step';
import { SecondFactorStep } from './second-factor-step';
import type { SecondFactorAsked } from './use-sign-in-attempt';

type Step = { readonly name: 'PASSWORD' } | { readonly name: 'LINK_SENT'; readonly message: string } | ({ readonly name: 'SECOND_FACTOR' } & SecondFactorAsked);

const TITLES: Record<Step['name'], string> = { PASSWORD: text.signIn.title, LINK_SENT: text.link.sentTitle, SECOND_FACTOR: text.secondFactor.title };

/**
 * Password or link, then the second factor of whoever has one.
 * @param again asked of somebody who was here already
 */
export function useSignInSteps(enter: () => void, again = false): { step: Step['name']; title: string; room: ReactNode } {
  const [step, setStep] = useState<Step>({ name: 'PASSWORD' });
  const restart = () => setStep({ name: 'PASSWORD' });
  const room = (
    <>
      {step.name === 'PASSWORD' && (
        <PasswordStep again={again} onSignedIn={enter} onSecondFactor={(asked) => setStep({ name: 'SECOND_FACTOR', ...asked })} onLinkSent={(message) => setStep({ name: 'LINK_SENT', message })} />
      )}
      {step.name === 'LINK_SENT' && <LinkSent message={step.message} onBack={restart} />}
      {step.name === 'SECOND_FACTOR' && <SecondFactorStep asked={step} onSignedIn={enter} onRestart={restart} />}
    </>
  );
  return { step: step.name, title: TITLES[step.name], room };
}

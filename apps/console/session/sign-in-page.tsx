import { SessionFrame } from './session-frame';
import { useEnterConsole } from './use-enter-console';
import { useSignInSteps } from './use-sign-in-steps';

export function SignInPage() {
  const { title, room } = useSignInSteps(useEnterConsole());
  return <SessionFrame title={title}>{room}</SessionFrame>;
}

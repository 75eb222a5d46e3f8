import { Button, StatusMessage } from '@vigie/ui';
import { text } from './messages.fr';

/** Said above a form that opens with what was typed in it before and never arrived. */
export function TakenUpNote({ onBeginAgain }: { readonly onBeginAgain: () => void }) {
  return <StatusMessage tone="success"><p>{text.takenUp}</p><Button variant="quiet" onClick={onBeginAgain}>{text.beginAgain}</Button></StatusMessage>;
}

import '../controls/reveal.css';
import { Icon } from '../controls/icon';
import { goBack } from '../routing/address';
import { text } from './messages.fr';

/** The way back from a page that hangs on the home: the browser's own where it leads there. */
export function BackHome() {
  return <button type="button" className="reveal-button page-back" onClick={() => goBack({ page: 'HOME' })}><Icon name="back" />{text.backHome}</button>;
}

import { Icon } from '../controls/icon';
import { go } from '../routing/address';
import { pathOf, type Route } from '../routing/routes';
import { text } from './messages.fr';

const CASES: Route = { page: 'CASES', tab: 'OPEN' };

/** The way to what the structure follows. */
export function CasesLink() {
  return (
    <a className="cases-link" href={pathOf(CASES)} onClick={(event) => { event.preventDefault(); go(CASES); }}>
      <span><strong>{text.cases}</strong><span className="cases-link-lead">{text.casesLead}</span></span>
      <Icon name="next" />
    </a>
  );
}

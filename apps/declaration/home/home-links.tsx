import { Icon, type IconName } from '../controls/icon';
import { go } from '../routing/address';
import { pathOf, type Route } from '../routing/routes';
import { text } from './messages.fr';

interface HomeLink {
  readonly route: Route;
  readonly icon: IconName;
  readonly label: string;
  readonly lead: string;
}

const LINKS: readonly HomeLink[] = [
  { route: { page: 'WATCH' }, icon: 'calendar', label: text.watch, lead: text.watchLead },
  { route: { page: 'PREFECTURE' }, icon: 'pin', label: text.prefecture, lead: text.prefectureLead },
  { route: { page: 'MESSAGES' }, icon: 'message', label: text.messages, lead: text.messagesLead },
  { route: { page: 'ANOMALIES' }, icon: 'alert', label: text.anomalies, lead: text.anomaliesLead },
  { route: { page: 'NOTIFICATIONS' }, icon: 'bell', label: text.notifications, lead: text.notificationsLead },
  { route: { page: 'STRUCTURE' }, icon: 'info', label: text.structure, lead: text.structureLead },
];

/** What a structure finds here besides its reports. */
export function HomeLinks() {
  return (
    <nav aria-label={text.links} className="home-links">
      <ul>
        {LINKS.map(({ route, icon, label, lead }) => (
          <li key={label}>
            <a href={pathOf(route)} onClick={(event) => { event.preventDefault(); go(route); }}>
              <Icon name={icon} />
              <span><span className="home-link-label">{label}</span><span className="home-link-lead">{lead}</span></span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

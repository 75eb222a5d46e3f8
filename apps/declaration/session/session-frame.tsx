import type { ReactNode } from 'react';
import { Icon } from '../controls/icon';
import { Mark } from '../shell/brand';
import { ScreenHeading } from '../shell/screen-heading';
import { text } from './messages.fr';
import './session.css';

/** The frame of the screens before a session: the mark, one thing to do, and what is never asked. */
export function SessionFrame({ title, lead, children }: { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="session">
      <header className="session-brand"><Mark /><p className="session-name">Vigie</p></header>
      <main className="session-card">
        <ScreenHeading title={title}>{lead && <p>{lead}</p>}</ScreenHeading>
        {children}
      </main>
      <footer className="session-promise"><Icon name="shield" /><p>{text.privacy}</p></footer>
    </div>
  );
}

import '../controls/link-button.css';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { SignOutButton } from '../shell/sign-out-button';
import { text } from './messages.fr';

/** Federation staff and administrators do not report: their place is the console. */
export function ConsoleOnlyPage() {
  return (
    <Page actions={<SignOutButton />}>
      <ScreenHeading title={text.consoleOnly.title}><p>{text.consoleOnly.body}</p></ScreenHeading>
      <a className="link-button" href="/console/">{text.consoleOnly.open}</a>
    </Page>
  );
}

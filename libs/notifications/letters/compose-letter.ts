import type { Role } from '@vigie/access';
import type { Config, Letter } from '@vigie/platform';
import { letterHtml } from './letter-html';
import { unsubscribeToken } from './links';
import { LETTER } from './messages.fr';
import { appUrl, sectionsOf, type Section, type WaitingNotice } from './notice-section';

/** One letter for all that waits: as text, as simple HTML, and with the header by which a mailbox unsubscribes in one click. */
export function composeLetter(
  reader: { readonly id: string; readonly email: string; readonly role: Role }, notices: readonly WaitingNotice[], config: Pick<Config, 'publicUrl' | 'secret'>,
): Letter {
  const place = { role: reader.role, publicUrl: config.publicUrl, secret: config.secret };
  const sections = sectionsOf(notices, place);
  const token = unsubscribeToken(config.secret, { accountId: reader.id, kinds: [...new Set(notices.map(({ kind }) => kind))] });
  const foot = { settings: appUrl(place, '/notifications'), stop: `${config.publicUrl}/desabonnement#${token}` };
  const subject = LETTER.subject(sections.map(({ title }) => title));
  return {
    to: reader.email,
    subject,
    text: letterText(sections, foot),
    html: letterHtml(subject, sections, foot),
    headers: { 'List-Unsubscribe': `<${config.publicUrl}/mail/stop/${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'Auto-Submitted': 'auto-generated' },
  };
}

export interface Foot { readonly settings: string; readonly stop: string }

function letterText(sections: readonly Section[], { settings, stop }: Foot): string {
  const body = sections.flatMap(({ title, lines, link }) => [[title, ...lines.map((line) => `- ${line}`)].join('\n'), `${link.label}\u00a0: ${link.url}`]);
  return `${[LETTER.hello, ...body, LETTER.why, `${LETTER.settings}\u00a0: ${settings}\n${LETTER.stop}\u00a0: ${stop}`, LETTER.signature].join('\n\n')}\n`;
}

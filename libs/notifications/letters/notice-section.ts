import { isStaff, type Role } from '@vigie/access';
import type { NoticeKind, NoticeOf } from '@vigie/contracts';
import { findSite, findTerm } from '@vigie/reference';
import { solvedQuestionPath } from './links';
import { WORDS } from './messages.fr';

/** One thing that a letter says, and where to see more of it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
}

export type WaitingNotice = { readonly [Kind in NoticeKind]: { readonly kind: Kind; readonly notice: NoticeOf<Kind> } }[NoticeKind];

export interface SectionPlace {
  readonly role: Role;
  readonly publicUrl: string;
  readonly secret: string;
}

/** Where an account works: federation staff in the console, members of a structure in the declaration app. */
export function appUrl({ publicUrl, role }: Pick<SectionPlace, 'publicUrl' | 'role'>, path: string): string {
  return `${publicUrl}${isStaff(role) ? '/console' : ''}${path}`;
}

/** The sections of a letter: notices of one kind that add up become one. */
export function sectionsOf(notices: readonly WaitingNotice[], place: SectionPlace): Section[] {
  const expiries = notices.filter((waiting) => waiting.kind === 'EXPIRY_REACHED');
  const others = notices.filter((waiting) => waiting.kind !== 'EXPIRY_REACHED');
  return [...(expiries.length > 0 ? [expirySection(expiries.map(({ notice }) => notice), place)] : []), ...others.map((waiting) => sectionOf(waiting, place))];
}

function sectionOf(waiting: Exclude<WaitingNotice, { kind: 'EXPIRY_REACHED' }>, place: SectionPlace): Section {
  switch (waiting.kind) {
    case 'SOLVED_QUESTION': {
      const words = WORDS.SOLVED_QUESTION;
      // Answered without a session, on a page of its own.
      return { title: words.title, lines: [words.line(waiting.notice.count)], link: { label: words.link, url: `${place.publicUrl}${solvedQuestionPath(place.secret, waiting.notice.roundId)}` } };
    }
    case 'SURGE_FOUND':
    case 'SURGE_OF_THE_DAY':
      return surgeSection(waiting.notice, place);
    case 'PRECISION_ASKED':
    case 'MESSAGE_RECEIVED': {
      const words = WORDS[waiting.kind];
      return { title: words.title, lines: [words.line(waiting.notice.count)], link: { label: words.link, url: appUrl(place, '/messages') } };
    }
    case 'COMMITMENT_DUE': {
      const words = WORDS.COMMITMENT_DUE;
      return { title: words.title, lines: [words.line(waiting.notice.count)], link: { label: words.link, url: appUrl(place, `/dossiers/${waiting.notice.dossierId}`) } };
    }
    case 'DOWNLOAD_VOLUME': {
      const words = WORDS.DOWNLOAD_VOLUME;
      return { title: words.title, lines: [words.line(waiting.notice.count)], link: { label: words.link, url: appUrl(place, '/dossiers') } };
    }
    case 'REPORTING_REMINDER': {
      const words = WORDS.REPORTING_REMINDER;
      return { title: words.title, lines: [words.line], link: { label: words.link, url: appUrl(place, '/') } };
    }
    case 'STRUCTURE_ANSWERED': {
      const words = WORDS.STRUCTURE_ANSWERED;
      return { title: words.title, lines: [words.line], link: { label: words.link, url: appUrl(place, `/signalements/${waiting.notice.reportId}/show`) } };
    }
  }
}

/** Which préfecture, right and difficulties; the alert itself says the rest, behind a session. */
function surgeSection({ alertId, siteCode, right, group, observed, weeks }: NoticeOf<'SURGE_FOUND'>, place: SectionPlace): Section {
  const words = WORDS.SURGE;
  const labels = [right ? findTerm('rightsLost', right)?.label ?? right : words.allRights, group ? findTerm('difficultyGroups', group)?.label ?? group : words.allGroups];
  return { title: words.title, lines: [words.line(findSite(siteCode)?.name ?? siteCode, labels.join(', '), observed, weeks)], link: { label: words.link, url: appUrl(place, `/alertes/${alertId}`) } };
}

function expirySection(notices: readonly NoticeOf<'EXPIRY_REACHED'>[], place: SectionPlace): Section {
  const counts = new Map<number, number>();
  for (const { daysLeft, count } of notices.flatMap(({ reached }) => reached)) counts.set(daysLeft, (counts.get(daysLeft) ?? 0) + count);
  const lines = [...counts].sort(([a], [b]) => a - b).map(([daysLeft, count]) => WORDS.EXPIRY_REACHED.line(count, daysLeft));
  return { title: WORDS.EXPIRY_REACHED.title, lines, link: { label: WORDS.EXPIRY_REACHED.link, url: appUrl(place, '/a-surveiller') } };
}

import type { ReportScreen } from '../../routing/routes';

/** The screen a field of the contract stands on. */
const SCREENS: Readonly<Record<string, ReportScreen>> = {
  siteCode: 'WHERE_AND_WHEN', occurredOn: 'WHERE_AND_WHEN', discoveredOn: 'WHERE_AND_WHEN',
  audience: 'PERSON', stayDocument: 'PERSON', stayDocumentExpiresOn: 'PERSON',
  difficulties: 'DIFFICULTIES',
  ruptures: 'LOSSES',
  attempts: 'ATTEMPTS', hoursSpent: 'ATTEMPTS', causality: 'ATTEMPTS',
  narrative: 'WORDS', testimony: 'WORDS', testimonyConsent: 'WORDS',
};

/** Where a field is filled in (« ruptures.0.state » → LOSSES). What stands on no screen is read on the last one. */
export function screenOfPath(path: string): ReportScreen {
  return SCREENS[path.split('.')[0] ?? ''] ?? 'REVIEW';
}

/**
 * The id of the element an error about this path leads to. Some fields share one: the chips of a group, a right
 * and its state, a channel and whether it was tried.
 */
export function fieldId(path: string): string {
  const home = path
    .replace(/^difficulties\.\d+$/, 'difficulties')
    .replace(/^(ruptures\.\d+)(\.right)?$/, '$1.state')
    .replace(/^(attempts\.[A-Z]+)$/, '$1.tried');
  return `field-${home.replace(/\./g, '-')}`;
}

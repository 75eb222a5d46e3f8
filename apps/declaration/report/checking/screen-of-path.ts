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
 * The id of the element an error about this path leads to. Choices made with chips have one home for all
 * their items: « difficulties.3 » leads to the group.
 */
export function fieldId(path: string): string {
  const home = path.startsWith('difficulties') ? 'difficulties' : path;
  return `field-${home.replace(/\./g, '-')}`;
}

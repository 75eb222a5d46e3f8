import { addDays } from '@vigie/domain';
import type { ReportDraft } from './report-draft';

/** The days a person counts from today, moved by as many as the device's clock was off. */
export function shiftDays({ occurredOn, discoveredOn }: ReportDraft, days: number): Pick<ReportDraft, 'occurredOn' | 'discoveredOn'> {
  return { occurredOn: occurredOn && addDays(occurredOn, days), discoveredOn: discoveredOn && addDays(discoveredOn, days) };
}

import { Injectable } from '@nestjs/common';
import { AuditLog, notFound, type Viewer } from '@vigie/access';
import { Clock, TransactionRunner } from '@vigie/platform';
import { AssignReports } from '../act-on-reports/assign-reports';
import { triageStaff, type TriageStaff } from '../act-on-reports/triage-staff';
import { MESSAGES } from '../messages.fr';
import { RoutingTableEntity } from '../persistence/routing.entities';
import type { RoutingRule } from './decide-routing';
import { checkedRules, type RuleFault, type TypedRule } from './check-rules';

export interface RoutingTable {
  readonly regionCode: string;
  /** 0: none was ever saved. */
  readonly revision: number;
  readonly rules: readonly RoutingRule[];
  readonly savedByName: string | null;
  readonly savedAt: Date | null;
}

export type RoutingOutcome =
  | { readonly kind: 'SAVED'; readonly table: RoutingTable }
  /** `rule`: its place from 0; null when it is about all of them. */
  | { readonly kind: 'REFUSED'; readonly message: string; readonly rule: number | null };

/** The rules of a region, read and saved whole: two who change them at once are told so. */
@Injectable()
export class KeepRouting {
  constructor(private readonly tx: TransactionRunner, private readonly assignment: AssignReports, private readonly audit: AuditLog, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff; notFound for a region that is not theirs */
  async read(viewer: Viewer, regionCode: string): Promise<RoutingTable> {
    const { scope } = staffOf(viewer, regionCode);
    const kept = await this.tx.run(scope, (manager) => manager.findOneBy(RoutingTableEntity, { regionCode }));
    return kept ?? { regionCode, revision: 0, rules: [], savedByName: null, savedAt: null };
  }

  /** Rules act in the name of whoever saved them last, who may take back what they did. @throws as `read` */
  async save(viewer: Viewer, regionCode: string, revision: number, typed: readonly TypedRule[]): Promise<RoutingOutcome> {
    const staff = staffOf(viewer, regionCode);
    const checked = checkedRules(typed, regionCode, await this.assignment.colleagues(viewer));
    if ('fault' in checked) return refused(checked);
    return this.tx.run(staff.scope, async (manager) => {
      // Also where there is no row to lock yet: two first saves come one after the other.
      await manager.query('SELECT pg_advisory_xact_lock(72617410, hashtext($1))', [regionCode]);
      const kept = await manager.findOneBy(RoutingTableEntity, { regionCode });
      if ((kept?.revision ?? 0) !== revision) return refused({ fault: 'CHANGED', rule: null });
      const table = { regionCode, revision: revision + 1, rules: [...checked.rules], savedBy: staff.accountId, savedByName: staff.name, savedAt: this.clock.now() };
      if (kept) await manager.update(RoutingTableEntity, { regionCode }, table);
      else await manager.insert(RoutingTableEntity, table);
      await this.audit.record(manager, { action: 'ROUTING_SAVED', subjectKind: 'routing', subjectId: `${regionCode}@${table.revision}` });
      return { kind: 'SAVED', table };
    });
  }
}

/** @throws forbidden, notFound */
export function staffOf(viewer: Viewer, regionCode: string): TriageStaff {
  const staff = triageStaff(viewer);
  if (staff.scope.kind === 'REGION' && !staff.scope.regionCodes.includes(regionCode)) throw notFound();
  return staff;
}

const refused = ({ fault, rule }: { fault: RuleFault; rule: number | null }): RoutingOutcome => ({ kind: 'REFUSED', message: MESSAGES.routing[fault], rule });

import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { Clock, TransactionRunner } from '@vigie/platform';
import { AssignReports } from '../act-on-reports/assign-reports';
import { MESSAGES } from '../messages.fr';
import { checkedRules, type TypedRule } from './check-rules';
import { decideRouting, PRIORITY_TAG, type Routing, type RoutedTraits } from './decide-routing';
import { staffOf } from './keep-routing';

/** What rules would have made of the reports of the last 30 days, had they been there. */
export interface Rehearsal {
  /** Reports that arrived in these days, up to `MOST_REHEARSED`, latest first. */
  readonly reports: number;
  readonly more: boolean;
  /** Those that at least one rule speaks of. */
  readonly routed: number;
  readonly assigned: number;
  readonly tagged: number;
  readonly prioritised: number;
  /** In the order of the rules. `matched`: reports it speaks of; `charged`: those it puts in somebody's charge, no rule before it having done so. */
  readonly rules: readonly { readonly matched: number; readonly charged: number }[];
  readonly colleagues: readonly { readonly name: string; readonly reports: number }[];
}

export type RehearsalOutcome = { readonly kind: 'REHEARSED'; readonly rehearsal: Rehearsal } | { readonly kind: 'REFUSED'; readonly message: string; readonly rule: number | null };

const REHEARSED_DAYS = 30;
const MOST_REHEARSED = 20_000;
const DAY_MS = 86_400_000;

/** As the job sees them: sent one by one, and still to be told from withdrawn ones. */
const RECENT = `
  SELECT department_code AS "departmentCode", site_code AS "siteCode", difficulties, rights, structure_type AS "structureType", audience, stay_document AS "stayDocument"
  FROM report WHERE region_code = $1 AND created_at >= $2 AND import_id IS NULL AND status <> 'WITHDRAWN' ORDER BY created_at DESC LIMIT $3`;

/** Tries rules out, changing nothing. */
@Injectable()
export class RehearseRouting {
  constructor(private readonly tx: TransactionRunner, private readonly assignment: AssignReports, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff; notFound for a region that is not theirs */
  async execute(viewer: Viewer, regionCode: string, typed: readonly TypedRule[]): Promise<RehearsalOutcome> {
    const { scope } = staffOf(viewer, regionCode);
    const checked = checkedRules(typed, regionCode, await this.assignment.colleagues(viewer));
    if ('fault' in checked) return { kind: 'REFUSED', message: MESSAGES.routing[checked.fault], rule: checked.rule };
    const since = new Date(this.clock.now().getTime() - REHEARSED_DAYS * DAY_MS);
    const found = await this.tx.run(scope, (manager) => manager.query<RoutedTraits[]>(RECENT, [regionCode, since, MOST_REHEARSED + 1]));
    const routings = found.slice(0, MOST_REHEARSED).map((report) => decideRouting(checked.rules, report));
    return { kind: 'REHEARSED', rehearsal: { ...counted(routings), more: found.length > MOST_REHEARSED, rules: checked.rules.map(({ id }) => ruleCounts(routings, id)), colleagues: chargesOf(routings) } };
  }
}

function counted(routings: readonly Routing[]): Pick<Rehearsal, 'reports' | 'routed' | 'assigned' | 'tagged' | 'prioritised'> {
  const having = (test: (routing: Routing) => boolean) => routings.filter(test).length;
  return {
    reports: routings.length, routed: having(({ matched }) => matched.length > 0), assigned: having(({ charge }) => charge !== null),
    tagged: having(({ tags }) => tags.some(({ tag }) => tag !== PRIORITY_TAG)), prioritised: having(({ tags }) => tags.some(({ tag }) => tag === PRIORITY_TAG)),
  };
}

const ruleCounts = (routings: readonly Routing[], ruleId: string) => ({
  matched: routings.filter(({ matched }) => matched.some(({ id }) => id === ruleId)).length, charged: routings.filter(({ charge }) => charge?.id === ruleId).length,
});

function chargesOf(routings: readonly Routing[]): { name: string; reports: number }[] {
  const by = new Map<string, { name: string; reports: number }>();
  for (const { charge } of routings) {
    if (!charge?.assigneeId) continue;
    const held = by.get(charge.assigneeId) ?? { name: charge.assigneeName ?? '', reports: 0 };
    by.set(charge.assigneeId, { ...held, reports: held.reports + 1 });
  }
  return [...by.values()].sort((a, b) => b.reports - a.reports);
}

import type { Client } from 'pg';
import { grouped } from './rows';

/** One thing that happened in a case: told by a step of it, or by a report, which gives it no day of its own. */
interface Fact { readonly key: string; readonly structure: string; readonly channel: string; readonly outcome: string | null; readonly day: string | null; readonly told: string; readonly step: boolean }

/** Facts of the cases that have a report there in the period, reports and steps each in the order they came; `$1` site, `$2` and `$3` the days. */
const FACTS = `
  WITH here AS (SELECT DISTINCT structure_id, case_code FROM report WHERE site_code = $1 AND occurred_on BETWEEN $2 AND $3 AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED'))
  SELECT structure_id || ' ' || case_code AS key, structure_id::text AS structure, channel, outcome, day::text, told::text, step FROM (
    SELECT structure_id, case_code, channel, attempts #>> ARRAY[channel, 'outcome'] AS outcome, NULL::date AS day, (created_at AT TIME ZONE 'Europe/Paris')::date AS told, false AS step, created_at AS first, created_at AS second, id, rank
    FROM report JOIN here USING (structure_id, case_code) CROSS JOIN unnest(ARRAY['CCC', 'PAN', 'SUBSTITUTION']) WITH ORDINALITY AS path(channel, rank) WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') AND attempts #>> ARRAY[channel, 'tried'] = 'true'
    UNION ALL SELECT structure_id, case_code, channel, outcome, taken_on, taken_on, true, taken_on::timestamp, created_at, id, 0 FROM recourse_step JOIN here USING (structure_id, case_code) WHERE removed_at IS NULL
  ) AS facts ORDER BY step, first, second, id, rank`;

const agree = (a: Fact, b: Fact) => a.channel === b.channel && (a.outcome === null || b.outcome === null || a.outcome === b.outcome);
const RANK = ['CCC', 'PAN', 'SUBSTITUTION'];
const serviceOf = (channel: string) => (channel === 'SUBSTITUTION' ? 'PREFECTURE' : channel);
/** Whom an outcome names: another préfecture is a préfecture too. */
const targetOf = (outcome: string | null) => /^SENT_BACK_TO_(?:OTHER_)?(.+)$/.exec(outcome ?? '')?.[1] ?? null;

/** What happened, each thing once: what a report tells and a step tells as well is the step's. */
function path(facts: readonly Fact[]): Fact[] {
  const steps = facts.filter(({ step }) => step);
  const taken = new Set<Fact>();
  const reported: Fact[] = [];
  for (const fact of facts.filter(({ step }) => !step)) {
    if (reported.some((other) => agree(other, fact))) continue;
    const same = steps.find((step) => !taken.has(step) && agree(step, fact) && step.day! <= fact.told);
    if (same) taken.add(same);
    else reported.push(fact);
  }
  return [...reported.sort((a, b) => RANK.indexOf(a.channel) - RANK.indexOf(b.channel)), ...steps];
}

/** Times somebody was sent where they had been in vain; between préfectures, once each has named another. */
function turnsOf(facts: readonly Fact[]): number {
  return facts.filter(({ channel, outcome }, i) => {
    const [service, target] = [serviceOf(channel), targetOf(outcome)];
    return target !== null && facts.slice(0, i).some((before) => serviceOf(before.channel) === target && (target === service ? targetOf(before.outcome) === target : before.outcome !== null));
  }).length;
}

export async function circling(db: Client, site: string, from: string, to: string): Promise<{ readonly cases: number; readonly circling: number; readonly turns: number }> {
  const { rows } = await db.query<Fact>(FACTS, [site, from, to]);
  const cases = [...grouped(rows, ({ key }) => key).values()];
  const turns = cases.map((facts) => turnsOf(path(facts)));
  return { cases: cases.length, circling: turns.filter((n) => n > 0).length, turns: turns.reduce((sum, n) => sum + n, 0) };
}

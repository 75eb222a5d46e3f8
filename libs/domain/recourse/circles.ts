import type { IsoDate } from '../calendar/paris-day';
import { senseOf, sentBackTo, serviceOf } from './outcomes';
import { LEGAL_PATH, inTimeOrder, type RecourseChannel, type RecourseFact } from './recourse-fact';

/** Services that send a person to each other: « le CCC et la préfecture se renvoient la balle » (2024 report, part III). */
export interface Circle {
  /** Each service once, from the one the person came back to; a single PREFECTURE: préfecture and sous-préfecture. */
  readonly services: readonly RecourseChannel[];
  /** How often the person was sent back where they came from. */
  readonly turns: number;
  /** Day of the last sending back; null when it is only known from a report. */
  readonly lastOn: IsoDate | null;
}

interface Visit { readonly service: RecourseChannel; readonly target: RecourseChannel | null; readonly fact: RecourseFact }

/**
 * The circles a case was sent round in. A circle closes when a service sends the person to one that was tried before in
 * vain; it is named by the shortest way from there to here along what services said, or along the legal path.
 * Each sending back closes one circle; equal circles are counted together, in the order they first closed.
 */
export function findCircles(facts: readonly RecourseFact[]): Circle[] {
  const visits = inTimeOrder(facts).map((fact): Visit => ({ service: serviceOf(fact.channel), target: sentBackTo(fact), fact }));
  const circles = new Map<string, Circle>();
  visits.forEach(({ service, target, fact }, index) => {
    const before = visits.slice(0, index);
    if (target === null || !comesBack(before, service, target)) return;
    const services = target === service ? [service] : shortestWay(visits.slice(0, index + 1), target, service);
    const key = [...services].sort().join('+');
    const known = circles.get(key);
    circles.set(key, known ? { ...known, turns: known.turns + 1, lastOn: fact.takenOn } : { services, turns: 1, lastOn: fact.takenOn });
  });
  return [...circles.values()];
}

/** A préfecture that names another one goes round only once both have done so. */
function comesBack(before: readonly Visit[], service: RecourseChannel, target: RecourseChannel): boolean {
  if (target === service) return before.some((visit) => visit.service === service && visit.target === service);
  return before.some((visit) => visit.service === target && senseOf(visit.fact) !== 'WAITING');
}

/** Services from `from` to `to`, both included; at worst the two alone, since the person did go from one to the other. */
function shortestWay(visits: readonly Visit[], from: RecourseChannel, to: RecourseChannel): RecourseChannel[] {
  const next = sendings(visits);
  const ways: RecourseChannel[][] = [[from]];
  const seen = new Set<RecourseChannel>([from]);
  for (const way of ways) {
    for (const service of next.get(way.at(-1)!) ?? []) {
      if (service === to) return [...way, to];
      if (seen.has(service)) continue;
      seen.add(service);
      ways.push([...way, service]);
    }
  }
  return [from, to];
}

/** Who sends to whom: by what was answered, and by the path, which leads on from a service of it that was tried. */
function sendings(visits: readonly Visit[]): Map<RecourseChannel, Set<RecourseChannel>> {
  const next = new Map<RecourseChannel, Set<RecourseChannel>>();
  const add = (from: RecourseChannel, to: RecourseChannel) => next.set(from, (next.get(from) ?? new Set()).add(to));
  for (const { service, target } of visits) if (target !== null && target !== service) add(service, target);
  const path = LEGAL_PATH.map(serviceOf).filter((service) => visits.some((visit) => visit.service === service));
  path.slice(1).forEach((service, index) => add(path[index]!, service));
  return next;
}

import { monthOf, type BucketGrain, type BucketLevel, type IsoDate } from '@vigie/domain';
import { departmentsOf, findSite, sitesOf } from '@vigie/reference';

/** A day bucket of a site that was made, changed or removed. */
export interface ChangedBucket {
  readonly site: string;
  readonly day: IsoDate;
  readonly dimension: string;
  readonly value: string;
}

/** A bucket to make again, and the day buckets it is the sum of: see `roll-up.sql`. */
export interface RollUpTarget {
  readonly level: BucketLevel;
  readonly territory: string;
  readonly region: string;
  readonly grain: BucketGrain;
  readonly period: IsoDate;
  readonly dimension: string;
  readonly value: string;
  readonly sourceLevel: BucketLevel;
  readonly sources: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Where a site lies. @throws when the site is not in the reference: a report could not have it */
function placeOf(siteCode: string): { site: string; department: string; region: string } {
  const site = findSite(siteCode);
  if (!site) throw new Error(`Unknown site ${siteCode}`);
  return { site: site.code, department: site.departmentCode, region: site.regionCode };
}

/**
 * What must be rolled up again above some changed day buckets, in order: départements by day, regions by day
 * (from the départements just made), then the months of the three levels. Each target stands once.
 */
export function rollUpSteps(changed: readonly ChangedBucket[]): RollUpTarget[][] {
  const steps = [new Map<string, RollUpTarget>(), new Map<string, RollUpTarget>(), new Map<string, RollUpTarget>()] as const;
  const keep = (step: Map<string, RollUpTarget>, target: RollUpTarget) => {
    step.set([target.level, target.grain, target.territory, target.period, target.dimension, target.value].join(' '), target);
  };
  for (const { site: siteCode, day, dimension, value } of changed) {
    const { site, department, region } = placeOf(siteCode);
    const what = { region, dimension, value };
    const oneDay = { ...what, grain: 'DAY', period: day, from: day, to: day } as const;
    keep(steps[0], { ...oneDay, level: 'DEPARTMENT', territory: department, sourceLevel: 'PREFECTURE', sources: sitesOf(department).map(({ code }) => code) });
    keep(steps[1], { ...oneDay, level: 'REGION', territory: region, sourceLevel: 'DEPARTMENT', sources: departmentsOf(region).map(({ code }) => code) });
    const month = { ...what, grain: 'MONTH', period: monthOf(day), from: monthOf(day), to: lastDayOfMonth(day) } as const;
    for (const [level, territory] of [['PREFECTURE', site], ['DEPARTMENT', department], ['REGION', region]] as const) {
      keep(steps[2], { ...month, level, territory, sourceLevel: level, sources: [territory] });
    }
  }
  return steps.map((step) => [...step.values()]);
}

function lastDayOfMonth(day: IsoDate): IsoDate {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

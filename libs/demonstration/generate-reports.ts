import { addDays, daysBetween, type IsoDate, type ReportStatus } from '@vigie/domain';
import { departmentOf, findSite, sitesOf, type RightCode } from '@vigie/reference';
import { attemptsOf } from './attempts';
import { MEAN_DELAY_DAYS, reportsByDay, shareIn } from './calendar';
import type { DemonstrationReport } from './demonstration-report';
import type { DemonstrationStructure } from './federation';
import { rightsLost, ruptureOf } from './losses';
import { PLANTED_SURGES, type PlantedSurge } from './planted-surges';
import { SeededRandom, WeightedChoice } from './seeded-random';
import { sectorOf, sectorProfile } from './sector-profiles';
import { NARRATIVES, TESTIMONIES } from './sentences';
import { audienceOf, difficultiesOf, documentOf } from './situations';

export interface GeneratorOptions {
  /** Exact number of reports, the planted surges included. */
  readonly reports: number;
  /** Last day of the 24 months. */
  readonly lastDay: IsoDate;
  readonly seed: number;
}

/** Yields the reports day by day, oldest first; the same ones for the same federation and options. */
export function* generateReports(structures: readonly DemonstrationStructure[], options: GeneratorOptions): Generator<DemonstrationReport> {
  const random = new SeededRandom(options.seed);
  const anyone = new WeightedChoice(structures.map((s) => [s, s.weight] as const));
  const surges = PLANTED_SURGES.map((surge) => plan(surge, structures, options));
  const ordinary = options.reports - surges.reduce((sum, surge) => sum + surge.total, 0);
  for (const { day, count } of reportsByDay(ordinary, options.lastDay, random)) {
    for (let i = 0; i < count; i += 1) yield oneReport(anyone.draw(random), day, options.lastDay, random);
    for (const surge of surges) {
      for (let i = surge.due(day); i > 0; i -= 1) yield oneReport(surge.structures.draw(random), day, options.lastDay, random, surge.planted);
    }
  }
}

interface SurgePlan {
  readonly planted: PlantedSurge;
  readonly total: number;
  readonly structures: WeightedChoice<DemonstrationStructure>;
  due(day: IsoDate): number;
}

/** A surge rests on the structures of its département, and spreads evenly over the week days of its span. */
function plan(planted: PlantedSurge, structures: readonly DemonstrationStructure[], options: GeneratorOptions): SurgePlan {
  const department = departmentOf(planted.siteCode)?.code;
  const local = structures.filter((s) => s.departmentCode === department);
  const total = local.length === 0 ? 0 : Math.round(options.reports * planted.share);
  const from = addDays(options.lastDay, -planted.fromDaysAgo);
  const span = planted.fromDaysAgo - planted.toDaysAgo + 1;
  const upTo = (days: number) => Math.round((total * Math.min(Math.max(days, 0), span)) / span);
  const due = (day: IsoDate) => upTo(daysBetween(from, day) + 1) - upTo(daysBetween(from, day));
  return { planted, total, structures: new WeightedChoice(local.map((s) => [s, 1] as const)), due };
}

function oneReport(structure: DemonstrationStructure, occurredOn: IsoDate, lastDay: IsoDate, random: SeededRandom, surge?: PlantedSurge): DemonstrationReport {
  const sector = sectorOf(structure.typeCode);
  const profile = sectorProfile(sector);
  const audience = audienceOf(sector, random);
  const document = documentOf(audience, occurredOn, random);
  const lost = rightsLost(profile, random);
  const difficulties = new Set(difficultiesOf(sector, profile, random));
  if (surge) {
    lost.add(surge.right);
    difficulties.add(surge.difficulty);
  }
  // Those that would come in after the last day are not there.
  const delay = Math.floor(-MEAN_DELAY_DAYS * Math.log(1 - random.next() * shareIn(Math.max(daysBetween(occurredOn, lastDay), 0))));
  const discoveredOn = addDays(occurredOn, delay);
  const ruptures = [...lost].map((right: RightCode) => ruptureOf(right, occurredOn, lastDay, random));
  return {
    structure,
    siteCode: surge?.siteCode ?? siteNear(structure, random),
    occurredOn,
    discoveredOn,
    receivedAt: new Date(Date.parse(`${discoveredOn}T07:00:00Z`) + random.between(0, 36_000) * 1_000),
    audience,
    stayDocument: document.code,
    stayDocumentExpiresOn: document.expiresOn,
    difficulties: [...difficulties],
    ruptures,
    causality: random.chance(0.55) ? 'ALLEGED' : random.chance(0.7) ? 'DOCUMENTED' : 'CONFIRMED',
    attempts: attemptsOf(profile, random),
    hoursSpent: random.chance(0.7) ? Math.min(60, Math.max(0.25, Math.round(4 * Math.exp(0.9 + 0.7 * random.normal())) / 4)) : null,
    narrative: random.chance(0.3) ? random.pick(NARRATIVES) : null,
    testimony: random.chance(0.06) ? random.pick(TESTIMONIES) : null,
    status: statusOf(daysBetween(occurredOn, lastDay), ruptures.every((rupture) => rupture.until !== null), random),
  };
}

/** Mostly the structure's own counter, else another one of its département. */
function siteNear(structure: DemonstrationStructure, random: SeededRandom): string {
  if (random.chance(0.88) && findSite(structure.siteCode)) return structure.siteCode;
  return random.pick(sitesOf(structure.departmentCode)).code;
}

function statusOf(age: number, ended: boolean, random: SeededRandom): ReportStatus {
  if (age < 14 && random.chance(0.8)) return 'SUBMITTED';
  if (random.chance(0.015)) return 'REJECTED';
  if (random.chance(0.03)) return 'NEEDS_INFO';
  if (age > 30 && random.chance(ended ? 0.85 : 0.25)) return 'RESOLVED';
  return random.chance(0.75) ? 'QUALIFIED' : 'SUBMITTED';
}

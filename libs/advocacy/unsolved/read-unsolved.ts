import { Injectable } from '@nestjs/common';
import { badUserInput, forbidden, notFound, type Viewer } from '@vigie/access';
import { REPORT_STATUSES, countsInBuckets, parisDate, type IsoDate } from '@vigie/domain';
import { Clock, TransactionRunner, isCivilDay, newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { PrefectureMeetingEntity } from '../persistence/dossier-file.entities';
import listCases from './list-cases.sql?raw';

/** A case as a working list has it: a code, and what is coded. Who it is stays with its structure. */
export interface UnsolvedCase {
  readonly caseCode: string;
  readonly structureName: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly rights: readonly string[];
  readonly difficulties: readonly string[];
  readonly solved: boolean;
}

export interface UnsolvedList {
  readonly siteCode: string;
  readonly siteName: string;
  /** The day of the last meeting; null before the first. */
  readonly lastMeeting: IsoDate | null;
  readonly open: readonly UnsolvedCase[];
  /** Solved since the last meeting. */
  readonly solved: readonly UnsolvedCase[];
}

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** « Tout ce qui n’est pas réglé » at a préfecture, for the regular meeting with it. */
@Injectable()
export class ReadUnsolved {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  /**
   * Staff have all cases of the préfecture, a structure its own.
   * @throws forbidden for administrators; notFound for a préfecture that is none, or outside the scope
   */
  async execute(viewer: Viewer, siteCode: string): Promise<UnsolvedList> {
    const site = siteInScope(viewer, siteCode);
    return this.tx.run(viewer.scope, async (manager) => {
      const [last] = await manager.find(PrefectureMeetingEntity, { where: { siteCode: site.code }, order: { heldOn: 'DESC' }, take: 1 });
      const structureId = viewer.scope.kind === 'STRUCTURE' ? viewer.scope.structureId : null;
      const rows = await manager.query<UnsolvedCase[]>(listCases, [site.code, COUNTED, last?.heldOn ?? null, structureId]);
      return { siteCode: site.code, siteName: site.name, lastMeeting: last?.heldOn ?? null, open: rows.filter(({ solved }) => !solved), solved: rows.filter(({ solved }) => solved) };
    });
  }

  /** @throws forbidden for structures; notFound outside the scope; badUserInput for a day that is none, or to come */
  async recordMeeting(viewer: Viewer, siteCode: string, heldOn: IsoDate): Promise<UnsolvedList> {
    if (viewer.scope.kind === 'STRUCTURE') throw forbidden();
    const site = siteInScope(viewer, siteCode);
    if (!isCivilDay(heldOn) || heldOn > parisDate(this.clock.now())) throw badUserInput(MESSAGES.refused.DAY_INVALID);
    await this.tx.run(viewer.scope, (manager) => manager.insert(PrefectureMeetingEntity, { id: newId(), siteCode: site.code, regionCode: site.regionCode, heldOn, recordedBy: viewer.account.displayName }));
    return this.execute(viewer, siteCode);
  }
}

function siteInScope({ scope }: Viewer, siteCode: string) {
  if (!['NATION', 'REGION', 'STRUCTURE'].includes(scope.kind)) throw forbidden();
  const site = findSite(siteCode);
  if (!site || (scope.kind === 'REGION' && !scope.regionCodes.includes(site.regionCode))) throw notFound();
  return site;
}

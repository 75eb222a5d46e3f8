import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vigie/access';
import { findIdentifiers } from '@vigie/domain';
import { ReportTagEntity } from '../persistence/report-mark.entities';
import { ActOnReports, type Aimed } from './act-on-reports';
import { refusedAct, type ActOutcome, type ActRefusal } from './outcome';
import { triageStaff } from './triage-staff';

/** « E-photo  Lyon » is « e-photo lyon »: one word for one thing. */
export function tagOf(typed: string): string {
  return typed.normalize('NFC').replaceAll('\0', '').replace(/\s+/g, ' ').trim().toLocaleLowerCase('fr');
}

/** Marks reports with a word of staff's own, or takes it off. It is read by many: it names nobody. */
@Injectable()
export class TagReports {
  constructor(private readonly act: ActOnReports) {}

  /** @throws forbidden for all but regional and national staff */
  async execute(viewer: Viewer, reports: readonly Aimed[], typed: string, wanted: boolean, gesture?: string | null): Promise<ActOutcome> {
    triageStaff(viewer);
    const tag = tagOf(typed);
    const fault = tagFault(tag, typed);
    if (fault) return refusedAct(fault);
    return this.act.execute(viewer, reports, async (manager, report) => {
      const has = await manager.existsBy(ReportTagEntity, { reportId: report.id, tag });
      if (has === wanted) return wanted ? 'TAGGED_ALREADY' : 'NOT_TAGGED';
      return wanted ? { kind: 'TAGGED', before: {}, after: { tag } } : { kind: 'UNTAGGED', before: { tag }, after: {} };
    }, gesture);
  }
}

/** Why a tag cannot be given; null: it can. */
export function tagFault(tag: string, typed: string): ActRefusal | null {
  if (tag.length < 2 || tag.length > 40) return 'TAG_LENGTH';
  // As typed too: a name is known by its capital letters.
  return findIdentifiers(tag).length > 0 || findIdentifiers(typed).length > 0 ? 'TAG_IDENTIFIES' : null;
}

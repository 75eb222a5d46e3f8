import { ReportDraftEntity } from './report-draft.entity';
import { ReportRevisionEntity } from './report-revision.entity';
import { ReportEntity } from './report.entity';
import { RuptureEntity } from './rupture.entity';

export const intakeEntities = [ReportEntity, RuptureEntity, ReportRevisionEntity, ReportDraftEntity];

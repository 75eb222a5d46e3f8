import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportStatus, StatusMotive } from '@vigie/domain';

/** What solving closed, so that reopening opens exactly that. */
export interface ClosedBySolution {
  readonly reports: readonly { readonly id: string; readonly status: ReportStatus; readonly motive: StatusMotive | null }[];
  /** Ruptures that had no end before. */
  readonly ruptures: readonly string[];
}

/** How and when a case was solved; one that broke again has another. */
@Entity('case_solution')
@Index('case_solution_case_idx', ['structureId', 'caseCode'])
export class CaseSolutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_solution_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'case_solution_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text', { name: 'region_code' }) regionCode!: string;
  @Column('text', { name: 'case_code' }) caseCode!: string;
  /** A motive of RESOLVED. */
  @Column('text') outcome!: StatusMotive;
  @Column('date', { name: 'solved_on' }) solvedOn!: string;
  @Column('jsonb') closed!: ClosedBySolution;
  @ForeignKey('account', { name: 'case_solution_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'reopened_at', nullable: true }) reopenedAt!: Date | null;
}

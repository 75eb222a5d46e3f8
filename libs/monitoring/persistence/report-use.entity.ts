import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

export const REPORT_USES = ['ALERT', 'LETTER'] as const;
export type ReportUseKind = (typeof REPORT_USES)[number];

/** What reports of a structure have served to, as that structure reads it. */
@Entity('report_use')
@Unique('report_use_key', ['structureId', 'kind', 'subjectId'])
@Check('report_use_kind', `kind IN ('ALERT', 'LETTER')`)
@Check('report_use_reports', 'reports > 0')
export class ReportUseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_use_pkey' }) id!: string;
  @ForeignKey('structure', { name: 'report_use_structure_fk' })
  @Column('uuid', { name: 'structure_id' }) structureId!: string;
  @Column('text') kind!: ReportUseKind;
  /** The alert, or the dossier of the letter. */
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** French, of what may be public: « Alerte : attestations, préfecture du Rhône, octobre 2026 ». */
  @Column('text') label!: string;
  /** How many of the structure's own reports it rests on. */
  @Column('int') reports!: number;
  @Column('date', { name: 'used_on' }) usedOn!: string;
}

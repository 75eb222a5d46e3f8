import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Staff wrote to a structure that had sent nothing for a while, on that day of Paris. */
@Entity('structure_reminder')
export class StructureReminderEntity {
  @ForeignKey('structure', { name: 'structure_reminder_structure_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'structure_id', primaryKeyConstraintName: 'structure_reminder_pkey' }) structureId!: string;
  @PrimaryColumn('date', { name: 'reminded_on', primaryKeyConstraintName: 'structure_reminder_pkey' }) remindedOn!: string;
}

export const networkEntities = [StructureReminderEntity];

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RoutingRule } from '../routing/decide-routing';

/** The routing rules of a region, in their order; kept whole, since their order is part of what they say. */
@Entity('routing_table')
export class RoutingTableEntity {
  @PrimaryColumn('text', { name: 'region_code', primaryKeyConstraintName: 'routing_table_pkey' }) regionCode!: string;
  @Column('int') revision!: number;
  @Column('jsonb') rules!: RoutingRule[];
  /** In whose name they act, and who may take back what they did. */
  @ForeignKey('account', { name: 'routing_table_account_fk' })
  @Column('uuid', { name: 'saved_by' }) savedBy!: string;
  @Column('text', { name: 'saved_by_name' }) savedByName!: string;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
}

/** A report that rules were applied to: once, whatever comes of it after. */
@Entity('report_routing')
export class ReportRoutingEntity {
  @ForeignKey('report', { name: 'report_routing_report_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_routing_pkey' }) reportId!: string;
  @Column('uuid', { name: 'rule_ids', array: true }) ruleIds!: string[];
  @Column('timestamptz', { name: 'routed_at' }) routedAt!: Date;
}

import { Injectable } from '@nestjs/common';
import { forbidden, notFound, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { NEXT_ALERT_STATUSES, type AlertStatus } from '@vigie/domain';
import { TransactionRunner, pageBounds, type PageInput } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { SurgeAlertEntity, SurgeAlertStepEntity, SurgeAlertWeekEntity } from '../persistence/alert.entities';
import { say, saySeries, type AlertSaid } from '../words/alert-words';

/** All optional and all together. */
export interface AlertCriteria {
  readonly statuses?: readonly AlertStatus[] | null;
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  readonly siteCode?: string | null;
  readonly right?: string | null;
  readonly group?: string | null;
  /** Held ones only, or only the others. */
  readonly held?: boolean | null;
  /** Rises that go on, or only those that are over. */
  readonly ongoing?: boolean | null;
}

export interface AlertView extends SurgeAlertEntity {
  readonly siteName: string;
  readonly said: AlertSaid;
  readonly echoesSaid: readonly string[];
  /** Statuses it may move to. */
  readonly moves: readonly AlertStatus[];
  readonly seen: readonly SurgeAlertWeekEntity[];
  readonly steps: readonly SurgeAlertStepEntity[];
}

const EQUALS = ['regionCode', 'departmentCode', 'siteCode', 'right', 'group', 'held'] as const satisfies readonly (keyof AlertCriteria)[];

/** The alerts of the territories a member of staff watches. */
@Injectable()
export class ReadAlerts {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService) {}

  /** @throws forbidden for all but regional and national staff */
  async page(viewer: Viewer, criteria: AlertCriteria, page?: PageInput | null): Promise<{ items: AlertView[]; total: number }> {
    assertWatches(viewer);
    const { limit, offset } = pageBounds(page);
    const { vocabularies } = await this.catalogue.vocabularies();
    return this.tx.run(viewer.scope, async (manager) => {
      const query = meeting(manager, viewer, criteria);
      const total = await query.getCount();
      const found = await query.orderBy('alert.ended', 'ASC').addOrderBy('alert.held', 'ASC').addOrderBy('alert.lastWeek', 'DESC').addOrderBy('alert.adjustedChance', 'ASC').addOrderBy('alert.id').limit(limit).offset(offset).getMany();
      return { items: await complete(manager, found, vocabularies), total };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound outside the scope */
  async one(viewer: Viewer, id: string): Promise<AlertView> {
    assertWatches(viewer);
    const { vocabularies } = await this.catalogue.vocabularies();
    return this.tx.run(viewer.scope, async (manager) => {
      const alert = await alertInScope(manager, viewer, id);
      const [view] = await complete(manager, [alert], vocabularies);
      return view!;
    });
  }
}

export function assertWatches({ scope }: Viewer): void {
  if (scope.kind !== 'NATION' && scope.kind !== 'REGION') throw forbidden();
}

/** @throws notFound */
export async function alertInScope(manager: EntityManager, viewer: Viewer, id: string): Promise<SurgeAlertEntity> {
  const alert = await meeting(manager, viewer, {}).andWhere('alert.id::text = :id', { id: id.replaceAll('\0', '') }).getOne();
  if (!alert) throw notFound();
  return alert;
}

function meeting(manager: EntityManager, { scope }: Viewer, criteria: AlertCriteria): SelectQueryBuilder<SurgeAlertEntity> {
  const query = manager.createQueryBuilder(SurgeAlertEntity, 'alert').where('true');
  if (scope.kind === 'REGION') query.andWhere('alert.regionCode = ANY (:regions)', { regions: scope.regionCodes });
  if (criteria.statuses?.length) query.andWhere('alert.status = ANY (:statuses)', { statuses: criteria.statuses });
  for (const name of EQUALS) {
    const value = criteria[name];
    if (value != null) query.andWhere(`alert.${name} = :${name}`, { [name]: typeof value === 'string' ? value.replaceAll('\0', '') : value });
  }
  if (criteria.ongoing != null) query.andWhere('alert.ended = :ended', { ended: !criteria.ongoing });
  return query;
}

async function complete(manager: EntityManager, alerts: readonly SurgeAlertEntity[], terms: Parameters<typeof say>[1]): Promise<AlertView[]> {
  const alertId = In(alerts.map(({ id }) => id));
  const weeks = await manager.find(SurgeAlertWeekEntity, { where: { alertId }, order: { week: 'ASC' } });
  const steps = await manager.find(SurgeAlertStepEntity, { where: { alertId }, order: { takenAt: 'DESC', id: 'DESC' } });
  return alerts.map((alert) => ({
    ...alert, siteName: findSite(alert.siteCode)?.name ?? alert.siteCode, said: say(alert, terms), echoesSaid: alert.echoes.map((echo) => saySeries(echo, terms)),
    moves: NEXT_ALERT_STATUSES[alert.status], seen: weeks.filter((week) => week.alertId === alert.id), steps: steps.filter((step) => step.alertId === alert.id),
  }));
}

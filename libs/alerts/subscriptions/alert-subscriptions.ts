import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { Clock, TransactionRunner, newId } from '@vigie/platform';
import { findDepartment, findRegion, findSite } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { AlertSubscriptionEntity, type SubscriptionDelivery } from '../persistence/alert.entities';
import { assertWatches } from '../read-alerts/read-alerts';

/** Of which alerts to hear: a territory × a right × a group of difficulties; what is absent stands for all. */
export interface SubscriptionWish {
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  readonly siteCode?: string | null;
  readonly right?: string | null;
  readonly group?: string | null;
  readonly delivery: SubscriptionDelivery;
}

export type SubscribeOutcome = { readonly kind: 'SUBSCRIBED'; readonly subscription: AlertSubscriptionEntity } | { readonly kind: 'REFUSED'; readonly message: string };

const MOST = 50;
const KEYS = ['regionCode', 'departmentCode', 'siteCode', 'right', 'group'] as const;

/** What an account wants to hear of; its own rows only. */
@Injectable()
export class AlertSubscriptions {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly clock: Clock) {}

  /** @throws forbidden for all but regional and national staff */
  async list(viewer: Viewer): Promise<AlertSubscriptionEntity[]> {
    assertWatches(viewer);
    return this.tx.run(viewer.scope, (manager) => manager.find(AlertSubscriptionEntity, { where: { accountId: viewer.account.id }, order: { createdAt: 'ASC', id: 'ASC' } }));
  }

  /**
   * Asking twice for the same alerts changes how they come.
   * @throws forbidden for all but regional and national staff; notFound for a territory outside the scope
   */
  async subscribe(viewer: Viewer, wish: SubscriptionWish): Promise<SubscribeOutcome> {
    assertWatches(viewer);
    const refusal = placeRefusal(viewer, wish) ?? (await this.codeRefusal(wish));
    if (refusal) return { kind: 'REFUSED', message: refusal };
    const keys = KEYS.map((key) => wish[key] || null);
    return this.tx.run(viewer.scope, async (manager) => {
      const own = await manager.findBy(AlertSubscriptionEntity, { accountId: viewer.account.id });
      const same = own.find((one) => KEYS.every((key, i) => one[key] === keys[i]));
      if (!same && own.length >= MOST) return { kind: 'REFUSED', message: MESSAGES.subscription.tooMany };
      const id = same?.id ?? newId();
      if (same) await manager.update(AlertSubscriptionEntity, { id }, { delivery: wish.delivery });
      else await manager.insert(AlertSubscriptionEntity, { id, accountId: viewer.account.id, ...Object.fromEntries(KEYS.map((key, i) => [key, keys[i]])), delivery: wish.delivery, createdAt: this.clock.now() });
      return { kind: 'SUBSCRIBED', subscription: await manager.findOneByOrFail(AlertSubscriptionEntity, { id }) };
    });
  }

  /** @throws forbidden for all but regional and national staff; notFound for a subscription of somebody else */
  async unsubscribe(viewer: Viewer, id: string): Promise<boolean> {
    assertWatches(viewer);
    return this.tx.run(viewer.scope, async (manager) => {
      const { affected } = await manager.createQueryBuilder().delete().from(AlertSubscriptionEntity).where('id::text = :id AND account_id = :account', { id: id.replaceAll('\0', ''), account: viewer.account.id }).execute();
      if (affected !== 1) throw notFound();
      return true;
    });
  }

  private async codeRefusal({ right, group }: SubscriptionWish): Promise<string | null> {
    const { vocabularies: { rightsLost, difficultyGroups } } = await this.catalogue.vocabularies();
    const known = (!right || rightsLost.some(({ code }) => code === right)) && (!group || difficultyGroups.some(({ code }) => code === group));
    return known ? null : MESSAGES.subscription.unknownCode;
  }
}

function placeRefusal({ scope }: Viewer, { regionCode, departmentCode, siteCode }: SubscriptionWish): string | null {
  const named = [regionCode && findRegion(regionCode)?.code, departmentCode && findDepartment(departmentCode)?.regionCode, siteCode && findSite(siteCode)?.regionCode];
  const given = [regionCode, departmentCode, siteCode];
  if (given.some((code, i) => code && !named[i])) return MESSAGES.subscription.unknownPlace;
  if (scope.kind === 'REGION' && named.some((region) => region && !scope.regionCodes.includes(region))) throw notFound();
  return null;
}

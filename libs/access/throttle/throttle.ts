import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, CONFIG, type Config } from '@vigie/platform';
import { AuditLog } from '../audit/audit-log';
import { derivedKey } from '../secrets/keys';
import { countAttempt, FORGET_AFTER_MS, THROTTLE_RULES, type ThrottleKind, type ThrottleState } from './throttle-rules';

/** Something counted: an e-mail address, an account id, an IP address. */
export interface ThrottleKey {
  readonly kind: ThrottleKind;
  readonly value: string;
}

interface StateRow { attempts: number; last_attempt_at: Date; locked_until: Date | null }

/**
 * Slows attempts down, the same for what exists and for what does not. Addresses are kept as keyed
 * hashes only, so the table names nobody.
 */
@Injectable()
export class Throttle {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'secret'>,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {
    this.key = derivedKey(config.secret, 'throttle keys');
  }

  /**
   * Counts an attempt under each key, unless one of them has to wait.
   * @param manager of a transaction run as SYSTEM, to be committed before the attempt is judged
   * @param at the moment of the attempt, to be said again by `succeed`
   * @returns whole seconds to wait; 0 when the attempt may be made
   */
  async attempt(manager: EntityManager, keys: readonly ThrottleKey[], at = this.clock.now()): Promise<number> {
    const counted = [];
    for (const key of keys) counted.push(await this.count(manager, key, at));
    const wait = Math.max(...counted.map((result) => result.wait));
    if (wait > 0) return wait;
    for (const result of counted) await result.save();
    await this.forgetOld(manager);
    return 0;
  }

  /**
   * After a success: forgets an account's attempts, and takes only this one back from an address that others share. A wait
   * that a later attempt has earned meanwhile stands: whoever has an account of their own does not open the door to guesses with it.
   * @param at when the attempt was counted
   */
  async succeed(manager: EntityManager, keys: readonly ThrottleKey[], at: Date): Promise<void> {
    for (const { kind, value } of keys) {
      const where = [kind, this.hash(kind, value)];
      if (kind.endsWith('_ADDRESS')) await manager.query('UPDATE sign_in_throttle SET attempts = greatest(attempts - 1, 0), locked_until = CASE WHEN last_attempt_at > $3 THEN locked_until END WHERE kind = $1 AND key_hash = $2', [...where, at]);
      else await manager.query('DELETE FROM sign_in_throttle WHERE kind = $1 AND key_hash = $2', where);
    }
  }

  /** A few rows at a time, and none that somebody is counting on: the table stays small however many addresses are tried. */
  private async forgetOld(manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE FROM sign_in_throttle t USING (
         SELECT kind, key_hash FROM sign_in_throttle WHERE last_attempt_at < $1 ORDER BY last_attempt_at LIMIT 20 FOR UPDATE SKIP LOCKED) old
        WHERE t.kind = old.kind AND t.key_hash = old.key_hash`,
      [new Date(this.clock.now().getTime() - FORGET_AFTER_MS)],
    );
  }

  private async count(manager: EntityManager, { kind, value }: ThrottleKey, now: Date): Promise<{ wait: number; save: () => Promise<void> }> {
    const hash = this.hash(kind, value);
    const state = await this.locked(manager, kind, hash, now);
    const result = countAttempt(THROTTLE_RULES[kind], state, now);
    const save = async () => {
      if (!('next' in result)) return;
      const { attempts, lockedUntil } = result.next;
      await manager.query('UPDATE sign_in_throttle SET attempts = $3, last_attempt_at = $4, locked_until = $5 WHERE kind = $1 AND key_hash = $2', [kind, hash, attempts, now, lockedUntil]);
      if (attempts === THROTTLE_RULES[kind].free) await this.audit.record(manager, { action: 'SIGN_IN_LOCKED', subjectKind: kind, subjectId: hash.toString('hex').slice(0, 16) });
    };
    return { wait: result.wait, save };
  }

  /** The row of a key, made when missing and locked, so that attempts made at once are counted one after the other. */
  private async locked(manager: EntityManager, kind: ThrottleKind, hash: Buffer, now: Date): Promise<ThrottleState | null> {
    await manager.query('INSERT INTO sign_in_throttle (kind, key_hash, attempts, last_attempt_at) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING', [kind, hash, now]);
    const [row] = await manager.query<StateRow[]>('SELECT attempts, last_attempt_at, locked_until FROM sign_in_throttle WHERE kind = $1 AND key_hash = $2 FOR UPDATE', [kind, hash]);
    return row ? { attempts: row.attempts, lastAttemptAt: row.last_attempt_at, lockedUntil: row.locked_until } : null;
  }

  private hash(kind: ThrottleKind, value: string): Buffer {
    return createHmac('sha256', this.key).update(`${kind}:${kind.endsWith('_ADDRESS') ? network(value) : value}`).digest();
  }
}

/** One customer is given a whole /64 of IPv6: its addresses count as one. */
export function network(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]!.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = address.includes('::') ? [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after] : before;
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

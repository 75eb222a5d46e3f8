import { Inject, Injectable } from '@nestjs/common';
import { derivedKey, forbidden, notFound, Throttle, tooManyRequests, type Viewer } from '@vigie/access';
import { parisDate, parseReportReference } from '@vigie/domain';
import { Clock, CONFIG, SYSTEM, TransactionRunner, type Config } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import { filingCode, isFilingCode } from './filing-code';

/** What a structure prints to show that it reported. */
export interface FilingProof {
  readonly reference: string;
  readonly code: string;
  /** Civil day in Paris. */
  readonly filedOn: string;
  readonly prefecture: string;
}

/** All that someone who holds a reference and its code is told. */
export interface VerifiedFiling {
  readonly filedOn: string;
  readonly prefecture: string;
}

interface Row { reference: string; created_at: Date; site_code: string }

/** Proof that a report was filed, and its verification by whoever was shown it. */
@Injectable()
export class FilingProofs {
  private readonly key: Buffer;

  constructor(private readonly tx: TransactionRunner, private readonly throttle: Throttle, private readonly clock: Clock, @Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = derivedKey(config.secret, 'filing codes');
  }

  /** @throws forbidden for everyone but the members of a structure; notFound for a report that is not theirs, or was withdrawn */
  async of(viewer: Viewer, reportId: string): Promise<FilingProof> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    const [row] = await this.tx.run(scope, (m) => m.query<Row[]>(
      `SELECT reference, created_at, site_code FROM report WHERE id::text = lower($1) AND structure_id = $2 AND status <> 'WITHDRAWN'`, [reportId, scope.structureId],
    ));
    if (!row) throw notFound();
    return { reference: row.reference, code: filingCode(this.key, row.reference), ...toldOf(row) };
  }

  /**
   * @param address IP address of the client
   * @returns null alike for a reference that does not exist, a code that is not its own, and a report withdrawn since
   * @throws tooManyRequests when that address has tried too often
   */
  async verify(typedReference: string, typedCode: string, address: string): Promise<VerifiedFiling | null> {
    const counted = { kind: 'FILING_ADDRESS', value: address } as const;
    const now = this.clock.now();
    const wait = await this.tx.run(SYSTEM, (m) => this.throttle.attempt(m, [counted], now));
    if (wait > 0) throw tooManyRequests(wait);
    const reference = parseReportReference(typedReference);
    if (reference === null || !isFilingCode(this.key, reference, typedCode)) return null;
    return this.tx.run(SYSTEM, async (m) => {
      const [row] = await m.query<Row[]>(`SELECT reference, created_at, site_code FROM report WHERE reference = $1 AND status <> 'WITHDRAWN'`, [reference]);
      if (!row) return null;
      await this.throttle.succeed(m, [counted], now);
      return toldOf(row);
    });
  }
}

function toldOf({ created_at, site_code }: Row): VerifiedFiling {
  return { filedOn: parisDate(created_at), prefecture: findSite(site_code)?.name ?? site_code };
}

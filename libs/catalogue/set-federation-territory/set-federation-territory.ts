import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, assertWholeCountry, notFound, type Viewer } from '@vigie/access';
import { TransactionRunner } from '@vigie/platform';
import { TERRITORY_MESSAGES } from '../messages.fr';
import { readFederation, type FederationTerritory } from '../territories/read-territories';

export type TerritoryOutcome =
  | { readonly kind: 'SET'; readonly federation: FederationTerritory }
  | { readonly kind: 'REFUSED'; readonly message: string };

interface WantedRegion { code: string; name: string | null; holder: string | null }

/** Any constant: changes wait for each other, so that a region is never promised twice. */
const TERRITORY_LOCK = 72_617_404;

/** Gives a federation its regions; its accounts see by them from their next request on. */
@Injectable()
export class SetFederationTerritory {
  constructor(
    private readonly tx: TransactionRunner,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param regionCodes the whole territory, which may be empty; a region that another federation holds is refused
   * @throws forbidden for others than national staff and administrators, notFound for an unknown federation
   */
  execute(viewer: Viewer, code: string, regionCodes: readonly string[]): Promise<TerritoryOutcome> {
    assertWholeCountry(viewer);
    return this.tx.run(viewer.scope, async (m) => {
      await m.query('SELECT pg_advisory_xact_lock($1)', [TERRITORY_LOCK]);
      if (!(await readFederation(m, code))) throw notFound();
      const refusal = await refusalFor(m, code, regionCodes);
      if (refusal) return { kind: 'REFUSED', message: refusal };
      await m.query('DELETE FROM federation_region WHERE federation_code = $1 AND NOT region_code = ANY ($2)', [code, regionCodes]);
      await m.query('INSERT INTO federation_region (federation_code, region_code) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING', [code, regionCodes]);
      const federation = await readFederation(m, code);
      if (!federation) throw notFound();
      await this.audit.record(m, { action: 'TERRITORY_CHANGED', subjectKind: 'federation', subjectId: code, purpose: federation.regionCodes.join(',') });
      return { kind: 'SET', federation };
    });
  }
}

async function refusalFor(manager: EntityManager, code: string, regionCodes: readonly string[]): Promise<string | null> {
  const wanted = await manager.query<WantedRegion[]>(
    `SELECT w.code, r.name, f.name AS holder
       FROM unnest($1::text[]) WITH ORDINALITY AS w(code, place)
       LEFT JOIN region r ON r.code = w.code
       LEFT JOIN federation_region fr ON fr.region_code = w.code AND fr.federation_code <> $2
       LEFT JOIN federation f ON f.code = fr.federation_code
      WHERE r.code IS NULL OR f.code IS NOT NULL ORDER BY w.place LIMIT 1`,
    [regionCodes, code],
  );
  const first = wanted[0];
  if (!first) return null;
  return first.name && first.holder ? TERRITORY_MESSAGES.regionTaken(first.name, first.holder) : TERRITORY_MESSAGES.unknownRegion(first.code);
}

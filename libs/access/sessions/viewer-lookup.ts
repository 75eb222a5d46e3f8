import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ANONYMOUS, Clock, CONFIG, type Config, type Scope } from '@vigie/platform';
import { isToken, tokenHash } from '../secrets/tokens';
import { isStaff, type Role } from '../viewer/role';
import type { SecondFactor, Viewer } from '../viewer/viewer';
import { IDLE_MS } from './session-lifetimes';

/** What `vigie_session()` returns. */
interface SessionRow {
  session_id: string; signed_in_at: Date;
  account_id: string; email: string; display_name: string; role: Role; second_factor: boolean; demo: boolean;
  structure_id: string | null; structure_number: number; structure_name: string; structure_type: string;
  structure_region: string; structure_department: string; structure_site: string | null;
  federation_code: string | null; federation_name: string; region_codes: string[];
}

/**
 * Who a session token stands for at this very moment. Nothing is remembered from one request to the next:
 * revocation, disabling and a change of territory take effect on the next one.
 */
@Injectable()
export class ViewerLookup {
  constructor(
    // One statement that is its own transaction, before there is any scope to run under: one round trip a request.
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'production'>,
  ) {}

  async find(token: unknown): Promise<Viewer | null> {
    if (!isToken(token)) return null;
    const rows = await this.dataSource.query<SessionRow[]>('SELECT * FROM vigie_session($1, $2, $3::interval)', [tokenHash(token), this.clock.now(), `${IDLE_MS} milliseconds`]);
    return rows[0] ? this.viewer(rows[0]) : null;
  }

  private viewer(row: SessionRow): Viewer {
    const secondFactor = this.secondFactor(row);
    return {
      account: { id: row.account_id, email: row.email, displayName: row.display_name, demo: row.demo },
      role: row.role,
      scope: secondFactor === 'MISSING' ? ANONYMOUS : scopeOf(row),
      structure: row.structure_id === null ? null : {
        id: row.structure_id, number: row.structure_number, name: row.structure_name, typeCode: row.structure_type,
        regionCode: row.structure_region, departmentCode: row.structure_department, siteCode: row.structure_site,
      },
      federation: row.federation_code === null ? null : { code: row.federation_code, name: row.federation_name, regionCodes: row.region_codes },
      secondFactor,
      sessionId: row.session_id,
      signedInAt: row.signed_in_at,
    };
  }

  private secondFactor(row: SessionRow): SecondFactor {
    if (row.second_factor) return 'READY';
    return isStaff(row.role) && this.config.production ? 'MISSING' : 'OFFERED';
  }
}

/** What places an account: the columns that say whose rows it sees. */
export type PlacedAccount = Pick<SessionRow, 'role' | 'account_id' | 'structure_id' | 'federation_code' | 'region_codes'>;

export function scopeOf({ role, account_id: accountId, structure_id: structureId, federation_code: federationCode, region_codes: regionCodes }: PlacedAccount): Scope {
  switch (role) {
    case 'REPORTER':
    case 'STRUCTURE_MANAGER':
      return structureId === null ? ANONYMOUS : { kind: 'STRUCTURE', accountId, structureId };
    case 'REGIONAL':
      return federationCode === null ? ANONYMOUS : { kind: 'REGION', accountId, federationCode, regionCodes };
    case 'NATIONAL':
      return { kind: 'NATION', accountId };
    case 'ADMIN':
      return { kind: 'OPERATIONS', accountId };
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@vigie/platform';
import { tokenHash } from '../secrets/tokens';
import type { Viewer } from '../viewer/viewer';
import type { TokenScope } from './token-scopes';

/** What `vigie_api_token()` returns. */
interface TokenRow {
  token_id: string; scopes: TokenScope[]; created_at: Date;
  account_id: string; email: string; display_name: string; demo: boolean;
  structure_id: string; structure_number: number; structure_name: string; structure_type: string;
  structure_region: string; structure_department: string; structure_site: string | null;
}

/** Who an API token stands for at this very moment: a reporter of its structure, within its scopes. Revoking it takes effect on the next request. */
@Injectable()
export class ApiTokenLookup {
  constructor(
    // As for sessions: one statement that is its own transaction, before there is any scope to run under.
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async find(secret: string): Promise<Viewer | null> {
    const [row] = await this.dataSource.query<TokenRow[]>('SELECT * FROM vigie_api_token($1, $2)', [tokenHash(secret), this.clock.now()]);
    return row ? viewerOfRow(row) : null;
  }
}

function viewerOfRow(row: TokenRow): Viewer {
  return {
    account: { id: row.account_id, email: row.email, displayName: row.display_name, demo: row.demo },
    role: 'REPORTER',
    scope: { kind: 'STRUCTURE', accountId: row.account_id, structureId: row.structure_id },
    structure: {
      id: row.structure_id, number: row.structure_number, name: row.structure_name, typeCode: row.structure_type,
      regionCode: row.structure_region, departmentCode: row.structure_department, siteCode: row.structure_site,
    },
    federation: null,
    secondFactor: 'OFFERED',
    sessionId: row.token_id,
    signedInAt: row.created_at,
    token: { id: row.token_id, scopes: row.scopes },
  };
}

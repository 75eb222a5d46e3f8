import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageInput } from '@vigie/platform';
import { SearchAudit } from '../audit/search-audit';
import { AUDIT_SEARCH_MESSAGES } from '../messages.fr';
import { Permit } from '../permit/permit';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { AuditExport, AuditExportRefused, AuditExportResult, AuditFilter, AuditPage } from './audit.types';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: SearchAudit) {}

  @Permit('NATIONAL', 'ADMIN')
  @Query(() => AuditPage, { description: 'What was done, by whom and why; newest first.' })
  auditEntries(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<AuditPage> {
    return this.audit.page(viewer, filter ?? {}, page);
  }

  @Permit('NATIONAL', 'ADMIN')
  @Mutation(() => AuditExportResult, { description: 'A copy of what a search finds; the purpose is kept in the log itself.' })
  async exportAudit(
    @CurrentViewer() viewer: Viewer,
    @Args('purpose') purpose: string,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null,
  ): Promise<typeof AuditExportResult> {
    const made = await this.audit.export(viewer, filter ?? {}, purpose);
    return made ? Object.assign(new AuditExport(), made) : Object.assign(new AuditExportRefused(), { message: AUDIT_SEARCH_MESSAGES.tooMany });
  }
}

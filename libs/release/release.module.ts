import { Module } from '@nestjs/common';
import { CatalogueModule } from '@vigie/catalogue';
import { ReleasableReports } from './population/releasable-reports';
import { ReleaseTables } from './release-tables/release-tables';

/** The one door through which figures leave: disclosure control, and the ledger of what is out. */
@Module({ imports: [CatalogueModule], providers: [ReleasableReports, ReleaseTables], exports: [ReleaseTables] })
export class ReleaseModule {}

import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { ReleaseModule } from '@vigie/release';
import { ReadBreakdown } from './breakdown/read-breakdown';
import { CompareBaseline } from './comparison/compare-baseline';
import { ReadIndicators } from './comparison/read-indicators';
import { ReadCrossTable } from './cross-table/read-cross-table';
import { ReleaseCrossTable } from './cross-table/release-cross-table';
import { FilterCodes } from './figures/filter-codes';
import { ComparisonResolver } from './graphql/comparison.resolver';
import { CrossTableResolver } from './graphql/cross-table.resolver';
import { FiguresResolver } from './graphql/figures.resolver';
import { MemberFiguresResolver } from './graphql/member-figures.resolver';
import { PrefectureResolver } from './graphql/prefecture.resolver';
import { ReadHeatmap } from './heatmap/read-heatmap';
import { ReadHeatmapMonths } from './heatmap/read-heatmap-months';
import { PublishMemberFiguresJob } from './jobs/publish-member-figures.job';
import { BucketChannel } from './live/bucket-channel';
import { LiveController } from './live/live.controller';
import { LiveLines } from './live/live-lines';
import { PublishMemberFigures } from './member-figures/publish-member-figures';
import { ReadMemberFigures } from './member-figures/read-member-figures';
import { ReadPrefecture } from './prefecture/read-prefecture';
import { ReleaseMapResolver } from './graphql/release-map.resolver';
import { ReleaseMap } from './release-map/release-map';
import { ReadReportUses } from './report-use/read-report-uses';
import { RecordReportUse } from './report-use/record-report-use';
import { SavedViews } from './saved-views/saved-views';
import { SavedViewResolver } from './graphql/saved-view.resolver';
import { ReadTrend } from './trend/read-trend';

/** The read side: the heatmap, trends, the 2024 baseline, and word of what changes. */
@Module({
  imports: [AccessModule, CatalogueModule, ReleaseModule],
  controllers: [LiveController],
  providers: [FilterCodes, ReadHeatmap, ReadHeatmapMonths, ReadTrend, ReadBreakdown, FiguresResolver, BucketChannel, LiveLines, PublishMemberFigures, PublishMemberFiguresJob, ReadMemberFigures, ReadReportUses, RecordReportUse, MemberFiguresResolver, ReadIndicators, CompareBaseline, ComparisonResolver, ReadPrefecture, PrefectureResolver, ReleaseMap, ReleaseMapResolver, ReadCrossTable, ReleaseCrossTable, CrossTableResolver, SavedViews, SavedViewResolver],
  exports: [RecordReportUse],
})
export class MonitoringModule {}

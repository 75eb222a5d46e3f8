export { MonitoringModule } from './monitoring.module';
export { ReadHeatmap, type HeatmapFigures, type HeatmapQuestion } from './heatmap/read-heatmap';
export { ReadTrend, type TrendFigures, type TrendQuestion } from './trend/read-trend';
export { monitoringEntities } from './persistence/monitoring-entities';
export { RecordReportUse, type ReportUse } from './report-use/record-report-use';

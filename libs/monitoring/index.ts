export { MonitoringModule } from './monitoring.module';
export { ReadHeatmap, type HeatmapFigures, type HeatmapQuestion } from './heatmap/read-heatmap';
export { ReadTrend, type TrendFigures, type TrendQuestion } from './trend/read-trend';

import type { HeatmapView } from '../view/heatmap-view';

export function MainRights(_: { view: HeatmapView; territory: string; today: string }) {
  return null;
}

import { areasOf, isWithin, type MapArea, type MapZoom } from './drawing';
import { AreaHalo, MapAreaShape } from './map-area-shape';
import { DepartmentNames, Ground, RegionBorders, SiteNames } from './map-backdrop';
import type { MapLevel } from './map-cell';
import type { Pointed } from './use-map-interaction';

export interface MapAreasProps {
  readonly level: MapLevel;
  /** Colour and words of an area; no label for what cannot be reached. */
  readonly look: (area: MapArea) => { readonly paint: string; readonly label: string | null };
  readonly reachable: readonly MapArea[];
  readonly selected: string | null;
  readonly selectable: boolean;
  readonly pointed: Pointed | null;
  readonly tabStop: string | null;
  readonly zoom: MapZoom | null;
}

/** Overseas tiles lose their frames once zoomed elsewhere: they would float at the edge of the view. */
const TILES_TOP = 590;

/** All areas of a level, over the ground they need, under the borders and halos that must not be covered. */
export function MapAreas({ level, look, reachable, selected, selectable, pointed, tabStop, zoom }: MapAreasProps) {
  const showInset = zoom === null;
  const inView = (area: MapArea) => showInset || area.at[1] < TILES_TOP || area.regionCode === zoom.region;
  const find = (territory: string | null | undefined) => reachable.find((area) => area.territory === territory);
  const stop = find(tabStop) ?? find(selected) ?? reachable[0];
  const selectedArea = find(selected);
  const pointedArea = find(pointed?.territory);
  const dots = level === 'PREFECTURE';
  return (
    <>
      <Ground areas={areasOf('DEPARTMENT').filter(inView)} showInset={showInset} isLit={dots ? (area) => isWithin(area, zoom) : null} />
      {dots && <RegionBorders />}
      {dots && zoom && zoom.department === null && <DepartmentNames zoom={zoom} dots={reachable} />}
      {(dots ? reachable : areasOf(level).filter(inView)).map((area) => (
        <MapAreaShape
          key={area.territory} area={area} showInset={showInset} {...look(area)}
          pressed={selectable ? area === selectedArea : undefined} focusable={area === stop}
        />
      ))}
      {!dots && <RegionBorders />}
      {selectedArea && <AreaHalo area={selectedArea} paint={look(selectedArea).paint} showInset={showInset} kind="SELECTED" />}
      {pointedArea && <AreaHalo area={pointedArea} paint={look(pointedArea).paint} showInset={showInset} kind={pointed?.byKeyboard ? 'FOCUSED' : 'POINTED'} />}
      {level === 'DEPARTMENT' && zoom && <DepartmentNames zoom={zoom} dots={null} />}
      {dots && zoom && zoom.department !== null && <SiteNames areas={reachable} />}
    </>
  );
}

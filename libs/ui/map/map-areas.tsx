import { areasOf, type MapArea } from './drawing';
import styles from './france-map.module.css';
import { REGION_BORDERS } from './geometry/departments.generated';
import { AreaHalo, MapAreaShape } from './map-area-shape';
import type { MapLevel } from './map-cell';
import type { Pointed } from './use-map-interaction';

export interface MapAreasProps {
  readonly level: MapLevel;
  /** Colour and words of an area; no label for what cannot be reached. */
  readonly look: (area: MapArea) => { readonly paint: string; readonly label: string | null };
  readonly reachable: readonly MapArea[];
  readonly showInset: boolean;
  readonly selected: string | null;
  readonly selectable: boolean;
  readonly pointed: Pointed | null;
  readonly tabStop: string | null;
  readonly zoomed: boolean;
}

/** All areas of a level, over the ground they need, under the borders and halos that must not be covered. */
export function MapAreas({ level, look, reachable, showInset, selected, selectable, pointed, tabStop, zoomed }: MapAreasProps) {
  const find = (territory: string | null | undefined) => reachable.find((area) => area.territory === territory);
  const stop = find(tabStop) ?? find(selected) ?? reachable[0];
  const selectedArea = find(selected);
  const pointedArea = find(pointed?.territory);
  // Overseas tiles have no frame around them once zoomed elsewhere: they would float at the edge of the view.
  const shown = (areas: readonly MapArea[]) => (zoomed ? areas.filter((area) => area.at[1] < TILES_TOP || reachable.includes(area)) : areas);
  return (
    <>
      {level === 'PREFECTURE' && shown(areasOf('DEPARTMENT')).map((area) => (
        <MapAreaShape key={area.territory} area={area} paint="var(--vg-map-mute)" showInset={showInset} label={null} pressed={undefined} focusable={false} />
      ))}
      {level === 'PREFECTURE' && <RegionBorders />}
      {shown(areasOf(level)).map((area) => (
        <MapAreaShape
          key={area.territory} area={area} showInset={showInset} {...look(area)}
          pressed={selectable ? area === selectedArea : undefined} focusable={area === stop}
        />
      ))}
      {level !== 'PREFECTURE' && <RegionBorders />}
      {selectedArea && <AreaHalo area={selectedArea} showInset={showInset} kind="SELECTED" />}
      {pointedArea && <AreaHalo area={pointedArea} showInset={showInset} kind={pointed?.byKeyboard ? 'FOCUSED' : 'POINTED'} />}
    </>
  );
}

const TILES_TOP = 590;

const RegionBorders = () => <path aria-hidden="true" className={styles.borders} d={REGION_BORDERS} />;

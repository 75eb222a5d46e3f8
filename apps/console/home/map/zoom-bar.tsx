import ZoomIn from '@mui/icons-material/ZoomInOutlined';
import ZoomOutMap from '@mui/icons-material/ZoomOutMapOutlined';
import { Box, Breadcrumbs, Button, Link } from '@mui/material';
import { findDepartment, findRegion } from '@vigie/reference';
import { useRef } from 'react';
import { text } from '../messages.fr';
import { territoryName } from '../territories';
import type { HeatmapView } from '../view/heatmap-view';
import { siteShown, toAll, toRegion, zoomInto, zoomOut, zoomShown } from '../view/zoom';

const words = text.map;

interface ZoomBarProps {
  readonly view: HeatmapView;
  readonly scope: readonly string[];
  readonly onChange: (change: Partial<HeatmapView>) => void;
}

interface Step { readonly key: string; readonly label: string; readonly change: Partial<HeatmapView> }

/** Where the map stands, from all of France down to a site: each step leads back to it; and the ways one level in and one level out. */
export function ZoomBar({ view, scope, onChange }: ZoomBarProps) {
  const bar = useRef<HTMLElement>(null);
  const steps = stepsOf(view, scope);
  const [out, into] = [zoomOut(view, scope), view.territory === null ? null : zoomInto(view, view.territory)];
  // What was pressed may be gone once the map has moved: the focus stays here.
  const go = (change: Partial<HeatmapView>) => { onChange(change); bar.current?.focus(); };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1, minHeight: 36 }}>
      <Breadcrumbs ref={bar} tabIndex={-1} aria-label={words.where} separator="›" sx={{ fontSize: '0.9375rem' }}>
        {steps.map(({ key, label, change }, i) => (i === steps.length - 1
          ? <Box key={key} component="span" aria-current="location" sx={{ color: 'text.primary', fontWeight: 620 }}>{label}</Box>
          : <Link key={key} component="button" type="button" onClick={() => go(change)} sx={{ fontSize: 'inherit', minHeight: 32, textAlign: 'left' }}>{label}</Link>))}
      </Breadcrumbs>
      <Box sx={{ display: 'flex', gap: 1, '@media print': { display: 'none' } }}>
        {into && <Button variant="outlined" size="small" startIcon={<ZoomIn />} onClick={() => go(into)} aria-label={words.zoomInto(territoryName(view.level, view.territory ?? ''))}>{words.zoomIn}</Button>}
        {out && <Button variant="outlined" size="small" startIcon={<ZoomOutMap />} onClick={() => go(out)}>{words.zoomOut}</Button>}
      </Box>
    </Box>
  );
}

/** Whoever sees one region only starts from it: at the top, it is told to be all there is to see. */
function stepsOf(view: HeatmapView, scope: readonly string[]): readonly Step[] {
  const zoom = zoomShown(view, scope);
  const site = siteShown(view);
  const department = zoom?.department ? findDepartment(zoom.department) : undefined;
  const single = scope.length === 1;
  const regionName = zoom ? (findRegion(zoom.region)?.name ?? zoom.region) : '';
  return [
    ...(single ? [] : [{ key: 'FRANCE', label: words.france, change: toAll }]),
    ...(zoom ? [{ key: zoom.region, label: single && !department ? words.numbered(regionName, words.ownScope) : regionName, change: toRegion(zoom.region, scope) }] : []),
    ...(department ? [{ key: `D${department.code}`, label: words.numbered(department.name, department.code), change: { territory: null, other: null } }] : []),
    ...(site ? [{ key: site, label: territoryName('PREFECTURE', site), change: {} }] : []),
  ];
}

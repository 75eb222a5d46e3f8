export { DEPARTMENT_SHAPES, INNER_PARIS_SHAPES, REGION_BORDERS } from './geometry/departments.generated';
export { CANVAS, INSETS } from './geometry/layout.generated';
export { SITE_POSITIONS } from './geometry/sites.generated';
export { SITE_COORDINATES } from './geometry/coordinates.generated';

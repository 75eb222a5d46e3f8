export { outlinedSvg } from './outlined-svg';

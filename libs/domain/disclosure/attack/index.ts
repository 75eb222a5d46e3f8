/** For tests only: attackers, to be tried on what really left. */
export { openAttack, type ReadFigure } from './joint-attacker';
export { seededRandom } from './random-units';

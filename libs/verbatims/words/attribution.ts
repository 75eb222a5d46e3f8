import { MESSAGES } from '../messages.fr';

/** Fewer structures of a type than that in a territory: naming the type would name the structure. */
const ENOUGH_STRUCTURES = 3;

/**
 * Who said it, as the 2024 report does, by the type of structure only.
 * @param alike structures of that type in the territory that the reader is told of; unknown where no territory is told
 */
export function attributionOf(structureType: string, alike = Infinity): string {
  return MESSAGES.attribution(alike < ENOUGH_STRUCTURES ? MESSAGES.anyStructure : MESSAGES.where[structureType] ?? MESSAGES.anyStructure);
}

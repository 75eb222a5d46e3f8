import { DOUBTFUL_FIRST_NAMES } from './doubtful-first-names';
import { CENTRAL_AFRICAN_FIRST_NAMES, EAST_AFRICAN_FIRST_NAMES, ISLAND_FIRST_NAMES, WEST_AFRICAN_FIRST_NAMES } from './first-names-africa';
import { ARABIC_FIRST_NAMES } from './first-names-arabic';
import { CAUCASIAN_FIRST_NAMES, EAST_ASIAN_FIRST_NAMES, PERSIAN_AND_AFGHAN_FIRST_NAMES, SOUTH_ASIAN_FIRST_NAMES, TURKISH_AND_KURDISH_FIRST_NAMES } from './first-names-asia';
import { EASTERN_EUROPEAN_FIRST_NAMES, FRENCH_FIRST_NAMES, SOUTHERN_EUROPEAN_FIRST_NAMES } from './first-names-europe';
import { CAPITAL_WORDS, EVERYDAY_WORDS, NAMESAKES, PLACE_NOUNS, STRUCTURE_NOUNS, VERBS_AFTER_A_NAME } from './french-words';
import { SURNAMES } from './surnames';
import { wordSet } from './word-set';

/** The word lists as sets; all words are plain letters in lower case, as in a folded text. */
export const firstNames = wordSet(
  FRENCH_FIRST_NAMES, SOUTHERN_EUROPEAN_FIRST_NAMES, EASTERN_EUROPEAN_FIRST_NAMES,
  WEST_AFRICAN_FIRST_NAMES, CENTRAL_AFRICAN_FIRST_NAMES, EAST_AFRICAN_FIRST_NAMES, ISLAND_FIRST_NAMES,
  ARABIC_FIRST_NAMES, TURKISH_AND_KURDISH_FIRST_NAMES, PERSIAN_AND_AFGHAN_FIRST_NAMES,
  SOUTH_ASIAN_FIRST_NAMES, CAUCASIAN_FIRST_NAMES, EAST_ASIAN_FIRST_NAMES,
);
export const doubtfulFirstNames = wordSet(DOUBTFUL_FIRST_NAMES);
export const surnames = wordSet(SURNAMES);
export const everydayWords = wordSet(EVERYDAY_WORDS);
export const capitalWords = wordSet(CAPITAL_WORDS);
export const placeNouns = wordSet(PLACE_NOUNS);
export const structureNouns = wordSet(PLACE_NOUNS, STRUCTURE_NOUNS);
export const namesakes = wordSet(NAMESAKES);
export const verbsAfterAName = wordSet(VERBS_AFTER_A_NAME);

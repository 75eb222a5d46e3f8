import { findIdentifiers } from '../identifiers/find-identifiers';
import { maskIdentifiers } from '../identifiers/mask-identifiers';
import { VERBATIM_WORDS } from './messages.fr';
import { findUnknownNames } from './unknown-names';
import { findPlaces, type PlaceNames, type Stretch } from './place-names';

const MOST_PASSES = 5;

/** What besides the identifiers of persons would tell where a testimony comes from. */
export interface VerbatimContext {
  /** Every commune and département that is known. */
  readonly places: PlaceNames;
  /** The structure that wrote it, by each of its names. */
  readonly structures: PlaceNames;
}

const NAME = String.raw`(?!XXX)\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*`;
const NAMES = String.raw`${NAME}(?:(?: |-)(?:(?:de|du|des|la|le|les|sur|sous|en|et|aux?)(?: |-))*${NAME})*`;
const OF = String.raw`(?:de la |de l['’] ?|de |du |des |d['’] ?)`;
const MASKED = String.raw`\[[^\]\n]{1,40}\]`;

/** « préfecture de police de Lyon », « sous-préf. du Rhône ». */
const PREFECTURE = new RegExp(String.raw`(?<![\p{L}])((?:sous-)?pr[ée]f(?:ectures?|\.)?)(?: de police)? ${OF}(?:${MASKED}|${NAMES})`, 'giu');
/** Bodies that there is one of in each place: named with it, they say which. */
const BODIES = ['mairie', 'ville', 'commune', 'agglomération', 'métropole', 'quartier', 'gare', 'hôpital', 'CHU', 'tribunal(?: administratif| judiciaire)?', 'CCAS', 'CAF', 'MSA', 'CPAM', 'MDPH', 'DDETS', 'DDCS', 'SIAO', 'OFII', 'UDAF', 'conseil départemental', 'département', 'mission locale', 'lycée', 'collège', 'école', 'université', 'CADA', 'HUDA', 'SPADA', 'CPH', 'CHRS', 'PADA', 'plateforme'].join('|');
const LOCAL_BODY = new RegExp(String.raw`(?<![\p{L}])(${BODIES}) (?:${OF})?(?:${MASKED}|${NAMES})`, 'gu');
const LOCAL_BODY_LOWER = new RegExp(String.raw`(?<![\p{L}])(${BODIES}) ${OF}(?:${MASKED})`, 'giu');
/** Whoever answers at a counter is named by what they do. */
const ROLES = String.raw`agente?s?|agent·e·?s?|guicheti(?:er|ère)s?|conseill(?:er|ère)s?|instruct(?:eur|rice)s?|gestionnaire|préf(?:et|ète)|direct(?:eur|rice)|cheffe?(?: de bureau| de service)?|responsable|secrétaire|vigile|fonctionnaire|officière?|inspect(?:eur|rice)|juge|avocate?|interprète|collègue`;
const AGENT = new RegExp(String.raw`(?<![\p{L}])(${ROLES})(,? (?:M\. |Mme |prénommée? |nommée? )?)(?:${NAMES})(?![\p{L}])`, 'gu');
/** « à Vaulx », « vers Bron »: a place that no list knows. A sign that a name follows, not a body known by its initials. */
const UNKNOWN_PLACE = new RegExp(String.raw`(?<=(?:^|[^\p{L}])(?:à|vers|près de|depuis|habite|habitant) )(?!(?:France|Europe|Pôle|Internet|Noël|Pâques|Toussaint|Monsieur|Madame|ANEF)\b)(?=\p{Lu}[\p{L}\p{M}’'-]*\p{Ll})(?:${NAMES})`, 'gu');
/** Marks that change the direction of a text, or hide in it: they may make it read as what it is not. */
// Bidirectional controls, zero-width characters but the joiners of Arabic and Persian, control characters.
const HIDDEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * A testimony as it may be read outside: identifiers of persons masked, communes and départements masked, préfectures without their
 * place (« préfecture XXX »), names of agents and of the structure removed. Prepared again, it stays the same.
 */
export function prepareVerbatim(text: string, context: VerbatimContext): string {
  let prepared = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(HIDDEN, '').replace(/[ \t]+/g, ' ').replace(/\n{3,}/g, '\n\n').trim();
  // A mask may bring together what was apart: « CAF », « Mme Lyon ».
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = maskOnce(prepared, context);
    if (next === prepared) break;
    prepared = next;
  }
  return prepared;
}

function maskOnce(text: string, { places, structures }: VerbatimContext): string {
  const masked = maskIdentifiers(text, findIdentifiers(text));
  const unnamed = replaceAll(masked, outsideMasks(masked, findPlaces(masked, structures)), VERBATIM_WORDS.structure);
  const placeless = replaceAll(unnamed, outsideMasks(unnamed, findPlaces(unnamed, places)), VERBATIM_WORDS.place);
  const nameless = replaceAll(placeless, outsideMasks(placeless, findUnknownNames(placeless)), VERBATIM_WORDS.agent);
  return nameless
    .replace(PREFECTURE, `$1 ${VERBATIM_WORDS.unnamed}`)
    .replace(LOCAL_BODY, keepUnnamed).replace(LOCAL_BODY_LOWER, keepUnnamed)
    .replace(AGENT, `$1$2${VERBATIM_WORDS.agent}`)
    .replace(UNKNOWN_PLACE, VERBATIM_WORDS.place);
}

/** « CAF XXX » stays; so does a body followed by a mask that is no place. */
function keepUnnamed(found: string, body: string): string {
  const mask = /\[[^\]]*\]$/u.exec(found)?.[0];
  return mask !== undefined && mask !== VERBATIM_WORDS.place ? found : `${body} ${VERBATIM_WORDS.unnamed}`;
}

function outsideMasks(text: string, stretches: readonly Stretch[]): Stretch[] {
  const masks = [...text.matchAll(/\[[^\]\n]{1,40}\]/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let next = 0;
  return stretches.filter(({ start, end }) => {
    while ((masks[next]?.end ?? Infinity) <= start) next += 1;
    return (masks[next]?.start ?? Infinity) >= end;
  });
}

function replaceAll(text: string, stretches: readonly Stretch[], by: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(from, start), by);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

import { describe, expect, it } from 'vitest';
import { TEMPLATE_COUNT, cleanSentence, cleanText } from './corpus/clean-texts';
import { plantedText, type PlantedText } from './corpus/planted-texts';
import { seededRandom } from './corpus/seeded-random';
import { findIdentifiers } from './find-identifiers';
import { IDENTIFIER_KINDS } from './identifier-hit';

const PER_KIND = 260;
const CLEAN_TEXTS = 800;

/** Caught means that nothing of it but spaces and punctuation would be left after masking. */
function isCaught({ text, start, end }: PlantedText): boolean {
  const hits = findIdentifiers(text);
  return [...text.slice(start, end)].reduce<{ at: number; whole: boolean }>(({ at, whole }, character) => ({
    at: at + character.length,
    whole: whole && (!/[\p{L}\p{N}]/u.test(character) || hits.some((hit) => hit.start <= at && at < hit.end)),
  }), { at: start, whole: true }).whole;
}

describe('findIdentifiers, measured on a seeded corpus', () => {
  const random = seededRandom(20_240_423);
  const planted = IDENTIFIER_KINDS.map((kind) => ({ kind, texts: Array.from({ length: PER_KIND }, () => plantedText(kind, random)) }));
  const measured = planted.map(({ kind, texts }) => ({ kind, missed: texts.filter((text) => !isCaught(text)) }));

  it('catches at least 98 % of 2,860 planted identifiers, and never less than 94 % of a kind', () => {
    const missed = measured.flatMap((kind) => kind.missed);
    console.info(measured.map(({ kind, missed: lost }) => `${kind} ${((1 - lost.length / PER_KIND) * 100).toFixed(1)} %`).join(' · '));
    console.info(`caught ${((1 - missed.length / (PER_KIND * IDENTIFIER_KINDS.length)) * 100).toFixed(2)} %`);
    if (process.env['SHOW']) for (const { kind, text, start, end } of missed) console.info(kind, '|', text.slice(start, end), '|', text.slice(Math.max(0, start - 30), end + 30));
    expect(missed.length / (PER_KIND * IDENTIFIER_KINDS.length)).toBeLessThanOrEqual(0.02);
    for (const { missed: lost } of measured) expect(lost.length / PER_KIND).toBeLessThanOrEqual(0.06);
  });

  it('raises a false alarm on at most 5 % of clean texts, from 60 templates or more', () => {
    const clean = seededRandom(485);
    const texts = [...Array.from({ length: TEMPLATE_COUNT * 3 }, (_, index) => cleanSentence(index, clean)), ...Array.from({ length: CLEAN_TEXTS }, () => cleanText(clean))];
    const alarms = texts.map((text) => ({ text, hits: findIdentifiers(text) })).filter(({ hits }) => hits.length > 0);
    console.info(`false alarms ${((alarms.length / texts.length) * 100).toFixed(2)} % of ${texts.length}`);
    if (process.env['SHOW']) for (const { text, hits } of alarms) console.info(hits.map((hit) => `${hit.kind}: ${text.slice(hit.start, hit.end)}`).join(' ; '), '|', text);
    expect(TEMPLATE_COUNT).toBeGreaterThanOrEqual(60);
    expect(alarms.length / texts.length).toBeLessThanOrEqual(0.05);
  });
});

import { describe, expect, it } from 'vitest';
import { figuresIn, readLetterBody, textBlocksOf, typedFigures, type LetterNode } from './letter-body';
import { inlineOf, letterFromTemplate, referencesOf } from './letter-template';

const doc = (...content: object[]) => JSON.stringify({ type: 'doc', content });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string, bold = false) => ({ type: 'text', text: words, ...(bold ? { marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'javascript:alert(1)' } }] } : {}) });
const figure = (figureId: string) => ({ type: 'figure', attrs: { figureId, value: '99 %' } });

describe('a letter', () => {
  it('keeps what a letter is made of, and of a figure nothing but its id', () => {
    const body = readLetterBody(doc({ type: 'heading', attrs: { level: 9 }, content: [text('Objet')] }, paragraph(text('On compte ', true), figure('reports'))));
    expect(body).toEqual({ type: 'doc', content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Objet' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'On compte ', marks: [{ type: 'bold' }] }, { type: 'figure', attrs: { figureId: 'reports' } }] },
    ] });
    expect(figuresIn(body!)).toEqual(['reports']);
  });

  it.each([
    ['not JSON', '{'], ['another thing', '{"type":"paragraph"}'], ['an image', doc({ type: 'image', attrs: { src: 'x' } })], ['a figure without an id', doc(paragraph({ type: 'figure' }))], ['text in the document', doc(text('x'))],
    ['a text too long', doc(paragraph(text('x'.repeat(100_001))))], ['a document too deep', JSON.stringify(Array.from({ length: 20 }).reduce((inner) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] }), paragraph(text('x'))))],
  ])('is not %s', (_, json) => expect(readLetterBody(json)).toBeNull());

  it('takes fifty thousand characters and letters that read from right to left as they are', () => {
    const long = `${'mot '.repeat(12_500)}فاطمة`;
    expect(textBlocksOf(readLetterBody(doc(paragraph(text(long))))!)).toEqual([long]);
  });

  it('tells figures that were typed, and leaves dates and articles alone', () => {
    const body = readLetterBody(doc(paragraph(text('L’arrêté du 1er août 2023, article 4, et 58,3 % des cas, 1 234 signalements ; '), figure('right/CAF/share'), text(' des cas, sur 12 mois.'))))!;
    expect(typedFigures(body)).toEqual(['58,3 %', '1 234 signalements']);
  });
});

describe('a template', () => {
  const template = '## Constat\n\nOn compte {{ reports }} signalements, **dont** {{right/CAF/share}} sur la CAF.\n\n- un {{reports}}\n- deux {{right/GONE}}\n\nCaché {{right/HIDDEN}}.\n\n{{recommendations}}';
  it('says what it refers to', () => expect(referencesOf(template)).toEqual(['reports', 'right/CAF/share', 'right/GONE', 'right/HIDDEN', 'recommendations']));
  it('becomes a letter without the paragraphs and items whose figures may not be quoted', () => {
    const block: LetterNode[] = [{ type: 'paragraph', content: [{ type: 'text', text: 'Sept préconisations' }] }];
    const letter = letterFromTemplate(template, (id) => ['reports', 'right/CAF/share'].includes(id), () => block);
    expect(letter.content?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'paragraph']);
    expect(letter.content?.[2]?.content).toHaveLength(1);
    expect(readLetterBody(JSON.stringify(letter))).toEqual(letter);
  });
  it('makes a figure of a reference within bold, not text', () => {
    expect(inlineOf('soit **{{reports}} situations** ici')).toEqual([
      { type: 'text', text: 'soit ' }, { type: 'figure', attrs: { figureId: 'reports' } }, { type: 'text', text: ' situations', marks: [{ type: 'bold' }] }, { type: 'text', text: ' ici' },
    ]);
  });
});

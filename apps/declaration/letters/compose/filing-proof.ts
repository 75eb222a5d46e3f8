import type { LetterDocument } from '@vigie/typesetting';
import { letterDay } from './letter-day';
import type { LetterInput } from './letter-input';
import { text } from './messages.fr';
import { dateLine, heading, paragraph, personInSentence, structureAddress } from './parts';

const words = text.proof;

/** Shows that a report was filed, and how anyone may verify it. Null until the server has given its code. */
export function filingProof(input: LetterInput): LetterDocument | null {
  const { facts, identity, proof } = input;
  if (!proof) return null;
  const named = identity.name.trim() !== '';
  return {
    title: words.title, fileName: `preuve-${proof.reference.toLowerCase()}`, footer: `${words.title} ${proof.reference}`,
    blocks: [
      structureAddress(input),
      dateLine(input),
      heading(words.title, 1),
      paragraph(words.body(facts.structureName)),
      {
        kind: 'TABLE', caption: words.caption, columns: [{ label: words.columns.what, share: 0.36 }, { label: words.columns.value, share: 0.64 }],
        rows: [
          [words.reference, proof.reference],
          [words.code, proof.code],
          [words.filedOn, letterDay(proof.filedOn)],
          [words.prefecture, proof.prefecture],
          ...(named ? [[words.about, personInSentence(identity).replace(/,$/, '')]] : []),
        ],
      },
      paragraph(words.verify(proof.verifyAt)),
      ...(proof.square ? [{ kind: 'FIGURE' as const, image: proof.square.image, width: proof.square.side, height: proof.square.side, alt: words.squareAlt(proof.verifyAt), caption: words.squareCaption, printedSize: 110 }] : []),
      ...(named ? [paragraph(words.limits)] : []),
    ],
  };
}

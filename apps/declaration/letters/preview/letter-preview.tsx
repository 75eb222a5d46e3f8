import { useEffect, useMemo } from 'react';
import type { Block, LetterFigure, Words } from '@vigie/typesetting';
import './letter-preview.css';

/** The letter as it will read, from the very blocks its files are made of. */
export function LetterPreview({ blocks }: { readonly blocks: readonly Block[] }) {
  return <div className="letter-paper">{blocks.map((block, index) => <Shown key={index} block={block} />)}</div>;
}

function Shown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'ADDRESS': return <p className="letter-lines" data-side={block.side}>{block.lines.map((line, index) => <span key={index}>{line}</span>)}</p>;
    case 'HEADING': return block.level === 1 ? <h3 className="letter-title">{block.words}</h3> : <h4 className="letter-section">{block.words}</h4>;
    case 'PARAGRAPH': return <p data-side={block.side}><Said words={block.words} /></p>;
    case 'LIST': return <ul>{block.items.map((item, index) => <li key={index}><Said words={item} /></li>)}</ul>;
    case 'CHECKLIST': return <ul className="letter-checks">{block.items.map(({ label, state, done }) => <li key={label} data-done={done}>{label} <strong>({state})</strong></li>)}</ul>;
    case 'TABLE': return (
      <table>
        <caption>{block.caption}</caption>
        <thead><tr>{block.columns.map(({ label }) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{breakable(cell)}</th> : <td key={column}>{cell}</td>))}</tr>)}</tbody>
      </table>
    );
    case 'DRAWING': return <p>{block.alt}</p>;
    case 'FIGURE': return <Figure figure={block} />;
    case 'SIGNATURE': return <p className="letter-lines" data-side="END">{block.lines.map((line, index) => <span key={index}>{line}</span>)}</p>;
    case 'NEW_PAGE': return <hr />;
  }
}

/** On a phone a day may take two lines: its year stands apart. */
const breakable = (day: string): string => day.replace(/\u00A0(?=\d{4}$)/, ' ');

const Said = ({ words }: { readonly words: Words }) => (
  <>{(typeof words === 'string' ? [words] : words).map((part, index) => (typeof part === 'string' ? part : 'strong' in part ? <strong key={index}>{part.strong}</strong> : <small key={index}> ({part.note})</small>))}</>
);

function Figure({ figure: { image, alt, caption, printedSize } }: { readonly figure: LetterFigure }) {
  const address = useMemo(() => URL.createObjectURL(new Blob([image as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' })), [image]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <figure><img src={address} alt={alt} style={{ maxWidth: printedSize === null ? '100%' : `${printedSize * 1.33}px` }} />{caption && <figcaption>{caption}</figcaption>}</figure>;
}

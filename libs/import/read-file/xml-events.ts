import { SaxesParser } from 'saxes';
import { FILE_LIMITS, UnreadableFile } from './sheet-row';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** XML as it comes. A document type is refused: spreadsheets have none, and entities that repeat each other are a bomb. */
export function xmlReader(handlers: XmlHandlers): { write(slice: string): void; end(): void } {
  let pieces = 0;
  const counted = () => { if ((pieces += 1) > FILE_LIMITS.pieces) throw new UnreadableFile('BOMB'); };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => { throw new UnreadableFile('BOMB'); });
  parser.on('error', (error) => { throw new UnreadableFile('BROKEN', error); });
  parser.on('opentag', ({ name, attributes }) => { counted(); handlers.open(name, attributes as Record<string, string>); });
  parser.on('closetag', ({ name }) => handlers.close(name));
  parser.on('text', (text) => { counted(); handlers.text(text); });
  parser.on('cdata', (text) => { counted(); handlers.text(text); });
  return { write: (slice) => void parser.write(slice), end: () => void parser.close() };
}

/** Feeds slices to a reader. */
export async function readXml(slices: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = xmlReader(handlers);
  for await (const slice of slices) reader.write(slice);
  reader.end();
}

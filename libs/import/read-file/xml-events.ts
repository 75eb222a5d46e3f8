import { SaxesParser } from 'saxes';
import { UnreadableFile } from './sheet-row';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** XML as it comes. A document type is refused: spreadsheets have none, and entities that repeat each other are a bomb. */
export function xmlReader(handlers: XmlHandlers): { write(slice: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => { throw new UnreadableFile('BOMB'); });
  parser.on('error', (error) => { throw new UnreadableFile('BROKEN', error); });
  parser.on('opentag', ({ name, attributes }) => handlers.open(name, attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => handlers.close(name));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  return { write: (slice) => void parser.write(slice), end: () => void parser.close() };
}

/** Feeds slices to a reader. */
export async function readXml(slices: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = xmlReader(handlers);
  for await (const slice of slices) reader.write(slice);
  reader.end();
}

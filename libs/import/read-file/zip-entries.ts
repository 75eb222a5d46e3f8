import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { FILE_LIMITS, UnreadableFile } from './sheet-row';

/** The entries of a compressed file by name. What it declares is believed only to refuse: bytes are counted as they come out. */
export class ZipEntries {
  private inflated = 0;

  /** @param packed bytes of the file */
  private constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>, private readonly packed: number) {}

  /** @throws UnreadableFile for what is no zip, is encrypted, or declares more than may be read */
  static async open(file: Buffer): Promise<ZipEntries> {
    const zip = await new Promise<ZipFile>((done, fail) => fromBuffer(file, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (error, opened) => (error ? fail(new UnreadableFile('BROKEN', error)) : done(opened))));
    if (zip.entryCount > FILE_LIMITS.entries) throw new UnreadableFile('BOMB');
    const entries = new Map<string, Entry>();
    await new Promise<void>((done, fail) => {
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        if (entry.isEncrypted()) fail(new UnreadableFile('PROTECTED'));
        else zip.readEntry();
      });
      zip.once('end', done).once('error', (error) => fail(new UnreadableFile('BROKEN', error)));
      zip.readEntry();
    });
    return new ZipEntries(zip, entries, file.length);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of an entry, slice by slice. @throws UnreadableFile when there is none of that name, or when it never ends */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw new UnreadableFile('BROKEN');
    if (entry.uncompressedSize > FILE_LIMITS.inflated) throw new UnreadableFile('BOMB');
    const stream = await new Promise<NodeJS.ReadableStream>((done, fail) => this.zip.openReadStream(entry, (error, opened) => (error ? fail(new UnreadableFile('BROKEN', error)) : done(opened))));
    const decoder = new TextDecoder('utf-8');
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.inflated += chunk.length;
        if (this.inflated > FILE_LIMITS.inflated || (this.inflated > FILE_LIMITS.free && this.inflated > this.packed * FILE_LIMITS.growth)) throw new UnreadableFile('BOMB');
        yield decoder.decode(chunk, { stream: true });
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile('BROKEN', error);
    }
    yield decoder.decode();
  }

  async whole(name: string): Promise<string> {
    let text = '';
    for await (const slice of this.text(name)) text += slice;
    return text;
  }
}


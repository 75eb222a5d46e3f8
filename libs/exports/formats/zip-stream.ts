import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';

/** One file of an archive: whole, or as it comes. */
export interface ZipPart {
  readonly name: string;
  readonly text: string | AsyncIterable<string>;
  /** Not packed: readers tell an ODS by its first file. */
  readonly plain?: boolean;
}

/** Light on the processor: a sheet is so repetitive that more would save little. */
const LEVEL = 2;

/** An archive as its parts come, none of them whole in memory. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => { if (error) failure = error; else ready.push(Buffer.from(chunk)); });
  function* given(): Generator<Buffer> {
    if (failure) throw failure as Error;
    while (ready.length > 0) yield ready.shift()!;
  }
  for (const { name, text, plain } of parts) {
    const file = plain ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
    zip.add(file);
    if (typeof text === 'string') file.push(strToU8(text), true);
    else {
      for await (const piece of text) {
        file.push(strToU8(piece));
        yield* given();
      }
      file.push(new Uint8Array(0), true);
    }
    yield* given();
  }
  zip.end();
  yield* given();
}

import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | null | Date | Buffer | readonly (string | number)[];

/** Writes rows by `COPY … FROM STDIN` in text format, in chunks of about 64 kB, heeding back-pressure. */
export class CopyWriter {
  private readonly stream;
  private buffer: string[] = [];
  private size = 0;

  constructor(client: ClientBase, table: string, columns: readonly string[]) {
    this.stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  }

  async write(row: readonly CopyValue[]): Promise<void> {
    const line = `${row.map(textOf).join('\t')}\n`;
    this.buffer.push(line);
    this.size += line.length;
    if (this.size > 65_536) await this.flush();
  }

  /** Resolves when PostgreSQL has taken the last row. */
  async end(): Promise<void> {
    await this.flush();
    const finished = once(this.stream, 'finish');
    this.stream.end();
    await finished;
  }

  private async flush(): Promise<void> {
    const chunk = this.buffer.join('');
    this.buffer = [];
    this.size = 0;
    if (chunk && !this.stream.write(chunk)) await once(this.stream, 'drain');
  }
}

function textOf(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return `{${value.join(',')}}`;
}

const SPECIAL = /[\\\t\n\r]/;

function escape(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

/** A WHERE clause put together from what is asked for; values only ever travel as parameters. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** @param sql with one `?` where the value goes, as often as it is needed */
  add(sql: string, value: unknown): this {
    this.values.push(value);
    this.parts.push(sql.replaceAll('?', `$${this.values.length}`));
    return this;
  }

  /** The same, when there is a value. */
  addIf(sql: string, value: unknown): this {
    return value === undefined || value === null || value === '' ? this : this.add(sql, value);
  }

  get where(): string {
    return this.parts.length > 0 ? `WHERE ${this.parts.map((part) => `(${part})`).join(' AND ')}` : '';
  }
}

/** An ILIKE pattern for text that contains what was typed, letter for letter. */
export function containing(typed: string | null | undefined): string | null {
  const text = typed?.trim();
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
}

/** What stands at the head of a letter and under it. */
export interface Letterhead {
  /** The sender, line by line. */
  readonly sender: readonly string[];
  readonly city: string;
  readonly signatory: string;
  readonly signatoryTitle: string;
  readonly footer: string;
}

import { Injectable } from '@nestjs/common';
import type { FormVocabularies, VocabularyTerm } from '@vigie/contracts';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';

export interface VocabularyInForceState {
  readonly version: number;
  /** Every term there ever was, as it reads now; retired ones say since when. */
  readonly terms: FormVocabularies;
}

const NAMES = ['audiences', 'stayDocuments', 'difficulties', 'rightsLost', 'ruptureBodies', 'ruptureStates', 'causalities', 'recourseOutcomes'] as const satisfies readonly (keyof FormVocabularies)[];

/** How long a process may go on with the words it read, in milliseconds: what staff publish is in force everywhere after that. */
const FRESH_MS = 5_000;

const LATEST_TERMS = `
  SELECT DISTINCT ON (vocabulary, code) vocabulary, code, label, group_code AS "group", sector, retired_in_version AS "retiredInVersion"
  FROM vocabulary_term WHERE vocabulary = ANY ($1) ORDER BY vocabulary, code, since_version DESC`;

/** The vocabularies a report is checked against: read once, then shared by all requests for a few seconds. */
@Injectable()
export class VocabularyInForce {
  private read: Promise<VocabularyInForceState> | null = null;
  private readAt = 0;

  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock) {}

  current(): Promise<VocabularyInForceState> {
    const now = this.clock.now().getTime();
    if (!this.read || now - this.readAt > FRESH_MS) {
      this.readAt = now;
      this.read = this.load();
      this.read.catch(() => { this.read = null; });
    }
    return this.read;
  }

  private load(): Promise<VocabularyInForceState> {
    return this.tx.run(SYSTEM, async (manager) => {
      const [latest]: { version: number | null }[] = await manager.query('SELECT max(version) AS version FROM vocabulary_version');
      const rows: (VocabularyTerm & { vocabulary: string })[] = await manager.query(LATEST_TERMS, [NAMES]);
      if (!latest?.version) throw new Error('The catalogue holds no vocabulary: it has not been seeded.');
      const entries = NAMES.map((name) => [name, rows.filter(({ vocabulary }) => vocabulary === name)]);
      return { version: latest.version, terms: Object.fromEntries(entries) as FormVocabularies };
    });
  }
}

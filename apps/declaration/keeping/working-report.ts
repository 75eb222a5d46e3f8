import { hasAnswers } from '../report/draft/has-answers';
import { newIdempotencyKey } from '../report/draft/idempotency-key';
import type { ReportDraft } from '../report/draft/report-draft';
import { sayTheSame } from '../report/draft/say-the-same';
import { onAnnouncement } from './announcements';
import { newlyKept, type KeptReport, type StoredReport } from './kept-report';
import { takeSeat } from './seats';
import { dropReport, listReports, readReport, writeReport } from './kept-reports';

/** Two versions of one report, typed in two places; the person says which one goes on. */
export interface DraftConflict {
  readonly from: 'TAB' | 'SERVER';
  readonly theirs: KeptReport;
  /** When theirs was last written, in milliseconds. */
  readonly at: number;
}

interface Work {
  kept: KeptReport;
  /** Of the stored version this one goes over. */
  revision: number;
  dirty: boolean;
  gone: boolean;
  writing: Promise<void> | null;
}

/**
 * The report open on this page. Reading and typing are immediate; each change is sealed and stored at once, over the
 * version it was made from only. Another tab on the same report is followed; a version that cannot be followed is a conflict.
 */
export class WorkingReport {
  private owner: string | null = null;
  private work: Work | null = null;
  private lost: DraftConflict | null = null;
  private kept = true;
  private wantsNew = false;
  private readonly listeners = new Set<() => void>();

  constructor() {
    onAnnouncement(({ id }) => void this.follow(id));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): ReportDraft | null => this.work?.kept.draft ?? null;
  readonly readKept = (): KeptReport | null => this.work?.kept ?? null;
  readonly conflict = (): DraftConflict | null => this.lost;

  /** False where the browser keeps nothing (some private windows): only the page's memory is left. */
  readonly isKept = (): boolean => this.kept;

  /** True when closing the page would lose something: this browser keeps nothing, or has not yet. */
  get losesOnClose(): boolean {
    return !this.kept || this.work?.dirty === true || this.work?.writing != null;
  }

  /** Whose reports these are from now on; what another account left on this page is forgotten, not erased. */
  seat(owner: string | null): void {
    if (owner !== null) takeSeat(owner);
    if (owner === this.owner) return;
    this.owner = owner;
    this.wantsNew = false;
    this.replace(null);
  }

  /** The account whose reports these are. */
  readonly seatedAs = (): string | null => this.owner;

  /** Keeps what was just typed. A report that was waiting to be sent is being filled in again. */
  readonly keep = (draft: ReportDraft): void => {
    const before = this.work?.kept.draft.idempotencyKey === draft.idempotencyKey ? this.work.kept : newlyKept(draft);
    this.change({ ...before, draft, stage: 'DRAFT', held: null, server: { ...before.server, current: false } });
  };

  /** Changes what is said of the report, not its answers. */
  readonly mark = (patch: Partial<Omit<KeptReport, 'draft'>>): void => {
    if (this.work) this.change({ ...this.work.kept, ...patch });
  };

  /** Leaves the page blank for another report; this one stays where it is kept. */
  readonly setAside = (): void => {
    this.wantsNew = true;
    this.replace(null);
  };

  /** Erases it for good: it was received, or let go. */
  readonly forget = (): void => {
    const { work } = this;
    this.replace(null);
    if (!work) return;
    work.gone = true;
    void (work.writing ?? Promise.resolve()).then(() => dropReport(work.kept.draft.idempotencyKey)).catch(() => undefined);
  };

  /** Leaves the page blank, what is stored being settled by the caller. */
  readonly letGo = (): void => {
    if (this.work) this.work.gone = true;
    this.replace(null);
  };

  /** Resolves when all that was typed is stored, as far as it can be. */
  async written(): Promise<void> {
    await this.work?.writing;
  }

  /** Opens a kept report. @returns false when it is not there any more */
  async open(id: string): Promise<boolean> {
    if (this.work?.kept.draft.idempotencyKey === id) return true;
    const stored = this.owner === null ? null : await readReport(this.owner, id).catch(() => null);
    if (!stored) return false;
    this.adopt(stored);
    return true;
  }

  /** Opens the one last typed in, after the page was loaded again. @returns false when there is none, or another was asked for */
  async openLatest(): Promise<boolean> {
    if (this.work) return true;
    if (this.wantsNew || this.owner === null) return false;
    const latest = (await listReports(this.owner).catch(() => [])).find(({ stage }) => stage === 'DRAFT');
    if (latest && !this.work) this.adopt(latest);
    return this.work !== null;
  }

  /** The server holds a version this one was not made from. */
  readonly contend = (conflict: DraftConflict): void => {
    this.lost = conflict;
    this.tell();
  };

  /** MINE or THEIRS goes on; BOTH: theirs keeps its place, mine becomes a report of its own. */
  readonly settle = async (choice: 'MINE' | 'THEIRS' | 'BOTH'): Promise<void> => {
    const { work, lost } = this;
    if (!work || !lost) return;
    const mine = work.kept;
    this.lost = null;
    if (choice === 'MINE') return this.change({ ...mine, server: { ...lost.theirs.server, current: false } });
    this.change(lost.theirs);
    if (choice === 'THEIRS') return;
    await work.writing;
    this.work = null;
    this.change(newlyKept({ ...mine.draft, idempotencyKey: newIdempotencyKey() }));
  };

  private change(kept: KeptReport): void {
    const same = this.work?.kept.draft.idempotencyKey === kept.draft.idempotencyKey;
    if (this.work && same) this.work.kept = kept;
    else this.work = { kept, revision: 0, dirty: true, gone: false, writing: null };
    // A form opened and left as it was is no report: it is not kept.
    this.work.dirty = this.work.revision > 0 || this.work.writing !== null || hasAnswers(kept.draft);
    this.tell();
    if (this.work.dirty) this.store(this.work);
  }

  /** One write at a time; what is typed meanwhile goes with the next. */
  private store(work: Work): void {
    if (work.writing || this.owner === null) return;
    work.writing = this.writeAll(work, this.owner).finally(() => {
      work.writing = null;
      this.tell();
    });
  }

  private async writeAll(work: Work, owner: string): Promise<void> {
    while (work.dirty && !work.gone && !(work === this.work && this.lost)) {
      work.dirty = false;
      const sent = work.kept;
      try {
        const written = await writeReport(owner, sent, work.revision);
        if (written.ok) work.revision = written.revision;
        else this.overtaken(work, written.other);
        this.kept = true;
      } catch {
        // A browser that keeps nothing: the page's memory is what is left, and the person is told.
        work.dirty = true;
        if (owner === this.owner) this.kept = false;
        return;
      }
    }
  }

  private overtaken(work: Work, other: StoredReport | null): void {
    work.dirty = true;
    work.revision = other?.revision ?? 0;
    if (!other || work !== this.work || sayTheSame(other.draft, work.kept.draft)) return;
    const { revision: _revision, keptAt, ...theirs } = other;
    this.lost = { from: 'TAB', theirs, at: keptAt };
  }

  /** Another tab, or the service worker, wrote or dropped it. */
  private async follow(id: string | null): Promise<void> {
    const { work } = this;
    if (id === null) return this.replace(null);
    if (!work || this.owner === null || id !== work.kept.draft.idempotencyKey || work.dirty || work.writing) return;
    const stored = await readReport(this.owner, id).catch(() => null);
    if (work !== this.work || work.dirty || work.writing || work.gone) return;
    if (!stored) this.replace(null);
    else if (stored.revision > work.revision) this.adopt(stored);
  }

  private adopt({ revision, keptAt: _keptAt, ...kept }: StoredReport): void {
    this.replace({ kept, revision, dirty: false, gone: false, writing: null });
  }

  private replace(work: Work | null): void {
    this.work = work;
    this.lost = null;
    if (work) this.wantsNew = false;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog, type ViewerAccount } from '@vigie/access';
import { CatalogueService, type PublishedVocabularies } from '@vigie/catalogue';
import { CAUSALITIES, REPORT_STATUSES, canonicalJson, countsInBuckets, isOpen, parisDate, type IsoDate } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { ReleaseTables, type ReleaseRefused, type ReleaseRequest, type TablesReleased } from '@vigie/release';
import type { EntityManager } from 'typeorm';
import { draftLetter } from '../letter/draft-letter';
import { modelOf, type LetterModel } from '../letter/letter-model';
import { keepStep } from '../move-dossier/move-dossier';
import { MESSAGES } from '../messages.fr';
import { refused, type DossierOutcome, type Refusal } from '../outcome';
import { DossierFreezingEntity } from '../persistence/dossier-file.entities';
import { DossierSnapshotEntity } from '../persistence/dossier-snapshot.entity';
import { DossierEntity } from '../persistence/dossier.entities';
import { territoryOf } from '../words/territory';
import { retiredThemes } from '../write-dossier/dossier-settings';
import { changeDossier, layHand } from '../write-dossier/write-dossier';
import { anomaliesNow, type FrozenAnomaly } from './anomalies';
import { coverageFigures, coverageRequest } from './coverage';
import { baselineFigures, changesBetween, figureChanges, rankRecommendations } from './evidence';
import { byId, figuresOf } from './figures-of';
import keepReports from './keep-reports.sql?raw';
import { lastLetterAbout, type LastLetter } from './last-letter';
import { readSnapshot, type KeptSnapshot } from './read-snapshot';
import { regionalLetters, type RegionalLetter } from './regional-letters';
import { releaseRequestOf } from './release-request-of';
import { snapshotTables } from './snapshot-tables';
import type { Snapshot } from './snapshot';
import { WORDS } from './words.fr';

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

/** Steps of a freezing: it was read, counted and decided, its coverage too, and kept. */
export const FREEZING_STEPS = 4;

/** Who freezes. */
export type Hand = Pick<ViewerAccount, 'id' | 'email' | 'displayName'>;

interface Before { readonly dossier: DossierEntity; readonly previous: KeptSnapshot | null; readonly lastLetter: LastLetter | null; readonly model: LetterModel; readonly anomalies: readonly FrozenAnomaly[]; readonly regional: readonly RegionalLetter[] }
interface Released { readonly figures: TablesReleased; readonly coverage: TablesReleased | null }

/** Takes the snapshot of every figure of a dossier, through disclosure control: from then on nothing in it moves. */
@Injectable()
export class FreezeDossier {
  constructor(
    private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly releases: ReleaseTables,
    private readonly audit: AuditLog, private readonly clock: Clock,
  ) {}

  /**
   * Counted and decided outside of any transaction: a nation's tables take a second or several. The scope of whoever asked was checked when they did.
   * @param revision the one that was read
   */
  async execute(by: Hand, id: string, revision: number, progress: (done: number) => Promise<void> | void = () => undefined): Promise<DossierOutcome> {
    const published = await this.catalogue.vocabularies();
    const before = await this.tx.run(SYSTEM, (manager) => this.before(manager, id, revision, published));
    if ('kind' in before) return before;
    await progress(1);
    const { dossier, previous } = before;
    const request = releaseRequestOf(dossier, by.id, previous?.releaseId ?? null);
    const figures = await this.releases.execute(request);
    if (figures.kind === 'REFUSED') return refused('FIGURES_REFUSED', wordsOf(figures, figures.code === 'EARLIER' ? await this.unsent(request) : []));
    await progress(2);
    const coverage = await this.releases.execute(coverageRequest(this.tx, published, request, previous?.coverageReleaseId ?? null));
    const released = { figures, coverage: coverage.kind === 'RELEASED' ? coverage : null };
    await progress(3);
    const now = this.clock.now();
    const snapshot = snapshotOf(before, released, published, parisDate(now));
    const outcome = await this.tx.run(SYSTEM, (manager) => this.keep(manager, by, before, revision, snapshot, released, now));
    if (outcome.kind === 'REFUSED') await this.tx.run(SYSTEM, (manager) => this.releases.dropStrays(manager, id, heldBy(previous)));
    return outcome;
  }

  private async before(manager: EntityManager, id: string, revision: number, { vocabularies }: PublishedVocabularies): Promise<Before | Refusal> {
    const dossier = await manager.findOneBy(DossierEntity, { id });
    if (!dossier || !isOpen(dossier.status)) return refused('FROZEN');
    if (dossier.revision !== revision) return refused('CHANGED');
    const gone = retiredThemes(dossier.themes, vocabularies);
    if (gone.length > 0) return refused('CODE_RETIRED', gone.join(', '));
    const previous = dossier.version > 0 ? await readSnapshot(manager, dossier.id, dossier.version) : null;
    await this.releases.dropStrays(manager, dossier.id, heldBy(previous));
    return { dossier, previous, lastLetter: await lastLetterAbout(manager, dossier), model: await modelOf(manager, dossier.regionCode), anomalies: await anomaliesNow(manager), regional: await regionalLetters(manager, dossier) };
  }

  /** Numbers of the other dossiers whose figures count as if they were out, though their letters have not left. */
  private async unsent({ firstMonth, lastMonth, subjectId }: ReleaseRequest): Promise<number[]> {
    const rows = await this.tx.run(SYSTEM, (manager) => manager.query<{ number: number }[]>(
      `SELECT DISTINCT dossier.number FROM release JOIN dossier ON dossier.id = release.subject_id
        WHERE release.state = 'HELD' AND release.source = 'REPORTS' AND release.subject_id <> $1 AND release.first_month <= $3::date AND release.last_month >= $2::date ORDER BY number`, [subjectId, firstMonth, lastMonth],
    ));
    return rows.map(({ number }) => number);
  }

  private async keep(manager: EntityManager, by: Hand, { dossier, previous, model }: Before, revision: number, snapshot: Snapshot, { figures, coverage }: Released, now: Date): Promise<DossierOutcome> {
    const { version } = snapshot.dossier;
    const letter = dossier.letter ?? JSON.stringify(draftLetter(model.template, snapshot));
    if (!(await changeDossier(manager, dossier, revision, { status: 'FROZEN', version, letter, updatedAt: now }))) return refused('CHANGED');
    const content = canonicalJson(snapshot);
    await manager.insert(DossierSnapshotEntity, {
      dossierId: dossier.id, regionCode: dossier.regionCode, version, content, hash: createHash('sha256').update(content).digest('hex'),
      changes: previous && changesBetween(previous.content, snapshot), releaseId: figures.releaseId, coverageReleaseId: coverage?.releaseId ?? null, takenAt: now,
    });
    await manager.query(keepReports, [
      dossier.id, dossier.regionCode, version, dossier.from, dossier.to, COUNTED, dossier.siteCode, dossier.departmentCode,
      dossier.themes.rights, dossier.themes.difficultyGroups, dossier.themes.sectors, CAUSALITIES.slice(CAUSALITIES.indexOf(dossier.causality)),
    ]);
    await layHand(manager, { account: by }, dossier);
    await keepStep(manager, { account: by }, dossier, 'FROZEN', now, null, version);
    // In the same transaction: a job that is run again finds it done.
    await manager.update(DossierFreezingEntity, { dossierId: dossier.id, revision }, { state: 'DONE', done: FREEZING_STEPS, failure: null, finishedAt: now });
    await this.audit.record(manager, { action: 'DOSSIER_FROZEN', subjectKind: 'dossier', subjectId: dossier.id, purpose: `version ${version}`, accountId: by.id });
    return { kind: 'DONE', id: dossier.id };
  }
}

const heldBy = (snapshot: KeptSnapshot | null): string[] => (snapshot ? [snapshot.releaseId, ...(snapshot.coverageReleaseId ? [snapshot.coverageReleaseId] : [])] : []);

function snapshotOf({ dossier, lastLetter, model, anomalies, regional }: Before, { figures: { tables: released, hash, notes }, coverage }: Released, { version: vocabularyVersion, vocabularies }: PublishedVocabularies, dataDate: IsoDate): Snapshot {
  const tables = snapshotTables(released, vocabularies);
  const counted = figuresOf(tables, dataDate);
  const baseline = baselineFigures(dossier.themes.sectors, dataDate);
  const cells = tables.flatMap((table) => table.cells);
  const { id, number, title, regionCode, departmentCode, siteCode, from, to, themes, causality, recipient } = dossier;
  const lost = (name: 'rightsLost' | 'difficultyGroups' | 'sectors', codes: readonly string[]) => codes.map((code) => vocabularies[name].find((term) => term.code === code)?.label ?? code);
  return {
    format: 1, dossier: { id, number, version: dossier.version + 1, title }, territory: territoryOf(dossier), place: { regionCode, departmentCode, siteCode }, period: { from, to },
    themes: { rights: lost('rightsLost', themes.rights), difficultyGroups: lost('difficultyGroups', themes.difficultyGroups), sectors: lost('sectors', themes.sectors) },
    causality, recipient, letterhead: model.letterhead, dataDate, vocabularyVersion,
    method: { unit: WORDS.unit, thresholds: WORDS.thresholds, releaseHash: hash, published: cells.filter(({ value }) => value !== null).length, hidden: cells.filter(({ value }) => value === null).length, notes },
    figures: [...counted.figures, ...baseline.figures, ...coverageFigures(coverage, dataDate)].sort(byId), hidden: counted.hidden,
    tables: [...tables, ...snapshotTables(coverage?.tables ?? [], vocabularies).map((table) => ({ ...table, unit: 'STRUCTURES' as const }))], anomalies, baseline: baseline.rows, recommendations: rankRecommendations(counted.figures),
    lastLetter: lastLetter && { number: lastLetter.number, sentOn: lastLetter.sentOn, changes: figureChanges(lastLetter.figures, counted.figures, ({ unit }) => unit === 'PERCENT') },
    regionalLetters: regional,
  };
}

/** Reasons that are read before they repeat each other. */
const MOST_REASONS = 3;

/** A line each: why, then what could be coarsened. */
const wordsOf = ({ reasons, suggestions }: ReleaseRefused, unsent: readonly number[]): string => {
  const ways = [...(unsent.length > 0 ? [MESSAGES.letGo(unsent)] : []), ...suggestions.map(({ text }) => text)];
  return ['', ...reasons.slice(0, MOST_REASONS).map((reason) => `– ${reason}`), MESSAGES.whatToDo, ...new Set(ways.map((way) => `– ${way}`))].join('\n');
};

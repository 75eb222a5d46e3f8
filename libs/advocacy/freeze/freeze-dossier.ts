import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog, type Viewer } from '@vigie/access';
import { CatalogueService, type PublishedVocabularies } from '@vigie/catalogue';
import { CAUSALITIES, REPORT_STATUSES, canonicalJson, countsInBuckets, isOpen, parisDate, type IsoDate } from '@vigie/domain';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { ReleaseTables, type ReleaseRefused, type TablesReleased } from '@vigie/release';
import type { EntityManager } from 'typeorm';
import { draftLetter } from '../letter/draft-letter';
import { modelOf, type LetterModel } from '../letter/letter-model';
import { keepStep } from '../move-dossier/move-dossier';
import { refused, type DossierOutcome, type Refusal } from '../outcome';
import { DossierSnapshotEntity } from '../persistence/dossier-snapshot.entity';
import type { DossierEntity } from '../persistence/dossier.entities';
import { assertAdvocates, dossierInScope } from '../read-dossiers/dossier-in-scope';
import { territoryOf } from '../words/territory';
import { retiredThemes } from '../write-dossier/dossier-settings';
import { changeDossier, layHand } from '../write-dossier/write-dossier';
import { baselineFigures, changesBetween, figureChanges, rankRecommendations } from './evidence';
import { byId, figuresOf } from './figures-of';
import keepReports from './keep-reports.sql?raw';
import { lastLetterAbout, type LastLetter } from './last-letter';
import { readSnapshot, type KeptSnapshot } from './read-snapshot';
import { releaseRequestOf } from './release-request-of';
import { snapshotTables } from './snapshot-tables';
import type { Snapshot } from './snapshot';
import { WORDS } from './words.fr';

const COUNTED = REPORT_STATUSES.filter(countsInBuckets);

interface Before { readonly dossier: DossierEntity; readonly previous: KeptSnapshot | null; readonly lastLetter: LastLetter | null; readonly model: LetterModel }

/** Takes the snapshot of every figure of a dossier, through disclosure control: from then on nothing in it moves. */
@Injectable()
export class FreezeDossier {
  constructor(
    private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly releases: ReleaseTables,
    private readonly audit: AuditLog, private readonly clock: Clock,
  ) {}

  /**
   * Counted and decided outside of any transaction: a nation's tables take a second or several.
   * @param revision the one that was read
   * @throws forbidden for all but regional and national staff; notFound outside the scope
   */
  async execute(viewer: Viewer, id: string, revision: number): Promise<DossierOutcome> {
    assertAdvocates(viewer);
    const published = await this.catalogue.vocabularies();
    const before = await this.tx.run(viewer.scope, (manager) => this.before(manager, viewer, id, revision, published));
    if ('kind' in before) return before;
    const { dossier, previous } = before;
    const released = await this.releases.execute(releaseRequestOf(dossier, viewer.account.id, previous?.releaseId ?? null));
    if (released.kind === 'REFUSED') return refused('FIGURES_REFUSED', wordsOf(released));
    const now = this.clock.now();
    const snapshot = snapshotOf(before, released, published, parisDate(now));
    const outcome = await this.tx.run(viewer.scope, (manager) => this.keep(manager, viewer, before, revision, snapshot, released.releaseId, now));
    if (outcome.kind === 'REFUSED') await this.tx.run(SYSTEM, (manager) => this.releases.drop(manager, released.releaseId));
    return outcome;
  }

  private async before(manager: EntityManager, viewer: Viewer, id: string, revision: number, { vocabularies }: PublishedVocabularies): Promise<Before | Refusal> {
    const dossier = await dossierInScope(manager, viewer, id);
    if (!isOpen(dossier.status)) return refused('FROZEN');
    if (dossier.revision !== revision) return refused('CHANGED');
    const gone = retiredThemes(dossier.themes, vocabularies);
    if (gone.length > 0) return refused('CODE_RETIRED', gone.join(', '));
    const previous = dossier.version > 0 ? await readSnapshot(manager, dossier.id, dossier.version) : null;
    return { dossier, previous, lastLetter: await lastLetterAbout(manager, dossier), model: await modelOf(manager, dossier.regionCode) };
  }

  private async keep(manager: EntityManager, viewer: Viewer, { dossier, previous, model }: Before, revision: number, snapshot: Snapshot, releaseId: string, now: Date): Promise<DossierOutcome> {
    const { version } = snapshot.dossier;
    const letter = dossier.letter ?? JSON.stringify(draftLetter(model.template, snapshot));
    if (!(await changeDossier(manager, dossier, revision, { status: 'FROZEN', version, letter, updatedAt: now }))) return refused('CHANGED');
    const content = canonicalJson(snapshot);
    await manager.insert(DossierSnapshotEntity, {
      dossierId: dossier.id, regionCode: dossier.regionCode, version, content, hash: createHash('sha256').update(content).digest('hex'),
      changes: previous && changesBetween(previous.content, snapshot), releaseId, takenAt: now,
    });
    await manager.query(keepReports, [
      dossier.id, dossier.regionCode, version, dossier.from, dossier.to, COUNTED, dossier.siteCode, dossier.departmentCode,
      dossier.themes.rights, dossier.themes.difficultyGroups, dossier.themes.sectors, CAUSALITIES.slice(CAUSALITIES.indexOf(dossier.causality)),
    ]);
    await layHand(manager, viewer, dossier);
    await keepStep(manager, viewer, dossier, 'FROZEN', now, null, version);
    await this.audit.record(manager, { action: 'DOSSIER_FROZEN', subjectKind: 'dossier', subjectId: dossier.id, purpose: `version ${version}` });
    return { kind: 'DONE', id: dossier.id };
  }
}

function snapshotOf({ dossier, lastLetter, model }: Before, { tables: released, hash, notes }: TablesReleased, { version: vocabularyVersion, vocabularies }: PublishedVocabularies, dataDate: IsoDate): Snapshot {
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
    figures: [...counted.figures, ...baseline.figures].sort(byId), hidden: counted.hidden, tables, baseline: baseline.rows, recommendations: rankRecommendations(counted.figures),
    lastLetter: lastLetter && { number: lastLetter.number, sentOn: lastLetter.sentOn, changes: figureChanges(lastLetter.figures, counted.figures, ({ unit }) => unit === 'PERCENT') },
  };
}

const wordsOf = ({ reasons, suggestions }: ReleaseRefused): string => [...reasons, ...new Set(suggestions.map(({ text }) => text))].join(' ');

import { Injectable } from '@nestjs/common';
import { forbidden, notFound, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { TEMPLATE_BLOCKS, findIdentifiers, referencesOf } from '@vigie/domain';
import { Clock, TransactionRunner } from '@vigie/platform';
import { findRegion } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { refused, type Refusal } from '../outcome';
import { assertAdvocates } from '../read-dossiers/dossier-in-scope';
import { mayExist } from './known-figures';
import { modelOf, placeOf, type LetterModel } from './letter-model';
import type { Letterhead } from './letterhead';

const LONGEST_TEMPLATE = 30_000;
const LONGEST_LINE = 160;
const MOST_LINES = 8;

/** The letterhead and the template that letters of the nation, or of a region, begin with. */
@Injectable()
export class KeepModel {
  constructor(private readonly tx: TransactionRunner, private readonly catalogue: CatalogueService, private readonly clock: Clock) {}

  /** @param regionCode null for the nation's @throws forbidden, notFound outside the scope */
  read(viewer: Viewer, regionCode: string | null): Promise<LetterModel> {
    assertOwn(viewer, regionCode);
    return this.tx.run(viewer.scope, (manager) => modelOf(manager, regionCode));
  }

  /** @param revision the one that was read; 0 while nobody had changed it @throws forbidden, notFound outside the scope */
  async save(viewer: Viewer, regionCode: string | null, revision: number, given: { letterhead: Letterhead; template: string }): Promise<LetterModel | Refusal> {
    assertOwn(viewer, regionCode);
    const { vocabularies } = await this.catalogue.vocabularies();
    const { letterhead, template } = given;
    const broken = referencesOf(template).filter((id) => !TEMPLATE_BLOCKS.some((block) => block === id) && !mayExist(id, vocabularies));
    if (broken.length > 0) return refused('TEMPLATE_BROKEN', broken.map((id) => MESSAGES.missingReference(id)).join(' '));
    if (template.trim() === '' || template.length > LONGEST_TEMPLATE) return refused('TEMPLATE_LENGTH');
    const lines = [...letterhead.sender, letterhead.city, letterhead.signatory, letterhead.signatoryTitle, letterhead.footer];
    if (letterhead.sender.length === 0 || letterhead.sender.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE)) return refused('LETTERHEAD_INVALID');
    if (findIdentifiers(template).length > 0) return refused('IDENTIFIES');
    return this.tx.run(viewer.scope, async (manager) => {
      const before = await modelOf(manager, regionCode);
      if (before.revision !== revision) return refused('CHANGED');
      await manager.query(
        `INSERT INTO dossier_model (place, region_code, letterhead, template, revision, updated_by, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (place) DO UPDATE SET letterhead = excluded.letterhead, template = excluded.template, revision = excluded.revision, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
        [placeOf(regionCode), regionCode, JSON.stringify(letterhead), template, revision + 1, viewer.account.displayName, this.clock.now()],
      );
      return modelOf(manager, regionCode);
    });
  }
}

function assertOwn(viewer: Viewer, regionCode: string | null): void {
  assertAdvocates(viewer);
  if (regionCode !== null && !findRegion(regionCode)) throw notFound();
  if (viewer.scope.kind !== 'REGION') return;
  if (regionCode === null) throw forbidden();
  if (!viewer.scope.regionCodes.includes(regionCode)) throw notFound();
}

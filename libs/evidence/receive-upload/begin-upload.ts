import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, type Viewer } from '@vigie/access';
import { attachmentIntentSchema, ATTACHMENTS_PER_CASE, type AttachmentIntent } from '@vigie/contracts';
import { findIdentifiers, parseCaseCode } from '@vigie/domain';
import { Clock, CONFIG, TransactionRunner, type Config } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { AttachmentEntity } from '../persistence/attachment.entity';
import { attachmentRoom, holdRoom } from '../persistence/attachment-room';
import { stepBelongsToCase } from './step-of-case';
import { UploadRefused, uploadRefused } from './upload-refused';

interface Place { readonly caseCode: string; readonly regionCode: string }

/** Takes note of a file that is about to come, once it is sure that it may. Nothing has been sent yet: a refusal costs the phone no byte. */
@Injectable()
export class BeginUpload {
  constructor(private readonly tx: TransactionRunner, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Pick<Config, 'files'>) {}

  /**
   * Announcing the same file twice is announcing it once.
   * @param announced what the device says, unchecked
   * @param sizeBytes what it says will come
   * @throws UploadRefused with the sentence to show; forbidden for all but members of a structure
   */
  async execute(viewer: Viewer, announced: unknown, sizeBytes: number): Promise<AttachmentEntity> {
    const { scope } = viewer;
    if (scope.kind !== 'STRUCTURE') throw forbidden();
    const intent = this.checked(announced, sizeBytes);
    return this.tx.run(scope, async (manager) => {
      // Those of one structure announce one after another: its quota and the numbers of a case are counted, then used.
      await holdRoom(manager, scope.structureId);
      const known = await manager.findOneBy(AttachmentEntity, { id: intent.key });
      if (known) return sameOrRefused(known, intent, sizeBytes);
      const place = await this.place(manager, scope.structureId, intent);
      const { number, inCase, used } = await attachmentRoom(manager, scope.structureId, place.caseCode);
      if (inCase >= ATTACHMENTS_PER_CASE) throw uploadRefused('TOO_MANY', this.config.files.maxBytes);
      if (used + sizeBytes > this.config.files.quotaBytes) throw uploadRefused('QUOTA_REACHED', this.config.files.maxBytes);
      const now = this.clock.now();
      const row = {
        id: intent.key, structureId: scope.structureId, ...place, reportId: intent.reportId ?? null, stepId: intent.stepId ?? null, kind: intent.kind, number,
        declaredType: intent.mediaType, sizeBytes, accountId: scope.accountId, createdAt: now, updatedAt: now,
      };
      const inserted = await manager.createQueryBuilder().insert().into(AttachmentEntity).values(row).orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length === 0) throw new UploadRefused('CONFLICT', 409, MESSAGES.uploadElsewhere);
      return manager.findOneByOrFail(AttachmentEntity, { id: intent.key });
    });
  }

  private checked(announced: unknown, sizeBytes: number): AttachmentIntent {
    const { maxBytes } = this.config.files;
    if (sizeBytes > maxBytes) throw uploadRefused('TOO_LARGE', maxBytes);
    if (!(sizeBytes >= 1)) throw uploadRefused('EMPTY', maxBytes);
    const parsed = attachmentIntentSchema.safeParse(announced);
    if (!parsed.success) throw uploadRefused(parsed.error.issues.some(({ path }) => path[0] === 'mediaType') ? 'TYPE_NOT_ACCEPTED' : 'MALFORMED', maxBytes);
    if (parsed.data.name && findIdentifiers(parsed.data.name.replace(/[_.-]+/g, ' ')).length > 0) throw uploadRefused('NAME_IDENTIFIES', maxBytes);
    return parsed.data;
  }

  private async place(manager: EntityManager, structureId: string, { reportId, caseCode, stepId }: AttachmentIntent): Promise<Place> {
    const refused = uploadRefused('CASE_UNKNOWN', this.config.files.maxBytes);
    const code = caseCode === undefined ? null : parseCaseCode(caseCode);
    if (reportId === undefined && code === null) throw refused;
    const [report] = await manager.query<Place[]>(
      `SELECT case_code AS "caseCode", region_code AS "regionCode" FROM report
        WHERE structure_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::text IS NULL OR case_code = $3)
        ORDER BY created_at DESC LIMIT 1`,
      [structureId, reportId ?? null, code],
    );
    if (!report) throw refused;
    if (stepId !== undefined && !(await stepBelongsToCase(manager, stepId, structureId, report.caseCode))) throw refused;
    return { caseCode: report.caseCode, regionCode: report.regionCode };
  }
}

function sameOrRefused(known: AttachmentEntity, intent: AttachmentIntent, sizeBytes: number): AttachmentEntity {
  if (known.sizeBytes !== sizeBytes || known.kind !== intent.kind || known.removedAt) throw new UploadRefused('CONFLICT', 409, MESSAGES.uploadElsewhere);
  return known;
}

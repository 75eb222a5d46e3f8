import { expect, it } from 'vitest';
import { newReportDraft } from '../draft/report-draft';
import { namingRetired } from './naming-retired';

const draft = { ...newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: 'k' }), difficulties: ['E_PHOTO', 'NOT_RECOGNISED'] };
const retired = { path: 'difficulties.1', code: 'VOCABULARY_CODE_RETIRED', message: 'Cette réponse n’est plus proposée.' };

it('an answer that was withdrawn is named among those that were not', () => {
  expect(namingRetired(retired, draft).message.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(/^« Attestation non reconnue par un organisme » : Cette réponse n’est plus proposée\.$/);
  expect(namingRetired({ ...retired, path: 'difficulties.9' }, draft)).toEqual({ ...retired, path: 'difficulties.9' });
  expect(namingRetired({ ...retired, code: 'REQUIRED' }, draft).message).toBe(retired.message);
});

import { expect, it } from 'vitest';
import { createLogger } from './logger';

function lines(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const written: string[] = [];
  write(createLogger({ logLevel: 'info' }, { write: (line: string) => void written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('drops what could name someone, even from an object logged whole', () => {
  const [line] = lines((logger) => logger.info({ reportId: 'r1', email: 'a@b.fr', report: { id: 'r1', testimony: 'elle a dit', caseCode: 'K7QF-3MXR' }, request: { headers: { cookie: 'vigie_session=x' } } }, 'seen'));
  expect(line).toMatchObject({ reportId: 'r1', report: { id: 'r1' }, msg: 'seen' });
  expect(JSON.stringify(line)).not.toMatch(/a@b\.fr|elle a dit|K7QF|vigie_session/);
});

it('keeps to its level', () => {
  expect(lines((logger) => { logger.debug({}, 'quiet'); logger.warn({}, 'loud'); })).toHaveLength(1);
});

it('logs an error without what it quotes, and says where it was thrown', () => {
  const [line] = lines((logger) => logger.error({ err: new Error('invalid input syntax for type uuid: "Mme Diallo"') }, 'failed'));
  expect(JSON.stringify(line)).not.toContain('Diallo');
  expect(line).toMatchObject({ err: { message: 'Error: invalid input syntax for type uuid: …', stack: expect.stringContaining('logger.spec') } });
});

it('logs an error without what it carries', () => {
  const error = Object.assign(new Error('insert failed'), { parameters: ['elle a dit'], query: 'INSERT …' });
  expect(JSON.stringify(lines((logger) => logger.error({ err: error }, 'failed')))).not.toContain('elle a dit');
});

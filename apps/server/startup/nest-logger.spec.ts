import { expect, it } from 'vitest';
import { createLogger } from '@vigie/platform';
import { NestLogger } from './nest-logger';

it('logs where an unexpected error was thrown, and nothing of what it quotes', () => {
  const written: string[] = [];
  const logger = new NestLogger(createLogger({ logLevel: 'info' }, { write: (line: string) => void written.push(line) }));
  const failure = Object.assign(new Error('invalid input syntax for type uuid: "Mme Diallo"'), { code: '22P02', parameters: ['06 12 34 56 78'] });
  logger.error(failure, 'ExceptionsHandler');
  logger.error(failure.message, failure.stack, 'ExceptionsHandler');
  expect(written.join('')).not.toMatch(/Diallo|06 12/);
  for (const line of written) expect(JSON.parse(line)).toMatchObject({ stack: expect.stringContaining('nest-logger.spec'), msg: expect.stringContaining('invalid input syntax for type uuid: …') });
});

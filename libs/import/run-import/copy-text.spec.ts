import { expect, it } from 'vitest';
import { CopyText, escaped } from './copy-text';

it('writes a field as COPY reads it', () => {
  expect(escaped(null)).toBe('\\N');
  expect(escaped('L’API est tombée.')).toBe('L’API est tombée.');
  expect(escaped('C:\\N\tdeux\r\nlignes')).toBe('C:\\\\N\\tdeux\\r\\nlignes');
});

it('keeps every text however much comes, and begins anew once taken', () => {
  const gathered = new CopyText();
  const texts = Array.from({ length: 300 }, (_, at) => `${at} ${'é€𝄞'.repeat(at * 10)}\n`);
  for (const text of texts) gathered.add(text);
  const taken = gathered.take();
  gathered.add('autre');
  expect(taken.toString('utf8')).toBe(texts.join(''));
  expect(gathered.take().toString('utf8')).toBe('autre');
  expect(gathered.take()).toHaveLength(0);
});

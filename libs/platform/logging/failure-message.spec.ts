import { expect, it } from 'vitest';
import { failureMessage } from './failure-message';

const coded = (message: string, code: string) => Object.assign(new Error(message), { code });

it('drops what an error quotes', () => {
  expect(failureMessage(coded('invalid input syntax for type date: "chez Mme Diallo"', '22007'))).toBe('Error 22007: invalid input syntax for type date: …');
  expect(failureMessage(new Error('550 5.1.1 <camille@asso.test>: unknown'))).toBe('Error: 550 5.1.1 … unknown');
  expect(failureMessage(new TypeError("Cannot read 'Aminata' of « note »"))).toBe('TypeError: Cannot read … of …');
});

it('keeps the names of constraints and tables', () => {
  expect(failureMessage(coded('duplicate key value violates unique constraint "pk_bucket"', '23505'))).toBe('Error 23505: duplicate key value violates unique constraint "pk_bucket"');
});

it('keeps one line of bounded length', () => {
  expect(failureMessage(new Error(`first\nsecond`))).toBe('Error: first');
  expect(failureMessage(new Error('x'.repeat(1_000)))).toHaveLength(300);
  expect(failureMessage('thrown text')).toBe('Error');
});

import { describe, expect, it } from 'vitest';
import { RequestFailure } from '../graphql/request-failure';
import { secondsUntil } from './countdown';
import { digitsOf, emailProblem } from './credentials';
import { failureWait, failureWords } from './failure-words';
import { signInOutcome } from './sign-in';

const viewer = { id: '1', displayName: 'Camille', email: 'camille@example.org', role: 'REPORTER', demo: true, structure: null } as const;

describe('signInOutcome', () => {
  it('reads each member of the union', () => {
    expect(signInOutcome({ __typename: 'SignedIn', viewer })).toEqual({ kind: 'SIGNED_IN', viewer });
    expect(signInOutcome({ __typename: 'SecondFactorRequired', challenge: 'c', methods: ['TOTP'] })).toEqual({ kind: 'SECOND_FACTOR', challenge: 'c', methods: ['TOTP'] });
    expect(signInOutcome({ __typename: 'SignInRefused', message: 'Non.', retryAfterSeconds: 30 })).toEqual({ kind: 'REFUSED', message: 'Non.', retryAfterSeconds: 30 });
  });
});

describe('failureWords', () => {
  it('repeats what the server wrote for people, and says the rest in its own words', () => {
    expect(failureWords(new RequestFailure('TOO_MANY_REQUESTS', 'Réessayez dans 3 minutes.', 180))).toBe('Réessayez dans 3 minutes.');
    expect(failureWait(new RequestFailure('TOO_MANY_REQUESTS', 'Réessayez dans 3 minutes.', 180))).toBe(180);
    expect(failureWords(new RequestFailure('UNREACHABLE'))).toMatch(/connexion/);
    expect(failureWords(new TypeError('x is undefined'))).not.toMatch(/undefined/);
  });
});

describe('what is typed', () => {
  it.each([['', false], ['camille', false], ['camille@cada', false], ['a b@cada.fr', false], [' camille@cada.fr ', true]])('tells whether %j reads as an address', (typed, fine) => {
    expect(emailProblem(typed) === null).toBe(fine);
  });

  it('keeps the digits of a code as applications show it', () => {
    expect(digitsOf('123 456')).toBe('123456');
  });
});

it('never says « 0 s » while a wait is on', () => {
  expect(secondsUntil(10_001, 10_000)).toBe(1);
  expect(secondsUntil(10_000, 10_000)).toBe(0);
  expect(secondsUntil(null, 10_000)).toBe(0);
});

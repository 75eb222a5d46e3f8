import { describe, expect, it } from 'vitest';
import { DOSSIER_MOVES, DOSSIER_STATUSES, dossierMoveRefusal, isApproved, isSent, nextDossierStatuses, type DossierStatus } from './dossier-status';
import { isSamePerson } from './same-person';

const reachableFrom = (status: DossierStatus, seen = new Set<DossierStatus>()): Set<DossierStatus> => {
  if (seen.has(status)) return seen;
  seen.add(status);
  for (const next of nextDossierStatuses(status)) reachableFrom(next, seen);
  return seen;
};

describe('the life of a dossier', () => {
  it('reaches every status from the first, and ends', () => {
    expect([...reachableFrom('DRAFT')].sort()).toEqual([...DOSSIER_STATUSES].sort());
    expect(nextDossierStatuses('CLOSED')).toEqual([]);
  });

  it('never comes back from what was sent', () => {
    expect([...reachableFrom('SENT')].sort()).toEqual(['ANSWERED', 'CLOSED', 'SENT']);
    expect(DOSSIER_STATUSES.filter(isSent)).toEqual(['SENT', 'ANSWERED', 'CLOSED']);
  });

  it('is sent by way of an approval only, which nobody with a hand in it gives', () => {
    const withoutApproval = new Set<DossierStatus>(['APPROVED']);
    reachableFrom('DRAFT', withoutApproval);
    expect(withoutApproval.has('SENT')).toBe(false);
    expect(dossierMoveRefusal('REVIEWED', 'APPROVED', true)).toBe('AUTHOR');
    expect(dossierMoveRefusal('REVIEWED', 'APPROVED', false)).toBeNull();
    expect(DOSSIER_STATUSES.filter(isApproved)).toEqual(['APPROVED', 'SENT', 'ANSWERED', 'CLOSED']);
  });

  it('refuses every move that the table has not, and freezing by a mere move', () => {
    for (const from of DOSSIER_STATUSES) {
      for (const to of DOSSIER_STATUSES.filter((status) => !(status in DOSSIER_MOVES[from]))) expect(dossierMoveRefusal(from, to, false)).toBe('NOT_ALLOWED');
    }
    expect(dossierMoveRefusal('DRAFT', 'FROZEN', false)).toBe('NOT_ALLOWED');
  });
});

describe('one person under two accounts', () => {
  const account = (id: string, email: string, displayName: string) => ({ id, email, displayName });
  const author = account('1', 'jeanne.petit@fas.test', 'Jeanne Petit');
  it.each([
    ['the same account', account('1', 'other@fas.test', 'Autre'), true],
    ['a tag in the address', account('2', 'Jeanne.Petit+national@fas.test', 'J. P.'), true],
    ['the same name, said otherwise', account('3', 'jp@ara.test', 'PETIT Jéanne'), true],
    ['a colleague', account('4', 'camille@fas.test', 'Camille Petit'), false],
    ['a namesake of the mailbox elsewhere', account('5', 'jeanne.petit@ara.test', 'J. Petit-Roux'), false],
    ['nobody named', account('6', 'x@fas.test', ''), false],
  ])('%s: %j', (_, other, same) => expect(isSamePerson(author, other)).toBe(same));
});

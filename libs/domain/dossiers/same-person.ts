/** What an account says of who holds it. */
export interface AccountHolder {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
}

/**
 * Whether two accounts are likely to be one person's: the same account, the same mailbox (a « +tag » or dots do not make another), or
 * the same name whatever its order, accents and case. Cautious on purpose: two namesakes find a third to approve, while a person with
 * two accounts approves nothing of their own.
 */
export function isSamePerson(one: AccountHolder, other: AccountHolder): boolean {
  if (one.id === other.id || mailbox(one.email) === mailbox(other.email)) return true;
  const name = nameKey(one.displayName);
  return name !== '' && name === nameKey(other.displayName);
}

function mailbox(email: string): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at).toLowerCase().replace(/\+.*$/, '').replaceAll('.', '');
  return `${local}@${email.slice(at + 1).toLowerCase()}`;
}

const nameKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').sort().join(' ');

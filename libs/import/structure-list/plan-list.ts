import type { KnownStructure, StructureToWrite } from '@vigie/access';
import type { StructureListFault } from '@vigie/contracts';
import { findSite } from '@vigie/reference';
import { plain } from '../map-columns/plain';
import { LIST_MESSAGES } from './messages.fr';
import type { ListedStructure } from './read-listed';

/** What a list comes to, held against what there is. */
export interface ListPlan {
  readonly writes: readonly StructureToWrite[];
  readonly added: number;
  readonly changes: readonly { readonly line: number; readonly name: string; readonly what: string }[];
  readonly same: number;
  readonly faults: readonly StructureListFault[];
  /** Who could be invited: the address, and its structure's id, or the place in `writes` of a new one. */
  readonly invitable: readonly { readonly email: string; readonly structure: string | number }[];
}

type Verdict = { readonly fault: string } | { readonly known: KnownStructure | null; readonly wished: StructureToWrite };

/**
 * A structure is known by its name, whatever its accents and case, in its département. An empty cell changes nothing; a
 * structure that the list does not name stays as it is.
 *
 * @param regions of the viewer; null: all
 */
export function planList(listed: readonly ListedStructure[], known: readonly KnownStructure[], regions: readonly string[] | null): ListPlan {
  const byName = new Map<string, KnownStructure[]>();
  for (const structure of known) byName.set(plain(structure.name), [...(byName.get(plain(structure.name)) ?? []), structure]);
  const addresses = new Set(known.flatMap((structure) => structure.addresses));
  const met = new Map<string, { line: number; as: string }>();
  const plan = { writes: [] as StructureToWrite[], added: 0, changes: [] as { line: number; name: string; what: string }[], same: 0, faults: [] as StructureListFault[], invitable: [] as { email: string; structure: string | number }[] };
  const invite = (email: string | null, structure: string | number) => {
    if (email === null || addresses.has(email)) return;
    addresses.add(email);
    plan.invitable.push({ email, structure });
  };
  for (const row of listed) {
    const verdict = judge(row, byName.get(plain(row.name)) ?? [], regions);
    if ('fault' in verdict) {
      plan.faults.push({ line: row.line, column: null, reason: verdict.fault });
      continue;
    }
    const { known: before, wished } = verdict;
    const key = before?.id ?? `${plain(row.name)} ${findSite(wished.siteCode)?.departmentCode}`;
    const as = JSON.stringify([wished.typeCode, wished.siteCode, wished.associationName]);
    const earlier = met.get(key);
    if (earlier) {
      if (earlier.as === as) plan.same++;
      else plan.faults.push({ line: row.line, column: null, reason: LIST_MESSAGES.twice(earlier.line) });
      continue;
    }
    met.set(key, { line: row.line, as });
    const what = before ? differences(before, wished) : [];
    if (before && what.length === 0) plan.same++;
    else {
      if (before) plan.changes.push({ line: row.line, name: before.name, what: what.join(', ') });
      else plan.added++;
      plan.writes.push(wished);
    }
    invite(row.email, before?.id ?? plan.writes.length - 1);
  }
  return plan;
}

function judge(row: ListedStructure, alike: readonly KnownStructure[], regions: readonly string[] | null): Verdict {
  const site = row.siteCode === null ? null : findSite(row.siteCode);
  if (site && regions && !regions.includes(site.regionCode)) return { fault: LIST_MESSAGES.outside };
  const there = site ? alike.filter(({ departmentCode }) => departmentCode === site.departmentCode) : alike;
  if (there.length > 1) return { fault: site ? LIST_MESSAGES.several : LIST_MESSAGES.severalPlaces };
  const [known] = there;
  if (!known) {
    if (!row.siteCode) return { fault: LIST_MESSAGES.siteMissing };
    if (!row.typeCode) return { fault: LIST_MESSAGES.typeMissing };
    return { known: null, wished: { id: null, name: row.name, typeCode: row.typeCode, associationName: row.associationName, siteCode: row.siteCode } };
  }
  if (!known.active) return { fault: LIST_MESSAGES.closed };
  const siteCode = siteFor(known, row.siteCode);
  if (siteCode === null) return { fault: LIST_MESSAGES.siteMissing };
  return { known, wished: { id: known.id, name: known.name, typeCode: row.typeCode ?? known.typeCode, associationName: row.associationName ?? known.associationName, siteCode } };
}

/** A list that names départements says nothing of a sous-préfecture: it does not move a structure to the préfecture. */
function siteFor({ siteCode: own }: KnownStructure, listed: string | null): string | null {
  if (listed === null || own === null) return listed ?? own;
  const [before, after] = [findSite(own), findSite(listed)];
  return after?.kind === 'PREFECTURE' && before?.departmentCode === after.departmentCode ? own : listed;
}

function differences(known: KnownStructure, { typeCode, associationName, siteCode }: StructureToWrite): string[] {
  const { what } = LIST_MESSAGES;
  return [...(known.typeCode === typeCode ? [] : [what.type]), ...(known.associationName === associationName ? [] : [what.association]), ...(known.siteCode === siteCode ? [] : [what.site])];
}

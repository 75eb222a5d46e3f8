import type { Role } from '@vigie/access';
import { TARGETS, type Canaries, type TargetName, type World } from './world';

const IN_STRUCTURE: readonly Role[] = ['REPORTER', 'STRUCTURE_MANAGER'];

/** Whether a role's scope covers a target at all. */
export function covers(role: Role, target: TargetName): boolean {
  if (IN_STRUCTURE.includes(role)) return target === 'own';
  return role !== 'REGIONAL' || target !== 'foreign';
}

/** The rule of who sees what, one line a kind of text: what `privacy.md` says, once more and independently of the code. */
function maySee(role: Role, target: TargetName, kind: keyof Canaries, operation: string): boolean {
  if (!covers(role, target)) return false;
  switch (kind) {
    case 'structureName':
      return true;
    case 'memberName':
    case 'memberEmail':
      return role !== 'REPORTER';
    case 'proposalRemark':
    case 'reference':
      return role !== 'ADMIN';
    case 'message':
      return role !== 'ADMIN';
    case 'alertNote':
    case 'dossierTitle':
    case 'internalNote':
    case 'verbatim':
    case 'tag':
      return role === 'REGIONAL' || role === 'NATIONAL';
    case 'caseCode':
      // The working list of a préfecture says case codes, and nothing else of a case that is not coded.
      return IN_STRUCTURE.includes(role) || (['unsolvedList', 'recordPrefectureMeeting'].includes(operation) && role !== 'ADMIN');
    case 'answer':
      return IN_STRUCTURE.includes(role);
    case 'narrative':
    case 'testimony':
      return IN_STRUCTURE.includes(role) || (['readTestimony', 'openVerbatim'].includes(operation) && role !== 'ADMIN');
  }
}

/** What must not be in an answer that this role (null: nobody signed in) gets from this operation, and is. */
export function leaks(world: World, role: Role | null, operation: string, answer: string): string[] {
  return TARGETS.flatMap((name) => {
    const target = world.targets[name];
    const texts = [...target.made, ...Object.entries(target.canaries).map(([kind, text]) => ({ kind: kind as keyof Canaries, text: text as string }))];
    return texts.filter(({ kind, text }) => answer.includes(text) && !(role && maySee(role, name, kind, operation))).map(({ kind }) => `${kind} of ${name}`);
  });
}

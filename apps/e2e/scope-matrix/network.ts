import type { Role } from '@vigie/access';
import type { OperationRule } from './operations';
import type { Target, World } from './world';

const STAFF: readonly Role[] = ['REGIONAL', 'NATIONAL'];

const READERS_OF_AUDIT: readonly Role[] = ['NATIONAL', 'ADMIN'];

export const NETWORK_OPERATIONS: Readonly<Record<string, OperationRule>> = {
  network: { variables: () => ({ filter: {}, page: { page: 1, perPage: 100 } }), who: STAFF },
  remindStructures: { variables: (_, target) => ({ ids: [target.structure.id] }), who: STAFF, also: [() => ({ ids: Array.from({ length: 201 }, () => 'x') })] },
  auditEntries: { variables: async (world, target) => ({ filter: { subject: await actOn(world, target) }, page: { page: 1, perPage: 100 } }), who: READERS_OF_AUDIT, also: [() => ({ page: { page: 1, perPage: 100 } })] },
  exportAudit: { variables: () => ({ purpose: 'Contrôle de fin de mois', filter: { action: 'SIGN_IN' } }), who: READERS_OF_AUDIT },
};

/** A structure's member changed it, for a reason; @returns what was changed */
async function actOn({ dataSource }: World, { structure, member }: Target): Promise<string> {
  await dataSource.query(`INSERT INTO audit_entry (account_id, action, subject_kind, subject_id, purpose) VALUES ($1, 'STRUCTURE_CHANGED', 'structure', $2, 'une adresse nouvelle')`, [member.id, structure.id]);
  return structure.id;
}

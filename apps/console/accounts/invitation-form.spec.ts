import { describe, expect, it } from 'vitest';
import { invitationFaults, managedRoles, type InvitationForm } from './invitation-form';

const form: InvitationForm = { email: 'ada@exemple.fr', role: 'REPORTER', structureId: '', federationCode: '' };

describe('an invitation', () => {
  it('of a manager goes into the own structure, for its two roles', () => {
    expect(managedRoles('STRUCTURE_MANAGER')).toEqual(['REPORTER', 'STRUCTURE_MANAGER']);
    expect(invitationFaults(form, 'STRUCTURE_MANAGER')).toEqual([]);
  });

  it('of staff says where the person belongs', () => {
    for (const inviter of ['REGIONAL', 'NATIONAL', 'ADMIN'] as const) expect(invitationFaults(form, inviter)).toEqual(['structureId']);
    expect(invitationFaults({ ...form, role: 'REGIONAL' }, 'NATIONAL')).toEqual(['federationCode']);
    expect(invitationFaults({ ...form, role: 'NATIONAL' }, 'ADMIN')).toEqual([]);
  });

  it('needs something like an address', () => {
    expect(invitationFaults({ ...form, email: 'ada@exemple' }, 'STRUCTURE_MANAGER')).toEqual(['email']);
  });
});

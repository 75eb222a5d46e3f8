import { describe, expect, it } from 'vitest';
import { invitableRoles, invitationFaults, type InvitationForm } from './invitation-form';

const form: InvitationForm = { displayName: 'Ada', email: 'ada@exemple.fr', role: 'REPORTER', structureId: '', federationCode: '' };

describe('an invitation', () => {
  it('of a manager goes into the own structure, for its two roles', () => {
    expect(invitableRoles('STRUCTURE_MANAGER')).toEqual(['REPORTER', 'STRUCTURE_MANAGER']);
    expect(invitationFaults(form, 'STRUCTURE_MANAGER')).toEqual([]);
  });

  it('of operations says where the person belongs', () => {
    expect(invitationFaults(form, 'ADMIN')).toEqual(['structureId']);
    expect(invitationFaults({ ...form, role: 'REGIONAL' }, 'ADMIN')).toEqual(['federationCode']);
    expect(invitationFaults({ ...form, role: 'NATIONAL' }, 'ADMIN')).toEqual([]);
  });

  it('needs a name and something like an address', () => {
    expect(invitationFaults({ ...form, displayName: ' ', email: 'ada@exemple' }, 'STRUCTURE_MANAGER')).toEqual(['displayName', 'email']);
  });
});

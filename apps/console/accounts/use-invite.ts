import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { request } from '../graphql/request';
import { InviteMemberDocument } from './accounts.documents';
import type { InvitationForm } from './invitation-form';
import { text } from './messages.fr';

/** Sends an invitation; a refusal of the server (address already invited, …) is given back to be read in place. */
export function useInvite(onSent: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const invite = useMutation({
    mutationFn: ({ email, role, structureId, federationCode }: InvitationForm) =>
      request(InviteMemberDocument, { member: { email: email.trim(), role, structureId: structureId || null, federationCode: federationCode || null } }),
    onSuccess: ({ inviteMember }) => {
      if (inviteMember.__typename !== 'PendingInvitation') return;
      notify(text.invite.done(inviteMember.email), { type: 'success' });
      onSent();
      void client.invalidateQueries({ queryKey: ['invitations'] });
      void client.invalidateQueries({ queryKey: ['network'] });
    },
  });
  const answer = invite.data?.inviteMember;
  return { invite, refusal: answer?.__typename === 'AccountRefused' ? answer.message : null };
}

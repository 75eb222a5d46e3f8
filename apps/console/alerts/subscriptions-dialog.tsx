import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import type { AlertListView } from './alert-list-view';
import { text } from './messages.fr';
import { SubscriptionForm } from './subscription-form';
import { useSubscriptionWords } from './subscription-words';
import { AlertSubscriptionsDocument, type AlertSubscription } from './subscriptions.documents';
import { useUnsubscribe } from './use-subscriptions';

const words = text.subscriptions;

/** Of which alerts one hears by mail, and how soon; a new one starts from the filters of the list. */
export function SubscriptionsDialog({ view, onClose }: { view: AlertListView; onClose: () => void }) {
  const title = useId();
  const { data, error } = useQuery({ queryKey: ['alert-subscriptions'], queryFn: ({ signal }) => request(AlertSubscriptionsDocument, {}, signal) });
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{words.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{words.lead}</Typography>
        {error && <Alert severity="error">{failureMessage(error)}</Alert>}
        {!data && !error && <Skeleton variant="rounded" height={56} />}
        {data && <Subscriptions items={data.alertSubscriptions} />}
        <SubscriptionForm view={view} />
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{words.close}</Button></DialogActions>
    </Dialog>
  );
}

function Subscriptions({ items }: { items: readonly AlertSubscription[] }) {
  const say = useSubscriptionWords();
  const unsubscribe = useUnsubscribe();
  if (items.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{words.none}</Typography>;
  return (
    <Box component="ul" aria-label={words.own} tabIndex={-1} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {items.map((item) => (
        <Box component="li" key={item.id} sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <span>{say(item)}<Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.9375rem' }}>{words.deliveries[item.delivery]}</Box></span>
          <Button size="small" disabled={unsubscribe.isPending} aria-label={words.removeLabel(say(item))}
            onClick={(event) => { event.currentTarget.closest('ul')?.focus(); unsubscribe.mutate(item); }}>{words.remove}</Button>
        </Box>
      ))}
    </Box>
  );
}

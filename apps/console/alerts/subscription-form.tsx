import { Alert, Box, Button, Typography } from '@mui/material';
import { DEPARTMENTS, findRegion } from '@vigie/reference';
import { useState, type FormEvent } from 'react';
import { useVocabularies } from '../catalogue/use-vocabularies';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { regionsInScope } from '../home/territories';
import { useViewer } from '../session/viewer';
import type { AlertListView } from './alert-list-view';
import { text } from './messages.fr';
import { ActRefused } from './use-alert-change';
import { useSubscribe } from './use-subscriptions';

const words = text.subscriptions;
const DELIVERIES = Object.entries(words.deliveries).map(([code, label]) => ({ code, label }));

/** A new subscription: a territory of one's own, a right, difficulties, and how soon one hears. */
export function SubscriptionForm({ view }: { view: AlertListView }) {
  const { termsOf } = useVocabularies();
  const places = usePlaces();
  const [place, setPlace] = useState(view.region ? `R${view.region}` : '');
  const [right, setRight] = useState(view.right ?? '');
  const [group, setGroup] = useState(view.group ?? '');
  const [delivery, setDelivery] = useState('DIGEST');
  const subscribe = useSubscribe();
  const send = (event: FormEvent) => {
    event.preventDefault();
    // Not disabled while it is sent: the focus would be dropped.
    if (subscribe.isPending) return;
    subscribe.mutate({
      regionCode: place.startsWith('R') ? place.slice(1) : null, departmentCode: place.startsWith('D') ? place.slice(1) : null,
      right: right || null, difficultyGroup: group || null, delivery: delivery === 'IMMEDIATE' ? 'IMMEDIATE' : 'DIGEST',
    });
  };
  return (
    <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h3">{words.add}</Typography>
      <ChoiceField label={words.place} value={place} choices={places.choices} groups={places.groups} empty={words.everywhere} onChange={setPlace} />
      <ChoiceField label={text.filters.right} value={right} choices={termsOf('rightsLost')} empty={text.filters.allRights} onChange={setRight} />
      <ChoiceField label={text.filters.group} value={group} choices={termsOf('difficultyGroups')} empty={text.filters.allGroups} onChange={setGroup} hint={words.exact} />
      <ChoiceField label={words.delivery} value={delivery} choices={DELIVERIES} onChange={setDelivery} />
      {subscribe.error && <Alert severity="error">{subscribe.error instanceof ActRefused ? subscribe.error.message : failureMessage(subscribe.error)}</Alert>}
      <div><Button type="submit" variant="contained">{words.subscribe}</Button></div>
    </Box>
  );
}

/** Regions and départements of the viewer, in two groups. */
function usePlaces() {
  const scope = regionsInScope(useViewer());
  const regions = scope.map((code) => ({ code: `R${code}`, label: findRegion(code)?.name ?? code, group: 'R' }));
  const departments = DEPARTMENTS.filter(({ regionCode }) => scope.includes(regionCode)).map(({ code, name }) => ({ code: `D${code}`, label: `${code} · ${name}`, group: 'D' }));
  return { choices: [...regions.sort((a, b) => a.label.localeCompare(b.label, 'fr')), ...departments], groups: [{ code: 'R', label: words.regions }, { code: 'D', label: words.departments }] };
}

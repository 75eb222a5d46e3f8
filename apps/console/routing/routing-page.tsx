import AltRoute from '@mui/icons-material/AltRouteOutlined';
import CloudOff from '@mui/icons-material/CloudOffOutlined';
import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { REGIONS } from '@vigie/reference';
import { formatMoment } from '@vigie/ui';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { ChoiceField } from '../form/choice-field';
import { failureMessage } from '../graphql/api-failure';
import { regionsInScope } from '../home/territories';
import { Notice } from '../layout/notice';
import { Page } from '../layout/page';
import { useViewer } from '../session/viewer';
import { text } from './messages.fr';
import { RehearsalPanel } from './rehearsal-panel';
import { RuleDialog } from './rule-dialog';
import { newRule, replaced, type RuleDraft } from './rule-draft';
import { RuleList } from './rule-list';
import { useRouting } from './use-routing';

/** What is done of a report as soon as it comes, region by region. */
export default function RoutingPage() {
  const regions = regionsInScope(useViewer());
  const [regionCode, setRegion] = useState(regions[0] ?? '');
  const choices = REGIONS.filter(({ code }) => regions.includes(code)).map(({ code, name }) => ({ code, label: name }));
  return (
    <Page title={text.title} lead={text.lead} actions={<Button component={Link} to="/tri" variant="outlined">{text.back}</Button>}>
      {choices.length > 1 && <Box sx={{ maxWidth: 360, mb: 2, display: 'flex' }}><ChoiceField label={text.region} value={regionCode} choices={choices} onChange={setRegion} /></Box>}
      <Rules key={regionCode} regionCode={regionCode} />
    </Page>
  );
}

function Rules({ regionCode }: { regionCode: string }) {
  const routing = useRouting(regionCode);
  const [edited, setEdited] = useState<RuleDraft | null>(null);
  const [removed, setRemoved] = useState<{ rule: RuleDraft; before: readonly RuleDraft[] } | null>(null);
  // Once all is saved there is nothing to save: the button would take the focus away with it.
  const adding = useRef<HTMLButtonElement>(null);
  const { kept, rules, change } = routing;
  if (kept.error && !kept.data) return <Notice icon={<CloudOff />} title={text.failed} body={failureMessage(kept.error)} action={<Button variant="contained" onClick={() => void kept.refetch()}>{text.retry}</Button>} />;
  if (!rules) return <Box sx={{ display: 'grid', gap: 1.5 }}>{[0, 1, 2].map((row) => <Skeleton key={row} variant="rounded" height={96} />)}</Box>;
  const update = (next: readonly RuleDraft[]) => { change(next); setRemoved(null); };
  const remove = (rule: RuleDraft) => { change(rules.filter(({ key }) => key !== rule.key)); setRemoved({ rule, before: rules }); };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(260px, 1fr)' } }}>
      <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
        {rules.length === 0 ? <Notice icon={<AltRoute />} title={text.none} body={text.noneBody} /> : <RuleList regionCode={regionCode} rules={rules} rehearsal={routing.rehearsal} onChange={update} onEdit={setEdited} onRemove={remove} />}
        {removed && <Alert severity="info" action={<Button size="small" color="inherit" onClick={() => update(removed.before)}>{text.rule.undo}</Button>}>{text.rule.removed(removed.rule.name)}</Alert>}
        {routing.refusal && <Alert severity="error">{routing.refusal}</Alert>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button ref={adding} variant="outlined" onClick={() => setEdited(newRule())}>{text.add}</Button>
          <Button variant="contained" disabled={!routing.isChanged || routing.isSaving} onClick={() => { adding.current?.focus({ preventScroll: true }); routing.save(); }}>{text.save}</Button>
          {routing.isChanged && <><Button onClick={() => { adding.current?.focus({ preventScroll: true }); routing.revert(); setRemoved(null); }}>{text.revert}</Button><Typography variant="body2" role="status">{text.unsaved}</Typography></>}
        </Box>
        {kept.data?.savedByName && kept.data.savedAt && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.saved(kept.data.savedByName, formatMoment(kept.data.savedAt))}</Typography>}
      </Box>
      <RehearsalPanel rehearsal={routing.rehearsal} refusal={routing.untried} />
      {edited && <RuleDialog regionCode={regionCode} rule={edited} isNew={edited.name === ''} onKeep={(rule) => { update(replaced(rules, rule)); setEdited(null); }} onClose={() => setEdited(null)} />}
    </Box>
  );
}

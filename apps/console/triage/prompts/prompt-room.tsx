import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { findSite } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { request } from '../../graphql/request';
import { formatShortDay } from '../../i18n/format';
import { text as reportText } from '../../reports/messages.fr';
import { choicesOf, type Command } from '../keys/commands';
import { text } from '../messages.fr';
import { AnomalyNamesDocument, ColleaguesDocument, DuplicatesDocument } from '../triage.documents';
import { decided } from '../use-commands';
import type { Triage } from '../use-triage';
import { OptionList } from './option-list';
import { PromptFrame } from './prompt-frame';
import { TagForm } from './tag-form';
import { WriteForm } from './write-form';

const words = text.prompts;

/** What the decision under way still asks. */
export function PromptRoom({ triage, command }: { triage: Triage; command: Command }) {
  const close = () => triage.ask(null);
  if (command.kind === 'QUALIFY' || command.kind === 'MOVE') {
    const title = command.kind === 'QUALIFY' ? words.grounds(reportText.causalities[command.causality]) : words.motive(text.acts[command.to === 'QUALIFIED' ? 'SUBMITTED' : command.to]);
    const labels: Readonly<Record<string, string>> = command.kind === 'QUALIFY' ? text.grounds : reportText.motives;
    const options = choicesOf(command).map((code) => ({ code, label: capital(labels[code] ?? code) }));
    return <PromptFrame title={title} about={aboutOf(triage)} onCancel={close}><OptionList numbered options={options} disabled={triage.busy} onChoose={(code) => triage.act(decided(command, code))} /></PromptFrame>;
  }
  if (command.kind !== 'PROMPT') return null;
  switch (command.prompt) {
    case 'ASSIGN': return <AssignPrompt triage={triage} onCancel={close} />;
    case 'TAG': return <PromptFrame title={words.tag} about={aboutOf(triage)} hint={words.tagHint} onCancel={close}><TagForm triage={triage} /></PromptFrame>;
    case 'ANOMALY': return <AnomalyPrompt triage={triage} onCancel={close} />;
    case 'MERGE': return <MergePrompt triage={triage} onCancel={close} />;
    case 'MESSAGE': return <PromptFrame title={words.message} hint={words.messageHint} onCancel={close}><WriteForm triage={triage} internal={false} /></PromptFrame>;
    case 'NOTE': return <PromptFrame title={words.note} hint={words.noteHint} onCancel={close}><WriteForm triage={triage} internal /></PromptFrame>;
  }
}

/** Said where it is asked: the report shown is then one of several. */
const aboutOf = ({ chosen }: Triage): string | null => (chosen.size > 0 ? text.acts.forMany(chosen.size) : null);

const capital = (label: string): string => label.charAt(0).toLocaleUpperCase('fr') + label.slice(1);

const NOBODY = 'NOBODY';

function AssignPrompt({ triage, onCancel }: { triage: Triage; onCancel: () => void }) {
  const { data } = useQuery({ queryKey: ['triage-colleagues'], queryFn: ({ signal }) => request(ColleaguesDocument, {}, signal), staleTime: 5 * 60_000 });
  const options = [...(data?.triageColleagues ?? []).map(({ id, name }) => ({ code: id, label: name })), { code: NOBODY, label: words.nobody }];
  return <PromptFrame title={words.assign} about={aboutOf(triage)} onCancel={onCancel}>{data && <OptionList numbered={false} options={options} disabled={triage.busy} onChoose={(id) => triage.act({ kind: 'ASSIGN', assigneeId: id === NOBODY ? null : id })} />}</PromptFrame>;
}

function AnomalyPrompt({ triage, onCancel }: { triage: Triage; onCancel: () => void }) {
  const { data } = useQuery({ queryKey: ['anomaly-names'], queryFn: ({ signal }) => request(AnomalyNamesDocument, {}, signal), staleTime: 60_000 });
  const options = [...(data?.anomalies ?? []).map(({ id, name }) => ({ code: id, label: name })), { code: NOBODY, label: words.noAnomaly }];
  return <PromptFrame title={words.anomaly} about={aboutOf(triage)} onCancel={onCancel}>{data && <OptionList numbered options={options} disabled={triage.busy} onChoose={(id) => triage.act({ kind: 'ATTACH', anomalyId: id === NOBODY ? null : id })} />}</PromptFrame>;
}

function MergePrompt({ triage, onCancel }: { triage: Triage; onCancel: () => void }) {
  const reportId = triage.current?.report.id ?? '';
  const { data } = useQuery({ queryKey: ['triage-duplicates', reportId], queryFn: ({ signal }) => request(DuplicatesDocument, { reportId }, signal), gcTime: 0 });
  const { labelOf } = useVocabularies();
  const options = (data?.possibleDuplicates ?? []).map(({ report }) => ({
    code: report.id, detail: [...report.ruptures.map(({ right }) => labelOf('rightsLost', right)), ...report.difficulties.map((code) => labelOf('difficulties', code))].join(' · '),
    label: [report.reference, findSite(report.siteCode)?.name, formatShortDay(report.occurredOn), report.structure?.name].filter(Boolean).join(' · '),
  }));
  return (
    <PromptFrame title={words.merge} hint={words.mergeHint} onCancel={onCancel}>
      {!data && <Typography>{words.searching}</Typography>}
      {data && options.length === 0 && <Typography>{words.noDuplicate}</Typography>}
      {options.length > 0 && <OptionList numbered={false} options={options} disabled={triage.busy} onChoose={(keptId) => triage.act({ kind: 'MERGE', keptId })} />}
    </PromptFrame>
  );
}

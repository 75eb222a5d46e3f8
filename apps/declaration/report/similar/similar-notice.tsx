import { useState } from 'react';
import { Button, TextField, formatDay } from '@vigie/ui';
import { newCaseCode } from '@vigie/domain';
import { RadioChips } from '../../controls/radio-chips';
import { rightLabel } from '../../home/right-label';
import type { Sending } from '../sending/use-sending';
import { useReport } from '../report-context';
import { text } from './messages.fr';
import type { SimilarReport } from './find-similar';
import { joinedTo, type SimilarChoice } from './similar-choice';
import './similar.css';

type Reason = Extract<SimilarChoice, { decision: 'APART' }>['reason'];

const REASONS: readonly Reason[] = ['OTHER_PERSON', 'OTHER_FACTS', 'OTHER'];

/** The structure may have said this already: under which code it goes on, or why it stands apart. */
export function SimilarNotice({ reports, sending: { answer, keepFirst } }: { readonly reports: readonly SimilarReport[]; readonly sending: Sending }) {
  const sameCase = reports.some(({ match }) => match === 'SAME_CASE');
  const latest = [...new Map(reports.map((found) => [found.report.caseCode, found])).values()];
  return (
    <>
      <strong>{sameCase ? text.sameCaseTitle : text.sameEventTitle}</strong>
      <p>{sameCase ? text.sameCaseBody : text.sameEventBody}</p>
      <ul className="similar">
        {latest.map(({ report }) => (
          <li key={report.id}>
            <SimilarFacts report={report} />
            {report.caseCode && <Button variant="secondary" onClick={() => void answer(joinedTo(report.caseCode ?? ''))}>{text.addTo} <span className="similar-code">{report.caseCode}</span></Button>}
          </li>
        ))}
      </ul>
      <Apart reports={reports} answer={answer} />
      <Button variant="quiet" onClick={keepFirst}>{text.drop}</Button>
    </>
  );
}

function SimilarFacts({ report: { reference, occurredOn, rights } }: Pick<SimilarReport, 'report'>) {
  const [first] = rights;
  return <p><span className="similar-right">{first === undefined ? text.noRight : rightLabel(first)}</span> {text.facts(formatDay(occurredOn))} <span className="similar-code">{reference}</span></p>;
}

function Apart({ reports, answer }: { readonly reports: readonly SimilarReport[]; readonly answer: Sending['answer'] }) {
  const { draft, identifiers } = useReport();
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOf(reason, note, identifiers.find(note).length > 0);

  const fileApart = () => {
    setTried(true);
    const from = reports[0]?.report;
    if (fault || reason === null || !from) return;
    // Another person, or facts apart: the code of the other is not its own.
    const caseCode = reports.some(({ report }) => report.caseCode === draft.caseCode) ? newCaseCode() : draft.caseCode;
    const seen = reports.map(({ report }) => report.id);
    void answer({ caseCode, similar: { decision: 'APART', seen, from: from.id, reason, note: reason === 'OTHER' ? note.trim() : '' } });
  };

  return (
    <div className="similar-apart">
      <RadioChips
        label={text.apart} error={tried && reason === null ? text.reasonMissing : null} value={reason} onChange={(chosen) => setReason(chosen as Reason)}
        chips={REASONS.map((code) => ({ value: code, label: text.reasons[code] }))}
      />
      {reason === 'OTHER' && <TextField id="apart-note" label={text.note} hint={text.noteHint} error={tried ? fault : null} value={note} maxLength={300} autoComplete="off" onChange={(event) => setNote(event.target.value)} />}
      <Button variant="secondary" onClick={fileApart}>{text.sendApart}</Button>
    </div>
  );
}

function faultOf(reason: Reason | null, note: string, identifies: boolean): string | null {
  if (reason !== 'OTHER') return null;
  if (note.trim() === '') return text.noteMissing;
  return identifies ? text.noteIdentifies : null;
}

import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, Checkbox, FormControlLabel, LinearProgress, Paper, Typography } from '@mui/material';
import type { StructureListAnswer } from '@vigie/contracts';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../layout/page';
import { ListColumns } from './list-columns';
import { ListOutcome } from './list-outcome';
import { text } from './messages.fr';
import { useStructureList, type StructureList } from './use-structure-list';

/** A list of structures from a spreadsheet: what it would change first, then the change. */
export default function StructureListPage() {
  const list = useStructureList();
  const { file, answer, done } = list;
  const room = useFocusOnStep(file, done);
  return (
    <Page title={text.title} lead={<Box sx={{ maxWidth: '85ch' }}>{text.lead}</Box>} actions={<><Button component={Link} to="/structures" variant="outlined">{text.back}</Button>{file && <Button variant="outlined" onClick={list.leave}>{text.another}</Button>}</>}>
      <Box ref={room} tabIndex={-1} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', '&:focus': { outline: 'none' } }}>
        {(!file || (list.failure && !answer)) && <Drop onFile={list.take} />}
        {(list.isReading || list.isRunning) && <Box><Typography role="status" sx={{ mb: 1 }}>{list.isRunning ? text.bringing : text.reading}</Typography><LinearProgress aria-label={list.isRunning ? text.bringing : text.reading} /></Box>}
        {list.failure && <Alert severity="error">{list.failure}</Alert>}
        {file && done && <Done answer={done} />}
        {file && answer && !done && (
          <>
            <ListColumns answer={answer} onChoose={list.choose} />
            {answer.columns.name === undefined ? <Alert severity="warning">{text.nameNeeded}</Alert> : <><ListOutcome title={text.outcome} answer={answer} /><Go list={list} answer={answer} /></>}
          </>
        )}
      </Box>
    </Page>
  );
}

/** A step takes the button that led to it away: whoever works by keyboard goes on at the top of what replaced it. */
function useFocusOnStep(file: File | null, done: StructureListAnswer | null) {
  const room = useRef<HTMLDivElement>(null);
  const before = useRef({ file, done });
  useEffect(() => {
    if (before.current.file !== file || before.current.done !== done) room.current?.focus();
    before.current = { file, done };
  }, [file, done]);
  return room;
}

function Drop({ onFile }: { onFile: (file: File) => void }) {
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => { if (files?.[0]) onFile(files[0]); };
  return (
    <Paper variant="outlined" onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
      sx={{ p: { xs: 2, sm: 4 }, textAlign: 'center', borderStyle: 'dashed', borderWidth: 2, borderColor: over ? 'primary.main' : 'divider', display: 'grid', justifyItems: 'center', gap: 1.5 }}>
      <UploadFile sx={{ fontSize: 40, color: 'text.secondary' }} />
      <Typography variant="h2">{text.drop}</Typography>
      <input ref={input} type="file" hidden tabIndex={-1} aria-hidden accept=".csv,.txt,.tsv,.xlsx,.ods" onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
      <Button variant="contained" aria-describedby={hint} onClick={() => input.current?.click()}>{text.choose}</Button>
      <Typography id={hint} sx={{ color: 'text.secondary', maxWidth: 640 }}>{text.formats}</Typography>
    </Paper>
  );
}

function Go({ list, answer: { counts, invitable } }: { list: StructureList; answer: StructureListAnswer }) {
  const hint = useId();
  const nothing = counts.added + counts.changed === 0;
  const onlyInvites = nothing && list.invites;
  return (
    <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      {invitable > 0 && (
        <Box>
          <FormControlLabel control={<Checkbox checked={list.invites} onChange={(_, checked) => list.setInvites(checked)} slotProps={{ input: { 'aria-describedby': hint } }} />} label={text.invite(invitable)} />
          <Typography id={hint} variant="body2" sx={{ color: 'text.secondary', ml: 4 }}>{text.inviteHint}</Typography>
        </Box>
      )}
      <Button variant="contained" disabled={list.isReading || list.isRunning || (nothing && !list.invites)} onClick={list.run}>{onlyInvites ? text.runInvites : text.run(counts.added, counts.changed)}</Button>
    </Paper>
  );
}

function Done({ answer }: { answer: StructureListAnswer }) {
  return (
    <>
      {answer.invited > 0 && <Alert severity="success">{text.invited(answer.invited)}</Alert>}
      {answer.notInvited > 0 && <Alert severity="warning">{text.notInvited(answer.notInvited)}</Alert>}
      <ListOutcome title={text.done} answer={answer} />
    </>
  );
}

import { Alert, Box, Button, LinearProgress, Link as MuiLink, Typography } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { request } from '../graphql/request';
import { ProduceDossierDocument, type ShownDossier } from './dossiers.documents';
import { text } from './messages.fr';
import { Section } from './section';
import { useDossierAct } from './use-dossier-act';

const words = text.files;

/** The files of the dossier as it stands: made by a job that says how far it is, downloaded one by one or all together. */
export function FilesPanel({ dossier }: { dossier: ShownDossier }) {
  const produce = useDossierAct(async () => (await request(ProduceDossierDocument, { id: dossier.id })).produceDossier, words.queued);
  const { production, files, status } = dossier;
  const approved = !['DRAFT', 'FROZEN', 'REVIEWED'].includes(status);
  const going = production !== null && ['QUEUED', 'RUNNING'].includes(production.state);
  if (status === 'DRAFT' || !dossier.snapshot) return <Section title={words.title}>{words.needFreeze}</Section>;
  const archive = files.find(({ name }) => name.endsWith('.zip'));
  const singles = files.filter(({ name }) => ['lettre.pdf', 'lettre.docx', 'annexes.pdf', 'annexes.docx', 'donnees.xlsx', 'donnees.ods', 'chiffres.json'].includes(name));
  return (
    <Section title={words.title}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>{approved ? words.approved : words.draft}</Typography>
      <Box role="status">
        {going && <><Typography sx={{ mb: 0.5 }}>{production.state === 'QUEUED' ? words.queued : words.making(production.done, production.total)}</Typography><LinearProgress variant="determinate" aria-label={words.title} value={(100 * production.done) / production.total} sx={{ mb: 1.5, height: 8, borderRadius: 1 }} /></>}
        {production?.state === 'FAILED' && <Alert severity="error" sx={{ mb: 1.5 }}>{production.failure}</Alert>}
        {dossier.filesOutdated && !going && <Alert severity="warning" sx={{ mb: 1.5 }}>{words.outdated}</Alert>}
      </Box>
      {archive && <Button component="a" href={addressOf(dossier.id, archive.name)} download={archive.name} variant="contained" sx={{ mb: 1 }}>{words.all}</Button>}
      {singles.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: 1.5, p: 0, listStyle: 'none' }}>
          {singles.map(({ name, size }) => (
            <Box component="li" key={name} sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, py: 0.5 }}>
              <MuiLink href={addressOf(dossier.id, name)} download={name} aria-label={words.download(name)} sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 28 }}>{name}</MuiLink>
              <Box component="span" className="vg-figures" sx={{ color: 'text.secondary' }}>{words.size(formatCount(Math.ceil(size / 1_024)))}</Box>
            </Box>
          ))}
        </Box>
      )}
      {!going && <Button variant={archive ? 'outlined' : 'contained'} disabled={produce.isPending} onClick={() => produce.mutate()}>{production?.state === 'FAILED' ? words.retry : archive ? words.again : words.make}</Button>}
    </Section>
  );
}

const addressOf = (id: string, name: string): string => `/dossier-files/${id}?name=${encodeURIComponent(name)}`;

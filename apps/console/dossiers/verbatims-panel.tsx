import { Box, Button, Typography } from '@mui/material';
import { request } from '../graphql/request';
import { QuoteVerbatimDocument, type ShownDossier } from './dossiers.documents';
import { text } from './messages.fr';
import { Section } from './section';
import { useDossierAct } from './use-dossier-act';

const words = text.verbatims;
const LONGEST_LABEL = 60;

/** The accepted testimonies that the annexes quote, and those they could. */
export function VerbatimsPanel({ dossier }: { dossier: ShownDossier }) {
  const quote = useDossierAct(async ({ verbatimId, quoted }: { verbatimId: string; quoted: boolean }) => (await request(QuoteVerbatimDocument, { id: dossier.id, verbatimId, quoted })).quoteVerbatim, words.done);
  return (
    <Section title={words.title}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>{words.lead}</Typography>
      {dossier.verbatims.length === 0 && <Typography>{words.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {dossier.verbatims.map(({ id, text: said, attribution }) => {
          const act = attribution === null ? words.quote : words.remove;
          return (
            <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: 1, borderTop: 1, borderColor: 'divider', py: 1 }}>
              <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
                <Typography sx={{ fontStyle: 'italic', overflowWrap: 'anywhere' }}>«{'\u00a0'}{said}{'\u00a0'}»</Typography>
                {attribution && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{attribution}, {words.quoted}</Typography>}
              </Box>
              {dossier.letterOpen && <Button size="small" variant="outlined" aria-label={words.label(act, said.slice(0, LONGEST_LABEL))} disabled={quote.isPending} onClick={() => quote.mutate({ verbatimId: id, quoted: attribution === null })}>{act}</Button>}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

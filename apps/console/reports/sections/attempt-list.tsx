import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import RemoveCircle from '@mui/icons-material/RemoveCircleOutlined';
import { Box, Typography } from '@mui/material';
import { RECOURSE_PATH } from '@vigie/reference';
import { useVocabularies } from '../../catalogue/use-vocabularies';
import { text } from '../messages.fr';
import type { ReportDetail } from '../report-reader';

/** The three steps that the arrêté of 1 August 2023 lays down, in its order. */
export function AttemptList({ attempts }: { attempts: ReportDetail['attempts'] }) {
  const { labelOf } = useVocabularies();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {RECOURSE_PATH.map((step) => {
        const { tried, outcome } = attempts[step];
        const Icon = tried ? CheckCircle : RemoveCircle;
        return (
          <Box component="li" key={step} sx={{ display: 'flex', gap: 1.25 }}>
            <Icon aria-hidden sx={{ mt: '2px', color: tried ? 'primary.main' : 'text.secondary' }} />
            <div>
              <Typography sx={{ fontWeight: 600 }}>{text.detail.attemptSteps[step]}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {tried ? text.detail.tried : text.detail.notTried}{outcome && ` : ${labelOf('recourseOutcomes', outcome)}`}
              </Typography>
            </div>
          </Box>
        );
      })}
    </Box>
  );
}

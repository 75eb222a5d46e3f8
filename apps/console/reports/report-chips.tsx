import { Box } from '@mui/material';
import { text } from './messages.fr';

type Tone = 'neutral' | 'accent' | 'warning' | 'success' | 'muted';

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  SUBMITTED: 'accent', NEEDS_INFO: 'warning', QUALIFIED: 'neutral', RESOLVED: 'success', REJECTED: 'muted', MERGED: 'muted', WITHDRAWN: 'muted',
};
const TONE_COLORS: Record<Tone, { bgcolor: string; color: string }> = {
  neutral: { bgcolor: 'var(--vg-sunken)', color: 'var(--vg-ink)' },
  accent: { bgcolor: 'var(--vg-accent-wash)', color: 'var(--vg-ink)' },
  warning: { bgcolor: 'var(--vg-warning-wash)', color: 'var(--vg-ink)' },
  success: { bgcolor: 'var(--vg-success-wash)', color: 'var(--vg-ink)' },
  muted: { bgcolor: 'transparent', color: 'var(--vg-ink-soft)' },
};

const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

export function StatusChip({ status, motive }: { status: string; motive?: string | null }) {
  const word = wordFor(text.statuses, status);
  return <Mark tone={STATUS_TONES[status] ?? 'neutral'} label={motive ? `${word} : ${wordFor(text.motives, motive)}` : word} />;
}

const RUNGS = ['ALLEGED', 'DOCUMENTED', 'CONFIRMED'];

/** How sure it is: the word, and as many of three bars as the qualification has rungs. */
export function CausalityChip({ causality }: { causality: string }) {
  const rung = RUNGS.indexOf(causality);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ display: 'inline-flex', alignItems: 'flex-end', gap: '2px' }}>
        {RUNGS.map((code, index) => (
          <Box component="span" key={code} sx={{ width: 4, height: 6 + index * 3, borderRadius: '1px', bgcolor: index <= rung ? 'var(--vg-accent)' : 'var(--vg-line)' }} />
        ))}
      </Box>
      {wordFor(text.causalities, causality)}
    </Box>
  );
}

function Mark({ tone, label }: { tone: Tone; label: string }) {
  return (
    <Box component="span" sx={{ ...TONE_COLORS[tone], display: 'inline-block', px: 1, py: 0.25, borderRadius: 1, border: 1, borderColor: 'divider', fontSize: '0.875rem', fontWeight: 550, whiteSpace: 'nowrap' }}>
      {label}
    </Box>
  );
}

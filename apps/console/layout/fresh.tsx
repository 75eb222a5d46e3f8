import { Alert, Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { formatClock } from '../i18n/format';
import { text } from './messages.fr';

/** What a query answered last, and how the one under way fares. */
export interface Answered {
  readonly data: unknown;
  readonly error: Error | null;
  readonly isPlaceholderData: boolean;
  readonly isFetching: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

/** What answers show: dimmed while other ones are awaited in their place, and told to be of an earlier hour when newer ones could not be had. */
export function Fresh({ of, children }: { of: readonly Answered[]; children: ReactNode }) {
  // Kept without anything being asked, as while a period is upside down, they stay as legible as they were.
  const awaited = of.some(({ isPlaceholderData, isFetching }) => isPlaceholderData && isFetching);
  const failed = of.filter(({ data, error }) => error !== null && data !== undefined);
  return (
    <>
      <Stale answers={failed} />
      <Box aria-busy={awaited} sx={{ opacity: awaited ? 0.6 : 1, transition: 'opacity 120ms' }}>{children}</Box>
    </>
  );
}

/** Says of what hour the figures are that could not be asked anew, why, and how to try again. @param answers all of which failed */
export function Stale({ answers }: { answers: readonly Answered[] }) {
  const [first] = answers;
  if (!first) return null;
  const at = formatClock(Math.min(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)));
  // Asked again by itself as soon as the server answers; after any other failure, when somebody asks.
  const lost = first.error instanceof ApiFailure && first.error.code === 'OFFLINE';
  const retry = <Button color="inherit" onClick={() => { for (const { refetch } of answers) void refetch(); }}>{text.stale.retry}</Button>;
  return <Alert severity="warning" sx={{ mb: 2, '@media print': { display: 'none' } }} action={retry}>{lost ? text.stale.offline(at) : text.stale.failed(failureMessage(first.error), at)}</Alert>;
}

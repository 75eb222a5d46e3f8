import { Chip, Typography } from '@mui/material';
import { parisDate, standingOf } from '@vigie/domain';
import { formatDay } from '@vigie/ui';
import type { OpposableText } from './opposable-texts-page';
import { text } from './messages.fr';

/** Whether a text still stands, who verified it and when: a mark in words, not in colour alone. */
export function Standing({ of }: { of: OpposableText }) {
  const standing = standingOf(of, parisDate(new Date()));
  return (
    <>
      <Chip size="small" variant="outlined" color={standing === 'IN_FORCE' ? 'success' : 'warning'} label={text.standings[standing]} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {of.verifiedOn ? [text.verifiedOn(formatDay(of.verifiedOn)), of.verifiedBy && text.by(of.verifiedBy)].filter(Boolean).join(' ') : text.never}
      </Typography>
    </>
  );
}

/** Between which days it is valid. */
export function validityOf({ validFrom, validUntil }: OpposableText): string {
  const ends = [validFrom && text.since(formatDay(validFrom)), validUntil && text.until(formatDay(validUntil))].filter(Boolean);
  return ends.join(' ') || text.always;
}

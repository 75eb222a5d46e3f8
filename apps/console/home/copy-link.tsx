import LinkIcon from '@mui/icons-material/Link';
import { Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { text } from './messages.fr';

const SAID_MS = 3_000;

/** This page, at another address. */
export const linkTo = (search: URLSearchParams): string => `${location.origin}${location.pathname}?${search}`;

/**
 * The address is the view: copying it is sharing it.
 * @param fixed the address of the same view with the days it shows, where its own moves with the calendar: who opens the link must see
 * what was seen
 */
export function CopyLink({ fixed }: { fixed?: URLSearchParams }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(fixed ? linkTo(fixed) : location.href).then(() => setCopied(true));
  // Browsers give the clipboard to secure pages only.
  if (!navigator.clipboard) return null;
  return (
    <Button variant="outlined" startIcon={<LinkIcon />} onClick={copy} sx={{ '@media print': { display: 'none' } }}>
      <span aria-live="polite">{!copied ? text.filters.copy : fixed ? text.filters.copiedFixed : text.filters.copied}</span>
    </Button>
  );
}

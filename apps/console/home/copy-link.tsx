import LinkIcon from '@mui/icons-material/Link';
import { Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { text } from './messages.fr';

const SAID_MS = 3_000;

/** The address is the view: copying it is sharing it. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => setCopied(true));
  // Browsers give the clipboard to secure pages only.
  if (!navigator.clipboard) return null;
  return (
    <Button variant="outlined" startIcon={<LinkIcon />} onClick={copy} sx={{ '@media print': { display: 'none' } }}>
      <span aria-live="polite">{copied ? text.filters.copied : text.filters.copy}</span>
    </Button>
  );
}

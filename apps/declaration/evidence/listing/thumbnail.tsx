import { useEffect, useState } from 'react';

/** A picture as this device has it, small. Nothing for a PDF. Its name stands beside it: it is not read out twice. */
export function Thumbnail({ content }: { readonly content: Blob | null }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!content?.type.startsWith('image/')) return;
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => { setUrl(null); URL.revokeObjectURL(made); };
  }, [content]);
  return url && <img className="evidence-thumbnail" src={url} alt="" />;
}

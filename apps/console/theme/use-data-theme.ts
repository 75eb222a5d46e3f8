import { useTheme } from '@mui/material';
import { useEffect } from 'react';

/** Tells the style sheets of libs/ui which theme react-admin has chosen, so that both always agree. */
export function useDataTheme(): void {
  const { mode } = useTheme().palette;
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);
}

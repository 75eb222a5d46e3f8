import { Typography } from '@mui/material';
import { BASELINE_2024, SURVEYED_RIGHTS, type BaselineFigure, type BaselineIndicatorCode } from '@vigie/reference';
import { formatPercent } from '@vigie/ui';
import type { ReactNode } from 'react';
import { text } from './messages.fr';

const words = text.published;
const FIGURES: readonly BaselineFigure[] = BASELINE_2024.figures;

/** As the report of 2024 gives it, one line a figure; nothing where it gives none. */
export function Published({ indicator, withNote = false }: { indicator: BaselineIndicatorCode; withNote?: boolean }) {
  const label = BASELINE_2024.indicators.find(({ code }) => code === indicator)?.label ?? indicator;
  return FIGURES.filter((figure) => figure.indicator === indicator && figure.scope.kind === 'OVERALL' && figure.unit === 'PERCENT')
    .map(({ value, n, page, note }) => <Line key={`${value} ${page}`}>{words.figure(label, formatPercent(value / 100), n, page)}{withNote && note && ` ${note}`}</Line>);
}

/** What the survey published of a right that reports tell of; said too where it published nothing. */
export function PublishedOfRight({ right }: { right: string }) {
  const indicator = (Object.keys(SURVEYED_RIGHTS) as (keyof typeof SURVEYED_RIGHTS)[]).find((code) => SURVEYED_RIGHTS[code] === right);
  return indicator ? <Published indicator={indicator} withNote /> : <Line>{words.nothing}</Line>;
}

const Line = ({ children }: { children: ReactNode }) => <Typography variant="body2" sx={{ color: 'text.secondary' }}>{children}</Typography>;

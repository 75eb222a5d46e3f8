import { BASELINE_2024, type BaselineFigure, type BaselineIndicatorCode, type BaselineScope } from '@vigie/reference';
import { typesetText } from '../i18n/typeset';

/** Its notes as a page sets them. */
const FIGURES: readonly BaselineFigure[] = BASELINE_2024.figures.map((figure) => ({ ...figure, ...(figure.note && { note: typesetText(figure.note) }) }));

/** The published figures of one kind of scope, in the order of the report. */
export const figuresOf = (kind: BaselineScope['kind']): readonly BaselineFigure[] => FIGURES.filter(({ scope }) => scope.kind === kind);

export const indicatorLabel = (code: BaselineIndicatorCode): string => typesetText(BASELINE_2024.indicators.find((indicator) => indicator.code === code)?.label ?? code);

/** Indicators given as a percentage for at least one sector, in the order of the report. */
export const sectorIndicators = (): readonly BaselineIndicatorCode[] =>
  BASELINE_2024.indicators.map(({ code }) => code).filter((code) => figuresOf('SECTOR').some((figure) => figure.indicator === code && figure.unit === 'PERCENT'));

/** What the report gives of a sector as numbers of structures, the size of the sector aside. */
export const sectorCounts = (): readonly BaselineFigure[] => figuresOf('SECTOR').filter(({ unit, indicator }) => unit !== 'PERCENT' && indicator !== 'respondents');

export const sectorFigure = (indicator: BaselineIndicatorCode, sector: string): BaselineFigure | undefined =>
  figuresOf('SECTOR').find((figure) => figure.indicator === indicator && figure.scope.kind === 'SECTOR' && figure.scope.sector === sector);

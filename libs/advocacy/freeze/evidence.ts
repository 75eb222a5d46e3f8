import { BASELINE_2024, RECOMMENDATIONS, SECTORS } from '@vigie/reference';
import { canonicalJson, wilsonInterval, type IsoDate } from '@vigie/domain';
import { tenth, withHash } from './figures-of';
import type { BaselineRow, Figure, FigureChange, RankedRecommendation, Snapshot, SnapshotChanges } from './snapshot';
import { WORDS } from './words.fr';

/** Published percentages of the whole survey, or of a sector, as figures one may quote beside those of today; never on one axis with them. */
export function baselineFigures(sectors: readonly string[], dataDate: IsoDate): { rows: BaselineRow[]; figures: Figure[] } {
  const labels = new Map<string, string>(BASELINE_2024.indicators.map(({ code, label }) => [code, label]));
  const sectorLabels = new Map<string, string>(SECTORS.map(({ code, label }) => [code, label]));
  const rows: BaselineRow[] = [];
  const figures: Figure[] = [];
  for (const { indicator, scope, unit, value, n, page, note } of BASELINE_2024.figures) {
    if (unit !== 'PERCENT' || !(scope.kind === 'OVERALL' || (scope.kind === 'SECTOR' && (sectors.length === 0 || sectors.includes(scope.sector))))) continue;
    const figureId = scope.kind === 'OVERALL' ? `baseline/${indicator}` : `baseline/${indicator}/${scope.sector}`;
    // Where the report gives two figures, neither is quoted for the other.
    if (figures.some(({ id }) => id === figureId)) continue;
    const label = scope.kind === 'OVERALL' ? labels.get(indicator) ?? indicator : `${labels.get(indicator) ?? indicator} (${sectorLabels.get(scope.sector) ?? scope.sector})`;
    const interval = n === null ? null : wilsonInterval(Math.round((value / 100) * n), n);
    rows.push({ figureId, label, value, n, page, note });
    figures.push(withHash({
      id: figureId, label, definition: WORDS.definition.SURVEY_PERCENT, query: WORDS.surveyQuery(page), unit: 'SURVEY_PERCENT', value, part: null, n,
      interval: interval && { low: tenth(interval.low), high: tenth(interval.high) }, dataDate,
    }));
  }
  return { rows, figures };
}

/**
 * The seven recommendations of 2024, the most borne out first. One that several difficulties bear out is ranked by the most frequent
 * of them: a report may have several, so their sum would count it twice.
 */
export function rankRecommendations(figures: readonly Figure[]): RankedRecommendation[] {
  const byFigure = new Map(figures.map((figure) => [figure.id, figure]));
  const ranked = RECOMMENDATIONS.map(({ code, label, evidencedBy }): RankedRecommendation => {
    const found = evidencedBy.flatMap((evidence) => idsOf(evidence).flatMap((id) => byFigure.get(id) ?? []));
    const strongest = found.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))[0];
    return { code, label, figureId: strongest?.id ?? null, reports: strongest?.value ?? null };
  });
  return ranked.sort((a, b) => (b.reports ?? -1) - (a.reports ?? -1));
}

/** « difficulties.TELESERVICE » names a group or a difficulty; « recourse.PAN » a step of the path. */
function idsOf(evidence: string): string[] {
  const [kind, code] = evidence.split('.');
  if (code === undefined) return [];
  return kind === 'difficulties' ? [`difficulty/group-${code}`, `difficulty/${code}`] : kind === 'recourse' ? [`recourse/${code}`] : [];
}

/** What figures of two snapshots say of each other: « rose » or « fell » only where both intervals say so. */
export function figureChanges(before: readonly Figure[], after: readonly Figure[], only: (figure: Figure) => boolean = () => true): FigureChange[] {
  const now = new Map(after.map((figure) => [figure.id, figure]));
  const then = new Map(before.map((figure) => [figure.id, figure]));
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((id): FigureChange[] => {
    const [old, fresh] = [then.get(id), now.get(id)];
    const any = fresh ?? old;
    if (!any || !only(any)) return [];
    return [{ id, label: any.label, unit: any.unit, before: old?.value ?? null, after: fresh?.value ?? null, verdict: old && fresh ? verdictOf(old, fresh) : null }];
  });
}

function verdictOf(before: Figure, after: Figure): FigureChange['verdict'] {
  if (!before.interval || !after.interval) return null;
  if (after.interval.low > before.interval.high) return 'ROSE';
  return after.interval.high < before.interval.low ? 'FELL' : 'UNCLEAR';
}

/** What a new version changes of the one before. */
export function changesBetween(before: Snapshot, after: Snapshot): SnapshotChanges {
  const differ = (one: unknown, other: unknown) => canonicalJson(one) !== canonicalJson(other);
  const settings = [
    differ(before.dossier.title, after.dossier.title) && WORDS.settings.title, differ(before.period, after.period) && WORDS.settings.period, differ(before.place, after.place) && WORDS.settings.territory,
    differ(before.themes, after.themes) && WORDS.settings.themes, differ(before.causality, after.causality) && WORDS.settings.causality, differ(before.recipient, after.recipient) && WORDS.settings.recipient,
  ].filter((change) => change !== false);
  return { settings, figures: figureChanges(before.figures, after.figures).filter(({ before: old, after: fresh }) => old !== fresh) };
}

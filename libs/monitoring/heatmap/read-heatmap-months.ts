import { Injectable } from '@nestjs/common';
import { badUserInput, type Viewer } from '@vigie/access';
import { lastDayOfMonth, type IsoDate } from '@vigie/domain';
import { TransactionRunner } from '@vigie/platform';
import { figureScope } from '../figures/figure-scope';
import type { Period } from '../figures/period';
import { MESSAGES } from '../messages.fr';
import { periodsIn } from '../trend/periods';
import { ReadHeatmap, type HeatmapFigures, type HeatmapQuestion } from './read-heatmap';

/** Months one answer holds at most: three years. */
const MOST_MONTHS = 36;

/** The map month after month, so that it can be played: each month is what the map of that month alone would be. */
@Injectable()
export class ReadHeatmapMonths {
  constructor(private readonly tx: TransactionRunner, private readonly heatmap: ReadHeatmap) {}

  /** @throws as the heatmap, and badUserInput for more than three years */
  async execute(viewer: Viewer, question: HeatmapQuestion): Promise<HeatmapFigures[]> {
    await this.heatmap.check(question);
    const scope = figureScope(viewer, question.region);
    const months = periodsIn('MONTH', question);
    if (months.length > MOST_MONTHS) throw badUserInput(MESSAGES.tooManyMonths(MOST_MONTHS));
    return this.tx.run(viewer.scope, async (manager) => {
      const frames: HeatmapFigures[] = [];
      for (const month of months) frames.push(await this.heatmap.within(manager, viewer, scope, { ...question, ...cut(month, question) }));
      return frames;
    });
  }
}

/** The days of the month that the period holds. */
function cut(month: IsoDate, { from, to }: Period): Period {
  const last = lastDayOfMonth(month);
  return { from: month > from ? month : from, to: last < to ? last : to };
}

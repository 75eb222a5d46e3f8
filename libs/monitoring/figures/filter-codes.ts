import { Injectable } from '@nestjs/common';
import { badUserInput } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import type { VocabularyName } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { FILTER_NAMES, type CodedFilter, type FigureFilter } from './figure-filter';

const VOCABULARY_OF = {
  right: 'rightsLost', difficulty: 'difficulties', structureType: 'structureTypes', audience: 'audiences', causality: 'causalities',
} as const satisfies Record<CodedFilter, VocabularyName>;

/** Refuses a code that no vocabulary ever had: a map of zeros would be believed. */
@Injectable()
export class FilterCodes {
  constructor(private readonly catalogue: CatalogueService) {}

  /** @throws badUserInput naming the filter */
  async check(filter: FigureFilter): Promise<void> {
    const set = FILTER_NAMES.filter((name) => filter[name]);
    if (set.length === 0) return;
    const { vocabularies } = await this.catalogue.vocabularies();
    for (const name of set) {
      if (!vocabularies[VOCABULARY_OF[name]].some(({ code }) => code === filter[name])) throw badUserInput(MESSAGES.unknownCode(MESSAGES.filters[name]));
    }
  }
}

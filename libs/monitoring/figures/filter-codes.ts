import { Injectable } from '@nestjs/common';
import { badUserInput } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { FILTER_VOCABULARIES } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';
import { FILTER_NAMES, type FigureFilter } from './figure-filter';

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
      if (!vocabularies[FILTER_VOCABULARIES[name]].some(({ code }) => code === filter[name])) throw badUserInput(MESSAGES.unknownCode(MESSAGES.filters[name]));
    }
  }
}

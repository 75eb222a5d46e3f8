import { Injectable } from '@nestjs/common';
import { CatalogueService } from '@vigie/catalogue';
import { validateRecourseStep, type StepValidation } from '@vigie/contracts';
import { findIdentifiers, parisDate } from '@vigie/domain';
import { Clock } from '@vigie/platform';

export type CheckedStep = StepValidation & { readonly vocabularyVersion: number };

/** The server's own reading of a step, whatever the device has already checked. */
@Injectable()
export class StepCheck {
  constructor(private readonly catalogue: CatalogueService, private readonly clock: Clock) {}

  /** @param madeWith vocabulary version of a step that stands already; the one in force if absent */
  async check(draft: unknown, madeWith?: number): Promise<CheckedStep> {
    const { version, vocabularies } = await this.catalogue.vocabularies(madeWith);
    return { ...validateRecourseStep(draft, { vocabularies, today: parisDate(this.clock.now()), findIdentifiers }), vocabularyVersion: version };
  }
}

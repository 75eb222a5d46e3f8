import { circleWords, deadlineWords, missingWords, nextStepWords } from '../words/case-words';
import type { CaseFile as File } from '../read-cases/case-file';
import type { CaseList } from '../read-cases/list-case-files';
import type { CaseFile } from './case-file.object';
import type { CaseFilePage } from './case-list.object';

/** A case with the words that go with its codes. */
export function presentCase(file: File): CaseFile {
  const { daysWithoutDocument, daysWithoutRights, ...rest } = file;
  return {
    ...rest,
    nextStep: file.nextStep && { ...file.nextStep, ...nextStepWords(file.nextStep) },
    missing: file.missing.map((missing) => ({ ...missing, label: missingWords(missing) })),
    deadlines: file.deadlines.map((deadline) => ({ ...deadline, ...deadlineWords(deadline) })),
    circles: file.circles.map((circle) => ({ ...circle, name: circleWords(circle) })),
    durations: { daysWithoutDocument, rights: daysWithoutRights },
  };
}

export function presentCases({ items, total, counts }: CaseList): CaseFilePage {
  return { items: items.map(presentCase), total, counts };
}

import type { Circle, Deadline, Missing, NextStep, RecourseChannel } from '@vigie/domain';
import { CIRCLES, DEADLINES, LEGAL_BASIS, MISSING, NEXT_STEPS, REASONS, SERVICES } from '../messages.fr';
import { circleName } from './circle-words';

/** A next step in French: what, why, on what it rests. Letters and mails say it in the same words as the app. */
export function nextStepWords({ code, channel, reasons, legalBasis }: NextStep): { label: string; why: string; legalBasis: string | null } {
  const awaited = code === 'WAIT' && channel ? `${NEXT_STEPS.WAIT}\u00A0: ${SERVICES[channel]}` : NEXT_STEPS[code];
  return { label: awaited, why: reasons.map((reason) => REASONS[reason]).join(' '), legalBasis: legalBasis && LEGAL_BASIS[legalBasis] };
}

export function missingWords({ code, channel }: Missing): string {
  return about(MISSING[code], channel);
}

export function deadlineWords({ code, channel, legalBasis }: Deadline): { label: string; legalBasis: string | null } {
  return { label: about(DEADLINES[code], channel), legalBasis: legalBasis && LEGAL_BASIS[legalBasis] };
}

/** « Le CCC et la préfecture se renvoient la situation ». */
export function circleWords(circle: Pick<Circle, 'services'>): string {
  return circleName(circle, SERVICES, CIRCLES);
}

/** French contracts « de le » and « à le »: the sentences say « de {service} » and « auprès de {service} ». */
function about(sentence: string, channel: RecourseChannel | null): string {
  if (channel === null) return sentence;
  const service = SERVICES[channel];
  return sentence.replace('de {service}', service.startsWith('le ') ? `du ${service.slice(3)}` : `de ${service}`).replace('{service}', service);
}

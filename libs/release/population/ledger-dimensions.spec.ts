import { expect, it } from 'vitest';
import { RECOURSE_OPTIONS, findTerm } from '@vigie/reference';
import { triedLabel } from './ledger-dimensions';

const labelOf = triedLabel((code) => findTerm('recourseChannels', code)!.label, (code) => findTerm('recourseOutcomes', code)!.label);

it('says in words what was tried and what came of it: codes would stand in files that leave', () => {
  expect(labelOf('CCC:NO_ANSWER')).toBe('Centre de contact citoyen (aucune réponse)');
  expect(labelOf('PAN:UNKNOWN')).toBe('Point d\'accès numérique (issue inconnue)');
  expect(labelOf('CCC')).toBe('Centre de contact citoyen');
  for (const [channel, { outcomes }] of Object.entries(RECOURSE_OPTIONS)) for (const outcome of outcomes) expect(labelOf(`${channel}:${outcome}`)).not.toMatch(/[:_]/);
});

import { describe, expect, it } from 'vitest';
import { openingDraft, stepInput, withChannel } from './step-draft';

const none = { reportId: null, means: null, takenOn: null, before: null, awaited: false, answeredOn: null, answer: null, hoursSpent: null };
const file = {
  steps: [
    { ...none, id: null, reportId: 'r', channel: 'CCC', before: '2026-03-10', outcome: 'NO_ANSWER' },
    { ...none, id: 'a', channel: 'PAN', means: 'ON_SITE', takenOn: '2026-03-12', outcome: 'SENT_BACK_TO_CCC', answer: 'Voir le CCC.', hoursSpent: 1 },
  ],
};
const TODAY = '2026-03-20';

describe('the step a screen opens with', () => {
  it('is of today and without an answer, the channel said when it is known', () => {
    expect(openingDraft(file, null, TODAY)).toMatchObject({ channel: null, takenOn: TODAY, outcome: null });
    expect(openingDraft(file, 'SUBSTITUTION', TODAY)).toMatchObject({ channel: 'SUBSTITUTION', takenOn: TODAY, outcome: null });
  });

  it('is the one that is corrected, or what a report told without its day', () => {
    expect(openingDraft(file, 'a', TODAY)).toEqual({ channel: 'PAN', means: 'ON_SITE', takenOn: '2026-03-12', outcome: 'SENT_BACK_TO_CCC', answeredOn: null, answer: 'Voir le CCC.', hoursSpent: 1 });
    expect(openingDraft(file, 'CCC', TODAY)).toMatchObject({ channel: 'CCC', takenOn: null, outcome: 'NO_ANSWER' });
    expect(openingDraft(file, 'gone', TODAY)).toBeNull();
  });

  it('lets go what another channel does not know, and an answer where nobody answered', () => {
    const draft = openingDraft(file, 'a', TODAY)!;
    expect(withChannel(draft, 'CCC')).toMatchObject({ channel: 'CCC', means: null, outcome: null, answer: 'Voir le CCC.' });
    expect(withChannel(draft, 'PREFECTURE')).toMatchObject({ outcome: 'SENT_BACK_TO_CCC' });
    expect(stepInput({ ...draft, outcome: 'NO_ANSWER' }).answer).toBe('');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOURSE_STEP_OPTIONS } from '@vigie/reference';
import { findCircles } from './circles';
import { senseOf, sentBackTo, serviceOf } from './outcomes';
import { inTimeOrder, type RecourseChannel } from './recourse-fact';
import { aDatedFact, anyFacts } from './any-facts';

const fact = aDatedFact;
const names = (facts: Parameters<typeof findCircles>[0]) => findCircles(facts).map(({ services, turns }) => [services.join(' > '), turns]);

describe('a circle', () => {
  it('closes when a service sends back to one that was tried in vain', () => {
    expect(names([fact('CCC', '2026-03-01', 'SENT_BACK_TO_PREFECTURE'), fact('PREFECTURE', '2026-03-05', 'SENT_BACK_TO_CCC')])).toEqual([['CCC > PREFECTURE', 1]]);
    expect(names([fact('CCC', null, 'NO_ANSWER'), fact('PAN', '2026-03-05', 'SENT_BACK_TO_CCC')])).toEqual([['CCC > PAN', 1]]);
  });

  it('is named by all the services it goes through', () => {
    expect(names([fact('CCC', '2026-03-01', 'STEREOTYPED_ANSWER'), fact('PAN', '2026-03-04', 'APPOINTMENT_NO_SOLUTION'), fact('SUBSTITUTION', '2026-03-09', 'SENT_BACK_TO_CCC')]))
      .toEqual([['CCC > PAN > PREFECTURE', 1]]);
  });

  it('is one circle, however often it turns', () => {
    const turns = [1, 2, 3].flatMap((month) => [fact('CCC', `2026-0${month}-01`, 'SENT_BACK_TO_PREFECTURE'), fact('PREFECTURE', `2026-0${month}-15`, 'SENT_BACK_TO_CCC')]);
    expect(findCircles(turns)).toEqual([{ services: ['CCC', 'PREFECTURE'], turns: 5, lastOn: '2026-03-15' }]);
  });

  it('between préfecture and sous-préfecture needs both to send on', () => {
    expect(names([fact('PREFECTURE', '2026-03-01', 'SENT_BACK_TO_OTHER_PREFECTURE')])).toEqual([]);
    expect(names([fact('PREFECTURE', '2026-03-01', 'SENT_BACK_TO_OTHER_PREFECTURE'), fact('SUBSTITUTION', '2026-03-09', 'SENT_BACK_TO_OTHER_PREFECTURE')])).toEqual([['PREFECTURE', 1]]);
  });

  it('is not there when one is sent somewhere for the first time, or where an answer is still awaited', () => {
    expect(names([fact('CCC', '2026-03-01', 'SENT_BACK_TO_PAN'), fact('PAN', '2026-03-04', 'NO_APPOINTMENT')])).toEqual([]);
    expect(names([fact('CCC', '2026-03-01', null), fact('PREFECTURE', '2026-03-04', 'SENT_BACK_TO_CCC')])).toEqual([]);
  });

  it('accuses no service that nobody went to', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const visited = new Set(facts.map(({ channel }) => serviceOf(channel)));
      for (const { services } of findCircles(facts)) {
        expect(services.every((service) => visited.has(service))).toBe(true);
        expect(new Set(services).size).toBe(services.length);
      }
    }));
  });

  it('turns exactly as often as somebody was sent back where they had been', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const visits = inTimeOrder(facts).map((each) => ({ service: serviceOf(each.channel), target: sentBackTo(each), answered: senseOf(each) !== 'WAITING' }));
      const comebacks = visits.filter(({ service, target }, index) => target !== null && visits.slice(0, index).some((before) =>
        (target === service ? before.service === service && before.target === service : before.service === target && before.answered)));
      expect(findCircles(facts).reduce((sum, { turns }) => sum + turns, 0)).toBe(comebacks.length);
    }));
  });

  it('once closed never opens: what is learnt later only adds turns', () => {
    fc.assert(fc.property(anyFacts, fc.constantFrom(...(Object.keys(RECOURSE_STEP_OPTIONS) as RecourseChannel[])), (facts, channel) => {
      const turns = (all: typeof facts) => findCircles(all).reduce((sum, circle) => sum + circle.turns, 0);
      expect(turns([...facts, fact(channel, '2027-01-01', 'NO_ANSWER')])).toBeGreaterThanOrEqual(turns(facts));
    }));
  });
});

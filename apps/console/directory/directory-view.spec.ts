import { expect, it } from 'vitest';
import { paramsOf, viewOf } from './directory-view';

it('is read back from its own address', () => {
  const view = { view: 'propositions', departmentCode: '69', section: 'PROCEDURE', topic: 'STUDENT', stale: 'oui' } as const;
  expect(viewOf(paramsOf(view))).toEqual(view);
  expect(paramsOf(viewOf(new URLSearchParams())).toString()).toBe('');
});

it('takes what it does not know as not asked, and a subject only with its section', () => {
  expect(viewOf(new URLSearchParams('vue=x&rubrique=services&sujet=STUDENT&a-verifier=peut-etre'))).toEqual({ view: 'fiches', departmentCode: '', section: 'SERVICE', topic: '', stale: '' });
  expect(viewOf(new URLSearchParams('sujet=PAN')).topic).toBe('');
});

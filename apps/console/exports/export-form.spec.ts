import { describe, expect, it } from 'vitest';
import { readQueue } from '../triage/queue/queue-view';
import { emptyForm, faultsOf, formatsOf, listSearch, queueSearch, wishOf } from './export-form';

const form = (search = '') => emptyForm(new URLSearchParams(search), null, false, '2026-03-10');

describe('the form of an export', () => {
  it('takes up the filter of the list, and nothing else of its address', () => {
    expect(form('status=QUALIFIED&departmentCode=69&page=3&x=y').filter).toEqual({ status: 'QUALIFIED', departmentCode: '69' });
  });

  it('takes up the whole queue one comes from, and asks for it instead of the list', () => {
    const view = readQueue(new URLSearchParams('file=non-regles&charge=MINE&etiquette=e-photo&mots=photo%20refus%C3%A9e&reponse=oui&departement=69'));
    const taken = form(queueSearch(view).toString());
    expect(taken.queue).toEqual(view);
    expect(wishOf(taken)).toMatchObject({ queue: { part: 'UNSOLVED', charge: 'MINE', tag: 'e-photo', words: 'photo refusée', answered: true, departmentCode: '69' } });
    expect(wishOf(taken)).not.toHaveProperty('filter');
    expect(form(listSearch({ status: 'QUALIFIED', right: '', page: 3 }).toString())).toMatchObject({ queue: null, filter: { status: 'QUALIFIED' } });
    // A structure has no queue, whatever its address says.
    expect(emptyForm(queueSearch(view), null, true, '2026-03-10').queue).toBeNull();
  });

  it('offers what leaves the structure to the structure only, and takes up what was chosen last', () => {
    expect(form().columns).not.toContain('CASE_CODE');
    expect(emptyForm(new URLSearchParams(), null, true, '2026-03-10').columns).toContain('CASE_CODE');
    expect(emptyForm(new URLSearchParams(), ['SITE', 'CASE_CODE', 'GONE'], false, '2026-03-10').columns).toEqual(['SITE']);
    expect(formatsOf('DETAIL')).not.toContain('GEOJSON');
  });

  it('wants a purpose and a column of reports one by one, and months of counts', () => {
    expect(faultsOf(form())).toEqual(['purpose']);
    expect(faultsOf({ ...form(), purpose: 'préparer la réunion', columns: [] })).toEqual(['columns']);
    expect(faultsOf({ ...form('occurredFrom=2026-03-02&occurredTo=2026-03-01'), purpose: 'préparer la réunion' })).toEqual(['days']);
    expect(faultsOf({ ...form('occurredFrom=2026-03-01&occurredTo=2026-03-01'), purpose: 'préparer la réunion' })).toEqual([]);
    expect(faultsOf({ ...form(), kind: 'TERRITORIES' })).toEqual([]);
    expect(faultsOf({ ...form(), kind: 'TERRITORIES', firstMonth: '2026-03' })).toEqual(['months']);
  });

  it('asks for whole months, and leaves out of counts what the ledger does not compare', () => {
    const wish = wishOf({ ...form('status=QUALIFIED&right=CAF&q=x'), kind: 'TERRITORIES', format: 'GEOJSON' });
    expect(wish.filter).toMatchObject({ right: 'CAF', occurredFrom: '2026-01-01', occurredTo: '2026-02-28' });
    expect(Object.keys(wish.filter ?? {})).not.toContain('status');
    expect(wish.purpose).toBeUndefined();
  });
});

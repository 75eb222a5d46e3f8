import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../graphql/api-failure';
import { requestVia } from '../graphql/request';
import { reportReader } from '../reports/report-reader';
import { dataProviderOf } from './data-provider';

/** Only the network is faked: what the server would say, and what it was asked. */
function providerAnswering(answer: () => Response) {
  const asked: { variables: Record<string, unknown> }[] = [];
  const network: typeof fetch = async (_url, init) => {
    asked.push(JSON.parse(String(init?.body)));
    return answer();
  };
  return { provider: dataProviderOf({ signalements: reportReader(requestVia(network, 'http://localhost')) }), asked };
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const row = { id: 'r1', reference: 'VG-1' };
const pageOfOne = () => json({ data: { reports: { total: 41, items: [row] } } });

describe('the list of reports', () => {
  it('has the server page, sort and filter', async () => {
    const { provider, asked } = providerAnswering(pageOfOne);
    const list = await provider.getList('signalements', {
      pagination: { page: 3, perPage: 10 }, sort: { field: 'occurredOn', order: 'ASC' }, filter: { right: 'CAF', departmentCode: '69' },
    });
    expect(list).toEqual({ data: [row], total: 41 });
    expect(asked[0]?.variables).toEqual({
      filter: { right: 'CAF', departmentCode: '69' }, sort: { field: 'OCCURRED_ON', order: 'ASC' }, page: { page: 3, perPage: 10 },
    });
  });

  it('drops from an address what the API does not know', async () => {
    const { provider, asked } = providerAnswering(pageOfOne);
    await provider.getList('signalements', { sort: { field: 'narrative', order: 'ASC' }, filter: { right: '', password: 'x', status: 4 } });
    expect(asked[0]?.variables).toMatchObject({ filter: {}, sort: { field: 'CREATED_AT', order: 'DESC' } });
  });
});

describe('one report', () => {
  it('is NOT_FOUND when the server has none in scope', async () => {
    const { provider } = providerAnswering(() => json({ data: { report: null } }));
    await expect(provider.getOne('signalements', { id: 'r9' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('failures', () => {
  const get = (answer: () => Response) => providerAnswering(answer).provider.getOne('signalements', { id: 'r1' });

  it('keep the code and the French message of the server', async () => {
    const refusal = () => json({ errors: [{ message: 'Connectez-vous pour continuer.', extensions: { code: 'UNAUTHENTICATED' } }], data: null });
    await expect(get(refusal)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: 'Connectez-vous pour continuer.' });
  });

  it('hide what a fault of the server would say', async () => {
    const fault = () => json({ errors: [{ message: 'relation "report" does not exist', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    await expect(get(fault)).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: expect.not.stringContaining('relation') });
  });

  it('are OFFLINE when the network or the proxy is down', async () => {
    await expect(get(() => { throw new TypeError('Failed to fetch'); })).rejects.toMatchObject({ code: 'OFFLINE' });
    await expect(get(() => new Response('bad gateway', { status: 502 }))).rejects.toBeInstanceOf(ApiFailure);
  });
});

it('refuses what the console never does', async () => {
  const { provider } = providerAnswering(pageOfOne);
  await expect(provider.delete('signalements', { id: 'r1' })).rejects.toThrow('delete');
  await expect(provider.getList('inconnu', {})).rejects.toThrow('inconnu');
});

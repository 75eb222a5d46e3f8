import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { BrowserContext } from 'playwright-core';
import { parisDate, addDays } from '@vigie/domain';
import { SUBMIT, typicalReport } from './typical-report';

/** Days of the case's story. */
export interface LetterCase {
  readonly caseCode: string;
  readonly reference: string;
  readonly today: string;
  readonly expiredOn: string;
}

const CASE_OF = 'query ($id: ID!) { report(id: $id) { caseCode } }';
const STEP = 'mutation ($caseCode: ID!, $step: RecourseStepInput!) { recordRecourseStep(caseCode: $caseCode, step: $step) { __typename ... on RecourseStepRefused { message errors { path message } } } }';

/** A case as letters are for: an attestation ended forty days ago, two dated attempts, a screenshot. Made through the API by whoever the context is. */
export async function aLetterCase(context: BrowserContext, url: string): Promise<LetterCase> {
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const answer = await context.request.post(`${url}/graphql`, { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { data: T; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };
  const today = parisDate(new Date());
  const expiredOn = addDays(today, -40);
  const report = { ...typicalReport(addDays(today, -30)), stayDocumentExpiresOn: expiredOn, difficulties: ['RENEWAL_LATE', 'STUCK_IN_PROGRESS'], attempts: { CCC: { tried: false, outcome: null }, PAN: { tried: false, outcome: null }, SUBSTITUTION: { tried: false, outcome: null } } };
  const { submitReport } = await ask<{ submitReport: { id: string; reference: string } }>(SUBMIT, { key: randomUUID(), report });
  const { report: { caseCode } } = await ask<{ report: { caseCode: string } }>(CASE_OF, { id: submitReport.id });
  for (const step of [
    { channel: 'PAN', means: 'ON_SITE', takenOn: addDays(today, -12), outcome: 'APPOINTMENT_NO_SOLUTION' },
    { channel: 'CCC', means: 'EMAIL', takenOn: addDays(today, -20), outcome: 'STEREOTYPED_ANSWER' },
  ]) await ask(STEP, { caseCode, step });
  await attach(context, url, caseCode);
  return { caseCode, reference: submitReport.reference, today, expiredOn };
}

/** Sends a screenshot by the resumable protocol, in one piece, and waits until it has been looked into. */
async function attach(context: BrowserContext, url: string, caseCode: string): Promise<void> {
  const image = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#3b6ea5' } }).png().toBuffer();
  const id = randomUUID();
  const metadata = Object.entries({ key: id, kind: 'SCREENSHOT', mediaType: 'image/png', caseCode }).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',');
  const headers = { 'tus-resumable': '1.0.0', 'x-vigie-request': '1' };
  const created = await context.request.post(`${url}/files`, { headers: { ...headers, 'upload-length': String(image.length), 'upload-metadata': metadata } });
  if (created.status() !== 201) throw new Error(`The screenshot was not announced: ${created.status()} ${await created.text()}`);
  const sent = await context.request.patch(`${url}/files/${id}`, { headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, data: image });
  if (sent.status() >= 300) throw new Error(`The screenshot was not taken: ${sent.status()} ${await sent.text()}`);
  const state = async () => ((await (await context.request.post(`${url}/graphql`, { data: { query: 'query ($caseCode: ID!) { attachments(caseCode: $caseCode) { state } }', variables: { caseCode } } })).json()) as { data: { attachments: { state: string }[] } }).data.attachments[0]?.state;
  for (let waited = 0; (await state()) !== 'READY'; waited += 200) {
    if (waited > 60_000) throw new Error('The screenshot was never ready');
    await new Promise((done) => { setTimeout(done, 200); });
  }
}

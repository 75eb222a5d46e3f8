import { describe, expect, it } from 'vitest';
import { DIRECT_EVENT_SCHEMAS, EVENT_SCHEMAS, type EventKind } from './report-events';
import { JOB_SCHEMAS } from './jobs';

const change = { reportId: '0197a5b2-7a3c-7def-8123-0123456789ab', keys: [{ site: 'P69', day: '2026-11-24' }] };

describe('events', () => {
  it.each((Object.keys(EVENT_SCHEMAS) as EventKind[]).filter((kind) => kind.startsWith('report.')))('%s carries ids and keys, and nothing else', (kind) => {
    expect(EVENT_SCHEMAS[kind].safeParse(change)).toEqual({ success: true, data: change });
    expect(EVENT_SCHEMAS[kind].safeParse({ ...change, narrative: 'Mme Diallo' }).success).toBe(false);
    expect(EVENT_SCHEMAS[kind].safeParse({ ...change, keys: [] }).success).toBe(false);
    expect(EVENT_SCHEMAS[kind].safeParse({ ...change, reportId: 'VG-26-7K3F-9QXM' }).success).toBe(false);
  });

  it('an import names itself and where its reports are counted, and nothing else', () => {
    const { keys, reportId: importId } = change;
    expect(EVENT_SCHEMAS['import.changed'].safeParse({ importId, keys }).success).toBe(true);
    expect(EVENT_SCHEMAS['import.changed'].safeParse({ importId, keys, fileName: 'dossier Diallo.xlsx' }).success).toBe(false);
    expect(DIRECT_EVENT_SCHEMAS['import.asked'].safeParse({ importId }).success).toBe(true);
    expect(DIRECT_EVENT_SCHEMAS['import.asked'].safeParse({ importId: 'x' }).success).toBe(false);
  });
});

describe('jobs', () => {
  it('recompute-buckets names (site, day) keys', () => {
    expect(JOB_SCHEMAS['recompute-buckets'].safeParse({ keys: change.keys }).success).toBe(true);
    expect(JOB_SCHEMAS['recompute-buckets'].safeParse({ keys: [{ site: 'P69', day: '2026-11-31' }] }).success).toBe(false);
  });
});

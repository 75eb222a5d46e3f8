import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { check } from '@placemarkio/check-geojson';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'papaparse';
import { readParquet } from 'parquet-wasm';
import { expect, it } from 'vitest';
import { EXPORT_LEVELS } from '@vigie/contracts';
import { DEPARTMENTS, PREFECTURE_SITES, REGIONS } from '@vigie/reference';
import { HEADS, MARK, ROWS, RUNNING, toldTable, whole } from '../rehearsal/told-sample';
import type { Row } from '../rows/told-rows';
import { geojsonFile } from './geojson-file';
import { odsFile } from './ods-file';
import { parquetFile } from './parquet-file';
import { xlsxFile } from './xlsx-file';

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const run = promisify(execFile);

/** The data sheet as LibreOffice has read it: semicolons, UTF-8, what cells hold rather than how they look, the results of formulas and not their text. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,2';

it.runIf(SOFFICE !== undefined).each([['xlsx', xlsxFile], ['ods', odsFile]] as const)('LibreOffice opens the %s: the same rows, days and numbers as such, and what looks like a formula is a text', { timeout: 180_000 }, async (format, writer) => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-opened-'));
  try {
    await writeFile(join(folder, `export.${format}`), await whole(writer(toldTable())));
    await run(SOFFICE!, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', AS_CSV, '--outdir', folder, join(folder, `export.${format}`)], { timeout: 120_000 });
    const { data: [heads, ...rows] } = parse<string[]>(await readFile(join(folder, 'export-Données.csv'), 'utf8'), { delimiter: ';', skipEmptyLines: true });
    expect(heads).toEqual(HEADS.map(({ label }) => label));
    expect(rows.map(([reference, day, hours, text], i) => [reference, dayOf(day!, ROWS[i]?.[1]), hours!.replace(',', '.'), text])).toEqual(ROWS.map(([reference, day, hours, text]) => [reference, day ?? '', hours === null ? '' : String(Number(hours)), text ?? '']));
    expect(rows.map(([, , , text]) => text)).toEqual(expect.arrayContaining(RUNNING));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** A day is shown as the place where the test runs shows days; a text would be as it was written. */
function dayOf(shown: string, day: string | null | undefined): string {
  const [year, month, date] = day?.split('-') ?? [];
  return shown === `${date}/${month}/${year}` || shown === `${month}/${date}/${year}` ? day! : shown;
}

it('arrow-rs reads the Parquet, over several row groups: texts, days, numbers, and nothing where there is nothing', async () => {
  const many: Row[] = Array.from({ length: 45_000 }, (_, i): Row => ROWS[i % ROWS.length]!);
  const table = tableFromIPC(readParquet(await whole(parquetFile(toldTable(many)))).intoIPCStream());
  expect(table.schema.fields.map(({ name, type }) => [name, String(type)])).toEqual([['REFERENCE', 'Utf8'], ['OCCURRED_ON', 'Date32<DAY>'], ['HOURS_SPENT', 'Float64'], ['NARRATIVE', 'Utf8']]);
  expect(table.numRows).toBe(45_000);
  for (const at of [0, 1, 2, 3, 8, 19_999, 20_000, 44_999]) {
    const [reference, day, hours, text] = many[at]!;
    const row = table.get(at)!.toJSON();
    expect({ ...row, OCCURRED_ON: row['OCCURRED_ON'] === null ? null : new Date(Number(row['OCCURRED_ON'])).toISOString().slice(0, 10) }).toEqual({ REFERENCE: reference, OCCURRED_ON: day, HOURS_SPENT: hours === null ? null : Number(hours), NARRATIVE: text });
  }
});

it.each(EXPORT_LEVELS)('the GeoJSON of every territory by %s is one by RFC 7946, in degrees that lie where France does', async (level) => {
  const all = { REGION: REGIONS, DEPARTMENT: DEPARTMENTS, PREFECTURE: PREFECTURE_SITES }[level];
  const counted = all.map(({ code, name }, i) => ({ code, name, reports: i % 2 ? null : i, reason: i % 2 ? 'Masqué.' : null }));
  const read = check((await whole(geojsonFile(level, counted, { from: '2026-01-01', to: '2026-01-31' }, ['note'], MARK))).toString());
  if (read.type !== 'FeatureCollection') throw new Error(read.type);
  expect(read.features).toHaveLength(all.length);
  expect(new Set(read.features.map(({ id }) => id)).size).toBe(all.length);
  for (const { geometry } of read.features) {
    const points = geometry?.type === 'Point' ? [geometry.coordinates] : geometry?.type === 'MultiPoint' ? geometry.coordinates : [];
    expect(points.length).toBeGreaterThan(0);
    for (const [longitude, latitude] of points) {
      expect(Math.abs(longitude!)).toBeLessThan(64);
      expect(latitude).toBeGreaterThan(-22);
      expect(latitude).toBeLessThan(52);
    }
  }
});

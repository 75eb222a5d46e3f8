import { build } from 'vite';
import { expect, it } from 'vitest';

/** Bundles one import from the door, as the declaration app does, and gives what it weighs and holds. */
async function bundle(source: string) {
  const entry = 'virtual:entry.ts';
  const result = await build({
    root: import.meta.dirname, configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true },
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? `${import.meta.dirname}/entry.ts` : null), load: (id) => (id === `${import.meta.dirname}/entry.ts` ? source : null) }],
    build: { write: false, rollupOptions: { input: entry, external: [/^react/] } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const text = (extension: string) => outputs.filter((file) => file.fileName.endsWith(extension))
    .map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n');
  return { script: text('.js'), style: text('.css') };
}

it('leaves the map out of an app that shows none, outlines and styles alike', async () => {
  const { script, style } = await bundle("import { Button, TextField } from '@vigie/ui'; console.log(Button, TextField);");
  expect(script.length).toBeLessThan(10_000);
  expect(/hatchGround|insetName/.test(style), 'styles of the map').toBe(false);
  expect(style).toContain('--vg-accent');
  const withMap = await bundle("import { FranceMap } from '@vigie/ui'; console.log(FranceMap);");
  expect(withMap.script.length).toBeGreaterThan(100_000);
  expect(/hatchGround/.test(withMap.style), 'styles of the map').toBe(true);
}, 30_000);

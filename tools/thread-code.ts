import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const QUERY = '?thread';
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * `import code from './work.ts?thread'` gives the whole program of a thread as a string, what it imports included: it runs
 * the same from a bundle, from a test and from a benchmark, wherever each lies.
 */
export function threadCode(): Plugin {
  const built = new Map<string, Promise<string>>();
  return {
    name: 'vigie:thread-code',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const found = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      return found && `${found.id}${QUERY}`;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      if (!built.has(file)) built.set(file, bundle(file));
      return { code: `export default ${JSON.stringify(await built.get(file))};`, moduleType: 'js' };
    },
  };
}

async function bundle(file: string): Promise<string> {
  const made = (await build({
    configFile: false, root: ROOT, logLevel: 'error', resolve: { tsconfigPaths: true }, ssr: { noExternal: true },
    build: { ssr: file, write: false, target: 'node20', minify: false, rolldownOptions: { output: { format: 'cjs', codeSplitting: false } } },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [chunk] = [made].flat()[0]!.output;
  return chunk.code;
}

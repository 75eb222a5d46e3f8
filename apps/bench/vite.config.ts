import { defineConfig } from 'vite';
import { threadCode } from '../../tools/thread-code.ts';

const entry = (name: string) => [name, `apps/bench/benchmarks/${name}.ts`];

export default defineConfig({
  plugins: [threadCode()],
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true, target: 'node20', outDir: 'apps/bench/dist', emptyOutDir: true, minify: false,
    rolldownOptions: { input: Object.fromEntries(['start', 'ingest', 'heatmap', 'crosstab', 'freshness', 'rebuild', 'declaration', 'import', 'surges', 'dossier', 'export'].map(entry)) },
  },
});

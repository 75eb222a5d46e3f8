import { defineConfig } from 'vite';
import { threadCode } from '../../tools/thread-code.ts';

/** One bundle of our own code for each entry; npm packages stay where they are and are loaded by Node. */
export default defineConfig({
  plugins: [threadCode()],
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'apps/server/dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'apps/server/main.ts', vigie: 'apps/server/vigie.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { packedFiles } from '../../tools/packed-files.ts';

const API = 'http://localhost:3000';

/** The console is served under /console/; the pages of staff and operations load when they are opened. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react(), packedFiles()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // No inline module-preload script, so that the CSP may refuse every inline script.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_700,
    // The sign-in page is one file: on a slow network each other file of it waits for a free connection, then there and back again.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } } },
  },
  server: { port: 5174, proxy: { '/graphql': API, '/live': API, '/files': API, '/dossier-files': API, '/export-files': API, '/imports': API, '/structure-lists': API, '/health': API, '/admin': API } },
});

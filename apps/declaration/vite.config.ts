import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { packedFiles } from '../../tools/packed-files.ts';

/** The generators of PDF and DOCX, with the libraries they stand on, and what puts PDF proofs together. */
const makesLetters = (moduleId: string): boolean => /typesetting\/(pdf|docx)\/|node_modules\/(pdfkit|fontkit|docx|@cantoo\/pdf-lib)\//.test(moduleId);

/**
 * The declaration app is served at the root. What the first screen does not need is loaded when it is
 * opened. Old phones count: the target is what an Android of 2020 runs.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest', srcDir: 'service-worker', filename: 'sw.ts', registerType: 'prompt', injectRegister: false,
      // Ours is in public/, with the icons that tools/icons.mjs draws.
      manifest: false,
      // What makes letters weighs more than the app: it is kept once somebody has opened a letter (see service-worker/sw.ts).
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'], globIgnores: ['**/assets/letters/**'], target: 'es2020', minify: true },
    }),
    packedFiles(),
  ],
  resolve: {
    tsconfigPaths: true,
    // The same components, drawn by a tenth of the code: what a phone must fetch and read before it answers a thumb.
    alias: { 'react/jsx-runtime': 'preact/jsx-runtime', 'react-dom/client': 'preact/compat/client', 'react-dom': 'preact/compat', react: 'preact/compat' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'firefox78', 'safari14'],
    // The CSP refuses data: fonts, and an asset inlined in a script cannot be cached on its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Pure libs do nothing when loaded: what is not called stays out, the detector's word lists above all.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ moduleIds }) => (moduleIds.some(makesLetters) ? 'assets/letters/[name]-[hash].js' : 'assets/[name]-[hash].js'),
        // The first screen is one file: on a slow network each other file of it waits for a free connection, then there and back again.
        codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] },
      },
      treeshake: { moduleSideEffects: [{ test: /libs\/(domain|reference|typesetting)\//, sideEffects: false }] },
    },
  },
});

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type Response } from 'express';

/** `apps/server/dist` when bundled. */
const HERE = dirname(fileURLToPath(import.meta.url));
const APPS = [
  { prefix: '/console', folder: join(HERE, '../../console/dist') },
  { prefix: '', folder: join(HERE, '../../declaration/dist') },
];

/** Paths that are the API's: a page is never answered there, and nothing of it is compressed, by docker/Caddyfile neither. */
export const API_PATHS = ['graphql', 'files', 'dossier-files', 'export-files', 'imports', 'live', 'health', 'metrics', 'admin', 'mail', 'calendar'] as const;
const NOT_PAGES = new RegExp(`^/(${API_PATHS.join('|')})(/|$)`);

/** Only what is the same for everybody: an answer of the API may mix a secret with what a stranger typed, and a live line must not wait. */
const compressPages = compression({ filter: (request, response) => !NOT_PAGES.test(request.originalUrl.split('?')[0]!) && compression.filter(request, response) });

/** Serves the two built web apps: hashed assets for a year, pages always checked, unknown paths to the app's own router. */
export function serveWebApps(server: Express): void {
  for (const { prefix, folder } of APPS) {
    if (!existsSync(folder)) continue;
    server.use(prefix || '/', compressPages, express.static(folder, { index: false, redirect: false, setHeaders: cacheForHashed }));
    server.get(new RegExp(`^${prefix}(/.*)?$`), (request, response, next) => {
      if (NOT_PAGES.test(request.path) || /\.[a-z0-9]+$/i.test(request.path)) return next();
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(join(folder, 'index.html'));
    });
  }
}

function cacheForHashed(response: Response, path: string): void {
  const hashed = /[\\/]assets[\\/]/.test(path);
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

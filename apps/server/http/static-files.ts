import { existsSync, readdirSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Express, Request, Response } from 'express';

/** `apps/server/dist` when bundled. */
const HERE = dirname(fileURLToPath(import.meta.url));
const APPS = [
  { prefix: '/console', folder: join(HERE, '../../console/dist') },
  { prefix: '', folder: join(HERE, '../../declaration/dist') },
];

/** Paths that are the API's: a page is never answered there, and nothing of it is compressed, by docker/Caddyfile neither. */
export const API_PATHS = ['graphql', 'files', 'dossier-files', 'export-files', 'imports', 'structure-lists', 'live', 'health', 'metrics', 'admin', 'mail', 'calendar'] as const;
const NOT_PAGES = new RegExp(`^/(${API_PATHS.join('|')})(/|$)`);

/** What the build leaves beside a file (tools/packed-files.ts), the smaller first. */
const PACKED = [['br', '.br'], ['gzip', '.gz']] as const;

/** Serves the two built web apps. */
export function serveWebApps(server: Express): void {
  for (const { prefix, folder } of APPS) if (existsSync(folder)) serveWebApp(server, prefix, folder);
}

/**
 * Serves a built web app as the build left it, compressed for whoever takes that: hashed assets for a year, pages always checked,
 * unknown paths to the app's own router. Its files are those there at the start.
 */
export function serveWebApp(server: Express, prefix: string, folder: string): void {
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/')));
  server.get(new RegExp(`^${prefix}(/.*)?$`), (request, response, next) => {
    if (NOT_PAGES.test(request.path)) return next();
    const asked = request.path.slice(prefix.length + 1);
    const isFile = /\.[a-z0-9]+$/i.test(asked);
    if (isFile && (!files.has(asked) || PACKED.some(([, suffix]) => asked.endsWith(suffix)))) return next();
    send(request, response, { folder, files, name: isFile ? asked : 'index.html' });
  });
}

function send(request: Request, response: Response, { folder, files, name }: { folder: string; files: ReadonlySet<string>; name: string }): void {
  const packed = PACKED.filter(([, suffix]) => files.has(name + suffix));
  const [encoding, suffix] = packed.find(([taken]) => request.acceptsEncodings(taken)) ?? [null, ''];
  if (packed.length > 0) response.vary('Accept-Encoding');
  if (encoding) response.set('Content-Encoding', encoding);
  response.set('Cache-Control', name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.type(extname(name));
  response.sendFile(name + suffix, { root: folder, cacheControl: false });
}

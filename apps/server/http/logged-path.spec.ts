import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loggedPath } from './logged-path';
import { API_PATHS } from './static-files';

const ROOT = new URL('../../../', import.meta.url);
const caddyfile = readFileSync(new URL('docker/Caddyfile', ROOT), 'utf8');

/** What Caddy's access log keeps of an address. */
function caddyPath(url: string): string {
  const [, pattern, kept] = /request>uri regexp "([^"]+)" "([^"]*)"/.exec(caddyfile)!;
  return url.replace(new RegExp(pattern!, 'g'), kept!);
}

/** Controllers with their address, the names of their queries, and the parts of their paths that are secrets. */
const routes = readdirSync(new URL('libs', ROOT), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.controller.ts')).map((file) => {
  const code = readFileSync(new URL(`libs/${file}`, ROOT), 'utf8');
  return {
    base: /@Controller\('([^']*)'\)/.exec(code)?.[1] ?? '',
    queries: [...code.matchAll(/@Query\('(\w+)'\)/g)].map(([, name]) => name!),
    secrets: [...code.matchAll(/@(?:Get|Post)\('([^']*:(?:token|key|secret|code)\b[^']*)'\)/g)].map(([, path]) => path!),
  };
});

it.each([['Caddy', caddyPath], ['the program', loggedPath]] as const)('keeps no secret of an address in the log of %s: neither in a query nor at the end of a path', (_, logged) => {
  const queries = routes.flatMap(({ base, queries: names }) => names.map((name) => `/${base}/x?autre=1&${name}=s3cret`));
  const paths = routes.flatMap(({ base, secrets }) => secrets.map((path) => `/${base}/${path.replace(/:\w+/, 's3cret')}`));
  expect(queries.join()).toContain('cle=');
  expect(queries.join()).toContain('ticket=');
  expect(paths).toContain('/mail/stop/s3cret');
  for (const url of [...queries, ...paths, '/situations/s3cret', '/graphql?query=%7Breports%28search%3A%22s3cret', '/desabonnement/s3cret?a=b']) expect(logged(url)).not.toMatch(/s3cret/);
  expect(logged('/imports/0198/columns?x=1')).toBe('/imports/0198/columns');
});

it('keeps neither headers nor addresses of those who ask', () => {
  for (const field of ['request>remote_ip', 'request>client_ip', 'request>headers', 'resp_headers']) expect(caddyfile).toContain(`${field} delete`);
});

it('compresses nothing of the API, in front of the program as in it', () => {
  const [, left] = /@pages not path (.+)/.exec(caddyfile)!;
  expect(caddyfile).toMatch(/encode @pages /);
  for (const path of API_PATHS) expect(left!.split(' ').some((pattern) => pattern.replace(/\/?\*$/, '') === `/${path}`)).toBe(true);
  for (const { base } of routes.filter(({ base: path }) => path !== '')) expect(API_PATHS).toContain(base.split('/')[0]);
});

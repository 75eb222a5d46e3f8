// npm run vigie -- <command>: the command line of the server program.
import { buildIfStale } from './build.mjs';

await buildIfStale((line) => console.error(line));
await import(new URL('../apps/server/dist/vigie.js', import.meta.url).href);

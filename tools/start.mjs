// npm start: builds what changed, then runs the whole program in this process.
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';

const HELP = `npm start [-- options]
  --no-demo            start empty, without demonstration accounts and data
  --demo-reports N     number of demonstration reports the first start makes (default 24000)
  --port N             port to listen on (default 3000, or PORT)
  --role ROLE          all (default), api or worker`;

try {
  const { values } = parseArgs({ options: { demo: { type: 'boolean' }, 'demo-reports': { type: 'string' }, port: { type: 'string' }, role: { type: 'string' }, help: { type: 'boolean', short: 'h' } }, allowNegative: true });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  if (values.demo !== undefined) process.env.VIGIE_DEMO = String(values.demo);
  if (values['demo-reports']) process.env.VIGIE_DEMO_REPORTS = values['demo-reports'];
  if (values.port) process.env.PORT = values.port;
  if (values.role) process.env.VIGIE_ROLE = values.role;
} catch (error) {
  console.error(`${error.message}\n\n${HELP}`);
  process.exit(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}

try {
  await buildIfStale((line) => console.log(line));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import(new URL('../apps/server/dist/main.js', import.meta.url).href);

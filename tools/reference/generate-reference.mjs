import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTerritories } from './build-territories.mjs';

const target = join(import.meta.dirname, '../../libs/reference/generated');
mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries(buildTerritories())) writeFileSync(join(target, name), text);

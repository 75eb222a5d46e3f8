import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGeometry } from './map/build-geometry.mjs';

const target = join(import.meta.dirname, '../../libs/reference/outlines/geometry');
mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries(buildGeometry())) writeFileSync(join(target, name), text);

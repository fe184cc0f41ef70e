/** `npm start` on an empty data folder of its own, which goes when the process ends. Takes PORT, SEED and the like as `npm start` does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'factory-dashboard-'));
process.env['DATA_DIR'] = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import('../../mocks/server/start.mjs');

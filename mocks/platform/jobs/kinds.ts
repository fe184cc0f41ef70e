import { clearKind } from '../imports/rollup/clear';
import { dropKind } from '../imports/rollup/drop';
import { publishKind } from '../imports/rollup/publish';
import { recountKind } from '../imports/rollup/recount';
import { undoKind } from '../imports/rollup/undo';
import type { JobKind } from './kind';

/** Every kind of long work that the platform knows. */
export const jobKinds: readonly JobKind[] = [publishKind, undoKind, clearKind, dropKind, recountKind];

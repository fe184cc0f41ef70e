import { clearKind } from '../imports/rollup/clear';
import { dropKind } from '../imports/rollup/drop';
import { packKind } from '../imports/rollup/pack';
import { publishKind } from '../imports/rollup/publish';
import { recountKind } from '../imports/rollup/recount';
import { undoKind } from '../imports/rollup/undo';
import { bulkKind, undoBulkKind } from '../products/bulk';
import { applyKind } from '../productImports/apply';
import { checkKind } from '../productImports/check';
import { undoKind as undoProductImportKind } from '../productImports/undo';
import type { JobKind } from './kind';

/** Every kind of long work that the platform knows. */
export const jobKinds: readonly JobKind[] = [publishKind, undoKind, clearKind, dropKind, recountKind, packKind, bulkKind, undoBulkKind, checkKind, applyKind, undoProductImportKind];

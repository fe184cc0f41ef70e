import type { ProductImport } from '@/api/contract/productImports';
import type { NewProductImport } from '@/api/productImports';
import { productImportCalls, productImportQueries } from '@/api/productImports';
import { isProblem } from '@/api/problem';
import { queryClient } from '@/api/queryClient';
import { isLineFault, withRetries } from '@/api/retry';
import { createStore } from '@/ui/hooks/store';
import type { ImportDraft } from './draft';
import { forgetCorrections, keepCorrections, keepLayout } from './storedColumns';

export interface ImportRun {
  factoryId: string;
  record: ProductImport;
  draft: ImportDraft;
  /** `paused`: the line is down or the session ended, and it can go on; `stopped`: it cannot in this way. */
  phase: 'sending' | 'paused' | 'stopped';
  problem: unknown;
}

/** The product import that this tab is sending. It is gone once the platform has all of it. */
export const runStore = createStore<ImportRun | null>(null);

/** Ends what a newer act replaced. */
let turn = 0;

/** What the platform is told of a file before its products. */
export function createBody({ file, opened, choices, defaultMoq, reading }: ImportDraft): NewProductImport | null {
  if (opened === null || choices === null || reading === null || reading.products === 0) return null;
  return {
    fileName: shortName(file.name),
    fileSize: file.size,
    sha256: opened.sha256,
    encoding: opened.encoding,
    sheet: opened.sheet === null ? null : shortName(opened.sheet.name).slice(0, 100),
    choices,
    defaultMoq,
    totalProducts: reading.products,
    totalBatches: reading.batches,
  };
}

/** Begins an import and sends it in the background. Throws `ApiProblem` where it could not begin. */
export async function beginRun(draft: ImportDraft, key: string): Promise<ProductImport> {
  const body = createBody(draft);
  if (body === null) throw new Error('Nothing was read yet');
  const record = await productImportCalls.create(draft.factoryId, body, key);
  if (draft.guess !== null) keepLayout(draft.factoryId, draft.guess.signature, { choices: body.choices, defaultMoq: body.defaultMoq });
  keepCorrections(record.id, draft.corrections);
  startRun(draft, record);
  return record;
}

/** Sends what the platform does not have yet, independently of any page. */
export function startRun(draft: ImportDraft, record: ProductImport): void {
  turn += 1;
  const mine = turn;
  runStore.set({ factoryId: draft.factoryId, record, draft, phase: 'sending', problem: null });
  void drive(draft, record, () => mine === turn);
}

export function continueRun(): void {
  const run = runStore.get();
  if (run !== null && run.phase !== 'sending') startRun(run.draft, run.record);
}

/** Stops sending; the import itself stays as it is. */
export function leaveRun(): void {
  turn += 1;
  runStore.set(null);
}

async function drive(draft: ImportDraft, begun: ProductImport, mine: () => boolean): Promise<void> {
  try {
    const record = await send(draft, begun, mine);
    if (!mine()) return;
    forgetCorrections(record.id);
    runStore.set(null);
  } catch (error) {
    const run = runStore.get();
    if (!mine() || run === null) return;
    runStore.set({ ...run, phase: isLineFault(error) || isProblem(error, 401) ? 'paused' : 'stopped', problem: error });
  }
  void queryClient.invalidateQueries({ queryKey: productImportQueries.root(draft.factoryId) });
}

async function send(draft: ImportDraft, begun: ProductImport, mine: () => boolean): Promise<ProductImport> {
  const { factoryId, reader } = draft;
  let record: ProductImport = await withRetries(() => productImportCalls.get(factoryId, begun.id), mine);
  if (record.state !== 'receiving') return record;
  // The last batch that arrived is sent again: that it is the same proves that file and choices are.
  for (let position = Math.max(0, record.batchesCommitted - 1); position < record.totalBatches; position += 1) {
    const { products } = await reader.ask('batch', { position });
    if (!mine()) return record;
    // A repeated batch is to be judged anew, not answered from the kept reply: it gets a key of its own.
    const key = position < record.batchesCommitted ? undefined : `batch-${String(position).padStart(6, '0')}`;
    record = await withRetries(() => productImportCalls.sendBatch(factoryId, record.id, { position, products }, key), mine);
    if (mine()) runStore.set({ factoryId, record, draft, phase: 'sending', problem: null });
  }
  return withRetries(() => productImportCalls.check(factoryId, record.id, 'check-received'), mine);
}

/** A name that the platform takes: no control characters, no halves of letters, its ending kept. */
function shortName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return clean.length > 200 ? `${clean.slice(0, 150)}…${clean.slice(-40)}` : clean || 'products';
}

// A closing tab would leave the file half sent: the browser asks first.
runStore.subscribe(() => {
  const run = runStore.get();
  if (run === null || run.phase === 'stopped') window.removeEventListener('beforeunload', ask);
  else window.addEventListener('beforeunload', ask);
});

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The line is back: a run that waits for it goes on by itself. */
window.addEventListener('online', () => {
  const run = runStore.get();
  if (run?.phase === 'paused' && isLineFault(run.problem)) continueRun();
});

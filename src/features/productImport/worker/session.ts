import type { ReadingChoices } from '@/domain/productImport/choices';
import { layoutSignature } from '@/domain/productImport/columns';
import { correctField } from '@/domain/productImport/correct';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { findLayout } from '@/domain/productImport/layouts';
import { maxBatchProducts } from '@/domain/productImport/limits';
import { isError } from '@/domain/productImport/problems';
import { choicesFor, readProducts } from '@/domain/productImport/readProducts';
import { cellText, isBlank } from '@/domain/sheets/cells/cellText';
import { refuse } from '@/domain/sheets/read/sheetRefused';
import { foldCategory } from '@/domain/productImport/cells/words';
import type { Answers, Correction, Question, ReadingSummary, RowsShown } from './messages';
import type { ReadProgress, WholeTable } from './readTable';
import { readTable } from './readTable';

const firstRows = 15;
const samplesShown = 3;
const mostWords = 200;
const longestShown = 120;

/** One file in the worker's memory: opened, read as a person says, mended row by row, handed out in batches. */
export function createSession(onProgress: (progress: ReadProgress) => void) {
  let table: WholeTable | null = null;
  let products: ImportedProduct[] = [];
  let choices: ReadingChoices | null = null;

  const shown = (cell: WholeTable['rows'][number][number]) => cellText(cell).slice(0, longestShown);
  const opened = (): WholeTable => table ?? refuse('file-unreadable', {});

  async function open(file: File, sheet: string | null): Promise<Answers['open']> {
    table = await readTable(file, sheet, onProgress);
    const { rows, ...kind } = table;
    return { ...kind, rows: rows.length, first: rows.slice(0, firstRows).map((row) => row.map(shown)) };
  }

  function guess({ layout, headerRow }: Extract<Question, { kind: 'guess' }>): Answers['guess'] {
    const { rows } = opened();
    const found = findLayout(rows);
    const made = choicesFor(rows, layout ?? found.layout, headerRow ?? found.headerIndex + 1);
    const header = rows[made.headerRow - 1] ?? [];
    const skip = made.headerRow + (made.layout === 'taobao' ? 1 : 0);
    const goods = rows.slice(skip, skip + 40).filter((row) => !row.every(isBlank));
    return {
      choices: made,
      heads: header.map(shown),
      samples: header.map((_, index) => goods.map((row) => shown(row[index])).filter((text) => text !== '').slice(0, samplesShown)),
      signature: layoutSignature(made.layout, header),
    };
  }

  function read(next: ReadingChoices, corrections: readonly Correction[]): ReadingSummary {
    choices = next;
    products = readProducts(opened().rows, next);
    for (const correction of corrections) correct(correction);
    return summary();
  }

  function correct({ index, field, text }: Correction): ImportedProduct {
    const product = products[index];
    if (product === undefined || choices === null) return refuse('file-unreadable', {});
    const corrected = correctField(product, field, text, choices.units);
    products[index] = corrected;
    return corrected;
  }

  function summary(): ReadingSummary {
    const sums: ReadingSummary = {
      products: products.length, skus: 0, images: 0, failing: 0, warned: 0, unknownCategories: [], asksUnits: false,
      batches: Math.ceil(products.length / maxBatchProducts),
    };
    const words = new Map<string, number>();
    for (const { skus, images, problems } of products) {
      sums.skus += skus.length;
      sums.images += images?.length ?? 0;
      if (problems.some(isError)) sums.failing += 1;
      else if (problems.length > 0) sums.warned += 1;
      for (const { code, value } of problems) {
        if (code === 'category-unknown') words.set(foldCategory(value), (words.get(foldCategory(value)) ?? 0) + 1);
        if (code === 'unit-unknown') sums.asksUnits = true;
      }
    }
    for (const [word] of Object.entries(choices?.categories ?? {})) if (!words.has(word)) words.set(word, 0);
    const found = [...words].map(([word, count]) => ({ word, count }));
    sums.unknownCategories = found.sort((a, b) => b.count - a.count).slice(0, mostWords);
    return sums;
  }

  function page(only: RowsShown, offset: number, limit: number): Answers['page'] {
    const places = products.flatMap((product, index) => (isShown(product, only) ? [index] : []));
    const items = places.slice(offset, offset + limit).flatMap((index) => {
      const product = products[index];
      return product === undefined ? [] : [{ index, product }];
    });
    return { total: places.length, items };
  }

  return async (question: Question): Promise<Answers[keyof Answers]> => {
    switch (question.kind) {
      case 'open':
        return open(question.file, question.sheet);
      case 'guess':
        return guess(question);
      case 'read':
        return read(question.choices, question.corrections);
      case 'page':
        return page(question.only, question.offset, question.limit);
      case 'correct':
        return { product: correct(question.correction), summary: summary() };
      case 'batch': {
        const from = question.position * maxBatchProducts;
        return { products: products.slice(from, from + maxBatchProducts) };
      }
    }
  };
}

function isShown({ problems }: ImportedProduct, only: RowsShown): boolean {
  if (only === 'all') return true;
  const fails = problems.some(isError);
  return only === 'failing' ? fails : !fails && problems.length > 0;
}

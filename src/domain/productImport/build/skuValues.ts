import type { Building, FoundCell } from '@/domain/productImport/build/builder';
import { valueOf } from '@/domain/productImport/build/builder';
import type { ReadCell } from '@/domain/productImport/cells/ladder';
import { readLadder, readPrice } from '@/domain/productImport/cells/ladder';
import type { UnitSizes } from '@/domain/productImport/cells/pieces';
import { readStock } from '@/domain/productImport/cells/pieces';
import type { ImportedSku, ImportedTier } from '@/domain/productImport/imported';
import type { SourceLine } from '@/domain/productImport/lines/line';
import { cellOf } from '@/domain/productImport/lines/line';
import { isBlank } from '@/domain/sheets/cells/cellText';
import type { Cell } from '@/domain/sheets/rows';

/** Pieces of the SKU that a row makes, or of one of its sizes. */
export function stockOf(
  building: Building,
  line: SourceLine,
  units: UnitSizes,
  index: number,
  size: string | undefined,
): Pick<ImportedSku, 'stock'> {
  const inSize = size === undefined ? undefined : line.sizes.find(({ name }) => name === size);
  const source = inSize === undefined ? line.cells.get('stock') : { cell: inSize.cell, blank: 'leave' as const };
  if (source === undefined) return {};
  if (isBlank(source.cell)) return source.blank === 'clear' ? { stock: null } : {};
  const stock = valueOf(building, readStock(source.cell, units), `skus.${index}.stock`, { row: line.row, cell: source.cell });
  return stock === undefined ? {} : { stock };
}

/** The SKU's own prices. */
export function tiersOf(building: Building, line: SourceLine, index: number): Pick<ImportedSku, 'tiers'> {
  const source = line.cells.get('price');
  if (source === undefined) return {};
  const at = isBlank(source.cell) ? mergedCell(building, 'price') : { row: line.row, cell: source.cell };
  if (at === null) return source.blank === 'clear' ? { tiers: null } : {};
  const tiers = valueOf(building, readPriceCell(at.cell), `skus.${index}.price`, at);
  return tiers === undefined ? {} : { tiers };
}

/** A bare price, or a ladder that somebody wrote into the column of prices. */
export function readPriceCell(cell: Cell): ReadCell<ImportedTier[]> {
  const price = readPrice(cell);
  if (price.value !== undefined) return { value: [{ startsAt: null, unitPriceLi: price.value }], remark: price.remark };
  const ladder = readLadder(cell);
  return ladder.value === undefined && ladder.remark === 'ladder-unreadable' ? price : ladder;
}

/** What a piece of the SKU costs the factory. As in the product's own form nothing costs 0: what is not known is blank. */
export function costOf(building: Building, line: SourceLine, index: number): Pick<ImportedSku, 'costLi'> {
  const source = line.cells.get('cost');
  if (source === undefined) return {};
  const at = isBlank(source.cell) ? mergedCost(building) : { row: line.row, cell: source.cell };
  if (at === null) return source.blank === 'clear' ? { costLi: null } : {};
  const costLi = valueOf(building, readPrice(at.cell), `skus.${index}.cost`, at);
  return costLi === undefined ? {} : { costLi };
}

/** Only people merge cells; another system leaves a variant's cost blank where it knows none. */
export function mergedCost(building: Building): FoundCell | null {
  return building.choices.layout === 'plain' ? mergedCell(building, 'cost') : null;
}

/** The cell of the product's first row where no other row has one: it was merged over all of them. */
function mergedCell({ lines }: Building, field: 'price' | 'cost'): FoundCell | null {
  const [first, ...others] = lines;
  if (first === undefined || first.parentOnly || isBlank(cellOf(first, field))) return null;
  return others.every((line) => isBlank(cellOf(line, field))) ? { row: first.row, cell: cellOf(first, field) } : null;
}

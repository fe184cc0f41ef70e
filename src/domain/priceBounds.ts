/** Pieces of an order line. With the largest price the product stays exact: under 2^53 li. */
export const quantityBounds = { least: 1, most: 1_000_000 } as const;
/** Unit prices in li, up to ¥1,000,000. */
export const unitPriceBounds = { least: 1, most: 1_000_000_000 } as const;

/** Integer fen: minor units of the order's or factory's currency. */
export type Fen = number;
/** Integer li 厘: thousandths of the currency's unit, so that a factory can quote ¥0.035. */
export type Li = number;

/**
 * Amount of one line in fen: quantity × unit price, rounded half up (away from zero for returns,
 * so that a return cancels its sale to the fen).
 */
export function lineAmountFen(quantity: number, unitPriceLi: Li): Fen {
  const li = quantity * unitPriceLi;
  const rounded = Math.floor((Math.abs(li) + 5) / 10);
  return li < 0 && rounded !== 0 ? -rounded : rounded;
}

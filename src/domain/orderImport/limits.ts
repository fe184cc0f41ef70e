export const maxImportLines = 2_000_000;
export const maxBatchLines = 2_000;

export const maxOrderNoLength = 64;
export const maxSkuLength = 128;
export const maxBuyerNameLength = 128;
export const maxTitleLength = 300;
export const maxChannelLength = 64;
export const maxRegionLength = 40;

/** Quantity × price of a line, in li: kept exact in a double. */
export const maxLineAmountLi = 9_000_000_000_000_000;

/** An order before this day is a date read wrongly. */
export const earliestOrderDay = '1990-01-01';

/** Issues kept with their place, per code; beyond it they are only counted. */
export const maxIssuesKeptPerCode = 200;

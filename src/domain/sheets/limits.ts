const megabyte = 1024 * 1024;

/** Size of the file that a person picks. */
export const maxFileBytes = 200 * megabyte;
/** What it may unpack to, all parts of an archive together. */
export const maxInflatedBytes = 512 * megabyte;
/** Times that an archive may grow; tables grow 5 to 20 times. Small parts may grow more: they do no harm. */
export const maxInflationRatio = 200;
export const inflationRatioFrom = 4 * megabyte;
export const maxZipEntries = 2_000;

/** Bytes from which kind and encoding of a file are told. */
export const sniffBytes = 256 * 1024;

/** Rows that may stand before the header (a title, a date, blank rows). */
export const maxRowsBeforeHeader = 20;

/** Pieces of one line, either way. */
export const maxQuantity = 10_000_000;
/** 1,000,000.000 of the unit, either way. */
export const maxUnitPriceLi = 1_000_000_000;

/** Letters of a cell that are shown with what is wrong with it. */
export const maxIssueExcerpt = 40;

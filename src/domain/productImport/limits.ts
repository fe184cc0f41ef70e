/** Rows of a product file that are read; a factory's whole catalogue has far fewer. */
export const maxProductRows = 200_000;
/** Products that one request carries. */
export const maxBatchProducts = 500;
/** Letters of a cell that are kept so that a person can mend it. */
export const maxRawLength = 300;
/** Problems kept of one product; a file of rubbish must not fill memory. */
export const maxProblemsOfProduct = 100;

import { ApiProblem } from './problem';

interface NumberedPage<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/** The record that people call so, looked for page by page in a searched list. Throws a 404 where it is not there. */
export async function findByNumber<Item extends { number: string }>(
  number: string,
  read: (query: { q: string; limit: number; cursor: string | undefined }) => Promise<NumberedPage<Item>>,
): Promise<Item> {
  let cursor: string | undefined;
  do {
    const page = await read({ q: number, limit: 200, cursor });
    const found = page.items.find((one) => one.number === number);
    if (found !== undefined) return found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  throw new ApiProblem({ status: 404, code: 'not-found' });
}

export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The delimiter of a text by its first lines: the one that stands most often on the line with most of it, outside
 * quotes. A comma where none stands. Titles before the header do not mislead, since the header has the most columns.
 */
export function detectDelimiter(text: string): Delimiter {
  const counts = delimiters.map(() => 0);
  const most = delimiters.map(() => 0);
  let quoted = false;
  for (const letter of text.slice(0, 64 * 1024)) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '\n' || letter === '\r') counts.fill(0);
    const index = delimiters.findIndex((delimiter) => delimiter === letter);
    if (index === -1 || quoted) continue;
    counts[index] = (counts[index] ?? 0) + 1;
    most[index] = Math.max(most[index] ?? 0, counts[index] ?? 0);
  }
  const best = most.indexOf(Math.max(...most));
  return delimiters[best] ?? ',';
}

/** White space, and what no database takes: control characters and broken halves of a character. */
const blank = /[\s\p{Cc}\p{Cs}]+/gu;

/**
 * Text as it is searched: compatibility forms unified (full width, ligatures), lower case, white space as one blank,
 * none at the ends. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  // Lower case can leave a form that NFKC would still change; a final sigma is the same letter as any other.
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
  return lower.normalize('NFKC').replace(blank, ' ').trim();
}

/** The text that a search is checked on: the folded texts, one a line, so that no word spans two of them. */
export function searchText(texts: readonly string[]): string {
  return texts
    .map(foldText)
    .filter((text) => text !== '')
    .join('\n');
}

/**
 * What the index holds of a record: every character and every pair of neighbours in its texts (title, article
 * numbers, SKU codes, pinyin initials …), each once. Pairs find Chinese words, which no blank parts; single
 * characters answer a query of one character.
 */
export function indexTokens(texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const word of texts.flatMap(wordsOf)) {
    const characters = Array.from(word);
    characters.forEach((character) => tokens.add(character));
    pairsOf(characters).forEach((pair) => tokens.add(pair));
  }
  return [...tokens];
}

/** The words of a query, folded: each must occur in the search text. None when the query is blank. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query))];
}

/**
 * The tokens that every record with all of the query's words has: the pairs of each word, or the character of a word
 * of one. They narrow; `matchesQuery` decides.
 */
export function queryTokens(query: string): string[] {
  const tokens = queryWords(query).flatMap((word) => {
    const characters = Array.from(word);
    return characters.length === 1 ? characters : pairsOf(characters);
  });
  return [...new Set(tokens)];
}

/** Whether every word of the query occurs in a record's search text; a blank query matches everything. */
export function matchesQuery(text: string, query: string): boolean {
  return queryWords(query).every((word) => text.includes(word));
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

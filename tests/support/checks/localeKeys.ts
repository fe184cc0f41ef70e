import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectWords, type Words } from './sourceWords';

type Node = { readonly [key: string]: string | Node };
type Locale = ReadonlyMap<string, string>;

const files: Record<string, Node> = import.meta.glob('/src/i18n/locales/*/*.ts', { eager: true, import: 'default' });

/** `_one`, `_other` and the like: which ones exist is the language's own affair. */
const pluralEnding = /_(?:zero|one|two|few|many|other)$/;

/** Same keys and placeholders in both languages, every key that the code asks for exists, every key is asked for. */
export function checkLocaleKeys(): Promise<string[]> {
  const chinese = readLocale('zh-CN');
  const english = readLocale('en-US');
  if (chinese.size === 0) return Promise.resolve(['no locale was read: the check itself is broken']);
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join('src/i18n/locales')));
  const words = collectWords(sources.map((name) => ({ name, text: readFileSync(name, 'utf8') })));
  return Promise.resolve([
    ...missing(chinese, english, 'en-US'),
    ...missing(english, chinese, 'zh-CN'),
    ...differingPlaceholders(chinese, english),
    ...unknown(chinese, words),
    ...unused(chinese, words),
    ...words.chinese.map((place) => `${place} has words of its own: they belong in the locales`),
  ]);
}

/** `namespace:path.to.key` without plural ending → the words. */
function readLocale(language: string): Locale {
  const entries = new Map<string, string>();
  for (const [path, tree] of Object.entries(files)) {
    const [, folder, namespace] = /locales\/([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
    if (folder !== language || namespace === undefined) continue;
    walk(tree, '', (key, text) => {
      const plain = `${namespace}:${key.replace(pluralEnding, '')}`;
      entries.set(plain, `${entries.get(plain) ?? ''} ${text}`);
    });
  }
  return entries;
}

function walk(node: Node, prefix: string, visit: (key: string, text: string) => void): void {
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'string') visit(prefix + name, value);
    else walk(value, `${prefix}${name}.`, visit);
  }
}

function missing(from: Locale, to: Locale, language: string): string[] {
  return [...from.keys()].filter((key) => !to.has(key)).map((key) => `${language} lacks ${key}`);
}

function differingPlaceholders(chinese: Locale, english: Locale): string[] {
  const placeholders = (text: string): string =>
    [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]))].sort().join(', ');
  return [...chinese].flatMap(([key, text]) => {
    const other = english.get(key);
    if (other === undefined || placeholders(text) === placeholders(other)) return [];
    // A language may leave the number out of its singular, so only what one of them never mentions counts.
    return [`${key} has other placeholders in zh-CN (${placeholders(text)}) than in en-US (${placeholders(other)})`];
  });
}

const withoutNamespace = (key: string): string => key.slice(key.indexOf(':') + 1);

function unknown(locale: Locale, words: Words): string[] {
  const known = new Set([...locale.keys(), ...[...locale.keys()].map(withoutNamespace)]);
  return words.asked
    .filter(({ key }) => !known.has(key.replace(pluralEnding, '')))
    .map(({ key, place }) => `${place} asks for ${key}, which is in no locale`);
}

function unused(locale: Locale, words: Words): string[] {
  return [...locale.keys()]
    .filter((key) => !isUsed(key, words) && !isUsed(withoutNamespace(key), words))
    .map((key) => `${key} is asked for nowhere`);
}

function isUsed(key: string, words: Words): boolean {
  return words.literals.has(key) || words.patterns.some((pattern) => pattern.test(key));
}

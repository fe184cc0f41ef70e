import ts from 'typescript';

export interface Words {
  /** Every string literal of the sources. */
  literals: ReadonlySet<string>;
  /** Every template with a fixed part, as a pattern: `` `state.${name}` `` fits `state.` and anything behind it. */
  patterns: readonly RegExp[];
  /** First arguments of `t('…')`, with the place. */
  asked: readonly { key: string; place: string }[];
  /** Places in components where a literal holds Chinese. */
  chinese: readonly string[];
}

interface Source {
  name: string;
  text: string;
}

/** Reads the words of TypeScript sources from their syntax trees. */
export function collectWords(sources: readonly Source[]): Words {
  const literals = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const asked: { key: string; place: string }[] = [];
  const chinese: string[] = [];
  for (const { name, text } of sources) {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const place = (node: ts.Node): string => `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      if (ts.isTemplateExpression(node)) {
        const pattern = templatePattern(node);
        if (pattern !== undefined) patterns.set(pattern, new RegExp(pattern));
      }
      const key = askedKey(node);
      if (key !== undefined) asked.push({ key, place: place(node) });
      if (name.endsWith('.tsx') && isWording(node) && /\p{Script=Han}/u.test(node.getText(file))) chinese.push(place(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, patterns: [...patterns.values()], asked, chinese };
}

function askedKey(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 't') return undefined;
  const [key] = node.arguments;
  return key && ts.isStringLiteralLike(key) ? key.text : undefined;
}

function isWording(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateExpression(node);
}

/** Undefined where the template has no fixed part that looks like a key's: it would fit everything. */
function templatePattern(node: ts.TemplateExpression): string | undefined {
  const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  const fixed = parts.join('');
  if (!/^[\w.:-]*$/.test(fixed) || !/[a-z]/i.test(fixed) || !/[.:]/.test(fixed)) return undefined;
  return `^${parts.map((part) => part.replace(/[.]/g, '\\.')).join('.+')}$`;
}

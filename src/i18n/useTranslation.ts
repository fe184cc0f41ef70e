import i18next, { type FlatNamespace } from 'i18next';
import { useMemo, useState, useSyncExternalStore } from 'react';

type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

interface Translation<Named extends Namespaces> {
  /** Words of the first namespace, or of another named before a colon. The same function as long as the language is. */
  readonly t: ReturnType<typeof i18next.getFixedT<Named>>;
  /** As i18next calls it: `zh-CN`. */
  readonly language: string;
}

function subscribe(onChange: () => void): () => void {
  i18next.on('languageChanged', onChange);
  return () => i18next.off('languageChanged', onChange);
}

const currentLanguage = (): string => i18next.language;

/**
 * The words of a feature in the language on show. Every cell of a table asks
 * for them, so it is no more than a subscription and a memo: react-i18next's own hook took a tenth of a page's drawing.
 */
export function useTranslation<const Named extends Namespaces>(namespaces: Named): Translation<Named> {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  // A component asks for the same ones each time, in an array made anew.
  const [names] = useState(namespaces);
  const t = useMemo(() => i18next.getFixedT<Named>(language, names), [language, names]);
  return { t, language };
}

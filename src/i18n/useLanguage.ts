import { type Language, languages, matchLanguage } from './languages';
import { chooseLanguage } from './setup';
import { useTranslation } from './useTranslation';

interface LanguageControl {
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Fetches the words, switches, and remembers the choice. */
  readonly setLanguage: (language: Language) => Promise<void>;
}

/** The language on show and how to change it. */
export function useLanguage(): LanguageControl {
  const { language } = useTranslation('common');
  return { language: matchLanguage(language) ?? 'zh-CN', languages, setLanguage: chooseLanguage };
}

import { useTranslation } from 'react-i18next';
import { type Language, languages, matchLanguage } from './languages';
import { chooseLanguage } from './setup';

interface LanguageControl {
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Fetches the words, switches, and remembers the choice. */
  readonly setLanguage: (language: Language) => Promise<void>;
}

/** The language on show and how to change it. */
export function useLanguage(): LanguageControl {
  const { i18n } = useTranslation();
  return { language: matchLanguage(i18n.language) ?? 'zh-CN', languages, setLanguage: chooseLanguage };
}

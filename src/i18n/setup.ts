import i18next from 'i18next';
import { detectLanguage, rememberLanguage } from './detect';
import type { Language } from './languages';

type Loaded = { readonly namespaces: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

const loaders: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'zh-CN': () => import('./locales/zh-CN'),
  'en-US': () => import('./locales/en-US'),
};

const loaded = new Set<Language>();

async function load(language: Language, words = loaders[language]()): Promise<void> {
  if (loaded.has(language)) return;
  const { namespaces } = await words;
  for (const [path, namespace] of Object.entries(namespaces)) {
    const name = path.replace(/^.*\//, '').replace(/\.ts$/, '');
    i18next.addResourceBundle(language, name, namespace);
  }
  loaded.add(language);
}

/** A missing word is a defect: told on the console everywhere, and thrown in tests. */
function reportMissing(message: string): void {
  console.error(message);
  if (import.meta.env.MODE === 'test') throw new Error(message);
}

/** Prepares translation in the given or the detected language; only that language's words are fetched. */
export async function setupI18n(language: Language = detectLanguage()): Promise<void> {
  const words = loaders[language]();
  if (!i18next.isInitialized) {
    await i18next.init({
      lng: language,
      fallbackLng: false,
      resources: {},
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      saveMissing: true,
      missingKeyHandler: (_languages, namespace, key) => reportMissing(`Missing translation: ${namespace}:${key}`),
      missingInterpolationHandler: (text) => reportMissing(`Missing value in translation: ${text}`),
    });
  }
  await changeLanguage(language, words);
}

/** Switches the whole page to a language. */
export async function changeLanguage(language: Language, words?: Promise<Loaded>): Promise<void> {
  await load(language, words);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Switches because a person asked: also remembered for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await changeLanguage(language);
}

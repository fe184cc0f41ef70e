export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', 'en-US': 'English' };

/** The language that fits a browser tag such as `zh`, `zh-Hans-CN` or `en-GB`; nothing when none does. */
export function matchLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language.toLowerCase().split('-')[0] === primary);
}

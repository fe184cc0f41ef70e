import { type Language, matchLanguage } from './languages';

const storageKey = 'language';

function remembered(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Keeps the choice for the next visit; a browser that stores nothing simply asks again. */
export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Taken off once remembered, so that a later switch is not undone by a reload of the old address. */
function dropFromAddress(): void {
  const address = new URL(window.location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.delete('lang');
  window.history.replaceState(window.history.state, '', address);
}

/** The address's `?lang=` first, then what was chosen before, then the browser's wish, then Chinese. */
export function detectLanguage(search: string = window.location.search): Language {
  const asked = matchLanguage(new URLSearchParams(search).get('lang'));
  if (asked) {
    rememberLanguage(asked);
    dropFromAddress();
    return asked;
  }
  const chosen = matchLanguage(remembered());
  if (chosen) return chosen;
  for (const tag of window.navigator.languages) {
    const fitting = matchLanguage(tag);
    if (fitting) return fitting;
  }
  return 'zh-CN';
}

import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { detectLanguage } from '@/i18n/detect';
import { changeLanguage } from '@/i18n/setup';
import { useLanguage } from '@/i18n/useLanguage';
import { useTranslation } from '@/i18n/useTranslation';

function Switch() {
  const { language, setLanguage } = useLanguage();
  const { t } = useTranslation('common');
  return (
    <button type="button" onClick={() => void setLanguage('en-US')}>
      {language} {t('save')} {t('total', { count: 1248 })}
    </button>
  );
}

afterEach(() => changeLanguage('zh-CN'));

describe('language', () => {
  it('switches words, html lang, and what is remembered', async () => {
    render(<Switch />);
    expect(screen.getByRole('button')).toHaveTextContent('zh-CN 保存 共 1,248 个');
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('button')).toHaveTextContent('en-US Save 1,248 in all'));
    expect(document.documentElement.lang).toBe('en-US');
    expect(detectLanguage('')).toBe('en-US');
  });

  it('follows the address before what was remembered, then the browser', () => {
    window.localStorage.setItem('language', 'en-US');
    expect(detectLanguage('?lang=zh')).toBe('zh-CN');
    expect(detectLanguage('?lang=xx')).toBe('zh-CN');
    window.localStorage.clear();
    vi.spyOn(window.navigator, 'languages', 'get').mockReturnValue(['fr', 'en-GB']);
    expect(detectLanguage('')).toBe('en-US');
    vi.spyOn(window.navigator, 'languages', 'get').mockReturnValue(['fr']);
    expect(detectLanguage('')).toBe('zh-CN');
  });

  it('takes a missing word for a defect', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => Reflect.apply(i18next.t, i18next, ['noSuchWord'])).toThrow('Missing translation: common:noSuchWord');
    expect(told).toHaveBeenCalled();
  });

  it('has the same keys in both languages, and both plurals in English', async () => {
    await changeLanguage('en-US');
    const flat = (value: unknown, at: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${at}.${key}`))
        : [at];
    const keysOf = (language: string) =>
      Object.entries(i18next.store.data[language] ?? {}).flatMap(([name, words]) => flat(words, name));
    const chinese = new Set(keysOf('zh-CN'));
    const english = new Set(keysOf('en-US'));
    expect([...chinese].filter((key) => !english.has(key))).toEqual([]);
    expect([...english].filter((key) => !chinese.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});

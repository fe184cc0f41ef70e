import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format } from './format';
import { useLanguage } from './useLanguage';

interface FormatContextValue {
  readonly zone: string;
  readonly currency: string;
  readonly now: () => Date;
}

const defaults: FormatContextValue = { zone: 'Asia/Shanghai', currency: 'CNY', now: () => new Date() };

const FormatContext = createContext<FormatContextValue>(defaults);

interface FormatProviderProps extends Partial<FormatContextValue> {
  readonly children: ReactNode;
}

/** Says in which factory's zone and currency figures are written below; what is left out stays as outside. */
export function FormatProvider({ zone, currency, now, children }: FormatProviderProps) {
  const outer = useContext(FormatContext);
  const value = useMemo(
    () => ({ zone: zone ?? outer.zone, currency: currency ?? outer.currency, now: now ?? outer.now }),
    [zone, currency, now, outer],
  );
  return <FormatContext value={value}>{children}</FormatContext>;
}

/** The formatters for the present language and factory. Stable while neither changes. */
export function useFormat(): Format {
  const { language } = useLanguage();
  const { zone, currency, now } = useContext(FormatContext);
  return useMemo(() => createFormat({ language, zone, currency, now }), [language, zone, currency, now]);
}

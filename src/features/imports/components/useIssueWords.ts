import i18next, { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { importLayouts } from '@/domain/orderImport/columns';
import { dateFormats } from '@/domain/orderImport/cells/timeCell';
import { issueKinds } from '@/domain/orderImport/issues';
import type { ImportIssue, IssueCode } from '@/domain/orderImport/issues';
import { orderStatuses } from '@/domain/orders/status';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';

/** Found by the platform, which knows what other imports brought. */
const platformCodes = ['order-in-other-currency', 'order-with-other-buyer'] as const;
type KnownCode = IssueCode | (typeof platformCodes)[number];
type Value = string | number | readonly string[];

/** An issue as the reader or the platform tells it. */
export interface TellableIssue {
  code: string;
  params: Readonly<Record<string, Value>>;
}

const withoutDetail = [
  'file-empty', 'file-is-xls', 'file-is-html', 'file-password-protected', 'file-cut-off', 'file-unreadable',
  'encoding-unknown', 'header-not-found', 'no-lines', 'header-repeated', 'row-of-refused-order', 'order-id-missing',
  'title-damaged', 'order-buyer-partly-missing',
] as const satisfies readonly IssueCode[];
type DetailedCode = Exclude<KnownCode, (typeof withoutDetail)[number]>;

const plain: ReadonlySet<string> = new Set(withoutDetail);
const archiveReasons = ['size', 'ratio', 'entries', 'overlap'] as const;
const bytesInMegabyte = 1024 * 1024;

const isKnown = (code: string): code is KnownCode => code in issueKinds || platformCodes.some((known) => known === code);
const isDetailed = (code: KnownCode): code is DetailedCode => !plain.has(code);

/** The reader's issue with its values as plain data. */
export function tellable({ code, params }: ImportIssue): TellableIssue {
  return { code, params: { ...params } };
}

/** What an issue is, what becomes of it, and its particulars, in words. */
export function useIssueWords() {
  const { t, language } = useTranslation(['importIssues', 'imports']);
  const format = useFormat();
  return useMemo(() => {
    const translate: TFunction = i18next.getFixedT(language);
    const word = (name: string, value: string): string => {
      const status = orderStatuses.find((one) => name === 'statuses' && one === value);
      if (status !== undefined) return t(`orderStatus.${status}`);
      const way = dateFormats.find((one) => name === 'formats' && one === value);
      if (way !== undefined) return t(`format.${way}`);
      const reason = archiveReasons.find((one) => name === 'reason' && one === value);
      if (reason !== undefined) return t(`reason.${reason}`);
      const layout = importLayouts.find((one) => name === 'layout' && one === value);
      if (layout !== undefined) return t(`imports:layout.${layout}`);
      return name === 'earliest' || name === 'other' ? value.replace('T', ' ') : value;
    };
    const text = (code: string, name: string, value: Value): string => {
      if (typeof value === 'string') return word(name, value);
      if (typeof value !== 'number') return format.list(value.map((one) => word(name, one)));
      if (code === 'file-too-large') return format.count(Math.ceil(value / bytesInMegabyte));
      return name.endsWith('Fen') ? format.count(value / 100, 2) : format.count(value);
    };
    return {
      title: ({ code }: { code: string }): string => (isKnown(code) ? t(`title.${code}`) : t('title.other', { code })),
      todo: ({ code }: { code: string }): string => (isKnown(code) ? t(`todo.${code}`) : t('todo.other')),
      /** Empty where the title says it all. */
      detail: ({ code, params }: TellableIssue): string => {
        if (!isKnown(code) || !isDetailed(code)) return '';
        const values = Object.entries(params).map(([name, value]): [string, string] => [name, text(code, name, value)]);
        // Each code has values of its own: which ones is only known now.
        return String(translate(`importIssues:detail.${code}` as never, Object.fromEntries(values)));
      },
    };
  }, [t, language, format]);
}

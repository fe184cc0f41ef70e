import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useFormat } from './FormatProvider';
import type { Format } from './format';
import { useOpenText } from './openText';
import { useTranslation } from './useTranslation';

/** What is known of an entry of the audit log; the API's type fits it. */
export interface AuditEntryLike {
  readonly action: string;
  readonly actorName: string;
  readonly onBehalf: boolean;
  readonly objectLabel: string;
  readonly changes: readonly AuditChangeLike[];
}

export interface AuditChangeLike {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The audit log in words: who did what, and which fields changed from what to what. */
export function useAuditText() {
  const { t } = useTranslation(['audit', 'common']);
  const open = useOpenText();
  const format = useFormat();
  return useMemo(() => auditText(t, open, format), [t, open, format]);
}

type OpenText = ReturnType<typeof useOpenText>;

function auditText(t: TFunction<['audit', 'common']>, open: OpenText, format: Format) {
  const action = (name: string): string => open(`audit:action.${name}`, t('audit:unknownAction', { action: name }));
  const who = ({ actorName, onBehalf }: AuditEntryLike): string => {
    const name = actorName || t('audit:system');
    return onBehalf ? t('audit:onBehalf', { who: name }) : name;
  };
  const value = (field: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return t('audit:empty');
    if (typeof given === 'boolean') return given ? t('common:yes') : t('common:no');
    if (field === 'role') return open(`app:role.${String(given)}`, String(given));
    if (field === 'state') return open(`audit:value.${String(given)}`, String(given));
    if (field === 'status') return open(`stores:status.${String(given)}`, open(`products:status.${String(given)}`, String(given)));
    if (field === 'category') return open(`products:category.${String(given)}`, String(given));
    if (field === 'quoteMode') return open(`products:record.quote.${String(given)}`, String(given));
    if (field === 'dispatchPromiseHours') return t('audit:hours', { hours: String(given) });
    if (field === 'smallOrderThreshold' && typeof given === 'number') return t('audit:pieces', { count: given });
    return typeof given === 'object' ? JSON.stringify(given) : String(given);
  };
  const nameOf = (field: string): string => {
    const [group, key = ''] = field.split('.');
    if (group === 'attributes') return open(`products:attribute.${key}`, key);
    if (group === 'notes') return open(`productEdit:noteField.${key}`, key);
    return open(`audit:field.${field}`, field);
  };
  const change = ({ field, before, after }: AuditChangeLike): string => {
    const name = nameOf(field);
    if (!Array.isArray(before) && !Array.isArray(after)) {
      if (before === null || before === undefined || before === '') return t('audit:set', { field: name, value: value(field, after) });
      return t('audit:change', { field: name, before: value(field, before), after: value(field, after) });
    }
    const [old, present] = [textsOf(before), textsOf(after)];
    const added = present.filter((one) => !old.includes(one));
    const taken = old.filter((one) => !present.includes(one));
    const changes = [
      ...(added.length > 0 ? [t('audit:added', { items: format.list(added) })] : []),
      ...(taken.length > 0 ? [t('audit:taken', { items: format.list(taken) })] : []),
    ];
    return t('audit:listChange', { field: name, changes: changes.join(' · ') });
  };

  return {
    action,
    objectType: (type: string): string => open(`audit:object.${type}`, type),
    change,
    /** "厂长 修改了店铺资料". */
    deed: (entry: AuditEntryLike): string => t('audit:sentenceAlone', { who: who(entry), did: action(entry.action) }),
    /** "厂长 修改了店铺资料：D-1 示例店". */
    sentence: (entry: AuditEntryLike): string =>
      entry.objectLabel === '' || entry.objectLabel === entry.actorName
        ? t('audit:sentenceAlone', { who: who(entry), did: action(entry.action) })
        : t('audit:sentence', { who: who(entry), did: action(entry.action), object: entry.objectLabel }),
  };
}

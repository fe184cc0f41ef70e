import { useState } from 'react';
import type { DraftDifference } from '@/domain/productImport/plan/differences';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import styles from './productImport.module.css';
import { useImportWords } from './useImportWords';

/** Fields in sight before a person asks for the rest. */
const shownAtFirst = 5;
const longList = 3;

interface DifferencesProps {
  readonly differences: readonly DraftDifference[];
  /** A new product: there is nothing that it was before. */
  readonly isNew: boolean;
}

/** What an import changes of one product, before and after. */
export function Differences({ differences, isNew }: DifferencesProps) {
  const { t } = useTranslation('productImport');
  const [all, setAll] = useState(false);
  const told = differences.filter(({ field }) => !(isNew && field === 'title'));
  // One more takes no more room than the words that would hide it.
  const shown = all || told.length === shownAtFirst + 1 ? told : told.slice(0, shownAtFirst);
  const rest = told.length - shown.length;
  return (
    <div>
      <dl className={styles['differences']}>
        {shown.map((difference) => (
          <Difference key={difference.field} difference={difference} isNew={isNew} />
        ))}
      </dl>
      {(rest > 0 || (all && told.length > shownAtFirst + 1)) && (
        <Button kind="link" onClick={() => setAll(!all)}>
          {rest > 0 ? t('diff.more', { count: rest }) : t('diff.less')}
        </Button>
      )}
    </div>
  );
}

function Difference({ difference: { field, before, after }, isNew }: { readonly difference: DraftDifference; readonly isNew: boolean }) {
  const { t } = useTranslation('productImport');
  const format = useFormat();
  const words = useImportWords();
  const isList = field === 'images' || field === 'skus' || before.length > 1 || after.length > 1;
  const texts = (values: readonly string[]): string => {
    if (values.length === 0) return t('diff.empty');
    const named = values.slice(0, longList).map((text) => words.value(field, text));
    return values.length > longList ? `${named.join(' · ')} · ${t('diff.more', { count: values.length - longList })}` : named.join(' · ');
  };
  const pictures = (count: number): string => t('rows.images', { count });
  let told: string;
  let old: string | null = null;
  if (field === 'archived') told = t('diff.restored');
  else if (field === 'images') {
    told = pictures(after.length);
    old = isNew ? null : pictures(before.length);
  } else if (isList && !isNew && field === 'skus') {
    const added = after.filter((one) => !before.includes(one));
    const taken = before.filter((one) => !after.includes(one));
    told = format.list([
      ...(added.length > 0 ? [t('diff.added', { items: texts(added) })] : []),
      ...(taken.length > 0 ? [t('diff.taken', { items: texts(taken) })] : []),
    ]);
  } else {
    told = texts(after);
    old = isNew ? null : texts(before);
  }
  return (
    <div className={styles['difference']}>
      <dt>{words.field(field)}</dt>
      <dd>
        {old !== null && (
          <>
            <del>{old}</del>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <ins>{told}</ins>
      </dd>
    </div>
  );
}

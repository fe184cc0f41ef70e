import type { Category } from '@/domain/categories';
import { categories } from '@/domain/categories';
import type { ReadingChoices } from '@/domain/productImport/choices';
import { useTranslation } from '@/i18n/useTranslation';
import { SelectField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import styles from '../components/productImport.module.css';
import { useImportWords } from '../components/useImportWords';
import { changeChoices } from '../run/draft';
import type { ReadingSummary } from '../worker/messages';

/** The file's words for categories that are none of ours, and what each means. */
export function CategoriesCard({ choices, reading }: { readonly choices: ReadingChoices; readonly reading: ReadingSummary }) {
  const { t } = useTranslation('productImport');
  const words = useImportWords();
  const open = reading.unknownCategories.filter(({ word }) => choices.categories[word] === undefined).length;
  const choose = (word: string, value: Category | 'none'): void =>
    changeChoices({ ...choices, categories: { ...choices.categories, [word]: value === 'none' ? null : value } });
  return (
    <Card title={t('columns.categoriesTitle')} note={t('columns.categoriesNote', { count: open })}>
      <div className={styles['stack']}>
        <p className={styles['quiet']}>{t('columns.categoriesText')}</p>
        <div className={styles['fields']}>
          {reading.unknownCategories.map(({ word, count }) => (
            <SelectField<Category | 'none'>
              key={word}
              label={word}
              help={count > 0 ? t('columns.categoryUsed', { count }) : undefined}
              value={choices.categories[word] ?? 'none'}
              options={[{ value: 'none' as const, label: t('columns.categoryNone') }, ...categories.map((value) => ({ value, label: words.category(value) }))]}
              onChange={(value) => choose(word, value)}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}

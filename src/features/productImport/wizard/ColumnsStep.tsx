import { requiredAttributesByCategory } from '@/domain/categories';
import { choosableFields, clearableFields } from '@/domain/productImport/columns';
import type { BlankRule, ColumnChoice, ImportField } from '@/domain/productImport/columns';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { classNames } from '@/ui/classNames';
import { SelectField, TextField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import styles from '../components/productImport.module.css';
import { useImportWords } from '../components/useImportWords';
import { changeChoices, guessAgain } from '../run/draft';
import type { ImportDraft } from '../run/draft';
import { CategoriesCard } from './CategoriesCard';
import { UnitsCard } from './UnitsCard';
import { namesArticles } from './wizardSteps';

const attributeKeys = [...new Set(Object.values(requiredAttributesByCategory).flat())];
const ignoredValue = 'ignore';

/** What each column of the file is, and what its blanks mean. */
export function ColumnsStep({ draft }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation('productImport');
  const { guess, choices, reading, remembered } = draft;
  if (guess === null || choices === null || reading === null) return null;
  const known = choices.columns.filter(({ field }) => field !== null).length;
  const change = (index: number, column: ColumnChoice): void => changeChoices({ ...choices, columns: choices.columns.with(index, column) });
  return (
    <div className={styles['stack']}>
      {remembered && (
        <Notice tone="info" title={t('columns.remembered')} action={<Button onClick={guessAgain}>{t('columns.again')}</Button>}>
          {t('columns.rememberedText')}
        </Notice>
      )}
      {!namesArticles(draft) && <Notice tone="warn" title={t('columns.needsArticle')} />}
      <Card title={t('columns.title')} note={t('columns.note', { count: known })} flush>
        <table className={styles['columns']} aria-label={t('columns.title')}>
          <thead>
            <tr>
              <th scope="col">{t('columns.head')}</th>
              <th scope="col">{t('columns.sample')}</th>
              <th scope="col">{t('columns.field')}</th>
              <th scope="col">{t('columns.blank')}</th>
            </tr>
          </thead>
          <tbody>
            {choices.columns.map((column, index) => (
              <ColumnRow
                // Heads may stand twice: a column is its place.
                key={index}
                column={column}
                head={guess.heads[index] ?? ''}
                samples={guess.samples[index] ?? []}
                onChange={(next) => change(index, next)}
              />
            ))}
          </tbody>
        </table>
      </Card>
      <UnitsCard draft={draft} choices={choices} reading={reading} />
      {reading.unknownCategories.length > 0 && <CategoriesCard choices={choices} reading={reading} />}
    </div>
  );
}

interface ColumnRowProps {
  readonly column: ColumnChoice;
  readonly head: string;
  readonly samples: readonly string[];
  readonly onChange: (column: ColumnChoice) => void;
}

function ColumnRow({ column, head, samples, onChange }: ColumnRowProps) {
  const { t } = useTranslation('productImport');
  const words = useImportWords();
  const shownHead = head === '' ? t('columns.noHead') : head;
  const targets = useTargets(column);
  const { field, name, blank } = column;
  return (
    <tr className={classNames(field === null && styles['unread'])}>
      <th scope="row">
        <span className={styles['head']}>{shownHead}</span>
      </th>
      <td>
        <span className={styles['sample']}>{samples.join(' · ')}</span>
      </td>
      <td>
        <div className={styles['target']}>
          <SelectField
            hideLabel
            label={t('columns.fieldOf', { head: shownHead })}
            value={targetOf(column)}
            options={targets.map((value) => ({ value, label: targetLabel(value) }))}
            onChange={(value) => onChange(columnOf(value, head, blank))}
          />
          {field === 'option' && (
            <TextField hideLabel label={t('columns.optionName')} value={name} onChange={(next) => onChange({ ...column, name: next.slice(0, 32) })} />
          )}
        </div>
      </td>
      <td>
        {field !== null && clearableFields.has(field) && (
          <SelectField<BlankRule>
            hideLabel
            label={t('columns.blankOf', { head: shownHead })}
            value={blank}
            options={(['leave', 'clear'] as const).map((value) => ({ value, label: t(`columns.${value}`) }))}
            onChange={(next) => onChange({ ...column, blank: next })}
          />
        )}
      </td>
    </tr>
  );

  function targetLabel(value: string): string {
    if (value === ignoredValue) return t('columns.ignore');
    const [part = '', detail = ''] = value.split(':');
    if (part === 'attribute') return words.attribute(detail);
    const known = [...choosableFields, field].find((one) => one === part);
    return known ? t(`field.${known}`, { name: detail }) : value;
  }
}

/** A target as the list of targets names it: attributes one by one. */
function targetOf({ field, name }: ColumnChoice): string {
  if (field === null) return ignoredValue;
  return field === 'attribute' || field === 'optionName' || field === 'optionValue' || field === 'sizeStock' ? `${field}:${name}` : field;
}

function columnOf(target: string, head: string, blank: BlankRule): ColumnChoice {
  const [part = '', detail = ''] = target.split(':');
  const field: ImportField | undefined = [...choosableFields, 'optionName', 'optionValue'].find((one): one is ImportField => one === part);
  if (field === undefined) return { field: null, name: '', blank: 'leave' };
  const name = field === 'option' ? head.slice(0, 32) : field === 'sizeStock' && detail === '' ? head.slice(0, 32) : detail;
  return { field, name, blank: clearableFields.has(field) ? blank : 'leave' };
}

/** Every target of a column; one of another system's layout keeps its own among them. */
function useTargets(column: ColumnChoice): string[] {
  const plain = choosableFields.filter((field) => field !== 'attribute' && field !== 'sizeStock');
  const targets = [ignoredValue, ...plain, ...attributeKeys.map((key) => `attribute:${key}`)];
  const own = targetOf(column);
  return targets.includes(own) ? targets : [own, ...targets];
}


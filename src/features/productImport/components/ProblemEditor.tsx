import { useState } from 'react';
import type { Category } from '@/domain/categories';
import { categories } from '@/domain/categories';
import { isCorrectable } from '@/domain/productImport/correct';
import { fieldText } from '@/domain/productImport/fieldText';
import type { ImportedProduct } from '@/domain/productImport/imported';
import type { ImportProblem } from '@/domain/productImport/problems';
import { isError } from '@/domain/productImport/problems';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '@/ui/classNames';
import { SelectField, TextField } from '@/ui/form/fields';
import { Icon } from '@/ui/icon/Icon';
import styles from './productImport.module.css';
import { useImportWords } from './useImportWords';

interface ProblemEditorProps {
  readonly product: ImportedProduct;
  readonly problems: readonly ImportProblem[];
  /** Absent where nothing can be mended any more. */
  readonly onCorrect?: ((field: string, text: string) => void) | undefined;
  /** Mended values are on their way. */
  readonly busy?: boolean;
}

/** What is wrong with a product, field by field, each with the place to mend it. */
export function ProblemEditor({ product, problems, onCorrect, busy }: ProblemEditorProps) {
  const { t } = useTranslation(['productImport', 'productImportIssues']);
  const words = useImportWords();
  const fields = [...new Set(problems.map(({ field }) => field))];
  return (
    <ul className={styles['problems']} aria-busy={busy}>
      {fields.map((field) => {
        const own = problems.filter((one) => one.field === field);
        const told = [...new Set(own.map(({ code }) => code))].map((code) => t(`productImportIssues:problem.${code}`));
        const wrong = own.some(isError);
        const name = words.field(field, product);
        const text = fieldText(product, field, own);
        if (onCorrect === undefined || !wrong || !isCorrectable(field)) {
          return (
            <li key={field} className={classNames(styles['problem'], wrong && styles['wrong'])}>
              <Icon name={wrong ? 'warning' : 'info'} size={14} />
              <span>
                {name} · {told.join(' · ')}
                {text !== '' && <span className={styles['raw']}>{text}</span>}
              </span>
            </li>
          );
        }
        const label = t('rows.mend', { field: name, row: own[0]?.row ?? product.row });
        return (
          <li key={field} className={styles['mend']}>
            {field === 'category' ? (
              <CategoryCell label={label} error={told.join(' · ')} onCorrect={(value) => onCorrect(field, value)} />
            ) : (
              // A new text of the platform's takes the place of what was typed.
              <TextCell key={text} label={label} text={text} error={told.join(' · ')} onCorrect={(value) => onCorrect(field, value)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface CellProps {
  readonly label: string;
  readonly error: string;
  readonly onCorrect: (text: string) => void;
}

/** Read anew when it is left or Enter is struck. */
function TextCell({ label, text, error, onCorrect }: CellProps & { readonly text: string }) {
  const [typed, setTyped] = useState(text);
  const done = (): void => {
    if (typed !== text) onCorrect(typed);
  };
  return (
    <TextField
      label={label}
      value={typed}
      error={error}
      onChange={setTyped}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) done();
        if (event.key === 'Escape') setTyped(text);
      }}
    />
  );
}

function CategoryCell({ label, error, onCorrect }: CellProps) {
  const words = useImportWords();
  return (
    <SelectField<Category> label={label} value="" placeholder="—" error={error} options={categories.map((value) => ({ value, label: words.category(value) }))} onChange={onCorrect} />
  );
}

import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import { Popup } from '../popup/Popup';
import { Checkbox } from './Checkbox';
import styles from './ColumnChooser.module.css';
import type { TableSettings } from './useTableSettings';

/** The button that opens the list of columns to show. */
export function ColumnChooser<Row>({ settings }: { readonly settings: TableSettings<Row> }) {
  const { t } = useTranslation('ui');
  const panel = (
    <fieldset className={styles['panel']}>
      <legend className="visually-hidden">{t('list.columnsTitle')}</legend>
      {settings.columns.map((column) => (
        <label key={column.key} className={styles['choice']}>
          <Checkbox
            checked={settings.isShown(column.key)}
            disabled={column.alwaysShown === true}
            onChange={(shown) => settings.setShown(column.key, shown)}
          />
          {column.title}
        </label>
      ))}
      <Button kind="link" onClick={settings.reset}>
        {t('list.columnsReset')}
      </Button>
    </fieldset>
  );
  return (
    <Popup label={t('list.columnsTitle')} content={panel} placement="bottomRight">
      <span>
        <Button>{t('list.columns')}</Button>
      </span>
    </Popup>
  );
}

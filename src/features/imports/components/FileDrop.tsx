import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/classNames';
import { Icon } from '@/ui/icon/Icon';
import styles from './imports.module.css';

interface FileDropProps {
  /** The file that is picked already. */
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  /** What to pick where it must be a certain file. */
  readonly wanted?: string | undefined;
}

/** A place to drop a file on, or to pick one. */
export function FileDrop({ file, onFile, wanted }: FileDropProps) {
  const { t } = useTranslation('imports');
  const helpId = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const first = files?.item(0);
    if (first) onFile(first);
  };
  return (
    <label
      className={classNames(styles['drop'], over && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        type="file"
        className="visually-hidden"
        aria-describedby={helpId}
        accept=".csv,.tsv,.txt,.gz,.xlsx,.xlsm,.xls"
        onChange={(event) => {
          take(event.target.files);
          // The same file can be picked again after it was mended.
          event.target.value = '';
        }}
      />
      <span className={styles['dropIcon']}>
        <Icon name="upload" size={24} />
      </span>
      <span className={styles['dropTitle']}>
        {file === null ? (wanted ?? t('file.drop')) : t('file.another')}
      </span>
      <span id={helpId} className={styles['help']}>
        {t('file.formats')}
      </span>
    </label>
  );
}

import { useId, useState } from 'react';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import styles from './file.module.css';

interface FileDropProps {
  /** What to drop here. */
  readonly title: string;
  /** Which kinds and sizes are taken. */
  readonly help: string;
  /** Endings that the system's picker shows, such as `.csv,.xlsx`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file on, or to pick one. */
export function FileDrop({ title, help, accept, onFile }: FileDropProps) {
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
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          // The same file can be picked again after it was mended.
          event.target.value = '';
        }}
      />
      <span className={styles['dropIcon']}>
        <Icon name="upload" size={24} />
      </span>
      <span className={styles['dropTitle']}>{title}</span>
      <span id={helpId} className={styles['help']}>
        {help}
      </span>
    </label>
  );
}

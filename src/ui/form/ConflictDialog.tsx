import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Dialog, DialogActions } from '../dialog/Dialog';
import styles from './form.module.css';

export type Side = 'mine' | 'theirs';

export interface ConflictField {
  readonly key: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

interface ConflictDialogProps {
  readonly open: boolean;
  /** Only the fields whose values differ. */
  readonly fields: readonly ConflictField[];
  readonly busy?: boolean;
  /** The side chosen for every field; merge and save upon the newest version. */
  readonly onResolve: (sides: Readonly<Record<string, Side>>) => void;
  readonly onCancel: () => void;
}

/** A save met a newer version: both are shown, and the person chooses field by field. */
export function ConflictDialog({ open, fields, busy, onResolve, onCancel }: ConflictDialogProps) {
  const { t } = useTranslation('ui');
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (key: string): Side => chosen[key] ?? 'theirs';

  const cell = (field: ConflictField, side: Side) => (
    <td>
      <label className={styles['side']}>
        <input
          type="radio"
          name={`conflict-${field.key}`}
          className={styles['radio']}
          checked={sideOf(field.key) === side}
          onChange={() => setChosen({ ...chosen, [field.key]: side })}
          aria-label={`${field.label} ${t(side === 'mine' ? 'form.conflictMine' : 'form.conflictTheirs')}`}
        />
        {field[side] === '' || field[side] === null ? t('form.empty') : field[side]}
      </label>
    </td>
  );

  return (
    <Dialog
      open={open}
      title={t('form.conflictTitle')}
      onClose={onCancel}
      width={640}
      actions={
        <DialogActions
          confirmText={t('form.conflictApply')}
          busy={busy}
          onConfirm={() => onResolve(Object.fromEntries(fields.map((field) => [field.key, sideOf(field.key)])))}
          onCancel={onCancel}
        />
      }
    >
      <p>{t('form.conflictBody')}</p>
      <table className={styles['conflict']}>
        <thead>
          <tr>
            <th scope="col">{t('form.conflictField')}</th>
            <th scope="col">{t('form.conflictMine')}</th>
            <th scope="col">{t('form.conflictTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              {cell(field, 'mine')}
              {cell(field, 'theirs')}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { TextField } from '@/ui/form/fields';
import styles from './account.module.css';

interface AddCodesProps {
  readonly error: string | undefined;
  /** Answers whether there was anything to add. */
  readonly onAdd: (text: string) => boolean;
}

/** Several codes at once, as they are typed or pasted. */
export function AddCodes({ error, onAdd }: AddCodesProps) {
  const { t } = useTranslation('account');
  const [text, setText] = useState('');
  return (
    <form
      className={styles['addCodes']}
      aria-label={t('setAside.addLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        if (onAdd(text)) setText('');
      }}
    >
      <TextField label={t('setAside.addLabel')} help={t('setAside.addHelp')} error={error} maxLength={2000} value={text} onChange={setText} />
      <Button submit>{t('setAside.add')}</Button>
    </form>
  );
}

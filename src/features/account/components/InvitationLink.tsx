import { useRef, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import styles from './account.module.css';

/** The link in a field that can always be copied by hand: outside a secure context there is no clipboard. */
export function InvitationLink({ address }: { readonly address: string }) {
  const { t } = useTranslation('account');
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'byHand' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome('byHand');
    }
  };
  return (
    <div className={styles['stack']}>
      <div className={styles['link']}>
        <input
          ref={field}
          readOnly
          value={address}
          aria-label={t('invitations.linkTitle')}
          onFocus={(event) => event.target.select()}
        />
        <Button kind="primary" icon="link" onClick={() => void copy()}>
          {outcome === 'copied' ? t('invitations.copied') : t('invitations.copy')}
        </Button>
      </div>
      <p role="status" className={styles['quiet']}>
        {outcome === 'byHand' && t('invitations.copyByHand')}
        {outcome === 'copied' && t('invitations.copied')}
      </p>
    </div>
  );
}

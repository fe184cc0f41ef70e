import { useState } from 'react';
import type { TaskEntry } from '@/api/contract/hosting';
import { useOpenText } from '@/i18n/openText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { TextAreaField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import { Instant } from '@/ui/text/Instant';
import styles from './hosting.module.css';

interface ThreadProps {
  readonly entries: readonly TaskEntry[];
  readonly busy: boolean;
  /** Why the person cannot write here. */
  readonly disabledReason: string | undefined;
  readonly onSend: (text: string, sent: () => void) => void;
}

/** A task's thread: what people wrote and what happened, oldest first, who acted and for whom. */
export function Thread({ entries, busy, disabledReason, onSend }: ThreadProps) {
  const { t } = useTranslation(['hosting', 'app']);
  const open = useOpenText();
  const [text, setText] = useState('');
  const told = (entry: TaskEntry): string => {
    const who = entry.actorName || t('thread.system');
    const { reason, ...params } = entry.params;
    const values = reason === undefined ? params : { ...params, reason: open(`hosting:thread.reason.${reason}`, String(reason)) };
    return open(`hosting:thread.entry.${entry.action}`, entry.action, { who, ...values });
  };
  return (
    <Card title={t('record.thread')} id="thread">
      {entries.length === 0 && <p className={styles['quiet']}>{t('thread.empty')}</p>}
      <ol className={styles['thread']}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles['entry']}>
            <span className={styles['avatar']} aria-hidden="true">
              {(entry.actorName || t('thread.system')).slice(0, 1)}
            </span>
            <span className={styles['entryText']}>
              {entry.kind === 'message' ? (
                <>
                  <span className={styles['small']}>
                    {entry.actorName} · {open(`app:role.${entry.actorRole}`, entry.actorRole)}
                  </span>
                  <span className={styles['message']}>{entry.text}</span>
                </>
              ) : (
                <>
                  <span>{told(entry)}</span>
                  {entry.text !== '' && <span className={styles['small']}>{entry.text}</span>}
                  {entry.action === 'look_at_costs' && <span className={styles['small']}>{t('thread.lookNote')}</span>}
                </>
              )}
            </span>
            <span className={styles['small']}>
              <Instant at={entry.at} />
            </span>
          </li>
        ))}
      </ol>
      <form
        className={styles['write']}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onSend(text.trim(), () => setText(''));
        }}
      >
        <TextAreaField label={t('thread.label')} rows={2} maxLength={1_000} value={text} onChange={setText} />
        <div className={styles['writeActions']}>
          <Button submit busy={busy} disabledReason={disabledReason}>
            {t('thread.send')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

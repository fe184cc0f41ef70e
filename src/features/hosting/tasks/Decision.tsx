import { useState } from 'react';
import type { Proposal } from '@/api/contract/hosting';
import type { FactoryTask } from '@/api/contract/tasks';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { LadderTable } from '../shared/LadderTable';
import { ListingTabs, placesOf } from '../shared/ListingTabs';
import { decisivePrice } from '../shared/useHostingWords';
import { NoteDialog } from './NoteDialog';
import styles from './tasks.module.css';
import { useReason } from './useReason';
import { useTaskActs } from './useTaskActs';

/** A proposal with its ladder, the reason why it is asked, and the answer: complete on a phone. */
export function Decision({ task, proposal }: { readonly task: FactoryTask; readonly proposal: Proposal }) {
  const { t } = useTranslation('hosting');
  const acts = useTaskActs(task);
  const reason = useReason(task, proposal);
  const [asking, setAsking] = useState<'decline' | 'sendBack' | null>(null);
  const waits = task.state === 'awaiting_approval';
  const places = placesOf(task.products).filter(({ listingId }) => proposal.lists.some((list) => list.listingId === listingId));
  const [chosen, setChosen] = useState(() => decisivePrice(proposal.verdict)?.listingId ?? '');
  const current = places.find(({ listingId }) => listingId === chosen) ?? places[0];
  const lowest = current === undefined ? null : reason.lowest(current.product.id);
  const applied = ['applied', 'reverted'].includes(proposal.state);

  return (
    <Card flush id="plan" title={waits ? t('decision.title') : t('record.plan')}>
      <div className={styles['reason']}>
        <p>{reason.why}</p>
        {proposal.note !== '' && <p className={styles['quiet']}>{t('decision.note', { note: proposal.note })}</p>}
      </div>
      {current && (
        <ListingTabs places={places} current={current.listingId} onChange={setChosen}>
          <LadderTable
            product={current.product}
            listingId={current.listingId}
            verdict={proposal.verdict}
            mandate={task.mandate}
            applied={applied}
          />
        </ListingTabs>
      )}
      {lowest !== null && <p className={styles['lowest']}>{lowest}</p>}
      {waits && (
        <div className={styles['answer']}>
          <Button size="large" disabledReason={acts.noSay} onClick={() => setAsking('decline')}>
            {t('decision.decline')}
          </Button>
          <Button size="large" kind="primary" busy={acts.busy} disabledReason={acts.noSay} onClick={() => acts.run('approve', '')}>
            {t('decision.approve')}
          </Button>
          <Button kind="link" disabledReason={acts.noSay} onClick={() => setAsking('sendBack')}>
            {t('decision.sendBack')}
          </Button>
        </div>
      )}
      {asking === 'decline' && (
        <NoteDialog
          danger
          title={t('decision.declineTitle')}
          label={t('decision.noteLabel')}
          confirmText={t('decision.decline')}
          busy={acts.busy}
          onConfirm={(note) => acts.run('decline', note, () => setAsking(null))}
          onCancel={() => setAsking(null)}
        >
          <p>{t('decision.declineBody')}</p>
        </NoteDialog>
      )}
      {asking === 'sendBack' && (
        <NoteDialog
          required
          title={t('decision.sendBackTitle')}
          label={t('decision.sendBackNote')}
          confirmText={t('decision.sendBack')}
          busy={acts.busy}
          onConfirm={(note) => acts.run('sendBack', note, () => setAsking(null))}
          onCancel={() => setAsking(null)}
        />
      )}
    </Card>
  );
}

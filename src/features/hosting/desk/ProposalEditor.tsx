import { Fragment, useMemo, useState } from 'react';
import type { DeskTask } from '@/api/contract/desk';
import { useLookAtCosts, useProposeTask } from '@/api/desk';
import { isProblem } from '@/api/problem';
import { judge } from '@/domain/hosting/guardrail';
import { floorOf } from '@/domain/hosting/mandate';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { TextAreaField } from '@/ui/form/fields';
import { useDraft } from '@/ui/form/useDraft';
import { Card } from '@/ui/page/Card';
import { showToast } from '@/ui/toast/toasts';
import styles from '../shared/hosting.module.css';
import { ListingTabs, placesOf } from '../shared/ListingTabs';
import { decisiveFloor, useHostingWords } from '../shared/useHostingWords';
import deskStyles from './desk.module.css';
import { editorOf, parseEditor, readEditor } from './editorForm';
import { TierRows } from './TierRows';

/** New tiers on a factory's behalf, judged by the mandate while they are typed. */
export function ProposalEditor({ task }: { readonly task: DeskTask }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const format = useFormat();
  const words = useHostingWords();
  const { problemText, fieldText } = useProblemText();
  const initial = useMemo(() => editorOf(task, { fromProposal: task.state === 'sent_back' }), [task]);
  const place = `${task.factory.number}.${task.number}.${task.proposal?.id ?? 'first'}`;
  const draft = useDraft({ key: `desk:${place}`, initial, parse: parseEditor });
  const [note, setNote] = useState('');
  const [tab, setTab] = useState('');
  const propose = useProposeTask();
  const look = useLookAtCosts();
  const form = draft.value;
  const places = placesOf(task.products);
  const current = places.find(({ listingId }) => listingId === tab) ?? places[0];
  const { changed, isSound } = useMemo(() => readEditor(task, form), [task, form]);
  const verdict = useMemo(
    () => (changed.length === 0 ? null : judge({ mandate: task.judging.mandate, products: task.judging.products, proposal: changed })),
    [task, changed],
  );
  if (current === undefined) return null;

  const { product, listingId } = current;
  const groups = form[listingId] ?? [];
  const present = product.listings.find(({ id }) => id === listingId)?.list.tiers ?? [];
  const costs = look.data?.items;
  const costOf = (skuIds: readonly string[] | null): number | null | undefined => {
    if (costs === undefined) return undefined;
    const wanted = skuIds ?? product.skus.map(({ id }) => id);
    const own = wanted.map((id) => costs.find(({ skuId }) => skuId === id)?.costLi ?? null);
    return own.some((cost) => cost === null) ? null : Math.max(...own.map((cost) => cost ?? 0));
  };
  const floor = verdict && decisiveFloor(verdict, product.id);
  const lowest = floor?.lowest && floor.floorLi !== null ? floor : null;
  const lowestStore = task.products.flatMap(({ listings }) => listings).find(({ id }) => id === lowest?.lowest?.listingId)?.store.name;
  const isElsewhere = lowest !== null && !lowest.holds && !changed.some((list) => list.listingId === lowest.lowest?.listingId);
  const refused =
    verdict?.outcome !== 'refused'
      ? undefined
      : isElsewhere && lowest?.lowest
        ? t('verdict.elsewhere', { price: format.unitPrice(lowest.lowest.unitPriceLi), floor: format.unitPrice(lowest.floorLi ?? 0) })
        : words.verdict('refused', verdict.clause, task.mandate, floor?.floorLi ?? null);
  const reason = !isSound
    ? t('desk:invalid')
    : changed.length === 0
      ? t('desk:nothingChanged')
      : refused === undefined
        ? undefined
        : t('desk:refusedHint', { reason: refused });

  const send = (): void =>
    propose.mutate(
      { seen: task, body: { lists: changed.map((list) => ({ listingId: list.listingId, tiers: [...list.tiers] })), note: note.trim() } },
      {
        onSuccess: (after) => {
          draft.clear();
          showToast(after.state === 'proposed' ? t('desk:proposedWithin') : t('desk:proposedAsk'));
        },
        onError: (error) => {
          const [first] = isProblem(error, 422) ? error.errors : [];
          showToast(first ? fieldText(first) : problemText(error), { tone: 'err' });
        },
      },
    );

  return (
    <Card
      flush
      id="plan"
      title={t('record.plan')}
      actions={
        costs === undefined ? (
          <Button size="small" busy={look.isPending} onClick={() => look.mutate(task.id, { onError: (error) => showToast(problemText(error), { tone: 'err' }) })}>
            {t('desk:costs')}
          </Button>
        ) : undefined
      }
    >
      <p className={deskStyles['hint']}>
        {costs === undefined ? t('desk:costsHelp') : t('desk:costsShown')}
      </p>
      <ListingTabs places={places} current={listingId} onChange={setTab}>
        <div className={styles['scroll']}>
          <table className={styles['ladder']}>
            <caption className="visually-hidden">{t('ladder.caption', { product: product.title, store: current.store.name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ladder.quantity')}</th>
                <th scope="col" className={styles['figure']}>
                  {t('ladder.live')}
                </th>
                <th scope="col" className={styles['figure']}>
                  {t('ladder.proposed')}
                </th>
                <th scope="col" className={styles['figure']}>
                  {t('ladder.change')}
                </th>
                {costs !== undefined && (
                  <th scope="col" className={styles['figure']}>
                    {t('ladder.margin')}
                  </th>
                )}
                <th scope="col" className={styles['guardrail']}>
                  {t('ladder.guardrail')}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group, index) => {
                const first = group.skuIds?.[0] ?? product.skus[0]?.id ?? '';
                const name = words.skus(product, group.skuIds);
                const owner = group.skuIds === null ? null : first;
                return (
                  <Fragment key={first || index}>
                    {groups.length > 1 && (
                      <tr className={styles['groupHead']}>
                        <td colSpan={costs === undefined ? 5 : 6}>{name}</td>
                      </tr>
                    )}
                    <TierRows
                      task={task}
                      name={name}
                      group={group}
                      live={present.filter(({ skuId }) => skuId === owner)}
                      judged={verdict?.prices.filter((price) => price.listingId === listingId && price.skuId === first) ?? []}
                      floorLi={floorOf(task.judging.mandate.floors, product.id, first)}
                      costLi={costOf(group.skuIds)}
                      readOnly={false}
                      onChange={(next) =>
                        draft.setValue({ ...form, [listingId]: groups.map((one, position) => (position === index ? next : one)) })
                      }
                    />
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </div>
      </ListingTabs>
      <div className={deskStyles['note']}>
        <TextAreaField optional label={t('desk:note')} help={t('desk:noteHelp')} rows={2} maxLength={500} value={note} onChange={setNote} />
      </div>
      <div className={styles['foot']}>
        <span className={styles['footText']}>
          {lowest?.lowest &&
            t('decision.lowest', {
              price: format.unitPrice(lowest.lowest.unitPriceLi),
              range: words.pieces(lowest.lowest.startsAt, undefined),
              store: lowestStore ?? '',
              floor: format.unitPrice(lowest.floorLi ?? 0),
            })}
          {refused !== undefined && <strong className={deskStyles['refused']}> {refused}</strong>}
        </span>
        <span className={deskStyles['quiet']}>{draft.isChanged && t('desk:draftKept')}</span>
        <Button disabledReason={draft.isChanged ? undefined : t('desk:nothingChanged')} onClick={() => draft.clear()}>
          {t('desk:reset')}
        </Button>
        <Button kind="primary" busy={propose.isPending} disabledReason={reason} onClick={send}>
          {verdict?.outcome === 'ask' ? t('desk:proposeAsk') : t('desk:propose')}
        </Button>
      </div>
    </Card>
  );
}

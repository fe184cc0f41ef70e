import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { useOfferTask, useRequestTask } from '@/api/tasks';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { DraftNote } from '@/ui/form/DraftNote';
import { TextAreaField, TextField } from '@/ui/form/fields';
import { Form, FormActions } from '@/ui/form/Form';
import { formErrors } from '@/ui/form/formErrors';
import { useDraft } from '@/ui/form/useDraft';
import { useUrlState } from '@/ui/list/useUrlState';
import { Card } from '@/ui/page/Card';
import { RecordPage } from '@/ui/page/RecordPage';
import { Notice } from '@/ui/state/Notice';
import { showToast } from '@/ui/toast/toasts';
import { ChosenProduct, sellingListings } from './ChosenProduct';
import styles from './offer.module.css';
import { ProductPicker } from './ProductPicker';

const parseWish = (stored: unknown): string | undefined => (typeof stored === 'string' ? stored : undefined);

/** Hands a price change to the hosted team: which products, in which stores, and what is wished. A planner asks for it. */
export function OfferPage() {
  const { t } = useTranslation(['hosting', 'common']);
  const factory = useFactory();
  const navigate = useNavigate();
  const url = useUrlState();
  const { problemText, fieldText } = useProblemText();
  const numbers = url.getAll('product');
  const products = useQueries({ queries: numbers.map((number) => productQueries.byNumber(factory.id, number)) });
  const [without, setWithout] = useState<readonly string[]>([]);
  const draft = useDraft({ key: `task:${factory.number}`, initial: '', parse: parseWish });
  const [neededBy, setNeededBy] = useState('');
  const offer = useOfferTask(factory.id);
  const request = useRequestTask(factory.id);
  const mayOffer = factory.can('task.offer');

  const found = products.flatMap(({ data }) => data ?? []);
  const listingIds = found.flatMap((product) => sellingListings(product).map(({ id }) => id)).filter((id) => !without.includes(id));
  const missing = numbers.length === 0 ? t('offerForm.none') : mayOffer && listingIds.length === 0 ? t('offerForm.needListing') : undefined;
  const error = offer.error ?? request.error;
  const errors = error === null ? undefined : isProblem(error, 422) ? formErrors(error.errors, fieldText) : { '': problemText(error) };

  const send = (): void => {
    if (mayOffer) {
      offer.mutate(
        { listingIds, wish: draft.value, neededBy: neededBy === '' ? null : neededBy },
        {
          onSuccess: (task) => {
            draft.clear();
            showToast(t('offerForm.done'));
            void navigate(paths.hostingTask(factory.number, task.number));
          },
        },
      );
      return;
    }
    const [first] = found;
    if (first === undefined) return;
    request.mutate(
      { productId: first.id, wish: draft.value },
      {
        onSuccess: () => {
          draft.clear();
          showToast(t('offerForm.requested'));
          void navigate(paths.hosting(factory.number));
        },
      },
    );
  };

  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.hosting(factory.number) }]}
      name={mayOffer ? t('offerForm.title') : t('offerForm.request')}
      lead={mayOffer ? t('offerForm.lead') : t('offerForm.requestLead')}
    >
      {isProblem(error, 409) && error.code === 'no-mandate' && factory.can('mandate.read') && (
        <Notice
          tone="warn"
          title={t('offerForm.noMandate')}
          action={<LinkButton to={paths.mandates(factory.number)}>{t('mandates')}</LinkButton>}
        />
      )}
      <div className={styles['columns']}>
        <Card title={t('offerForm.product')}>
          <ProductPicker
            placeholder={t('offerForm.productHelp')}
            chosen={numbers}
            addText={t('offerForm.addProduct')}
            addLabel={(product) => `${t('offerForm.addProduct')} ${product}`}
            onAdd={(product) => url.set({ product: mayOffer ? [...numbers, product.number] : [product.number] }, { replace: true })}
          />
        </Card>
        <Card title={mayOffer ? t('offerForm.listings') : t('offerForm.chosen')}>
          {numbers.length === 0 && <p className={styles['quiet']}>{t('offerForm.none')}</p>}
          {numbers.map((number) => (
            <ChosenProduct
              key={number}
              number={number}
              without={without}
              onToggle={(id, meant) => setWithout(meant ? without.filter((one) => one !== id) : [...without, id])}
              onRemove={() => url.set({ product: numbers.filter((one) => one !== number) }, { replace: true })}
            />
          ))}
          <Form label={t('offerForm.title')} {...(errors ? { errors } : {})} onSubmit={send}>
            <TextAreaField
              label={t('offerForm.wish')}
              help={t('offerForm.wishHelp')}
              pointer="/wish"
              maxLength={500}
              rows={4}
              value={draft.value}
              onChange={draft.setValue}
            />
            {mayOffer && (
              <TextField
                optional
                type="date"
                label={t('offerForm.neededBy')}
                help={t('offerForm.neededByHelp')}
                pointer="/neededBy"
                value={neededBy}
                onChange={setNeededBy}
              />
            )}
            <FormActions note={<DraftNote draft={draft} />}>
              <Button kind="primary" submit busy={offer.isPending || request.isPending} disabledReason={missing}>
                {mayOffer ? t('offerForm.submit') : t('offerForm.request')}
              </Button>
              <LinkButton to={paths.hosting(factory.number)}>{t('common:cancel')}</LinkButton>
            </FormActions>
          </Form>
        </Card>
      </div>
    </RecordPage>
  );
}

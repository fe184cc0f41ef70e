import { useState } from 'react';
import type { ProductListing } from '@/api/contract/listings';
import type { Product } from '@/api/contract/products';
import { isProblem } from '@/api/problem';
import { useUpdateListing } from '@/api/listings';
import { useFactory } from '@/api/session';
import { draftLimits } from '@/domain/products/draft';
import { draftProblems } from '@/domain/products/draftProblems';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog } from '@/ui/dialog/Dialog';
import { CheckField, NumberField, TextField } from '@/ui/form/fields';
import { Form, FormActions } from '@/ui/form/Form';
import type { FormErrors } from '@/ui/form/formErrors';
import { formErrors } from '@/ui/form/formErrors';
import { showToast } from '@/ui/toast/toasts';
import { draftOfForm } from '../edit/formDraft';
import { LadderFields } from '../edit/LadderFields';
import type { ProductForm } from '../edit/productForm';
import { formOf } from '../edit/productForm';
import { cellPointer } from '../edit/useProductEditor';
import styles from '../products.module.css';
import { startsOf } from './priceMatrix';

/** A listing's own prices as a form; the product's where it has none. */
function listingForm(product: Product, listing: ProductListing): ProductForm {
  if (!listing.ownPrices) return formOf(product);
  const moq = listing.moqOverride ?? startsOf(listing.ladders)[0] ?? product.moq;
  return formOf({ ...product, moq, ladders: listing.ladders, tiers: listing.ownTiers });
}

interface ListingDialogProps {
  readonly product: Product;
  readonly listing: ProductListing;
  readonly onClose: () => void;
}

/** What differs from the product in one store: its title, and its own price list with its MOQ. */
export function ListingDialog({ product, listing, onClose }: ListingDialogProps) {
  const { t } = useTranslation(['products', 'productEdit', 'common']);
  const { problemText, fieldText } = useProblemText();
  const factory = useFactory();
  const update = useUpdateListing(factory.id);
  const [title, setTitle] = useState(listing.titleOverride ?? '');
  const [own, setOwn] = useState(listing.ownPrices);
  const [form, setForm] = useState(() => listingForm(product, listing));
  const [errors, setErrors] = useState<FormErrors>({});
  const made = draftOfForm(form);

  const show = (problems: readonly { pointer: string; code: string; params?: Record<string, string | number> }[]): void =>
    setErrors(
      formErrors(
        problems.map((problem) => ({
          ...problem,
          pointer: cellPointer({ pointer: problem.pointer.replace('/ownTiers', '/tiers').replace('/moqOverride', '/moq') }, made.places),
        })),
        fieldText,
      ),
    );
  const save = (): void => {
    const problems = draftProblems(made.draft).filter(({ pointer }) => /^\/(moq|tiers)/.test(pointer));
    const empty = own && made.draft.tiers.length === 0 ? [{ pointer: '/tiers', code: 'not-priced' }] : [];
    if (own && problems.length + empty.length > 0) return show([...problems, ...empty]);
    update.mutate(
      {
        seen: listing,
        body: {
          titleOverride: title.trim() === '' ? null : title.trim(),
          ...(own || listing.ownPrices ? { moqOverride: own ? made.draft.moq : null, ownTiers: own ? [...made.draft.tiers] : [] } : {}),
        },
      },
      {
        onSuccess: ({ submission, pendingFields }) => {
          showToast(submission?.status === 'waiting' && pendingFields.length > 0 ? t('productEdit:savedWaits') : t('listing.saved'));
          onClose();
        },
        onError: (error) => (isProblem(error, 422) ? show(error.errors) : setErrors({ '': problemText(error) })),
      },
    );
    return undefined;
  };

  return (
    <Dialog open title={t('listing.editTitle', { store: listing.store.name })} onClose={onClose} width={640}>
      <Form label={t('listing.editTitle', { store: listing.store.name })} errors={errors} onSubmit={save}>
        <TextField
          optional
          label={t('listing.ownTitle')}
          help={t('listing.ownTitleHelp', { title: product.title })}
          pointer="/titleOverride"
          maxLength={draftLimits.title}
          value={title}
          onChange={setTitle}
        />
        <CheckField label={t('listing.ownPrices')} help={t('listing.ownPricesHelp')} checked={own} onChange={setOwn} />
        {own && (
          <div className={styles['dialogFields']}>
            <NumberField
              label={t('columns.moq')}
              pointer="/moq"
              unit={t('productEdit:pieces')}
              value={form.moq}
              onChange={(moq) => setForm({ ...form, moq })}
            />
            <LadderFields
              editor={{
                form,
                errors,
                change: (values) => {
                  setForm({ ...form, ...values });
                  setErrors({});
                },
              }}
            />
          </div>
        )}
        <FormActions>
          <Button kind="primary" submit busy={update.isPending}>
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

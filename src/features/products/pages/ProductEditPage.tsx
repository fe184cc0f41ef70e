import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import * as z from 'zod/mini';
import type { Product } from '@/api/contract/products';
import { product as productShape } from '@/api/contract/products';
import { isProblem } from '@/api/problem';
import { productQueries, useUpdateProduct } from '@/api/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { DraftNote } from '@/ui/form/DraftNote';
import { Form, FormActions } from '@/ui/form/Form';
import { LeaveGuard } from '@/ui/form/LeaveGuard';
import { useDraft } from '@/ui/form/useDraft';
import { RecordPage } from '@/ui/page/RecordPage';
import { showToast } from '@/ui/toast/toasts';
import { CompletenessPanel } from '../edit/CompletenessPanel';
import { mergedForm } from '../edit/conflict';
import { notesOf } from '../edit/reviewNotes';
import { draftOfForm, patchBetween } from '../edit/formDraft';
import { ProductConflict } from '../edit/ProductConflict';
import { ProductFields } from '../edit/ProductFields';
import { formOf, parseProductForm } from '../edit/productForm';
import type { ProductForm } from '../edit/productForm';
import { ReviewHints } from '../edit/ReviewHints';
import { useProductEditor } from '../edit/useProductEditor';

/** A product to change: a draft as it is typed, and a choice group by group when somebody was faster. */
export function ProductEditPage() {
  const { t } = useTranslation(['productEdit', 'products', 'common']);
  const factory = useFactory();
  const navigate = useNavigate();
  const { number = '' } = useParams();
  const { data: product } = useSuspenseQuery(productQueries.byNumber(factory.id, number));
  const [seen, setSeen] = useState(product);
  const [newer, setNewer] = useState<Product | null>(null);
  const update = useUpdateProduct(factory.id);
  const draft = useDraft({ key: `product:${factory.number}:${number}`, initial: formOf(seen), parse: parseProductForm });
  const editor = useProductEditor(draft, notesOf(seen));
  const record = paths.product(factory.number, number);

  const save = (base: Product, form: ProductForm): void => {
    const body = patchBetween(draftOfForm(formOf(base)).draft, draftOfForm(form).draft);
    update.mutate(
      // A draft of days ago is of the version that was seen then.
      { seen: { id: base.id, version: form.seen ?? base.version }, body },
      {
        onSuccess: (saved) => {
          draft.clear();
          setNewer(null);
          const waits = saved.listings.some(({ submission, pendingFields }) => submission?.status === 'waiting' && pendingFields.length > 0);
          showToast(waits ? t('savedWaits') : t('saved'));
        },
        onError: (error) => {
          const current = isProblem(error, 412) ? z.safeParse(productShape, error.current) : null;
          if (current?.success) setNewer(current.data);
          else editor.refuse(error);
        },
      },
    );
  };

  // Only once the guard below knows that nothing is unsaved any more.
  useEffect(() => {
    if (update.isSuccess) void navigate(record);
  }, [update.isSuccess, navigate, record]);

  return (
    <RecordPage
      breadcrumb={[
        { label: t('products:title'), to: paths.products(factory.number) },
        { label: product.title || product.articleNumber, to: record },
      ]}
      name={t('editTitle')}
      notice={<ReviewHints product={seen} />}
      side={<CompletenessPanel editor={editor} />}
    >
      <Form
        label={t('editTitle')}
        errors={editor.errors}
        onSubmit={() => {
          if (editor.check()) save(seen, editor.form);
        }}
      >
        <ProductFields editor={editor} />
        <FormActions note={<DraftNote draft={draft} />}>
          <Button kind="primary" submit busy={update.isPending}>
            {t('common:save')}
          </Button>
          <LinkButton to={record}>{t('common:cancel')}</LinkButton>
        </FormActions>
      </Form>
      <LeaveGuard when={draft.isChanged && !update.isSuccess} />
      {newer && (
        <ProductConflict
          mine={editor.form}
          theirs={formOf(newer)}
          busy={update.isPending}
          onCancel={() => setNewer(null)}
          onResolve={(keepMine) => {
            const merged = mergedForm(formOf(newer), editor.form, keepMine);
            setSeen(newer);
            draft.setValue(merged);
            save(newer, merged);
          }}
        />
      )}
    </RecordPage>
  );
}

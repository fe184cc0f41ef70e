import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useCreateProduct } from '@/api/products';
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
import { bodyOf } from '../edit/formDraft';
import { ProductFields } from '../edit/ProductFields';
import { emptyForm, parseProductForm } from '../edit/productForm';
import { useProductEditor } from '../edit/useProductEditor';

/** A new product: article number and title make one; the rest can come bit by bit. */
export function ProductNewPage() {
  const { t } = useTranslation(['productEdit', 'products', 'common']);
  const factory = useFactory();
  const navigate = useNavigate();
  const create = useCreateProduct(factory.id);
  const draft = useDraft({ key: `product:${factory.number}:new`, initial: emptyForm, parse: parseProductForm });
  const editor = useProductEditor(draft);
  const made = create.data?.number;

  const save = (): void => {
    if (!editor.check()) return;
    create.mutate(
      bodyOf(editor.draft),
      {
        onSuccess: () => {
          draft.clear();
          showToast(t('created'));
        },
        onError: editor.refuse,
      },
    );
  };

  // Only once the guard below knows that nothing is unsaved any more.
  useEffect(() => {
    if (made !== undefined) void navigate(paths.product(factory.number, made));
  }, [made, navigate, factory.number]);

  return (
    <RecordPage
      breadcrumb={[{ label: t('products:title'), to: paths.products(factory.number) }]}
      name={t('newTitle')}
      note={t('newNote')}
      side={<CompletenessPanel editor={editor} />}
    >
      <Form label={t('newTitle')} errors={editor.errors} onSubmit={save}>
        <ProductFields editor={editor} />
        <FormActions note={<DraftNote draft={draft} />}>
          <Button kind="primary" submit busy={create.isPending}>
            {t('create')}
          </Button>
          <LinkButton to={paths.products(factory.number)}>{t('common:cancel')}</LinkButton>
        </FormActions>
      </Form>
      <LeaveGuard when={draft.isChanged && made === undefined} />
    </RecordPage>
  );
}

import { useMemo, useState } from 'react';
import type { FieldError } from '@/api/contract/problem';
import { isProblem } from '@/api/problem';
import { requiredAttributes } from '@/domain/categories';
import type { Completeness } from '@/domain/completeness';
import { completeness } from '@/domain/completeness';
import type { DraftProblem } from '@/domain/products/draftProblems';
import { draftProblems } from '@/domain/products/draftProblems';
import { useProblemText } from '@/i18n/problemText';
import type { FormErrors } from '@/ui/form/formErrors';
import { formErrors, withoutErrorsAt } from '@/ui/form/formErrors';
import type { Draft } from '@/ui/form/useDraft';
import type { FieldNote } from './reviewNotes';
import type { TierPlace } from './formDraft';
import { columnsOf, draftOfForm } from './formDraft';
import type { ProductForm } from './productForm';

const noNotes: readonly FieldNote[] = [];

/** Where a problem of a tier is shown: at its cell, or at the starting quantity over it. */
export function cellPointer({ pointer }: { pointer: string }, places: readonly TierPlace[]): string {
  const [, index, field] = /^\/tiers\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  const place = index === undefined ? undefined : places[Number(index)];
  if (place === undefined) return pointer;
  return field === 'startsAt' && place.column > 0 ? `/starts/${place.column}` : `/prices/${place.row ?? ''}/${place.column}`;
}

/** Starting quantities that nothing is priced at: the platform would never hear of them. */
function emptyStarts(form: ProductForm): DraftProblem[] {
  const rows = form.quoteMode === 'by_quantity' ? [form.prices] : form.rows.map(({ prices }) => prices);
  return Array.from({ length: columnsOf(form) - 1 }, (_, index) => index + 1).flatMap((column) =>
    (form.starts[column - 1] ?? '').trim() !== '' && rows.every((prices) => (prices[column] ?? '').trim() === '')
      ? [{ pointer: `/starts/${column}`, code: 'start-without-price' }]
      : [],
  );
}

/** A product's form: its changes, what is wrong and where, and what is missing, all as it is typed. */
export function useProductEditor(draft: Pick<Draft<ProductForm>, 'value' | 'setValue'>, notes: readonly FieldNote[] = noNotes) {
  const { problemText, fieldText } = useProblemText();
  const [errors, setErrors] = useState<FormErrors>({});
  const form = draft.value;
  const made = useMemo(() => draftOfForm(form), [form]);

  const score = useMemo((): Completeness => {
    const { skus, tiers, quoteMode, moq, images, ...rest } = made.draft;
    return completeness({
      ...rest,
      requiredAttributes: requiredAttributes(rest.category),
      imageCount: images.length,
      skus: skus.map(({ code, stock }) => ({ id: code, stock })),
      product: { quoteMode, moq, tiers: tiers.map(({ skuCode, ...tier }) => ({ skuId: skuCode, ...tier })) },
      listing: null,
    });
  }, [made]);

  const show = (problems: readonly (DraftProblem | FieldError)[]): void => {
    const placed = problems.map((problem) => ({ ...problem, pointer: cellPointer(problem, made.places) }));
    setErrors(formErrors(placed, fieldText));
  };
  return {
    form,
    /** What reviewers asked to change. */
    notes,
    ...made,
    score,
    errors,
    /** Changes fields; what was wrong with them is taken back until it is sent again. */
    change: (values: Partial<ProductForm>): void => {
      draft.setValue({ ...form, ...values });
      const touched = Object.keys(values).map((field) => (field === 'rows' || field === 'options' ? '/skus' : `/${field}`));
      const pricing = touched.some((field) => ['/moq', '/starts', '/prices', '/skus', '/quoteMode'].includes(field));
      const stale = Object.keys(errors).filter((pointer) =>
        [...touched, ...(pricing ? ['/moq', '/starts', '/prices', '/tiers', '/quoteMode'] : [])].some(
          (field) => pointer === field || pointer.startsWith(`${field}/`),
        ),
      );
      setErrors(withoutErrorsAt(errors, '', ...stale));
    },
    /** Whether it may be sent; shows what forbids it. */
    check: (): boolean => {
      const problems = [...draftProblems(made.draft), ...emptyStarts(form)];
      show(problems);
      return problems.length === 0;
    },
    /** Puts what the platform refused at its place. */
    refuse: (error: unknown): void => {
      if (isProblem(error, 422)) show(error.errors);
      else setErrors({ '': problemText(error) });
    },
  };
}

export type ProductEditor = ReturnType<typeof useProductEditor>;

import { archiveProduct, createProduct, restoreProduct, updateProduct } from '@/api/contract/products';
import type { BodyOf } from '@/api/contract/endpoint';
import { cleanArticleNumber } from '@/domain/articleNumber';
import type { ProductDraft } from '@/domain/products/draft';
import { emptyDraft } from '@/domain/products/draft';
import { draftProblems } from '@/domain/products/draftProblems';
import type { MemberCall } from '../core/context';
import { Problem, notFound } from '../core/problem';
import type { Acting } from '../core/record';
import { actingOf } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { archiveProducts, restoreProducts } from './archive';
import { findProduct, presentProduct } from './record';
import { writeProduct } from './write';
import { draftConflicts, listingConflicts } from './write/conflicts';
import type { CurrentProduct } from './write/current';
import { currentProducts, draftOf } from './write/current';

type ProductCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

/** Blanks at the ends are nobody's wish; an article number is kept in one form. */
function tidy(draft: ProductDraft): ProductDraft {
  const attributes = Object.entries(draft.attributes).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key.trim(), value.trim()] as const]));
  return {
    ...draft,
    articleNumber: cleanArticleNumber(draft.articleNumber) ?? draft.articleNumber,
    title: draft.title.trim(),
    brand: draft.brand.trim(),
    attributes: Object.fromEntries(attributes),
    qualityClaims: draft.qualityClaims.map((claim) => claim.trim()).filter((claim) => claim !== ''),
  };
}

async function checked(acting: Acting, current: CurrentProduct | null, draft: ProductDraft): Promise<ProductDraft> {
  const [conflicts = []] = await draftConflicts(acting.database, acting.factoryId, [{ productId: current?.row.id ?? null, draft }]);
  const errors = [...draftProblems(draft), ...conflicts, ...(current ? listingConflicts(current, draft) : [])];
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
  return draft;
}

/** A JSON merge patch over the draft that the product is now. */
function patched(draft: ProductDraft, { attributes, ...fields }: BodyOf<typeof updateProduct>): ProductDraft {
  const given = Object.entries({ ...draft.attributes, ...attributes });
  return {
    ...draft,
    ...fields,
    attributes: Object.fromEntries(given.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))),
  };
}

const ofProduct = {
  load: async ({ database, params }: ProductCall) => (await currentProducts(database, params.factoryId, [params.id])).get(params.id) ?? null,
  version: ({ row }: CurrentProduct) => row.version,
  present: ({ row }: CurrentProduct, { database, tenancy }: ProductCall) => presentProduct(database, tenancy, row),
};

/** The product as it is after a write. */
async function answer(call: ProductCall, id: string) {
  const row = await findProduct({ database: call.database, params: { factoryId: call.tenancy.id, id } });
  if (row === null) throw notFound();
  return presentProduct(call.database, call.tenancy, row);
}

export const productEditingRoutes = [
  memberRoute(createProduct, async (call) => {
    const { attributes = {}, ...given } = call.body;
    const acting = actingOf(call);
    const draft = await checked(acting, null, tidy({ ...emptyDraft, ...given, attributes }));
    const { id } = await writeProduct(acting, { current: null, draft });
    return answer({ ...call, params: { ...call.params, id } }, id);
  }),

  recordRoute(updateProduct, {
    ...ofProduct,
    handle: async (call, current) => {
      if (current.row.archivedAt !== null) throw new Problem(409, 'product-archived');
      const acting = actingOf(call);
      const draft = await checked(acting, current, tidy(patched(draftOf(current), call.body)));
      await writeProduct(acting, { current, draft });
      return answer(call, current.row.id);
    },
  }),

  recordRoute(archiveProduct, {
    ...ofProduct,
    handle: async (call, current) => {
      if (current.row.archivedAt !== null) throw new Problem(409, 'product-archived');
      await archiveProducts(actingOf(call), [current]);
      return answer(call, current.row.id);
    },
  }),

  recordRoute(restoreProduct, {
    ...ofProduct,
    handle: async (call, current) => {
      if (current.row.archivedAt === null) throw new Problem(409, 'product-not-archived');
      await restoreProducts(actingOf(call), [current]);
      return answer(call, current.row.id);
    },
  }),
];

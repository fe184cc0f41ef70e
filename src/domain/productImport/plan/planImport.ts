import { checkProduct, isFromCheck } from '@/domain/productImport/check';
import type { ImportedProduct } from '@/domain/productImport/imported';
import type { DraftDifference } from '@/domain/productImport/plan/differences';
import { differences } from '@/domain/productImport/plan/differences';
import { mergeImported } from '@/domain/productImport/plan/merge';
import { problemOfDraft } from '@/domain/productImport/plan/problemOfDraft';
import type { ImportProblem } from '@/domain/productImport/problems';
import { isError, keptProblems } from '@/domain/productImport/problems';
import type { ProductDraft } from '@/domain/products/draft';
import { emptyDraft } from '@/domain/products/draft';
import type { DraftProblem } from '@/domain/products/draftProblems';
import { draftProblems } from '@/domain/products/draftProblems';

export const importVerdicts = ['new', 'changed', 'unchanged', 'failing'] as const;
/** What writing an imported product would do. `failing`: it is not written until it is mended. */
export type ImportVerdict = (typeof importVerdicts)[number];

/** A product of the catalogue that an import meets. */
export interface PresentProduct {
  draft: ProductDraft;
  /** Written again it comes back. */
  archived: boolean;
}

export interface ImportPlan {
  verdict: ImportVerdict;
  /** The product as it will be. */
  draft: ProductDraft;
  differences: DraftDifference[];
  problems: ImportProblem[];
}

/**
 * Holds an imported product against the catalogue, before anything is written. `conflicts` are what only the database
 * knows of the merged draft: codes that other products have.
 */
export function planImport(
  present: PresentProduct | null,
  imported: ImportedProduct,
  { defaultMoq, conflicts = [] }: { defaultMoq: number; conflicts?: readonly DraftProblem[] },
): ImportPlan {
  const draft = mergeImported(present?.draft ?? null, imported, defaultMoq);
  const own = [...imported.problems.filter((one) => !isFromCheck(one)), ...checkProduct(imported)];
  const ofDraft = [...draftProblems(draft), ...conflicts]
    // Codes are made of the article number: where that is missing, it alone is told.
    .filter(({ pointer }) => imported.articleNumber !== '' || !pointer.startsWith('/skus/'))
    .map((one) => problemOfDraft(one, draft, imported));
  const problems = keptProblems(distinct([...own, ...ofDraft]));
  const changed = differences(present?.draft ?? emptyDraft, draft);
  if (present?.archived === true) changed.unshift({ field: 'archived', before: ['true'], after: ['false'] });
  return { verdict: verdictOf(present, changed, problems), draft, differences: changed, problems };
}

function verdictOf(
  present: PresentProduct | null,
  changed: readonly DraftDifference[],
  problems: readonly ImportProblem[],
): ImportVerdict {
  if (problems.some(isError)) return 'failing';
  if (present === null) return 'new';
  return changed.length > 0 ? 'changed' : 'unchanged';
}

/** Each code once at each field: file and draft often tell the same. */
function distinct(problems: readonly ImportProblem[]): ImportProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, field, value }) => {
    const key = `${field} ${code}${isError({ code }) ? '' : ` ${value}`}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

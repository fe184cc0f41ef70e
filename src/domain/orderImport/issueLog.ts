import { importIssue } from '@/domain/orderImport/issues';
import type { ImportIssue, IssueCode, IssueParams, IssuePlace } from '@/domain/orderImport/issues';
import { maxIssuesKeptPerCode } from '@/domain/orderImport/limits';

export type IssueCounts = Partial<Record<IssueCode, number>>;

/** Gathers issues: all are counted, the first of each code are kept with their place, so that no file fills memory. */
export interface IssueLog {
  add: <Code extends IssueCode>(code: Code, params: IssueParams[Code], place?: IssuePlace) => void;
  counts: () => IssueCounts;
  kept: () => ImportIssue[];
  /** The first issue that keeps the whole file out, or `null`. */
  fileError: () => ImportIssue | null;
}

export function createIssueLog(): IssueLog {
  const counts: IssueCounts = {};
  const kept: ImportIssue[] = [];
  return {
    add: (code, params, place) => {
      const count = (counts[code] ?? 0) + 1;
      counts[code] = count;
      if (count <= maxIssuesKeptPerCode) kept.push(importIssue(code, params, place));
    },
    counts: () => ({ ...counts }),
    kept: () => [...kept],
    fileError: () => kept.find((issue) => issue.scope === 'file' && issue.level === 'error') ?? null,
  };
}

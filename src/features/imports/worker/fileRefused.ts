import { SheetRefused } from '@/domain/sheets/read/sheetRefused';
import { importIssue } from '@/domain/orderImport/issues';
import type { ImportIssue, IssueCode, IssueParams } from '@/domain/orderImport/issues';

/** Thrown where a file holds no orders that can be read; the issue says why. */
export class FileRefused extends Error {
  readonly issue: ImportIssue;

  constructor(issue: ImportIssue) {
    super(issue.code);
    this.name = 'FileRefused';
    this.issue = issue;
  }
}

export function refuse<Code extends IssueCode>(code: Code, params: IssueParams[Code]): never {
  throw new FileRefused(importIssue(code, params));
}

/** Whatever was thrown while reading, as the issue that a person is told; a crash is "could not be read". */
export function issueOfError(error: unknown): ImportIssue {
  if (error instanceof SheetRefused) return importIssue(error.issue.code, error.issue.params);
  return error instanceof FileRefused ? error.issue : importIssue('file-unreadable', {});
}

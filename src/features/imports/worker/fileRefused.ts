import { importIssue } from '@/domain/orderImport/issues';
import type { ImportIssue, IssueCode, IssueParams } from '@/domain/orderImport/issues';

/** Thrown where a file cannot be read on; the issue says why. */
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
  return error instanceof FileRefused ? error.issue : importIssue('file-unreadable', {});
}

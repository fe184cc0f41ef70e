import { fileIssue } from '@/domain/sheets/fileIssue';
import type { FileIssue, FileIssueCode, FileIssueParams } from '@/domain/sheets/fileIssue';

/** Thrown where a file cannot be read on; the issue says why. */
export class SheetRefused extends Error {
  readonly issue: FileIssue;

  constructor(issue: FileIssue) {
    super(issue.code);
    this.name = 'SheetRefused';
    this.issue = issue;
  }
}

export function refuse<Code extends FileIssueCode>(code: Code, params: FileIssueParams[Code]): never {
  throw new SheetRefused(fileIssue(code, params));
}

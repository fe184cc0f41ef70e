/** What keeps a whole file out, or is noticed about it, with what each code tells. */
export interface FileIssueParams {
  'file-empty': NoParams;
  'file-too-large': { bytes: number; limit: number };
  'file-is-xls': NoParams;
  'file-is-html': NoParams;
  'file-password-protected': NoParams;
  'file-not-supported': { found: string };
  'file-cut-off': NoParams;
  'file-unreadable': NoParams;
  'archive-unsafe': { reason: 'size' | 'ratio' | 'entries' | 'overlap' };
  'encoding-unknown': NoParams;
  'encoding-contradicted': { encoding: string; offset: number };
  'no-lines': NoParams;
  'too-many-rows': { limit: number };
  /** Said, not obeyed: the bytes decide what a file is. */
  'name-contradicts-content': { found: string };
}

type NoParams = Record<string, never>;
export type FileIssueCode = keyof FileIssueParams;

export interface FileIssue<Code extends FileIssueCode = FileIssueCode> {
  code: Code;
  params: FileIssueParams[Code];
}

export function fileIssue<Code extends FileIssueCode>(code: Code, params: FileIssueParams[Code]): FileIssue<Code> {
  return { code, params };
}

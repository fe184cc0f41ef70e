import type { reviewedFields } from '@/domain/listingStates';

export const submissionKinds = ['new', 'change'] as const;
/** A listing that was never on sale, or a change of one that is. */
export type SubmissionKind = (typeof submissionKinds)[number];

export const submissionStatuses = ['waiting', 'approved', 'changes_requested', 'rejected', 'withdrawn', 'superseded'] as const;
/** `waiting` alone can be judged; a newer edit supersedes, the factory withdraws. */
export type SubmissionStatus = (typeof submissionStatuses)[number];

/** What a note of the reviewer can stand at. */
export const noteFields = ['title', 'category', 'images', 'brand', 'qualityClaims', 'attributes', 'prices', 'whole'] as const satisfies readonly (
  | (typeof reviewedFields)[number]
  | 'attributes'
  | 'prices'
  | 'whole'
)[];
export type NoteField = (typeof noteFields)[number];

/** A reason of the reviewer, at the field that it concerns; `whole`: the listing as such. */
export interface ReviewNote {
  field: NoteField;
  message: string;
}

/** The longest reason, in characters. */
export const longestNote = 500;

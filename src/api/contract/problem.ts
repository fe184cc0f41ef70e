import * as z from 'zod/mini';

/** RFC 9457 problem details with this product's extensions. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  requestId: z.string(),
  /** Stable and kebab-case; the app turns it into words. */
  code: z.string(),
  /** One entry per invalid field: a JSON pointer into the body, and a code. */
  errors: z.optional(
    z.array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      }),
    ),
  ),
  /** With 412: the newer version of the record. */
  current: z.optional(z.unknown()),
  /** Facts that the words need, such as when a lock-out ends or which import is in the way. */
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

export type ProblemDetails = z.output<typeof problem>;
export type FieldError = NonNullable<ProblemDetails['errors']>[number];

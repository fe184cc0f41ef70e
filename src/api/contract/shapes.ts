import * as z from 'zod/mini';

/** Shapes that several resources share. */
export const id = z.uuid();
export const version = z.int().check(z.minimum(1));
/** A UTC instant as `2026-11-24T08:30:00.000Z`. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export const day = z.iso.date();
/** A factory's wall clock as `2011-11-01T09:01:00`; no zone. */
export const wallTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/));
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
/** Minor units; may be negative (refunds). */
export const fen = z.int();
/** Thousandths of the currency's unit. */
export const li = z.int().check(z.nonnegative());
export const count = z.int().check(z.nonnegative());
/** What no database keeps: a NUL or half a surrogate pair. */
export const storable = z.regex(/^[^\0\p{Cs}]*$/u);
export const text = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), storable);

/** A text that may be left empty. */
export const optionalText = (longest: number) => z.string().check(z.trim(), z.maxLength(longest), storable);

export const factoryParams = z.object({ factoryId: id });
export const ofRecord = z.extend(factoryParams, { id });

/** A query value that arrives as text: a whole number. */
export const queryInteger = (least: number, most: number) =>
  z.pipe(z.transform((value) => (value === '' ? Number.NaN : Number(value))), z.int().check(z.minimum(least), z.maximum(most)));

/** A query value that arrives as `true` or `false`. */
export const queryFlag = z.pipe(
  z.transform((value) => (value === true || value === 'true' ? true : value === false || value === 'false' ? false : value)),
  z.boolean(),
);

function namedIn(text: string): string[] | undefined {
  const parts = text.split(',').filter((part) => part !== '');
  return parts.length > 0 ? parts : undefined;
}

/** A query value that arrives as comma-separated words from a closed list; naming none asks for all, as leaving it out does. */
export const queryList = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.pipe(
    z.transform((value) => (typeof value === 'string' ? namedIn(value) : value)),
    z.optional(z.array(z.enum(values))),
  );

const signed = <const F extends readonly [string, ...string[]]>(fields: F) =>
  z.templateLiteral([z.enum(['', '-']), z.enum(fields)]);

/** The query of every list: search, sort by a closed list of fields, keyset page. */
export const listQuery = <const F extends readonly [string, ...string[]]>(sortFields: F) =>
  z.object({
    q: z.optional(z.string().check(z.maxLength(200), storable)),
    sort: z.optional(signed(sortFields)),
    limit: z.optional(queryInteger(1, 200)),
    cursor: z.optional(z.string().check(z.maxLength(500), storable)),
  });

/** The answer of every list; `total` is exact up to 100,000 and says so. */
export const page = <S extends z.ZodMiniType>(item: S) =>
  z.object({
    items: z.array(item),
    nextCursor: z.nullable(z.string()),
    prevCursor: z.nullable(z.string()),
    total: count,
    totalIsExact: z.boolean(),
  });

/** One thing that happened to a record; `action` is such as `stores.update`, which the app turns into words. */
export const timelineEntry = z.object({
  id,
  at: instant,
  action: z.string(),
  actorName: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

import { bigint, customType, date, integer, text, uuid } from 'drizzle-orm/pg-core';

/** Opaque sortable key (UUIDv7), made by the platform. */
export const key = () => uuid('id').notNull();
export const factoryKey = () => uuid('factory_id').notNull();
/** UTC ISO instant, kept as text: it sorts as time and is the same in every driver. */
export const instant = (name: string) => text(name);
/** `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: 'string' });
/** Factory wall clock `YYYY-MM-DDTHH:mm:ss`, kept as text: it has no zone. */
export const wallTime = (name: string) => text(name);
/** Minor units; a factory's totals outgrow 32 bits. */
export const fen = (name: string) => bigint(name, { mode: 'number' });
/** Thousandths of the unit. */
export const li = (name: string) => bigint(name, { mode: 'number' });
/** Raw bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
/** What each price band makes of an order's counted lines; the rest of the order is of no known band. */
export const bandSums = () => ({
  lowPieces: integer('low_pieces').notNull().default(0),
  midPieces: integer('mid_pieces').notNull().default(0),
  highPieces: integer('high_pieces').notNull().default(0),
  lowFen: fen('low_fen').notNull().default(0),
  midFen: fen('mid_fen').notNull().default(0),
  highFen: fen('high_fen').notNull().default(0),
});

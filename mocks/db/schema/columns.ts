import { bigint, date, text, uuid } from 'drizzle-orm/pg-core';

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

import type { Settings } from '@/api/contract/settings';
import { isDispatchPromise } from '@/domain/dispatchPromise';
import type { factories } from '@mocks/db/schema';

export type FactoryRow = typeof factories.$inferSelect;

export function presentSettings(row: FactoryRow): Settings {
  const { name, currency, zone, smallOrderThreshold, workingHoursStart, workingHoursEnd, setAsideCodes, merchandiserApprovalBp, version, updatedAt } = row;
  return {
    name,
    currency,
    zone,
    smallOrderThreshold,
    workingHoursStart,
    workingHoursEnd,
    dispatchPromiseHours: isDispatchPromise(row.dispatchPromiseHours) ? row.dispatchPromiseHours : 48,
    merchandiserApprovalBp,
    setAsideCodes,
    version,
    updatedAt,
  };
}

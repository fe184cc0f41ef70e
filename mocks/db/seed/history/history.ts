import type { auditEntries, AuditChange, notifications } from '@mocks/db/schema';
import type { FactorySeed } from '../context';
import { demoDays } from '../timeline';
import type { ImportRow } from '../trade/imports';

type AuditRow = typeof auditEntries.$inferInsert;
type NoticeRow = typeof notifications.$inferInsert;

interface Act {
  at: string;
  by: { id: string; name: string; role: string } | null;
  action: string;
  object: { type: string; id: string | null; label: string };
  changes?: AuditChange[];
}

interface HistoryInput {
  imports: readonly ImportRow[];
  members: Readonly<Record<'owner' | 'merchandiser' | 'planner' | 'marketer', { id: string; name: string }>>;
  stores: readonly { id: string; label: string }[];
  holiday: { from: string; to: string };
}

/** What the audit log knows: ids rise with time, as the platform's own do. */
export function auditRows(factory: FactorySeed, input: HistoryInput): AuditRow[] {
  return actsOf(factory, input)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, by, action, object, changes = [] }, index) => ({
      factoryId: factory.factoryId,
      id: factory.rowId('audit', index + 1),
      at,
      actorId: by?.id ?? null,
      actorName: by?.name ?? '',
      actorRole: by?.role ?? 'system',
      onBehalf: false,
      action,
      objectType: object.type,
      objectId: object.id,
      objectLabel: object.label,
      changes,
    }));
}

function actsOf(
  { timeline, stores, factoryId }: FactorySeed,
  { imports, members, stores: named, holiday }: HistoryInput,
): Act[] {
  const planner = { ...members.planner, role: 'planner' };
  const merchandiser = { ...members.merchandiser, role: 'merchandiser' };
  const owner = { ...members.owner, role: 'owner' };
  const last = stores.length - 1;
  const store = (position: number) => ({
    type: 'store',
    id: named[position]?.id ?? null,
    label: named[position]?.label ?? '',
  });
  return [
    ...imports.flatMap((row): Act[] => {
      const object = { type: 'import', id: row.id, label: `${row.number} ${row.fileName}` };
      const done = row.state === 'failed' ? 'imports.fail' : 'imports.publish';
      return [
        { at: row.createdAt, by: planner, action: 'imports.create', object },
        { at: row.updatedAt, by: null, action: done, object },
      ];
    }),
    {
      at: timeline.instantAt(210, '10:05'),
      by: owner,
      action: 'settings.update',
      object: { type: 'settings', id: factoryId, label: '示例收纳制品厂' },
      changes: [{ field: 'dispatchPromiseHours', before: 72, after: 48 }],
    },
    {
      at: timeline.instantAt(430, '14:20'),
      by: merchandiser,
      action: 'stores.update',
      object: store(1),
      changes: [{ field: 'dispatchPromiseHours', before: 48, after: 24 }],
    },
    ...['SN-2031-旧', 'YJ0008', 'XD-90'].map((label, index): Act => ({
      at: timeline.instantAt(demoDays - 6, `15:1${index}`),
      by: merchandiser,
      action: 'skuLinks.decide',
      object: { type: 'orderSku', id: null, label },
      changes: [{ field: 'state', before: 'waiting', after: 'linked' }],
    })),
    {
      at: timeline.instantAt(demoDays, '09:02'),
      by: merchandiser,
      action: 'stores.planHoliday',
      object: store(last),
      changes: [
        { field: 'holidayFrom', before: null, after: holiday.from },
        { field: 'holidayTo', before: null, after: holiday.to },
      ],
    },
  ];
}

/** Notices about the newest imports: the failed one is still unread. */
export function noticeRows(factory: FactorySeed, imports: readonly ImportRow[], readAt: string): NoticeRow[] {
  return imports.slice(-3).map((row, index) => {
    const failed = row.state === 'failed';
    const params = { number: row.number, fileName: row.fileName };
    return {
      factoryId: factory.factoryId,
      id: factory.rowId('notification', index + 1),
      userId: factory.importer.id,
      at: row.updatedAt,
      readAt: failed ? null : readAt,
      kind: failed ? 'import.failed' : 'import.published',
      params: failed
        ? { ...params, errorCode: 'platform-failed' }
        : { ...params, linesNew: row.linesNew, kept: row.report?.file.kept ?? 0 },
      objectType: 'import',
      objectNumber: row.number,
    };
  });
}

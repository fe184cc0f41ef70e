import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { deskQueries } from '@/api/desk';
import { submissionQueries } from '@/api/review';
import { paths } from '@/domain/paths';
import type { PlatformRole } from '@/domain/rights';
import { matchesQuery } from '@/domain/search';
import { useTranslation } from '@/i18n/useTranslation';
import type { PlatformNavItem } from '../shell/platformNavItems';
import { mostRecords, type PaletteEntry } from './paletteEntry';
import { useOwnActs } from './useOwnActs';

/** What the palette finds for the platform's own people: their queues, what lies in them, and what they may do for themselves. */
export function useDeskEntries(text: string, items: readonly PlatformNavItem[], role: PlatformRole): PaletteEntry[] {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const ownActs = useOwnActs();
  const asked = { q: text, limit: mostRecords };
  const submissions = useQuery({ ...submissionQueries.list(asked), enabled: role === 'reviewer' && text !== '' });
  const tasks = useQuery({ ...deskQueries.list(asked), enabled: role !== 'reviewer' && text !== '' });
  const go = (address: string) => () => void navigate(address);

  const pages = items.map((item): PaletteEntry => ({
    key: `page-${item.key}`,
    icon: item.icon,
    name: t(`platformNav.${item.key}`),
    kind: t('palette.page'),
    run: go(item.to),
  }));
  const named = [...pages, ...ownActs].filter((entry) => text === '' || matchesQuery(entry.name, text));
  if (text === '') return named;
  return [
    ...named,
    ...(submissions.data?.items ?? []).map((one): PaletteEntry => ({
      key: `submission-${one.id}`,
      icon: 'review',
      name: `${one.number} ${one.title}`,
      kind: t('palette.submission'),
      run: go(paths.submission(one.factory.number, one.number)),
    })),
    ...(tasks.data?.items ?? []).map((task): PaletteEntry => ({
      key: `task-${task.id}`,
      icon: 'hand',
      name: `${task.number} ${task.subject}`,
      kind: t('palette.task'),
      // A lead gives tasks to people, but does not open them.
      run: go(role === 'lead' ? paths.deskLoad() : paths.deskTask(task.factory.number, task.number)),
    })),
  ];
}

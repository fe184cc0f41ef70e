import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { importQueries } from '@/api/imports';
import { productImportQueries } from '@/api/productImports';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { taskQueries } from '@/api/tasks';
import { paths } from '@/domain/paths';
import { matchesQuery } from '@/domain/search';
import { useTranslation } from '@/i18n/useTranslation';
import type { NavItem } from '../shell/navItems';
import { mostRecords, type PaletteEntry } from './paletteEntry';
import { useOwnActs } from './useOwnActs';

/** What the palette finds in a factory: pages and acts by their names, records by the platform's search. */
export function useFactoryEntries(text: string, items: readonly NavItem[]): PaletteEntry[] {
  const { t } = useTranslation(['app', 'productImport', 'products']);
  const navigate = useNavigate();
  const factory = useFactory();
  const ownActs = useOwnActs();
  const stores = useQuery({ ...storeQueries.list(factory.id, { q: text, limit: mostRecords }), enabled: text !== '' });
  const products = useQuery({ ...productQueries.list(factory.id, { q: text, limit: mostRecords }), enabled: text !== '' });
  const mayImport = factory.can('orders.import');
  const imports = useQuery({ ...importQueries.list(factory.id, { q: text, limit: mostRecords }), enabled: mayImport && text !== '' });
  const mayWrite = factory.can('catalogue.write');
  const productImports = useQuery({ ...productImportQueries.list(factory.id, { q: text, limit: mostRecords }), enabled: mayWrite && text !== '' });
  const mayTasks = factory.can('task.read');
  const tasks = useQuery({ ...taskQueries.list(factory.id, { q: text, limit: mostRecords }), enabled: mayTasks && text !== '' });
  const go = (address: string) => () => void navigate(address);

  const pages = items.map((item): PaletteEntry => ({
    key: `page-${item.key}`,
    icon: item.icon,
    name: t(`nav.${item.key}`),
    kind: t('palette.page'),
    run: go(item.to(factory.number)),
  }));
  const acts: PaletteEntry[] = [
    ...(mayWrite
      ? [
          { key: 'act-new-product', icon: 'plus' as const, name: t('products:newProduct'), kind: t('palette.act'), run: go(paths.newProduct(factory.number)) },
          { key: 'act-product-import', icon: 'upload' as const, name: t('productImport:new'), kind: t('palette.act'), run: go(paths.newProductImport(factory.number)) }]
      : []),
    ...ownActs,
  ];
  const named = [...pages, ...acts].filter((entry) => text === '' || matchesQuery(entry.name, text));
  if (text === '') return named;
  return [
    ...named,
    ...(stores.data?.items ?? []).map((store): PaletteEntry => ({
      key: `store-${store.id}`,
      icon: 'store',
      name: `${store.number} ${store.name}`,
      kind: t('palette.store'),
      run: go(paths.store(factory.number, store.number)),
    })),
    ...(products.data?.items ?? []).map((product): PaletteEntry => ({
      key: `product-${product.id}`,
      icon: 'box',
      name: `${product.articleNumber} ${product.title}`,
      kind: t('palette.product'),
      run: go(paths.product(factory.number, product.number)),
    })),
    ...(tasks.data?.items ?? []).map((task): PaletteEntry => ({
      key: `task-${task.id}`,
      icon: 'hand',
      name: `${task.number} ${task.subject}`,
      kind: t('palette.task'),
      run: go(paths.hostingTask(factory.number, task.number)),
    })),
    ...(imports.data?.items ?? []).map((one): PaletteEntry => ({
      key: `import-${one.id}`,
      icon: 'upload',
      name: `${one.number} ${one.fileName}`,
      kind: t('palette.order'),
      run: go(paths.importRecord(factory.number, one.number)),
    })),
    ...(productImports.data?.items ?? []).map((one): PaletteEntry => ({
      key: `product-import-${one.id}`,
      icon: 'upload',
      name: `${one.number} ${one.fileName}`,
      kind: t('palette.productImport'),
      run: go(paths.productImport(factory.number, one.number)),
    })),
  ];
}

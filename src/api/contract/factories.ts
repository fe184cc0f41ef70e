import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { factoryAccess } from './session';
import { factoryParams, instant, listQuery, page, version } from './shapes';

export const factorySortFields = ['number', 'name'] as const;

export const listFactories = endpoint({
  id: 'factories.list',
  summary: 'The factories that the signed-in person may enter',
  method: 'GET',
  path: '/factories',
  access: 'signedIn',
  params: nothing,
  query: listQuery(factorySortFields),
  body: nothing,
  response: page(factoryAccess),
});

export const factory = z.extend(factoryAccess, { createdAt: instant, version });
export type Factory = z.output<typeof factory>;

export const getFactory = endpoint({
  id: 'factories.get',
  summary: 'One factory, with what the signed-in person may do in it',
  method: 'GET',
  path: '/factories/{factoryId}',
  access: { right: 'member' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: factory,
});

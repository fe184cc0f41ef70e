import { queryOptions } from '@tanstack/react-query';
import { call } from './call';
import { getHome } from './contract/home';

export const homeQueries = {
  get: (factoryId: string) =>
    queryOptions({
      queryKey: ['factories', factoryId, 'home'],
      queryFn: ({ signal }) => call(getHome, { params: { factoryId }, signal }),
    }),
};

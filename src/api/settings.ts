import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf } from './contract/endpoint';
import { getPriceBands, updatePriceBands } from './contract/priceBands';
import { getSetAside, getSettings, updateSetAside, updateSettings } from './contract/settings';
import { sessionQuery } from './session';

const root = (factoryId: string) => ['factories', factoryId, 'settings'] as const;

export const settingsQueries = {
  get: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'record'],
      queryFn: ({ signal }) => call(getSettings, { params: { factoryId }, signal }),
    }),
  setAside: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'set-aside'],
      queryFn: ({ signal }) => call(getSetAside, { params: { factoryId }, signal }),
    }),
  priceBands: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'price-bands'],
      queryFn: ({ signal }) => call(getPriceBands, { params: { factoryId }, signal }),
    }),
};

export function useUpdateSettings(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: BodyInputOf<typeof updateSettings> }) =>
      call(updateSettings, { params: { factoryId }, body, version }),
    onSuccess: async (settings) => {
      client.setQueryData(settingsQueries.get(factoryId).queryKey, settings);
      // Its name, currency and zone are told with the session; thresholds shape the demand figures.
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['factories', factoryId] });
    },
  });
}

export function useUpdateSetAside(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, codes }: { version: number; codes: string[] }) =>
      call(updateSetAside, { params: { factoryId }, body: { codes }, version }),
    onSuccess: async (setAside) => {
      client.setQueryData(settingsQueries.setAside(factoryId).queryKey, setAside);
      await client.invalidateQueries({ queryKey: settingsQueries.get(factoryId).queryKey });
      await client.invalidateQueries({ queryKey: settingsQueries.priceBands(factoryId).queryKey });
    },
  });
}

export function useUpdatePriceBands(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: BodyInputOf<typeof updatePriceBands> }) =>
      call(updatePriceBands, { params: { factoryId }, body, version }),
    onSuccess: async (bands) => {
      client.setQueryData(settingsQueries.priceBands(factoryId).queryKey, bands);
      await client.invalidateQueries({ queryKey: settingsQueries.get(factoryId).queryKey });
      await client.invalidateQueries({ queryKey: settingsQueries.setAside(factoryId).queryKey });
    },
  });
}

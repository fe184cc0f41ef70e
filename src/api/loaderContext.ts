import type { FactoryAccess } from './contract/session';
import { ApiProblem } from './problem';
import { queryClient } from './queryClient';
import { factoryOf, sessionQuery } from './session';

/** The factory of a loader's address; loaders use it to start the fetch before the page's code has arrived. */
export async function loaderFactory(params: { factory?: string }): Promise<FactoryAccess> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  const factory = factoryOf(session, params.factory);
  if (factory === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
  return factory;
}

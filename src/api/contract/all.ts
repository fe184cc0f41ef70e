import type { AnyEndpoint } from './endpoint';
import * as health from './health';
import * as session from './session';
import * as stores from './stores';

const modules = [health, session, stores];

function isEndpoint(value: unknown): value is AnyEndpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
}

/** Every endpoint of the contract: what the OpenAPI document, the platform and the tests walk over. */
export const allEndpoints: readonly AnyEndpoint[] = modules.flatMap((module) =>
  Object.values<unknown>(module).filter(isEndpoint),
);

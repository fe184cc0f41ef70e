import { ensureBuilt } from '../../mocks/server/build.mjs';

/** Builds before the workers start their servers, so that no two of them do. */
export default async function setup(): Promise<void> {
  await ensureBuilt();
}

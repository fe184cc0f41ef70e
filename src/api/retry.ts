import { isProblem } from './problem';

/** Waits between the attempts of one request. */
const waitsMilliseconds = [400, 1_200, 3_000] as const;

/** No answer, a stumbling platform, or the first attempt still at work: the same request may go through a little later. */
export function isLineFault(error: unknown): boolean {
  return isProblem(error) && (error.status === 0 || error.status >= 500 || error.code === 'still-running');
}

/** Does it again a few times where the line is at fault; throws what the last attempt threw. */
export async function withRetries<Value>(attempt: () => Promise<Value>, goOn: () => boolean): Promise<Value> {
  for (const wait of waitsMilliseconds) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLineFault(error) || !goOn()) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait * (0.8 + Math.random() * 0.4)));
    }
  }
  return attempt();
}

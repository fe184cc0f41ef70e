import { Problem } from './problem';

/**
 * Faults that a person or a test asks for, so that every error state can be seen: header
 * `X-Fault: latency=800`, `status=500`, `drop` or `stale`, several joined by `;`. Demo data only.
 */
export interface Faults {
  latencyMilliseconds: number;
  status: number | null;
  /** The line breaks: no answer at all. */
  drop: boolean;
  /** Updates are answered as if somebody else had been faster. */
  stale: boolean;
}

const none: Faults = { latencyMilliseconds: 0, status: null, drop: false, stale: false };

export function parseFaults(header: string | null): Faults {
  if (header === null) return none;
  const wanted = new Map(header.split(';').map((part): [string, string] => {
    const [name = '', value = ''] = part.trim().split('=');
    return [name, value];
  }));
  const status = Number(wanted.get('status') ?? Number.NaN);
  return {
    latencyMilliseconds: Math.min(30_000, Math.max(0, Number(wanted.get('latency') ?? 0) || 0)),
    status: status >= 400 && status <= 599 ? status : null,
    drop: wanted.has('drop'),
    stale: wanted.has('stale'),
  };
}

/** Waits, refuses or breaks the line as asked; answers null when the request may go on. */
export async function applyFaults(faults: Faults, method: string): Promise<Response | null> {
  if (faults.latencyMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, faults.latencyMilliseconds));
  if (faults.drop) return Response.error();
  if (faults.status === 503) throw new Problem(503, 'maintenance');
  if (faults.status !== null) throw new Problem(faults.status, 'injected-fault');
  if (faults.stale && method === 'PATCH') throw new Problem(412, 'stale-version');
  return null;
}

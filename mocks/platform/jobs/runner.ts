import type { Services } from '../core/context';
import { newToken } from '../core/ids';
import { claimJob, releaseJob } from './claim';
import type { JobKind } from './kind';
import type { Worker } from './step';
import { takeStep } from './step';

/** Besides being woken, a runner looks so often for what another process left. */
const pollMilliseconds = 3_000;
/** Steps that have gone on so long leave the rest to the next, so that whoever else needs the database gets it. */
const stepMilliseconds = 60;

export interface JobRunner {
  /** Runs jobs until stopped; stopping ends after the step at hand and gives its job back. */
  start: () => () => Promise<void>;
  /** Runs until no job may run. For tests, and for a start-up that must find its work done. */
  drain: () => Promise<void>;
  /** Takes up one job and does so many steps of it at most, keeping it: what a process that dies leaves. For tests. */
  steps: (most: number) => Promise<number>;
}

interface RunnerOptions {
  stepMilliseconds: number;
  /** Whether somebody waits for an answer: between steps they go first, since PGlite has one connection for all. */
  isBusy: () => boolean;
  /** Does what is due by the clock alone; called every `sweepMilliseconds` while the runner runs, and by `drain`. */
  sweep: () => Promise<unknown>;
}

const sweepMilliseconds = 10_000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const pauseMilliseconds = 4;
/** A job gives way this often at most, so that a busy day does not stop it. */
const mostPauses = 25;

/** The runner of this process; any number of processes may share a database. */
export function createJobRunner(
  services: Services,
  kinds: readonly JobKind[],
  onFailure: (error: unknown) => void = () => undefined,
  options: Partial<RunnerOptions> = {},
): JobRunner {
  const worker: Worker = {
    services,
    owner: newToken().slice(0, 16),
    kinds: new Map(kinds.map((kind) => [kind.kind, kind])),
    told: new Map(),
    stepMilliseconds: options.stepMilliseconds ?? stepMilliseconds,
    onFailure,
  };

  /** Takes up one job and works on it while `goOn`; answers whether there was one. */
  async function runOne(goOn: () => boolean): Promise<boolean> {
    const claim = await claimJob(services.database, worker.owner, services.clock.now());
    if (claim === null) return false;
    let more = true;
    while (more && goOn()) {
      more = await takeStep(worker, claim);
      // Where the database shares this thread, only a timer lets anybody else have a turn.
      await pause(0);
      for (let pauses = 0; more && options.isBusy?.() === true && pauses < mostPauses; pauses += 1) await pause(pauseMilliseconds);
    }
    if (more) await releaseJob(services.database, claim, worker.owner);
    return true;
  }

  return {
    start: () => keepRunning(services, runOne, options.sweep ?? (async () => undefined), onFailure),
    drain: async () => {
      await options.sweep?.();
      while (await runOne(() => true));
    },
    steps: async (most) => {
      const claim = await claimJob(services.database, worker.owner, services.clock.now());
      let taken = 0;
      while (claim !== null && taken < most) {
        taken += 1;
        if (!(await takeStep(worker, claim))) break;
      }
      return taken;
    },
  };
}

function keepRunning(
  services: Services,
  runOne: (goOn: () => boolean) => Promise<boolean>,
  sweep: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let woken = false;
  let stir: () => void = () => undefined;
  const wake = () => {
    woken = true;
    stir();
  };
  const stopHearing = services.onWake(wake);

  const rest = () =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, pollMilliseconds);
      stir = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async () => {
    while (!stopped) {
      woken = false;
      // The database may be closing or away for a moment: looked for again after the rest.
      const failed = (error: unknown) => {
        if (!stopped) onFailure(error);
        return false;
      };
      if (Date.now() - sweptAt >= sweepMilliseconds) {
        sweptAt = Date.now();
        await sweep().catch(failed);
      }
      const ran = await runOne(() => !stopped).catch(failed);
      if (!ran) await rest();
    }
  };
  const running = loop();
  return async () => {
    stopped = true;
    stopHearing();
    stir();
    await running;
  };
}

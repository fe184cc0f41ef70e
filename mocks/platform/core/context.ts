import type { FactoryRole, PlatformRole, Right } from '@/domain/rights';
import type { Database } from '@mocks/db/database';
import type { Clock } from './clock';
import type { PasswordHasher } from './passwords';
import type { SessionTransport } from './sessionTransport';

/** What the whole platform shares; made once by `createPlatform`. */
export interface Services {
  database: Database;
  clock: Clock;
  /** Serves demo data: accounts are shown and one click signs in. */
  demo: boolean;
  sessionTransport: SessionTransport;
  passwords: PasswordHasher;
  /** Tells this process's event streams and job runner that something was committed. */
  wake: () => void;
  /** Hears every `wake`; answers how to stop hearing. */
  onWake: (listener: () => void) => () => void;
}

export interface Person {
  id: string;
  account: string;
  name: string;
  platformRole: PlatformRole | null;
}

/** The factory of the path, with what the person is there. */
export interface Tenancy {
  id: string;
  number: string;
  name: string;
  currency: string;
  zone: string;
  role: FactoryRole;
  can: (right: Right) => boolean;
}

/** What every handler is given; `database` is the write's transaction, or the pool for reads. */
export interface Call<Params, Query, Body> {
  services: Services;
  database: Database;
  request: Request;
  /** The instant of this request, the same for all it writes. */
  now: string;
  person: Person | null;
  tenancy: Tenancy | null;
  params: Params;
  query: Query;
  body: Body;
  /** Headers of the answer. */
  headers: Headers;
  /** Runs after the transaction was committed, such as waking streams. */
  afterCommit: (act: () => void) => void;
}

/** One of the platform's own people. */
export interface PlatformPerson extends Person {
  platformRole: PlatformRole;
}

/** A call by one of the platform's own people, whose role may. */
export interface PlatformCall<Params, Query, Body> extends Call<Params, Query, Body> {
  person: PlatformPerson;
  tenancy: null;
}

/** A call inside a factory by somebody who holds the right. */
export interface MemberCall<Params, Query, Body> extends Call<Params, Query, Body> {
  person: Person;
  tenancy: Tenancy;
}

/** How a session's token travels: in an HttpOnly cookie over HTTP; where msw answers, in the mock's own keeping. */
export interface SessionTransport {
  read: (request: Request) => string | null;
  write: (headers: Headers, request: Request, token: string | null, maxAgeSeconds: number) => void;
}

const cookieName = 'session';

export const cookieTransport: SessionTransport = {
  read: (request) => {
    for (const part of (request.headers.get('cookie') ?? '').split(';')) {
      const [name, value] = part.trim().split('=');
      if (name === cookieName && value) return value;
    }
    return null;
  },
  write: (headers, request, token, maxAgeSeconds) => {
    const secure = new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
    headers.append(
      'set-cookie',
      `${cookieName}=${token ?? ''}; Path=/api; HttpOnly; SameSite=Strict; Max-Age=${token === null ? 0 : maxAgeSeconds}${secure ? '; Secure' : ''}`,
    );
  },
};

/** For msw, whose replies cannot set an HttpOnly cookie: the token stays with whoever keeps the jar. */
export function keptTransport(jar: { get: () => string | null; set: (token: string | null) => void }): SessionTransport {
  return { read: () => jar.get(), write: (_headers, _request, token) => jar.set(token) };
}

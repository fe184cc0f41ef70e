import { keptTransport } from '@mocks/platform/core/sessionTransport';

const cookieName = 'demo_session';

/**
 * msw cannot set an HttpOnly cookie, so the mock keeps the token itself: in a cookie of its own, which all tabs
 * share and a reload keeps. The app never looks at it.
 */
export const browserSession = keptTransport({
  get: () =>
    document.cookie
      .split('; ')
      .find((part) => part.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1) || null,
  set: (token) => {
    document.cookie = `${cookieName}=${token ?? ''}; path=/; SameSite=Strict; max-age=${token === null ? 0 : 43_200}`;
  },
});

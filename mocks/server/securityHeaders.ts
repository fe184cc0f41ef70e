/** Imported product files may name pictures on any host, so images may come from everywhere; all else is our own. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // antd writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' https: data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

/** For the app's page and files. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...always,
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** For the platform's answers, which are never a page: even a stored file opened by its address can run nothing. */
export const answerHeaders: Readonly<Record<string, string>> = {
  ...always,
  'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
};

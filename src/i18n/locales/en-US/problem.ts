import type { Words } from '../../words';
import type source from '../zh-CN/problem';

const words: Words<typeof source> = {
  fallback: 'That did not work ({{code}}). Try again; if it still fails, send us the request number.',
  offline: 'You are offline. Try again once connected; nothing you typed is lost.',
  'no-answer': 'The platform did not answer. Try again in a moment; nothing you typed is lost.',
  unreadable: 'The answer could not be read. This page may be out of date: reload and try again.',
  'not-signed-in': 'Your session ended. Sign in to come back here; nothing you typed is lost.',
  'wrong-credentials': 'Wrong account or password.',
  'account-locked': 'Too many wrong passwords. The account is locked until {{until}}.',
  'foreign-request': 'That request did not come from this page and was not carried out.',
  'not-found': 'Not found: it may have moved, or it is not part of this factory.',
  'no-right': 'Your role does not have this right. Ask the owner.',
  'idempotency-key-missing': 'The request was incomplete and was not carried out. Reload and try again.',
  'idempotency-key-reused': 'This differs from the first time you sent it and was not carried out. Reload and try again.',
  'still-running': 'Your first request is still running. Check the result in a moment.',
  'version-missing': 'The request lacked a version and was not carried out. Reload and try again.',
  'stale-version': 'Someone just changed this. Look at the newer version first.',
  invalid: 'Some fields are not right. Correct them and try again.',
  'malformed-json': 'The request could not be read and was not carried out.',
  'body-too-large': 'That is too large and was not accepted.',
  'injected-fault': 'A fault made on purpose, to see how the page copes.',
  maintenance: 'The platform is under maintenance. Come back in a while; what you saved is safe.',
  'platform-failed': 'The platform failed and did nothing. Try again; if it still fails, send us the request number.',
  'store-not-open': 'This store is not open now, so no holiday can be planned.',
  'no-holiday': 'No holiday is planned for this store.',
  field: {
    fallback: 'Not valid',
    required: 'Required',
    'wrong-type': 'Wrong format',
    'wrong-format': 'Wrong format',
    'not-allowed': 'Not one of the choices',
    'too-small': 'Too short or too small: at least {{least}}',
    'too-big': 'Too long or too large: at most {{most}}',
    'unknown-field': 'There is no such field',
    'ends-before-it-begins': 'It cannot end before it begins',
    'begins-in-the-past': 'It cannot begin before today',
    'too-long': 'At most 90 days; longer is a closing',
  },
};

export default words;

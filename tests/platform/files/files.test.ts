import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getFile, uploadFile } from '@/api/contract/files';
import { getSession } from '@/api/contract/session';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { sniffType } from '@mocks/platform/files/sniff';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const bytes = (text: string) => new TextEncoder().encode(text);
const pngHead = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG as far as its first bytes tell, of any length. */
function picture(length: number): Uint8Array {
  const content = new Uint8Array(length).fill(length % 251);
  content.set([7, 8, 9], length - 3);
  content.set(pngHead);
  return content;
}

describe.each(databaseKinds)('files on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let planner: Caller;
  let owner2: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedPeople(open.database, testNow);
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    planner = await new Caller(platform).signIn('planner');
    owner2 = await new Caller(platform).signIn('owner2');
    factoryId = (await owner.get(getSession)).factories[0]?.id ?? '';
  });
  afterAll(() => open.close());

  const upload = (content: Uint8Array) => owner.call(uploadFile, { params: { factoryId }, body: content });

  test('an image over several chunks comes back byte for byte, to keep for good', async () => {
    const content = picture(700_000);
    const kept = await owner.get(uploadFile, { params: { factoryId }, body: content });
    expect(kept).toMatchObject({ size: 700_000, type: 'image/png' });
    const { status, headers, response } = await planner.call(getFile, { params: { factoryId, hash: kept.hash } });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe('inline');
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    const again = await owner.get(uploadFile, { params: { factoryId }, body: content });
    expect(again).toEqual(kept);
    const known = await owner.call(getFile, {
      params: { factoryId, hash: kept.hash },
      headers: { 'if-none-match': `"${kept.hash}"` },
    });
    expect(known.status).toBe(304);
  });

  test('a table is saved, never shown in place', async () => {
    const { hash } = await owner.get(uploadFile, { params: { factoryId }, body: bytes('货号,数量\nSN-2031,5\n') });
    const { headers } = await owner.call(getFile, { params: { factoryId, hash } });
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${hash.slice(0, 12)}.csv"`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  test('what is no image, PDF or sheet by its bytes is refused', async () => {
    const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="a,b"></svg>');
    for (const content of [svg, bytes('\uFEFF  <html>,</html>'), bytes('MZ\0\0'), bytes('no columns here')]) {
      expect((await upload(content)).body).toMatchObject({ status: 422, code: 'file-type-refused' });
    }
    expect((await upload(new Uint8Array())).body).toMatchObject({ code: 'file-empty' });
    expect((await upload(picture(10 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test('a file is its factory\'s alone, and writing needs the right', async () => {
    const { hash } = await owner.get(uploadFile, { params: { factoryId }, body: picture(50) });
    const own = (await owner2.get(getSession)).factories[0]?.id ?? '';
    expect((await owner2.call(getFile, { params: { factoryId, hash } })).status).toBe(404);
    expect((await owner2.call(getFile, { params: { factoryId: own, hash } })).status).toBe(404);
    expect((await owner.call(getFile, { params: { factoryId, hash: 'nothing' } })).status).toBe(404);
    expect((await planner.call(uploadFile, { params: { factoryId }, body: picture(60) })).status).toBe(403);
  });
});

test('types are told by the bytes alone', () => {
  expect(sniffType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(sniffType(bytes('GIF89a'))).toBe('image/gif');
  expect(sniffType(bytes('RIFF0000WEBPVP8 '))).toBe('image/webp');
  expect(sniffType(bytes('%PDF-1.7'))).toBe('application/pdf');
  expect(sniffType(bytes('PK\x03\x04 … xl/workbook.xml …'))).toContain('spreadsheetml');
  expect(sniffType(bytes('PK\x03\x04 just an archive, with, commas'))).toBeNull();
});

import { addressOf, call } from './call';
import { apiBase } from './client';
import { getFile, uploadFile } from './contract/files';
import type { ProductImage } from './contract/productDraft';

/** Where the bytes of a stored file are; the session's cookie goes along. */
export function fileAddress(factoryId: string, hash: string): string {
  return apiBase + addressOf(getFile, { factoryId, hash }, {});
}

/** Where a product's picture is shown from; an address that is not https is not followed. */
export function imageAddress(factoryId: string, image: ProductImage | null | undefined): string | undefined {
  if (image == null) return undefined;
  if (image.source === 'file') return fileAddress(factoryId, image.value);
  return image.value.startsWith('https://') ? image.value : undefined;
}

/** Keeps a picture as a file of the factory; answers how products refer to it. */
export async function uploadImage(factoryId: string, picture: Blob): Promise<ProductImage> {
  const { hash } = await call(uploadFile, { params: { factoryId }, body: picture });
  return { source: 'file', value: hash };
}

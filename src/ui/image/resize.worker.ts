import { fittedSize, keptBytes } from './fit';

export interface ResizeRequest {
  readonly id: number;
  readonly file: Blob;
}

export type ResizeReply = { readonly id: number; readonly blob: Blob } | { readonly id: number; readonly blob: null };

const quality = 0.86;

/** A picture no larger than needed; null when it cannot be read as one. */
async function resized(file: Blob): Promise<Blob | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  const size = fittedSize(bitmap.width, bitmap.height);
  const isSmall = size.width === bitmap.width && file.size <= keptBytes;
  if (isSmall) return file;
  const canvas = new OffscreenCanvas(size.width, size.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  // WebP keeps what is transparent, which JPEG would blacken.
  return canvas.convertToBlob({ type: file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp', quality });
}

self.onmessage = ({ data }: MessageEvent<ResizeRequest>): void => {
  void resized(data.file).then((blob) => {
    const reply: ResizeReply = { id: data.id, blob };
    self.postMessage(reply);
  });
};

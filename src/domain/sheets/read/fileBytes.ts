/** Bytes read from the disk at a time: small enough to show progress and to keep what they unpack to in bounds. */
const sliceBytes = 256 * 1024;

/** A file's bytes from the disk, piece by piece. Throws where it was changed or removed since it was picked. */
export async function* fileSlices(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += sliceBytes) yield wholeFile(file.slice(from, from + sliceBytes));
}

export async function wholeFile(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A name that every file system takes. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 120);
}

/** Hands a file to the person through the browser's own download. */
export function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = safeName(name);
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function downloadText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  downloadBlob(name, new Blob([text], { type }));
}

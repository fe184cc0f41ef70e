/** A drawn SVG as a PNG on the given ground, at twice its size for sharp print. */
export async function svgToPng(svg: SVGSVGElement, ground: string): Promise<Blob> {
  const width = svg.clientWidth || Number(svg.getAttribute('width'));
  const height = svg.clientHeight || Number(svg.getAttribute('height'));
  const copy = new XMLSerializer().serializeToString(svg);
  const font = window.getComputedStyle(document.body).fontFamily.replaceAll('"', "'");
  const source = copy.replace('<svg ', `<svg style="font-family:${font}" `);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))), 'image/png');
  });
}

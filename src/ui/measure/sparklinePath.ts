const paddingPx = 2;

/** SVG path through the values, the lowest near the bottom and the highest at the top; gaps where a value is null. */
export function sparklinePath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const floor = lowest - (highest - lowest) * 0.15;
  const span = highest - floor || 1;
  const step = width / (values.length - 1);
  let drawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        drawing = false;
        return '';
      }
      const drawnHeight = height - 2 * paddingPx;
      const y = highest === lowest ? height / 2 : height - paddingPx - (drawnHeight * (value - floor)) / span;
      const command = drawing ? 'L' : 'M';
      drawing = true;
      return `${command}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

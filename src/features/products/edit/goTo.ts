/** Takes the person to the first field of a section that can be typed in, the empty ones first. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  const inputs = [...(section?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=radio]), select') ?? [])];
  section?.scrollIntoView({ block: 'start' });
  (inputs.find(({ value }) => value === '') ?? inputs[0])?.focus({ preventScroll: true });
}

/** Cells as spreadsheets put them on the clipboard: tabs between columns, lines between rows, quotes around what holds either. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const given = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < given.length; at += 1) {
    const character = given[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (given[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  // A spreadsheet ends its last row with a line break.
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

const needsQuotes = /["\t\n]/;

export function textOfCells(cells: readonly (readonly string[])[]): string {
  const write = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => row.map(write).join('\t')).join('\n');
}

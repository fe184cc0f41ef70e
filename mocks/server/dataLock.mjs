import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The embedded database allows one process; the file `lock` in the data folder names it. Plain JavaScript, since it runs before the build. */
export class DataFolderHeld extends Error {
  /**
   * @param {string} folder
   * @param {number} pid
   */
  constructor(folder, pid) {
    super(`${folder} is held by process ${pid}. Stop that process, or choose another folder with DATA_DIR.`);
    this.pid = pid;
  }
}

/**
 * Takes the folder for this process and returns what gives it back. A lock whose process is gone (it was killed) is
 * taken over. @throws {DataFolderHeld} when another living process holds it; nothing is changed then.
 * @param {string} folder
 * @returns {() => void}
 */
export function holdDataFolder(folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const mine = `${process.pid} ${startOf(process.pid) ?? '?'}`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    // Linking fails where a lock exists, so the lock appears whole or not at all.
    while (!tryTo(() => linkSync(draft, path), 'EEXIST')) removeStale(folder, path);
  } finally {
    rmSync(draft, { force: true });
  }
  const giveBack = () => {
    process.off('exit', giveBack);
    if (read(path) === mine) rmSync(path, { force: true });
  };
  process.on('exit', giveBack);
  return giveBack;
}

/**
 * @param {string} folder
 * @param {string} path
 */
function removeStale(folder, path) {
  const found = read(path);
  if (found === undefined) return;
  const [pid = 0, started] = found.split(' ').map((part, index) => (index === 0 ? Number(part) : part));
  if (isAlive(Number(pid), String(started))) throw new DataFolderHeld(folder, Number(pid));
  // Another start may have replaced the stale lock since it was read: then what was moved away goes back.
  const aside = `${path}.stale.${process.pid}`;
  if (!tryTo(() => renameSync(path, aside), 'ENOENT')) return;
  if (read(aside) !== found) tryTo(() => linkSync(aside, path), 'EEXIST');
  rmSync(aside, { force: true });
}

/**
 * A number may have been given to a new process, so the start time decides where the system tells it.
 * @param {number} pid
 * @param {string} started
 */
function isAlive(pid, started) {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || started === '?' || now === started;
}

/**
 * When a process started, in the system's own ticks; undefined where there is no such file.
 * @param {number} pid
 */
function startOf(pid) {
  const text = read(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may contain spaces; the start time is the 22nd.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Whether it succeeded; false for the one error that is expected.
 * @param {() => void} act
 * @param {string} expected
 */
function tryTo(act, expected) {
  try {
    act();
    return true;
  } catch (error) {
    if (codeOf(error) === expected) return false;
    throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

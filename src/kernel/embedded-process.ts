// Who is that process, and does it still live? For the ownership marks of the embedded database. A pid alone is not an answer, because pids are
// reused; pid and start time together are. Not for starting or ending anything.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process and the moment it started, as one line of text: equal only for the same run of the same process. */
export type ProcessIdentity = string;

/** The identity of a living process; undefined when there is none (a zombie is none: nobody is home, it only waits to be collected). */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = process.platform === 'linux' ? startedLinux(pid) : ps(pid, 'lstart=');
  return started === undefined ? undefined : `${pid} ${started}`;
}

let own: ProcessIdentity | undefined;

/** The identity of this very process. */
export function identifySelf(): ProcessIdentity {
  own ??= identify(process.pid) ?? `${process.pid} unknown`;
  return own;
}

/** Whether the process that wrote this identity still runs. Anything that is not an identity counts as dead. */
export function isAlive(identity: ProcessIdentity): boolean {
  const pid = Number.parseInt(identity, 10);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return pid === process.pid ? identity === identifySelf() : identify(pid) === identity;
}

/** The command line of a living process, arguments joined by spaces; empty when there is none or it is hidden from us. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=') ?? '';
  return (readOrNothing(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
}

// Field 22 counts ticks since the machine started, so the same number can come back after a reboot: the boot id tells the boots apart.
function startedLinux(pid: number): string | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${fields[19]} ${(readOrNothing('/proc/sys/kernel/random/boot_id') ?? '').trim()}`;
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    const shown = execFileSync('ps', ['-o', 'stat=', '-o', column, '-p', String(pid)], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    }).trim();
    return shown === '' || shown.startsWith('Z') ? undefined : shown.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { StartupError } from '../startup-error';

/** The identity PostgreSQL runs under; undefined: the one of this process. */
export type OperatingUser = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root: as root it runs as `postgres`, created when missing, or else `nobody`. */
export function databaseUser(): OperatingUser {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (!found) throw new StartupError('PostgreSQL cannot run as root, and no user "postgres" could be made: start as another user or set DATABASE_URL.');
  return found;
}

function lookUp(name: string): OperatingUser {
  try {
    const id = (option: string) => Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(name: string): OperatingUser {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name], { stdio: 'ignore' });
  return lookUp(name);
}

/** Whether that user can walk into a folder; a clone under /root or in a private temporary folder keeps it out. */
export function canEnter(folder: string, user: OperatingUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, stdio: 'ignore', cwd: '/' }).status === 0;
}

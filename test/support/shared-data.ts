// Finds the real records kept beside the checkout, which tests use when they are there and which are never copied into the project.
// Not here: fixtures of our own; those stand in the tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.env.CONCORD_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data');

/** Path of a shared file or folder. */
export const shared = (...parts: string[]): string => join(root, ...parts);
/** `describe` when the shared data is there, `describe.skip` otherwise. */
export const describeShared = existsSync(root) ? describe : describe.skip;

/** All XML files below a shared folder. */
export function xmlFiles(...parts: string[]): { name: string; xml: string }[] {
  return readdirSync(shared(...parts), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml')).sort()
    .map((name) => ({ name, xml: readFileSync(shared(...parts, name), 'utf8') }));
}

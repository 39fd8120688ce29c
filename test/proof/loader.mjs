// Lets Node run the harness's TypeScript as it stands: `node --import ./test/proof/loader.mjs file.ts`. The proof is a program of several minutes with processes
// of its own, which a test runner's sandbox would only slow down. Not for the product, which is built (src/launch.mjs), nor for specs, which jest compiles.
import { transform } from '@swc/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node loads this file a second time, in the thread that answers the two questions below.
if (isMainThread) register(import.meta.url);

const CONTRACT = new URL('../../src/contract/', import.meta.url);
const OPTIONS = {
  jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, target: 'es2022' },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** The TypeScript beside a name that ends in .js, where there is one. */
export async function resolve(specifier, context, next) {
  const contract = specifier.startsWith('@contract/');
  if (contract || (specifier.startsWith('.') && context.parentURL?.startsWith('file:') && !context.parentURL.includes('/node_modules/'))) {
    const url = contract ? new URL(specifier.slice('@contract/'.length), CONTRACT) : new URL(specifier, context.parentURL);
    const source = new URL(url.href.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...OPTIONS, filename });
  return { format: 'module', source: code, shortCircuit: true };
}

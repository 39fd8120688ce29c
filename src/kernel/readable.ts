// What a message may look like before anybody reads it. JSON of a few kilobytes can hold thousands of brackets, and what walks it by recursion (validators, String())
// runs out of stack there; and it can name what every object inherits, which a reader then takes for the object's own class. Both would be faults of ours instead of
// refusals. Not here: what a message may be otherwise (forms, payload classes).
import type { FastifyInstance } from 'fastify';
import { problem } from './problems.js';

/** The deepest payload of the contract has some ten levels. */
const DEEPEST = 32;
const INHERITED = ['constructor', '__proto__', 'prototype'];
const isHolder = (value: unknown): value is object => value !== null && typeof value === 'object' && !ArrayBuffer.isView(value);

/** Level by level, so that no depth is too much for the question itself. */
export const isReadable = (value: unknown): boolean => {
  let level = [value].filter(isHolder);
  for (let depth = 0; level.length; depth += 1) {
    if (depth > DEEPEST || level.some((v) => INHERITED.some((key) => Object.hasOwn(v, key)))) return false;
    level = level.flatMap((v) => (Object.values(v) as unknown[]).filter(isHolder));
  }
  return true;
};

/** Installs the hook, between the parser and whatever looks at a body. Sockets ask by themselves (live.gateway.ts). */
export const onlyReadable = (server: FastifyInstance): void => {
  server.addHook('preValidation', async (request, reply) => {
    if (!isReadable(request.body)) return problem(reply, 422, { code: 'invalid', detail: { why: 'refusal.request' } });
  });
};

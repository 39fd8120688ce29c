// The OpenAPI description of commands and reads, made from the registry and the declared routes: nothing in it is written by hand twice.
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { COMMANDS, type CommandName } from '../contract/commands.js';
import { rowOf } from '../contract/policy.js';
import { CORE_WORDS } from '../contract/words/core.js';
import { sentence } from '../kernel/sentences.js';

export interface RouteDoc {
  method: string;
  path: string;
  access: string;
}
const REF = '#/components/schemas/';

const commandPath = (name: CommandName): object => {
  const row = rowOf(name);
  const needs = [`Seats: ${row.seats.join(', ')}`, row.mandate ? `mandate: ${row.mandate}` : null, `in: ${row.in.join(', ')}`, row.opens ? `opens a new ${row.opens}` : null];
  return {
    post: {
      tags: [name.split('.')[0]],
      operationId: name,
      summary: sentence('en', `command.${name}`),
      description: needs.filter(Boolean).join(' · '),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { type: 'object', required: ['channel', 'command', 'payload'], additionalProperties: false, properties: {
          channel: { type: 'string', format: 'uuid' },
          hat: { type: 'string', format: 'uuid', description: CORE_WORDS['api.hat'].en },
          command: { type: 'string', format: 'uuid', description: CORE_WORDS['api.command-id'].en },
          payload: { $ref: `${REF}${COMMANDS[name].name}` },
        } } } },
      },
      responses: { 200: { description: 'Recorded', content: { 'application/json': { schema: { $ref: `${REF}Recorded` } } } }, default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` } } } } },
    },
  };
};

const readPath = (route: RouteDoc): object => ({
  [route.method.toLowerCase()]: {
    tags: ['reads and housekeeping'],
    summary: `Access: ${route.access}`,
    parameters: [...route.path.matchAll(/\{(\w+)\}/g)].map((m) => ({ name: m[1], in: 'path', required: true, schema: { type: 'string' } })),
    responses: { 200: { description: 'OK' }, default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` } } } } },
  },
});

/** Classes that add no field to their parent's, or have none at all, bring no rules along and would be missing. */
const bare = (schemas: Record<string, object>): Record<string, object> => {
  const more: Record<string, object> = {};
  for (const made of Object.values(COMMANDS)) {
    if (made.name in schemas) continue;
    const parent = (Object.getPrototypeOf(made) as { name?: string }).name;
    more[made.name] = parent && parent in schemas ? { allOf: [{ $ref: `${REF}${parent}` }] } : { type: 'object', properties: {}, additionalProperties: false };
  }
  return more;
};

/** The whole description. `routes` are the declared ones with Nest's `:name` already written `{name}`. */
export const openapi = (routes: readonly RouteDoc[]): object => {
  const schemas = validationMetadatasToSchemas({ classValidatorMetadataStorage: getMetadataStorage(), refPointerPrefix: REF });
  const paths: Record<string, object> = {};
  for (const name of (Object.keys(COMMANDS) as CommandName[]).sort()) paths[`/api/commands/${name}`] = commandPath(name);
  for (const route of routes) if (!route.path.includes('commands/{name}')) paths[route.path] = { ...paths[route.path], ...readPath(route) };
  return {
    openapi: '3.1.0',
    info: { title: 'Concord', version: '1', description: CORE_WORDS['api.about'].en },
    paths,
    components: {
      schemas: {
        ...schemas,
        ...bare(schemas as Record<string, object>),
        Recorded: { type: 'object', properties: { ok: { const: true }, channel: { type: 'string' }, seq: { type: 'integer' }, at: { type: 'string', format: 'date-time' }, result: { type: 'object' } } },
        Problem: { type: 'object', properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, refusal: { type: 'object', properties: { code: { type: 'string' }, detail: { type: 'object' } } } } },
      },
    },
  };
};

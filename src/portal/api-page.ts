// The OpenAPI description as one plain page that needs no script. Not here: the description (openapi.ts).
import { escaped } from '../kernel/html.js';

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  requestBody?: { content: Record<string, { schema: { properties?: { payload?: { $ref?: string } } } }> };
}
interface Doc {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
}

const fields = (doc: Doc, op: Operation): string => {
  const ref = op.requestBody?.content['application/json']?.schema.properties?.payload?.$ref?.split('/').at(-1);
  const schema = ref ? doc.components.schemas[ref] : undefined;
  const rows = Object.entries(schema?.properties ?? {}).map(
    ([name, s]) => `<tr><td><code>${escaped(name)}</code></td><td>${schema?.required?.includes(name) ? 'required' : ''}</td><td><code>${escaped(JSON.stringify(s))}</code></td></tr>`,
  );
  return rows.length ? `<table><thead><tr><th>payload</th><th></th><th>shape</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : '';
};

const operation = (doc: Doc, path: string, method: string, op: Operation): string =>
  `<section id="${escaped(path)}"><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3><p>${escaped([op.summary, op.description].filter(Boolean).join(' · '))}</p>${fields(doc, op)}</section>`;

/** One page: commands first, then reads. */
export const apiPage = (description: object): string => {
  const doc = description as Doc;
  const all = Object.entries(doc.paths).flatMap(([path, ops]) => Object.entries(ops).map(([method, op]) => operation(doc, path, method, op)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(doc.info.title)} API</title></head><body><main><h1>${escaped(doc.info.title)} API</h1><p>${escaped(doc.info.description)} <a href="/api/openapi.json">openapi.json</a></p>${all.join('')}</main></body></html>`;
};

// The API is described from the registry and from the routes as they are declared, for machines and for people.
import { COMMANDS } from '../src/contract/commands.js';
import { openapi } from '../src/portal/openapi.js';
import { apiPage } from '../src/portal/api-page.js';

const described = openapi([{ method: 'GET', path: '/api/states/{code}', access: 'signed-in' }]) as {
  paths: Record<string, Record<string, { summary: string; requestBody?: { content: Record<string, { schema: { properties: { payload: { $ref: string } } } }> } }>>;
  components: { schemas: Record<string, unknown> };
};

test('g4 every command stands there with its name, who may, and a payload whose shape is described', () => {
  for (const name of Object.keys(COMMANDS)) {
    const post = described.paths[`/api/commands/${name}`]?.post;
    expect(post?.summary).toBeTruthy();
    expect(post?.summary).not.toContain('command.');
    const ref = post!.requestBody!.content['application/json']!.schema.properties.payload.$ref;
    expect(Object.keys(post!.requestBody!.content['application/json']!.schema.properties).sort()).toEqual(['channel', 'command', 'hat', 'payload']);
    expect(described.components.schemas[ref.split('/').at(-1)!]).toBeDefined();
  }
});

test('g4 reads are there with their parameters and access; the page for people needs no script', () => {
  expect(described.paths['/api/states/{code}']!.get).toMatchObject({ summary: 'Access: signed-in', parameters: [{ name: 'code', in: 'path', required: true }] });
  const page = apiPage(described);
  expect(page).toContain('POST /api/commands/initiative.draft');
  expect(page).not.toContain('<script');
});

// The documents that tests print from the code: who may what, the lifecycles, the floors. `CONCORD_PRINT=1` writes them; otherwise a difference fails.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COMMANDS, type CommandName } from '../../src/contract/commands.js';
import type { Machine } from '../../src/contract/machine.js';
import { rowOf } from '../../src/contract/policy.js';
import { WORDS } from '../../src/contract/words/catalogue.js';

const HEAD = '<!-- Printed by test/house.spec.ts; do not edit by hand. -->\n';

export const policyDocument = (): string => {
  const rows = (Object.keys(COMMANDS) as CommandName[]).map((name) => {
    const row = rowOf(name);
    const notes = [row.opens && `opens ${/^[aeiou]/.test(row.opens) ? 'an' : 'a'} ${row.opens}`, row.tells && 'tells the plenary', row.binding && 'asked once'].filter(Boolean).join('; ');
    return `| \`${name}\` | ${WORDS[`command.${name}`]?.en ?? ''} | ${row.in.join(', ')} | ${row.seats.join(', ')} | ${row.mandate ?? ''} | ${notes} |`;
  });
  return `${HEAD}# Who may do what\n\nOne row a command, from \`src/contract/policy.ts\`. A state's delegate acts under one of the seats and needs the mandate besides.\n\n| command | | in | seats | mandate | |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
};

type AnyMachine = Machine<string, string>;
const isMachine = (v: unknown): v is AnyMachine => typeof v === 'object' && v !== null && 'initial' in v && 'steps' in v && 'name' in v;

/** Every lifecycle of the contract. */
export const machines = async (): Promise<AnyMachine[]> => {
  const folder = new URL('../../src/contract/', import.meta.url);
  const files = readdirSync(folder).filter((f) => f.endsWith('.ts')).sort();
  const modules = await Promise.all(files.map((f) => import(new URL(f, folder).pathname) as Promise<Record<string, unknown>>));
  return [...new Set(modules.flatMap((m) => Object.values(m).filter(isMachine)))].sort((a, b) => a.name.localeCompare(b.name));
};

const diagram = (m: AnyMachine): string => {
  const steps = Object.entries(m.steps).flatMap(([verb, step]) => step.from.map((from) => `  ${from.replace(/-/g, '_')} --> ${step.to.replace(/-/g, '_')}: ${verb}`));
  return `## ${m.name}\n\n\`\`\`mermaid\nstateDiagram-v2\n  [*] --> ${m.initial.replace(/-/g, '_')}\n${steps.join('\n')}\n\`\`\`\n`;
};
export const machinesDocument = async (): Promise<string> => `${HEAD}# Lifecycles\n\nFrom the tables of \`src/contract\`: a step that is not drawn is refused.\n\n${(await machines()).map(diagram).join('\n')}`;

export const floors = (createRequire(import.meta.url)('./floors.cjs') as { floors: string[][] }).floors;
export const floorsDocument = (): string => {
  const present = floors.map((rooms) => rooms.filter((r) => existsSync(new URL(`../../src/${r}/`, import.meta.url))));
  const lines = present.map((rooms, i) => `${i}  ${rooms.join(' · ')}`).reverse();
  return `${HEAD}# Floors\n\nA file imports from its own room or a lower floor; never up, never sideways. Drawn from \`test/house/floors.cjs\`, which the house test enforces.\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;
};

/** Compares the document in docs/ with what the code says, or writes it. */
export const printed = (name: string, text: string): { there: string; now: string } => {
  const path = new URL(`../../docs/${name}`, import.meta.url);
  if (process.env.CONCORD_PRINT) writeFileSync(path, text);
  return { there: existsSync(path) ? readFileSync(path, 'utf8') : '', now: text };
};

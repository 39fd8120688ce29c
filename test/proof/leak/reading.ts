// Reads everything as everybody, and looks for tokens in whatever came: bodies, headers, file names, packed files, pushes. Not here: who may have which (audience.ts).
import { inflateRawSync, inflateSync } from 'node:zlib';
import { inParallel } from '../clients.js';
import type { Query } from '../objects.js';
import { QUERIES } from '../permissions/recipes.js';
import type { Persona } from '../permissions/personas.js';
import type { HttpApplication } from '../../support/http.js';
import type { Tokens } from './tokens.js';

const HANDS = 16;
export interface Seen {
  persona: Persona;
  token: string;
  where: string;
}

const attempt = (unpack: () => Buffer): string => {
  try {
    return unpack().toString('utf8');
  } catch {
    return '';
  }
};
/** What a reader of the bytes can see: the text, and what is packed in an archive or a PDF. */
export const plain = (bytes: Buffer): string => {
  const parts = [bytes.toString('utf8')];
  for (let i = bytes.indexOf('PK\x03\x04'); i >= 0; i = bytes.indexOf('PK\x03\x04', i + 4)) {
    const from = i + 30 + bytes.readUInt16LE(i + 26) + bytes.readUInt16LE(i + 28);
    parts.push(attempt(() => inflateRawSync(bytes.subarray(from), { finishFlush: 2 })));
  }
  for (let i = bytes.indexOf('stream\n'); i >= 0; i = bytes.indexOf('stream\n', i + 7)) parts.push(attempt(() => inflateSync(bytes.subarray(i + 7), { finishFlush: 2 })));
  return parts.join('\n');
};

const TABLES: Readonly<Record<string, string>> = { desk: 'channel', delegation: 'state', states: 'state', people: 'person', adopted: 'publication' };
/** Every object that the parameter may mean: of the table named like the word before it, by its key, or else every channel. */
const idsOf = async (query: Query, word: string): Promise<string[]> => {
  const table = TABLES[word] ?? word.replace(/s$/, '');
  const [key] = await query<{ column: string }>('select a.attname::text as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisprimary and i.indrelid = to_regclass(quote_ident($1))', [table]);
  const rows = key ? await query<{ id: string }>(`select distinct "${key.column}"::text as id from "${table}"`) : await query<{ id: string }>('select id::text as id from channel');
  return rows.map((r) => r.id);
};

export class Reading {
  readonly seen: Seen[] = [];
  reads = 0;

  constructor(
    private readonly web: HttpApplication,
    private readonly tokens: Tokens,
    private readonly query: Query,
  ) {}

  look(persona: Persona, where: string, text: string): void {
    for (const { text: token } of this.tokens.in(text)) this.seen.push({ persona, token, where });
  }

  async get(persona: Persona, path: string, method = 'GET', body?: string): Promise<void> {
    this.reads += 1;
    const headers = { origin: this.web.origin, ...(persona.cookie ? { cookie: persona.cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) };
    for (;;) {
      const answer = await fetch(this.web.origin + path, { method, headers, ...(body ? { body } : {}) });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status === 409 && bytes.includes('refusal.too-fast')) await new Promise((r) => setTimeout(r, 200));
      else return this.look(persona, `${method} ${path}`, `${JSON.stringify([...answer.headers])}\n${plain(bytes)}`);
    }
  }

  /** Every address of the application with the queries that choose: with every object in it, or with one of each. */
  async addresses(objects: 'all' | 'one'): Promise<string[]> {
    const all: string[] = [];
    const initiatives = (await this.query<{ id: string }>('select id::text as id from initiative')).map((r) => r.id);
    for (const { method, path } of this.web.routes) {
      if (method !== 'GET' || path.startsWith('/socket.io') || path === '/metrics') continue;
      const word = /\/([\w-]+)\/:(\w+)/.exec(path)?.[1];
      const filled = word ? (await idsOf(this.query, word)).map((id) => path.replace(/:\w+/, word === 'adopted' ? id.replaceAll('/', '-') : id).replace(/:\w+/, '0')) : [path];
      all.push(...(objects === 'all' ? filled : filled.slice(-1)));
      const text = QUERIES[path]?.text;
      const chosen = text?.includes('$$') ? [text.replace('$$', () => initiatives.join())] : text ? initiatives.map((id) => text.replace('$', id)) : [];
      for (const q of [...chosen, ...(chosen.length ? ['exact=1&complete=1'] : []), 'all=1']) all.push(...filled.slice(0, 1).map((f) => `${f}?${q}`));
    }
    return all;
  }

  async everything(personas: readonly Persona[], addresses: readonly string[]): Promise<void> {
    const asked = personas.filter((p) => !p.actor).flatMap((p) => addresses.map((path) => [p, path] as const));
    await inParallel(asked, HANDS, ([p, path]) => this.get(p, path));
  }

  /** What each of them is told on the line from now on, whatever it is. */
  listen(personas: readonly Persona[]): void {
    for (const p of personas) p.ear?.socket.onAny((event: string, ...args: unknown[]) => this.look(p, `pushed ${event}`, args.map((a) => (typeof a === 'string' ? a : ArrayBuffer.isView(a) ? Buffer.from(a as Uint8Array).toString() : JSON.stringify(a))).join()));
  }
  /** Each asks for each channel, by `subscribe` or `ask`, from the beginning. */
  async channels(personas: readonly Persona[], event: 'subscribe' | 'ask'): Promise<void> {
    const channels = (await this.query<{ id: string }>('select id from channel')).map((r) => r.id);
    await Promise.all(personas.filter((p) => p.ear?.socket.connected).map((p) => inParallel(channels, 4, async (channel) => {
      // Whoever is shown out meanwhile asks no more.
      while (p.ear!.socket.connected) {
        const answer = await p.ear!.ask(event, { channel, after: null, history: null });
        const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
        if (text.includes('refusal.too-fast')) await new Promise((r) => setTimeout(r, 200));
        else return void ((this.reads += 1), this.look(p, `${event} ${channel}`, text));
      }
    })));
  }
}

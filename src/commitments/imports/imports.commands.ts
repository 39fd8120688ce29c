// Rows of a file become candidates, each in a channel of its state and the secretariat, in one act a part of the file; how the columns were read is remembered. Not here: reading the file (preview.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportCandidates } from '../../contract/commitment-imports.js';
import { contentOf } from '../../contract/commitments.smart.js';
import type { CandidateSource } from '../../contract/commitments.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, line, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { contentHash, enterCandidates, inNetwork, type NewCandidate } from '../register/candidates.store.js';
import { memoryKey } from './columns.js';
import { rowKey } from './keys.js';

type Row = ImportCandidates['taken'][number];
interface Placed { row: Row; key: string; candidate: string; isNew: boolean }

const BEGIN = `
  insert into candidates_import (id, owner, name, sha256, party, person, begun, last) values ($1, $2, $3, $4, $5, $6, $7, $7)
  on conflict (id) do update set last = excluded.last where candidates_import.owner = excluded.owner and candidates_import.sha256 = excluded.sha256 and candidates_import.party = excluded.party returning id`;
const KEEP = `
  insert into candidates_import_row (import, line, candidate, key, is_new, position, others, more)
  select $1, line, candidate, key, "isNew", position, others, more from jsonb_to_recordset($2::jsonb) r(line int, candidate uuid, key text, "isNew" boolean, position text, others text[], more jsonb)
  on conflict (import, line) do nothing`;
const REMEMBER = 'insert into candidates_import_columns (party, key, fields, at) values ($1, $2, $3, $4) on conflict (party, key) do update set fields = excluded.fields, at = excluded.at';

/** One source a state that recommended it, or one without a state where nobody is known. */
const sourcesOf = ({ draft, parties, ref, symbol, url }: Row): CandidateSource[] => {
  const lang = draft.words.en ? ('en' as const) : ('fr' as const);
  const source = { kind: parties.length ? ('recommendation' as const) : ('document' as const), words: draft.words[lang]!, lang, ...(ref ? { ref } : {}), ...(symbol ? { symbol } : {}), ...(url ? { url } : {}) };
  return parties.length ? parties.map((party) => ({ ...source, party })) : [source];
};

@Injectable()
export class CandidatesImportCommands {
  @Command('candidates.import')
  async import(act: Act<'candidates.import'>): Promise<Said> {
    const { tx, by, channel, payload: p, effective } = act;
    const owner = channel.owner && channel.owner !== SECRETARIAT ? channel.owner : refuse('invalid', { why: 'refusal.import-no-state' });
    if (!(await inNetwork(tx, owner, act.now))) refuse('invalid', { why: 'refusal.candidate-not-in-network', party: owner });
    if (p.taken.some(({ draft }) => !draft.words.en?.trim() && !draft.words.fr?.trim())) refuse('invalid', { why: 'refusal.candidate-empty' });
    const begun = await tx.query<object[]>(BEGIN, [p.brought, owner, p.name, p.sha256, by.party, by.person, effective]);
    if (!begun.length) refuse('conflict', { why: 'refusal.import-another' });
    const placed = await this.place(act, owner);
    const fresh = placed.filter((x) => x.isNew);
    const candidates = fresh.map(({ row, candidate }): NewCandidate => ({ id: candidate, owner, content: contentOf(row.draft), sources: sourcesOf(row), offered: !p.mark }));
    await enterCandidates(act, candidates);
    await this.keep(act, placed);
    const facts = { import: p.brought, owner, sha256: p.sha256, rows: placed.length, new: fresh.length, known: placed.length - fresh.length, offered: !p.mark };
    const told = candidates.map((c): Line => line(c.id, 'candidate.brought', { owner, import: p.brought, offered: !p.mark, words: contentHash(c.content) }, `candidate:${c.id}`));
    return also(said('candidates.imported', facts, `candidates-import:${p.brought}`), told, { new: facts.new, known: facts.known });
  }

  /** Each row with the candidate that it is or will be; of two alike in one part, the second is the first. The delegation's channel is locked, so that nobody brings the same meanwhile. */
  private async place({ tx, payload }: Act<'candidates.import'>, owner: string): Promise<Placed[]> {
    const keys = payload.taken.map((row) => rowKey(row));
    const held = await tx.query<{ key: string; candidate: string }[]>('select key, candidate from candidates_import_key where owner = $1 and key = any($2::text[])', [owner, keys]);
    const known = new Map(held.map((h) => [h.key, h.candidate]));
    return payload.taken.map((row, i) => {
      const key = keys[i]!;
      const candidate = known.get(key);
      if (candidate) return { row, key, candidate, isNew: false };
      const id = randomUUID();
      known.set(key, id);
      return { row, key, candidate: id, isNew: true };
    });
  }

  private async keep({ tx, by, payload: p, effective, channel }: Act<'candidates.import'>, placed: readonly Placed[]): Promise<void> {
    const rows = placed.map(({ row, key, candidate, isNew }) => ({ line: row.line, candidate, key, isNew, position: row.position ?? null, others: row.others, more: row.more }));
    const fresh = rows.filter((r) => r.isNew);
    await tx.query('insert into candidates_import_key (owner, key, candidate) select $1, key, candidate from jsonb_to_recordset($2::jsonb) r(key text, candidate uuid)', [channel.owner, JSON.stringify(fresh)]);
    await tx.query(KEEP, [p.brought, JSON.stringify(rows)]);
    await tx.query('update candidates_import set rows = rows + $2, fresh = fresh + $3, known = known + $4 where id = $1', [p.brought, rows.length, fresh.length, rows.length - fresh.length]);
    await tx.query(REMEMBER, [by.party, memoryKey(p.columns.map((c) => c.name)), JSON.stringify(p.columns.map((c) => c.field ?? null)), effective]);
  }
}

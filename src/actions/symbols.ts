// Numbers of documents without gaps: a number is taken in the act's own transaction, so that an act that fails gives it back. Not here: what stands under a number.
import type { EntityManager } from 'typeorm';

/** `L`: a draft that is circulated (limited). `D`: a text that the Network has adopted. */
export type Series = 'L' | 'D';

const take = async (tx: Pick<EntityManager, 'query'>, kind: Series, at: Date): Promise<{ year: number; number: number }> => {
  const year = at.getUTCFullYear();
  const rows = await tx.query<{ last: number }[]>(
    'insert into series (kind, year, last) values ($1, $2, 1) on conflict (kind, year) do update set last = series.last + 1 returning last', [kind, year]);
  return { year, number: rows[0]!.last };
};

/** The next symbol of a draft: HSN/2026/L.3. */
export const nextDraftSymbol = async (tx: Pick<EntityManager, 'query'>, at: Date): Promise<string> => {
  const { year, number } = await take(tx, 'L', at);
  return `HSN/${year}/L.${number}`;
};
/** The number of an adopted text: HSN/2026/3. */
export const nextAdoptedSymbol = async (tx: Pick<EntityManager, 'query'>, at: Date): Promise<string> => {
  const { year, number } = await take(tx, 'D', at);
  return `HSN/${year}/${number}`;
};
/** The symbol of the next text of the same draft: HSN/2026/L.3/Rev.1, then Rev.2. */
export const revisedSymbol = (symbol: string): string => {
  const [, base, revision] = /^(.*?)(?:\/Rev\.(\d+))?$/.exec(symbol)!;
  return `${base}/Rev.${Number(revision ?? 0) + 1}`;
};

// Numbers of documents without gaps: a number is taken in the act's own transaction, so that an act that fails gives it back; and every symbol ever given, with what
// bears it, so that its address leads there for ever. Not here: what stands under a number.
import type { EntityManager } from 'typeorm';
import type { DocumentSeries } from '../contract/adoption.views.js';
import type { Act } from '../ledger/command.js';

/** `L`: a draft that is circulated (limited). `D`: a text that the Network has adopted. */
type Series = 'L' | 'D';
interface Given {
  symbol: string;
  hash: string | null;
  number: number;
}

/** One row a series and year, locked until the act has committed: two acts never get one number, and one that is undone leaves none out. */
const take = async (tx: Pick<EntityManager, 'query'>, kind: Series, at: Date): Promise<string> => {
  const year = at.getUTCFullYear();
  const rows = await tx.query<{ last: number }[]>(
    'insert into series (kind, year, last) values ($1, $2, 1) on conflict (kind, year) do update set last = series.last + 1 returning last', [kind, year]);
  return `HSN/${year}/${kind === 'L' ? 'L.' : ''}${rows[0]!.last}`;
};

const enter = async (act: Act, series: DocumentSeries, symbol: string, number: number, hash: string | null): Promise<string> => {
  await act.tx.query('insert into document (symbol, action, series, number, hash, at) values ($1, $2, $3, $4, $5, $6)', [symbol, act.channel.id, series, number, hash, act.effective]);
  return symbol;
};
/** `of`: of what is issued on one adopted text, its symbol. */
const last = async (act: Act, series: DocumentSeries, of = ''): Promise<Given | undefined> =>
  (await act.tx.query<Given[]>('select symbol, hash, number from document where action = $1 and series = $2 and starts_with(symbol, $3) order by number desc limit 1', [act.channel.id, series, of]))[0];

/** The draft these words are: the same words keep their symbol, HSN/2026/L.3; other words are a revision of it, HSN/2026/L.3/Rev.1, then Rev.2. Behind the action's lock. */
export const draftSymbol = async (act: Act, hash: string): Promise<string> => {
  const was = await last(act, 'draft');
  if (!was) return enter(act, 'draft', await take(act.tx, 'L', act.effective), 0, hash);
  return was.hash === hash ? was.symbol : enter(act, 'draft', `${was.symbol.replace(/\/Rev\.\d+$/, '')}/Rev.${was.number + 1}`, was.number + 1, hash);
};
/** The number of an adopted text: HSN/2026/3. A text that was reopened and is cleared anew gets another; the former keeps its address. */
export const adoptedSymbol = async (act: Act, hash: string): Promise<string> =>
  enter(act, 'adopted', await take(act.tx, 'D', act.effective), ((await last(act, 'adopted'))?.number ?? 0) + 1, hash);

const MARKS = { corrigendum: 'Corr', addendum: 'Add' } as const;
/** The next correction of an adopted text, HSN/2026/3/Corr.1, or supplement, HSN/2026/3/Add.1. Behind the action's lock. */
export const issueSymbol = async (act: Act, kind: keyof typeof MARKS, adopted: string): Promise<{ symbol: string; number: number }> => {
  const number = ((await last(act, kind, `${adopted}/`))?.number ?? 0) + 1;
  return { symbol: await enter(act, kind, `${adopted}/${MARKS[kind]}.${number}`, number, null), number };
};

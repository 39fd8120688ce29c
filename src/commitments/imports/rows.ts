// One row of such a file → what would become a candidate, or why not; every remark with its column. What is understood is taken, what is not stays beside it as it was written. Pure.
// Not here: what columns mean (columns.ts), what single cells mean (values.ts), whether it is there already (preview.ts).
import type { ImportColumn, ImportField, ImportRow, ImportRowRemark, RowDraft } from '../../contract/commitment-imports.views.js';
import { IMPORT_MORE_MAX, MANY_COLUMNS } from '../../contract/commitment-imports.views.js';
import { COMMITMENT_TITLE_MAX, COMMITMENT_WORDS_MAX, FORUM_MAX, MEASURE_MAX, UNIT_MAX } from '../../contract/commitments.views.js';
import type { Lang } from '../../contract/words/words.js';
import type { TableRow } from '../../kernel/tables/delimited.js';
import { plain } from './columns.js';
import { dayOf, figureOf, isMonthFirst, languageOf, positionOf, stateOfCell, statesInWords, statesOf, taggedBy, typeOf } from './values.js';

/** The most that a reference, a document's symbol and any other cell that is kept may hold. */
const [REF_MAX, MORE_MAX, URL_MAX] = [80, 4_000, 2_000];
const PARTIES_MAX = 60;

export interface ReadRow {
  line: number;
  /** Null where it cannot be one: the mistakes say why. */
  row: ImportRow | null;
  /** The state to which the row itself says that it is addressed; null where it says none. */
  owner: string | null;
  mistakes: ImportRowRemark[];
  remarks: ImportRowRemark[];
}
/** What is the same for every row of a file. `lang`: of its words, where one column holds them. */
export interface RowReading {
  columns: readonly ImportColumn[];
  monthFirst: ReadonlyMap<number, boolean>;
  lang: Lang;
}

/** White at the ends goes, and a title's inner line breaks; words keep theirs. */
const tidy = (text: string): string => text.replace(/\0/g, '').replace(/[ \t\u00a0]+\n/g, '\n').trim();
const inOneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ');
const shortened = (value: string): string => (value.length > 120 ? `${value.slice(0, 119)}…` : value);

/** What its words begin with, to its first stop or a whole word, where nobody gave it a title. */
const titleFrom = (words: string): string => {
  const said = inOneLine(words).replace(/(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))+[;.,\s]*$/, '').replace(/[;.,\s]+$/, '') || inOneLine(words);
  if (said.length <= 140) return said;
  const cut = said.slice(0, 139);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80)).replace(/[,;:.\s]+$/, '')}…`;
};

export const readingOf = (columns: readonly ImportColumn[], rows: readonly TableRow[]): RowReading => {
  const cells = (c: ImportColumn): string[] => rows.map((r) => r.cells[c.no - 1] ?? '');
  const words = columns.find((c) => c.field === 'words');
  return {
    columns,
    monthFirst: new Map(columns.filter((c) => c.field === 'due' || c.field === 'starts').map((c) => [c.no, isMonthFirst(cells(c))])),
    lang: words ? languageOf(cells(words).slice(0, 50).join('\n')) : 'en',
  };
};

/** One row while it is read: its cells by what they mean, and what is said of them. */
class Reading {
  readonly mistakes: ImportRowRemark[] = [];
  readonly remarks: ImportRowRemark[] = [];
  readonly more: ImportRow['more'] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly of: RowReading,
  ) {}

  /** Filled cells of a field with their columns. */
  filled(field: ImportField): { c: ImportColumn; value: string }[] {
    return this.of.columns.filter((c) => c.field === field).map((c) => ({ c, value: tidy(this.cells[c.no - 1] ?? '') })).filter(({ value }) => value !== '');
  }
  first(field: ImportField): { c: ImportColumn; value: string } | undefined {
    return this.filled(field)[0];
  }
  wrong(c: ImportColumn | null, why: string, value?: string): void {
    this.mistakes.push({ column: c?.no ?? null, name: c?.name ?? null, why, ...(value ? { value: shortened(value) } : {}) });
  }
  note(c: ImportColumn | null, why: string, value?: string): void {
    this.remarks.push({ column: c?.no ?? null, name: c?.name ?? null, why, ...(value ? { value: shortened(value) } : {}) });
  }
  /** A cell that is not understood, or has no place, is kept beside. */
  keep(name: string, value: string): void {
    if (this.more.length < IMPORT_MORE_MAX) this.more.push({ column: name.slice(0, 120), value: value.slice(0, MORE_MAX) });
  }
  /** What the reader makes of the field's first filled cell; else a remark, and the cell stays beside. */
  take<T>(field: ImportField, why: string, read: (value: string, c: ImportColumn) => T | null): T | undefined {
    const cell = this.first(field);
    if (!cell) return undefined;
    const got = read(cell.value, cell.c);
    if (got !== null) return got;
    this.note(cell.c, why, cell.value);
    this.keep(cell.c.name, cell.value);
    return undefined;
  }
  text(field: ImportField, most: number): string | undefined {
    return this.take(field, 'import-row.too-long', (v) => (inOneLine(v).length <= most ? inOneLine(v) : null));
  }
  leftOver(): void {
    this.of.columns.filter((c) => c.field === null).forEach((c) => { const v = tidy(this.cells[c.no - 1] ?? ''); if (v) this.keep(c.name, v); });
    for (const c of this.of.columns) if (c.field && !MANY_COLUMNS.includes(c.field) && this.first(c.field)?.c !== c) { const v = tidy(this.cells[c.no - 1] ?? ''); if (v) this.keep(c.name, v); }
  }
}

const wordsOf = (r: Reading, lang: Lang): Partial<Record<Lang, string>> => {
  const words: Partial<Record<Lang, string>> = {};
  for (const [field, l] of [['words', lang], ['words-en', 'en'], ['words-fr', 'fr']] as const) {
    const cell = r.first(field);
    if (!cell || words[l]) continue;
    if (cell.value.length > COMMITMENT_WORDS_MAX) r.wrong(cell.c, 'import-row.words-too-long', cell.value);
    else if (!/\p{L}{2}/u.test(cell.value)) r.wrong(cell.c, 'import-row.words-none', cell.value);
    else words[l] = cell.value;
  }
  return words;
};
const titlesOf = (r: Reading, lang: Lang, words: Partial<Record<Lang, string>>): Partial<Record<Lang, string>> => {
  const given = { [lang]: r.text('title', COMMITMENT_TITLE_MAX) } as Partial<Record<Lang, string>>;
  const titles: Partial<Record<Lang, string>> = { ...given, ...defined({ en: r.text('title-en', COMMITMENT_TITLE_MAX), fr: r.text('title-fr', COMMITMENT_TITLE_MAX) }) };
  for (const l of ['en', 'fr'] as const) if (!titles[l] && words[l]) titles[l] = titleFrom(words[l]);
  return defined(titles);
};
const defined = <T extends object>(o: T): T => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined && v !== null)) as T;

/** Who recommended it: those of the column, and whom the words name besides. */
const partiesOf = (r: Reading, words: string): { parties: string[]; others: string[] } => {
  const cells = r.filled('states');
  const read = cells.map(({ c, value }) => ({ c, ...statesOf(value) }));
  for (const { c, unknown } of read) for (const name of unknown) r.note(c, 'import-row.state-unknown', name);
  const said = [...new Set(read.flatMap((x) => x.states))];
  const inWords = statesInWords(words).filter((s) => !said.includes(s));
  if (cells.length) for (const s of inWords) r.note(cells[0]!.c, 'import-row.state-in-words', s);
  const parties = [...said, ...inWords];
  if (parties.length > PARTIES_MAX) r.note(cells[0]?.c ?? null, 'import-row.too-many-states', String(parties.length));
  return { parties: parties.slice(0, PARTIES_MAX), others: [...new Set(read.flatMap((x) => x.unknown))].map((o) => o.slice(0, 160)).slice(0, PARTIES_MAX) };
};

const draftOf = (r: Reading, of: RowReading, words: Partial<Record<Lang, string>>): RowDraft => {
  const { lang, monthFirst } = of;
  const both = (field: ImportField): Partial<Record<Lang, string>> | undefined => { const text = r.text(field, MEASURE_MAX); return text ? { [languageOf(text) === 'fr' ? 'fr' : lang]: text } : undefined; };
  const tags = r.filled('tags');
  const tagged = tags.map(({ c, value }) => taggedBy([value], /\b(sdg|odd|goal|objectif)/.test(plain(c.name))));
  for (const { c, value } of tags) r.keep(c.name, value);
  const one = <K extends 'goals' | 'priorities' | 'themes'>(k: K): string[] => [...new Set(tagged.flatMap((t) => t[k]))];
  const starts = r.take('starts', 'import-row.day', (v, c) => dayOf(v, false, monthFirst.get(c.no) ?? false));
  let due = r.take('due', 'import-row.day', (v, c) => dayOf(v, true, monthFirst.get(c.no) ?? false));
  if (starts && due && due < starts) {
    r.note(r.first('due')!.c, 'import-row.order', due);
    r.keep(r.first('due')!.c.name, due);
    due = undefined;
  }
  const forum = r.filled('forum').map(({ c, value }) => (/^\d+$/.test(value) ? `${c.name} ${value}` : inOneLine(value))).join(' · ');
  if (forum.length > FORUM_MAX) r.keep('forum', forum);
  return defined({
    type: r.take('type', 'import-row.type', typeOf) ?? 'policy', title: titlesOf(r, lang, words), words, measure: both('measure'), indicator: both('indicator'),
    baseline: r.take('baseline', 'import-row.figure', figureOf), target: r.take('target', 'import-row.figure', figureOf), unit: r.text('unit', UNIT_MAX),
    priorities: one('priorities'), themes: one('themes'), goals: one('goals'), starts, due, level: 'network' as const, forum: forum && forum.length <= FORUM_MAX ? forum : undefined,
  }) as RowDraft;
};

/** Reads one row. `width`: of the header; a cell beyond it that holds something says that the row was divided wrongly, and then nothing in it can be trusted. */
export const readRow = ({ line, cells }: TableRow, of: RowReading): ReadRow => {
  const r = new Reading(cells, of);
  const beyond = cells.slice(of.columns.length).filter((c) => c.trim());
  if (beyond.length) r.wrong(null, 'import-row.too-many-cells', beyond.join(' · '));
  if (cells.some((c) => c.includes('\ufffd'))) r.note(of.columns[cells.findIndex((c) => c.includes('\ufffd'))] ?? null, 'import-row.unreadable');
  const words = wordsOf(r, of.lang);
  const said = words.en ?? words.fr ?? '';
  if (!said && !r.mistakes.length) r.wrong(of.columns.find((c) => c.field?.startsWith('words')) ?? null, 'import-row.words-missing');
  const ownerCell = r.first('owner');
  const owner = ownerCell ? stateOfCell(ownerCell.value) : null;
  if (ownerCell && !owner) r.wrong(ownerCell.c, 'import-row.state-unknown', ownerCell.value);
  const { parties, others } = partiesOf(r, said);
  const draft = draftOf(r, of, words);
  const url = r.take('url', 'import-row.url', (v) => (/^https?:\/\/[^\s/$.?#].[^\s]*$/i.test(v) && v.length <= URL_MAX ? v : null));
  const row: ImportRow = {
    line, draft, parties, others, more: r.more,
    ...defined({ ref: r.text('ref', REF_MAX), symbol: r.text('symbol', REF_MAX), url, position: r.take('position', 'import-row.position', positionOf) }),
  };
  r.leftOver();
  return { line, row: r.mistakes.length ? null : row, owner, mistakes: r.mistakes, remarks: r.remarks };
};

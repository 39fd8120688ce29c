// `concord commitments import`: options, output, exit codes. Standard output carries the report alone, its sum as the last line; standard error what a person reads meanwhile.
// Not here: the work (imports/shell-import.ts).
import type { Command } from 'commander';
import type { CandidatesPreview, ImportPreviewRow, ImportRowRemark } from '../contract/commitment-imports.views.js';
import type { CommandLine } from '../kernel/command-line.js';
import { Refusal } from '../kernel/refusal.js';
import { sentence } from '../kernel/sentences.js';
import { importPledges, ShellFault, type ShellReport, type ShellTotals } from './imports/shell-import.js';

interface ImportOptions { as: string; map?: string; preview?: true; mark?: true; json?: true }

const NOTHING: ShellTotals = { total: 0, new: 0, imported: 0, offered: 0, known: 0, refused: 0, errors: 0 };
const said = ({ why, value }: ImportRowRemark): string => sentence('en', why, { value: value ?? '' });
const placeOf = ({ column, name }: ImportRowRemark): string => (column === null ? '' : sentence('en', 'shell.candidates-column', { no: column, name: name ?? '' }));

/** One line a remark: of which row, in which column, what is wrong or was left as it is. */
const rowLines = (row: ImportPreviewRow, json: boolean): string[] => {
  const all = [...row.mistakes.map((m) => ({ m, severity: row.state === 'refused' ? 'refused' : 'error' })), ...row.remarks.map((m) => ({ m, severity: 'remark' }))];
  return all.map(({ m, severity }) =>
    json
      ? JSON.stringify({ line: row.line, severity, column: m.column, name: m.name, code: m.why, ...(m.value === undefined ? {} : { value: m.value }), said: said(m) })
      : sentence('en', 'shell.candidates-row', { line: row.line, severity: sentence('en', `shell.severity-${severity}`), place: placeOf(m), reason: said(m) }));
};
const formLine = ({ form, columns, header, why }: CandidatesPreview): string => {
  const { kind, encoding, delimiter, lineEnds, sheet, openQuote, broken, otherSheets } = form ?? { kind: null, encoding: null, delimiter: null, lineEnds: null, sheet: null, openQuote: null, broken: 0, otherSheets: [] };
  return JSON.stringify({ form: { kind, encoding, delimiter, lineEnds, sheet, otherSheets, openQuote, broken }, header, columns: columns.map((c) => ({ no: c.no, name: c.name, field: c.field, by: c.by })), ...(why ? { why, said: sentence('en', why) } : {}) });
};

const report = (line: CommandLine, { preview, totals }: ShellReport, { json, preview: only }: ImportOptions): number => {
  if (json) line.print(formLine(preview));
  if (preview.why) line.tell(sentence('en', preview.why));
  for (const row of preview.rows) for (const one of rowLines(row, Boolean(json))) line.print(one);
  if (only && !preview.why) line.tell(sentence('en', 'shell.candidates-preview'));
  line.print(json ? JSON.stringify({ ...totals, ...(preview.why ? { reason: preview.why } : {}) }) : sentence('en', 'shell.candidates-report', { ...totals }));
  return preview.why ? 2 : 0;
};

/** 0: done, also when some rows could not be taken; 1: something to put right here; 2: refused, by the door or because of the file. */
const answered = async (line: CommandLine, json: boolean, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (e) {
    if (!(e instanceof Refusal) && !(e instanceof ShellFault)) throw e;
    const reason = e instanceof Refusal ? sentence('en', String(e.detail.why), e.detail) : e.message;
    line.tell(reason);
    if (json) line.print(JSON.stringify({ ...NOTHING, reason }));
    return e instanceof Refusal && !String(e.detail.why).startsWith('refusal.import-map') ? 2 : 1;
  }
};

export const commitmentsCommands = (program: Command, line: CommandLine): void => {
  program
    .command('commitments')
    .description('the register of commitments')
    .command('import')
    .description('bring a file of pledges or recommendations for a state: each row becomes a candidate that waits for that state')
    .argument('<file>', 'CSV or another text of rows and columns in any usual encoding, or XLSX')
    .requiredOption('--as <state>', 'the state to which they are addressed, for example SVN')
    .option('--map <file>', 'JSON that says what columns mean: {"words": "Text", "states": ["By", 5], "Comment": null}')
    .option('--preview', 'say what would come of it and take nothing')
    .option('--mark', 'only mark them: they are not offered to the state yet')
    .option('--json', 'each line as JSON: how the file was read, then every remark, and the sum last')
    .action((file: string, options: ImportOptions) =>
      line.run((app) =>
        answered(line, Boolean(options.json), async () =>
          report(line, await importPledges(app, { file, state: options.as.toUpperCase(), map: options.map ?? null, preview: Boolean(options.preview), mark: Boolean(options.mark), tell: line.tell }), options)),
      ),
    );
};

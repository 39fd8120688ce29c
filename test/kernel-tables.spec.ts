// Tables as people bring them: whatever wrote the file, the same rows come out, with their lines; what cannot be read is said. Not here: what columns mean (commitments-import.spec.ts).
import { decodeText } from '../src/kernel/tables/decode.js';
import { readDelimited } from '../src/kernel/tables/delimited.js';
import { readTable, type ReadTable, type TableTrouble } from '../src/kernel/tables/table.js';
import { macRoman, windows1252, workbook } from './support/tables.js';
import { archive } from './support/word.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean, big: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const read = (bytes: Uint8Array, most = 100): Promise<ReadTable | TableTrouble> => readTable(bytes, most, (sheets) => sheets[0]);
const cells = async (bytes: Uint8Array): Promise<string[][]> => ((await read(bytes)) as ReadTable).rows.map((r) => r.cells);

const TABLE = [['Nº', 'Recommandation', 'États'], ['1.1', 'Ratifier le protocole, dès l’été ; « sans réserve »', 'Côte d’Ivoire; Norvège'], ['1.2', 'Garantir l’égalité\nà l’école', 'Grèce']];
const written = (delimiter: string, ends: string, inner = '\n'): string =>
  TABLE.map((row) => row.map((c) => (/[,;\t|"\n]/.test(c) ? `"${c.replaceAll('"', '""').replaceAll('\n', inner)}"` : c)).join(delimiter)).join(ends) + ends;

describe('d1 text', () => {
  it.each([
    ['utf-8', ',', 'LF', utf8(written(',', '\n'))], ['utf-8', ';', 'CRLF', utf8(`\ufeff${written(';', '\r\n')}`)], ['utf-16le', '\t', 'CRLF', utf16(written('\t', '\r\n'), true, false)],
    ['utf-16be', ',', 'LF', utf16(written(',', '\n'), true, true)], ['utf-16le', ';', 'CR', utf16(written(';', '\r'), false, false)], ['utf-16be', '|', 'LF', utf16(written('|', '\n'), false, true)],
    ['windows-1252', ';', 'CRLF', windows1252(written(';', '\r\n'))], ['windows-1252', ',', 'CR', windows1252(written(',', '\r'))], ['macintosh', ',', 'CR', macRoman(written(',', '\r'))],
    // As old spreadsheets of the Macintosh wrote: rows end with a bare return, lines inside a cell with the other sign.
    ['macintosh', ';', 'CR', macRoman(written(';', '\r', '\n'))],
  ] as const)('in %s, divided by %j, lines ending with %s, is one table', async (encoding, delimiter, lineEnds, bytes) => {
    expect((await read(bytes)) as ReadTable).toEqual({
      form: { kind: 'text', encoding, delimiter, lineEnds, openQuote: null, broken: 0 },
      rows: [{ line: 1, cells: TABLE[0] }, { line: 2, cells: TABLE[1] }, { line: 3, cells: TABLE[2] }],
    });
  });

  it('keeps the line of every row, also behind cells of several lines and behind empty rows', () => {
    const { rows } = readDelimited('a,b\r"one\r\rtwo",x\r\r,,\r"three",y\r', 100);
    expect(rows).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['one\n\ntwo', 'x'] }, { line: 7, cells: ['three', 'y'] }]);
  });

  it('is divided by what divides most rows alike, not by what stands in sentences', () => {
    const rows = ['Text;State', 'First, and then, again, more;Norway', 'Second, too;Chile', 'Third;Mali'];
    expect(readDelimited(rows.join('\n'), 100)).toMatchObject({ delimiter: ';', rows: [{ cells: ['Text', 'State'] }, {}, {}, { cells: ['Third', 'Mali'] }] });
    const alone = ['Recommendation', 'Ratify the treaty, and its protocol', 'Train judges', 'Build schools, clinics, roads', 'Report'];
    expect(readDelimited(alone.join('\n'), 100)).toMatchObject({ delimiter: null, rows: alone.map((c, i) => ({ line: i + 1, cells: [c] })) });
    expect(readDelimited('sep=|\nA,1|B\nx|y', 100)).toMatchObject({ delimiter: '|', rows: [{ line: 2, cells: ['A,1', 'B'] }, { line: 3, cells: ['x', 'y'] }] });
  });

  it('loses nothing to marks that stand in a sentence or that nothing closes', () => {
    expect(readDelimited('a,b\n1,the "rule" of law\n2,say \\"yes\\"', 100).rows.map((r) => r.cells)).toEqual([['a', 'b'], ['1', 'the "rule" of law'], ['2', 'say \\"yes\\"']]);
    expect(readDelimited('a,b\n1,whole\n2,"open\n3,after\n', 100)).toMatchObject({ openQuote: 3, rows: [{ line: 1 }, { line: 2, cells: ['1', 'whole'] }, { line: 3, cells: ['2', '"open'] }, { line: 4, cells: ['3', 'after'] }] });
  });

  it('in which a few signs are damaged is still what it is, and says how many', () => {
    const bytes = Buffer.concat([Buffer.from('é è à ç ê ô î û', 'utf8'), Buffer.from([0xe9]), Buffer.from(' œ', 'utf8')]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', broken: 1 });
    expect(decodeText(windows1252('Slovenia’s “plan” – €5'))).toMatchObject({ encoding: 'windows-1252', text: 'Slovenia’s “plan” – €5' });
    expect(decodeText(macRoman('Slovenia’s “plan” – done'))).toMatchObject({ encoding: 'macintosh', text: 'Slovenia’s “plan” – done' });
  });
});

describe('d1 a workbook', () => {
  it('has its shown sheets, texts of every kind, days and figures as they are shown, and the rows’ own numbers', async () => {
    const bytes = workbook({ Notes: [], Pledges: [['Number', 'Text', 'Due', 'Done'], [{ n: 122.1, format: '0.00' }, 'One & <two>', { n: 46752, format: 'dd/mm/yyyy' }, true], null, ['', { inline: 'Three\nlines' }, { n: 0.5 }, false]] });
    expect(await read(bytes)).toEqual({
      form: { kind: 'workbook', sheet: 'Pledges', others: [] },
      rows: [{ line: 1, cells: ['Number', 'Text', 'Due', 'Done'] }, { line: 2, cells: ['122.10', 'One & <two>', '2027-12-31', 'TRUE'] }, { line: 4, cells: ['', 'Three\nlines', '0.5', 'FALSE'] }],
    });
  });

  it('that is hostile makes no more than it may', async () => {
    const far = workbook({ Far: [['a', 'b']] }, (xml) => xml.replace('r="B1"', 'r="XFD1048576"'));
    expect(await read(far)).toBe('too-large');
    expect(await read(archive({ 'xl/workbook.xml': ' '.repeat(60 * 1024 * 1024) }))).toBe('too-large');
    expect(await read(workbook({ A: [['a']] }).subarray(0, 400))).toBe('not-a-table');
    expect(await read(archive({ 'xl/workbook.xml': '<workbook><sheets>' }))).toBe('not-a-table');
    expect(await read(archive({ 'word/document.xml': '<w/>' }))).toBe('empty');
  });
});

test('d1 what is no table, or too much of one, is said', async () => {
  expect(await read(new Uint8Array())).toBe('empty');
  expect(await read(utf8('\n\r\n ,, \n'))).toBe('empty');
  expect(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('protected');
  expect(await read(Buffer.from('%PDF-1.7 something'))).toBe('not-a-table');
  expect(await read(Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'))).toBe('not-a-table');
  expect(await read(utf8('a,b\n' + '1,2\n'.repeat(100)), 100)).toBe('too-many-rows');
  expect(await cells(utf8('a,b\n' + '1,2\n'.repeat(99)))).toHaveLength(100);
});

// What the columns of a file of pledges mean: guessed from their names in English and French and from what stands in them, unless somebody said it. Pure. Not here: reading rows (rows.ts).
import { MANY_COLUMNS, type ImportColumn, type ImportField } from '../../contract/commitment-imports.views.js';
import type { TableRow } from '../../kernel/tables/delimited.js';
import { stateOfCell } from './values.js';

/** Letters and digits alone, without accents: `Recommandée par :` is `recommandee par`. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\((e|s|es)\)/gi, '$1').replace(/œ/g, 'oe').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/n[°º]/g, 'no').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** In this order: what is more particular comes first. Asked of the plain name. */
const NAMES: readonly (readonly [ImportField, RegExp])[] = [
  ['symbol', /^(source( of)?( the)? position|symbol|document( symbol| no)?|doc|report|source( document)?|cote|document source|reference document|origine|source de la position)$/],
  ['url', /\b(url|link|lien|hyperlink|web ?(site|page)|adresse web)\b/],
  ['words-fr', /^(?=.*\b(text|texte|recommend\w*|recommand\w*|words?|wording|pledge|commitment|engagement|libelle|description|content)\b).*\b(fr|fre|fra|french|francais|francaise)\b/],
  ['words-en', /^(?=.*\b(text|texte|recommend\w*|recommand\w*|words?|wording|pledge|commitment|engagement|libelle|description|content)\b).*\b(en|eng|english|anglais|anglaise)\b/],
  ['title-fr', /^(?=.*\b(title|titre|heading|name|intitule)\b).*\b(fr|fre|fra|french|francais)\b/],
  ['title-en', /^(?=.*\b(title|titre|heading|name|intitule)\b).*\b(en|eng|english|anglais)\b/],
  ['owner', /\b(state|country|pays|etat)s? (under review|reviewed|examine|concerne|concerned|addressed)\b|^(su r|sur|under review|reviewed (state|country)|owner|addressee|addressed to|destinataire|recommendee|pledging (state|country|entity)|submitting entity|entity|committing (state|country)|made to|porteur)$/],
  ['states', /\brecommend(ing|ers?)( states?| countr(y|ies)| delegations?)?\b(?!.*(no|number|text))|\brecommended by\b|\brecommand(ee?s?|ant) par\b|\b(etats?|pays) (auteurs?|recommandants?|ayant recommande)\b|^(made|proposed|put forward|asked|submitted|formulated) by$|^(from|auteurs?|by|par|proposed by states?|states?( parties)?|countr(y|ies)|delegations?|etats?|pays|formulee?s? par|recommending states? countr(y|ies))( \d+)?$/],
  ['position', /\b(position|response|reponse|accepted|acceptance|supported|reply|decision|answer|avis)\b|^(status|statut|etat de la recommandation|acceptee?|reponse de l etat|outcome|suite donnee)$/],
  ['due', /\b(due|deadline|target date|end date|date limite|echeance|delai|by when|completion date|date de fin|date butoir|fin|time ?frame|timeline|calendrier)\b/],
  ['starts', /\b(start|starts|start date|date de debut|debut|begin(s|ning)?|commencement)\b/],
  ['ref', /^(no|nr|num|number|numero|n|id|ref|reference|code|paragraph|para|paragraphe|par|recommendation (no|number|id|ref|reference|code)|no (de la )?recommandation|numero (de la |de )?recommandation|rec(ommendation)? ?no|rec(ommendation)? ?id|pledge (id|no|number)|rec|item|nb)$/],
  ['indicator', /\b(indicators?|indicateurs?|evidence type|means of verification|moyens? de verification)\b/],
  ['baseline', /\b(baseline|valeur de reference|base)\b/],
  ['target', /^(target|target value|cible|valeur cible|objectif chiffre)$/],
  ['measure', /\b(measures?|measurable|mesures?|expected results?|resultats? attendus?|outputs?|result)\b/],
  ['unit', /\b(responsible|ministry|ministere|institution|lead agency|focal point|unit|agency|service|responsable|organisme|autorite|implementing)\b/],
  ['type', /^(type|kind|nature|category of (pledge|commitment)|type (of|de) .*|pledge type)$/],
  ['title', /^(title|titre|heading|short title|name|intitule|objet|subject|sujet)$/],
  ['tags', /\b(themes?|topics?|issues?|tags?|keywords?|mots cles?|sdgs?|odd|goals?|objectifs?( de developpement durable)?|priority|priorit(ies|e|es)|category|categor(ies|ie)|thematiques?|affected (persons|groups)|groupes? concernes?|rights?|droits?|area|domaine|cluster|persons affected|full list of themes|subjects?)\b/],
  ['forum', /\b(forum|session|cycle|meeting|reunion|conference|mechanism|mecanisme|body|organe|event|round)\b/],
  ['words', /\b(text|texte|recommendations?|recommandations?|words?|wording|pledges?|commitments?|engagements?|libelle|description|content|contenu|promise|enonce|action)\b/],
];

const fieldNamed = (name: string): ImportField | null => NAMES.find(([, says]) => says.test(plain(name)))?.[0] ?? null;

/** How many rows are looked at to see what a column holds. */
const LOOKED_AT = 200;
const average = (values: readonly string[]): number => (values.length ? values.reduce((n, v) => n + v.length, 0) / values.length : 0);

/** A name is a few words; a cell as long as a sentence stands in no header. */
const SENTENCE = 100;
const isName = (cell: string): boolean => cell.length <= 60 && cell.trim().split(/\s+/).length <= 7;

/** The row that names the columns: of the first ones, the one in which most cells are names of something that is known; else the first. */
export const headerAt = (rows: readonly TableRow[]): number => {
  const known = rows.slice(0, 20).map(({ cells }) => (cells.some((c) => c.length > SENTENCE) ? 0 : new Set(cells.map((c) => (isName(c) ? fieldNamed(c) : null)).filter(Boolean)).size));
  const best = known.indexOf(Math.max(...known));
  if ((known[best] ?? 0) > 1 || (known[best] === 1 && best === 0)) return best;
  // A title above the table is one cell; the names of the columns are several.
  const width = Math.max(...rows.slice(0, 20).map((r) => r.cells.filter(Boolean).length));
  const wide = rows.findIndex((r) => r.cells.filter(Boolean).length >= Math.max(1, width / 2));
  return known[best] === 1 && rows[best]!.cells.filter(Boolean).length >= width / 2 ? best : Math.max(0, wide);
};

/** Names made to differ: a second `Text` is `Text (2)`, one without a name is `3`. */
export const namesOf = (cells: readonly string[], width: number): string[] => {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.max(cells.length, width) }, (_, i) => {
    const name = (cells[i] ?? '').replace(/\s+/g, ' ').trim() || String(i + 1);
    const times = (seen.get(plain(name)) ?? 0) + 1;
    seen.set(plain(name), times);
    return times > 1 ? `${name} (${times})` : name;
  });
};
/** What an earlier file with the same columns is found by. */
export const memoryKey = (names: readonly string[]): string => names.map(plain).join('|');

/** A field of one column goes to the first that has it; the others are left over. */
const once = (columns: ImportColumn[]): void => {
  const taken = new Set<ImportField>();
  for (const c of columns) {
    if (!c.field || MANY_COLUMNS.includes(c.field)) continue;
    if (taken.has(c.field)) [c.field, c.by] = [null, null];
    else taken.add(c.field);
  }
};

/** What the cells say where the names do not: a column of states, the column of the longest writing, a column that is called a recommendation and holds its number. */
const withOwner = (columns: ImportColumn[], cells: (no: number) => string[]): void => {
  for (const c of columns.filter((x) => x.field === 'states')) {
    const all = cells(c.no).filter(Boolean);
    const isOne = new Set(all.map((v) => stateOfCell(v))).size === 1 && stateOfCell(all[0] ?? '') !== null;
    // One and the same state in every row is the one that they are addressed to, when others are named elsewhere or it is called no more than a state.
    if (all.length > 2 && isOne && !columns.some((x) => x.field === 'owner') && /^(states?|countr(y|ies)|pays|etats?|delegations?)$/.test(plain(c.name))) [c.field, c.by] = ['owner', 'cells'];
  }
};
const withWords = (columns: ImportColumn[], cells: (no: number) => string[]): void => {
  for (const c of columns.filter((x) => x.field === 'words')) {
    const all = cells(c.no).filter(Boolean);
    if (all.length && average(all) < 14 && all.filter((v) => /\d/.test(v)).length > all.length / 2) [c.field, c.by] = columns.some((x) => x.field === 'ref') ? [null, null] : ['ref', 'cells'];
  }
  const words = columns.filter((c) => c.field === 'words');
  const longest = [...words].sort((a, b) => average(cells(b.no).filter(Boolean)) - average(cells(a.no).filter(Boolean)))[0];
  for (const c of words) if (c !== longest) [c.field, c.by] = [null, null];
};
const soughtInCells = (columns: ImportColumn[], cells: (no: number) => string[]): void => {
  if (columns.some((c) => c.field?.startsWith('words'))) return;
  const free = columns.filter((c) => !c.field || c.field === 'title').map((c) => ({ c, length: average(cells(c.no).filter(Boolean)) }));
  const longest = free.sort((a, b) => b.length - a.length)[0];
  if (longest && longest.length >= 20) [longest.c.field, longest.c.by] = ['words', 'cells'];
};

export type Given = ReadonlyMap<number, ImportField | null>;
/** The columns with what they mean. `given` (by number from 1) outweighs `remembered`, which outweighs every guess. */
export const columnsOf = (names: readonly string[], rows: readonly TableRow[], given: Given | null, remembered: readonly (ImportField | null)[] | null): ImportColumn[] => {
  const looked = rows.slice(0, LOOKED_AT);
  const cells = (no: number): string[] => looked.map((r) => (r.cells[no - 1] ?? '').trim());
  const columns = names.map((name, i): ImportColumn => {
    const field = remembered ? (remembered[i] ?? null) : fieldNamed(name);
    return { no: i + 1, name, field, by: field ? (remembered ? 'remembered' : 'header') : null, sample: (cells(i + 1).find(Boolean) ?? '').slice(0, 120) };
  });
  if (!remembered) {
    withOwner(columns, cells);
    withWords(columns, cells);
    once(columns);
    soughtInCells(columns, cells);
  }
  for (const c of columns) {
    if (!given?.has(c.no)) continue;
    const field = given.get(c.no) ?? null;
    if (field && !MANY_COLUMNS.includes(field)) for (const o of columns) if (o !== c && o.field === field && !given.has(o.no)) [o.field, o.by] = [null, null];
    [c.field, c.by] = [field, field ? 'given' : null];
  }
  return columns;
};

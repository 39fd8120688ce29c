// Reads a file of activities record by record, in bounded memory: what is good comes out as our model, what is not comes out with its reasons,
// and only what is no activity file at all stops the reading.
// Not here: what becomes of a record (the room's import), the schema (mend.ts), the standard's rules (rules.ts).
import { activityCodec } from './codec-activity.js';
import { decode } from './decode.js';
import { lineAt } from './lines.js';
import { mend } from './mend.js';
import { TreeSource } from './parse.js';
import { FileRefused, type Problem } from './problem.js';
import { LIMITS, type ActivityRecord, type Limits } from './record.js';
import { checkRules } from './rules.js';
import { isKind } from './kinds.js';
import { upgrade } from './upgrade.js';
import { elementsOf, namespaceOf, serialise, textOf, type XmlElement } from './xml.js';

/** `today` (YYYY-MM-DD) is the day the standard's rules are read on; `size` in bytes, when known, refuses a file too large at once. */
export interface ReadOptions { today: string; size?: number; limits?: Partial<Limits> }

const MOST_PROBLEMS = 100;

/**
 * The records of an iati-activities file, 2.0x or 1.0x, in their order.
 * Throws FileRefused when the file as a whole cannot be trusted, also after records were handed out: the caller must then drop those.
 * A record is refused, not the file, when only it is at fault; a second record of the same identifier is refused for the first one's sake.
 */
export async function* readActivities(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<ActivityRecord> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  if (options.size !== undefined && options.size > limits.bytes) throw new FileRefused('iati.file-too-large', 1, { limit: String(limits.bytes) });
  const collector = new Collector(limits, options.today);
  const source = new TreeSource(collector, limits);
  for await (const text of decode(bytes, limits.bytes)) {
    source.write(text);
    yield* collector.drain();
  }
  source.end();
  yield* collector.drain();
  if (collector.count === 0) throw new FileRefused('iati.file-no-activities', 1);
}

class Collector {
  count = 0;
  private ready: XmlElement[] = [];
  private version: string | null = null;
  private rootProblems: Problem[] = [];
  private readonly lines = new Map<string, number>();

  constructor(private readonly limits: Limits, private readonly today: string) {}

  root(el: XmlElement): void {
    if (el.name === 'iati-organisations') throw new FileRefused('iati.file-organisations', el.line);
    if (el.name !== 'iati-activities') throw new FileRefused('iati.file-not-iati', el.line, { root: el.name.replace(/^\{.*\}/, '').slice(0, 80) });
    this.version = el.attrs.get('version')?.trim() ?? null;
    if (this.version !== null && !/^[12]\.\d/.test(this.version)) throw new FileRefused('iati.file-version', el.line, { version: this.version.slice(0, 40) });
    const note = (code: string, params: Record<string, string> = {}): void => { this.rootProblems.push({ severity: 'mended', code, line: el.line, path: '', params }); };
    if (this.version === null) note('iati.version-missing');
    const generated = el.attrs.get('generated-datetime');
    if (generated !== undefined && !isKind('dateTime', generated)) note('iati.generated-unreadable', { value: generated.slice(0, 80) });
  }

  child(el: XmlElement): void {
    if (namespaceOf(el.name) === '') this.ready.push(el);
  }

  *drain(): Generator<ActivityRecord> {
    for (const el of this.ready.splice(0)) {
      if (this.count >= this.limits.records) throw new FileRefused('iati.file-records', el.line, { limit: String(this.limits.records) });
      const record = this.record(el);
      record.problems.unshift(...this.rootProblems.splice(0));
      this.count += 1;
      yield record;
    }
  }

  private record(el: XmlElement): ActivityRecord {
    const identifier = textOf(elementsOf(el).find((c) => c.name === 'iati-identifier') ?? { ...el, nodes: [] }).trim() || null;
    const record: ActivityRecord = { index: this.count, line: el.line, identifier, activity: null, xml: serialise(el), problems: [] };
    const refuse = (code: string, params: Record<string, string> = {}): void => {
      record.problems.push({ severity: 'refused', code, line: el.line, path: '', params });
    };
    if (el.name !== 'iati-activity') refuse('iati.not-an-activity', { element: el.name.slice(0, 80) });
    else if (!identifier) refuse('iati.identifier-missing');
    else if (this.lines.has(identifier)) refuse('iati.duplicate', { identifier, line: String(this.lines.get(identifier)) });
    if (record.problems.length === 0) this.fill(record, el);
    if (record.activity && identifier) this.lines.set(identifier, el.line);
    record.problems = bounded(record.problems);
    return record;
  }

  private fill(record: ActivityRecord, el: XmlElement): void {
    const from = this.oldVersion(el);
    const current = from ? upgrade(el, from) : { element: el, problems: [] };
    const { element, problems } = mend(current.element, 'iati-activity');
    record.problems.push(...current.problems, ...problems);
    if (!element || record.problems.some((p) => p.severity === 'refused')) return;
    record.activity = activityCodec.read(element);
    record.problems.push(...checkRules(record.activity, this.today).map((p) => ({ ...p, line: lineAt(element, p.path) })));
  }

  /** The version to upgrade from, null when the record is already of this one. Without a version the texts tell. */
  private oldVersion(el: XmlElement): string | null {
    const version = this.version ?? el.attrs.get('version')?.trim();
    if (version !== undefined) return version.startsWith('1.') ? version : null;
    return elementsOf(el).some((c) => c.name === 'title' && elementsOf(c).length === 0 && textOf(c).trim() !== '') ? '1.x' : null;
  }
}

/** Refusals first when there are too many to show: they decide. */
function bounded(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const refusals = problems.filter((p) => p.severity === 'refused');
  const shown = [...refusals, ...problems.filter((p) => p.severity !== 'refused')].slice(0, MOST_PROBLEMS);
  const more: Problem = { severity: 'mended', code: 'iati.more-problems', line: problems[0]!.line, path: '', params: { count: String(problems.length - shown.length) } };
  return [...shown, more];
}

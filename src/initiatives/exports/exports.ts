// Our initiatives as IATI 2.03, read page by page and written as a stream: valid against the XSD, and unless asked otherwise without an error of the ruleset.
// What protection withholds leaves the house only to the delegation whose record it is. Not here: who asks (exports.controller.ts, initiatives.cli.ts), writing XML (iati/write.ts).
import { Injectable } from '@nestjs/common';
import type { Activity } from '../../contract/activity.js';
import type { ExportRemark, ExportReport } from '../../contract/initiatives.reads.js';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { ReadDb } from '../../ledger/read-db.js';
import type { Problem } from '../iati/problem.js';
import { writeActivities } from '../iati/write.js';
import { anyText, exactly } from '../languages.js';
import { redact, type Protection } from '../redact.js';
import { rulesetErrors } from './ruleset.js';

/** What is exported: shared records only. */
export interface Wanted {
  /** Who asks; null: the shell, which gets what the whole Network sees. */
  party: string | null;
  /** Of this state only. */
  state?: string | null;
  /** These records only, in this order, page by page. */
  ids?: AsyncIterable<string[]>;
  /** Without what protection withholds, of the party's own records. */
  exact?: boolean;
  /** Also records against which IATI's ruleset has an objection. */
  complete?: boolean;
}
/** A record that was not written, or not as it stands, with the reasons: what the browser and the shell tell alike. Its title is the one that may be seen. */
export type LeftOut = ExportRemark;
interface Row { id: string; identifier: string; owner: string; activity: Activity; protection: Protection }

type Shown = Omit<Row, 'protection'>;

const PAGE = 20;
const MOST_TOLD = 500;
/** Is this part of a document a record, and not its head or foot? */
export const isRecord = (part: string): boolean => part.startsWith('<iati-activity ') || part.startsWith('<iati-activity>');
const SEEN = `
  select i.id, i.identifier, i.owner, i.activity, i.protection from initiative i join channel c on c.id = i.id
  where i.stage = 'shared' and case when $1::text is null then c.audience = '${NETWORK_AUDIENCE}'
    else c.audience in (select audience from seat where party = $1 and since <= concord_now() and (until is null or until > concord_now())) end`;

@Injectable()
export class Exports {
  constructor(private readonly db: ReadDb) {}

  /** The document in parts; nothing at all when there is no record to write. `left` is told of each record that is missing or was shortened. */
  async *document(wanted: Wanted, left: (record: LeftOut) => void = () => undefined): AsyncGenerator<string> {
    const [{ now }] = (await this.db.query<{ now: Date }>('select concord_now() as now')) as [{ now: Date }];
    const today = now.toISOString().slice(0, 10);
    let row: Shown;
    const tell = (whole: boolean, remarks: Problem[]): void => {
      const { id, identifier, owner, activity: a } = row;
      left({ id, identifier, owner, title: { en: exactly(a.title, 'en', a.lang), fr: exactly(a.title, 'fr', a.lang), any: anyText(a.title, a) }, whole, remarks });
    };
    const publishable = (a: Activity): Activity | null => {
      const errors = wanted.complete ? [] : rulesetErrors(a, today);
      if (errors.length) tell(true, errors);
      return errors.length ? null : a;
    };
    // One record is written before the next is asked for.
    const activities = async function* (rows: AsyncIterable<Shown>): AsyncGenerator<Activity> {
      for await (row of rows) yield row.activity;
    };
    yield* writeActivities(activities(this.shown(wanted)), { generatedAt: now, redact: publishable, omitted: (_identifier, problems, whole) => tell(whole, problems) });
  }

  /** The same without the document: what it would hold and what not. */
  async report(wanted: Wanted): Promise<ExportReport> {
    const report: ExportReport = { written: 0, left: 0, shortened: 0, records: [] };
    const left = (record: LeftOut): void => {
      report[record.whole ? 'left' : 'shortened'] += 1;
      if (report.records.length < MOST_TOLD) report.records.push(record);
    };
    for await (const part of this.document(wanted, left)) if (isRecord(part)) report.written += 1;
    return report;
  }

  /** The states that have a record to export. */
  async states(): Promise<string[]> {
    return (await this.db.query<{ owner: string }>(`select distinct owner from (${SEEN}) s order by owner`, [null])).map((r) => r.owner);
  }

  /** The rows with what may be seen of their records. */
  private async *shown(wanted: Wanted): AsyncGenerator<Shown> {
    for await (const page of wanted.ids ? this.chosen(wanted, wanted.ids) : this.all(wanted)) {
      for (const row of page) yield wanted.exact && row.owner === wanted.party ? row : { ...row, activity: redact(row.activity, row.protection) };
    }
  }

  /** By identifier, so that two networks with the same records write the same file. */
  private async *all({ party, state = null }: Wanted): AsyncGenerator<Row[]> {
    for (let after = ''; ; ) {
      const text = `${SEEN} and ($2::text is null or i.owner = $2) and i.identifier collate "C" > $3 order by i.identifier collate "C" limit ${PAGE}`;
      const rows = await this.db.query<Row>(text, [party, state, after]);
      if (!rows.length) return;
      yield rows;
      after = rows.at(-1)!.identifier;
    }
  }

  private async *chosen({ party, state = null }: Wanted, ids: AsyncIterable<string[]>): AsyncGenerator<Row[]> {
    for await (const page of ids) {
      for (let at = 0; at < page.length; at += PAGE) {
        yield await this.db.query<Row>(`${SEEN} and ($2::text is null or i.owner = $2) and i.id = any($3::uuid[]) order by array_position($3::uuid[], i.id)`, [party, state, page.slice(at, at + PAGE)]);
      }
    }
  }
}

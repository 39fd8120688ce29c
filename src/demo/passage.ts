// Lets the demonstration's weeks pass while it is made: the installation's clock goes back once, before anything is recorded, then only forward, and is right again
// at the end. Over the owner's connection, because the application has no right to that table (decision 040). Not here: when what happens (calendar.ts, scenes.ts).
import pg from 'pg';
import { STORY_DAYS } from './calendar.js';

/** Of this database: whoever starts on it meanwhile waits here, and finds the demonstration made. */
const LOCK = 'select pg_advisory_lock(7307)';
const BEGIN = `update installation set shift = $1 where not demonstration and shift = '0' and not exists (select from entry)`;
/** Never back, whoever says so, and never beyond the true time. */
const MOVE = `update installation set shift = greatest(shift, least($1::timestamptz - clock_timestamp(), '0')) where not demonstration`;
/** Whoever acted had come in before; the others came on the day after they were invited, but for a few, whom the secretariat still waits for. */
const ENTERED = `
  update person p set entered = coalesce(
    (select min(e.at) from entry e where e.person = p.id) - interval '5 minutes',
    case when not (p.email = any($1)) then (select min(h.since) from hat h where h.person = p.id) + interval '26 hours' end)
  where p.entered is null and not (select demonstration from installation)`;
const END = `update installation set shift = '0', demonstration = true where not demonstration`;
/** People need a while between two acts. */
const PAUSES_MS = [70_000, 190_000, 110_000, 240_000, 85_000, 160_000, 130_000];

export class Passage {
  private at = 0;
  private acts = 0;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly owner: pg.Client) {}

  static async open(ownerUrl: string): Promise<Passage> {
    const owner = new pg.Client({ connectionString: ownerUrl, options: '-c synchronous_commit=off -c timezone=UTC' });
    await owner.connect();
    await owner.query(LOCK);
    return new Passage(owner);
  }

  /** Goes back to the first day, unless something is recorded already: then the clock stays where it was left. */
  async begin(): Promise<void> {
    await this.owner.query(BEGIN, [`-${STORY_DAYS * 24} hours`]);
  }

  /** It is this time now, in milliseconds, or later where it was later before. */
  async to(at: number): Promise<void> {
    if (at <= this.at) return;
    this.at = at;
    // One connection does one thing at a time; several acts may ask at once.
    await (this.turn = this.turn.then(() => this.owner.query(MOVE, [new Date(at)])));
  }

  /** A few minutes later: before every act. */
  moveOn(): Promise<void> {
    return this.at ? this.to(this.at + PAUSES_MS[this.acts++ % PAUSES_MS.length]!) : Promise.resolve();
  }

  /** The story is told: its people have been here, but for those `awaited` by address; the clock is right, and the database is marked as a demonstration. */
  async end(awaited: readonly string[]): Promise<void> {
    await this.owner.query(ENTERED, [awaited]);
    await this.owner.query(END);
  }

  async close(): Promise<void> {
    await this.owner.end();
  }
}

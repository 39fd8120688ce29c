// Records the demonstration's initiatives as delegates would: drafted first, all of them, because some name each other; then filled in, stepped, shared; then reported on.
// Not here: what they say (initiatives-*.ts).
import type { CommandName } from '../contract/commands.js';
import type { MoneyParty, PartnerItem, TransactionItem } from '../contract/initiative-items.js';
import type { ReadDb } from '../ledger/read-db.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import type { DemoInitiative, DemoParty, DemoTransaction } from './initiative.js';
import { civilians } from './initiatives-civilians.js';
import { governance, safety } from './initiatives-governance.js';
import { prevention } from './initiatives-prevention.js';
import { peaceSupport } from './initiatives-support.js';
import type { Scene } from './scenes.js';
import { idOf, SIDE_BY_SIDE, together, type Loose, type Stage } from './stage.js';

export const demoInitiatives = (on: Calendar): DemoInitiative[] => [...prevention(on), ...civilians(on), ...peaceSupport(on), ...governance(on), ...safety(on)];
/** The channel, and with it the record, of an initiative of the demonstration. */
export const initiativeOf = (key: string): string => idOf(`initiative:${key}`);

interface Known { identifier: string; ref: string; lead: { en: string; fr: string } }
type OnRecord = Extract<CommandName, `initiative.${string}`>;

const FIRST_SHARED = 49;
const LAST_SHARED = 4;
/** Part of the time since the sharing that is left when results are reported. */
const REPORTED = 0.45;

/** Drafted in the first days, then filled in and shared one by one, in an order that mixes states and themes; what came in since is reported later. */
export const initiativeScenes = (stage: Stage, on: Calendar, db: ReadDb): Scene[] => {
  const all = demoInitiatives(on).sort((a, b) => (initiativeOf(a.key) < initiativeOf(b.key) ? -1 : 1));
  const known = new Map<string, Known>();
  const drafts: Scene = {
    at: on.before(53.8),
    play: async () => {
      await together(all, SIDE_BY_SIDE, (i) => draft(stage, i));
      const rows = await db.query<Known & { id: string }>(
        `select i.id, i.identifier, i.activity #>> '{reportingOrg,ref}' as ref, json_build_object('en', s.short_en, 'fr', s.short_fr) as lead
         from initiative i join state s on s.code = i.owner where i.id = any($1::uuid[])`,
        [all.map((i) => initiativeOf(i.key))],
      );
      for (const r of rows) known.set(r.id, r);
    },
  };
  return [drafts, ...all.flatMap((i, n) => {
    const recording = new Recording(stage, i, known);
    const ago = FIRST_SHARED - ((FIRST_SHARED - LAST_SHARED) * n) / all.length;
    return [{ at: on.before(ago, zoneOf(i.by)), play: () => recording.share() }, { at: on.before(ago * REPORTED, zoneOf(i.by)), play: () => recording.report() }];
  })];
};

const draft = async (stage: Stage, i: DemoInitiative): Promise<void> => {
  const [plannedStart, plannedEnd] = i.planned;
  const first = { title: i.title, description: i.description, currency: i.currency, plannedStart, plannedEnd };
  await stage.act(`draft ${i.key}`, stage.as(i.by), 'initiative.draft', first, initiativeOf(i.key));
};

/** One record on its way from its first draft; each act is based on the revision that the one before it made. */
class Recording {
  private revision = 1;

  constructor(
    private readonly stage: Stage,
    private readonly i: DemoInitiative,
    private readonly known: ReadonlyMap<string, Known>,
  ) {}

  async share(): Promise<void> {
    const { i } = this;
    await this.act('initiative.revise', this.contents());
    for (const [start, end, value] of i.budgets ?? []) {
      await this.act('initiative.record-budget', { budget: { type: '1', status: '2', start, end, amount: { value, currency: i.currency, valueDate: start } } });
    }
    for (const t of i.money ?? []) await this.act('initiative.record-transaction', { transaction: this.transaction(t) });
    for (const r of i.related ?? []) await this.act('initiative.relate', { type: r.type, identifier: this.identifier(r.to) });
    if (i.tags) await this.act('initiative.tag', { priorities: i.tags });
    if (i.protect) await this.act('initiative.protect', i.protect);
    await this.steps();
    if (i.stage !== 'draft') await this.act('initiative.share', {});
  }

  private async steps(): Promise<void> {
    const { began, then } = this.i;
    if (began) await this.act('initiative.start', { date: began });
    if (then?.step === 'suspend') await this.act('initiative.suspend', {});
    else if (then) await this.act(`initiative.${then.step}`, { date: then.date });
  }

  /** What the other states have seen come in since. */
  async report(): Promise<void> {
    if (this.i.stage === 'draft') return;
    for (const r of this.i.results ?? []) await this.act('initiative.record-result', { result: r });
    const d = this.i.document;
    if (d) await this.act('initiative.attach-document', { document: { title: d.title, categories: [d.category], languages: [d.language], url: d.url, date: d.date } });
    if (this.i.stage === 'archived') await this.act('initiative.archive', {});
  }

  private async act<N extends OnRecord>(command: N, payload: Omit<Loose<N>, 'basedOn'>): Promise<void> {
    const based = { basedOn: this.revision, ...payload } as unknown as Loose<N>;
    await this.stage.act(`${command} ${this.i.key} ${this.revision}`, this.stage.as(this.i.by), command, based, initiativeOf(this.i.key));
    this.revision += 1;
  }

  private contents(): Omit<Loose<'initiative.revise'>, 'basedOn'> {
    const { i } = this;
    return {
      ...(i.objectives ? { descriptions: [{ at: 0, type: '1', text: {} }, { type: '2', text: i.objectives }] } : {}),
      partners: this.partners(),
      countries: Object.entries(i.countries).map(([code, percentage]) => ({ code, percentage })),
      ...(i.places ? { locations: i.places } : {}),
      sectors: Object.entries(i.sectors).map(([code, percentage]) => ({ vocabulary: '1', code, percentage })),
      sdgs: i.sdgs,
    };
  }

  /** The state stands first, as accountable (it stood there already) and as funding. */
  private partners(): PartnerItem[] {
    const { ref, lead } = this.known.get(initiativeOf(this.i.key))!;
    return [{ at: 0, role: '2', ref, type: '10', name: {} }, { role: '1', ref, type: '10', name: lead }, ...this.i.partners];
  }

  private identifier(key: string): string {
    const found = this.known.get(initiativeOf(key));
    if (!found) throw new Error(`no initiative of the demonstration is called ${key}`);
    return found.identifier;
  }

  private party(p: DemoParty): MoneyParty {
    return { name: p.name, ...(p.initiative ? { activityId: this.identifier(p.initiative) } : {}) };
  }

  private transaction(t: DemoTransaction): TransactionItem {
    return {
      type: t.type, date: t.date, amount: { value: t.value, currency: this.i.currency, valueDate: t.date },
      ...(t.about ? { description: t.about } : {}), ...(t.from ? { provider: this.party(t.from) } : {}), ...(t.to ? { receiver: this.party(t.to) } : {}),
    };
  }
}

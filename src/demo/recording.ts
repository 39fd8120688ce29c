// One of the demonstration's initiatives on its way from its first draft to what is reported of it, each act on the revision that the one before it made.
// Not here: when (build-initiatives.ts), what it says (initiatives-*.ts).
import type { CommandName } from '../contract/commands.js';
import type { MoneyParty, PartnerItem, TransactionItem } from '../contract/initiative-items.js';
import type { DemoInitiative, DemoParty, DemoTransaction } from './initiative.js';
import { idOf, type Loose, type Stage } from './stage.js';

/** The channel, and with it the record, of an initiative of the demonstration. */
export const initiativeOf = (key: string): string => idOf(`initiative:${key}`);

export interface Known { identifier: string; ref: string; lead: { en: string; fr: string } }
type OnRecord = Extract<CommandName, `initiative.${string}`>;

export class Recording {
  private revision = 1;

  constructor(
    private readonly stage: Stage,
    private readonly i: DemoInitiative,
    private readonly known: ReadonlyMap<string, Known>,
  ) {}

  /** Drafts it. The door knows its identifier from then on. */
  async draft(): Promise<void> {
    const { i } = this;
    const [plannedStart, plannedEnd] = i.planned;
    const first = { title: i.title, description: i.description, currency: i.currency, plannedStart, plannedEnd };
    await this.stage.act(`draft ${i.key}`, this.stage.as(i.by), 'initiative.draft', first, initiativeOf(i.key));
  }

  async share(): Promise<void> {
    await this.fill();
    await this.act('initiative.share', {});
  }

  /** Writes what its delegation knows. */
  async fill(): Promise<void> {
    const { i } = this;
    await this.act('initiative.revise', this.contents());
    for (const [start, end, value] of i.budgets ?? []) {
      await this.act('initiative.record-budget', { budget: { type: '1', status: '2', start, end, amount: { value, currency: i.currency, valueDate: start } } });
    }
    for (const [start, end, value, to] of i.plans ?? []) {
      await this.act('initiative.plan-disbursement', { disbursement: { type: '1', start, end, amount: { value, currency: i.currency, valueDate: start }, receiver: { name: to } } });
    }
    for (const t of i.money ?? []) await this.act('initiative.record-transaction', { transaction: this.transaction(t) });
    for (const r of i.related ?? []) await this.act('initiative.relate', { type: r.type, identifier: this.identifier(r.to) });
    if (i.tags) await this.act('initiative.tag', { priorities: i.tags });
    if (i.protect) await this.act('initiative.protect', i.protect);
    await this.steps();
  }

  private async steps(): Promise<void> {
    const { began, then } = this.i;
    if (began) await this.act('initiative.start', { date: began });
    if (then?.step === 'suspend') await this.act('initiative.suspend', {});
    else if (then) await this.act(`initiative.${then.step}`, { date: then.date });
  }

  /** What the other states have seen come in since. */
  async report(): Promise<void> {
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
      ...(i.contacts ? { contacts: i.contacts } : {}),
      ...(i.humanitarian ? { humanitarian: true } : {}),
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

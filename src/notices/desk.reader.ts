// Puts titles to what concerns a person. Not here: counting (ledger/attention.read.ts), the routes (desk.controller.ts).
import { Injectable } from '@nestjs/common';
import type { Desk, DeskChannel, Title } from '../contract/notices.js';
import type { ChannelKind, ChannelView } from '../contract/seats.js';
import { ActionsLists } from '../actions/actions.lists.js';
import { RegisterLists } from '../commitments/register/register.lists.js';
import { MatchingLists } from '../commitments/matching/matching.lists.js';
import { DiscussionsLists } from '../discussions/discussions.lists.js';
import { InitiativesLists } from '../initiatives/initiatives.lists.js';
import { deskOf } from '../ledger/attention.read.js';
import { ReadDb } from '../ledger/read-db.js';
import { Seating } from '../ledger/seating.js';
import { MeetingsLists } from '../meetings/meetings.lists.js';

/** What stands on a desk: the plenary and one's delegation have pages of their own. */
const KINDS: readonly ChannelKind[] = ['thread', 'caucus', 'initiative', 'action', 'meeting', 'commitment'];

@Injectable()
export class DeskReader {
  constructor(
    private readonly db: ReadDb,
    private readonly discussions: DiscussionsLists,
    private readonly initiatives: InitiativesLists,
    private readonly actions: ActionsLists,
    private readonly meetings: MeetingsLists,
    private readonly commitments: RegisterLists,
    private readonly matching: MatchingLists,
    private readonly seating: Seating,
  ) {}

  /** The desk of the person under this hat. A subject is named only where the hat may read it. */
  async desk(hat: string): Promise<Desk> {
    const channels: DeskChannel[] = await this.titled(await deskOf(this.db, hat, KINDS), hat);
    return { channels, unread: sum(channels, 'unread'), mentions: sum(channels, 'mentions') };
  }

  /** Rows about channels that the hat may read, with what they are called and what a thread among them is about. */
  async titled<R extends { channel: string; kind: ChannelKind }>(rows: readonly R[], hat: string): Promise<(R & Pick<DeskChannel, 'title' | 'about'>)[]> {
    const talks = await this.discussions.titles(rows.map((r) => r.channel));
    const beside = await this.actions.beside(rows.map((r) => r.channel));
    const near = await this.meetings.beside(rows.map((r) => r.channel));
    const aboutOf = (channel: string): string => talks.get(channel)?.about ?? beside.get(channel)?.action ?? near.get(channel)?.meeting ?? '';
    const abouts = await this.seating.readable([...new Set([...talks.values()].flatMap((t) => t.about ?? []).concat([...beside.values()].map((b) => b.action), [...near.values()].map((b) => b.meeting)))], hat);
    const of = (kind: ChannelKind) => [...rows.filter((r) => r.kind === kind).map((r) => r.channel), ...abouts.keys()];
    const titles = new Map<string, Title>([
      ...[...talks].map(([id, t]): [string, Title] => [id, t.title]),
      ...[...(await this.discussions.titles([...abouts.keys()]))].map(([id, t]): [string, Title] => [id, t.title]),
      ...[...beside, ...near].map(([id, b]): [string, Title] => [id, b.title]),
      ...(await this.initiatives.titles(of('initiative'))),
      ...(await this.actions.titles(of('action'))),
      ...(await this.meetings.titles([...of('meeting'), ...of('dossier')])),
      ...(await this.commitments.titles((['commitment', 'candidate', 'assessment', 'evidence'] as const).flatMap(of))),
      ...(await this.matching.titles([...of('need'), ...of('match')])),
    ]);
    return rows.map((r) => {
      const about = abouts.get(aboutOf(r.channel));
      return { ...r, title: titles.get(r.channel) ?? {}, about: about ? subject(about, titles) : null };
    });
  }
}

const subject = (c: ChannelView, titles: ReadonlyMap<string, Title>): DeskChannel['about'] => ({ channel: c.id, kind: c.kind, title: titles.get(c.id) ?? {} });
const sum = (rows: readonly DeskChannel[], key: 'unread' | 'mentions'): number => rows.reduce((n, r) => n + r[key], 0);

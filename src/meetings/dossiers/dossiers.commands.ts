// An item of which not everybody reads everything, or that somebody from outside reads for a time: its title and words stand in a channel of their own (e1, a8). Whoever is admitted has a seat there, and nowhere else.
// Not here: the agenda (agenda.commands.ts), statements under such an item (speeches.ts).
import { Injectable } from '@nestjs/common';
import { DOSSIER_AMONG, GUEST_MAX_DAYS, type AdmittedParty, type DossierAmong } from '../../contract/dossiers.views.js';
import { MEMBERS_AUDIENCE, SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { drawPresiding } from '../../ledger/audiences.js';
import { bumpAuthority, endSeat, grantSeat, grantSeats, isSeated, moveAudience } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type ChannelRow, type Said } from '../../ledger/command.js';
import { both, bothHash } from '../../members/facts.js';
import { placeItem } from '../agenda/placing.js';
import { loadMeeting } from '../store.js';

type Seat = AdmittedParty['seat'];
const ref = (dossier: string): string => `dossier:${dossier}`;
const DAY = 86_400_000;
/** The seat of its own that each of these parties has in an audience now; whoever has none does not stand there. */
const seatsIn = async (act: Act, audience: string, parties: readonly string[]): Promise<Map<string, Exclude<Seat, 'guest'>>> => {
  const seated = await act.tx.query<{ party: string; seat: Exclude<Seat, 'guest'> }[]>(
    `select party, min(seat) as seat from seat where audience = $1 and party = any($2::text[]) and seat in ('delegate', 'observer') and since <= $3 and (until is null or until > $3) group by party`, [audience, parties, act.now]);
  return new Map(seated.map((s) => [s.party, s.seat]));
};
const seatIn = async (act: Act, audience: string, party: string): Promise<Exclude<Seat, 'guest'> | null> => (await seatsIn(act, audience, [party])).get(party) ?? null;

@Injectable()
export class DossiersCommands {
  @Command('dossier.open', { locks: (_, { during }) => Promise.resolve([during]) })
  async open(act: Act<'dossier.open'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const meeting = await this.meeting(act);
    const { title, label } = this.titles(act);
    const words = both(p.words ?? {});
    const parties = p.among === 'named' ? await this.named(act, meeting) : [];
    await moveAudience(tx, channel.id, channel.id);
    await drawPresiding(tx, channel.id, meeting.audience, act.now, await this.base(act, meeting, p.among));
    if (p.among === 'named') await grantSeat(tx, channel.id, SECRETARIAT, 'secretariat', act.effective);
    await tx.query('insert into dossier (id, meeting, among, title_en, title_fr, words_en, words_fr, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [channel.id, meeting.id, p.among, title.en, title.fr, words.en, words.fr, by.party, by.person, act.effective]);
    await this.seat(act, parties, act.effective, null);
    const number = await placeItem(act, meeting.id, { id: channel.id, parent: p.parent ?? null, minutes: p.minutes ?? null, title: label, origin: null, among: p.among });
    const added = line(meeting.id, 'item.added', { item: channel.id, number, parent: p.parent ?? null, minutes: p.minutes ?? null, title: bothHash(label) }, `item:${channel.id}`);
    return also(said('dossier.opened', { meeting: meeting.id, among: p.among, parties: parties.map((x) => x.party), title: bothHash(title) }, ref(channel.id)), [added]);
  }

  @Command('dossier.revise')
  async revise(act: Act<'dossier.revise'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const [was] = await tx.query<{ title: { en: string; fr: string }; words: { en: string; fr: string } }[]>(
      `select json_build_object('en', title_en, 'fr', title_fr) as title, json_build_object('en', words_en, 'fr', words_fr) as words from dossier where id = $1`, [channel.id]);
    if (!was) return refuse('not-found', { why: 'refusal.no-channel' });
    const [title, words] = [both({ ...was.title, ...p.title }), both({ ...was.words, ...p.words })];
    if (!title.en && !title.fr) refuse('invalid', { why: 'refusal.item-needs-title' });
    await tx.query('update dossier set title_en = $2, title_fr = $3, words_en = $4, words_fr = $5 where id = $1', [channel.id, title.en, title.fr, words.en, words.fr]);
    return said('dossier.revised', { title: bothHash(title), words: bothHash(words) }, ref(channel.id));
  }

  /** A guest's seat ends by its own date, here and in every open window. */
  @Command('dossier.admit')
  async admit(act: Act<'dossier.admit'>): Promise<Said> {
    const { tx, channel, now, payload: { party, from, until } } = act;
    const [d] = await tx.query<{ audience: string; among: DossierAmong }[]>('select c.audience, d.among from dossier d join channel c on c.id = d.meeting where d.id = $1', [channel.id]);
    if (!d) return refuse('not-found', { why: 'refusal.no-channel' });
    const there = await tx.query<object[]>('select from seat where audience = $1 and party = $2 and (until is null or until > $3)', [channel.id, party, now]);
    if (there.length) refuse('conflict', { why: 'refusal.dossier-admitted', party });
    const seat = await seatIn(act, d.audience, party);
    const [since, end] = seat ? [act.effective, null] : await this.window(act, party, from, until);
    await this.seat(act, [{ party, seat: seat ?? 'guest' }], since, end);
    return said('dossier.admitted', { party, seat: seat ?? 'guest', from: since.toISOString(), until: end?.toISOString() ?? null }, ref(channel.id));
  }

  @Command('dossier.release')
  async release(act: Act<'dossier.release'>): Promise<Said> {
    const { tx, channel, now, payload: { party } } = act;
    const [, ended] = await tx.query<[object[], number]>('update dossier_party set released = $3 where dossier = $1 and party = $2 and released is null and (until is null or until > $4)', [channel.id, party, act.effective, now]);
    if (!ended) refuse('wrong-state', { why: 'refusal.dossier-not-admitted', party });
    // One that was to come has not come.
    await tx.query('delete from seat where audience = $1 and party = $2 and since > $3', [channel.id, party, now]);
    await endSeat(tx, channel.id, party, act.effective);
    return said('dossier.released', { party }, ref(channel.id));
  }

  /** The meeting, where the act's party reads it and leads it. */
  private async meeting(act: Act<'dossier.open'>): Promise<ChannelRow> {
    const meeting = act.locked.get(act.payload.during);
    if (meeting?.kind !== 'meeting') return refuse('not-found', { why: 'refusal.no-channel' });
    const leads = act.by.party === SECRETARIAT || (await isSeated(act.tx, meeting.audience, act.by.party, 'chair', act.now));
    if (!leads && (await seatIn(act, meeting.audience, act.by.party))) refuse('not-allowed', { why: 'refusal.dossier-not-chaired' });
    if (!leads) refuse('not-found', { why: 'refusal.no-channel' });
    const m = await loadMeeting(act.tx, meeting.id);
    return m.state === 'convened' ? meeting : refuse('wrong-state', { why: `refusal.meeting-${m.state}` });
  }

  /** What it is called, and what the agenda shows of that. */
  private titles({ payload: p }: Act<'dossier.open'>): { title: { en: string; fr: string }; label: { en: string; fr: string } } {
    const [title, label] = [both(p.title), both(p.label ?? {})];
    if (!title.en && !title.fr) refuse('invalid', { why: 'refusal.item-needs-title' });
    if (p.among === DOSSIER_AMONG[0]) return { title, label: title };
    return label.en || label.fr ? { title, label } : refuse('invalid', { why: 'refusal.dossier-needs-label' });
  }

  private async named(act: Act<'dossier.open'>, meeting: ChannelRow): Promise<{ party: string; seat: Seat }[]> {
    const { parties } = act.payload;
    if (!parties?.length) return refuse('invalid', { why: 'refusal.dossier-nobody-named' });
    const seats = await seatsIn(act, meeting.audience, parties);
    return parties.map((party) => ({ party, seat: seats.get(party) ?? refuse('invalid', { why: 'refusal.presence-no-seat', party }) }));
  }

  /** Whose seats it is drawn from: the meeting's own base, the members, or nobody's. */
  private async base(act: Act, meeting: ChannelRow, among: DossierAmong): Promise<string | null> {
    if (among !== 'all') return among === 'members' ? MEMBERS_AUDIENCE : null;
    const [drawn] = await act.tx.query<{ base: string }[]>('select base from drawn_audience where audience = $1', [meeting.audience]);
    return drawn!.base;
  }

  /** Of a guest: a delegation that is on the list of states now, and a time that ends. */
  private async window(act: Act, party: string, from: string | undefined, until: string | undefined): Promise<[Date, Date]> {
    const listed = await act.tx.query<object[]>('select from membership where state = $1 and since <= $2 and (until is null or until > $2)', [party, act.now]);
    if (!listed.length) refuse('invalid', { why: 'refusal.dossier-no-party', party });
    const [since, end] = [from ? new Date(from) : act.effective, until ? new Date(until) : null];
    if (!end || end <= act.now || end <= since || end.getTime() - since.getTime() > GUEST_MAX_DAYS * DAY) return refuse('invalid', { why: 'refusal.dossier-guest-needs-end' });
    return [since, end];
  }

  private async seat({ tx, channel }: Act, all: readonly { party: string; seat: Seat }[], since: Date, until: Date | null): Promise<void> {
    await tx.query('insert into dossier_party (dossier, party, seat, since, until) select $1, p, s, $4, $5 from unnest($2::text[], $3::text[]) x(p, s)', [channel.id, all.map((a) => a.party), all.map((a) => a.seat), since, until]);
    await grantSeats(tx, all.map((a) => ({ audience: channel.id, ...a, since, until })));
    await bumpAuthority(tx);
  }
}

// The screens of the room: which slide each one shows is an act of the chair or the secretariat (e21). Not here: what a slide draws, which every screen does for itself.
import { Injectable } from '@nestjs/common';
import { SCREENS_MAX } from '../../contract/screens.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { standingMeeting } from '../store.js';

@Injectable()
export class ScreensCommands {
  @Command('screen.show')
  async show(act: Act<'screen.show'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await standingMeeting(act);
    if (p.slide === 'text' && !p.action) refuse('invalid', { why: 'refusal.screen-needs-text' });
    const [action, paragraph] = p.slide === 'text' ? [p.action!, p.paragraph ?? null] : [null, null];
    const all = await tx.query<{ id: string; meeting: string; number: number }[]>('select id, meeting, number from room_screen where meeting = $1 or id = $2', [channel.id, p.screen]);
    const there = all.find((s) => s.id === p.screen);
    if (there && there.meeting !== channel.id) refuse('not-found', { why: 'refusal.no-screen' });
    if (!there && all.length >= SCREENS_MAX) refuse('conflict', { why: 'refusal.screens-many', most: SCREENS_MAX });
    const number = there?.number ?? Math.max(0, ...all.map((s) => s.number)) + 1;
    await tx.query(
      `insert into room_screen (id, meeting, number, slide, action, paragraph, party, person, shown) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set slide = excluded.slide, action = excluded.action, paragraph = excluded.paragraph, party = excluded.party, person = excluded.person, shown = excluded.shown`,
      [p.screen, channel.id, number, p.slide, action, paragraph, by.party, by.person, act.effective]);
    return said('screen.shown', { screen: p.screen, number, slide: p.slide, action }, `screen:${p.screen}`);
  }

  @Command('screen.remove')
  async remove(act: Act<'screen.remove'>): Promise<Said> {
    const { screen } = act.payload;
    const [[row]] = await act.tx.query<[{ number: number }[], number]>('delete from room_screen where id = $1 and meeting = $2 returning number', [screen, act.channel.id]);
    return row ? said('screen.removed', { screen, number: row.number }, `screen:${screen}`) : refuse('not-found', { why: 'refusal.no-screen' });
  }
}

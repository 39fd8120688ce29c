// Around a silence: what an announcement would mean, whom the notice has reached, and the papers behind what the secretariat recorded. No act.
// Not here: rounds themselves, which are views of their action's channel.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { FileView } from '../../contract/files.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { PlanSilence } from '../../contract/silence.js';
import type { ReachLine, SilencePlan } from '../../contract/silence.views.js';
import type { VoiceChannel } from '../../contract/voices.views.js';
import { KeptFiles, type NamedFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { instantOf, isCivil } from '../../ledger/civil.js';
import { ReadDb } from '../../ledger/read-db.js';
import { isOn } from '../../ledger/seated.sql.js';
import { calendars } from '../../ledger/working-days.js';
import { Access, Reader } from '../../members/access.js';
import { asksAs } from '../../members/asked.js';
import { FORM } from '../../members/forms.js';
import type { ReaderView } from '../../members/sessions.js';
import { frozen } from '../frozen.js';
import { rulesInForce } from '../profile/rules.js';
import { sponsorFaults } from '../sponsors/gate.js';
import { changesOf } from './announcing.js';
import { chairOf, membersNow, troikaBeside, warningsFor } from './chair.js';
import { EVIDENCE_READABLE, REACH, SEATED, VOICES_READABLE } from './silence.sql.js';
import { faultsOf, startOf } from './reckon.js';

const MAX = 10 * 1024 * 1024;

@Controller('api/silence')
@Access('signed-in')
export class SilenceController {
  constructor(
    private readonly files: KeptFiles,
    private readonly db: DataSource,
    private readonly read: ReadDb,
  ) {}

  /** What the chair's form shows while a deadline is chosen: the instant, when the silence would start, what is wrong, and for whom it is a bad hour. */
  @Post('plan') @HttpCode(200)
  async plan(@Reader() reader: ReaderView, @Body(FORM) p: PlanSilence): Promise<SilencePlan> {
    const [seated] = await this.read.query(SEATED, [p.action, reader.party]);
    if (!seated) refuse('not-found', { why: 'refusal.no-page' });
    const place = await chairOf(this.read);
    if (!isCivil(p.date, p.time)) refuse('invalid', { why: 'refusal.no-such-day' });
    const { calendar } = calendars();
    const [profile, text, [clock]] = await Promise.all([rulesInForce(this.db), frozen(this.db, p.action), this.read.query<{ now: Date }>('select concord_now() as now')]);
    const { at: due, was } = instantOf({ date: p.date, time: p.time, zone: place.zone });
    const changes = await changesOf(this.db, p.action, text);
    const [fromChanges, unchanged] = [changes !== null && !p.anew, changes?.length === 0 && !p.anew];
    const plan = { now: clock!.now, asked: p.starts ? new Date(p.starts) : null, posted: [new Date(text.posted.en), new Date(text.posted.fr)], due, meeting: p.meeting ?? false, urgent: p.urgent ?? false, changes: fromChanges };
    const [members, troika] = await Promise.all([membersNow(this.read), troikaBeside(this.read, place.country)]);
    return {
      changes, due: due.toISOString(), starts: startOf(plan, profile.rules).toISOString(), civil: { date: p.date, time: p.time, zone: place.zone, city: place.city }, was,
      faults: [...(unchanged ? ['refusal.silence-nothing-changed'] : []), ...text.reasons, ...(await sponsorFaults(this.db, p.action, profile.rules)), ...faultsOf(plan, profile.rules, place, calendar)], ...(await warningsFor(this.read, members, due)), hash: text.hash, revision: text.revision, rules: profile.rules, troika,
    };
  }

  /** Where members speak apart (§3.2, rule 3): to a member its own channel, to the chair and the secretariat all of the round, to anybody else nothing. */
  @Get(':id/voices')
  voices(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<VoiceChannel[]> {
    return this.read.query<VoiceChannel>(VOICES_READABLE, [id, reader.party]);
  }

  /** For those who must telephone whoever has not been reached: the secretariat and the chair. */
  @Get(':id/reach')
  async reach(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<ReachLine[]> {
    const [asker] = await this.read.query<{ may: boolean }>(
      `select exists (select from silence r join channel c on c.id = r.action join seat s on s.audience = c.audience where r.id = $1 and s.party = $2 and s.seat in ('chair', 'secretariat')
         and ${isOn('s')}) as may`, [id, reader.party]);
    if (!asker!.may) refuse('not-found', { why: 'refusal.no-page' });
    return this.read.query<ReachLine>(REACH, [id]);
  }

  /** Takes a note or a mail that a member sent (multipart field `file`, 10 MiB at most) and answers with its id, for `silence.record-for` within a day. */
  @Post('upload')
  async keep(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<FileView> {
    asksAs('silence.record-for', reader, 'delegate');
    return this.files.take(request, reader, MAX);
  }

  /** For the member whose paper it is, the chair and the secretariat; to others as one that does not exist. */
  @Get('evidence/:id')
  async paper(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const [file] = await this.read.query<NamedFile>(EVIDENCE_READABLE, [id, reader.party, reader.party === SECRETARIAT]);
    return file ? this.files.send(reply, file) : refuse('not-found', { why: 'refusal.no-page' });
  }
}

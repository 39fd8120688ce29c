// Reads across meetings. One meeting itself is read as its channel (ledger). No writes.
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { SlotHours } from '../contract/dates.views.js';
import type { Journal } from '../contract/journal.views.js';
import type { AttendanceRow, MeetingRow } from '../contract/meetings.views.js';
import type { ParticipantRow } from '../contract/registration.views.js';
import { isDay } from '../kernel/address.js';
import { refuse } from '../kernel/refusal.js';
import { isZone } from '../ledger/civil.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { DatesViewReaders } from './dates/dates.views.js';
import { HeldLists } from './held.lists.js';
import { JournalReader } from './journal/journal.reader.js';
import { MeetingsLists } from './meetings.lists.js';
import { RegistrationViewReaders } from './registration/registration.views.js';

@Controller('api/meetings')
@Access('signed-in')
export class MeetingsController {
  constructor(
    private readonly lists: MeetingsLists,
    private readonly registration: RegistrationViewReaders,
    private readonly dates: DatesViewReaders,
    private readonly journals: JournalReader,
    private readonly held: HeldLists,
  ) {}

  /** The programme: what the reader's party may read, the latest first. */
  @Get()
  programme(@Reader() reader: ReaderView): Promise<MeetingRow[]> {
    return this.lists.programme(reader.hat);
  }

  /** The journal of a day by the calendar of a zone (`?day=YYYY-MM-DD&zone=Europe/Oslo`): its sittings with their agenda and what was decided. Refuses a day or a zone that does not exist. */
  @Get('journal')
  journal(@Reader() reader: ReaderView, @Query('day') day?: string, @Query('zone') zone?: string): Promise<Journal> {
    if (typeof day !== 'string' || !isDay(day)) return refuse('invalid', { why: 'refusal.journal-day' });
    if (typeof zone !== 'string' || !isZone(zone)) return refuse('invalid', { why: 'refusal.journal-zone' });
    return this.journals.of(reader.hat, day, zone);
  }

  /** Where a state was and was not (`?state=NOR`), of the sittings that the reader's party reads. */
  @Get('attendance')
  attendance(@Reader() reader: ReaderView, @Query('state') state?: string): Promise<AttendanceRow[]> {
    if (typeof state !== 'string' || !/^[A-Z]{3}$/.test(state)) return refuse('invalid', { why: 'refusal.request' });
    return this.held.attendance(reader.party, state);
  }

  /** Who is registered: one's own delegation's participants; for the secretariat those of all. */
  @Get(':id/participants')
  participants(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<ParticipantRow[]> {
    return this.registration.rows(id, reader.party);
  }

  /** How each delegation's capital finds the times that are asked about. */
  @Get(':id/hours')
  hours(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<SlotHours[]> {
    return this.dates.hours(id, reader.party);
  }
}

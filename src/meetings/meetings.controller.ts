// Reads across meetings. One meeting itself is read as its channel (ledger). No writes.
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { SlotHours } from '../contract/dates.views.js';
import type { MeetingRow } from '../contract/meetings.views.js';
import type { ParticipantRow } from '../contract/registration.views.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { DatesViewReaders } from './dates/dates.views.js';
import { MeetingsLists } from './meetings.lists.js';
import { RegistrationViewReaders } from './registration/registration.views.js';

@Controller('api/meetings')
@Access('signed-in')
export class MeetingsController {
  constructor(
    private readonly lists: MeetingsLists,
    private readonly registration: RegistrationViewReaders,
    private readonly dates: DatesViewReaders,
  ) {}

  /** The programme: what the reader's party may read, the latest first. */
  @Get()
  programme(@Reader() reader: ReaderView): Promise<MeetingRow[]> {
    return this.lists.programme(reader.hat);
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

// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ActionsModule } from '../actions/actions.module.js';
import { DiscussionsModule } from '../discussions/discussions.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { Mail } from '../kernel/mail.js';
import { AcknowledgeCommands } from './acknowledge.commands.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DeskCommands } from './desk.commands.js';
import { DeskController } from './desk.controller.js';
import { DeskReader } from './desk.reader.js';
import { Hearing } from './hearing.js';
import { InboxController } from './inbox.controller.js';
import { InboxReader } from './inbox.reader.js';
import { Mailer } from './mails/mailer.js';
import { OutboxController } from './mails/outbox.controller.js';
import { NoticeSettingsController } from './mails/settings.controller.js';
import { Reminders } from './reminders.js';
import { RouteViews } from './routes.views.js';
import { Subjects } from './subjects.js';
import { TodayController } from './today.controller.js';
import { TodayReader } from './today.reader.js';
import { UnreachedController } from './unreached.controller.js';
import { UnreachedReader } from './unreached.reader.js';

@Module({
  imports: [ActionsModule, CommitmentsModule, MeetingsModule, DiscussionsModule, InitiativesModule],
  controllers: [CalendarController, DeskController, InboxController, NoticeSettingsController, OutboxController, TodayController, UnreachedController],
  providers: [Mail, AcknowledgeCommands, DeskCommands, DeskReader, Hearing, InboxReader, Mailer, Reminders, RouteViews, Subjects, TodayReader, UnreachedReader],
})
export class NoticesModule {}

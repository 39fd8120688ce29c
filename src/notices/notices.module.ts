// Wires the room: nothing else.
import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions/actions.module.js';
import { DiscussionsModule } from '../discussions/discussions.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { Mail } from '../kernel/mail.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskReader } from './desk.reader.js';
import { Hearing } from './hearing.js';
import { InboxController } from './inbox.controller.js';
import { InboxReader } from './inbox.reader.js';
import { Mailer } from './mails/mailer.js';
import { OutboxController } from './mails/outbox.controller.js';
import { NoticeSettingsController } from './mails/settings.controller.js';
import { TodayController } from './today.controller.js';
import { TodayReader } from './today.reader.js';

@Module({
  imports: [ActionsModule, DiscussionsModule, InitiativesModule],
  controllers: [CalendarController, DeskController, InboxController, NoticeSettingsController, OutboxController, TodayController],
  providers: [Mail, DeskReader, Hearing, InboxReader, Mailer, TodayReader],
})
export class NoticesModule {}

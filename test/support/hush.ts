// From now on nobody is told of anything: for tables that are compared to the letter, which notices would be added to meanwhile. Not here: what they tell (src/notices).
import type { TestingModule } from '@nestjs/testing';
import { Hearing } from '../../src/notices/hearing.js';
import { Mailer } from '../../src/notices/mails/mailer.js';
import { Reminders } from '../../src/notices/reminders.js';

export const hush = async (app: TestingModule): Promise<void> => {
  for (const rounds of [Hearing, Reminders, Mailer]) await app.get<Hearing | Reminders | Mailer>(rounds).onApplicationShutdown();
};

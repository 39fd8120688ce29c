// From now on nobody is told of anything: for tables that are compared to the letter, and for stories that say themselves when. Not here: what they tell (src/notices).
import type { TestingModule } from '@nestjs/testing';
import { Hearing } from '../../src/notices/hearing.js';
import { Mailer } from '../../src/notices/mails/mailer.js';
import { Reminders } from '../../src/notices/reminders.js';

export const hush = async (app: TestingModule): Promise<void> => {
  for (const rounds of [Hearing, Reminders, Mailer]) await app.get<Hearing | Reminders | Mailer>(rounds).onApplicationShutdown();
};
/** Everybody is told now of what has happened and what is near, and the mails go out. */
export const tell = async (app: TestingModule): Promise<void> => {
  await app.get(Hearing).run();
  await app.get(Reminders).run();
  await app.get(Mailer).run();
};

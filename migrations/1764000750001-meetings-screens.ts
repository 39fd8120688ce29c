// The screens of a room and the slide each one shows.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsScreens1764000750001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table room_screen (
        id uuid primary key, meeting uuid not null references meeting (id), number int not null, slide text not null, action uuid, paragraph uuid, party text not null, person uuid references person (id), shown timestamptz not null,
        unique (meeting, number));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

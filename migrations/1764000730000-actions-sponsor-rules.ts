// Sponsorship by the rules of procedure: how many stand behind a text before it is put, what silence makes of a sponsor, notices of edits and what sponsors contest of them,
// what a sponsor notes after the gavel. The rules in force when a window opens are those it keeps.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsSponsorRules1764000730000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      update profile set rules = rules || '{"textHours":24,"sponsorMembers":0,"sponsorRegions":0,"silentSponsors":"dropped"}';
      alter table adoption_waiver drop constraint adoption_waiver_rule_check, add constraint adoption_waiver_rule_check check (rule in ('notice', 'languages', 'sponsors'));
      alter table sponsorship add profile uuid references profile (id), add edit jsonb;
      update sponsorship set profile = (select id from profile order by adopted desc limit 1);
      alter table sponsor add note text, add note_lang text check (note_lang in ('en', 'fr')), add noted timestamptz;
      -- A window that stayed open over a text that has been decided since.
      update sponsorship w set state = 'closed', asked_until = null, orphaned_until = null from action x where x.id = w.action and w.state in ('open', 'additional') and x.stage not in ('negotiation', 'silence');`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

// What of the register of commitments stands on the public site, as the views public_… that are all the portal reads: commitments whose state made them public, the versions that were public, reports,
// final assessments with the reply, and of their sources and evidence what is published itself; of what is not, that there is some.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = `
  create view public_commitment as
    select id, number, owner, form, type, title_en, title_fr, words_en, words_fr, measure_en, measure_fr, unit, priorities, goals, regions, starts, due, counted, stage, outcome, reason, reason_lang, condition_en, condition_fr, condition_due,
      condition_at, version, slips, forum, year, historic, cycle, same_as, same_since, superseded_by, registered, activated, closed
    from commitment where level = 'public';
  create view public_commitment_version as
    select v.commitment, v.version, v.content - 'meeting' as content, v.due, v.counted, v.priorities, v.effect, v.reason, v.reason_lang, v.slips, v.at from commitment_version v join public_commitment c on c.id = v.commitment where v.level = 'public';
  create view public_milestone as
    select m.id, m.commitment, m.no, m.title_en, m.title_fr, m.starts, m.due, m.done, m.moved, m.dropped from milestone m join public_commitment c on c.id = m.commitment;
  create view public_report_due as select d.commitment, d.party, d.since, d.until, d.due, d.why, d.reason, d.reason_lang from report_due d join public_commitment c on c.id = d.commitment;
  create view public_commitment_report as
    select r.id, r.commitment, r.party, r.stage, r.percent, r.value, r.words_en, r.words_fr, r.nothing_new, r.at from commitment_report r join public_commitment c on c.id = r.commitment;
  create view public_commitment_share as select s.commitment, s.party, s.lead, s.share, s.joined, s.left_at from commitment_share s join public_commitment c on c.id = s.commitment where s.joined is not null;
  create view public_assessment as
    select a.id, a.commitment, a.assessor, a.state, a.completion, a.words_en, a.words_fr, a.reply, a.reply_lang, a.final from assessment a join public_commitment c on c.id = a.commitment where a.state = 'final';
  create view public_commitment_source as
    select o.commitment, o.kind, p.leads as symbol, case when o.kind = 'recommendation' then o.url end as url, case when p.leads is not null then o.seconds end as seconds, o.party, o.at
    from commitment_source o join public_commitment c on c.id = o.commitment left join public_symbol p on p.symbol = o.symbol;
  create view public_evidence as
    select e.id, e.commitment, e.party, case when e.access = 'public' then e.type end as type, case when e.access = 'public' then e.title end as title, case when e.access = 'public' then e.issuer end as issuer,
      case when e.access = 'public' then e.issued end as issued, case when e.access = 'public' then e.lang end as lang, case when e.access = 'public' then e.url end as url, e.access = 'public' as shown, e.judged
    from evidence e join public_commitment c on c.id = e.commitment where e.state = 'accepted' or (e.state = 'resolved' and e.holds);`;

export class PortalCommitments1764000820001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(VIEWS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

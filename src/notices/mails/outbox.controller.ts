// What was written to a person, to be read here where no mails leave; and for the secretariat, of everybody, whether it left: never what it says. No writes.
import { Controller, Get } from '@nestjs/common';
import { OUTBOX_MAX, type MailLine, type MailsView, type OwnMails } from '../../contract/notices.reads.js';
import { isoUtc } from '../../kernel/sql.js';
import { Mail } from '../../kernel/mail.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access, Me, Reader } from '../../members/access.js';
import type { Account, ReaderView } from '../../members/sessions.js';

/** Somebody claimed it more often than it is known to have failed: the server may have taken it twice. */
const LINE = `m.id, m.kind, m.state, ${isoUtc('m.made')} as made, ${isoUtc('m.sent')} as sent, m.tries`;
const OWN = `select ${LINE}, m.subject, m.text from mail m where m.person = $1 order by m.made desc, m.id limit ${OUTBOX_MAX}`;
const ALL = `select ${LINE}, m.problem, p.name, p.home as party from mail m join person p on p.id = m.person order by (m.state = 'failed') desc, m.made desc, m.id limit ${OUTBOX_MAX}`;
const COUNTS = 'select state, count(*)::int as n from mail group by state';

@Controller('api')
export class OutboxController {
  constructor(
    private readonly db: ReadDb,
    private readonly mail: Mail,
  ) {}

  /** One's own mails, newest first, as they were written. */
  @Get('outbox')
  @Access('account')
  async own(@Me() me: Account): Promise<OwnMails> {
    return { leaves: this.mail.isOn, mails: await this.db.query(OWN, [me.person]) };
  }

  /** Which mails left and which did not, the failed ones first. */
  @Get('secretariat/mails')
  @Access('secretariat')
  async all(@Reader() _: ReaderView): Promise<MailsView> {
    const [mails, counts] = await Promise.all([this.db.query<MailsView['mails'][number]>(ALL), this.db.query<{ state: MailLine['state']; n: number }>(COUNTS)]);
    return { leaves: this.mail.isOn, mails, counts: Object.fromEntries(counts.map((c) => [c.state, c.n])) };
  }
}

// Sends what was written, once: claimed, sent, marked. What a node had under way when it died is sent again under the same message id, so a twin is recognised; only the mail
// server can rule one out. What does not leave is tried again, further and further apart. Not here: writing (composer.ts), SMTP itself (kernel/mail.ts).
import type { DataSource } from 'typeorm';
import type { Letter, Mail } from '../../kernel/mail.js';

const PAGE = 10;
/** A claim that old belongs to a node that died. */
const STALE = '5 minutes';
/** Minutes before the next try; after the last one it has failed. */
const AGAIN = [1, 5, 15, 60, 180, 360, 720];

const CLAIM = `
  update mail m set state = 'sending', held = concord_now(), tries = tries + 1 from person p
  where p.id = m.person and m.id in (
    select id from mail where (state = 'waiting' and due <= concord_now()) or (state = 'sending' and held < concord_now() - interval '${STALE}') order by due, id limit ${PAGE} for update skip locked)
  returning m.id, p.name, p.email as address, m.lang, m.subject, m.text, m.html, m.tries, p.closed is not null as closed`;
const SENT = `update mail set state = 'sent', sent = concord_now(), problem = null where id = $1 and tries = $2`;
const PUT_OFF = `update mail set state = 'waiting', due = concord_now() + make_interval(mins => $3), problem = $4 where id = $1 and tries = $2`;
const FAILED = `update mail set state = 'failed', problem = $3 where id = $1 and tries = $2`;

type Claimed = Letter & { tries: number; closed: boolean };

/** Sends what is due until nothing is; resolves with how many were tried. */
export const sendDue = async (db: DataSource, mail: Mail): Promise<number> => {
  for (let tried = 0; ; ) {
    const [claimed] = await db.query<[Claimed[], number]>(CLAIM);
    for (const { tries, closed, ...letter } of claimed) await settle(db, letter.id, tries, closed ? { problem: 'closed', final: true } : await mail.send(letter));
    tried += claimed.length;
    if (claimed.length < PAGE) return tried;
  }
};

const settle = async (db: DataSource, id: string, tries: number, not: Awaited<ReturnType<Mail['send']>>): Promise<void> => {
  const again = AGAIN[tries - 1];
  if (!not) await db.query(SENT, [id, tries]);
  else if (not.final || again === undefined) await db.query(FAILED, [id, tries, not.problem]);
  else await db.query(PUT_OFF, [id, tries, again, not.problem]);
};

// A silence as those hear of it who do not look: its announcement, reminders and the last call, in the inbox and by mail, to holders of bind of every member; then what became of it.
// Not here: when reminders are due (notices-deadlines.spec.ts), the procedure (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import { hush, tell } from './support/hush.js';
import type { Network, Voice } from './support/network.js';
import { house, set, tabled, words } from './support/silences.js';
import { mailServer, type MailServer } from './support/smtp.js';

let n: Network;
let post: MailServer;
let adviser: Voice;
beforeAll(async () => {
  post = await mailServer();
  n = await house('2027-03-01T08:00:00Z', post.env);
  await hush(n.app);
  adviser = await n.person('CHL', ['speak']);
  await run();
  post.taken.length = 0;
}, 120_000);
afterAll(async () => {
  await post?.close();
  await n?.close();
});

const run = () => tell(n.app);
/** What somebody has been told in this channel, in its order: the entry's type, or the moment of a reminder. */
const heard = async (by: Voice, channel: string): Promise<string[]> => {
  await run();
  const rows = await n.db.own<{ told: string }>(
    `select coalesce(e.type, 'reminder ' || split_part(t.key, ' ', 3)) as told from notice t left join entry e on t.deadline is null and e.channel = t.channel and e.seq = t.seq where t.person = $1 and t.channel = $2 order by t.at, t.seq`,
    [by.person, channel]);
  return rows.map((r) => r.told);
};
const mails = async (by: Voice) => {
  const [row] = await n.db.own<{ email: string }>('select email from person where id = $1', [by.person]);
  return post.to(row!.email);
};

it('c11 f7 f11 every member’s holders of bind hear that it begins, that it ends soon, the last call and what became of it; whoever may not bind is not called last; no mail tells the text', async () => {
  const [action, silence] = [await tabled(n), randomUUID()];
  await n.as('SVN').do('silence.announce', { silence, mode: 'collecting', date: '2027-03-05', time: '16:00', meeting: true }, action);
  await n.clock.runDue();
  expect(await heard(n.as('CHL'), action)).toContain('silence.announced');
  expect((await mails(n.as('CHL'))).length).toBeGreaterThan(0);
  const due = Date.parse('2027-03-05T15:00:00Z');
  const before = async (minutes: number) => set(n, new Date(due - minutes * 60_000).toISOString());
  await before(23 * 60);
  await run();
  await before(110);
  expect(await heard(n.as('CHL'), action)).toContain('reminder last');
  expect(await heard(n.as('JOR'), action)).toContain('reminder last');
  expect(await heard(adviser, action)).not.toContain('reminder last');
  expect((await mails(n.as('CHL'))).map((m) => m.subject)).toContain('Concord: last call, a deadline ends soon');
  await before(-1);
  expect((await heard(n.as('CHL'), action)).at(-1)).toBe('silence.adopted');
  for (const mail of post.taken) for (const restricted of [words.title.en, words.purpose.en]) expect(`${mail.subject} ${mail.text}`).not.toContain(restricted);
});

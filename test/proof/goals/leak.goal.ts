// G22: nobody reads what is not theirs, and nothing anybody wrote lies where it does not belong. Everything in both forms, since what is left out would be what nobody
// looked at; the whole table does it once more with a Redis between the nodes, where one is installed.
import type { Ctx, Goal, Proof } from '../goal.js';
import { leaks, type Leaks } from '../leak/leak.js';
import { Redis } from '../redis.js';

/** Nothing outside, and something was looked for in the right places. */
const isHeld = (r: Leaks): boolean => r.outside.length + r.spilt.length + r.undone.length === 0 && r.found > 0 && r.bus > 0 && r.log > 0;

const once = async (ctx: Ctx, bus: string, redisUrl: string | null): Promise<Proof> => {
  const r = await leaks(ctx.dice(1_000_000), redisUrl);
  for (const line of [...r.outside, ...r.spilt, ...r.undone.map((name) => `nobody could do ${name}`)]) ctx.log(line);
  if (r.fields.refused.length) ctx.log(`texts that the rooms take only from a list: ${r.fields.refused.join(', ')}`);
  const looked = `${r.tokens} tokens in ${r.fields.carried} fields, ${r.reads} reads by everybody, ${r.found} found by their own, ${r.bus} messages of ${bus}, ${(r.log / 1_024).toFixed(0)} KiB of log`;
  return { figure: `${looked}: ${r.outside.length} outside, ${r.spilt.length} spilt${r.undone.length ? `, ${r.undone.length} commands not done` : ''}`, held: isHeld(r) };
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const plain = await once(ctx, 'PostgreSQL', null);
  const redis = ctx.full ? await Redis.make() : null;
  if (!redis) return ctx.full ? { ...plain, figure: `${plain.figure}; no redis-server here` } : plain;
  try {
    const other = await once(ctx, 'Redis', redis.url);
    return { figure: `${plain.figure}; ${other.figure}`, held: plain.held && other.held };
  } finally {
    await redis.kill();
  }
};

export const goals: Goal[] = [{ id: 'G22', promise: 'leak', goal: '0 outside its audience', prove }];

// Audiences drawn from another one: a channel that is read by those who are seated elsewhere, and over which another state may preside.
// Not here: seats one by one (channels.ts: what is granted or ended in the base is granted and ended in what is drawn from it).
import type { EntityManager } from 'typeorm';
import type { Seat } from '../contract/seats.js';
import { bumpAuthority, grantSeat } from './channels.js';

type Tx = Pick<EntityManager, 'query'>;
const CHAIR: Seat = 'chair';

/** $1 the audience, $2 its base, $3 the instant, $4 whether only the chair: seats that last there last here, until the same day. */
const COPY = `
  insert into seat (audience, party, seat, since, until)
  select $1, party, seat, since, until from seat where audience = $2 and (until is null or until > $3) and (seat = '${CHAIR}') = $4
  on conflict (audience, party, seat, since) do update set until = excluded.until`;

/** A new audience of everybody who is seated in `base`, now and from now on. Over it presides whoever presides over the base, until `seatPresiding` says otherwise. */
export const drawAudience = async (tx: Tx, audience: string, base: string, at: Date): Promise<void> => {
  await tx.query('insert into drawn_audience (audience, base, chair) values ($1, $2, true)', [audience, base]);
  for (const chair of [false, true]) await tx.query(COPY, [audience, base, at, chair]);
};

/** An audience whose seats are given one by one, save the chair's: whoever presides over `base` reads it, now and from now on. */
export const drawChair = async (tx: Tx, audience: string, base: string, at: Date): Promise<void> => {
  await tx.query(`insert into drawn_audience (audience, base, chair, sole) values ($1, $2, true, '${CHAIR}')`, [audience, base]);
  await tx.query(COPY, [audience, base, at, true]);
};

/**
 * Whoever presides over `of`, a drawn audience, has the chair's seat in this one, now and from now on, whichever state that is. Whoever else is seated in it is drawn from `base`: one that has the same
 * chair as that of `of`; null: nobody is, and seats are granted one by one.
 */
export const drawPresiding = async (tx: Tx, audience: string, of: string, at: Date, base: string | null = null): Promise<void> => {
  await tx.query(`insert into drawn_audience (audience, base, chair, presiding, sole) select $1, coalesce($3::uuid, base), chair, audience, case when $3::uuid is null then '${CHAIR}' end from drawn_audience where audience = $2`, [audience, of, base]);
  await tx.query(COPY, [audience, of, at, true]);
  if (base) await tx.query(COPY, [audience, base, at, false]);
};

/** A drawn audience, and those that follow its chair. */
const LED = 'select $1::uuid union select audience from drawn_audience where presiding = $1';
/** From now on this state presides over a drawn audience and over what follows its chair; null: whoever presides over its base. Nobody else does. */
export const seatPresiding = async (tx: Tx, audience: string, party: string | null, at: Date): Promise<void> => {
  await tx.query(`update seat set until = $2 where audience in (${LED}) and seat = '${CHAIR}' and (until is null or until > $2)`, [audience, at]);
  const led = await tx.query<{ audience: string; base: string }[]>(`with d as (update drawn_audience set chair = $2 where audience in (${LED}) returning audience, base) select audience, base from d`, [audience, party === null]);
  for (const d of led) await (party === null ? tx.query(COPY, [d.audience, d.base, at, true]) : grantSeat(tx, d.audience, party, CHAIR, at));
  await bumpAuthority(tx);
};

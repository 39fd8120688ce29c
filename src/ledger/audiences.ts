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

/** From now on this state presides over a drawn audience; null: whoever presides over its base. Nobody else does. */
export const seatPresiding = async (tx: Tx, audience: string, party: string | null, at: Date): Promise<void> => {
  await tx.query(`update seat set until = $2 where audience = $1 and seat = '${CHAIR}' and (until is null or until > $2)`, [audience, at]);
  const [drawn] = await tx.query<{ base: string }[]>('with d as (update drawn_audience set chair = $2 where audience = $1 returning base) select base from d', [audience, party === null]);
  if (party !== null) await grantSeat(tx, audience, party, CHAIR, at);
  else await tx.query(COPY, [audience, drawn!.base, at, true]);
  await bumpAuthority(tx);
};

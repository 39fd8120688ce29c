// G39: each saboteur is let loose on a copy of the sources, and the test that is named beside it must fail. Both forms run all of them: one that is left out
// today is the rule that nobody tests tomorrow. Not here: the list (saboteurs.ts), the copy (sabotage.ts).
import type { Ctx, Goal, Proof } from '../goal.js';
import { letLoose, scratch, type Fate } from '../sabotage.js';
import { SABOTEURS } from '../saboteurs.js';

const prove = async (ctx: Ctx): Promise<Proof> => {
  const copy = scratch();
  const fates: Fate[] = [];
  try {
    for (const saboteur of SABOTEURS) {
      const fate = await letLoose(saboteur, copy.folder);
      ctx.log(`${fate.killed ? 'killed  ' : 'SURVIVED'} ${fate.name}: ${saboteur.does} — by ${fate.killer}${fate.killed ? '' : ` (${fate.why})`}`);
      fates.push(fate);
    }
  } finally {
    copy.remove();
  }
  const survivors = fates.filter((f) => !f.killed).map((f) => f.name);
  const figure = survivors.length ? `survived: ${survivors.join(', ')}` : `${fates.length} of ${fates.length} killed`;
  return { figure, held: fates.length > 0 && survivors.length === 0 };
};

export const goals: Goal[] = [{ id: 'G39', promise: 'saboteurs', goal: 'every one killed by a named test', prove }];

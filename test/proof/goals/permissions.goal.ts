// G21: who may do what, over everything that the application has. The whole of it in both forms: what is left out would be what nobody looked at.
import type { Ctx, Goal, Proof } from '../goal.js';
import { measure } from '../permissions/measure.js';
import { PERSONAS } from '../permissions/personas.js';
import { differences, parse, tableText } from '../permissions/table.js';

const prove = async (ctx: Ctx): Promise<Proof> => {
  const { rows, questions, left } = await measure();
  const { allows, others, missing, gone, empty } = differences(rows, parse(tableText()));
  for (const line of [...allows, ...others, ...missing, ...gone, ...empty]) ctx.log(line);
  const wrong = others.length + gone.length + empty.length;
  return {
    figure: `${rows.size} commands, routes and messages × ${Object.keys(PERSONAS).length} kinds of people, ${questions} questions: ${allows.length} unexpected allows, ${missing.length} without a row, ${wrong} other differences, ${left} recorded by asking`,
    held: allows.length === 0 && missing.length === 0 && wrong === 0 && left === 0,
  };
};

export const goals: Goal[] = [{ id: 'G21', promise: 'permissions', goal: 'a new one without a row fails; 0 unexpected allows', prove }];

// Who does what by when: a task is given by the state that leads to one that takes part, which alone says how far it is. Not here: taking part (participation.commands.ts).
import { Injectable } from '@nestjs/common';
import { isText } from '../../contract/actions.views.js';
import { next } from '../../contract/machine.js';
import { TASK, TASKS_MAX, type TaskState } from '../../contract/undertakings.views.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { loadAction } from '../store.js';

interface TaskRow {
  id: string;
  owner: string;
  state: TaskState;
}
type TaskCommand = 'task.start' | 'task.complete' | 'task.reopen' | 'task.reschedule' | 'task.drop';

@Injectable()
export class TasksCommands {
  @Command('task.assign')
  async assign(act: Act<'task.assign'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await this.running(act);
    const action = await loadAction(tx, channel.id);
    const due = dueOf(act, p.due);
    const [found] = await tx.query<{ taken: boolean; tasks: number; joined: boolean }[]>(
      `select exists (select from task where id = $1) as taken, (select count(*)::int from task where action = $2) as tasks,
         exists (select from participation where action = $2 and party = $3 and state = 'joined') as joined`, [p.task, channel.id, p.owner]);
    if (found!.taken) refuse('conflict', { why: 'refusal.task-exists' });
    if (found!.tasks >= TASKS_MAX) refuse('conflict', { why: 'refusal.task-many' });
    if (p.owner !== action.lead && !found!.joined) refuse('invalid', { why: 'refusal.task-owner', party: p.owner });
    await tx.query(
      'insert into task (id, action, text, lang, owner, due, state, party, person, assigned, since) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)',
      [p.task, channel.id, p.text, p.lang, p.owner, due, TASK.initial, by.party, by.person, act.effective],
    );
    await noteInterest(tx, channel.id, [p.owner]);
    return said('task.assigned', { task: p.task, owner: p.owner, due: iso(due), text: textHash(p.text) }, `task:${p.task}`);
  }

  @Command('task.start')
  async start(act: Act<'task.start'>): Promise<Said> {
    const task = await this.step(act, 'start');
    return said('task.started', { task: task.id, owner: task.owner }, `task:${task.id}`);
  }

  @Command('task.complete')
  async complete(act: Act<'task.complete'>): Promise<Said> {
    const task = await this.step(act, 'complete');
    return said('task.completed', { task: task.id, owner: task.owner }, `task:${task.id}`);
  }

  @Command('task.reopen')
  async reopen(act: Act<'task.reopen'>): Promise<Said> {
    const task = await this.step(act, 'reopen');
    return said('task.reopened', { task: task.id, owner: task.owner }, `task:${task.id}`);
  }

  @Command('task.reschedule')
  async reschedule(act: Act<'task.reschedule'>): Promise<Said> {
    const due = dueOf(act, act.payload.due);
    const task = await this.step(act, 'reschedule');
    await act.tx.query('update task set due = $2 where id = $1', [task.id, due]);
    return said('task.rescheduled', { task: task.id, owner: task.owner, due: iso(due) }, `task:${task.id}`);
  }

  @Command('task.drop')
  async drop(act: Act<'task.drop'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const task = await this.step(act, 'drop');
    await act.tx.query('update task set reason = $2, reason_lang = $3 where id = $1', [task.id, reason, lang]);
    return said('task.dropped', { task: task.id, owner: task.owner, reason: textHash(reason) }, `task:${task.id}`);
  }

  private async running(act: Act): Promise<void> {
    const action = await loadAction(act.tx, act.channel.id);
    if (isText(action.kind)) refuse('invalid', { why: 'refusal.undertaking-is-text' });
    if (action.stage !== 'open' && action.stage !== 'under-way') refuse('wrong-state', { why: 'refusal.undertaking-not-open' });
  }

  /** How far a task is, only its own state says; whether it is needed, only the state that leads. */
  private async step<V extends keyof typeof TASK.steps>(act: Act<TaskCommand>, verb: V): Promise<TaskRow> {
    const { tx, by, channel, payload } = act;
    await this.running(act);
    const [task] = await tx.query<TaskRow[]>('select id, owner, state from task where id = $1 and action = $2', [payload.task, channel.id]);
    if (!task) return refuse('not-found', { why: 'refusal.no-task' });
    if ((verb === 'start' || verb === 'complete') && task.owner !== by.party) refuse('not-allowed', { why: 'refusal.task-not-yours' });
    const state = next(TASK, task.state, verb) ?? refuse('wrong-state', { why: `refusal.task-${task.state}` });
    await tx.query('update task set state = $2, since = $3 where id = $1', [task.id, state, act.effective]);
    return { ...task, state };
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const dueOf = (act: Act, due: string | undefined): Date | null => {
  const at = due ? new Date(due) : null;
  if (at && at <= act.now) refuse('invalid', { why: 'refusal.task-past' });
  return at;
};

// Which of the five priorities a channel is about: its own record's or action's, or that of the subject of a thread. Not here: titles (desk.reader.ts).
import { Injectable } from '@nestjs/common';
import { ActionsLists } from '../actions/actions.lists.js';
import { PRIORITY_CODES } from '../contract/priorities.js';
import { DiscussionsLists } from '../discussions/discussions.lists.js';
import { InitiativesLists } from '../initiatives/initiatives.lists.js';

@Injectable()
export class Subjects {
  constructor(
    private readonly discussions: DiscussionsLists,
    private readonly initiatives: InitiativesLists,
    private readonly actions: ActionsLists,
  ) {}

  /** Priorities without their sub-themes; none for what has none. A thread about a thread is not followed further. */
  async priorities(channel: string): Promise<string[]> {
    const about = (await this.discussions.titles([channel])).get(channel)?.about ?? channel;
    const tags = [...(await this.initiatives.priorities([about])), ...(await this.actions.priorities([about]))];
    return PRIORITY_CODES.filter((p) => tags.includes(p));
  }
}

// The floor of a meeting as a story needs it: who waits, asking, hearing somebody out. The queue is the one that every screen computes. Not here: the stories.
import { randomUUID } from 'node:crypto';
import { queueOf } from '../../src/contract/floor.order.js';
import type { SpeakerView } from '../../src/contract/floor.views.js';
import type { Meeting } from './meetings.js';

export class FloorDesk {
  constructor(
    private readonly m: Meeting,
    private readonly chair: string,
  ) {}

  speakers(): Promise<SpeakerView[]> {
    return this.m.views('speaker');
  }
  async entry(speaker: string): Promise<SpeakerView> {
    return (await this.speakers()).find((s) => s.id === speaker)!;
  }
  /** The latest entry of a state on a list. */
  async of(party: string, list: string): Promise<SpeakerView> {
    return (await this.speakers()).findLast((s) => s.party === party && s.list === list)!;
  }
  async queue(list: string): Promise<string[]> {
    const all = await this.speakers();
    return queueOf((await this.m.views('list')).find((l) => l.id === list)!, all).map((s) => all.find((x) => x.id === s)!.party);
  }
  async ask(party: string, list: string, more: object = {}, speaker: string = randomUUID()): Promise<string> {
    await this.m.as(party).do('speaker.request', { speaker, list, ...more });
    return speaker;
  }
  async start(speaker: string): Promise<void> {
    await this.m.as(this.chair).do('speaker.start', { speaker });
  }
  async end(speaker: string): Promise<void> {
    await this.m.as(this.chair).do('speaker.end', { speaker });
  }
  async hear(speaker: string, time = '1 minute'): Promise<void> {
    await this.start(speaker);
    await this.m.clock.pass(time);
    await this.end(speaker);
  }
}

// Tables of the room of which one row at a time is loaded, stepped and saved. Not here: lists and views (discussions.views.ts).
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PositionState, RemarkState, ThreadState } from '../contract/discussions.views.js';
import type { Lang } from '../contract/words/words.js';

@Entity('thread')
export class Thread {
  /** The thread is its channel. */
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid' }) about!: string;
  @Column({ type: 'text', nullable: true }) ref!: string | null;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) lang!: Lang;
  @Column({ type: 'text' }) state!: ThreadState;
  @Column({ type: 'text', nullable: true }) lead!: string | null;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'uuid', nullable: true }) person!: string | null;
  @Column({ type: 'timestamptz' }) opened!: Date;
  @Column({ type: 'timestamptz' }) last!: Date;
  @Column({ type: 'text', nullable: true }) summary!: string | null;
  @Column({ name: 'summary_lang', type: 'text', nullable: true }) summaryLang!: Lang | null;
  @Column({ name: 'summary_party', type: 'text', nullable: true }) summaryParty!: string | null;
  @Column({ name: 'summary_person', type: 'uuid', nullable: true }) summaryPerson!: string | null;
  @Column({ name: 'summary_at', type: 'timestamptz', nullable: true }) summaryAt!: Date | null;
}

@Entity('remark')
export class Remark {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid' }) channel!: string;
  @Column({ type: 'bigint' }) seq!: number;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'uuid', nullable: true }) person!: string | null;
  @Column({ type: 'text' }) seat!: string;
  @Column({ type: 'text' }) standing!: 'remark' | 'position';
  @Column({ type: 'text' }) lang!: Lang;
  /** Null once it is withdrawn or removed. */
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'text', array: true }) mentions!: string[];
  @Column({ name: 'reply_to', type: 'uuid', nullable: true }) replyTo!: string | null;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'timestamptz', nullable: true }) edited!: Date | null;
  @Column({ type: 'text' }) state!: RemarkState | PositionState;
  @Column({ name: 'closed_party', type: 'text', nullable: true }) closedParty!: string | null;
  @Column({ name: 'closed_person', type: 'uuid', nullable: true }) closedPerson!: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'reason_lang', type: 'text', nullable: true }) reasonLang!: Lang | null;
}

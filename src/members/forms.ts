// What the housekeeping routes of the room take, checked like commands: unknown fields refused, every mistake named. Not here: acts (contract/members.ts).
import { ValidationPipe } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsTimeZone, IsUUID, Length, MaxLength } from 'class-validator';
import { LANGS, type Lang } from '../contract/words/words.js';
import { refuse } from '../kernel/refusal.js';

/** Pipe of every `@Body` that is no act. */
export const FORM = new ValidationPipe({
  whitelist: true, forbidNonWhitelisted: true, transform: true,
  exceptionFactory: (errors) => refuse('invalid', { why: 'refusal.fields', fields: errors.map((e) => ({ field: e.property, rules: Object.keys(e.constraints ?? {}) })) }),
});

export class LinkForm {
  @IsString() @Length(20, 100) token!: string;
}
export class AcceptForm extends LinkForm {
  @IsString() @Length(1, 1_000) password!: string;
}
export class HatForm {
  @IsUUID() hat!: string;
}
export class PasswordForm {
  @IsString() @Length(1, 1_000) present!: string;
  @IsString() @Length(1, 1_000) next!: string;
}
export class PreferencesForm {
  @IsOptional() @IsIn(LANGS) lang?: Lang;
  /** Null: as the chosen hat's post. */
  @IsOptional() @IsTimeZone() @MaxLength(60) zone?: string | null;
  @IsOptional() @IsIn(['system', 'light', 'dark']) theme?: 'system' | 'light' | 'dark';
}
export class DemoForm {
  @IsUUID() person!: string;
}

// Coming and going: sign in, accept an invitation, choose a hat, list and end one's sessions. Housekeeping, never entries. Not here: what one is shown of
// oneself (me.controller.ts).
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { SessionLine } from '../contract/members.reads.js';
import { bumpAuthority } from '../ledger/channels.js';
import { refuse } from '../kernel/refusal.js';
import { Access, Me } from './access.js';
import { Cookie } from './cookie.js';
import { AcceptForm, FORM, HatForm, LinkForm, PasswordForm } from './forms.js';
import { Invitations } from './invitations.js';
import { LocalGuard, type SignedIn } from './local.guard.js';
import { SessionEnds } from './session-ends.js';
import { Sessions, type Account } from './sessions.js';
import { SignIn } from './sign-in.js';

@Controller('api')
export class SessionController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly cookie: Cookie,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
    private readonly invitations: Invitations,
  ) {}

  @Post('session') @Access('public') @UseGuards(LocalGuard) @HttpCode(204)
  async enter(@Req() request: SignedIn, @Me() before: Account | null, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (before) await this.ends.one(before.person, before.session);
    await this.welcome(request.user, request, reply);
  }

  @Delete('session') @Access('account') @HttpCode(204)
  async leave(@Me() me: Account, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.ends.one(me.person, me.session);
    reply.header('set-cookie', this.cookie.write(null)).header('clear-site-data', '"cache"');
  }

  /** Another of one's own hats; open windows of this session read under it from now on. */
  @Post('session/hat') @Access('account') @HttpCode(204)
  async wear(@Me() me: Account, @Body(FORM) { hat }: HatForm): Promise<void> {
    const own = await this.db.query<object[]>('select 1 from hat where id = $1 and person = $2 and since <= concord_now() and (until is null or until > concord_now())', [hat, me.person]);
    if (!own.length) refuse('not-found', { why: 'refusal.no-role' });
    await this.db.transaction(async (tx) => {
      await tx.query('update session set hat = $2 where id = $1', [me.session, hat]);
      await tx.query('update person set last_hat = $2 where id = $1', [me.person, hat]);
      await bumpAuthority(tx);
    });
    this.sessions.forget();
  }

  @Get('sessions') @Access('account')
  async list(@Me() me: Account): Promise<SessionLine[]> {
    return (await this.ends.list(me.person)).map((s) => ({ ...s, current: s.id === me.session }));
  }

  @Delete('sessions/:id') @Access('account') @HttpCode(204)
  async endOne(@Me() me: Account, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.ends.one(me.person, id))) refuse('not-found', { why: 'refusal.no-session' });
  }

  @Delete('sessions') @Access('account') @HttpCode(204)
  async endOthers(@Me() me: Account): Promise<void> {
    await this.ends.others(me.person, me.session);
  }

  /** Another password; every other session ends. */
  @Post('session/password') @Access('account') @HttpCode(204)
  async password(@Me() me: Account, @Body(FORM) { present, next }: PasswordForm, @Req() request: FastifyRequest): Promise<void> {
    const hash = await this.signIn.newPassword(me.person, present, next, request.ip);
    await this.ends.withPassword(me.person, hash, me.session);
  }

  /** Whom a link is for; the link stands in the body, never in an address. */
  @Post('invitation') @Access('public') @HttpCode(200)
  async look(@Body(FORM) { token }: LinkForm): Promise<{ name: string; email: string; lang: string }> {
    const { name, email, lang } = await this.invitations.look(token);
    return { name, email, lang };
  }

  @Post('invitation/accept') @Access('public') @HttpCode(204)
  async accept(@Body(FORM) { token, password }: AcceptForm, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.welcome(await this.invitations.accept(token, password), request, reply);
  }

  private async welcome(person: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.ends.sweep();
    const token = await this.signIn.open(person, request.headers['user-agent'] ?? '');
    reply.header('set-cookie', this.cookie.write(token));
  }
}

// Who may call which route: every route says it, or the server does not start. Not here: who may act (contract/policy.ts, behind the lock).
import { createParamDecorator, Inject, Injectable, SetMetadata, type CanActivate, type CustomDecorator, type ExecutionContext, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { SECRETARIAT } from '../contract/seats.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/kernel.module.js';
import { refuse } from '../kernel/refusal.js';
import { isReader, Sessions, type Account, type ReaderView } from './sessions.js';

/**
 * `public`: anybody. `account`: a live session, with or without a hat. `signed-in`: a hat that is on, also of a state that has left. `acts`: the same where the request goes to the door, which asks again. `network`: a hat of a
 * party with a seat in the Network. `secretariat`: a hat of the secretariat.
 * `operator`: whoever bears METRICS_TOKEN, without any session; where none is configured, nobody. `delegation-admin`: the secretariat, or a holder of `admin` in the delegation named by the route's `:code` (without one: in any).
 */
export type AccessKind = 'public' | 'account' | 'signed-in' | 'acts' | 'network' | 'secretariat' | 'delegation-admin' | 'operator';

/** The metadata key: the API description prints it beside each route. */
export const ACCESS = 'concord:access';
/** Declares who may call this route (or every route of this controller). */
export const Access = (kind: AccessKind): CustomDecorator => SetMetadata(ACCESS, kind);

type Asking = FastifyRequest & { account?: Account | null };
const asking = (context: ExecutionContext): Asking => context.switchToHttp().getRequest<Asking>();

/** The reader with its hat: on routes with `signed-in`, `network`, `secretariat` or `delegation-admin`. */
export const Reader = createParamDecorator((_: unknown, context: ExecutionContext): ReaderView => {
  const { account } = asking(context);
  return isReader(account) ? account : refuse('not-allowed', { why: 'refusal.sign-in-first' });
});
/** The session: on routes with `account`; null on public ones without a session. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Account | null => asking(context).account ?? null);

const administers = (r: ReaderView, code: string | undefined): boolean =>
  r.party === SECRETARIAT || (r.mandates.includes('admin') && (code === undefined || r.party === code));

@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(CONFIG) private readonly config: Pick<Config, 'metricsToken'>,
  ) {}

  /** Refuses to start while a route has not said who may call it. */
  onApplicationBootstrap(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const proto = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner
        .getAllMethodNames(proto)
        .filter((name) => Reflect.hasMetadata('path', proto[name]!) && !this.reflector.getAllAndOverride(ACCESS, [proto[name] as never, metatype as never]))
        .map((name) => `${metatype.name}.${name}`);
    });
    if (open.length) throw new Error(`routes without a declared access: ${open.join(', ')}`);
  }

  /** Sockets are asked at their handshake (live), so only HTTP is asked here. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const kind = this.reflector.getAllAndOverride<AccessKind | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    const request = asking(context);
    if (kind === 'operator') return bears(request.headers.authorization, this.config.metricsToken) || refuse('not-found', { why: 'refusal.no-page' });
    const named = (request.body as { hat?: unknown } | null | undefined)?.hat;
    request.account = await this.sessions.readSession(request.headers.cookie, kind === 'acts' && isUUID(named));
    return allowed(kind, request.account, (request.params as { code?: string } | undefined)?.code);
  }
}

/** Compared by hash, so that the time tells nothing of the token. */
const bears = (header: string | undefined, token: string | null): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return token !== null && header !== undefined && timingSafeEqual(digest(header), digest(`Bearer ${token}`));
};

const allowed = (kind: AccessKind | undefined, account: Account | null, code: string | undefined): true => {
  if (kind === 'public') return true;
  if (!kind || !account) return refuse('not-allowed', { why: 'refusal.sign-in-first' });
  if (kind === 'account') return true;
  if (!isReader(account)) return refuse('not-allowed', { why: 'refusal.no-hat' });
  if (kind === 'network' && !account.inNetwork) return refuse('not-allowed', { why: 'refusal.not-in-network' });
  if (kind === 'secretariat' && account.party !== SECRETARIAT) return refuse('not-found', { why: 'refusal.no-page' });
  if (kind === 'delegation-admin' && !administers(account, code)) return refuse('not-found', { why: 'refusal.no-page' });
  return true;
};

// Every fault of a request as problem+json: a refusal as itself, anything else as 500 with an id that the log knows too. Content never goes into the log.
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { RefusalBody, RefusalCode } from '../contract/packet.js';
import { Refusal } from './refusal.js';

const STATUS: Record<RefusalCode, number> = { invalid: 422, 'not-found': 404, 'not-allowed': 403, 'wrong-state': 409, conflict: 409, 'too-late': 409, 'unknown-command': 404 };
/** PostgreSQL's “not now”: lock or statement timeouts, no connection. Nothing was recorded; the same id may be sent again. */
const BUSY = new Set(['55P03', '57014', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** The same, said by the driver in words only. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query runner already released|Database connection provided by a query runner was already released)/;
/** PostgreSQL keeps no NUL in a text, and nothing of ours puts one there: whoever asked did. Acts are told which field (contract/check.ts). */
const NO_TEXT = '22021';
/** What the reader of multipart bodies says of one that is damaged, in words only. */
const DAMAGED = /^(Unexpected end of multipart data|Part terminated early due to unexpected end of multipart data|Multipart: Boundary not found|Malformed part header)/;

/** True for what the database cannot do now and may do in a moment. */
export const isBusy = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return BUSY.has(String(code)) || BROKEN.test(message ?? '');
};

/** The status for what the asker has to put right, told by Fastify, the database or the reader of files; null for anything else. */
const askedWrongly = (error: unknown): number | null => {
  const { statusCode = 0, code, message } = (error ?? {}) as { statusCode?: number; code?: string; message?: string };
  if (statusCode >= 400 && statusCode < 500) return statusCode;
  return code === NO_TEXT || DAMAGED.test(message ?? '') ? 422 : null;
};

const known = (error: unknown): { status: number; body: RefusalBody } | null => {
  if (error instanceof Refusal) return { status: error.detail.why === 'refusal.sign-in-first' ? 401 : STATUS[error.code], body: error.body };
  if (error instanceof HttpException && error.getStatus() < 500) {
    const status = error.getStatus();
    return { status, body: { code: status === 404 ? 'not-found' : status === 401 || status === 403 ? 'not-allowed' : 'invalid', detail: { why: status === 404 ? 'refusal.no-page' : 'refusal.request' } } };
  }
  const status = askedWrongly(error);
  if (status) return { status, body: { code: 'invalid', detail: { why: 'refusal.request' } } };
  if (isBusy(error)) return { status: 503, body: { code: 'conflict', detail: { why: 'refusal.try-again', retry: true } } };
  return null;
};

/** Answers a request with a refusal as problem+json. */
export const problem = (reply: FastifyReply, status: number, refusal: RefusalBody): FastifyReply =>
  reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify({ type: `concord:refusal/${refusal.code}`, title: refusal.code, status, refusal }));

@Catch()
export class Problems implements ExceptionFilter {
  private readonly log = new Logger('problem');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    if (host.getType() !== 'http') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const answer = known(error) ?? this.bug(error);
    await problem(reply, answer.status, answer.body);
  }

  private bug(error: unknown): { status: number; body: RefusalBody } {
    const id = randomUUID();
    this.log.error(`fault ${id}`, (error as Error | null)?.stack);
    return { status: 500, body: { code: 'conflict', detail: { why: 'refusal.fault', fault: id } } };
  }
}

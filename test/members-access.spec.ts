// Who may call a route: a server with a silent one does not start; the cookie and the hook read exactly what is ours.
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { CONFIG } from '../src/kernel/kernel.module.js';
import { Access, AccessGuard } from '../src/members/access.js';
import { Cookie } from '../src/members/cookie.js';
import { isSameOrigin } from '../src/members/same-origin.js';
import { Sessions } from '../src/members/sessions.js';

@Controller('spoken')
class Spoken {
  @Get() @Access('public')
  one(): string {
    return 'one';
  }
}
@Controller('all') @Access('signed-in')
class AllSpoken {
  @Get()
  one(): string {
    return 'one';
  }
}
@Controller('half')
class HalfSilent {
  @Get('a') @Access('public')
  said(): string {
    return 'a';
  }
  @Get('b')
  forgotten(): string {
    return 'b';
  }
}

const start = async (...controllers: (new () => object)[]): Promise<void> => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [AccessGuard, { provide: Sessions, useValue: {} }, { provide: CONFIG, useValue: { metricsToken: null } }] })
  class Some {}
  const app = await Test.createTestingModule({ imports: [Some] }).compile();
  app.useLogger(false);
  await app.init();
  await app.close();
};

it('a server starts when every route says who may call it, and names the one that does not', async () => {
  await start(Spoken, AllSpoken);
  await expect(start(Spoken, HalfSilent)).rejects.toThrow('routes without a declared access: HalfSilent.forgotten');
});

describe('the cookie', () => {
  it('is plain on one’s own machine and bound to its host behind TLS', () => {
    const [plain, bound] = [new Cookie({ publicUrl: null }), new Cookie({ publicUrl: 'https://concord.example' })];
    expect(plain.write('abc')).toBe('concord=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800');
    expect(bound.write('abc')).toBe('__Host-concord=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure');
    expect(bound.write(null)).toContain('Max-Age=0');
    expect(bound.read('concord=planted; __Host-concord=abc')).toBe('abc');
    expect(bound.read('concord=planted')).toBeNull();
  });
  it('counts once: two of the name are an attempt to plant one', () => {
    const cookie = new Cookie({ publicUrl: null });
    expect([undefined, '', 'concord=', 'xconcord=a', 'concord=a; concord=b', 'theme=dark; concord=a'].map((h) => cookie.read(h))).toEqual([null, null, null, null, null, 'a']);
  });
});

it('an origin is ours exactly or not at all', () => {
  const ours = (headers: object, publicUrl: string | null = 'https://concord.example') => isSameOrigin(headers as never, { publicUrl });
  expect(ours({ origin: 'https://concord.example' })).toBe(true);
  expect(['https://concord.example.evil', 'http://concord.example', 'https://concord.example:444', 'null', ''].map((origin) => ours({ origin, host: 'concord.example' }))).toEqual(Array(5).fill(false));
  expect(['same-origin', 'same-site', 'cross-site', 'none', ''].map((site) => ours({ 'sec-fetch-site': site, origin: 'https://concord.example' }))).toEqual([true, false, false, false, false]);
  expect(ours({})).toBe(false);
  expect(ours({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, null)).toBe(true);
  expect(ours({ origin: 'http://127.0.0.1:3001', host: '127.0.0.1:3000' }, null)).toBe(false);
});

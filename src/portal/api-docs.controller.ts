// GET /api/openapi.json for machines, GET /api/docs for people: the same description. Not here: making it (openapi.ts), drawing it (api-page.ts).
import { Controller, Get, Header } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import { Access, ACCESS } from '../members/access.js';
import { apiPage } from './api-page.js';
import type { RouteDoc } from './openapi.js';

const join = (...parts: unknown[]): string => `/${parts.map((p) => (typeof p === 'string' ? p : '').replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`.replace(/:(\w+)/g, '{$1}');

@Controller('api')
@Access('public')
export class ApiDocsController {
  private made: Promise<object> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  @Get('openapi.json')
  json(): Promise<object> {
    return (this.made ??= this.make());
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    return apiPage(await this.json());
  }

  /** What makes schemas of payload classes is loaded by the first who asks. */
  private async make(): Promise<object> {
    const { openapi } = await import('./openapi.js');
    return openapi(this.routes());
  }

  private routes(): RouteDoc[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const proto = Object.getPrototypeOf(instance) as Record<string, object>;
      const base: unknown = Reflect.getMetadata('path', metatype);
      return this.scanner.getAllMethodNames(proto).filter((name) => Reflect.hasMetadata('path', proto[name]!)).map((name) => ({
        method: RequestMethod[Reflect.getMetadata('method', proto[name]!) as number]!,
        path: join(base, Reflect.getMetadata('path', proto[name]!)),
        access: String(this.reflector.getAllAndOverride(ACCESS, [proto[name] as never, metatype as never])),
      }));
    });
  }
}

// GET lists of states and people. No writes. Not here: one's own account (me.controller.ts), a delegation's housekeeping (delegation.controller.ts).
import { Controller, Get, Param, Query } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Contact, StateLine, StatePage } from '../contract/members.reads.js';
import { refuse } from '../kernel/refusal.js';
import { Access } from './access.js';
import { toAlpha3 } from './countries.js';
import { Standing } from './standing.js';

const NAMES_MAX = 200;

@Controller('api')
@Access('network')
export class MembersController {
  constructor(private readonly standing: Standing) {}

  @Get('states')
  states(): Promise<StateLine[]> {
    return this.standing.states();
  }

  /** By alpha-3, alpha-2 or number. */
  @Get('states/:code')
  async state(@Param('code') code: string): Promise<StatePage> {
    const alpha3 = toAlpha3(code);
    return (alpha3 ? await this.standing.state(alpha3) : null) ?? refuse('not-found', { why: 'refusal.not-in-network' });
  }

  @Get('directory')
  directory(@Query('all') all?: string): Promise<Contact[]> {
    return this.standing.directory(all === '1');
  }

  /** `?ids=a,b`: the names behind authors in entries. */
  @Get('people/names')
  names(@Query('ids') ids?: string): Promise<{ person: string; name: string }[]> {
    const asked = (ids ?? '').split(',').filter(Boolean);
    if (asked.length > NAMES_MAX || !asked.every((id) => isUUID(id))) refuse('invalid', { why: 'refusal.request' });
    return this.standing.names(asked);
  }
}

// Row → view of groups of states, in the plenary. Not here: what they have said (actions/interventions).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GroupView } from '../contract/groups.views.js';
import { NETWORK } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import { Views } from '../ledger/views.js';

const GROUP = `
  select g.id, json_build_object('en', g.name_en, 'fr', g.name_fr) as name, g.state, g.parties, g.speaker, ${isoUtc('g.since')} as since from state_group g
  where $1::uuid[] is null or g.id = any($1::uuid[]) order by g.since, g.id`;

@Injectable()
export class GroupsViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('group', {
      byIds: (tx, ids, channel) => (channel === NETWORK ? tx.query<GroupView>(GROUP, [ids]) : Promise.resolve([])),
      ofChannel: (tx, channel) => (channel === NETWORK ? tx.query<GroupView>(GROUP, [null]) : Promise.resolve([])),
    });
  }
}

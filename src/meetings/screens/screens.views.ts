// Rows → views of a room's screens. Not here: changing them (screens.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const SELECT = `select s.id, s.number, s.slide, s.action, s.paragraph, json_build_object('party', s.party, 'person', s.person, 'at', ${isoUtc('s.shown')}) as shown from room_screen s where s.meeting = $1`;

@Injectable()
export class ScreensViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('screen', rowsOf(SELECT, 's.id', 's.number'));
  }
}

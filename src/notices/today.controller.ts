// GET /api/today: the home page's first list. No writes.
import { Controller, Get } from '@nestjs/common';
import type { TodayView } from '../contract/notices.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { TodayReader } from './today.reader.js';

@Controller('api/today')
@Access('signed-in')
export class TodayController {
  constructor(private readonly reader: TodayReader) {}

  @Get()
  today(@Reader() reader: ReaderView): Promise<TodayView> {
    return this.reader.today(reader);
  }
}

// Wires the rooms; with app.tsx, main.ts and cli.ts the only file that names them all.
import { Module, type DynamicModule } from '@nestjs/common';
import { ActionsModule } from './actions/actions.module.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { DiscussionsModule } from './discussions/discussions.module.js';
import { InitiativesModule } from './initiatives/initiatives.module.js';
import type { Config } from './kernel/config.js';
import { FilesModule } from './kernel/files.module.js';
import { KernelModule } from './kernel/kernel.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { LiveModule } from './live/live.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MembersModule } from './members/members.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { PortalModule } from './portal/portal.module.js';
import { RecordsModule } from './records/records.module.js';

@Module({})
export class AppModule {
  static with(config: Config, appUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.with(config, appUrl),
        FilesModule,
        LedgerModule,
        MembersModule,
        InitiativesModule,
        ActionsModule,
        CommitmentsModule,
        MeetingsModule,
        DiscussionsModule,
        LiveModule,
        NoticesModule,
        RecordsModule,
        PortalModule,
      ],
    };
  }
}

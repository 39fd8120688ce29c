// What every room may ask for: the configuration, the door's pool, the figures. Not here: opening the database (main.ts does, before there is an application).
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from './config.js';
import { appDataSource } from './database.js';
import { Figures } from './figures.js';

export const CONFIG = Symbol('config');
export const APP_URL = Symbol('the application’s database address');

@Global()
@Module({})
export class KernelModule {
  static with(config: Config, appUrl: string): DynamicModule {
    return {
      module: KernelModule,
      imports: [TypeOrmModule.forRoot({ ...appDataSource(appUrl), autoLoadEntities: true, retryAttempts: 0 })],
      providers: [
        Figures,
        { provide: CONFIG, useValue: config },
        { provide: APP_URL, useValue: appUrl },
      ],
      exports: [CONFIG, APP_URL, Figures],
    };
  }
}

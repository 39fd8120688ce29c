// Finds the rooms' handlers, and refuses to boot when a command has none, two, or is not in the contract. Not here: running them.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { COMMANDS, type CommandName } from '../contract/commands.js';
import { COMMAND, type Act, type CommandMeta, type Foresees, type Locks, type Said } from './command.js';

export interface Handler {
  run(act: Act): Promise<Said>;
  locks?: Locks<CommandName>;
  foresees?: Foresees<CommandName>;
}

@Injectable()
export class Registry implements OnModuleInit {
  private readonly handlers = new Map<CommandName, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance && typeof instance === 'object') this.adopt(instance as Record<string, unknown>);
    }
    const missing = (Object.keys(COMMANDS) as CommandName[]).filter((name) => !this.handlers.has(name));
    if (missing.length) throw new Error(`commands without a handler: ${missing.join(', ')}`);
  }

  /** The handler, or undefined for a command nobody knows. */
  get(name: string): Handler | undefined {
    return this.handlers.get(name as CommandName);
  }

  private adopt(instance: Record<string, unknown>): void {
    const proto = Object.getPrototypeOf(instance) as Record<string, (act: Act) => Promise<Said>>;
    for (const key of this.scanner.getAllMethodNames(proto)) {
      const method = proto[key];
      const meta = method && this.reflector.get<CommandMeta | undefined>(COMMAND, method);
      if (!method || !meta) continue;
      if (!(meta.name in COMMANDS)) throw new Error(`${meta.name} has a handler but is not in the contract`);
      if (this.handlers.has(meta.name)) throw new Error(`two handlers for ${meta.name}`);
      this.handlers.set(meta.name, { run: method.bind(instance), ...(meta.locks ? { locks: meta.locks } : {}), ...(meta.foresees ? { foresees: meta.foresees } : {}) });
    }
  }
}

// Wires uploaded files and housekeeping, for every room: nothing else.
import { Global, Module } from '@nestjs/common';
import { Chores } from './chores.js';
import { Files } from './files.js';
import { KeptFiles } from './kept-files.js';

@Global()
@Module({ providers: [Chores, Files, KeptFiles], exports: [Chores, KeptFiles] })
export class FilesModule {}

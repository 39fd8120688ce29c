// Wires the room of commitments, nothing else.
import { Module } from '@nestjs/common';
import { CandidatesCommands } from './register/candidates.commands.js';
import { CommitmentsCommands } from './register/commitments.commands.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterLists } from './register/register.lists.js';
import { RegisterViewReaders } from './register/register.views.js';

const REGISTER = [CandidatesCommands, CommitmentsCommands, RegisterViewReaders, RegisterLists];

@Module({ controllers: [RegisterController], providers: [...REGISTER], exports: [RegisterLists] })
export class CommitmentsModule {}

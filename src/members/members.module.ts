// Wires the room: nothing else.
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.js';
import { ChairCommands } from './chairs.commands.js';
import { ClearancesCommands } from './clearances.commands.js';
import { ClearancesController, ClearancesViews } from './clearances.views.js';
import { Cookie } from './cookie.js';
import { CountriesController } from './countries.controller.js';
import { CredentialsCommands } from './credentials.commands.js';
import { CredentialsController } from './credentials.controller.js';
import { DelegationController } from './delegation.controller.js';
import { DelegationCommands } from './delegations.commands.js';
import { DemoController } from './demo.controller.js';
import { FirstOfficer } from './first-officer.js';
import { GroupCommands } from './groups.commands.js';
import { GroupsViews } from './groups.views.js';
import { Invitations } from './invitations.js';
import { KeyringCommands } from './keyring.commands.js';
import { KeyringController, KeyringViews } from './keyring.views.js';
import { LocalStrategy } from './local.guard.js';
import { MeController } from './me.controller.js';
import { MembersController } from './members.controller.js';
import { Passwords } from './passwords.js';
import { PeopleCommands } from './people.commands.js';
import { PeopleImportCommands } from './people-import.commands.js';
import { PeopleViews } from './people.views.js';
import { PostCommands } from './posts.commands.js';
import { RoleCommands } from './roles.commands.js';
import { SecretariatController } from './secretariat.controller.js';
import { SessionController } from './session.controller.js';
import { SessionEnds } from './session-ends.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { Standing } from './standing.js';
import { StateCommands } from './states.commands.js';
import { StatesViews } from './states.views.js';
import { Throttle } from './throttle.js';

@Global()
@Module({
  imports: [DiscoveryModule, PassportModule],
  controllers: [SessionController, MeController, MembersController, DelegationController, CountriesController, SecretariatController, CredentialsController, ClearancesController, KeyringController, DemoController],
  providers: [
    StateCommands, ChairCommands, DelegationCommands, PostCommands, PeopleCommands, PeopleImportCommands, RoleCommands, CredentialsCommands,
    GroupCommands, GroupsViews, ClearancesCommands, ClearancesViews, KeyringCommands, KeyringViews, StatesViews, PeopleViews, Standing,
    Cookie, Sessions, SessionEnds, SignIn, Passwords, Throttle, Invitations, LocalStrategy, FirstOfficer,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Cookie, Sessions, Standing],
})
export class MembersModule {}

// Wires the room of commitments, nothing else.
import { Module } from '@nestjs/common';
import { AccountLists } from './account/account.lists.js';
import { AssessmentsCommands } from './assessments/assessments.commands.js';
import { AssessmentsController, AssessmentsViewReaders } from './assessments/assessments.views.js';
import { EvidenceCommands } from './evidence/evidence.commands.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceViewReaders } from './evidence/evidence.views.js';
import { JudgingCommands } from './evidence/judging.commands.js';
import { Links } from './evidence/links.js';
import { AmendingCommands } from './register/amending.commands.js';
import { CandidatesImportCommands } from './imports/imports.commands.js';
import { CandidatesImportsController } from './imports/imports.controller.js';
import { CandidatesImportViews } from './imports/imports.views.js';
import { CandidatesPreviews } from './imports/preview.js';
import { MatchesCommands } from './matching/matches.commands.js';
import { MatchingController } from './matching/matching.controller.js';
import { MatchingLists } from './matching/matching.lists.js';
import { NeedsCommands } from './matching/needs.commands.js';
import { MatchingViewReaders } from './matching/needs.views.js';
import { CandidatesCommands } from './register/candidates.commands.js';
import { CommitmentsCommands } from './register/commitments.commands.js';
import { JointCommands } from './register/joint.commands.js';
import { LinkingCommands } from './register/linking.commands.js';
import { PlanningCommands } from './register/planning.commands.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterLists } from './register/register.lists.js';
import { RegisterViewReaders } from './register/register.views.js';
import { LadderCommands } from './reports/ladder.commands.js';
import { ReportsCommands } from './reports/reports.commands.js';
import { ReportsLists } from './reports/reports.lists.js';
import { ReportsController, ReportsViewReaders } from './reports/reports.views.js';
import { ScorecardController } from './scorecard/scorecard.controller.js';
import { ScorecardReader } from './scorecard/scorecard.reader.js';

const REGISTER = [CandidatesCommands, AmendingCommands, PlanningCommands, JointCommands, LinkingCommands, CommitmentsCommands, RegisterViewReaders, RegisterLists];
const REPORTS = [ReportsCommands, LadderCommands, ReportsViewReaders, ReportsLists];
const EVIDENCE = [EvidenceCommands, JudgingCommands, Links, EvidenceViewReaders];
const ASSESSMENTS = [AssessmentsCommands, AssessmentsViewReaders];

const MATCHING = [NeedsCommands, MatchesCommands, MatchingViewReaders, MatchingLists];
const IMPORTS = [CandidatesPreviews, CandidatesImportCommands, CandidatesImportViews];

@Module({ controllers: [CandidatesImportsController, MatchingController, RegisterController, ReportsController, EvidenceController, AssessmentsController, ScorecardController], providers: [AccountLists, ScorecardReader, ...REGISTER, ...MATCHING, ...IMPORTS, ...REPORTS, ...EVIDENCE, ...ASSESSMENTS], exports: [AccountLists, ScorecardReader, RegisterLists, MatchingLists, ReportsLists] })
export class CommitmentsModule {}

import type { AccountsTables } from '../accounts/tables.ts';
import type { CallsTables } from '../calls/tables.ts';
import type { DraftsTables } from '../drafts/tables.ts';
import type { ArrivalsTables } from '../arrivals/tables.ts';
import type { FilesTables } from '../files/tables.ts';
import type { PaymentsTables } from '../payments/tables.ts';
import type { GlossaryTables } from '../glossary/tables.ts';
import type { WorriesTables } from '../worries/tables.ts';
import type { AuditTables } from '../audit/tables.ts';
import type { HttpTables } from '../http/tables.ts';
import type { MailTables } from '../mail/tables.ts';
import type { GroupsTables } from '../groups/tables.ts';
import type { StudiesTables } from '../studies/tables.ts';
import type { InvitationsTables } from '../invitations/tables.ts';
import type { PromptsTables } from '../prompts/tables.ts';
import type { ContributionsTables } from '../contributions/tables.ts';
import type { MeetingsTables } from '../meetings/tables.ts';
import type { ThemesTables } from '../themes/tables.ts';
import type { ChallengesTables } from '../challenges/tables.ts';
import type { QuotationsTables } from '../quotations/tables.ts';
import type { PublicationsTables } from '../publications/tables.ts';
import type { ReflectionsTables } from '../reflections/tables.ts';
import type { InboxTables } from '../inbox/tables.ts';
import type { OutcomesTables } from '../outcomes/tables.ts';
import type { ExportsTables } from '../exports/tables.ts';

/** Every table of every domain; each is described beside its owner. */
export type Tables = AccountsTables &
	AuditTables &
	HttpTables &
	MailTables &
	DraftsTables &
	GroupsTables &
	FilesTables &
	ArrivalsTables &
	CallsTables &
	StudiesTables &
	InvitationsTables &
	PromptsTables &
	GlossaryTables &
	ContributionsTables &
	WorriesTables &
	MeetingsTables &
	PaymentsTables &
	ThemesTables &
	OutcomesTables &
	InboxTables &
	ReflectionsTables &
	PublicationsTables &
	QuotationsTables &
	ChallengesTables &
	ExportsTables;

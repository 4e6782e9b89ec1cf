import type { Migration } from 'kysely/migration';
import * as accounts from './0001_accounts.ts';
import * as groups from './0002_groups.ts';
import * as studies from './0003_studies.ts';
import * as prompts from './0004_prompts.ts';
import * as contributions from './0005_contributions.ts';
import * as meetings from './0006_meetings.ts';
import * as themes from './0007_themes.ts';
import * as outcomes from './0008_outcomes.ts';
import * as exports from './0009_exports.ts';
import * as reading from './0010_reading.ts';
import * as drafts from './0011_drafts.ts';
import * as asking from './0012_asking.ts';
import * as glossary from './0013_glossary.ts';
import * as letters from './0014_letters.ts';
import * as search from './0015_search.ts';
import * as lookingAfter from './0016_looking_after.ts';
import * as ownPage from './0017_own_page.ts';
import * as planning from './0018_planning.ts';
import * as inTheRoom from './0019_in_the_room.ts';
import * as payments from './0020_payments.ts';
import * as publishing from './0021_publishing.ts';
import * as arrivals from './0022_arrivals.ts';
import * as checking from './0023_checking.ts';
import * as quotations from './0024_quotations.ts';
import * as codebook from './0025_codebook.ts';
import * as inbox from './0026_inbox.ts';
import * as reflections from './0027_reflections.ts';
import * as publications from './0028_publications.ts';
import * as growth from './0029_growth.ts';
import * as changed from './0030_changed.ts';
import * as files from './0031_files.ts';

/** Every migration in order. One that has landed is never edited: a change is a new one at the end. */
export const migrations: Record<string, Migration> = {
	'0001_accounts': accounts,
	'0002_groups': groups,
	'0003_studies': studies,
	'0004_prompts': prompts,
	'0005_contributions': contributions,
	'0006_meetings': meetings,
	'0007_themes': themes,
	'0008_outcomes': outcomes,
	'0009_exports': exports,
	'0010_reading': reading,
	'0011_drafts': drafts,
	'0012_asking': asking,
	'0013_glossary': glossary,
	'0014_letters': letters,
	'0015_search': search,
	'0016_looking_after': lookingAfter,
	'0017_own_page': ownPage,
	'0018_planning': planning,
	'0019_in_the_room': inTheRoom,
	'0020_payments': payments,
	'0021_publishing': publishing,
	'0022_arrivals': arrivals,
	'0023_checking': checking,
	'0024_quotations': quotations,
	'0025_codebook': codebook,
	'0026_inbox': inbox,
	'0027_reflections': reflections,
	'0028_publications': publications,
	'0029_growth': growth,
	'0030_changed': changed,
	'0031_files': files
};

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
	'0009_exports': exports
};

import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { daysAfter, endOf } from '#lib/text/dates.ts';
import type { Day, Db, Instant, Tables } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import type { ContributionRow } from './tables.ts';
import { waits } from './waiting.ts';

type Ids = Expression<{ contribution_id: string }>;
type Lookup = (said: Expression<string>) => Expression<unknown>;
type Where = ExpressionBuilder<Tables, 'contribution'>;

/** What is looked for among all that was given to a study. Every wish narrows; what is left out does not. */
export type Wanted = {
	/** ids of a prompt, a question, a group; a question of `null`: what answers the finding as a whole */
	prompt?: string;
	question?: string | null;
	group?: string;
	channel?: ContributionRow['channel'];
	/** any of those */
	channels?: readonly ContributionRow['channel'][];
	/** given on those days in London, both included; the day on a paper counts, not when it was typed in */
	from?: Day;
	to?: Day;
	kind?: ContributionRow['kind'];
	point?: NonNullable<ContributionRow['point_kind']>;
	/** only what waits for the team to read it: not its own replies, nor what it cannot read now */
	unread?: boolean;
	/** only what the team can read now and did not write itself */
	heard?: boolean;
	/** only what the organisers and the team alone read */
	secret?: boolean;
	/** only what came after that moment, and not from that person */
	since?: Instant;
	notBy?: string;
	/** only what the team owes an outcome: answers and points, not what asks it, in findings that are not answered */
	owed?: boolean;
	/** only what has a place for the team: not what was taken back before the group had it */
	placed?: boolean;
	/** only those, or all but those, that subqueries of other domains name as `contribution_id` */
	among?: Ids | Ids[];
	except?: Ids | Ids[];
	/** only those on which these lookups find nothing: for what `except` would gather by the thousand */
	lacks?: Lookup | Lookup[];
	/** only those ids */
	ids?: string[];
};

/** The same as a condition on rows of the study. The prompt is for whoever names the threads. */
export function fits(db: Db, eb: Where, wanted: Wanted): Expression<SqlBool> {
	const { question, group, channel, kind, point, since, notBy, ids } = wanted;
	const conditions: (Expression<SqlBool> | false | undefined)[] = [
		question === null && eb('question_id', 'is', null),
		typeof question === 'string' && eb('question_id', '=', question),
		group !== undefined && eb('group_id', '=', group),
		channel && eb('channel', '=', channel),
		wanted.channels && eb('channel', 'in', wanted.channels),
		wanted.from && given(eb, '>=', wanted.from),
		wanted.to && given(eb, '<', daysAfter(wanted.to, 1)),
		kind && eb('kind', '=', kind),
		point && eb('point_kind', '=', point),
		wanted.unread && waits(eb),
		wanted.heard && heard(eb),
		wanted.secret && eb.or([eb('audience', '=', 'private'), eb('shared_at', 'is', null)]),
		since && eb('given_at', '>', since),
		notBy !== undefined && eb.or([eb('person_id', 'is', null), eb('person_id', '<>', notBy)]),
		wanted.owed && owed(db, eb),
		wanted.placed &&
			eb.or([
				eb('shared_at', 'is not', null),
				eb.and([eb('withdrawn_at', 'is', null), eb('erased_at', 'is', null)])
			]),
		...[wanted.among ?? []].flat().map((those) => eb('id', 'in', idsOf(those))),
		...[wanted.except ?? []].flat().map((those) => eb('id', 'not in', idsOf(those))),
		...[wanted.lacks ?? []]
			.flat()
			.map((lookup) => eb.not(eb.exists(lookup(eb.ref('contribution.id'))))),
		ids && (ids.length ? eb('id', 'in', ids) : eb.lit(false))
	];
	return eb.and(conditions.filter((each) => each !== false && each !== undefined));
}

function owed(db: Db, eb: Where) {
	return eb.and([
		heard(eb),
		eb('kind', '<>', 'reply'),
		eb('answer_due', 'is', null),
		eb('thread_id', 'in', threadIds(db, { answered: false }))
	]);
}

/** On that day or later, or before it: as the paper says, else as it came. */
function given(eb: Where, when: '>=' | '<', day: Day) {
	return eb.or([
		eb('given_on', when, day),
		eb('given_on', 'is', null).and('given_at', when, endOf(daysAfter(day, -1)))
	]);
}

function heard(eb: Where) {
	return eb.and([
		eb('role', '<>', 'researcher'),
		eb('withdrawn_at', 'is', null),
		eb('hidden_at', 'is', null)
	]);
}

// the column's name is the other domain's affair: one column is all that `in` asks for
function idsOf(ids: Ids): Expression<string> {
	return ids as unknown as Expression<string>;
}

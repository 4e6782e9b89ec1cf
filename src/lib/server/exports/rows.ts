import { dayOf } from '#lib/text/dates.ts';
import { isPrivate, mayQuote } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as themes from '../themes/index.ts';
import { caseIds, codesOf } from './codes.ts';
import { replaceNames, type Names } from './names.ts';
import { meetingDays, parents, type Setting } from './setting.ts';
import type { Audience, Sorted } from './walk.ts';
import { way } from './ways.ts';

/** The columns of `responses_long`, in their order. */
export const columns = [
	...['contribution_id', 'case_id', 'role', 'kind', 'thread_id', 'prompt', 'version', 'question'],
	...['group', 'meeting', 'text', 'audience', 'way', 'wording', 'date', 'in_reply_to', 'themes'],
	...['outcome', 'may_quote']
];

/** One page of rows. Others get the month for the day, no way of answering, and roles for the team's people. */
export async function rows(
	db: Db,
	setting: Setting,
	page: Sorted[],
	to: { audience: Audience; taker: string }
): Promise<string[][]> {
	const given = page.map(({ said }) => said);
	const ids = given.map((said) => said.id);
	const cases = await caseIds(db, setting.study, given);
	const codings = await themes.codingsOf(db, ids);
	const states = await outcomes.states(db, given);
	const above = await parents(db, given, to);
	const days = await meetingDays(db, given);
	const people = await codesOf(db, setting.study, setting.people);
	const forTeam = to.audience === 'team';
	const when = (day: string) => (forTeam ? day : day.slice(0, 7));

	return page.map(({ said, quoteYes }) => {
		const thread = setting.threads.get(said.thread_id ?? '');
		const names = codings.get(said.id)?.map(({ theme }) => theme.name) ?? [];
		const numbers = states.get(said.id)?.outcomes.map(({ number }) => number) ?? [];
		return [
			said.ref,
			forTeam || said.role === 'member' ? (cases.get(said.id) ?? '') : said.role,
			said.role,
			said.kind,
			thread?.name ?? '',
			thread?.prompt ?? '',
			String(setting.versions.get(said.version_id ?? '') ?? ''),
			setting.questions.get(said.question_id ?? '') ?? '',
			thread?.group.name ?? '',
			when(days.get(said.agenda_item_id ?? '')?.on_day ?? ''),
			pseudonymous(said.body, setting.names.get(said.group_id), people),
			isPrivate(said) ? 'private' : 'group',
			forTeam ? way(said) : '',
			said.wording,
			when(said.given_on ?? dayOf(said.given_at)),
			above.get(said.in_reply_to ?? '') ?? '',
			[...new Set(names)].join('; '),
			numbers.join('; '),
			mayQuote(said, quoteYes)
		];
	});
}

/**
 * The words without the names of people in the group (rules.md N4): the code for a name that they show
 * there. A name that only the organiser knows gets none: whoever compares the file with the thread would
 * read there who is behind which shown name.
 */
function pseudonymous(text: string, names: Names | undefined, codes: Map<string, string>) {
	if (!names) return text;
	return replaceNames(text, names, ({ person, shown }) => {
		return (shown && codes.get(person ?? '')) || '[name removed]';
	});
}

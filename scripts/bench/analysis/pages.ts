import type { Contribution } from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as prompts from '#server/prompts/index.ts';
import type { Ground } from './study.ts';

/** A page of the analysis, and who asks for it; `written`: each time something was written just before. */
export type Asked = {
	name: string;
	page: string;
	as: 'member' | 'researcher';
	written?: boolean;
};

/** So many are ticked where an outcome is made of what was selected. */
const TICKED = 50;

/** Every page of the analysis, in a study that has them all. */
export async function addresses(db: Db, ground: Ground, given: Contribution[]): Promise<Asked[]> {
	const at = `/studies/${ground.study.slug}`;
	const group = `/groups/${ground.parties[0]?.group.slug}`;
	const slug = ground.parties[0]?.group.slug;
	const finding = ground.findings[0]?.[0];
	if (!finding) throw new Error('no finding');
	const prompt = finding.prompt.number;
	const address = prompts.address(ground.study, finding.prompt);
	const said = given.find(
		({ shared_at, hidden_at, withdrawn_at, kind, thread_id }) =>
			shared_at &&
			!hidden_at &&
			!withdrawn_at &&
			kind === 'response' &&
			thread_id === finding.thread.id
	);
	const told = (await outcomes.list(db, ground.study)).find(({ told_at }) => told_at);
	const threads = new Set(ground.findings[0]?.map(({ thread }) => thread.id));
	const ticked = given
		.filter(({ thread_id, shared_at }) => shared_at && threads.has(thread_id ?? ''))
		.slice(0, TICKED)
		.map(({ ref }) => `c=${ref}`)
		.join('&');
	const team = (name: string, page: string): Asked => ({ name, page: at + page, as: 'researcher' });
	// figures are kept while nothing is written: the first look after a write is another matter
	const first = (page: string): Asked => ({
		...team('… first after a write', page),
		written: true
	});
	const member = (name: string, page: string): Asked => ({ name, page, as: 'member' });
	return [
		team('the first page of the study', ''),
		team('seeing, by group', '/seeing'),
		first('/seeing'),
		...['finding', 'question', 'channel', 'meeting'].map((by) =>
			team(`seeing, by ${by}`, `/seeing?by=${by}`)
		),
		team('what a count opens', `/seeing/said?by=group&theme=1&place=${slug}`),
		team('every place of a theme', '/themes/1/said'),
		team('… and of those below it, finding by finding', '/themes/1/said?below=1&order=finding'),
		team('a contribution', `/contributions/${said?.ref}`),
		team('… with its notes', `/contributions/${said?.ref}/memos`),
		team('… marked as disagreeing', `/contributions/${said?.ref}/challenge`),
		team('… asked for as a quotation', `/contributions/${said?.ref}/quote`),
		team('agreement', '/agreement'),
		first('/agreement'),
		team('… on one finding', `/agreement?finding=${prompt}`),
		first(`/agreement?finding=${prompt}`),
		team('outcomes', '/outcomes'),
		team('one outcome', `/outcomes/${told?.number}`),
		team('a new outcome of 50 that were ticked', `/outcomes/new?${ticked}`),
		team('a finding', `/prompts/${prompt}`),
		team('its versions', `/prompts/${prompt}/versions`),
		team('two versions side by side', `/prompts/${prompt}/versions/compare?from=1&to=2`),
		team('quotations', '/quotations'),
		team('in print', '/publications'),
		team('what is owed', '/owed'),
		team('how it went', '/reflections'),
		team('search', '/search?q=card'),
		member('the page of a group on outcomes', `${group}/outcomes`),
		member('a finding in a group', `${group}/prompts/${address}`),
		member('its versions in a group', `${group}/prompts/${address}/versions`),
		member('what I said', '/me/contributions'),
		member('what is owed to me', '/me/owed'),
		member('quotations of my words', '/me/quotations'),
		member('the first page of a member', '/'),
		{ name: 'the desk of a researcher', page: '/', as: 'researcher' },
		team('the codebook', '/themes'),
		team('… and its history', '/themes/history'),
		team('a theme', '/themes/1'),
		team('… and its notes', '/themes/1/memos'),
		team('… its history', '/themes/1/history'),
		team('… split', '/themes/1/split'),
		team('… merged', '/themes/1/merge'),
		team('the inbox', '/inbox'),
		team('… what is not read', '/inbox?unread=1'),
		team('… what stands under no theme', '/inbox?unsorted=1'),
		team('… of one group on one finding', `/inbox?group=${slug}&finding=${prompt}`)
	];
}

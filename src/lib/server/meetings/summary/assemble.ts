import { weekday } from '#lib/text/dates.ts';
import { inWords } from '#lib/text/numbers.ts';
import type { MeetingRow } from '../tables.ts';
import { lines, type Noted } from './noted.ts';
import { capital, oneLine, retold, sentence } from './sentences.ts';

/** One item of the agenda, with all that was said under it. */
export type Topic = {
	title: string;
	kind: 'item' | 'changes' | 'actions';
	/** what the agenda said of it, and the paper that people had before them */
	words: string;
	paper: string | null;
	/** the finding that it carried: what was found, and why the team thinks so, as the team typed it */
	finding: {
		title: string;
		found: string;
		why: string;
		questions: { id: string; text: string }[];
	} | null;
	points: (Noted & { question: string | null })[];
};
/** What the research team did since the last meeting because of what people had said. */
export type Change = { said: string; done: string };
type Met = Pick<
	MeetingRow,
	| ('on_day' | 'members_came' | 'researchers_came' | 'others_came')
	| ('members_online' | 'researchers_online' | 'others_online')
>;

/**
 * A first text of a summary, item by item and kind by kind, in whole sentences to edit. It retells: it
 * names nobody, and quotation marks that stood in the notes are left out.
 */
export function assembled(meeting: Met, topics: Topic[], changes: Change[] = []): string {
	const standing = topics.some(({ kind }) => kind === 'changes');
	const first: Topic[] = standing || !changes.length ? [] : [since];
	const told = [...first, ...topics].map((topic) => section(topic, changes));
	const silent = topics.filter((_, index) => told[index + first.length] === null);
	return [
		opening(meeting),
		...told.flatMap((words) => words ?? []),
		...also(silent),
		'## Thank you\n\n[thanks]'
	].join('\n\n');
}

function opening(met: Met) {
	const online = [met.members_online, met.researchers_online, met.others_online];
	const sum = (numbers: (number | null)[]) => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
	const afar = sum(online);
	const everyone = afar === sum([met.members_came, met.researchers_came, met.others_came]);
	return [
		`The group met on ${weekday(met.on_day)}.`,
		...came(met.members_came, 'person of the group came.', 'people of the group came.'),
		...came(met.researchers_came, 'researcher came to listen.', 'researchers came to listen.'),
		...came(met.others_came, 'other person came too.', 'other people came too.'),
		...(everyone && afar > 1
			? ['All of them joined online.']
			: came(afar, 'of them joined online.', 'of them joined online.'))
	].join(' ');
}

function came(number: number | null, one: string, many: string): string[] {
	if (!number) return [];
	return [`${capital(inWords(number))} ${number === 1 ? one : many}`];
}

/** Null where nothing was said under it. */
function section(topic: Topic, changes: Change[]): string | null {
	const done = topic.kind === 'changes' ? changes.map(changed) : [];
	if (!topic.points.length && !done.length) return null;
	const { finding, points } = topic;
	const asked = finding?.questions ?? [];
	const free = points.filter(({ question }) => !asked.some(({ id }) => id === question));
	return [
		`## ${topic.kind === 'changes' ? since.title : oneLine(topic.title)}`,
		...(topic.words.trim() ? [sentence(topic.words)] : []),
		...paper(topic),
		...(finding ? brought(finding) : []),
		...(done.length ? [`${SINCE}\n\n${done.join('\n')}`] : []),
		...lines(free),
		...asked.flatMap(({ id, text }) => {
			const said = points.filter(({ question }) => question === id);
			return said.length ? [`### ${oneLine(text)}`, ...lines(said)] : [];
		})
	].join('\n\n');
}

/** The whole of it: to shorten is less work than to look up what was left out. */
function brought({ title, found, why }: NonNullable<Topic['finding']>) {
	return [
		`A research team brought this finding: ${sentence(title)}`,
		retold(found),
		...(why.trim() ? ['This is why the team thinks so.', retold(why)] : [])
	].filter(Boolean);
}

function paper({ paper }: Topic): string[] {
	return paper ? [`People had a paper before them: ${sentence(paper)}`] : [];
}

function changed({ said, done }: Change) {
	return `- People had said: ${sentence(said)} The team did this: ${sentence(done)}`;
}

/** What stood on the agenda and has no notes: named, so that nothing is missing. */
function also(topics: Topic[]): string[] {
	const items = topics.filter(({ kind }) => kind === 'item');
	if (!items.length) return [];
	const each = items.map((topic) =>
		[`- ${sentence(topic.title)}`, ...paper(topic)].join(' ').trim()
	);
	return [`## Also on the agenda\n\n${each.join('\n')}`];
}

const SINCE = 'The research team told the group what it did since the last meeting.';

const since: Topic = {
	...{ title: 'What has changed because of the group', kind: 'changes' },
	...{ words: '', paper: null, finding: null, points: [] }
};

import { weekday } from '#lib/text/dates.ts';
import type { ContributionRow } from '../../contributions/index.ts';
import type { MeetingRow } from '../tables.ts';

type Kind = NonNullable<ContributionRow['point_kind']>;
type Topic = {
	title: string;
	/** The title of the finding that it carried. */
	finding: string | null;
	points: { kind: Kind | null; body: string }[];
};
type Met = Pick<MeetingRow, 'on_day' | 'members_came' | 'researchers_came' | 'others_came'>;

/**
 * A first text of a summary, item by item and kind by kind, in whole sentences to edit. It retells: it
 * names nobody, and quotation marks that stood in the notes are left out.
 */
export function assembled(meeting: Met, topics: Topic[]): string {
	const spoken = topics.filter((topic) => topic.points.length > 0);
	return [opening(meeting), ...spoken.map(section), `## Thank you\n\n${thanks(meeting)}`].join(
		'\n\n'
	);
}

function opening({ on_day, members_came, researchers_came, others_came }: Met) {
	return [
		`The group met on ${weekday(on_day)}.`,
		...came(members_came, 'person of the group came.', 'people of the group came.'),
		...came(researchers_came, 'researcher came to listen.', 'researchers came to listen.'),
		...came(others_came, 'other person came too.', 'other people came too.')
	].join(' ');
}

function came(number: number | null, one: string, many: string): string[] {
	if (!number) return [];
	return [`${capital(inWords(number))} ${number === 1 ? one : many}`];
}

function section({ title, finding, points }: Topic) {
	const kinds = Object.keys(leads) as Kind[];
	const parts = kinds.flatMap((kind) => {
		const said = points.filter((point) => (point.kind ?? 'view') === kind);
		if (said.length === 0) return [];
		return [`${leads[kind]}\n\n${said.map((point) => `- ${sentence(point.body)}`).join('\n')}`];
	});
	const about = finding ? [`A research team brought this finding: ${sentence(finding)}`] : [];
	return [`## ${oneLine(title)}`, ...about, ...parts].join('\n\n');
}

const leads: Record<Kind, string> = {
	view: 'This is what people said about it.',
	wording: 'This is how people would say it in their own words.',
	concern: 'People were worried about some things.',
	suggestion: 'People suggested what could be done.',
	question: 'People had questions for the research team.',
	action: 'This is what will happen next.'
};

function thanks({ members_came }: Met) {
	if (!members_came) return 'We thank everyone who came for their time and their thoughts.';
	if (members_came === 1) return 'We thank the one person who came for their time and thoughts.';
	return `We thank the ${inWords(members_came)} people who came for their time and their thoughts.`;
}

const few = [
	...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
	...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
];

function inWords(number: number) {
	return few[number] ?? number.toLocaleString('en-GB');
}

/** What was noted, as one sentence on one line, without marks that would make it a quote or a heading. */
function sentence(noted: string) {
	const words = oneLine(noted)
		.replace(/["“”„‟«»＂〝〞]/g, '')
		.replace(/^[#>*+\-\s]+/, '')
		.trim();
	return capital(/[.!?…]$/.test(words) ? words : `${words}.`);
}

function oneLine(words: string) {
	return words.replace(/\s+/g, ' ').trim();
}

function capital(words: string) {
	const [first = '', ...rest] = words;
	return first.toLocaleUpperCase('en-GB') + rest.join('');
}

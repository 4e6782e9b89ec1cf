import { standards } from '#lib/text/outcomes.ts';
import { linesOf } from '../about.ts';
import type { Frame } from '../frame.ts';
import type { Given } from '../given.ts';
import type { Making } from '../making.ts';

/** `number`: its cells are numbers where they are not empty; `wide`: they hold words. */
export type Column = { name: string; means: string; number?: true; wide?: true };

/** A sheet: its columns each with what it means, and its rows, made as they are asked for. */
export type Sheet = {
	name: string;
	/** what a row of it is */
	row: string;
	columns: Column[];
	rows: () => Iterable<string[]>;
};

/** The sheets of a study's spreadsheet, in their order; `responses_long` comes first. */
export function sheetsOf(making: Making): Sheet[] {
	const all = [
		responsesLong(making),
		responsesWide(making),
		cases(making),
		points(making),
		decisions(making),
		codings(making),
		codebook(making)
	];
	return [...all, readme(making, all)];
}

/** `responses_long` alone: what a single table of a study is. */
export function responsesLong({ frame, stage, wrote }: Making): Sheet {
	return {
		name: 'responses_long',
		row: 'a contribution: an answer, a reply, or a point noted in a meeting',
		columns: [
			{ name: 'contribution_id', means: 'names the contribution in every file of the study' },
			{
				name: 'case_id',
				means:
					'who gave it: P… a member, O… an organiser, R… the research team, U… somebody without a name, ROOM-… said in a meeting'
			},
			{ name: 'role', means: 'member, organiser or researcher' },
			{ name: 'kind', means: 'response, reply or point' },
			{ name: 'thread_id', means: 'the finding’s number and the group' },
			{ name: 'prompt', means: 'the finding, with its number' },
			{ name: 'version', means: 'which version of the finding was answered', number: true },
			{ name: 'question', means: 'the question it answers; empty: the finding as a whole' },
			{ name: 'group', means: 'the group in which it was given' },
			{ name: 'meeting', means: 'the day of the meeting in which it was noted' },
			{ name: 'text', means: 'the words, with names of people replaced', wide: true },
			{ name: 'audience', means: 'group, or private: the organiser and the research team alone' },
			{ name: 'way', means: 'online, not online, or meeting; empty in files for others' },
			{ name: 'wording', means: 'verbatim: the exact words; noted: as somebody wrote them down' },
			{ name: 'date', means: 'the day it was given; the month in files for others' },
			{ name: 'in_reply_to', means: 'the id of what it replies to' },
			{ name: 'themes', means: 'names of the themes it stands under, with ; between' },
			{ name: 'outcome', means: 'numbers of the outcomes, as in the sheet decisions' },
			{ name: 'may_quote', means: 'yes, retell, or no: see below' }
		],
		*rows() {
			let done = 0;
			for (const each of stage.all()) {
				yield long(each, frame);
				wrote(++done);
			}
		}
	};
}

function long(each: Given, { threads, groups, questions, prompts }: Frame): string[] {
	const thread = threads.get(each.thread);
	const prompt = prompts.find(({ id }) => id === thread?.prompt);
	return [
		...[each.ref, each.case, each.role, each.kind, thread?.name ?? ''],
		prompt ? `${prompt.number} ${prompt.title}` : '',
		each.version === null ? '' : String(each.version),
		questions.get(each.question ?? '')?.text ?? '',
		groups.get(each.group)?.name ?? '',
		...[each.meeting, each.text, each.audience, each.way, each.wording, each.date],
		...[each.in_reply_to, each.themes.join('; '), each.outcomes.join('; '), each.may_quote]
	];
}

/** Who has a row of their own: in files for others organisers and researchers have no code. */
const MEMBER = 'member';
const isNamed = (name: string) => name.startsWith('P');

function responsesWide({ frame, stage }: Making): Sheet {
	const asked = questionsOf(frame);
	return {
		name: 'responses_wide',
		row: 'a member, with what they answered to each question; several answers stand one below the other, each after its id',
		columns: [
			{ name: 'case_id', means: 'the member’s code, as in responses_long' },
			...asked.map(({ heading, means }) => ({ name: heading, means, wide: true as const }))
		],
		*rows() {
			for (const { case: name } of stage.cases(MEMBER)) {
				if (!isNamed(name)) continue;
				const answers = new Map<string, string[]>();
				for (const each of stage.ofCase(name)) {
					if (each.kind === 'reply') continue;
					const key = keyOf(frame, each);
					answers.set(key, [...(answers.get(key) ?? []), `[${each.ref}] ${each.text}`]);
				}
				if (answers.size)
					yield [name, ...asked.map(({ key }) => (answers.get(key) ?? []).join('\n\n'))];
			}
		}
	};
}

/** What somebody can have answered: the findings as wholes and each question of each of their versions. */
function questionsOf({ prompts, questions }: Frame) {
	const used = new Map<string, number>();
	return prompts.flatMap((prompt) => {
		const own = [...questions.values()].filter((question) => question.prompt === prompt.id);
		const columns = [
			{ key: `${prompt.id} `, words: 'the finding as a whole' },
			...own
				.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))
				.map((question) => ({ key: `${prompt.id} ${question.id}`, words: question.text }))
		];
		return columns.map(({ key, words }) => ({
			key,
			heading: heading(`${prompt.number}: ${words}`, used),
			means: `finding ${prompt.number}, ${prompt.title}: ${words}`
		}));
	});
}

function keyOf({ threads }: Frame, { thread, question }: Given) {
	return `${threads.get(thread)?.prompt} ${question ?? ''}`;
}

/** As long as tools take a heading, in units of the language. */
const LONGEST_HEADING = 255;

/** A heading that no other column has; the whole of its words stands in the sheet README. */
function heading(words: string, used: Map<string, number>) {
	const plain = words.replace(/\s+/g, ' ').trim();
	const cut = (length: number) =>
		plain.length <= length
			? plain
			: `${plain
					.slice(0, length - 1)
					.toWellFormed()
					.replace(/\uFFFD$/, '')}…`;
	const first = cut(LONGEST_HEADING);
	const times = (used.get(first) ?? 0) + 1;
	used.set(first, times);
	return times === 1 ? first : `${cut(LONGEST_HEADING - 6)} (${times})`;
}

function cases({ frame, stage }: Making): Sheet {
	return {
		name: 'cases',
		row: 'a member who gave something under a code of their own',
		columns: [
			{ name: 'case_id', means: 'the member’s code' },
			{ name: 'group', means: 'the groups in which they gave something' },
			{
				name: 'way of answering',
				means: 'online, not online or meeting; empty in files for others'
			}
		],
		*rows() {
			for (const { case: name, groups, ways } of stage.cases(MEMBER)) {
				if (!isNamed(name)) continue;
				const names = groups.map((group) => frame.groups.get(group)?.name ?? '');
				yield [name, names.toSorted().join('; '), ways.join('; ')];
			}
		}
	};
}

function points({ frame, stage }: Making): Sheet {
	return {
		name: 'points',
		row: 'a point noted in a meeting; the same ones stand in responses_long, under the same ids',
		columns: [
			{ name: 'point_id', means: 'the same as contribution_id in responses_long' },
			{ name: 'meeting', means: 'the day of the meeting; the month in files for others' },
			{ name: 'agenda item', means: 'the finding that was talked about' },
			{
				name: 'text',
				means: 'the words as they were noted, with names of people replaced',
				wide: true
			},
			{ name: 'kind', means: 'view, suggestion, question, concern, wording or action' },
			{ name: 'themes', means: 'names of the themes it stands under' },
			{ name: 'outcome', means: 'numbers of the outcomes' },
			{
				name: 'agreed',
				means: 'how many in the room agreed, and of how many, where it was counted'
			}
		],
		*rows() {
			for (const each of stage.points()) {
				const prompt = frame.prompts.find(
					({ id }) => id === frame.threads.get(each.thread)?.prompt
				);
				yield [
					...[each.ref, each.meeting, prompt ? `${prompt.number} ${prompt.title}` : '', each.text],
					...[each.point_kind ?? '', each.themes.join('; '), each.outcomes.join('; ')],
					each.agreed === null ? '' : `${each.agreed} of ${each.agreed_of ?? '?'}`
				];
			}
		}
	};
}

/** The columns of a record of impact: when and how people contributed, what they hoped for, what changed. */
function decisions({ frame, stage }: Making): Sheet {
	return {
		name: 'decisions',
		row: 'an outcome that people were told of',
		columns: [
			{ name: 'outcome_id', means: 'its number in the study', number: true },
			{ name: 'date', means: 'the day on which the team did it, or told people' },
			{ name: 'kind', means: 'what the team did, no change among it' },
			{ name: 'when and how people contributed', means: 'months and ways of what it rests on' },
			{
				name: 'you_said',
				means: 'what people hoped to influence, in the team’s own words',
				wide: true
			},
			{ name: 'we_did', means: 'what changed, if anything', wide: true },
			{ name: 'reason', means: 'why it matters, or why nothing changed', wide: true },
			{ name: 'contributions', means: 'ids of what it rests on, with ; between' },
			{ name: 'finding_from', means: 'the version of the finding before' },
			{ name: 'finding_to', means: 'the version it led to' },
			{ name: 'standard', means: 'which of the six UK Standards for Public Involvement' }
		],
		*rows() {
			for (const each of frame.outcomes) {
				const number = frame.prompts.find(({ id }) => id === each.prompt)?.number ?? '';
				const version = (of: number | null) =>
					of === null ? '' : `finding ${number}, version ${of}`;
				yield [
					...[String(each.number), each.on_day ?? each.told_at.slice(0, 10), each.kind],
					whenAndHow(each.rests.flatMap((ref) => stage.byRef(ref) ?? [])),
					...[each.you_said, each.we_did, each.reason, each.rests.join('; ')],
					...[version(each.from), version(each.to)],
					standards.find(({ value }) => value === each.standard)?.label ?? ''
				];
			}
		}
	};
}

function whenAndHow(rests: Given[]): string {
	const months = [...new Set(rests.map(({ date }) => date.slice(0, 7)))].toSorted();
	const span = [...new Set([months.at(0), months.at(-1)])].filter(Boolean).join(' to ');
	const ways = [...new Set(rests.flatMap(({ way }) => way || []))].toSorted();
	return [span, ways.join(', ')].filter(Boolean).join('; ');
}

function codings({ frame, stage }: Making): Sheet {
	const themes = new Map(frame.themes.map((theme) => [theme.id, theme]));
	return {
		name: 'codings',
		row: 'a theme that was put on a contribution or on a passage of it',
		columns: [
			{ name: 'coding_id', means: 'names the coding' },
			{ name: 'contribution_id', means: 'as in responses_long' },
			{ name: 'theme', means: 'the theme with those above it' },
			{
				name: 'starts',
				means:
					'where the passage begins in text, counted in Unicode code points from 0; empty: the whole',
				number: true
			},
			{ name: 'ends', means: 'the code point after its last one', number: true },
			{ name: 'passage', means: 'the words of the passage; empty: the whole', wide: true },
			{
				name: 'wording',
				means:
					'now, or earlier: it was put on words that were changed since, so that it has no place here'
			},
			{ name: 'coder', means: 'R… of the research team; empty in files for others' },
			{ name: 'date', means: 'the day of coding; empty in files for others' },
			{ name: 'memo', means: 'what the coder thought; empty in files for others' }
		],
		*rows() {
			for (const each of stage.all()) {
				if (!each.codings.length) continue;
				const points = Array.from(each.text);
				for (const { id, theme, starts, ends, earlier, coder, coded_at, memo } of each.codings)
					yield [
						...[id, each.ref, themes.get(theme)?.path ?? ''],
						...[starts === null ? '' : String(starts), ends === null ? '' : String(ends)],
						starts === null ? '' : points.slice(starts, ends ?? starts).join(''),
						earlier ? 'earlier' : 'now',
						...[coder, coded_at?.slice(0, 10) ?? '', memo]
					];
			}
		}
	};
}

/** As long as MAXQDA takes the name of a code. */
const LONGEST_CODE = 63;

function codebook({ frame }: Making): Sheet {
	return {
		name: 'codebook',
		row: 'a theme of the study’s codebook',
		columns: [
			{
				name: 'Code',
				means: 'the theme with those above it, cut where a name is too long for MAXQDA'
			},
			{
				name: 'Memo',
				means: 'what it means in plain words, and the team’s note; its whole name where it was cut'
			}
		],
		*rows() {
			for (const theme of frame.themes) {
				const path = theme.path.split(' > ').map(cutName);
				const whole = path.join(' > ') === theme.path ? '' : `Whole name: ${theme.path}`;
				const retired = theme.retired ? 'Retired: no new words are put under it.' : '';
				const memo = [theme.plain_meaning, theme.note, retired, whole].filter(Boolean);
				yield [path.join(' > '), memo.join('\n\n')];
			}
		}
	};
}

function cutName(name: string) {
	const points = Array.from(name);
	return points.length <= LONGEST_CODE ? name : `${points.slice(0, LONGEST_CODE - 1).join('')}…`;
}

function readme(making: Making, sheets: Sheet[]): Sheet {
	return {
		name: 'README',
		row: 'a line',
		columns: [
			{ name: 'line', means: 'names the line', number: true },
			{ name: 'about', means: '' },
			{ name: 'what', means: '', wide: true },
			{ name: 'means', means: '', wide: true }
		],
		*rows() {
			let line = 0;
			const next = (...cells: string[]) => [String(++line), ...cells];
			for (const words of linesOf(making.about)) if (words) yield next('this file', words, '');
			yield next('cases', elsewhere(making), '');
			for (const { name, row, columns } of sheets) {
				yield next(name, 'a row is', row);
				for (const column of columns) yield next(name, column.name, column.means);
			}
		}
	};
}

/** Who has no row among the cases, and where what they said is. */
function elsewhere({ stage }: Making): string {
	let number = 0;
	for (const { case: name, given } of stage.cases()) if (!isNamed(name)) number += given;
	return `${number} contributions of people without a code of their own (unnamed, said in a room, organisers, the research team) stand in responses_long alone.`;
}

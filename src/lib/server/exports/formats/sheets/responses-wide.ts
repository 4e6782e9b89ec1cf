import type { Frame } from '../../frame.ts';
import type { Given } from '../../given.ts';
import type { Making } from '../../making.ts';
import { isNamed, MEMBER, type Sheet } from './sheet.ts';

export function responsesWide({ frame, stage }: Making): Sheet {
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

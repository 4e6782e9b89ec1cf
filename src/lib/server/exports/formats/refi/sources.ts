import type { Frame, FrameThread } from '../../frame.ts';
import type { Given } from '../../given.ts';
import type { Making } from '../../making.ts';
import { isCase, sourceOf } from './codes.ts';
import { nameOf } from './selections.ts';

/** A text of the project: what it is called, and its pieces. */
export type Source = {
	/** what its identifiers are made of */
	id: string;
	name: string;
	description: string;
	pieces: () => Iterable<Piece>;
};

/** Words between contributions, or the words of one. */
export type Piece = { words: string; given?: Given };

/** The texts of a project, each with the contributions in it. */
export function* sources(making: Making): Iterable<Source> {
	yield* making.wish.layout === 'contributors' ? byContributor(making) : byThread(making);
}

const INVOLVEMENT = 'Public involvement input, not research data.';

function* byThread({ frame, stage }: Making): Iterable<Source> {
	const some = stage.threads();
	for (const thread of frame.threads.values()) {
		if (!some.has(thread.id)) continue;
		const prompt = frame.prompts.find(({ id }) => id === thread.prompt);
		const group = frame.groups.get(thread.group)?.name ?? '';
		yield {
			id: thread.id,
			name: `${thread.name} ${prompt?.title ?? ''}`.trim(),
			description: `A finding and what ${group} said to it. ${INVOLVEMENT}`,
			*pieces() {
				yield { words: foundIn(frame, thread) };
				let asked: string | null | undefined;
				for (const each of stage.ofThread(thread.id)) {
					if (each.question !== asked) yield { words: `${questionOf(frame, each)}\n\n` };
					asked = each.question;
					yield* spoken(`[${each.case}]`, each);
				}
			}
		};
	}
}

/** A text for each member; one each for the rest, by room, organisers, team, and for all without a name. */
function* byContributor({ frame, stage }: Making): Iterable<Source> {
	const shared = new Map<string, string[]>();
	for (const each of stage.cases()) {
		const name = sourceOf(each);
		if (isCase(each)) yield one(name, [name]);
		else if (!shared.get(name)?.push(each.case)) shared.set(name, [each.case]);
	}
	for (const [name, all] of shared) yield one(name, all);

	function one(name: string, all: string[]): Source {
		const who = isCase({ case: name }) ? `What ${name} gave.` : `What stands under ${name}.`;
		return {
			...{ id: name, name, description: `${who} ${INVOLVEMENT}` },
			*pieces() {
				for (const each of all)
					for (const given of stage.ofCase(each)) {
						const where = `${nameOf(given, frame)}: ${questionOf(frame, given)}`;
						yield* spoken(`${where}\n[${given.case}]`, given);
					}
			}
		};
	}
}

function* spoken(head: string, given: Given): Iterable<Piece> {
	yield { words: `${head}\n` };
	yield { words: given.text, given };
	yield { words: '\n\n' };
}

/** The finding as it stands now, as it was written. */
function foundIn({ prompts }: Frame, thread: FrameThread): string {
	const prompt = prompts.find(({ id }) => id === thread.prompt);
	const now = prompt?.versions.at(-1);
	if (!prompt || !now) return '';
	return [
		`Finding ${prompt.number}, version ${now.number}: ${now.title}`,
		...['What we found', now.found, 'Why we think so', now.why]
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n\n');
}

function questionOf({ questions }: Frame, { question }: Given): string {
	const asked = questions.get(question ?? '');
	if (!asked) return 'The finding as a whole';
	return asked.position === null
		? `Asked before: ${asked.text}`
		: `Question ${asked.position}: ${asked.text}`;
}

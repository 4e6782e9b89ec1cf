import { render } from '#lib/text/markdown.ts';
import type { FramePrompt } from '../../../frame.ts';
import type { Making } from '../../../making.ts';
import { fromHtml } from '../from-html.ts';
import { heading, paragraph, table, type Block } from '../model.ts';
import { columns, rowOf, WORDS } from './row.ts';

/** Each finding that something was given to, and what every group said to it. */
export function* findings(making: Making): Iterable<Block> {
	const { frame, stage } = making;
	const some = stage.threads();
	if (!some.size) {
		yield heading(1, 'Findings');
		yield paragraph('Nothing that was said is in this file.');
	}
	const done = { rows: 0 };
	for (const prompt of frame.prompts) {
		const threads = [...frame.threads.values()].filter(
			({ id, prompt: of }) => of === prompt.id && some.has(id)
		);
		if (!threads.length) continue;
		yield heading(1, `Finding ${prompt.number}: ${prompt.title}`);
		yield* asItIsNow(prompt);
		for (const { id, group } of threads) {
			const name = frame.groups.get(group)?.name ?? '';
			yield heading(2, name);
			yield* byQuestion(making, id, name, done);
		}
	}
}

function* asItIsNow({ versions }: FramePrompt): Iterable<Block> {
	const now = versions.at(-1);
	if (!now) return;
	const plain = (markdown: string) => fromHtml(render(markdown), { headings: false });
	if (versions.length > 1) yield paragraph(`This is version ${now.number} of it.`);
	if (now.found) yield paragraph('What the team found:');
	yield* plain(now.found);
	if (now.why) yield paragraph('Why the team thinks so:');
	yield* plain(now.why);
}

/** A table for each question. The thread is read again for each, so that none has to be held. */
function* byQuestion(
	making: Making,
	thread: string,
	group: string,
	done: { rows: number }
): Iterable<Block> {
	const { frame, stage } = making;
	const asked = new Set<string | null>();
	for (const { question } of stage.ofThread(thread)) asked.add(question);
	for (const question of asked) {
		const found = frame.questions.get(question ?? '');
		const words = found?.text ?? 'The finding as a whole';
		yield heading(3, found?.position === null ? `Asked before: ${words}` : words);
		const head = columns(making.frame);
		yield table(`What ${group} said: ${words}`, head, rows(), head.indexOf(WORDS));
		function* rows(): Iterable<string[]> {
			for (const each of stage.ofThread(thread)) {
				if (each.question !== question) continue;
				yield rowOf(each, frame);
				making.wrote((done.rows += 1));
			}
		}
	}
}

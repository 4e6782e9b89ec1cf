import { kindWords, standards } from '#lib/text/outcomes.ts';
import { proseLines } from '#lib/text/prose.ts';
import { render } from '#lib/text/markdown.ts';
import type { FramePrompt, FrameOutcome, FrameTheme } from '../frame.ts';
import type { Given } from '../given.ts';
import type { Making } from '../making.ts';
import {
	heading,
	list,
	paragraph,
	paragraphs,
	table,
	type Block,
	type Document
} from './document/model.ts';

/**
 * What a study was told, as something to read: each finding with what every group said to it by question,
 * the themes with words that may be quoted, and what was done.
 */
export function reportOf(making: Making): Document {
	const { study, forTeam } = making.frame;
	const { first, disclaimer } = making.about;
	const readers = forTeam ? 'for our team only' : 'for others';
	return {
		title: `What people said to “${study.title}” (${readers})`,
		by: study.title,
		foot: [...first, disclaimer].filter(Boolean),
		*blocks() {
			yield* aboutIt(making);
			yield* findings(making);
			yield* themes(making);
			yield* outcomes(making);
		}
	};
}

function* aboutIt({ about, frame: { study } }: Making): Iterable<Block> {
	yield heading(1, 'About this file');
	for (const words of about.first) yield paragraph(words);
	yield { kind: 'facts', facts: about.facts };
	for (const { title, lines } of about.lists) {
		yield paragraph(`${title}:`);
		yield list(lines.length ? lines : ['none']);
	}
	if (!study.about && !study.aim) return;
	yield heading(1, 'The study');
	yield* paragraphs(study.about);
	if (study.funder) yield paragraph(`Paid for by ${study.funder}.`);
	if (study.aim) {
		yield heading(2, 'What the team would like from people');
		yield* paragraphs(study.aim);
	}
}

function* findings(making: Making): Iterable<Block> {
	const { frame, stage } = making;
	const some = stage.threads();
	let done = 0;
	if (!some.size)
		yield* [heading(1, 'Findings'), paragraph('Nothing that was said is in this file.')];
	for (const prompt of frame.prompts) {
		const threads = [...frame.threads.values()].filter(
			({ id, prompt: of }) => of === prompt.id && some.has(id)
		);
		if (!threads.length) continue;
		yield heading(1, `Finding ${prompt.number}: ${prompt.title}`);
		yield* foundIn(prompt);
		for (const thread of threads) {
			const group = frame.groups.get(thread.group)?.name ?? '';
			yield heading(2, group);
			yield* byQuestion(making, thread.id, group);
			making.wrote((done += 1));
		}
	}
}

function* foundIn({ versions }: FramePrompt): Iterable<Block> {
	const now = versions.at(-1);
	if (!now) return;
	const plain = (markdown: string) => paragraphs(proseLines(render(markdown)));
	yield* plain(now.found);
	if (now.why) yield paragraph('Why the team thinks so:');
	yield* plain(now.why);
	if (versions.length > 1) yield paragraph(`This is version ${now.number}.`);
}

/** A table for each question; a thread is read a second time for each, so that none is held as a whole. */
function* byQuestion(making: Making, thread: string, group: string): Iterable<Block> {
	const { frame, stage } = making;
	const asked = new Set<string | null>();
	for (const { question } of stage.ofThread(thread)) asked.add(question);
	for (const question of asked) {
		const found = frame.questions.get(question ?? '');
		const words = found?.text ?? 'The finding as a whole';
		yield heading(3, found?.position === null ? `Asked before: ${words}` : words);
		yield table(`What ${group} said: ${words}`, columns(making), rows());
		function* rows(): Iterable<string[]> {
			for (const each of stage.ofThread(thread))
				if (each.question === question) yield row(each, making);
		}
	}
}

function columns({ frame: { forTeam } }: Making): string[] {
	return ['Id', 'Who', 'Words', ...(forTeam ? ['How it came'] : []), 'When', 'May we quote it?'];
}

const quote = { yes: 'yes', retell: 'only in other words', no: 'no' } as const;

function row(each: Given, { frame: { forTeam } }: Making): string[] {
	const notes = [
		each.in_reply_to && `in reply to ${each.in_reply_to}`,
		each.audience === 'private' && 'private',
		each.wording === 'noted' && 'noted, not the exact words'
	].filter(Boolean);
	const who = [each.case, ...notes].join(', ');
	const way = forTeam ? [each.way] : [];
	return [each.ref, who, each.text, ...way, each.date, quote[each.may_quote]];
}

/** As many quotations as stand under one theme. */
const FEW = 20;

function* themes({ frame, stage }: Making): Iterable<Block> {
	if (!frame.themes.length) return;
	yield heading(1, 'Themes');
	for (const theme of frame.themes) {
		yield heading(2, theme.path);
		yield* paragraphs(theme.plain_meaning);
		let shown = 0;
		let number = 0;
		for (const each of stage.ofTheme(theme.id)) {
			number++;
			if (shown >= FEW || each.may_quote !== 'yes') continue;
			shown++;
			yield { kind: 'quotation', text: quoted(each, theme), by: frame.forTeam ? each.case : '' };
		}
		yield paragraph(
			number
				? `${number} ${number === 1 ? 'contribution stands' : 'contributions stand'} under it; ${shown} of them ${shown === 1 ? 'is' : 'are'} quoted here.`
				: 'Nothing in this file stands under it.'
		);
	}
}

/** The passage that the theme was put on, or all of it. */
function quoted({ text, codings }: Given, { id }: FrameTheme): string {
	const on = codings.find(({ theme, starts }) => theme === id && starts !== null);
	if (on?.starts == null || on.ends === null) return text;
	return Array.from(text).slice(on.starts, on.ends).join('');
}

function* outcomes({ frame }: Making): Iterable<Block> {
	yield heading(1, 'What the team did');
	if (!frame.outcomes.length) yield paragraph('Nothing was told yet.');
	for (const outcome of frame.outcomes) {
		yield heading(2, `Outcome ${outcome.number}: ${kindWords(outcome.kind)}`);
		yield { kind: 'facts', facts: facts(outcome) };
	}
}

function facts({ you_said, we_did, reason, standard, rests, on_day, told_at }: FrameOutcome) {
	const named = standards.find(({ value }) => value === standard)?.label;
	return [
		{ name: 'You said', value: you_said },
		{ name: 'We did', value: we_did },
		{ name: 'Why', value: reason },
		{ name: 'When', value: on_day ?? told_at.slice(0, 10) },
		...(named ? [{ name: 'UK Standard for Public Involvement', value: named }] : []),
		{ name: 'Rests on', value: rests.join(', ') || 'nothing that is in this file' }
	];
}

import type { Article, Credit, TypedPiece } from '$lib/meeting';
import { day, weekday } from '$lib/text/dates';
import { harmless } from '$lib/text/harmless';
import { literal } from '$lib/text/literal';
import type { Addresses } from './addresses';
import { EXAMPLE, taken } from './taken';

type Site = { name: string; demo: boolean };

/** A summary as Markdown, in the same order and with the same words as its page. */
export function asMarkdown(article: Article, at: Addresses, site: Site): string {
	const { title, group, group_about, on_day, published_at, picture } = article;
	const parts = [
		`# ${plain(title)}`,
		...(site.demo ? [`**${EXAMPLE}**`] : []),
		plain(`${group} met on ${weekday(on_day)}. This was published on ${day(published_at)}.`),
		...(picture && at.picture ? [`![${plain(picture.alt)}](${at.picture})`] : []),
		...article.typed.map((piece) => drawn(piece, new URL(at.page).origin)),
		...corrections(article),
		'## Who wrote this',
		plain(`${group} published this summary. The people who were there could put it right first.`),
		plain(group_about),
		'## About this text',
		...article.credits.flatMap(credit),
		'This is what people said as part of patient and public involvement. It is not research data. Using these words as research data needs ethics approval and separate consent.',
		'---',
		...taken(at.page, site.name).map((line) => plain(line, at.page))
	];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function drawn({ kind, words }: TypedPiece, origin: string): string {
	if (kind === 'plain') return plain(words);
	if (kind === 'markdown') return harmless(words).replaceAll('](/', `](${origin}/`);
	return plain(`“${words.trim()}”`)
		.split('\n')
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
}

function corrections({ corrections }: Article): string[] {
	if (!corrections.length) return [];
	const lines = corrections.map(({ words, at }) =>
		plain(`Corrected on ${day(at)}: ${words}`).replaceAll('\n', ' ')
	);
	return ['## What was put right', lines.map((line) => `- ${line}`).join('\n')];
}

function credit({ title, acknowledgement, funder, award_number, disclaimer }: Credit): string[] {
	const award = award_number && `, award number ${award_number}`;
	return [
		`### ${plain(title)}`,
		plain(acknowledgement),
		funder && plain(`The study is paid for by ${funder}${award}.`),
		plain(disclaimer)
	];
}

/** Words in which no sign means anything to a program; an address of ours stays one. */
function plain(words: string, address = ''): string {
	const [before, ...after] = address ? words.split(address) : [words];
	if (after.length) return [before ?? '', ...after].map((part) => plain(part)).join(`<${address}>`);
	return literal(words);
}

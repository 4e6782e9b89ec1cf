import type { Composed } from './letter.ts';

type Link = { words: string; href: string };
type Parts = {
	greeting?: string;
	paragraphs: string[];
	/** Several places to look, one under the other. */
	list?: Link[];
	/** The one thing to do. Its address is shown too: some copy it, some distrust what they cannot see. */
	link?: Link;
	closing?: string[];
};

/** A plain letter in both forms: text as one would write it by hand, and one column of HTML saying the same. */
export function simple({ greeting, paragraphs, list = [], link, closing = [] }: Parts) {
	const before = [...(greeting ? [greeting] : []), ...paragraphs];
	const text = [...before, ...[...list, ...(link ? [link] : [])].map(inText), ...closing];
	const html = [
		...before.map(paragraph),
		...list.map(anchor),
		...(link ? [button(link)] : []),
		...closing.map(paragraph)
	];
	return { text: `${text.join('\n\n')}\n`, html: page(html.join('\n')) };
}

/** The same letter with small print under it: sentences, each with where it leads. */
export function footed(letter: Composed, foot: { sentence: string; link?: Link }[]): Composed {
	if (!foot.length) return letter;
	const lines = foot.map(({ sentence, link }) =>
		link ? `${sentence}\n${inText(link)}` : sentence
	);
	const rows = foot.map(({ sentence, link }) =>
		small(escape(sentence) + (link ? ` ${reference(link)}` : ''))
	);
	return {
		...letter,
		text: `${letter.text}\n${lines.join('\n\n')}\n`,
		html: letter.html.replace(END, () => `\n${RULE}\n${rows.join('\n')}${END}`)
	};
}

const END = '\n</div>\n</body>';
const RULE = '<hr style="margin:24px 0;border:0;border-top:1px solid #b1b4b6">';

function inText({ words, href }: Link) {
	return `${words}:\n${href}`;
}

function paragraph(words: string) {
	return `<p style="margin:0 0 18px">${escape(words).replaceAll('\n', '<br>')}</p>`;
}

function anchor(link: Link) {
	return `<p style="margin:0 0 18px">${reference(link)}</p>`;
}

function small(html: string) {
	return `<p style="margin:0 0 14px;font-size:16px">${html}</p>`;
}

function reference({ words, href }: Link) {
	return `<a href="${escape(href)}" style="color:#0b5351">${escape(words)}</a>`;
}

function button({ words, href }: Link) {
	const to = escape(href);
	return [
		`<p style="margin:0 0 18px"><a href="${to}" style="display:inline-block;padding:12px 18px;background:#0b5351;color:#ffffff">${escape(words)}</a></p>`,
		`<p style="margin:0 0 18px;overflow-wrap:anywhere">Or copy this address into your browser:<br>${to}</p>`
	].join('\n');
}

function page(body: string) {
	return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#0b0c0c;font:18px/1.5 Arial,sans-serif">
<div style="max-width:560px;margin:0 auto">
${body}
</div>
</body>
</html>
`;
}

function escape(words: string) {
	return words
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

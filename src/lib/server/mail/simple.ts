type Parts = {
	greeting?: string;
	paragraphs: string[];
	/** The one thing to do. Its address is shown too: some copy it, some distrust what they cannot see. */
	link?: { words: string; href: string };
	closing?: string[];
};

/** A plain letter in both forms: text as one would write it by hand, and one column of HTML saying the same. */
export function simple({ greeting, paragraphs, link, closing = [] }: Parts) {
	const before = [...(greeting ? [greeting] : []), ...paragraphs];
	const text = [...before, ...(link ? [`${link.words}:\n${link.href}`] : []), ...closing];
	const html = [
		...before.map(paragraph),
		...(link ? [button(link.words, link.href)] : []),
		...closing.map(paragraph)
	];
	return { text: `${text.join('\n\n')}\n`, html: page(html.join('\n')) };
}

function paragraph(words: string) {
	return `<p style="margin:0 0 18px">${escape(words).replaceAll('\n', '<br>')}</p>`;
}

function button(words: string, href: string) {
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

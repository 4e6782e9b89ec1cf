import { escape as escaped } from '#lib/text/markdown.ts';
import { printable } from '../printable.ts';
import type { Block, Document } from './model.ts';

/**
 * A document as one whole page, in pieces: it asks nobody for anything, on paper and without a line alike.
 * On a narrow screen each row of a table stands as a list of its cells; that they are cells is said still.
 */
export function* asHtml({ title, by, foot, blocks }: Document): Iterable<string> {
	yield `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escape(by)}">
<title>${escape(title)}</title>
<style>${look}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
`;
	for (const block of blocks()) yield* drawn(block);
	yield `</main>
<footer>
${foot.map((words) => `<p>${escape(words)}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}

function* drawn(block: Block): Iterable<string> {
	if (block.kind === 'heading') {
		// the title is the first
		const level = block.level + 1;
		yield `<h${level}>${escape(block.text)}</h${level}>\n`;
	} else if (block.kind === 'paragraph') yield `<p dir="auto">${lines(block.text)}</p>\n`;
	else if (block.kind === 'list')
		yield `<ul>${block.items.map((item) => `<li dir="auto">${lines(item)}</li>`).join('')}</ul>\n`;
	else if (block.kind === 'facts')
		yield `<dl>${block.facts.map(({ name, value }) => `<dt>${escape(name)}</dt><dd>${lines(value)}</dd>`).join('')}</dl>\n`;
	else if (block.kind === 'quotation')
		yield `<blockquote><p dir="auto">“${lines(block.text)}”</p>${block.by && `<p>${escape(block.by)}</p>`}</blockquote>\n`;
	else if (block.kind === 'picture')
		yield `<p><img src="data:image/jpeg;base64,${Buffer.from(block.jpeg).toString('base64')}" alt="${escape(block.alt)}"></p>\n`;
	else yield* tabled(block);
}

function* tabled({
	caption,
	head,
	rows,
	wide
}: Extract<Block, { kind: 'table' }>): Iterable<string> {
	yield `<table role="table"><caption>${escape(caption)}</caption>\n<thead role="rowgroup"><tr role="row">`;
	yield head.map((name) => `<th scope="col" role="columnheader">${escape(name)}</th>`).join('');
	yield `</tr></thead>\n<tbody role="rowgroup">\n`;
	for (const [first = '', ...cells] of rows) {
		const others = cells.map((cell, at) => {
			const name = escape(head[at + 1] ?? '');
			const kind = at + 1 === wide ? ' class="wide"' : '';
			return `<td role="cell" data-head="${name}"${kind}><span dir="auto">${lines(cell)}</span></td>`;
		});
		yield `<tr role="row"><th scope="row" role="rowheader">${lines(first)}</th>${others.join('')}</tr>\n`;
	}
	yield '</tbody></table>\n';
}

/** Signs that a page may not hold either are left out. */
function escape(words: string) {
	return escaped(printable(words));
}

function lines(words: string) {
	return escape(words).replaceAll('\n', '<br>');
}

const look = `
body{max-width:60em;margin:2em auto;padding:0 1em;font:1.1em/1.55 Arial,sans-serif;color:#0b0c0c;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.9em;line-height:1.2}h2{margin-top:2em;font-size:1.5em}h3{margin-top:1.6em;font-size:1.25em}h4,h5{margin-top:1.4em;font-size:1.1em}
dt{font-weight:bold}dd{margin:0 0 .6em}
img{max-width:100%;height:auto}blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #0b5563}
table{width:100%;border-collapse:collapse;margin:1em 0}caption{font-weight:bold;text-align:left;padding:.4em 0}
th,td{padding:.4em .8em .4em 0;border-bottom:1px solid #999;text-align:left;vertical-align:top;font-size:.95em;overflow-wrap:break-word}.wide{overflow-wrap:anywhere}
footer{margin-top:3em;padding-top:1em;border-top:1px solid #999;font-size:.9em}
@media screen and (max-width:45em){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr,th,td{display:block}td,tbody th{border-bottom:0;padding:.2em 0}tr{border-bottom:1px solid #999;padding:.6em 0}
td::before{content:attr(data-head) ": ";font-weight:bold}td:has(span:empty){display:none}}
@media print{body{max-width:none;margin:0;font-size:10.5pt}thead{display:table-header-group}tr,blockquote{break-inside:avoid}h2,h3,h4,h5{break-after:avoid}}
`;

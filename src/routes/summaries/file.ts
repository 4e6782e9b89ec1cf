import type { Article } from '$lib/meeting';
import { escape } from '$lib/text/markdown';
import type { Addresses } from './addresses';
import { contentOf } from './content';
import { EXAMPLE, taken } from './taken';

type Site = { name: string; demo: boolean };
type Held = { media_type: string; bytes: Uint8Array };

/** A summary as one whole file: it asks nobody for anything, on paper and without a line alike. */
export function asFile(article: Article, at: Addresses, site: Site, picture: Held | null): string {
	const data =
		picture && `data:${picture.media_type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
	const lines = taken(at.page, site.name).map(linked(at.page));
	return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escape(article.about)}">
<meta name="author" content="${escape(article.group)}">
<title>${escape(article.title)} – ${escape(article.group)}</title>
<style>${look}</style>
</head>
<body>
<main>
${site.demo ? `<p><strong>${EXAMPLE}</strong></p>\n` : ''}<h1>${escape(article.title)}</h1>
${contentOf(article, at.page, data)}
</main>
<footer>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}

function linked(page: string) {
	const safe = escape(page);
	return (line: string) => escape(line).replace(safe, () => `<a href="${safe}">${safe}</a>`);
}

const look = `
body{max-width:36em;margin:2em auto;padding:0 1em;font:1.15em/1.6 Arial,sans-serif;color:#0b0c0c;background:#fff;overflow-wrap:break-word}
h1{font-size:1.8em;line-height:1.2}h2{margin-top:1.6em;font-size:1.3em}h3{font-size:1.1em}
a{color:#0b5563}img{max-width:100%;height:auto}
blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #0b5563}
table{border-collapse:collapse}th,td{padding:.3em .8em .3em 0;border-bottom:1px solid #999;text-align:left}
footer{margin-top:2em;padding-top:1em;border-top:1px solid #999;font-size:.9em}
@media print{body{max-width:none;margin:0;font-size:11pt}blockquote,img{break-inside:avoid}}
`;

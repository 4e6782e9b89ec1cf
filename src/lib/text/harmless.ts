import { Marked, type Token } from 'marked';
import { escape, safe } from './markdown.ts';

/**
 * Markdown as it was typed, for a file that somebody else's program will show: it makes of it what our
 * own pages do. HTML stays words, a picture from elsewhere becomes its words, and so does a link that
 * leads to no page. Headings begin at level 2, below the title of the file.
 */
export function harmless(markdown: string): string {
	const tokens = marked.lexer(markdown);
	const top = Math.min(...tokens.flatMap((token) => (token.type === 'heading' ? token.depth : [])));
	return tokens
		.map((token, index) => {
			// an empty line below a heading is its own already
			if (token.type === 'space' && tokens[index - 1]?.type === 'heading') return '';
			if (token.type !== 'heading') return disarmed(token);
			const sign = '#'.repeat(Math.min(token.depth - top + 2, 6));
			return `${sign} ${disarmedIn(token, token.text).replaceAll('\n', ' ')}\n\n`;
		})
		.join('')
		.trim();
}

const TAG = /<(?=[a-z/!?])/gi;

const marked = new Marked({ gfm: true });

function disarmed(token: Token): string {
	return token.type === 'html' ? escape(token.raw) : disarmedIn(token, token.raw);
}

function disarmedIn(token: Token, raw: string): string {
	const swaps: [raw: string, words: string][] = [];
	marked.walkTokens([token], (inner) => {
		if (inner.type === 'html') swaps.push([inner.raw, escape(inner.raw)]);
		else if (inner.type === 'image') swaps.push([inner.raw, inner.text as string]);
		else if (inner.type === 'link' && !safe(inner.href as string))
			swaps.push([inner.raw, inner.text as string]);
		// what is no tag by the rules is one to many a browser
		else if (inner.type === 'text' && !('tokens' in inner) && inner.raw.search(TAG) >= 0)
			swaps.push([inner.raw, inner.raw.replace(TAG, '&lt;')]);
	});
	return swaps.reduce((text, [from, to]) => text.replaceAll(from, () => to), raw);
}

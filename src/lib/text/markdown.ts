import { Marked } from 'marked';
import sanitize from 'sanitize-html';

/**
 * Markdown of prompts, summaries and glossaries as safe HTML. Rendered once, when it is written, and
 * kept beside its source. Two walls: HTML and pictures are escaped and link schemes checked while
 * rendering, then an allow-list takes out whatever else came through. Headings begin at level 3,
 * since they stand inside pages that have their own, and go no deeper than `deepest`.
 */
export function render(markdown: string, deepest: 4 | 5 = 4): string {
	const html = marked.parse(markdown, { async: false });
	const flat = deepest === 5 ? html : html.replace(/<(\/?)h5>/g, '<$1h4>');
	return sanitize(flat, allowed);
}

/** The parts of a text between its empty lines, as they were typed: joined again they are the text. */
export function typedBlocks(markdown: string): { raw: string; kind: TypedKind }[] {
	return marked.lexer(markdown).map(({ type, raw }) => ({
		raw,
		kind: type === 'heading' || type === 'space' || type === 'list' ? type : 'words'
	}));
}
type TypedKind = 'words' | 'heading' | 'list' | 'space';

const marked = new Marked({
	gfm: true,
	breaks: true,
	renderer: {
		html: ({ text }) => escape(text),
		image: ({ text }) => escape(text),
		heading({ tokens, depth }) {
			const level = Math.min(depth + 2, 5);
			return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
		},
		link({ href, tokens }) {
			const words = this.parser.parseInline(tokens);
			return safe(href) ? `<a href="${escape(href)}">${words}</a>` : words;
		}
	}
});

const allowed: sanitize.IOptions = {
	allowedTags: [
		...[
			'p',
			'br',
			'strong',
			'em',
			'del',
			'a',
			'ul',
			'ol',
			'li',
			'blockquote',
			'h3',
			'h4',
			'h5',
			'hr'
		],
		...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre']
	],
	allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
	allowedSchemes: ['http', 'https', 'mailto', 'tel'],
	allowProtocolRelative: false,
	transformTags: { a: sanitize.simpleTransform('a', { rel: 'nofollow noreferrer' }) }
};

export function safe(href: string) {
	return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href.trim());
}

/** Words as HTML shows them, whatever signs they hold. */
export function escape(text: string) {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

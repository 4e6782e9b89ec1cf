import { all, named, parse, words, type Element, type Page } from './page.ts';

/** One name of a form as its page has it. */
export type Field = {
	name: string;
	kind: 'text' | 'number' | 'hidden' | 'choice' | 'list' | 'file' | 'button';
	/** What there is to choose from, or what stands in the boxes of that name. */
	values: string[];
	/** What is sent when nobody touches it. */
	sent: string[];
};
export type Form = { action: string; fields: Field[] };
export type Body = (readonly [name: string, value: string])[];

/** Every form that is posted from a page, read from its marks. `address`: the page's own. */
export function formsOf(page: Page, address: string): Form[] {
	const posts = named(page, 'form').filter(({ attribs }) => /^post$/i.test(attribs.method ?? ''));
	return posts.flatMap((form) => {
		const boxes = all(form, ({ name, attribs }) => isBox(name) && Boolean(attribs.name));
		const [first] = named(form, 'button');
		const fields = grouped(boxes, first);
		const elsewhere = named(form, 'button').flatMap(({ attribs }) => attribs.formaction ?? []);
		return [form.attribs.action ?? '', ...elsewhere].map((to) => {
			const { pathname, search } = new URL(to || address, `http://here${address}`);
			return { action: pathname + search, fields };
		});
	});
}

/**
 * The form that a page sends to that address, without the mark that has its words kept when it is
 * refused: so a refusal leaves no trace at all. What is kept has tests of its own.
 */
export function formAt(
	{ address, page }: { address: string; page: string },
	html: string
): Form | null {
	const form = formsOf(parse(html), page).find(({ action }) => action === address);
	const plain = form?.fields.filter(({ name }) => !/^draft(_words)?$/.test(name));
	return form && plain ? { ...form, fields: plain } : null;
}

/** What stands in a form's boxes: the values of each name. */
export function standing({ fields }: Form): Map<string, string[]> {
	return new Map(
		fields.map(({ name, kind, values, sent }) => [name, isText(kind) ? values : sent])
	);
}

export const isText = (kind: Field['kind']) => kind === 'text' || kind === 'number';

function isBox(name: string) {
	return ['input', 'textarea', 'select', 'button'].includes(name);
}

function grouped(boxes: Element[], first: Element | undefined): Field[] {
	const fields = new Map<string, Field>();
	for (const box of boxes) {
		const { name = '' } = box.attribs;
		const field = fields.get(name) ?? { name, kind: kindOf(box), values: [], sent: [] };
		fields.set(name, field);
		const values = valuesOf(box);
		field.values.push(...values.map(({ value }) => value));
		if (box.name !== 'button' || box === first)
			field.sent.push(...values.filter(({ sent }) => sent).map(({ value }) => value));
	}
	return [...fields.values()];
}

function kindOf({ name, attribs }: Element): Field['kind'] {
	if (name === 'button') return 'button';
	if (name === 'select' || attribs.type === 'radio') return 'choice';
	if (attribs.type === 'checkbox') return 'list';
	if (attribs.type === 'hidden') return 'hidden';
	if (attribs.type === 'file') return 'file';
	return attribs.inputmode === 'numeric' ? 'number' : 'text';
}

function valuesOf(box: Element): { value: string; sent: boolean }[] {
	const { type, value = '', checked } = box.attribs;
	// the parser of a browser drops a line's end that opens a text
	if (box.name === 'textarea') return [{ value: words(box).replace(/^\n/, ''), sent: true }];
	if (box.name === 'select') {
		const options = named(box, 'option').map(({ attribs }) => ({
			value: attribs.value ?? '',
			sent: attribs.selected !== undefined
		}));
		const [first] = options;
		if (first && !options.some(({ sent }) => sent)) first.sent = true;
		return options;
	}
	if (type === 'file') return [];
	const ticked = type !== 'radio' && type !== 'checkbox';
	return [{ value, sent: ticked || checked !== undefined }];
}

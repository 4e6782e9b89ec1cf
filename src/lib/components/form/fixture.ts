import { readFileSync } from 'node:fs';

type Text = { text?: string };
type Item = { value?: string | number; text?: string; hint?: Text; checked?: boolean };

/** What one of govuk-frontend's examples was made from, as far as our components can say it. */
export type Given = {
	id?: string;
	idPrefix?: string;
	name?: string;
	namePrefix?: string;
	classes?: string;
	text?: string;
	label?: Text;
	hint?: Text;
	errorMessage?: Text;
	prefix?: Text;
	fieldset?: { legend?: Text };
	items?: Item[];
	value?: string;
	values?: Record<string, number>;
	type?: string;
	inputmode?: string;
	autocomplete?: string;
	spellcheck?: boolean;
	rows?: number;
	maxlength?: number;
	errorList?: { text: string; href: string }[];
	summaryText?: string;
	open?: boolean;
};

export type Fixture = { name: string; options: Given; html: string };

const folder = new URL(
	'../../../../node_modules/govuk-frontend/dist/govuk/components/',
	import.meta.url
);

/** One of the examples that govuk-frontend ships, by component and name. */
export function fixture(component: string, name: string): Fixture {
	const file = readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8');
	const { fixtures } = JSON.parse(file) as { fixtures: Fixture[] };
	const found = fixtures.find((one) => one.name === name);
	if (!found) throw new Error(`govuk-frontend ships no ${component} named "${name}"`);
	return found;
}

/**
 * HTML in one form of writing: no comments, no blanks that show nothing, attributes and classes in
 * order, boolean attributes bare. Left out: `data-module` and its hook class, which start their
 * script, not ours.
 */
export function normal(html: string): string {
	return html
		.replace(/<!--[^]*?-->/g, '')
		.replace(/<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g, (_, tag, attributes) => {
			const written = [...String(attributes).matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
			return `<${[tag, ...written.map(attribute).filter(Boolean).sort()].join(' ')}>`;
		})
		.replace(/\s*(<[^>]+>)\s*/g, '$1')
		.replace(/\s+/g, ' ')
		.replace(/&#39;/g, "'")
		.replace(/&quot;/g, '"')
		.replace(/></g, '>\n<')
		.trim();
}

function attribute([, name, value]: RegExpExecArray): string {
	if (name === 'data-module') return '';
	if (name !== 'class') return value ? `${name}="${value}"` : `${name}`;
	const classes = (value ?? '').split(/\s+/).filter((one) => one && !one.startsWith('govuk-js-'));
	return `class="${classes.sort().join(' ')}"`;
}

/** What our components call the field: they have one name for its id and its name. */
export const id = (given: Given) => given.idPrefix ?? given.id ?? given.name ?? '';

/** Ours have one name for all: where an example's id differs from its name, the id stands for both. */
export function named(theirs: string, given: Given) {
	return theirs.replaceAll(`name="${given.name}"`, `name="${id(given)}"`);
}

/** Our legends have a size, and a lone choice is asked inside a legend as well. */
export function sized(theirs: string, given: Given) {
	return named(theirs, given).replace(
		'class="govuk-fieldset__legend"',
		'class="govuk-fieldset__legend govuk-fieldset__legend--m"'
	);
}

/** Our first box carries the field's name, so that the error summary leads to a box and not round it. */
export function dated(theirs: string, given: Given) {
	const at = id(given);
	return sized(theirs, given)
		.replace(`<div class="govuk-date-input" id="${at}">`, '<div class="govuk-date-input">')
		.replaceAll(`="${at}-day"`, `="${at}"`)
		.replace(/name="(?:\w+-)?(day|month|year)"/g, `name="${at}-$1"`);
}

import { createRawSnippet, type ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Details from '../page/Details.svelte';
import Button from './Button.svelte';
import Checkboxes from './Checkboxes.svelte';
import DateField from './DateField.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import FileField from './FileField.svelte';
import { dated, fixture, id, named, normal, sized, type Given } from './fixture.ts';
import Input from './Input.svelte';
import Radios from './Radios.svelte';
import Select from './Select.svelte';
import Textarea from './Textarea.svelte';

// The markup of govuk-frontend was tried with people who use assistive technology. These tests hold
// ours against the examples that its package ships, in the package's own words and ids.

/** Renders one of ours with what the example was given, and compares. */
function same(
	component: string,
	names: string[],
	draw: (given: Given) => { body: string },
	told: (theirs: string, given: Given) => string = named
) {
	test.each(names)(`${component}: %s`, (name) => {
		const { options, html } = fixture(component, name);
		expect(normal(draw(options).body)).toBe(normal(told(html, options)));
	});
}

function words(text: string | undefined) {
	return createRawSnippet(() => ({ render: () => text ?? '' }));
}

type InputProps = ComponentProps<typeof Input>;

const labelled = (given: Given) => ({
	name: id(given),
	label: given.label?.text ?? '',
	hint: given.hint?.text,
	error: given.errorMessage?.text,
	value: given.value
});

const grouped = (given: Given) => ({
	name: id(given),
	legend: given.fieldset?.legend?.text ?? '',
	hint: given.hint?.text,
	error: given.errorMessage?.text,
	options: options(given)
});

const options = (given: Given) =>
	(given.items ?? []).map(({ value, text = '', hint }) => ({
		value: String(value),
		label: text,
		hint: hint?.text
	}));

same(
	'input',
	[
		'default',
		'with hint text',
		'with error message',
		'with error and hint',
		'with width-2 class',
		'with width-10 class',
		'with prefix',
		'value',
		'inputmode',
		'with autocomplete attribute',
		'with spellcheck disabled'
	],
	(given) => {
		const width = Number(/width-(\d+)/.exec(given.classes ?? '')?.[1]) as 2 | 10;
		const { inputmode, autocomplete, spellcheck } = given as InputProps;
		const asked = { prefix: given.prefix?.text, width, inputmode, autocomplete, spellcheck };
		return render(Input, { props: { ...labelled(given), ...asked } });
	}
);

same(
	'textarea',
	['default', 'with hint', 'with error message', 'with default value', 'with custom rows'],
	(given) => render(Textarea, { props: { ...labelled(given), rows: given.rows } })
);

same(
	'character-count',
	['default', 'with hint', 'with hint and error', 'with default value'],
	(given) => render(Textarea, { props: { ...labelled(given), maxlength: given.maxlength } }),
	(theirs, given) =>
		named(theirs, given).replace(
			/You can enter up to (\d+) characters/,
			'You can write up to $1 letters'
		)
);

same(
	'radios',
	['default', 'with hint', 'inline', 'with hint and error message'],
	(given) => {
		const value = given.items?.find((item) => item.checked)?.value as string | undefined;
		const inline = given.classes === 'govuk-radios--inline';
		return render(Radios, { props: { ...grouped(given), inline, value } });
	},
	sized
);

same(
	'checkboxes',
	['default', 'with error message', 'with error message and hint'],
	(given) => render(Checkboxes, { props: grouped(given) }),
	sized
);

test('checkboxes: what was chosen stays chosen', () => {
	const options = ['post', 'phone'].map((value) => ({ value, label: value }));
	const props = { name: 'by', legend: 'How?', options, values: ['phone'] };
	const { body } = render(Checkboxes, { props });
	expect(normal(body)).toContain('<input checked class="govuk-checkboxes__input" id="by-2"');
	expect(normal(body)).not.toContain('<input checked class="govuk-checkboxes__input" id="by" ');
});

same(
	'file-upload',
	['default', 'with hint text', 'error', 'with error message and hint'],
	(given) => render(FileField, { props: labelled(given) })
);

same('select', ['with hint text and error message', 'hint', 'error'], (given) =>
	render(Select, { props: { ...labelled(given), options: options(given) } })
);

test('select: what was chosen stays chosen', () => {
	const props = { name: 'by', label: 'How?', options: [{ value: '1', label: 'One' }], value: '1' };
	expect(normal(render(Select, { props }).body)).toContain('<option selected value="1">One');
});

same(
	'date-input',
	['default', 'with error message and hint', 'with values and name prefix'],
	(given) => {
		const at = (part: string) => given.values?.[`${given.namePrefix}-${part}`];
		const value = given.values && [at('year'), at('month'), at('day')].join('-');
		const { name, legend, hint, error } = grouped(given);
		return render(DateField, { props: { name, legend, hint, error, value } });
	},
	dated
);

same('error-summary', ['default'], (given) => {
	const list = given.errorList ?? [];
	const errors = list.map(({ text, href }) => ({ field: href.slice(1), message: text }));
	return render(ErrorSummary, { props: { errors } });
});

test('error-summary: nothing to mend, nothing shown', () => {
	expect(normal(render(ErrorSummary, { props: { errors: [] } }).body)).toBe('');
});

same(
	'details',
	['default', 'expanded'],
	(given) => {
		const { summaryText: summary = '', open } = given;
		return render(Details, { props: { summary, open, children: words(given.text) } });
	},
	(theirs) => theirs.replace(/<details id="[^"]*"/, '<details')
);

same(
	'button',
	['default', 'secondary', 'warning', 'inverse', 'name', 'value'],
	({ classes, name, value, text }) => {
		const kind = (/--(\w+)/.exec(classes ?? '')?.[1] ?? 'primary') as 'primary';
		return render(Button, { props: { kind, name, value, children: words(text) } });
	},
	(theirs) => theirs
);

test('button: hidden words stand apart from the text', () => {
	const props = { hidden: 'to number 7', children: words('Reply') };
	expect(render(Button, { props }).body).toMatch(/Reply.*<span [^>]*>.* to number 7<\/span>/);
});

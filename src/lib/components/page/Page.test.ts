import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Page from './Page.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Words</p>' }));
const errors = [{ field: 'email', message: 'Write your email address' }];

function shown(props: {
	caption?: string;
	notice?: string;
	errors?: typeof errors;
	flush?: boolean;
}) {
	const { head, body } = render(Page, { props: { title: 'Sign in', children, ...props } });
	return { title: /<title>(.*)<\/title>/.exec(head)?.[1], body };
}

test('the title ends with the name of the installation', () => {
	expect(shown({}).title).toBe('Sign in – Soundings');
});

test('the title says whose page it is, to tell apart what is called alike', () => {
	expect(shown({ caption: 'Deep End' }).title).toBe('Sign in – Deep End – Soundings');
});

test('what was done comes first in the title and in green on the page', () => {
	const { title, body } = shown({ notice: 'Your answer was sent' });
	expect(title).toBe('Your answer was sent – Sign in – Soundings');
	expect(body).toContain('govuk-notification-banner--success');
});

test('something to mend comes before anything else, and no green banner beside it', () => {
	const { title, body } = shown({ errors, notice: 'Your answer was sent' });
	expect(title).toBe('Error: Sign in – Soundings');
	expect(body).toContain('href="#email"');
	expect(body).not.toContain('govuk-notification-banner');
});

test('its words are shown once, inside the column or below it', () => {
	expect(shown({}).body.split('<p>Words</p>')).toHaveLength(2);
	expect(shown({ flush: true }).body.split('<p>Words</p>')).toHaveLength(2);
});

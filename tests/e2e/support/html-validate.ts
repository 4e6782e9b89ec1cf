import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What the HTML of our pages is held to: all that html-validate recommends, but for what says nothing about a page. */
export const validator = new HtmlValidate(
	new StaticConfigLoader({
		extends: ['html-validate:recommended'],
		elements: ['html5'],
		rules: {
			// how Svelte and the framework's template write HTML, all of it allowed
			'void-style': 'off', // <br/> where we write <br />
			'attribute-boolean-style': 'off', // checked=""
			'attribute-empty-style': 'off', // the same for attributes of text
			'doctype-style': 'off', // <!doctype html> in small letters
			'no-trailing-whitespace': 'off', // where a block of Svelte was
			'no-redundant-role': 'off', // <fieldset role="group">, as the design system has it for dates
			// ids are drawn at random, and HTML lets them begin with a figure
			'valid-id': ['error', { relaxed: true }],
			// our own numbers have spaces that hold; a number in what an organiser wrote is as it was written
			'tel-non-breaking': 'off',
			// how an answer is asked for
			'form-dup-name': 'off', // boxes of one name are one list to the server
			'long-title': 'off', // a title says what was done and whose page it is, and may be long for it
			'require-sri': 'off' // files come from this server alone, under names made of their content
		}
	})
);

import { isText, type Body, type Form } from './forms.ts';
import { datePart, filledIn } from './valid.ts';

export const MUCH = 100_000;
export const marks = `'"><script>planted()</script><img src=x onerror=planted()></textarea><svg/onload=planted()> [a](javascript:planted())`;
export const rightToLeft = 'مرحبا \u202Eשלום\u202C 👩🏽‍🦽👨‍👩‍👧‍👦 é́́́';
const controls = 'one\0two\r\nthree\u0007\u001B[31mfour\u0085five\uFEFF';

/** One way of sending a form that is not how it was meant. */
export type Try = {
	what: string;
	body: Body | FormData | string;
	/** Taken or not; where nothing is said, both are right. Another button may only add a row to the form. */
	expect?: 'refused' | 'accepted' | 'another button';
};

/** Every way of sending a form badly. What the form has in it decides which of them there are. */
export function tries(form: Form): Try[] {
	const good = filledIn(form);
	const text = form.fields.filter(({ kind }) => isText(kind)).map(({ name }) => name);
	const numbers = form.fields.filter(({ kind }) => kind === 'number').map(({ name }) => name);
	const dates = numbers.filter((name) => datePart(name));
	const chosen = form.fields.filter(({ kind }) => kind === 'choice').map(({ name }) => name);
	const hidden = form.fields.filter(({ kind }) => kind === 'hidden').map(({ name }) => name);
	const files = form.fields.filter(({ kind }) => kind === 'file').map(({ name }) => name);
	const others = form.fields.filter(({ kind, sent }) => kind === 'button' && !sent.length);
	const every = form.fields.filter((field) => !others.includes(field)).map(({ name }) => name);
	const into = (names: string[], value: string) => replaced(good, names, () => value);

	const all: (Try & { of: string[] })[] = [
		{ what: 'nothing at all', of: every, body: '' },
		{ what: 'empty', of: every, body: emptied(form) },
		{ what: 'long', of: text, body: into(text, 'x'.repeat(MUCH)), expect: 'refused' },
		...batches(text, 3).map((names) => ({
			...{ what: `long in emoji (${names.join(', ')})`, of: names },
			...{ body: into(names, '😀'.repeat(MUCH)), expect: 'refused' as const }
		})),
		{ what: 'words for numbers', of: numbers, body: into(numbers, 'a few'), expect: 'refused' },
		{
			what: 'too much for a number',
			of: numbers,
			body: into(numbers, '9'.repeat(25)),
			expect: 'refused'
		},
		{ what: 'less than nothing', of: numbers, body: into(numbers, '-1'), expect: 'refused' },
		...['2027-02-31', '0-0-0', '99999-99-99', '2027-1e0-+1'].map((day) => ({
			...{ what: `the day ${day}`, of: dates, expect: 'refused' as const },
			body: replaced(good, dates, (name) => day.split('-')[datePart(name)?.part ?? 0] ?? '')
		})),
		{ what: 'files', of: every, body: asFiles(every) },
		{
			what: 'the name of a file alone',
			of: files,
			body: into(files, 'paper.pdf'),
			expect: 'refused'
		},
		{ what: 'files for files', of: files, body: asFiles(files) },
		{
			what: 'everything twice',
			of: every,
			body: [...good, ...every.map((name) => [name, 'two'] as const)]
		},
		{ what: 'none of the choices', of: chosen, body: into(chosen, 'another'), expect: 'refused' },
		{ what: 'right to left, and emoji', of: text, body: into(text, rightToLeft) },
		{ what: 'marks', of: text, body: into(text, marks) },
		{ what: 'marks everywhere', of: every, body: into(every, marks) },
		{ what: 'control characters', of: text, body: into(text, controls) },
		{ what: 'broken bytes', of: every, body: broken(every) },
		{ what: 'something unseen that is not ours', of: hidden, body: into(hidden, 'junk') },
		{ what: 'something unseen that is long', of: hidden, body: into(hidden, '9'.repeat(MUCH)) }
	];
	return [
		...all.filter(({ of }) => of.length),
		...others.flatMap(({ name, values }) =>
			['1e9', '-3', marks].map((unseen) => ({
				...{ what: `the button ${name}, and ${unseen} unseen`, expect: 'another button' as const },
				body: [...into(hidden, unseen), [name, values[0] ?? ''] as const]
			}))
		),
		{ what: 'names it does not have', body: [...good, ...strange], expect: 'accepted' }
	];
}

const strange = [
	'__proto__',
	'constructor',
	'toString',
	'a[b]',
	'id',
	'person_id',
	'x'.repeat(500)
].map((name) => [name, marks] as const);

function replaced(body: Body, names: string[], value: (name: string) => string): Body {
	const others = body.filter(([name]) => !names.includes(name));
	return [...others, ...names.map((name) => [name, value(name)] as const)];
}

/** Boxes are sent empty, what was not chosen is not sent; what travels unseen travels. */
function emptied({ fields }: Form): Body {
	return fields.flatMap(({ name, kind, sent }) => {
		if (kind === 'hidden') return sent.map((value) => [name, value] as const);
		return isText(kind) ? [[name, ''] as const] : [];
	});
}

function asFiles(names: string[]) {
	const form = new FormData();
	for (const name of names) form.append(name, new File([marks], `${marks}.html`));
	return form;
}

/** Half of a pair of surrogates, a byte that begins nothing, a sign for a letter that is cut off. */
function broken(names: string[]) {
	return names.map((name) => `${encodeURIComponent(name)}=a%ED%A0%80b%FFc%C3%28d%zze%`).join('&');
}

function batches<T>(all: T[], size: number): T[][] {
	return all.length ? [all.slice(0, size), ...batches(all.slice(size), size)] : [];
}

import { clean } from '#lib/text/clean.ts';
import type { Try } from './bad.ts';
import { formsOf, isText, standing, type Body, type Form } from './forms.ts';
import type { Place } from './ground.ts';
import { foreign, parse, problems, type Page } from './page.ts';
import type { Answer } from './send.ts';
import { datePart } from './valid.ts';

/** What is not as it should be in the answer to a form that was sent badly. */
export function judge(place: Place, form: Form, { body, expect }: Try, said: Answer): string[] {
	const page = parse(said.html);
	const wrong = foreign(page);
	const known = [303, 404, 410, 422, ...(expect === 'another button' ? [200] : [])];
	if (!known.includes(said.status)) wrong.push(`answers ${said.status}`);
	if (expect === 'refused' && said.status === 303) wrong.push('is accepted');
	if (expect === 'accepted' && said.status !== 303) wrong.push(`answers ${said.status}`);
	if (said.status !== 422) return wrong;
	return [
		...wrong,
		...told(form, page),
		...(Array.isArray(body) ? lost(place, form, body, page) : [])
	];
}

/** A page that came back says what to mend: in its title, in a list at its top, and beside each box. */
function told(form: Form, page: Page): string[] {
	const seen = form.fields
		.filter(({ kind }) => kind !== 'hidden' && kind !== 'button')
		.map(({ name }) => datePart(name)?.of ?? name);
	const { title, list, beside, has } = problems(page);
	return [
		...(title.startsWith('Error: ') ? [] : [`its title is "${title}"`]),
		...(list.length ? [] : ['nothing says what is wrong']),
		...list.flatMap(({ to, message }) => [
			...(message.length > 3 && message.length < 200 ? [] : [`"${message}" says nothing`]),
			...(to === '' || has(to) ? [] : [`"${message}" leads to #${to}, which is not there`]),
			...(!seen.includes(to) || beside(to) === message
				? []
				: [`"${message}" does not stand beside ${to}`])
		])
	];
}

/** The names whose boxes do not hold any more what was sent in them. */
function lost(place: Place, form: Form, body: Body, page: Page): string[] {
	const back = formsOf(page, place.page).find(({ action }) => action === form.action);
	// what stands on another page goes back there by a link: nothing is typed in it
	if (!back) return place.page === place.address ? ['the form does not come back'] : [];
	const now = standing(back);
	return form.fields.flatMap(({ name, kind, values }) => {
		const sent = body.filter((each) => each[0] === name).map(([, value]) => value);
		const kept = now.get(name) ?? [];
		const typed = sent.map((value) => asKept(name, value));
		if (isText(kind))
			return !sent.length || typed.includes(asKept(name, kept[0] ?? ''))
				? []
				: [`${name} lost ${brief(sent)} and holds ${brief(kept)}`];
		if (kind !== 'choice' && kind !== 'list') return [];
		const counts = kind === 'list' ? sent : sent.slice(-1);
		const offered = counts.filter((value) => value !== '' && values.includes(value));
		return offered.every((value) => kept.includes(value)) ? [] : [`${name} lost ${brief(sent)}`];
	});
}

/** Control characters go, and a day's boxes get their zeros. */
function asKept(name: string, value: string) {
	const words = clean(value);
	return datePart(name) ? words.trim().replace(/\s+/g, ' ').padStart(2, '0') : words;
}

const brief = (values: string[]) => JSON.stringify(values.map((value) => value.slice(0, 30)));

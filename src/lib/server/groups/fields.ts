import * as v from 'valibot';
import type { Reach } from '../accounts/index.ts';
import { field } from '../http/index.ts';
import { isSlug, slugOf } from './slug.ts';

/** The boxes of a shown name: with a name, or as a member of the group. */
export const nameFields = {
	show: field.choice(['name', 'none'], 'Choose how people see you'),
	shown_name: field.optionalText(40)
};

/** The name that was chosen, null for none; undefined when the box for it was left empty. */
export function chosenName({ show, shown_name }: { show: 'name' | 'none'; shown_name: string }) {
	if (show === 'none') return null;
	return shown_name || undefined;
}

/** The boxes of how somebody is reached. */
export const reachFields = {
	reach: field.choice(['email', 'post', 'phone'], 'Choose how we reach you'),
	email: v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.maxLength(254, 'Make this shorter: 254 letters at most'),
		v.check(
			(value) => value === '' || v.is(v.pipe(v.string(), v.email()), value),
			'Enter an email address, such as name@example.org'
		)
	),
	phone: field.optionalText(40),
	address: field.optionalText(500),
	reach_note: field.optionalText(500)
};

/** Said beside the box that the chosen way needs. */
export const reachGaps: Record<Reach['reach'], string> = {
	email: 'Enter an email address, since you chose email',
	phone: 'Enter a phone number, since you chose phone',
	post: 'Enter an address, since you chose post'
};

/** The boxes of a group's details. */
export const detailFields = {
	name: field.text(80, 'Enter the name of the group'),
	about: field.optionalText(2000),
	discreet_name: field.text(60, 'Enter a name that can stand on an envelope'),
	controller: field.text(120, 'Enter the organisation that answers by law for what is said here'),
	looks_in: field.optionalText(120),
	phone: field.text(40, 'Enter a phone number: members need somebody to ring'),
	worries_name: field.text(80, 'Enter the person to turn to with a worry'),
	worries_phone: field.text(40, 'Enter the phone number for worries'),
	deputy_name: field.optionalText(80),
	support: field.optionalText(4000)
};

/** The box of an address: left empty, it is made of the name. */
export const slugField = v.pipe(
	v.string(),
	v.trim(),
	v.toLowerCase(),
	v.maxLength(60, 'Make this shorter: 60 letters at most')
);

/** The address as typed or made of the name; null when it cannot be one. */
export function chosenSlug(typed: string, name: string): string | null {
	const slug = typed || slugOf(name);
	return isSlug(slug) ? slug : null;
}

/** Said beside the box of the address. */
export const slugProblems = {
	wrong: 'Enter small letters, figures and dashes, such as deep-end',
	taken: 'This address is in use. Choose another'
};

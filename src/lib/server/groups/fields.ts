import * as v from 'valibot';
import type { Reach } from '../accounts/index.ts';
import { field } from '../http/index.ts';

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

import * as v from 'valibot';
import { field } from '../http/index.ts';

/** The boxes of an invitation. An email address is needed only where the letter goes there. */
export const inviteFields = {
	known_name: field.text(80, 'Enter the name you know this person by'),
	way: field.choice(['email', 'print'], 'Choose how the invitation travels'),
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
	address: field.optionalText(500)
};

type Typed = { known_name: string; way: 'email' | 'print'; email: string; address: string };

/** Who is invited, as the form said it; null where the email address that was chosen is missing. */
export function invitee({ known_name, way, email, address }: Typed) {
	if (way === 'email' && !email) return null;
	return { known_name, email, address, reach: way === 'email' ? 'email' : 'post' } as const;
}

/** Said beside the box when the address is missing. */
export const NO_EMAIL = 'Enter an email address, or choose a printed letter';

import { askedFor, redeemDigits } from '$lib/server/accounts';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { field, read, refuse } from '$lib/server/http';
import { limited } from '$lib/server/http/limits';
import { startSession } from '$lib/server/http/session';
import { count } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const NONE = 'Enter the six digits from our email';
const schema = v.object({
	digits: v.pipe(
		field.text(40, NONE),
		v.transform((typed) => typed.replace(/[\s-]/g, '')),
		v.regex(/^\d{6}$/, NONE)
	),
	device: field.choice(['own', 'shared'], 'Choose whose device this is')
});

export const load = async ({ locals, cookies }) => {
	if (locals.actor) redirect(303, '/');
	const asked = await askedFor(db, cookies.get('asked') ?? '');
	if (!asked) redirect(303, '/sign-in');
	const again = asked.returnTo ? `?to=${encodeURIComponent(asked.returnTo)}` : '';
	return { email: asked.email, again: `/sign-in${again}`, contact: settings.contact };
};

export const actions = {
	default: async (event) => {
		const asked = event.cookies.get('asked');
		if (!asked) redirect(303, '/sign-in');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const wait = await limited(event, 'digits', form.values, asked);
		if (wait) return wait;

		const { digits, device } = form.input;
		const result = await redeemDigits(db, asked, digits);
		if (result === 'ended')
			return refuse(form.values, { digits: 'These digits have ended. Ask for a new email.' });
		if ('wrong' in result) {
			const left = count(result.wrong, 'more time', 'more times');
			const digits = `These are not the digits from our email. You can try ${left}.`;
			return refuse(form.values, { digits });
		}
		event.cookies.delete('asked', { path: '/' });
		if ('link' in result) redirect(303, `/sign-in/${result.link}?device=${device}`);
		await startSession(event, result.person, device);
		redirect(303, result.returnTo ?? '/');
	}
};

import { allow, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as payments from '$lib/server/payments';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	answer: field.choice(['accepted', 'declined'], 'Press “Yes, please” or “No, thank you”'),
	from: field.unseen(10)
});

export const load: PageServerLoad = async (event) => {
	const { mine } = await readMine(event);
	return { mine };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, offer, mine } = await readMine(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const said = await payments.answer(db, actor, offer, form.input.answer);
		if (typeof said === 'string') return refuse(form.values, { answer: refusals[said] });
		notice(
			event,
			form.input.answer === 'accepted'
				? 'You said yes to payment. We tell you when it is paid.'
				: 'You said no to payment. It changes nothing else.'
		);
		const page = `/groups/${mine.group.slug}${mine.about.path}`;
		redirect(303, form.input.from === 'page' ? page : `/me/payments/${offer.ref}`);
	}
};

async function readMine({
	locals,
	params
}: {
	locals: { actor: Actor | null };
	params: { offer: string };
}) {
	allow(locals.actor, 'me.use');
	return { actor: locals.actor, ...(await payments.mineByRef(db, locals.actor, params.offer)) };
}

const refusals = {
	ended: 'This offer has ended. Ring your organiser if you would have liked it',
	claimed: 'The claim has been sent. Ring your organiser to change your answer',
	'claimed before': 'You were paid for this already'
};

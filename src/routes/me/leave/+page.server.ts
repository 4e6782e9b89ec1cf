import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, read, refuse } from '$lib/server/http';
import { endSession } from '$lib/server/http/session';
import { leaveService, obstacles, type Obstacle } from '$lib/server/leaving';
import * as payments from '$lib/server/payments';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const schema = v.object({
	words: field.choice(['keep', 'take'], 'Choose what happens to what you said'),
	sure: field.sure('Tick the box to say that you are sure')
});

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	return {
		obstacles: (await obstacles(db, locals.actor)).map(says),
		owed: await payments.owedTo(db, locals.actor.person)
	};
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { words } = form.input;
		const obstacle = await leaveService(db, actor, words);
		if (obstacle) return refuse(form.values, { '': says(obstacle) });
		await endSession(event);
		// what a browser kept for writing without a line goes too
		event.setHeaders({ 'clear-site-data': '"storage"' });
		redirect(303, `/goodbye?words=${words}`);
	}
};

function says(obstacle: Obstacle): string {
	if (obstacle.kind === 'last organiser')
		return `Nobody else runs ${obstacle.name}. Make somebody else an organiser first`;
	if (obstacle.kind === 'last lead')
		return `Nobody else leads the study “${obstacle.name}”. Invite another lead first`;
	return 'Nobody else runs this installation. Make somebody else an administrator first';
}

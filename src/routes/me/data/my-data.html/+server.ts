import { asPage } from '$lib/server/leaving';
import { held } from '../held';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	held(locals.actor, asPage, 'text/html; charset=utf-8', 'html');

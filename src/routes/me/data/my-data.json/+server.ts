import { asJson } from '$lib/server/leaving';
import { held } from '../held';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	held(locals.actor, asJson, 'application/json; charset=utf-8', 'json');

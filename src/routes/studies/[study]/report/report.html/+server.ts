import { documents } from '$lib/server/exports';
import { fileOf } from '../file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	fileOf(event, { ending: 'html', type: 'text/html; charset=utf-8' }, documents.webPage);

import { documents } from '$lib/server/exports';
import { fileOf } from '../file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	fileOf(event, { ending: 'docx', type: documents.WORD }, documents.wordFile);

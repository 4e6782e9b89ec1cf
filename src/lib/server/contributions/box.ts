import { createHash } from 'node:crypto';
import type { Actor } from '../access/index.ts';

/**
 * What makes two sendings of an answer box one: the person, the one-time id in the box, and the text
 * with its white space folded. The same id with other words is another contribution.
 */
export function boxKey(actor: Actor, box: string, body: string): string {
	const folded = body.trim().replace(/\s+/g, ' ');
	return createHash('sha256')
		.update(JSON.stringify([actor.person, box, folded]))
		.digest('hex');
}

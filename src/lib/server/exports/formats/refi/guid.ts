import { createHash } from 'node:crypto';

/**
 * Identifiers that stay the same in every export of a study: UUID version 5 (RFC 9562, section 5.5) in the
 * namespace of the study's own id, of what kind of thing it is and its id.
 */
export type Guid = (kind: string, id: string) => string;

export function guidOf(study: { id: string }): Guid {
	const namespace = Buffer.from(study.id.replaceAll('-', ''), 'hex');
	return (kind, id) => {
		const hash = createHash('sha1').update(namespace).update(`${kind}:${id}`).digest();
		hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
		hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
		const hex = hash.toString('hex', 0, 16).toUpperCase();
		return [8, 12, 16, 20].reduceRight((all, at) => `${all.slice(0, at)}-${all.slice(at)}`, hex);
	};
}

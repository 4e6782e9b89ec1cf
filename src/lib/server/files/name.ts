import type { Kind } from './kinds.ts';

/**
 * The name under which a file is kept and given back: its own, without folders and without signs that
 * a device may stumble over, and with the ending of what it really is.
 */
export function nameOf(given: string, { ending }: Pick<Kind, 'ending'>): string {
	const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
	const plain = last
		.replace(/[\p{C}"*:<>?|]/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/(\s*\.\s*\w{1,5})?$/, '')
		.replace(/^[.\s]+|[.\s]+$/g, '');
	return `${[...plain].slice(0, 80).join('').trim() || 'paper'}.${ending}`;
}

/** Says to a browser to save a file under its name and never to show it as a page (RFC 6266, RFC 8187). */
export function saving(name: string): string {
	const plain = name.replace(/[^\w .()-]/g, '_');
	const whole = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

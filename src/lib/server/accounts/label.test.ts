import { expect, it } from 'vitest';
import { deviceLabel } from './label.ts';

const engine = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
		'Firefox on Windows'
	],
	[
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${engine} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`,
		'Edge on Windows'
	],
	[
		`Mozilla/5.0 (Linux; Android 15; K) ${engine} Chrome/140.0.0.0 Mobile Safari/537.36`,
		'Chrome on Android'
	],
	[
		`Mozilla/5.0 (Linux; Android 14) ${engine} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
		'Samsung Internet on Android'
	],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
		'Safari on iPhone'
	],
	[
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
		'Safari on Mac'
	],
	[
		`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${engine} Chrome/140.0.0.0 Safari/537.36`,
		'Chrome on Chromebook'
	],
	['something (Windows)', 'A browser on Windows'],
	['', 'A browser we do not know'],
	[null, 'A browser we do not know']
])('a browser that says %s', (says, words) => expect(deviceLabel(says)).toBe(words));

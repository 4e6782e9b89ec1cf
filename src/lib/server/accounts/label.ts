/** What the list of devices calls one, in plain words, from what its browser says of itself. */
export function deviceLabel(userAgent: string | null): string {
	const says = (words: Record<string, RegExp>) =>
		Object.entries(words).find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
	const browser = says(BROWSERS);
	const system = says(SYSTEMS);
	if (browser && system) return `${browser} on ${system}`;
	return browser ?? (system ? `A browser on ${system}` : 'A browser we do not know');
}

// in this order: most browsers also name others, for old sites' sake
const BROWSERS = {
	Edge: /\bEdg(e|A|iOS)?\//,
	Opera: /\bOPR\//,
	'Samsung Internet': /\bSamsungBrowser\//,
	Firefox: /\b(Firefox|FxiOS)\//,
	Chrome: /\b((Headless)?Chrome|CriOS|Chromium)\//,
	Safari: /\bSafari\//
};

const SYSTEMS = {
	iPhone: /\biPhone\b/,
	iPad: /\biPad\b/,
	Android: /\bAndroid\b/,
	Windows: /\bWindows\b/,
	Chromebook: /\bCrOS\b/,
	Mac: /\bMacintosh\b/,
	Linux: /\bLinux\b/
};

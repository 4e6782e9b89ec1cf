import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSettings } from '#server/settings.ts';

const example = readFileSync('.env.example', 'utf8');

/** The settings that the checked file asks for, seen by watching it ask. */
function asked() {
	const names = new Set<string>();
	const watch = new Proxy<Record<string, string>>(
		{},
		{
			get(_, name) {
				names.add(String(name));
				return undefined;
			}
		}
	);
	readSettings(watch);
	return [...names];
}

it('.env.example holds every setting that is read, with a sentence above it', () => {
	for (const name of [...asked(), 'HOST', 'PORT'])
		expect(example, name).toMatch(new RegExp(`^# .*\\n(#[A-Z_]+=.*\\n)*#${name}=`, 'm'));
});

it('.env.example starts as it stands, and with every line switched on', () => {
	expect(() => readSettings({})).not.toThrow();
	const lines = [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)];
	expect(() => readSettings(Object.fromEntries(lines.map(([, a, b]) => [a, b])))).not.toThrow();
});

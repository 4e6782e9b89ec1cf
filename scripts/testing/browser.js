import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a browser that the tests can drive: the one named by CHROMIUM, one on the PATH, or Playwright's own. */
export function findBrowser() {
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	const places = [process.env.CHROMIUM ?? '', ...onPath, chromium.executablePath()];
	return places.find((place) => place && existsSync(place)) ?? null;
}

/**
 * Whether it starts at all: some systems have a stand-in on the PATH that only explains how to install it.
 *
 * @param {string} path
 */
export const starts = (path) => spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

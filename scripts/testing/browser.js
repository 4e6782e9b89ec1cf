import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/** Chromium without a window: the same engine, and a quarter less time for the whole suite. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a browser that the tests can drive: the one named by CHROMIUM, one on the PATH, or Playwright's own. */
export function findBrowser() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	const places = [process.env.CHROMIUM ?? '', ...onPath, chromium.executablePath()];
	return places.find((place) => place && existsSync(place)) ?? null;
}

/**
 * Whether nothing lighter could be had.
 *
 * @param {string} path
 */
export const isLight = (path) => basename(path) === SHELL || path === process.env.CHROMIUM;

/**
 * Whether it starts at all: some systems have a stand-in on the PATH that only explains how to install it.
 *
 * @param {string} path
 */
export const starts = (path) => spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

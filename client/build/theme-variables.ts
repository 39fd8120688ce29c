// Writes Mantine's CSS variables of our theme as a static stylesheet at build time, so that no <style> is injected and the content policy can say style-src 'self'.
import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import type { Plugin } from 'vite';
import { theme, variables } from '../src/ui/theme.js';

const ID = 'virtual:theme-variables.css';
const KEPT = new Set(['concord', 'gray', 'dark', 'red']);
const PALETTES = Object.keys(DEFAULT_THEME.colors).filter((name) => !KEPT.has(name));

/** Drops the variables of palettes nothing here is drawn with: they would be most of the sheet. */
function lean(vars: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(vars).filter(([name]) => !PALETTES.some((p) => name.startsWith(`--mantine-color-${p}-`))));
}

/** The stylesheet: Mantine's own resolver with ours laid over it. */
export function themeSheet(): string {
  const full = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(full);
  const own = variables(full);
  const scheme = (name: 'light' | 'dark') => lean({ '--mantine-color-scheme': name, ...base[name], ...own[name] });
  return convertCssVariables({ variables: lean({ ...base.variables, ...own.variables }), light: scheme('light'), dark: scheme('dark') }, ':root');
}

/** Vite plugin that serves the sheet as `virtual:theme-variables.css`. */
export function themeVariables(): Plugin {
  return {
    name: 'concord-theme-variables',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? themeSheet() : null),
  };
}

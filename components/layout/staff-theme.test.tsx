// Makes staff-theme.css, and fails when it no longer says what the tokens say. Ant Design is told not to write styles at
// run time, so that the first paint and the dark theme need no script.
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import * as antd from 'antd';
import { format, resolveConfig } from 'prettier';
import { createElement, type ElementType, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { expectConsole } from '@/lib/testing/console';
import { DARK_TOKENS, LIGHT_THEME } from './staff-theme';

type Rules = Map<string, string[]>;

/** Components within components register styles of their own. */
const PARTS = ['Search', 'Password', 'TextArea', 'Group', 'Button', 'RangePicker', 'Content', 'Item'] as const;

const components = Object.entries(antd).flatMap(([name, exported]): ElementType[] => {
  if (!/^[A-Z]/.test(name) || name === 'ConfigProvider' || exported === null) return [];
  const parts = exported as unknown as Partial<Record<(typeof PARTS)[number], ElementType>>;
  return [exported as unknown as ElementType, ...PARTS.flatMap((part) => parts[part] ?? [])];
});

function variablesOf(theme: antd.ThemeConfig): Rules {
  const cache = createCache();
  const render = (element: ReactElement) =>
    renderToString(
      <StyleProvider cache={cache}>
        <antd.ConfigProvider theme={theme}>{element}</antd.ConfigProvider>
      </StyleProvider>,
    );
  for (const component of components) {
    // Some cannot be drawn without props of their own; their styles are registered before they fail.
    try {
      render(createElement(component, { open: true }, <p />));
    } catch {
      continue;
    }
  }
  const rules: Rules = new Map();
  // Animations are in antd.css already; here only the variables count.
  for (const [, selector = '', body = ''] of extractStyle(cache, true).matchAll(/(\.gov[^{}]*)\{(--[^{}]*)\}/g)) {
    const lines = body.split(/;(?=--)/).map((line) => line.replace(/;$/, ''));
    rules.set(selector, lines);
  }
  return rules;
}

const written = (rules: Rules) =>
  [...rules]
    .filter(([, lines]) => lines.length > 0)
    .map(([selector, lines]) => `${selector}{${lines.join(';')}}`)
    .join('\n');

test('the style sheet holds the tokens of both themes', async () => {
  expectConsole();
  const light = variablesOf(LIGHT_THEME);
  const dark = variablesOf({ ...LIGHT_THEME, token: DARK_TOKENS, algorithm: antd.theme.darkAlgorithm });
  const differing: Rules = new Map(
    [...dark].map(([selector, lines]) => [selector, lines.filter((line) => !light.get(selector)?.includes(line))]),
  );
  expect(light.size).toBeGreaterThan(50);
  const css = `/* Made by staff-theme.test.tsx from staff-theme.ts. */\n${written(light)}\n@media screen and (prefers-color-scheme: dark){\n${written(differing)}\n}\n`;
  const formatted = await format(css, { ...(await resolveConfig(import.meta.filename)), parser: 'css' });
  await expect(formatted).toMatchFileSnapshot('./staff-theme.css');
});

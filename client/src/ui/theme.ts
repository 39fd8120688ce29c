// The design language as a Mantine theme: scales, the one palette, component defaults, and Mantine's variables pointed at our tokens.
// Not here: the tokens themselves (tokens.css) and anything injected at run time; the variables become a static sheet in client/build/theme-variables.ts.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const concord: MantineColorsTuple = ['#e4eef1', '#c6dbe2', '#a8d0df', '#8cc7dd', '#72adc4', '#5f9fb7', '#3d7489', '#245d75', '#0e4a63', '#0a3547'];
const radius = '3px';
const none = 'none';

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3846', sm: '1.4286', md: '1.5', lg: '1.5556', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: radius, sm: radius, md: radius, lg: radius, xl: radius },
  defaultRadius: 'sm',
  shadows: { xs: none, sm: none, md: none, lg: none, xl: 'var(--sheet-shadow)' },
  colors: { concord },
  primaryColor: 'concord',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  black: '#14191c',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'default' } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true, withArrow: true, arrowSize: 8, openDelay: 0, maw: 320, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { shadow: 'none', transitionProps: { duration: 0 }, position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'none', transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { shadow: 'none', transitionProps: { duration: 0 } } },
    // Mantine's own scroll lock injects a <style>; base.css locks the page by a selector instead.
    Modal: { defaultProps: { lockScroll: false, shadow: 'none', transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { lockScroll: false, shadow: 'xl', transitionProps: { duration: 160, timingFunction: 'ease-out' } } },
    Table: { defaultProps: { verticalSpacing: 7, striped: false } },
    Checkbox: { defaultProps: { size: 'xs', radius: 2 } },
  },
});

/** Mantine's semantic colours as our tokens; the same names in both schemes because the tokens change with the scheme. */
export const variables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--paper)', '--mantine-color-text': 'var(--ink)', '--mantine-color-bright': 'var(--ink)', '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default': 'var(--paper)', '--mantine-color-default-hover': 'var(--wash)', '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)', '--mantine-color-placeholder': 'var(--ink-3)', '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--accent)', '--mantine-color-disabled': 'var(--sunk)', '--mantine-color-disabled-color': 'var(--ink-3)', '--mantine-color-disabled-border': 'var(--rule)',
    '--mantine-primary-color-filled': 'var(--accent)', '--mantine-primary-color-filled-hover': 'var(--accent)', '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--accent-wash)', '--mantine-primary-color-light-hover': 'var(--accent-wash)', '--mantine-primary-color-light-color': 'var(--accent)',
  };
  return { variables: { '--mantine-line-height': '1.5', '--mantine-webkit-font-smoothing': 'antialiased' }, light: colours, dark: colours };
};

// Starts the client: styles, theme, router, the app. Not here: pages (app.tsx) and the server (wire/).
import './ui/tokens.css';
import 'virtual:theme-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import './ui/base.css';
import './shell/opening.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';
import { setClockOffset } from './ui/clock.js';
import { afterFirstScreen } from './ui/first-screen.js';
import { fetchFonts } from './ui/fonts.js';
import { restOfWords, wordsIn } from './ui/language.js';
import { theme } from './ui/theme.js';
import { wireOfWindow } from './wire/browser.js';
import { queriesOf } from './wire/queries.js';
import { WireProvider } from './wire/WireProvider.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const wire = wireOfWindow();
const queries = queriesOf(wire);
wire.clockOffset.subscribe(() => setClockOffset(wire.clockOffset.get()));
void wire.start();
// Fonts change what one reads; the sentences of refusals are needed at the first refusal only, and come behind them.
afterFirstScreen(() => void fetchFonts().then(() => setTimeout(restOfWords, 1_000)));

await wordsIn();
createRoot(root).render(
  <StrictMode>
    {/* Variables and classes are static sheets: nothing injects a <style>, so the content policy needs no exception. */}
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={localStorageColorSchemeManager({ key: 'concord-scheme' })} withCssVariables={false} withGlobalClasses={false}>
      <WireProvider wire={wire} queries={queries}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </WireProvider>
    </MantineProvider>
  </StrictMode>,
);

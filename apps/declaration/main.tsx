import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@vigie/ui';
import { takeTokenFromAddress } from './routing/address';
import { routeOf, takesToken } from './routing/routes';
import { App } from './shell/app';
import { startSession } from './session/session-store';
import { installApp } from './shell/installed-app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

const route = routeOf(window.location.pathname);
const token = takesToken(route) ? takeTokenFromAddress() : null;

void startSession();
installApp();
createRoot(root).render(<StrictMode><App arrivalToken={token} /></StrictMode>);

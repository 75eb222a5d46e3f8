import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Console } from './console';
import { neverShownAsLeft } from './session/start-anew';

const root = document.getElementById('console');
if (!root) throw new Error('The page has no element for the console');

neverShownAsLeft();

// A data router, so that a form with unsaved changes can hold back a move away from it.
const router = createBrowserRouter([{ path: '*', element: <Console /> }], { basename: '/console' });

createRoot(root).render(<StrictMode><RouterProvider router={router} /></StrictMode>);

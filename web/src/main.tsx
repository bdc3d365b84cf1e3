import './app/schema-settings.ts';
import './app/nonce.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import './app/style.css';
import './ui/setup/setup.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installImeGuard } from './ui/ime-guard.tsx';
import { Providers } from './app/providers.tsx';

installImeGuard(window);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<StrictMode><Providers /></StrictMode>);

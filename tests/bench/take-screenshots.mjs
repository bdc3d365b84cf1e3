// Takes the pictures of the README and the help from the demo: builds it, plays it to its stages, writes web/public/help.
import { build } from '../../server/bin/build.mjs';

build();
const { takePictures } = await import('./demo-pictures.ts');
await takePictures();

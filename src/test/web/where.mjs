// Prints where the browser from npm is, unpacked.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());

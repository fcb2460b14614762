import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const classes = resolve(import.meta.dirname, '../../../target/classes');
const require = createRequire(import.meta.url);

/** Data and fonts that the server reads: from npm packages to the class path. */
function resources() {
  return {
    name: 'server-resources',
    closeBundle() {
      mkdirSync(`${classes}/calendar`, { recursive: true });
      copyFileSync(require.resolve('chinese-days/dist/chinese-days.json'), `${classes}/calendar/chinese-days.json`);
      mkdirSync(`${classes}/fonts`, { recursive: true });
      const fonts = resolve(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'), '..');
      copyFileSync(`${fonts}/400Regular/NotoSansSC_400Regular.ttf`, `${classes}/fonts/NotoSansSC-Regular.ttf`);
      copyFileSync(`${fonts}/700Bold/NotoSansSC_700Bold.ttf`, `${classes}/fonts/NotoSansSC-Bold.ttf`);
    },
  };
}

/** Every browser we serve reads woff2; the older files would only make the application larger. */
function woff2Only() {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@fontsource') && id.endsWith('.css') ? code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '') : undefined;
    },
  };
}

export default defineConfig({
  plugins: [woff2Only(), resources()],
  base: './',
  build: {
    outDir: `${classes}/static/assets`,
    emptyOutDir: true,
    assetsInlineLimit: 0, // the web applications of the engine refuse fonts from data addresses
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      preserveEntrySignatures: 'allow-extension', // the Tasklist asks ours for its plugins
      input: {
        main: 'src/main.js',
        fonts: 'src/fonts.js',
        form: 'src/form.js',
        diagram: 'src/diagram.js',
        upload: 'src/upload.js',
        webapp: 'src/webapp.js',
        tasklist: 'src/tasklist.js',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});

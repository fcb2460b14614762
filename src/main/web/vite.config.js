import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import compileConfig from 'bpmnlint/lib/support/compile-config.js';
import subsetFont from 'subset-font';
import { defineConfig } from 'vite';

const classes = resolve(import.meta.dirname, '../../../target/classes');
const require = createRequire(import.meta.url);

/** The font draws 老 and the radical ⽼ with one glyph, so that text copied out of a PDF would be radicals. */
function withoutRadicals(font) {
  const kept = [];
  for (let code = 0x20; code <= 0x3ffff; code++) {
    if ((code < 0x2e80 || code > 0x2fdf) && (code < 0xd800 || code > 0xdfff)) {
      kept.push(String.fromCodePoint(code));
    }
  }
  return subsetFont(font, kept.join(''), { targetFormat: 'sfnt' });
}

/** Data and fonts that the server reads: from npm packages to the class path. */
function resources() {
  return {
    name: 'server-resources',
    async closeBundle() {
      mkdirSync(`${classes}/calendar`, { recursive: true });
      copyFileSync(require.resolve('chinese-days/dist/chinese-days.json'), `${classes}/calendar/chinese-days.json`);
      mkdirSync(`${classes}/fonts`, { recursive: true });
      const fonts = resolve(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'), '..');
      for (const [source, target] of [
        ['400Regular/NotoSansSC_400Regular', 'NotoSansSC-Regular'],
        ['700Bold/NotoSansSC_700Bold', 'NotoSansSC-Bold'],
      ]) {
        writeFileSync(`${classes}/fonts/${target}.ttf`, await withoutRadicals(readFileSync(`${fonts}/${source}.ttf`)));
      }
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

/** The rules that our own models keep, for the editor to check as one draws. */
function lintRules() {
  const id = 'virtual:lint-rules';
  return {
    name: 'lint-rules',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}` ? compileConfig(JSON.parse(readFileSync(resolve(import.meta.dirname, '.bpmnlintrc'), 'utf8'))) : undefined,
  };
}

export default defineConfig({
  plugins: [woff2Only(), resources(), lintRules()],
  base: './',
  build: {
    outDir: `${classes}/static/assets`,
    emptyOutDir: true,
    assetsInlineLimit: 0, // the web applications of the engine refuse fonts from data addresses
    chunkSizeWarningLimit: 1800,
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
        studio: 'src/studio.js',
        'editor-bpmn': 'src/editors/bpmn.js',
        'editor-form': 'src/editors/form.js', // a name of its own, or its styles could take the place of form.css
        'editor-decision': 'src/editors/decision.js',
        compare: 'src/compare.js',
        operations: 'src/operations.js',
        migration: 'src/migration.js',
        trial: 'src/trial.js',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
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

/** The days that are free by law in each year, as of 2025, with their names. */
function statutoryDays(first, last) {
  const { getSolarDateFromLunar, getSolarTermDate } = require('chinese-days');
  const days = {};
  for (let year = first; year <= last; year++) {
    const newYear = new Date(`${getSolarDateFromLunar(`${year}-01-01`).date}T00:00:00Z`);
    for (let day = -1; day < 3; day++) {
      days[new Date(newYear.getTime() + day * 86_400_000).toISOString().slice(0, 10)] = '春节';
    }
    days[getSolarTermDate(year, 4, 'pure_brightness')] = '清明';
    days[getSolarDateFromLunar(`${year}-05-05`).date] = '端午';
    days[getSolarDateFromLunar(`${year}-08-15`).date] = '中秋';
    days[`${year}-01-01`] = '元旦';
    ['05-01', '05-02'].forEach((day) => (days[`${year}-${day}`] = '劳动节'));
    ['10-01', '10-02', '10-03'].forEach((day) => (days[`${year}-${day}`] = '国庆节'));
  }
  return days;
}

/** Of Han characters those that the font for Chinese has few of: rare ones in names. */
function rareHan(font) {
  const rare = [];
  for (const [from, to] of [
    [0x3400, 0x4dbf],
    [0xf900, 0xfaff],
    [0x20000, 0x3ffff],
  ]) {
    for (let code = from; code <= to; code++) {
      rare.push(String.fromCodePoint(code));
    }
  }
  return subsetFont(font, rare.join(''), { targetFormat: 'sfnt' });
}

/** Data and fonts that the server reads: from npm packages to the class path. */
function resources() {
  return {
    name: 'server-resources',
    async closeBundle() {
      mkdirSync(`${classes}/calendar`, { recursive: true });
      copyFileSync(require.resolve('chinese-days/dist/chinese-days.json'), `${classes}/calendar/chinese-days.json`);
      writeFileSync(`${classes}/calendar/statutory-days.json`, JSON.stringify(statutoryDays(2004, 2100)));
      mkdirSync(`${classes}/fonts`, { recursive: true });
      const fonts = resolve(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'), '..');
      for (const [source, target] of [
        ['400Regular/NotoSansSC_400Regular', 'NotoSansSC-Regular'],
        ['700Bold/NotoSansSC_700Bold', 'NotoSansSC-Bold'],
      ]) {
        writeFileSync(`${classes}/fonts/${target}.ttf`, await withoutRadicals(readFileSync(`${fonts}/${source}.ttf`)));
      }
      for (const region of ['JP', 'HK']) {
        const sisters = resolve(require.resolve(`@expo-google-fonts/noto-sans-${region.toLowerCase()}/package.json`), '..');
        const sister = readFileSync(`${sisters}/400Regular/NotoSans${region}_400Regular.ttf`);
        writeFileSync(`${classes}/fonts/NotoSans${region}-Rare.ttf`, await rareHan(sister));
      }
    },
  };
}

/**
 * The characters of all that we ourselves write and the most common others, in one file for each weight. The font comes in
 * a hundred pieces by how common its characters are, of which a page would need twenty; what people write brings further ones.
 */
function commonCharacters() {
  const PIECES = { 400: { from: 106, to: 119 }, 700: { from: 113, to: 119 } }; // the last are the most common
  const root = resolve(import.meta.dirname, '../../..');
  const folder = resolve(import.meta.dirname, 'node_modules/.common-characters');
  const files = (path, names) =>
    readdirSync(resolve(root, path), { recursive: true })
      .filter((name) => names.test(name))
      .map((name) => resolve(root, path, name));
  const piece = (css, number) => new RegExp(`\\[${number}\\][^}]*unicode-range: ([^;]+);`).exec(css)[1];
  const numbers = ({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const inRange = (range) =>
    range.split(',').flatMap((part) => {
      const [first, last = first] = part.slice(2).split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });

  async function face(weight, source, own) {
    const css = readFileSync(require.resolve(`@fontsource/noto-sans-sc/${weight}.css`), 'utf8');
    const codes = new Set([...own, ...numbers(PIECES[weight]).flatMap((number) => inRange(piece(css, number)))]);
    const common = [...codes].filter((code) => code >= 0x2000).sort((one, other) => one - other);
    const font = readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${source}.ttf`));
    const file = `noto-sans-sc-common-${weight}.woff2`;
    writeFileSync(`${folder}/${file}`, await subsetFont(font, String.fromCodePoint(...common), { targetFormat: 'woff2' }));
    const range = common.map((code) => `U+${code.toString(16)}`).join(',');
    return `@font-face{font-family:'Noto Sans SC';font-display:swap;font-weight:${weight};src:url(./${file}) format('woff2');unicode-range:${range}}`;
  }

  return {
    name: 'common-characters',
    config: () => ({ resolve: { alias: { 'common-characters.css': `${folder}/common-characters.css` } } }),
    async buildStart() {
      const texts = [
        ...files('src/main/resources', /^(messages.*\.properties|templates\b.*\.html|META-INF\b.*\btasklist\b.*\.json)$/),
        ...files('forms', /\.form$/),
        ...files('bpmn', /\.(bpmn|dmn)$/),
        ...files('src/main/web/src', /\.js$/),
      ].map((file) => readFileSync(file, 'utf8'));
      const own = [...new Set(texts.join('').match(/[\u3000-\u9fff\uff00-\uffef]/g))].sort().join('');
      const made = `${folder}/of.txt`; // drawing them takes seconds
      const wanted = `${JSON.stringify(PIECES)} ${own}`;
      if (existsSync(made) && readFileSync(made, 'utf8') === wanted) {
        return;
      }
      mkdirSync(folder, { recursive: true });
      const codes = [...own].map((character) => character.codePointAt(0));
      const faces = [await face(400, '400Regular/NotoSansSC_400Regular', codes), await face(700, '700Bold/NotoSansSC_700Bold', codes)];
      writeFileSync(`${folder}/common-characters.css`, faces.join('\n'));
      writeFileSync(made, wanted);
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

/** Which file stands behind the plain name that templates and the Tasklist's settings use: {"form.js": "form.BqOIQa3c.js"}. */
function plainNames() {
  return {
    name: 'plain-names',
    enforce: 'post',
    generateBundle(options, bundle) {
      const names = {};
      for (const file of Object.values(bundle)) {
        const name = file.type === 'asset' ? file.names[0] : file.isEntry && `${file.name}.js`;
        if (name) {
          names[name] = file.fileName;
        }
      }
      this.emitFile({ type: 'asset', fileName: 'names.json', source: JSON.stringify(names) });
    },
  };
}

/**
 * Text is packed once, here, and not at every request; also the scripts of the engine's web applications, which come in a
 * jar. Their pages get our script that speaks up when something does not arrive.
 */
function packed() {
  const pack = (source, target, quality) => {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.br`, brotliCompressSync(readFileSync(source), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  };
  const files = (folder, names) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && names.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return {
    name: 'packed',
    closeBundle() {
      for (const file of files(`${classes}/static/assets`, /\.(js|css|svg)$/)) {
        pack(file, file, 10);
      }
      const webapps = resolve(classes, '../webapps');
      if (existsSync(webapps)) {
        for (const file of files(webapps, /\.(js|css)$/)) {
          pack(file, join(classes, relative(webapps, file)), 9);
        }
        for (const page of files(webapps, /^index\.html$/)) {
          const app = basename(dirname(page));
          const html = readFileSync(page, 'utf8');
          const bust = /\?bust=[\d.]+/.exec(html)[0];
          // the words have to be there before the parts that look them up once
          const first = `<script src="$APP_ROOT/../assets/loading.js" $CSP_NONCE charset="UTF-8"></script>
  <link rel="preload" as="fetch" crossorigin href="$APP_ROOT/app/${app}/locales/zh-CN.json${bust}">`;
          writeFileSync(
            join(classes, relative(webapps, page)),
            html.replace('lang="en"', 'lang="zh-CN"').replace(/<base [^>]*>/, (base) => `${base}\n  ${first}`),
          );
        }
      }
    },
  };
}

export default defineConfig({
  plugins: [commonCharacters(), woff2Only(), resources(), lintRules(), plainNames(), packed()],
  base: './',
  build: {
    outDir: `${classes}/static/assets`,
    emptyOutDir: true,
    assetsInlineLimit: 0, // the web applications of the engine refuse fonts from data addresses
    chunkSizeWarningLimit: 1800,
    rollupOptions: {
      preserveEntrySignatures: 'allow-extension', // the Tasklist asks ours for its plugins
      input: {
        loading: 'src/loading.js', // a classic script: it must import nothing
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
        import: 'src/import.js',
        operations: 'src/operations.js',
        migration: 'src/migration.js',
        trial: 'src/trial.js',
      },
      output: {
        // browsers keep what has its version in its name
        entryFileNames: '[name].[hash].js',
        chunkFileNames: '[name].[hash].js',
        assetFileNames: '[name].[hash][extname]',
      },
    },
  },
});

// The parts of our scripts and styles as CycloneDX, from the lock file: what is built in, without the tools.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

const {packages} = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const components = Object.entries(packages)
  .filter(([path, part]) => path && !part.dev)
  .map(([path, part]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return {type: 'library', name, version: part.version, purl: `pkg:npm/${name.replace('@', '%40')}@${part.version}`};
  })
  .sort((one, other) => (one.purl < other.purl ? -1 : one.purl > other.purl ? 1 : 0))
  .filter((part, at, all) => at === 0 || part.purl !== all[at - 1].purl);
mkdirSync(dirname(process.argv[2]), {recursive: true});
writeFileSync(process.argv[2], JSON.stringify({bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components}, null, 1));

// What the engine's web applications get besides their own scripts: our look, and Chinese where their translations do not reach.
import './server-login.js';
import './webapp.css';
import { speakChinese } from './chinese.js';

document.documentElement.lang = 'zh-CN';
document.querySelector('link[rel=icon]').href = new URL('../favicon.svg', import.meta.url).href;
speakChinese(document.body);

const NAMES = { Cockpit: '运行监控', Admin: '系统管理', Tasklist: '待办事项' };

/** This engine has no tenants and no batches; a tile that would be empty leads where its title does. */
function tidy() {
  for (const link of document.querySelectorAll('a[href="#/tenants"], a[href="#/batch"]')) {
    (link.closest('section') ?? link.closest('li') ?? link).style.display = 'none';
  }
  for (const link of document.querySelectorAll('.app-switch .dropdown-menu a')) {
    const name = NAMES[link.textContent.trim()];
    if (name) {
      link.textContent = name;
    }
  }
  for (const tile of document.querySelectorAll('.dashboard section')) {
    const title = tile.querySelector('.section-title a');
    const body = tile.querySelector('.stats');
    if (title && body && !body.textContent.trim()) {
      body.append(Object.assign(document.createElement('a'), { href: title.href, textContent: `查看${title.textContent.trim()}` }));
    }
  }
}

new MutationObserver(tidy).observe(document.body, { subtree: true, childList: true });

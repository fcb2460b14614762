// What the engine's web applications get besides their own scripts: our look, and Chinese where their translations do not reach.
import './server-login.js';
import './webapp.css';
import { speakChinese } from './chinese.js';

document.documentElement.lang = 'zh-CN';
document.querySelector('link[rel=icon]').href = new URL('../favicon.svg', import.meta.url).href;
speakChinese(document.body);

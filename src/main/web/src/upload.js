// Files of a project or draft: a list, and a place to add more, each with its own progress.
import './upload.css';
import { call, csrf } from './server.js';
import { loginAgain } from './session.js';

function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

class Files {
  constructor(element) {
    this.element = element;
    this.url = `/api/subjects/${element.dataset.files}/attachments`;
    this.list = element.querySelector('[data-list]');
    this.input = element.querySelector('input[type=file]');
    this.zone = element.querySelector('[data-zone]');
  }

  async start() {
    const { mayAdd, attachments } = await call('GET', this.url);
    this.list.replaceChildren(...attachments.map((one) => this.row(one)));
    this.empty();
    this.zone.hidden = !mayAdd;
    this.input.addEventListener('change', () => {
      this.add(this.input.files);
      this.input.value = '';
    });
    for (const name of ['dragover', 'drop']) {
      this.zone.addEventListener(name, (event) => event.preventDefault());
    }
    this.zone.addEventListener('drop', (event) => this.add(event.dataTransfer.files));
  }

  empty() {
    this.element.querySelector('[data-empty]').hidden = this.list.childElementCount > 0;
  }

  add(files) {
    [...files].forEach((file) => this.upload(file));
  }

  upload(file) {
    const row = document.createElement('li');
    row.className = 'file';
    const name = Object.assign(document.createElement('span'), { textContent: file.name });
    const bar = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
    bar.setAttribute('aria-label', `${file.name} 上传进度`);
    row.append(name, bar);
    this.list.append(row);
    this.empty();
    const request = new XMLHttpRequest();
    request.open('POST', this.url);
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(csrf()).forEach(([header, value]) => request.setRequestHeader(header, value));
    request.upload.addEventListener('progress', (event) => (bar.value = (100 * event.loaded) / event.total));
    request.addEventListener('loadend', () => this.arrived(request, row, file));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  }

  arrived(request, row, file) {
    if (request.status === 201) {
      row.replaceWith(this.row(JSON.parse(request.responseText)));
      return;
    }
    let sentence = '上传中断，请检查网络后重试。';
    try {
      sentence = JSON.parse(request.responseText).detail ?? sentence;
    } catch {
      // not from our server: the sentence above stands
    }
    const again = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: '重试' });
    again.addEventListener('click', () => {
      row.remove();
      this.upload(file);
    });
    const problem = Object.assign(document.createElement('span'), { className: 'text-danger', textContent: `${file.name}：${sentence}` });
    row.replaceChildren(problem, again);
    row.setAttribute('role', 'alert');
    if (request.status === 401) {
      loginAgain().then(() => row.isConnected && again.click());
    }
  }

  row(one) {
    const row = document.createElement('li');
    row.className = 'file';
    const link = Object.assign(document.createElement('a'), { href: one.url, textContent: one.name, target: '_blank', rel: 'noopener' });
    const about = Object.assign(document.createElement('span'), {
      className: 'text-secondary',
      textContent: `${size(one.size)} · ${one.by} · ${new Date(one.at).toLocaleString('zh-CN')}`,
    });
    row.append(link, about);
    if (one.removable) {
      const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: '删除' });
      remove.addEventListener('click', async () => {
        if (window.confirm(`删除“${one.name}”？`)) {
          await call('DELETE', `/api/attachments/${one.id}`);
          row.remove();
          this.empty();
        }
      });
      row.append(remove);
    }
    return row;
  }
}

document.querySelectorAll('[data-files]').forEach((element) => {
  new Files(element).start().catch((failure) => (element.querySelector('[data-empty]').textContent = failure.message));
});

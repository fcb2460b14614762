// Number fields in which one may write as on paper: grouped when left, with capitals below if it is money. The same for
// the forms of form-js, in our pages and in the Tasklist, and for plain inputs that name their unit in data-amount.
import { capitals, grouped, read } from './amount.js';

const UNREAD = '读不出这是多少，请只写一个数字。';
const UNREAD_MONEY = '读不出这是多少，请写成 12500 或 12,500.00。';
const FORM_JS = '.fjs-form-field-number input.fjs-input';
const PLAIN = 'input[data-amount]';
const text = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

const isSame = (one, other) => one === other || (one !== '' && other !== '' && Number(one) === Number(other));

const fields = new WeakMap();
let notes = 0;

class AmountField {
  constructor(input) {
    this.input = input;
    this.frame = input.closest('.fjs-form-field') ?? input.parentElement;
    this.unit = input.dataset.amount ?? input.closest('.fjs-input-group')?.querySelector('.border-left')?.textContent.trim() ?? '';
    this.note = Object.assign(document.createElement('div'), { className: 'amount-note', id: `amount-note-${++notes}` });
    input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${this.note.id}`.trim());
    if (input.matches(FORM_JS)) {
      this.frame.append(this.note);
      this.readForFormJs();
    } else {
      input.after(this.note);
    }
    this.leave();
  }

  get written() {
    return text.get.call(this.input);
  }

  set written(value) {
    text.set.call(this.input, value);
  }

  get number() {
    return read(this.written, this.unit);
  }

  get isUnread() {
    return this.written.trim() !== '' && this.number === null;
  }

  get isMoney() {
    return this.unit === '元';
  }

  /**
   * form-js takes a comma for a decimal point and puts its own text into the input. It is given the number in figures
   * instead of what is written, and what it puts there is shown only if it is another number.
   */
  readForFormJs() {
    Object.defineProperty(this.input, 'value', {
      configurable: true,
      get: () => (this.isUnread ? 'NaN' : (this.number ?? '')),
      set: (value) => {
        if (!isSame(String(value), this.input.value)) {
          this.written = value === 'NaN' ? '' : value;
          this.isFocused ? this.say() : this.leave();
        }
      },
    });
  }

  get isFocused() {
    return this.input.getRootNode().activeElement === this.input;
  }

  /** In figures, which are easier to change than groups; once the browser has put the caret where it belongs. */
  enter() {
    const before = this.written;
    setTimeout(() => {
      if (this.isFocused && this.written === before && this.number !== null && !this.input.readOnly) {
        const [start, end] = [this.input.selectionStart, this.input.selectionEnd].map((caret) => before.slice(0, caret).replaceAll(',', '').length);
        this.written = this.number;
        this.input.setSelectionRange(start, end);
      }
    });
  }

  leave() {
    if (this.number !== null) {
      this.written = grouped(this.number, this.isMoney);
    }
    this.say();
    if (this.isUnread) {
      this.note.textContent = this.isMoney ? UNREAD_MONEY : UNREAD;
      this.frame.dataset.unread = '';
    }
  }

  say() {
    const words = this.isMoney && this.number !== null ? capitals(this.number) : '';
    this.note.textContent = words && `大写：${words}`;
    delete this.frame.dataset.unread;
  }
}

const fieldOf = (event) => fields.get(event.target);

const DEEDS = {
  focusin: (field) => field.enter(),
  focusout: (field, event) => event.isTrusted && field.leave(), // the Tasklist says so of fields that are still typed into
  input: (field) => field.say(),
  // what form-js would keep from being typed
  keypress: (field, event) => event.stopPropagation(),
  paste: (field, event) => event.stopPropagation(),
  keydown: (field, event) => ['Backspace', 'Delete'].includes(event.code) && event.stopPropagation(),
};

function take(node) {
  if (node.nodeType === Node.ELEMENT_NODE) {
    const found = [...node.querySelectorAll(`${FORM_JS}, ${PLAIN}`), ...(node.matches(`${FORM_JS}, ${PLAIN}`) ? [node] : [])];
    found.filter((input) => !fields.has(input)).forEach((input) => fields.set(input, new AmountField(input)));
  }
}

/** The fields below this element, now and whenever others appear. */
export function readAmounts(root) {
  for (const [name, deed] of Object.entries(DEEDS)) {
    root.addEventListener(name, (event) => fieldOf(event) && deed(fieldOf(event), event), true);
  }
  take(root);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(take))).observe(root, {
    subtree: true,
    childList: true,
  });
}

/** Shows at every field that cannot be read that it cannot; whether there is one. */
export function anyUnread(root) {
  const unread = [...root.querySelectorAll(FORM_JS)].map((input) => fields.get(input)).filter((field) => field?.isUnread);
  unread.forEach((field) => field.leave());
  return unread.length > 0;
}

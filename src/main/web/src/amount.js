// Numbers as people write them: 12,500.00, ￥12500, １２５００ 元, 3.2万. Whatever could be two numbers is none. The server
// reads in the same way (Amounts); one table of examples holds both to it.

const LONGEST = 40; // nobody writes a longer one
const AMOUNT = /^(-?) ?¥? ?(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(\.\d*)? ?([万亿]?) ?(?:元整?)?$/;
const ZEROS = { '': 0, 万: 4, 亿: 8 };

/** Full width and half width, and every kind of blank, are one. */
function plain(text) {
  return text
    .replace(/\s/g, ' ')
    .replaceAll('￥', '¥')
    .replaceAll('−', '-')
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xff01 + 0x21))
    .trim();
}

/** Moves the point to the right. */
function times(figures, decimals, zeros) {
  const padded = decimals.padEnd(zeros, '0');
  const whole = (figures + padded.slice(0, zeros)).replace(/^0+(?=\d)/, '');
  const rest = zeros ? padded.slice(zeros).replace(/0+$/, '') : decimals;
  return rest ? `${whole}.${rest}` : whole;
}

/**
 * The number in figures, say 12500.00; null if it cannot be read as exactly one.
 *
 * @param unit that stands behind the field, say %, and may be written once more
 */
export function read(text, unit = '') {
  if (text.length > LONGEST) {
    return null;
  }
  let written = plain(text);
  if (unit && written.endsWith(plain(unit))) {
    written = written.slice(0, -plain(unit).length).trim();
  } else if (/[万亿]/.test(unit) && /[^\d,. -]/.test(written)) {
    return null; // 3万 in a field of 万元 could be either
  }
  const parts = AMOUNT.exec(written);
  if (!parts) {
    return null;
  }
  const [, minus, figures, decimals = '', word] = parts;
  return minus + times(figures.replace(/[, ]/g, ''), decimals.slice(1), ZEROS[word]);
}

/** @param number in figures; money has two decimals */
export function grouped(number, money) {
  const [whole, decimals = ''] = number.split('.');
  const shown = money ? decimals.padEnd(2, '0') : decimals;
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (shown && `.${shown}`);
}

const FIGURES = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** Four figures, without the zeros that stand before or behind. */
function four(figures) {
  return [...figures]
    .map((figure, index) => (figure === '0' ? '零' : FIGURES[figure] + PLACES[figures.length - 1 - index]))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

function yuan(whole) {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const groups = padded.match(/.{4}/g);
  let words = '';
  groups.forEach((group, index) => {
    const said = four(group);
    if (said) {
      const gap = words && (group.startsWith('0') || groups[index - 1] === '0000');
      words += (gap ? '零' : '') + said + GROUPS[groups.length - 1 - index];
    }
  });
  return words;
}

/** As on cheques: 壹万贰仟伍佰元整. Nothing for what is no amount of money. */
export function capitals(number) {
  const parts = /^0*(\d{1,12})(?:\.(\d{0,2})0*)?$/.exec(number);
  if (!parts) {
    return '';
  }
  const whole = yuan(parts[1]);
  const [jiao, fen] = (parts[2] ?? '').padEnd(2, '0');
  const cents =
    (jiao !== '0' ? `${FIGURES[jiao]}角` : '') + (fen !== '0' ? `${whole && jiao === '0' ? '零' : ''}${FIGURES[fen]}分` : '');
  if (!whole && !cents) {
    return '零元整';
  }
  return `${whole && `${whole}元`}${cents}${fen === '0' ? '整' : ''}`;
}

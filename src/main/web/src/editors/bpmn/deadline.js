// A deadline in working days, as models write it and as people type it.
const WORKING_DAYS = /^\$\{deadline\.workingDays\((\d{1,3})\)}$/;
const TYPED = /^(\d{1,3}|[一二三四五六七八九]?十?[一二三四五六七八九]?)\s*(?:个?工作日|天|日)?$/;
const FIGURES = '零一二三四五六七八九';

/** @returns {number | null} null if it is written in another way */
export function workingDays(text) {
  const found = WORKING_DAYS.exec(text ?? '');
  return found && Number(found[1]);
}

export const inWorkingDays = (count) => `\${deadline.workingDays(${count})}`;

/** @returns {number | null} what somebody means who types 10, １０, 10天, 十天; null if that cannot be told */
export function typedDays(text) {
  const found = TYPED.exec((text ?? '').normalize('NFKC').trim());
  if (!found?.[1]) {
    return null;
  }
  const [tens, ones] = found[1].includes('十') ? found[1].split('十') : ['零', found[1]];
  const count = /\d/.test(found[1]) ? Number(found[1]) : FIGURES.indexOf(tens || '一') * 10 + FIGURES.indexOf(ones || '零');
  return count > 0 ? count : null;
}

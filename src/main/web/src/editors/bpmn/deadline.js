// A deadline in working days, as models write it.
const WORKING_DAYS = /^\$\{deadline\.workingDays\((\d{1,3})\)}$/;

/** @returns {number | null} null if it is written in another way */
export function workingDays(text) {
  const found = WORKING_DAYS.exec(text ?? '');
  return found && Number(found[1]);
}

export const inWorkingDays = (count) => `\${deadline.workingDays(${count})}`;

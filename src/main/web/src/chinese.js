// form-js speaks English in a few places and has no translations; officials read Chinese. What it puts on the screen is
// translated as it appears. The same file serves our pages and the Tasklist.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const EXACT = new Map(
  Object.entries({
    Select: '请选择',
    Search: '输入文字查找',
    'No results': '没有找到',
    'All values selected': '已经全部选上',
    'No options source defined in the form definition': '没有可选项',
    'Add new': '添加一行',
    'Nothing to show.': '没有内容。',
    'No content to show.': '没有内容。',
    of: '/',
    Year: '年',
    Month: '月',
    Hour: '时',
    Minute: '分',
    'zoom in': '放大',
    'zoom out': '缩小',
    'reset zoom': '恢复大小',
    'Powered by bpmn.io': '由 bpmn.io 提供',
    Close: '关闭',
    Collapse: '收起',
    'Remove tag': '去掉',
    'Previous page': '上一页',
    'Next page': '下一页',
    Increment: '加',
    Decrement: '减',
    'Click to remove sorting': '点击取消排序',
    'Field is required.': '此项必填。',
    'Value is not a number.': '请填写数字。',
    'Field must be a valid email.': '请填写正确的邮箱地址。',
    'Date and time must both be entered.': '请同时填写日期和时间。',
    'mm/dd/yyyy': '年/月/日',
    'yyyy/mm/dd': '年/月/日',
    'hh:mm': '时:分',
    'hh:mm ?m': '时:分',
    Time: '时间',
    Date: '日期',
    ...Object.fromEntries(
      MONTHS.map((month, index) => [month, `${index + 1}月`]),
    ),
    ...Object.fromEntries(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day, index) => [day, '日一二三四五六'[index]])),
  }),
);

const PATTERNS = [
  ...MONTHS.map((month, index) => [new RegExp(`^${month} (\\d+), (\\d+)$`), `$2年${index + 1}月$1日`]),
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (\d+)\.$/, '至少 $1 个字。'],
  [/^Field must have maximum length of (\d+)\.$/, '最多 $1 个字。'],
  [/^Field must match pattern .+$/, '格式不正确。'],
  [/^Field must be a valid\s+international phone number\..*$/, '请填写正确的电话号码。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写 $1 或 $2。'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Remove list item (\d+)$/, '删除第 $1 行'],
  [/^Click to sort by (.+) ascending$/, '按“$1”升序排列'],
  [/^Click to sort by (.+) descending$/, '按“$1”降序排列'],
  [/^(\d+) of (\d+)$/, '第 $1 页，共 $2 页'],
  [/^(\d+)-(\d+) of (\d+)$/, '第 $1–$2 行，共 $3 行'],
];

export function chinese(text) {
  const trimmed = text.trim();
  const exact = EXACT.get(trimmed);
  if (exact) {
    return exact;
  }
  for (const [pattern, replacement] of PATTERNS) {
    if (pattern.test(trimmed)) {
      return trimmed.replace(pattern, replacement);
    }
  }
  return null;
}

const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const replacement = chinese(node.data);
    if (replacement && replacement !== node.data) {
      node.data = replacement;
    }
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  for (const name of ATTRIBUTES) {
    const replacement = node.hasAttribute(name) && chinese(node.getAttribute(name));
    if (replacement) {
      node.setAttribute(name, replacement);
    }
  }
  node.childNodes.forEach(translate);
}

/** Translates what is below this element, now and whenever it changes. */
export function speakChinese(root) {
  translate(root);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else {
        translate(change.target);
      }
    }
  }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}

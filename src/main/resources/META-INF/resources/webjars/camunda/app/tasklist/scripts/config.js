// a slow line is no failure: the loader would give up after seven seconds
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: '待办事项', vendor: '雁阵' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['../../../assets/tasklist'],
  disableWelcomeMessage: true,
  // the Tasklist stays blank without this block
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '签收当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到筛选列表' },
    focusList: { key: 'ctrl+alt+l', description: '转到任务列表' },
    focusForm: { key: 'ctrl+alt+f', description: '转到任务表单' },
    startProcess: { key: 'ctrl+alt+p', description: '发起流程' },
  },
};

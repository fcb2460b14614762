// a slow line is no failure: the loader would give up after seven seconds
window.require.config({ waitSeconds: 0 });

export default {
  app: { name: '系统管理', vendor: '雁阵' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['../../../assets/webapp'],
};

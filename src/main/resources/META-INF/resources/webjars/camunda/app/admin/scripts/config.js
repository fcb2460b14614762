export default {
  app: { name: '系统管理', vendor: '雁阵' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['../../../assets/webapp'],
};

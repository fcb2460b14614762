export default {
  app: { name: '工作台', vendor: '雁阵' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['../../../assets/webapp'],
};

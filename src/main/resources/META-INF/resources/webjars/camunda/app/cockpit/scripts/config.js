export default {
  app: { name: '运行监控', vendor: '雁阵' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['../../../assets/webapp'],
};

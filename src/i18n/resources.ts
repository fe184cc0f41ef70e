import type app from './locales/zh-CN/app';
import type problem from './locales/zh-CN/problem';
import type stores from './locales/zh-CN/stores';
import type common from './locales/zh-CN/common';
import type ui from './locales/zh-CN/ui';

/** Every namespace with its zh-CN words: the source of the types of `t`. One line per namespace. */
export interface Resources {
  app: typeof app;
  problem: typeof problem;
  stores: typeof stores;
  common: typeof common;
  ui: typeof ui;
}

export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    returnNull: false;
  }
}

import type common from './locales/zh-CN/common';
import type ui from './locales/zh-CN/ui';

/** Every namespace with its zh-CN words: the source of the types of `t`. One line per namespace. */
export interface Resources {
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

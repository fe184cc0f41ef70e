import type app from './locales/zh-CN/app';
import type demand from './locales/zh-CN/demand';
import type desk from './locales/zh-CN/desk';
import type explorer from './locales/zh-CN/explorer';
import type importIssues from './locales/zh-CN/importIssues';
import type imports from './locales/zh-CN/imports';
import type marketing from './locales/zh-CN/marketing';
import type problem from './locales/zh-CN/problem';
import type productEdit from './locales/zh-CN/productEdit';
import type productImport from './locales/zh-CN/productImport';
import type productImportIssues from './locales/zh-CN/productImportIssues';
import type products from './locales/zh-CN/products';
import type review from './locales/zh-CN/review';
import type stores from './locales/zh-CN/stores';
import type account from './locales/zh-CN/account';
import type audit from './locales/zh-CN/audit';
import type home from './locales/zh-CN/home';
import type hosting from './locales/zh-CN/hosting';
import type notifications from './locales/zh-CN/notifications';
import type common from './locales/zh-CN/common';
import type ui from './locales/zh-CN/ui';

/** Every namespace with its zh-CN words: the source of the types of `t`. One line per namespace. */
export interface Resources {
  app: typeof app;
  demand: typeof demand;
  desk: typeof desk;
  explorer: typeof explorer;
  importIssues: typeof importIssues;
  imports: typeof imports;
  marketing: typeof marketing;
  problem: typeof problem;
  productEdit: typeof productEdit;
  productImport: typeof productImport;
  productImportIssues: typeof productImportIssues;
  products: typeof products;
  review: typeof review;
  stores: typeof stores;
  account: typeof account;
  audit: typeof audit;
  home: typeof home;
  hosting: typeof hosting;
  notifications: typeof notifications;
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

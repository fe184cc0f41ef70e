import enAccount from '@/i18n/locales/en-US/account';
import enApp from '@/i18n/locales/en-US/app';
import enAudit from '@/i18n/locales/en-US/audit';
import enCommon from '@/i18n/locales/en-US/common';
import enDemand from '@/i18n/locales/en-US/demand';
import enExplorer from '@/i18n/locales/en-US/explorer';
import enDesk from '@/i18n/locales/en-US/desk';
import enHosting from '@/i18n/locales/en-US/hosting';
import enImportIssues from '@/i18n/locales/en-US/importIssues';
import enImports from '@/i18n/locales/en-US/imports';
import enMarketing from '@/i18n/locales/en-US/marketing';
import enNotifications from '@/i18n/locales/en-US/notifications';
import enProblem from '@/i18n/locales/en-US/problem';
import enProductEdit from '@/i18n/locales/en-US/productEdit';
import enProductImport from '@/i18n/locales/en-US/productImport';
import enProductImportIssues from '@/i18n/locales/en-US/productImportIssues';
import enProducts from '@/i18n/locales/en-US/products';
import enReview from '@/i18n/locales/en-US/review';
import enStores from '@/i18n/locales/en-US/stores';
import enUi from '@/i18n/locales/en-US/ui';
import account from '@/i18n/locales/zh-CN/account';
import app from '@/i18n/locales/zh-CN/app';
import audit from '@/i18n/locales/zh-CN/audit';
import common from '@/i18n/locales/zh-CN/common';
import demand from '@/i18n/locales/zh-CN/demand';
import explorer from '@/i18n/locales/zh-CN/explorer';
import desk from '@/i18n/locales/zh-CN/desk';
import hosting from '@/i18n/locales/zh-CN/hosting';
import importIssues from '@/i18n/locales/zh-CN/importIssues';
import imports from '@/i18n/locales/zh-CN/imports';
import marketing from '@/i18n/locales/zh-CN/marketing';
import notifications from '@/i18n/locales/zh-CN/notifications';
import problem from '@/i18n/locales/zh-CN/problem';
import productEdit from '@/i18n/locales/zh-CN/productEdit';
import productImport from '@/i18n/locales/zh-CN/productImport';
import productImportIssues from '@/i18n/locales/zh-CN/productImportIssues';
import products from '@/i18n/locales/zh-CN/products';
import review from '@/i18n/locales/zh-CN/review';
import stores from '@/i18n/locales/zh-CN/stores';
import ui from '@/i18n/locales/zh-CN/ui';

const zh = { account, app, audit, common, demand, desk, explorer, hosting, importIssues, imports, marketing, notifications, problem, productEdit, productImport, productImportIssues, products, review, stores, ui };
const en = {
  account: enAccount,
  app: enApp,
  audit: enAudit,
  common: enCommon,
  demand: enDemand,
  explorer: enExplorer,
  desk: enDesk,
  hosting: enHosting,
  importIssues: enImportIssues,
  imports: enImports,
  marketing: enMarketing,
  notifications: enNotifications,
  problem: enProblem,
  productEdit: enProductEdit,
  productImport: enProductImport,
  productImportIssues: enProductImportIssues,
  products: enProducts,
  review: enReview,
  stores: enStores,
  ui: enUi,
};

export const languages = ['zh-CN', 'en-US'] as const;

/** The words that a person reads, so that a journey finds things as they are named in either language. */
export const wordsIn = { 'zh-CN': zh, 'en-US': en } as const;

/** Puts values into a text's `{{places}}`, whatever their format. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A pattern that is found where the text stands, with anything in its places. */
export function holding(text: string): RegExp {
  const parts = text.split(/\{\{[^}]*\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(parts.join('.*'));
}

/** The same for the whole of what is read. */
export function like(text: string): RegExp {
  return new RegExp(`^${holding(text).source}$`);
}

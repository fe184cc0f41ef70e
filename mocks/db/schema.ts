export * from './schema/catalogue';
export * from './schema/hosting';
export * from './schema/people';
export * from './schema/imports';
export * from './schema/prepared';
export * from './schema/review';
export * from './schema/priceBands';
export * from './schema/trade';

export * from './schema/catalogue';
export * from './schema/people';
export * from './schema/trade';

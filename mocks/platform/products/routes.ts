import { bulkRoute } from './bulk';
import { productEditingRoutes } from './editing';
import { countProductsRoute, listProductsRoute } from './list';
import { productOrdersRoute } from './orders';
import { getProductRoute, productTimelineRoute } from './record';

/** `products/counts` stands before `products/{id}`, which would take the word for an id. */
export const productRoutes = [
  countProductsRoute,
  listProductsRoute,
  getProductRoute,
  productTimelineRoute,
  productOrdersRoute,
  bulkRoute,
  ...productEditingRoutes,
];

/** Filled in by webpack (`DefinePlugin`): the version of package.json. */
declare const PRODUCT_VERSION: string;

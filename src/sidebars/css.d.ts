/** Styles that esbuild puts into the page. */
declare module "*.css";

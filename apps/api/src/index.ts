export { readEnvironment, type ApiEnvironment, type ApiSettings } from './api-settings.ts';
export { createApi, type ApiParts } from './create-api.ts';
export type { AppRouter } from './router.ts';

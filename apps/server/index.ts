export { SEALED_COLUMNS } from './commands/after-a-new-secret';
export { AppModule } from './app.module';
export { entities } from './entities';
export { configureHttp } from './http/configure-http';
export { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './startup/demonstration-accounts';

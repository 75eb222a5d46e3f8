export { NetworkModule } from './network.module';
export { networkEntities } from './persistence/structure-reminder.entity';

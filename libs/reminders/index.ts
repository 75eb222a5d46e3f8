export { reminderEntities } from './persistence/reminder.entities';
export { RemindersModule } from './reminders.module';

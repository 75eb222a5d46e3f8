import { AddNotificationContext, useAddNotificationContext } from 'react-admin';
import { useCallback, type ComponentProps, type ReactNode } from 'react';

type Add = ComponentProps<typeof AddNotificationContext.Provider>['value'];

/** What failed is said until the next gesture (Escape, or a click anywhere): four seconds are not enough to read why and what to do. */
export function FailuresStay({ children }: { children: ReactNode }) {
  const add = useAddNotificationContext();
  const addPatiently = useCallback<Add>((one) => add(one.type === 'error' ? { ...one, notificationOptions: { ...one.notificationOptions, autoHideDuration: null } } : one), [add]);
  return <AddNotificationContext.Provider value={addPatiently}>{children}</AddNotificationContext.Provider>;
}

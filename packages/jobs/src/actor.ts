import type { Role } from '@groundwork/db';

/** Who asks: a person or an app's key, within one customer. */
export interface Actor {
  kind: 'user' | 'api_key';
  id: string;
  customerId: string;
  role: Role;
}

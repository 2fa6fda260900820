import { v7 } from 'uuid';

/** A UUIDv7: its order is the order of creation, so lists page by id and indexes grow at one end. */
export function newId(): string {
  return v7();
}

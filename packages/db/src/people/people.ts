import type { Role } from '../schema/people.ts';
import type { Store } from '../store.ts';

/** Someone who can sign in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  customerId: string;
  role: Role;
}

/** An organisation. */
export interface Customer {
  id: string;
  name: string;
}

export async function findUserById({ database: { sql } }: Pick<Store, 'database'>, userId: string): Promise<Person | undefined> {
  const [found] = await sql<Person[]>`select id, name, email, customer_id as "customerId", role from users where id = ${userId}`;
  return found;
}

export async function findUserByEmail({ database: { sql } }: Pick<Store, 'database'>, email: string): Promise<Person | undefined> {
  const [found] = await sql<Person[]>`
    select id, name, email, customer_id as "customerId", role from users where email = ${email.toLowerCase()}`;
  return found;
}

export async function findCustomer({ database: { sql } }: Pick<Store, 'database'>, customerId: string): Promise<Customer | undefined> {
  const [found] = await sql<Customer[]>`select id, name from customers where id = ${customerId}`;
  return found;
}

/** Makes the customer, or leaves the existing one as it is. */
export async function createCustomer({ database: { sql } }: Pick<Store, 'database'>, { id, name }: Customer): Promise<void> {
  await sql`insert into customers (id, name) values (${id}, ${name}) on conflict (id) do nothing`;
}

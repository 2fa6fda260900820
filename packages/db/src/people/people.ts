import { newId } from '../new-id.ts';
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
  /** Whether it runs this deployment. */
  isOperator: boolean;
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

/** The stored hash of the account's password; undefined when there is no such account. */
export async function findPasswordHash({ database: { sql } }: Pick<Store, 'database'>, email: string): Promise<string | undefined> {
  const [found] = await sql<{ password: string | null }[]>`
    select a.password from accounts a join users u on u.id = a.user_id where u.email = ${email.toLowerCase()} and a.provider_id = 'credential'`;
  return found?.password ?? undefined;
}

export async function findCustomer({ database: { sql } }: Pick<Store, 'database'>, customerId: string): Promise<Customer | undefined> {
  const [found] = await sql<Customer[]>`select id, name, is_operator as "isOperator" from customers where id = ${customerId}`;
  return found;
}

/** Makes the customer, or leaves the existing one as it is but for what it may do more. */
export async function createCustomer(
  { database: { sql } }: Pick<Store, 'database'>,
  { id, name, isOperator = false }: Omit<Customer, 'isOperator'> & Partial<Customer>,
): Promise<void> {
  await sql`
    insert into customers as c (id, name, is_operator) values (${id}, ${name}, ${isOperator})
    on conflict (id) do update set is_operator = true where excluded.is_operator and not c.is_operator`;
}

/**
 * Makes an account that signs in with a password, or gives the existing one of this e-mail address this name, role and password.
 * `passwordHash` is in the form the sign-in library checks. A changed password ends the account's sessions.
 */
export async function savePerson(
  { database: { sql } }: Pick<Store, 'database'>,
  { name, email, customerId, role, passwordHash }: Omit<Person, 'id'> & { passwordHash: string },
): Promise<Person> {
  return sql.begin(async (transaction) => {
    const [person] = await transaction<Person[]>`
      insert into users (id, name, email, email_verified, customer_id, role)
      values (${newId()}, ${name}, ${email.toLowerCase()}, true, ${customerId}, ${role})
      on conflict (email) do update set name = excluded.name, customer_id = excluded.customer_id, role = excluded.role, updated_at = now()
      returning id, name, email, customer_id as "customerId", role`;
    if (!person) throw new Error('an account vanished while it was being saved');
    const changed = await transaction`
      update accounts set password = ${passwordHash}, updated_at = now() where user_id = ${person.id} and provider_id = 'credential' returning 1`;
    if (changed.length > 0) await transaction`delete from sessions where user_id = ${person.id}`;
    else {
      await transaction`
        insert into accounts (id, account_id, provider_id, user_id, password) values (${newId()}, ${person.id}, 'credential', ${person.id}, ${passwordHash})`;
    }
    return person;
  });
}

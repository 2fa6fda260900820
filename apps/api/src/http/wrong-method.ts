import type { RequestHandler } from 'express';
import { RequestError } from '../errors/request-error.ts';

/** Answers a method that the address does not know. */
export function allowOnly(...methods: string[]): RequestHandler {
  return (request, response, next) => {
    if (methods.includes(request.method)) return next();
    response.setHeader('Allow', methods.join(', '));
    next(new RequestError('method_not_allowed', `This address answers ${methods.join(' and ')} only.`));
  };
}

import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@hinomi/shared/routes/route';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { routeKey } from './endpoint.js';
import { StreamedText } from './streamed-text.js';

/**
 * Holds each answer against its schema: fields that are not in it never leave, a wrong answer is an error here. A
 * streamed text passes where the schema is a string, for there are no fields it could hold.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(routeKey, context.getHandler());
    return next.handle().pipe(map((answer: unknown) => (route === undefined ? answer : hold(route, answer))));
  }
}

function hold(route: Route, answer: unknown): unknown {
  return answer instanceof StreamedText && route.response instanceof z.ZodString ? answer : route.response.parse(answer);
}

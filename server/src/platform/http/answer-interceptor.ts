import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@hinomi/shared/routes/route';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { routeKey } from './endpoint.js';

/** Holds each answer against its schema: fields that are not in it never leave, a wrong answer is an error here. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(routeKey, context.getHandler());
    return next.handle().pipe(map((answer: unknown) => (route === undefined ? answer : route.response.parse(answer))));
  }
}

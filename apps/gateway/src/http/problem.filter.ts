import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Every error of every route, hook and parser ends here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = problemOf(error);
    if ('fault' in answer) {
      this.logger.error(answer.fault, {
        errorId: answer.problem.errorId,
        method: request.method,
        url: request.url,
      });
    }
    // Half an answer cannot be taken back: cut the connection, so that the client sees the break.
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(request, reply, answer);
  }
}

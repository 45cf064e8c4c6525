import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Lets a handler's error reach the transport as it was thrown. Nest otherwise logs it and hands on "Internal server
 * error", which is then all that a log line or a dead letter can say. `@UseFilters(StreamErrorFilter)`
 */
@Catch()
export class StreamErrorFilter implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

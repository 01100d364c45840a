// Loaded before the application, for comparison only: reads of children's records without the log of who looked.
import { AuditInterceptor } from '../dist/src/audit/audit.interceptor.js';
import { SqliteUnitOfWork } from '../dist/src/platform/database/sqlite-unit-of-work.js';

SqliteUnitOfWork.prototype.consult = function (read) {
  return this.read(read);
};
AuditInterceptor.prototype.intercept = (_context, next) => next.handle();

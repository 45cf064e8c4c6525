export { StreamAudit, type AuditParts } from './audit/stream-audit.js';
export { isWhole, type LostEvent, type SourceReport, type StreamReport } from './audit/stream-report.js';
export { GroupView } from './tape/group-view.js';
export { streamPages, type RawEntry } from './tape/stream-pages.js';

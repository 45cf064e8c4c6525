export { STACK_PLAN } from './stack-plan.js';
export type { StackPlan, ProgramPlan } from './stack-plan.js';
export type { StackRecord } from './stack-record.js';
export { runStack } from './run-stack.js';

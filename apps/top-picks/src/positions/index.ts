export * from './course/course.js';
export * from './course/course-figures.js';
export { followPlan, type Path } from './course/follow-plan.js';
export * from './plan/mode-horizons.js';
export * from './plan/position-plan.js';
export * from './positions-input.js';
export * from './positions.calculator.js';
export * from './published-run.js';
export * from './record/position-fact.js';

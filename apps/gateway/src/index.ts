export { createGateway } from './create-gateway.js';
export { gatewayDocument } from './docs/gateway-document.js';

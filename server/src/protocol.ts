/**
 * The requests and notifications that LSP has no word for. What the client may import of the server: method names and
 * plain data types only, as client and server carry different copies of the protocol library.
 */
export * from './protocol/agents.js';
export * from './protocol/clientFiles.js';
export * from './protocol/conferences.js';
export * from './protocol/edits.js';
export * from './protocol/exports.js';
export * from './protocol/live.js';
export * from './protocol/lookups.js';
export * from './protocol/pictures.js';
export * from './protocol/previews.js';
export * from './protocol/schedules.js';
export * from './protocol/session.js';

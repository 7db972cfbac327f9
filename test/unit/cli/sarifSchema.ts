/** The part of the SARIF 2.1.0 schema that `check` writes, without what it does not: an unknown property is a fault. */
const text = { type: 'string' };
const message = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text, markdown: text },
};
const count = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };

const location = {
  type: 'object',
  additionalProperties: false,
  properties: {
    message,
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          additionalProperties: false,
          properties: {
            // A URI reference has neither spaces nor signs beyond ASCII.
            uri: { type: 'string', pattern: '^[!#-;=?-\\[\\]_a-z~]+$' },
            uriBaseId: text,
          },
        },
        region: {
          type: 'object',
          additionalProperties: false,
          properties: { startLine: count, startColumn: count, endLine: count, endColumn: count },
        },
      },
    },
  },
};

const rule = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: {
    id: text,
    shortDescription: message,
    help: message,
    helpUri: { type: 'string', pattern: '^[a-z]+:[!#-;=?-\\[\\]_a-z~]+$' },
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
  },
};

const result = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message,
    locations: { type: 'array', items: location },
    relatedLocations: { type: 'array', items: location },
  },
};

const driver = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: text, semanticVersion: text, rules: { type: 'array', items: rule } },
};

export const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: text,
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        additionalProperties: false,
        properties: {
          tool: { type: 'object', required: ['driver'], additionalProperties: false, properties: { driver } },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
        },
      },
    },
  },
} as const;

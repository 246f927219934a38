// The description of the API is OpenAPI 3.1, by the npm package @seriousme/openapi-schema-validator.
//   node openapi_validator_test.mjs PRINT_OPENAPI FOLDER-OF-NODE_MODULES
// Exit code 77, skipped: the package is not installed (tests/run installs it).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [printOpenApi, folder] = process.argv.slice(2);
const place = `${folder}/node_modules/@seriousme/openapi-schema-validator/index.js`;
if (!existsSync(place)) {
  console.log('skipped: @seriousme/openapi-schema-validator is not installed; run tests/run gateway');
  process.exit(77);
}
const { Validator } = await import(pathToFileURL(place).href);
const described = () => JSON.parse(execFileSync(printOpenApi, { encoding: 'utf8', maxBuffer: 1 << 26 }));

const validator = new Validator();
const { valid, errors } = await validator.validate(described());
assert.ok(valid, JSON.stringify(errors, null, 1));
assert.equal(validator.version, '3.1');

// It would see a fault, and every reference leads somewhere.
const broken = described();
Object.values(broken.paths)[0].post.requestBody.content = 7;
assert.equal((await new Validator().validate(broken)).valid, false);
const api = described();
const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
assert.ok(references.length > 100);
for (const [, kind, name] of references) assert.ok(api.components[kind]?.[name], `${kind} ${name}`);
console.log(`${Object.keys(api.paths).length} methods, ${Object.keys(api.components.schemas).length} schemas`);

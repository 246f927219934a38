// Puts x.br and x.gz beside each text file x of the build, for the service to send.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.env["ARENDEGANG_WEB"] ?? "../../build/web";
const texts = /\.(html|js|css|svg|json|webmanifest|txt)$/;

for (const file of readdirSync(folder, { recursive: true }).filter((name) => texts.test(name))) {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  if (bytes.length < 1024) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

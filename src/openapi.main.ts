import { writeOpenapi } from './cli/write-openapi.js';

await writeOpenapi(process.argv[2]);

export default async function globalTeardown() {
  await globalThis.postgresServer?.stop();
}

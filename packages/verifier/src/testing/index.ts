/**
 * Complete, signed receipt files for tests, with keys of their own. Every hash and signature holds. Values can be changed
 * before they are signed, so that a test has a false statement with a valid signature.
 * @packageDocumentation
 */
export { fixtureInputs, fixtureManifest, fixtureOutputs } from './fixture-model.ts'
export { type Fixture, type FixtureInit, type FixtureKeys, fixtureKeys, makeFixture } from './make-fixture.ts'

import { type Manifest, OgError, type TensorSpec } from '@opengradient/protocol'

import { determinismOfManifest } from './determinism-of-manifest.ts'
import type { ModelInspection } from './inspect.ts'
import { describe, jobTensorsOf, unitOf } from './job-tensors.ts'

/**
 * Checks that a manifest describes the graph that was inspected. Nodes do not trust the publishers of the models that they
 * run.
 * @throws BAD_MODEL naming the first difference.
 */
export function checkManifest(manifest: Manifest, inspection: ModelInspection): void {
  const { graph, steps, generation } = manifest
  const fail = (what: string): never => {
    throw new OgError('BAD_MODEL', `The manifest of ${manifest.name} does not describe its graph: ${what}.`)
  }
  if (graph.path !== inspection.graphPath) fail('another path')
  if (!sameSpecs(graph.inputs, inspection.inputs)) fail(`the inputs are ${inspection.inputs.map(describe).join(', ')}`)
  if (!sameSpecs(graph.outputs, inspection.outputs))
    fail(`the outputs are ${inspection.outputs.map(describe).join(', ')}`)
  if (manifest.determinism === 'exact' && determinismOfManifest(inspection, manifest.allowNonFinite) !== 'exact')
    fail('it is not exact')
  if (manifest.unit !== unitOf({ steps, generation })) fail('its unit does not go with its steps or its generation')
  const job = jobTensorsOf(graph, { steps, generation })
  if (!sameSpecs(manifest.inputs, job.inputs)) fail(`a job's inputs are ${job.inputs.map(describe).join(', ')}`)
  // Shapes of outputs are those that the publisher's trial has shown: a graph may declare others than it makes.
  if (!sameTensors(manifest.outputs, job.outputs)) fail(`a job's outputs are ${job.outputs.map(describe).join(', ')}`)
}

function sameTensors(left: readonly TensorSpec[], right: readonly TensorSpec[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ name, datatype }, index) => name === right[index]?.name && datatype === right[index]?.datatype)
  )
}

function sameSpecs(left: readonly TensorSpec[], right: readonly TensorSpec[]): boolean {
  return (
    left.length === right.length &&
    left.every((spec, index) => {
      const other = right[index] as TensorSpec
      return (
        spec.name === other.name &&
        spec.datatype === other.datatype &&
        spec.shape.length === other.shape.length &&
        spec.shape.every((dimension, axis) => dimension === other.shape[axis])
      )
    })
  )
}

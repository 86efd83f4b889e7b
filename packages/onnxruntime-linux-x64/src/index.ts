/**
 * The ONNX Runtime binaries of this package: `runtime/dist/index.js` is the CommonJS entry with the API of
 * onnxruntime-node, `runtime/bin` holds the native files. `@opengradient/engine` resolves both.
 */

/** Version of ONNX Runtime. */
export const version = '1.30.0'

/** Execution providers compiled into the library. `webgpu` needs a Vulkan driver at run time. */
export const providers = ['cpu', 'webgpu'] as const

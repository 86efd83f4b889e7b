import type { Manifest } from '@opengradient/protocol'
import type { ReadModelFile, Task } from './task.ts'
import { parseTaskConfig } from './task-config.ts'

/**
 * Creates the task that a manifest declares. The code and files of a task are loaded on demand.
 * @param readFile reads a file that the manifest lists
 * @throws BAD_MODEL when the manifest's settings do not fit its tensors or files
 */
export async function createTask(manifest: Manifest, readFile: ReadModelFile): Promise<Task> {
  const { kind, config } = manifest.task
  switch (kind) {
    case 'tensor': {
      parseTaskConfig('tensor', config)
      const { createTensorTask } = await import('./tensor-task.ts')
      return createTensorTask(manifest)
    }
    case 'embedding': {
      const { createEmbeddingTask } = await import('./text/embedding-task.ts')
      return createEmbeddingTask(manifest, parseTaskConfig('embedding', config), readFile)
    }
    case 'vad': {
      const { createVadTask } = await import('./audio/vad-task.ts')
      return createVadTask(manifest, parseTaskConfig('vad', config))
    }
    case 'ocr': {
      const { createOcrTask } = await import('./image/ocr-task.ts')
      return createOcrTask(manifest, parseTaskConfig('ocr', config), readFile)
    }
    case 'classify': {
      const { createClassifyTask } = await import('./image/classify-task.ts')
      return createClassifyTask(manifest, parseTaskConfig('classify', config))
    }
    case 'text-classification': {
      const { createTextClassificationTask } = await import('./text/text-classification-task.ts')
      return createTextClassificationTask(manifest, parseTaskConfig('text-classification', config), readFile)
    }
    case 'token-classification': {
      const { createTokenClassificationTask } = await import('./text/token-classification-task.ts')
      return createTokenClassificationTask(manifest, parseTaskConfig('token-classification', config), readFile)
    }
    case 'object-detection': {
      const { createObjectDetectionTask } = await import('./image/object-detection-task.ts')
      return createObjectDetectionTask(manifest, parseTaskConfig('object-detection', config))
    }
    case 'keyword-spotting': {
      const { createKeywordTask } = await import('./audio/keyword-task.ts')
      return createKeywordTask(manifest, parseTaskConfig('keyword-spotting', config))
    }
    case 'text-generation': {
      parseTaskConfig('text-generation', config)
      const { createTextGenerationTask } = await import('./text/text-generation-task.ts')
      return createTextGenerationTask(manifest, readFile)
    }
    case 'tabular': {
      const { createTabularTask } = await import('./tabular/tabular-task.ts')
      return createTabularTask(manifest, parseTaskConfig('tabular', config))
    }
  }
}

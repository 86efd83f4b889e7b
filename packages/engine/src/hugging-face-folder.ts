import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import { inspectModel } from './inspect.ts'
import { type DiskModelFile, type ModelFolder, regularFile } from './model-files.ts'

/** Folders of a repository on Hugging Face with parts of a model that runs here. */
const folders = ['', 'onnx', 'examples', '1_Pooling']
/** Graphs in the order of preference. */
const preferredGraphs = ['onnx/model.onnx', 'model.onnx']
/** Files beside the graph that a task reads or a user wants. */
const sideFile =
  /^(config|tokenizer|tokenizer_config|special_tokens_map|added_tokens|preprocessor_config|processor_config|generation_config|modules|sentence_bert_config|og-model)\.json$|^1_Pooling\/config\.json$|^(vocab|merges)\.txt$|^LICENSE(\.\w+)?$|^examples\/[^/]+\.json$/

/**
 * Opens a folder that is laid out as repositories on Hugging Face are: `config.json` beside `onnx/*.onnx` or `*.onnx`. Of several
 * graphs it takes `onnx/model.onnx`. Weights of other frameworks, other graphs and their data are left out.
 * @returns undefined for a folder of another layout
 * @throws BAD_MODEL, UNSUPPORTED_MODEL
 */
export async function openHuggingFaceFolder(folder: string): Promise<ModelFolder | undefined> {
  if ((await lstat(path.join(folder, 'config.json')).catch(() => undefined))?.isFile() !== true) return undefined
  const names = (await Promise.all(folders.map((part) => namesIn(folder, part)))).flat()
  const graphPath = chooseGraph(names)
  if (graphPath === undefined) return undefined
  const graphFolder = graphPath.slice(0, graphPath.lastIndexOf('/') + 1)
  const all = new Map<string, DiskModelFile>()
  for (const name of names) {
    const isBeside = name.startsWith(graphFolder) && !name.slice(graphFolder.length).includes('/')
    if (name === graphPath || sideFile.test(name) || (isBeside && !name.endsWith('.onnx')))
      all.set(name, await regularFile(path.join(folder, name), name))
  }
  const { externalData } = inspectModel({ files: all, graphPath })
  const isKept = (name: string): boolean => name === graphPath || externalData.includes(name) || sideFile.test(name)
  const kept = [...all].filter(([name]) => isKept(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return { files: new Map(kept), graphPath }
}

async function namesIn(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, part), { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => (part === '' ? name : `${part}/${name}`))
}

function chooseGraph(names: readonly string[]): string | undefined {
  const graphs = names.filter((name) => name.endsWith('.onnx'))
  const chosen = preferredGraphs.find((name) => graphs.includes(name)) ?? graphs[0]
  if (chosen === undefined || preferredGraphs.includes(chosen) || graphs.length === 1) return chosen
  throw new OgError(
    'BAD_MODEL',
    `The folder has ${graphs.length} .onnx files and no model.onnx: ${graphs.slice(0, 5).join(', ')}.`,
    {
      next: ['Give the path of one .onnx file, or call it onnx/model.onnx.'],
    },
  )
}

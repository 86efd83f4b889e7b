import {
  type Client,
  credentials,
  loadPackageDefinition,
  Metadata,
  type ServiceError,
  type StatusObject,
} from '@grpc/grpc-js'
import { fromJSON } from '@grpc/proto-loader'

const types = { text: 'string', flag: 'bool', whole: 'int64', count: 'uint64' } as const
type Field = readonly [number, string, ('repeated' | 'map')?]

/** A message of proto-loader from its fields: number, type, and whether it is repeated or a map of texts. */
function message(fields: Record<string, Field>, more: object = {}): object {
  const toField = ([id, type, kind]: Field): object => ({
    id,
    type: types[type as keyof typeof types] ?? type,
    ...(kind === 'repeated' && { rule: 'repeated' }),
    ...(kind === 'map' && { keyType: 'string' }),
  })
  return { fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toField(field)])), ...more }
}

const choices = {
  ...{ bool_param: [1, 'flag'], int64_param: [2, 'whole'], string_param: [3, 'text'] },
  ...{ double_param: [4, 'double'], uint64_param: [5, 'count'] },
} as const satisfies Record<string, Field>
const tensor = (contents: number): Record<string, Field> => ({
  ...{ name: [1, 'text'], datatype: [2, 'text'], shape: [3, 'whole', 'repeated'] },
  ...{ parameters: [4, 'InferParameter', 'map'], contents: [contents, 'InferTensorContents'] },
})
const model = message({ name: [1, 'text'], version: [2, 'text'] })
const call = (name: string): object => ({ requestType: `${name}Request`, responseType: `${name}Response` })
const methods = [
  ...['ServerLive', 'ServerReady', 'ServerMetadata', 'ModelReady', 'ModelMetadata', 'ModelInfer'],
  ...['ModelConfig', 'ModelStatistics', 'RepositoryIndex', 'ModelStreamInfer'],
]

/** The messages of the Open Inference Protocol and of Triton's extensions, by the numbers of their public definition. */
const inference = {
  GRPCInferenceService: { methods: Object.fromEntries(methods.map((name) => [name, call(name)])) },
  ...{ ServerLiveRequest: message({}), ServerLiveResponse: message({ live: [1, 'flag'] }) },
  ...{ ServerReadyRequest: message({}), ServerReadyResponse: message({ ready: [1, 'flag'] }) },
  ...{ ModelReadyRequest: model, ModelReadyResponse: message({ ready: [1, 'flag'] }) },
  ServerMetadataRequest: message({}),
  ServerMetadataResponse: message({ name: [1, 'text'], version: [2, 'text'], extensions: [3, 'text', 'repeated'] }),
  ModelMetadataRequest: model,
  ModelMetadataResponse: message({
    ...{ name: [1, 'text'], versions: [2, 'text', 'repeated'], platform: [3, 'text'] },
    ...{ inputs: [4, 'TensorMetadata', 'repeated'], outputs: [5, 'TensorMetadata', 'repeated'] },
  }),
  TensorMetadata: message({ name: [1, 'text'], datatype: [2, 'text'], shape: [3, 'whole', 'repeated'] }),
  InferParameter: message(choices, { oneofs: { parameter_choice: { oneof: Object.keys(choices) } } }),
  InferTensorContents: message({
    ...{ bool_contents: [1, 'flag', 'repeated'], int_contents: [2, 'int32', 'repeated'] },
    ...{ int64_contents: [3, 'whole', 'repeated'], uint_contents: [4, 'uint32', 'repeated'] },
    ...{ uint64_contents: [5, 'count', 'repeated'], fp32_contents: [6, 'float', 'repeated'] },
    ...{ fp64_contents: [7, 'double', 'repeated'], bytes_contents: [8, 'bytes', 'repeated'] },
  }),
  ...{ InferInputTensor: message(tensor(5)), InferOutputTensor: message(tensor(5)) },
  InferRequestedOutputTensor: message({ name: [1, 'text'], parameters: [2, 'InferParameter', 'map'] }),
  ModelInferRequest: message({
    ...{
      model_name: [1, 'text'],
      model_version: [2, 'text'],
      id: [3, 'text'],
      parameters: [4, 'InferParameter', 'map'],
    },
    ...{ inputs: [5, 'InferInputTensor', 'repeated'], outputs: [6, 'InferRequestedOutputTensor', 'repeated'] },
    raw_input_contents: [7, 'bytes', 'repeated'],
  }),
  ModelInferResponse: message({
    ...{
      model_name: [1, 'text'],
      model_version: [2, 'text'],
      id: [3, 'text'],
      parameters: [4, 'InferParameter', 'map'],
    },
    ...{ outputs: [5, 'InferOutputTensor', 'repeated'], raw_output_contents: [6, 'bytes', 'repeated'] },
  }),
  ModelConfigRequest: model,
  ModelConfigResponse: message({ config: [1, 'ModelConfig'] }),
  ModelConfig: message({
    ...{ name: [1, 'text'], platform: [2, 'text'], max_batch_size: [4, 'int32'], backend: [17, 'text'] },
    ...{ input: [5, 'ModelInput', 'repeated'], output: [6, 'ModelOutput', 'repeated'] },
  }),
  ModelInput: message({ name: [1, 'text'], data_type: [2, 'int32'], dims: [4, 'whole', 'repeated'] }),
  ModelOutput: message({ name: [1, 'text'], data_type: [2, 'int32'], dims: [3, 'whole', 'repeated'] }),
  ModelStatisticsRequest: model,
  ModelStatisticsResponse: message({ model_stats: [1, 'Statistics', 'repeated'] }),
  Statistics: message({
    ...{ name: [1, 'text'], version: [2, 'text'], last_inference: [3, 'count'], inference_count: [4, 'count'] },
    inference_stats: [6, 'InferStatistics'],
  }),
  InferStatistics: message({ success: [1, 'Duration'], fail: [2, 'Duration'] }),
  Duration: message({ count: [1, 'count'], ns: [2, 'count'] }),
  RepositoryIndexRequest: message({ repository_name: [1, 'text'], ready: [2, 'flag'] }),
  RepositoryIndexResponse: message({ models: [1, 'ModelIndex', 'repeated'] }),
  ModelIndex: message({ name: [1, 'text'], version: [2, 'text'], state: [3, 'text'], reason: [4, 'text'] }),
  ...{ ModelStreamInferRequest: message({}), ModelStreamInferResponse: message({}) },
}

/** The result of a call: its message and metadata, or its error. */
export interface CallResult {
  // biome-ignore lint/suspicious/noExplicitAny: the tests inspect any answer
  readonly answer?: any
  readonly error?: ServiceError
  readonly metadata: Metadata
  readonly status: StatusObject | undefined
}

/** A client of `@grpc/grpc-js`. */
export class InferenceServiceClient implements Disposable {
  readonly #client: Client

  /** @param target `host:port` @param options channel options of grpc-js */
  constructor(target: string, options: object = {}) {
    const definition = fromJSON(
      { nested: { inference: { nested: inference as never } } },
      { keepCase: true, longs: String, defaults: true },
    )
    // biome-ignore lint/suspicious/noExplicitAny: the definition is dynamic
    const { GRPCInferenceService } = (loadPackageDefinition(definition) as any).inference
    this.#client = new GRPCInferenceService(target, credentials.createInsecure(), {
      'grpc.max_receive_message_length': -1,
      ...options,
    })
  }

  /** @param metadata sent as it is @param options of the call, such as a deadline */
  call(
    method: string,
    request: object = {},
    metadata: Record<string, string> = {},
    options: object = {},
  ): Promise<CallResult> {
    const sent = new Metadata()
    for (const [name, value] of Object.entries(metadata)) sent.set(name, value)
    return new Promise((resolve) => {
      let received = new Metadata()
      let status: StatusObject | undefined
      let result: Pick<CallResult, 'answer' | 'error'> | undefined
      const finish = (): void => {
        if (result !== undefined && status !== undefined) resolve({ ...result, metadata: received, status })
      }
      // biome-ignore lint/suspicious/noExplicitAny: the definition is dynamic
      const call = (this.#client as any)[method](
        request,
        sent,
        options,
        (error: ServiceError | null, answer: unknown) => {
          result = error === null ? { answer } : { error }
          finish()
        },
      )
      call.on('metadata', (given: Metadata) => {
        received = given
      })
      call.on('status', (given: StatusObject) => {
        status = given
        finish()
      })
    })
  }

  [Symbol.dispose](): void {
    this.#client.close()
  }
}

/**
 * Operators of ONNX Runtime outside of the standard (domain `com.microsoft`) whose CPU kernels give the same bits for the same input on
 * one machine. Models with them are tolerant. Left out: operators that draw random numbers, generate sequences, take strings or train.
 * Whether the installed ONNX Runtime has a kernel for the types of a model is found by the trial before its publication.
 */
const contribOperators: ReadonlySet<string> = new Set(
  [
    // Activations, and products fused with them.
    'BiasAdd BiasGelu BiasSoftmax FastGelu Gelu QuickGelu ScaledTanh ParametricSoftplus',
    'FusedConv FusedGemm FusedMatMul TransposeMatMul',
    // Attention and normalisation of transformers.
    'Attention DecoderMaskedMultiHeadAttention DecoderMaskedSelfAttention EmbedLayerNormalization GatedRelativePositionBias',
    'GroupNorm GroupQueryAttention LongformerAttention MultiHeadAttention PackedAttention PackedMultiHeadAttention',
    'RelativePositionBias RemovePadding RestorePadding RotaryEmbedding SimplifiedLayerNormalization SkipGroupNorm',
    'SkipLayerNormalization SkipSimplifiedLayerNormalization MoE QMoE',
    // Quantised operators.
    'DequantizeLinear DynamicQuantizeLSTM DynamicQuantizeMatMul GatherBlockQuantized MatMulBnb4',
    'MatMulFpQ4 MatMulInteger16 MatMulIntegerToFloat MatMulNBits MulInteger QAttention QEmbedLayerNormalization QGemm',
    'QLinearAdd QLinearAveragePool QLinearConcat QLinearConv QLinearGlobalAveragePool QLinearLeakyRelu QLinearMul',
    'QLinearReduceMean QLinearSigmoid QLinearSoftmax QLinearWhere QuantizeLinear ReduceSumInteger',
    // Shapes, sampling of images, and other.
    'AttnLSTM CDist ComplexMul ComplexMulConj ConvTransposeWithDynamicPads CropAndResize ExpandDims GatherND GridSample Inverse',
    'Irfft MaxpoolWithMask NGramRepeatBlock NhwcConv NhwcFusedConv NhwcMaxPool Pad Rfft Trilu UnfoldTensor Unique',
  ]
    .join(' ')
    .split(' '),
)

/** Whether an operator outside of the standard may be run. */
export function isContribOperator({ domain, type }: { readonly domain: string; readonly type: string }): boolean {
  return domain === 'com.microsoft' && contribOperators.has(type)
}

// Generated from v2/src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Rounds. */
export const roundsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IBatches",
        "name": "batches_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AlreadyProven",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadySealed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BlockHashUnknown",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidLeaf",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "neighbour",
        "type": "address"
      }
    ],
    "name": "InvalidNeighbour",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSummary",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NoFault",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotAudited",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotDrawn",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotSealed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotSettlement",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToRedraw",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "SummaryExists",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "until",
        "type": "uint64"
      }
    ],
    "name": "TooLate",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongGroups",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "auditor",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "AuditorSliced",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "accounts",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "seats",
        "type": "uint256[]"
      }
    ],
    "name": "BatchSealed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "wanted",
        "type": "uint8"
      }
    ],
    "name": "RedrawBegun",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "auditor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "sliced",
        "type": "uint256"
      }
    ],
    "name": "SummaryMissed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "auditor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "indexed": false,
        "internalType": "struct Summary",
        "name": "summary",
        "type": "tuple"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "bitmap",
        "type": "bytes"
      }
    ],
    "name": "SummaryPosted",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "batches",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary[]",
        "name": "undecided",
        "type": "tuple[]"
      }
    ],
    "name": "beginRedraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      }
    ],
    "name": "drawnOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "internalType": "uint48",
        "name": "drawBlock",
        "type": "uint48"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "seat",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "summaryBlock",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "sliced",
            "type": "bool"
          },
          {
            "internalType": "bytes32",
            "name": "summaryHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Drawn[]",
        "name": "accounts",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "findDrawn",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "seat",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "summaryBlock",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "sliced",
            "type": "bool"
          },
          {
            "internalType": "bytes32",
            "name": "summaryHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Drawn",
        "name": "drawn",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isProven",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary",
        "name": "summary",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "bitmap",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "postSummary",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "name": "progressOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "isSealed",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "complete",
            "type": "bool"
          },
          {
            "internalType": "uint64",
            "name": "windowEnd",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "caseEnd",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "claimFrom",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "free",
            "type": "uint64"
          }
        ],
        "internalType": "struct Progress",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary",
        "name": "a",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signatureA",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary",
        "name": "b",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signatureB",
        "type": "bytes"
      }
    ],
    "name": "proveSecondSummary",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary",
        "name": "summary",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "bitmap",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "priceTotal",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "auditTotal",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "checkFee",
            "type": "uint128"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "gatewayFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burnBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
      },
      {
        "internalType": "uint256[]",
        "name": "atRisk",
        "type": "uint256[]"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "price",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "auditFee",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "runningPrice",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "runningAudit",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "group",
            "type": "uint16"
          }
        ],
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "proof",
        "type": "bytes32[]"
      }
    ],
    "name": "proveStrayBit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "priceTotal",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "auditTotal",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "checkFee",
            "type": "uint128"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "gatewayFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burnBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
      },
      {
        "internalType": "uint256[]",
        "name": "atRisk",
        "type": "uint256[]"
      }
    ],
    "name": "seal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "priceTotal",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "auditTotal",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "checkFee",
            "type": "uint128"
          },
          {
            "internalType": "uint256",
            "name": "cumulative",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "gatewayFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burnBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
      },
      {
        "internalType": "uint256[]",
        "name": "atRisk",
        "type": "uint256[]"
      }
    ],
    "name": "sealPrevious",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "name": "sliceMissing",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of Rounds; constructor arguments follow it. */
export const roundsBytecode =
  '0x6101e0806040523461034157602081613d7b8038038091610020828561053d565b83398101031261034157516001600160a01b0381168082036103415760405163b779811360e01b815260a081600481855afa9081156102fd575f9161051e575b50516001600160a01b0316300361050c57604051630890357360e41b8152916101a083600481855afa9283156102fd575f936103c1575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa9081156102fd575f91610387575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa9081156102fd575f9161034d575b506001600160a01b031660e0526040516302edc17d60e51b8152602081600481855afa9081156102fd575f91610308575b506001600160a01b03166101005260405163b779811360e01b81529060a090829060049082905afa9182156102fd5760ff9260c0925f916102ce575b50602060018060a01b03910151166101205263ffffffff81511663ffffffff60208301511663ffffffff60408401511663ffffffff6060850151166101a0526101805261016052610140520151166101c052604051613757908161062482396080518181816108ca015281816110670152612334015260a0518181816102df0152818161052501528181610d3c01528181611246015281816118ae01528181611a0701528181611c2d01528181612b3701528181612fb70152613457015260c05181818161022301528181612cca01526132da015260e0518181816110b601526125230152610100518181816115cd0152818161249701526135c30152610120518161186201526101405181818161131e0152612ecf01526101605181611b2c015261018051818181611b5a01528181611e140152612f0b01526101a051818181610fa00152611ab401526101c051818181610a6f01528181610fce01528181611d84015261243d0152f35b6102f0915060a03d60a0116102f6575b6102e8818361053d565b810190610574565b5f610162565b503d6102de565b6040513d5f823e3d90fd5b90506020813d602011610345575b816103236020938361053d565b810103126103415760049161033960a092610560565b915091610126565b5f80fd5b3d9150610316565b90506020813d60201161037f575b816103686020938361053d565b810103126103415761037990610560565b5f6100f5565b3d915061035b565b90506020813d6020116103b9575b816103a26020938361053d565b81010312610341576103b390610560565b5f6100c4565b3d9150610395565b9092506101a0813d8211610504575b816103de6101a0938361053d565b8101031261034157604051906101a082016001600160401b038111838210176104f05760405261040d816105ef565b825261041b602082016105ef565b602083015261042c604082016105ef565b604083015261043d606082016105ef565b606083015261044e608082016105ef565b608083015261045f60a082016105ef565b60a083015260c081015160ff81168103610341576104e3916101809160c085015261048c60e08201610600565b60e085015261049e6101008201610600565b6101008501526104b16101208201610600565b6101208501526104c4610140820161060f565b6101408501526104d7610160820161060f565b6101608501520161060f565b610180820152915f610097565b634e487b7160e01b5f52604160045260245ffd5b3d91506103d0565b6362845cf960e11b5f5260045260245ffd5b610537915060a03d60a0116102f6576102e8818361053d565b5f610060565b601f909101601f19168101906001600160401b038211908210176104f057604052565b51906001600160a01b038216820361034157565b908160a0910312610341576040519060a082016001600160401b038111838210176104f0576105e7916080916040526105ac81610560565b84526105ba60208201610560565b60208501526105cb60408201610560565b60408501526105dc60608201610560565b606085015201610560565b608082015290565b519063ffffffff8216820361034157565b519061ffff8216820361034157565b51906001600160801b03821682036103415756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630d4f6f4e14611bbf5750806320e9398c146119935780634838c0041461184b57806358b1171e14610e7757806366ef51fc14610c8b5780637bb0a44014610c49578063a25d006714610c2e578063a44256c614610bff578063c63639ee146108f9578063cfdf677e146108b4578063d0025474146104ac5763eb0fd410146100a2575f80fd5b346104a957366003190161020081126104a75760e0136104a95760e4356001600160401b0381116104a7576100db903690600401611f84565b9060e0366101031901126104a3576101e4356001600160401b03811161049f57610109903690600401611f84565b6101149291926131d4565b9260405161012181611fb1565b6101043580825294610124356001600160a01b0381169283820361049b57896020820191838352604081019261014435845260608201610164358152608083019461018435865260a08401946101a4358652506101c4359460ff8616968787036104965760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e08401525116610100820152610100815261020261012082612017565b5190206040516332bafb5560e11b81526004810191909152946020866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa95861561048b578c96610453575b50600435998a149384610430575b505082610418575b505015801561040f575b6104005761029061028a612a10565b87612289565b8051909691906001600160a01b03908116906102aa612a10565b1614908115916103e8575b506103d95760405163ed42136f60e01b81526004810188905297899594939291906101408a6024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103ce5765ffffffffffff602061033e9461039c9d6103469b9161039f575b500151169384610339612a10565b61354a565b610339612a10565b61034e612a10565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015284604083015260018060a01b0316606082015260a0815261039360c082612017565b519020916133f4565b80f35b6103c191506101403d81116103c7575b6103b98183612017565b81019061207e565b5f61032b565b503d6103af565b6040513d89823e3d90fd5b6361ee4f6b60e11b8952600489fd5b905060ff806103f5612ad7565b16911614155f6102b5565b631b3342ef60e21b8852600488fd5b5081811461027b565b60ff919250610425612ad7565b905016145f80610271565b9091935061043c612a10565b6001600160a01b0316919091149290505f80610269565b9095506020813d602011610483575b8161046f60209383612017565b8101031261047f5751945f61025b565b8b80fd5b3d9150610462565b6040513d8e823e3d90fd5b508f80fd5b8980fd5b8380fd5b8280fd5b505b80fd5b50346104a957366003190161012081126104a75760e0136104a95760e4356001600160401b0381116104a7576104e6903690600401611f84565b9091610104356001600160401b0381116104a757610508903690600401611f84565b60405163ed42136f60e01b815260048035908201819052919592947f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169391929061014084602481885afa9384156108a9578694610888575b5081865260016020526040862060ff610580612ad7565b1687526020526040862092869760ff600186015460381c16985b8981108061085c575b156105b6576105b190612ae7565b61059a565b8a9981146103d9576105cb90600287016121e9565b509889549065ffffffffffff8260c01c1661084d576001600160401b036105f96105f3612ad7565b8a612ef5565b1680421161083b575061061763ffffffff60608a01511686866134f7565b15801561081e575b61080f57996001916106528b9c6106346131d4565b95868c65ffffffffffff6020610648612a10565b920151169061354a565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b16178155015561067a612a10565b610682612ad7565b60405160ff919091168152602081018590526001600160a01b036106a4611f6e565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff811680910361049b57817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013781870183018c90526001600160a01b031695601f01601f19168101030190a3845283602052604084209081549060ff82161590816107f2575b816107e2575b506107ce575b5050516001600160a01b0316813b156107ca578291606483926040519485938492631da649cf60e01b845260048401523360248401526201fbd060448401525af180156107bf576107ae5750f35b816107b891612017565b6104a95780f35b6040513d84823e3d90fd5b5050fd5b62ff00001916620100001790558480610760565b6107ec915061365d565b8761075a565b90506001600160401b0361080585612eb8565b1642111590610754565b63647528e960e01b8a5260048afd5b5061082a368686612a3a565b60208151910120606435141561061f565b6326b39d0360e11b8b5260045260248afd5b632a9fe05160e11b8a5260048afd5b5061086a81600288016121e9565b50546001600160a01b0390811690610880612a10565b1614156105a3565b6108a29194506101403d81116103c7576103b98183612017565b925f610569565b6040513d88823e3d90fd5b50346104a957806003193601126104a9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346104a957366003190161026081126104a75760e0136104a95760e4356001600160401b0381116104a757610933903690600401611f84565b610104356001600160401b03811161049f57610953903690600401611e72565b929091610124356001600160401b038111610bfb57610976903690600401611ea3565b9061010036610143190112610bf75761024435916001600160401b038311610bf3578587933690600401906109aa91611ea3565b90858385876004359d6109bd938f612f48565b6101000151936109cc946130ab565b15610be4576109e26109dc612a10565b88612289565b96909365ffffffffffff604089015116151580610bd0575b158015610bb3575b61080f5761012091610a209161ffff610a19612a7f565b1691612a91565b013561ffff81168103610baf5761018435916fffffffffffffffffffffffffffffffff831680930361049b57610a9693610a669161ffff610a5f612a7f565b1691612aa2565b359161ffff60ff7f0000000000000000000000000000000000000000000000000000000000000000169216613344565b90858752600160205260ff60408820911687526020526040862054610ab9612a10565b63ffffffff610ac6612ab2565b16604051916020830193845260018060a01b03166040830152606082015260608152610af3608082612017565b51902060c01c10918215610b79575b5050610b6a579061039c91610b15612a10565b610b1d612ab2565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c085015286604085015260018060a01b0316606084015216608082015260c0815261039360e082612017565b631b3342ef60e21b8352600483fd5b60019250906007610b9e8493610b8d612ab2565b93631fffffff8560031c16916133e8565b3560f81c91161c1614155f80610b02565b5f80fd5b50610bbf368789612a3a565b602081519101206064351415610a02565b506080880151610bde6131d4565b146109fa565b6306a201bd60e31b8852600488fd5b8780fd5b8680fd5b8580fd5b50346104a95760203660031901126104a95760ff60406020926004358152600284522054166040519015158152f35b50346104a95761039c610c4036611ed3565b93929092612332565b50346104a95760403660031901126104a95760c0610c89610c73610c6b611f6e565b600435612289565b60ff604093929351931683526020830190611f28565bf35b50346104a95760403660031901126104a95760043560243560ff81168091036104a3578183526001602052604083208184526020526040832091600183015460ff8160381c1693610cdb856121a8565b94610ce96040519687612017565b808652601f19610cf8826121a8565b01875b818110610e6057505060028201875b828110610e2e575050505492155f14610e14575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610e095765ffffffffffff916020918691610dea575b5001511691909265ffffffffffff935b604051948594606086019286521660208501526060604085015282518091526020608085019301915b818110610dc6575050500390f35b91935091602060a082610ddc6001948851611f28565b019401910191849392610db8565b610e0391506101403d81116103c7576103b98183612017565b5f610d7f565b6040513d86823e3d90fd5b65ffffffffffff91501691909265ffffffffffff93610d8f565b80610e44610e3e600193856121e9565b50612231565b610e4e828b61221d565b52610e59818a61221d565b5001610d0a565b602090610e6b6121bf565b82828b01015201610cfb565b50346104a957610e9b610e8936611ed3565b95939291959490945a95878486612f48565b60e08101511561183c578284528360205260ff6040852054169485155f14611825576001600160401b03610ece83612eb8565b168042116118135750838552600160205260408520868652602052604085205461180457856117dc5765ffffffffffff806020840151165b1660018101908181116117c857438210156117bf5761010143919091035f1901101561179657405b955b86156117875784865260016020526040862081875260205260408620966040516020810191825286604082015282606082015260608152610f72608082612017565b5190209765ffffffffffff60208501511690610fc66001600160401b03610f9887612eb8565b1663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061218e565b9583611771577f0000000000000000000000000000000000000000000000000000000000000000918993928c925b604051926105406110058186612017565b60298552601f19013660208601378951600192906001600160a01b031661102b86612210565b52875b82811061153157505050855b8781106114b95750829160ff916110b294526040519a8b96879663c34f789b60e01b885260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016600489015260248801526044870152606486015216608484015260c060a484015260c483019061306f565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9485156108a957869487966113a4575b508888999855845160018a019060ff60381b82549160381b169060ff60381b19161790556002879901985b85518110156111b7576001600160a01b03611136828861221d565b5116611142828c6121e9565b5080546001600160a01b031916909117905561115e818861221d565b5163ffffffff81116111a05790600191611178828d6121e9565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b169190911790550161111b565b6306dfcc6560e41b89526020600452602452604488fd5b5087866111e389978515611367575b90859493929160405193845260606020850152606084019061306f565b828103604084015260208083519283815201920190895b81811061134e5750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a31580611306575b61123a578280f35b90516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692911690611276905a9061219b565b61ea6081018091116112f2576001600160ff1b03811681036112f257908391833b156104a35760648392836040519687948593631da649cf60e01b8552600485015233602485015260011b60448401525af180156112e5576112d6578280f35b6112df91612017565b81818280f35b50604051903d90823e3d90fd5b634e487b7160e01b84526011600452602484fd5b5061134765ffffffffffff604084015116637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c169061218e565b4211611232565b82518452879650602093840193909201916001016111fa565b848952886020526040892061010061ff001982541617905580516111c65784895288602052604089206201000062ff0000198254161790556111c6565b945094503d8087863e6113b78186612017565b840193604081860312610bf75780516001600160401b038111610bf35781019085601f83011215610bf3578151916113ee836121a8565b926113fc6040519485612017565b80845260208085019160051b830101918883116114b557602001905b82821061149d575050506020810151906001600160401b03821161149957019480601f87011215610bf357855161144e816121a8565b9661145c6040519889612017565b81885260208089019260051b82010192831161049b57602001905b8282106114895750505093945f6110f0565b8151815260209182019101611477565b8880fd5b602080916114aa84612038565b815201910190611418565b8a80fd5b9193509193948a9052600160205260408b20818c5260205260408b208b600260ff600184015460381c169201905b82811061150057505050600101918a9493918d9361103a565b8061150d600192846121e9565b50828060a01b0390541661152a61152388612ae7565b978a61221d565b52016114e7565b91939550919395965061154d611548828585612a91565b612a26565b8a611564602061155e858888612a91565b01612a26565b918315908115918261171e575b6116fa575b6001600160a01b0384811691161490811561169d575b5061169357602090810151604051631a5defb560e01b81526001600160a01b038416600482015265ffffffffffff90911660248201529081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015611686578f90611649575b6001915016611622575b506001905b01918c969593918f959361102e565b936001919061164261163382612ae7565b96848060a01b0316918961221d565b529061160e565b506020813d821161167e575b8161166260209383612017565b8101031261167a57611675600191612070565b611604565b8e80fd5b3d9150611655565b8f604051903d90823e3d90fd5b5050600190611613565b9050806116ab575b5f61158c565b50505f1982018281116116e6578b906001600160a01b03906116d59060209061155e908989612a91565b166001600160a01b038316146116a5565b634e487b7160e01b8f52601160045260248ffd5b61170d61170689612ae7565b988b61221d565b6001600160a01b0382169052611576565b509091505f19840184811161175b578d9291906001600160a01b039061174990611548908a8a612a91565b166001600160a01b0382161415611571565b5050634e487b7160e01b8f52601160045260248ffd5b60ff60018b015460301c16918993928c92610ff4565b631f22eca160e01b8652600486fd5b855284602052602080808771f90827f1c53a10cb7a02335b1753200029355afa50602051610f2e565b50508495610f30565b634e487b7160e01b87526011600452602487fd5b83855260016020526040852086865260205265ffffffffffff80600160408820015416610f06565b630108cc4760e61b8552600485fd5b6326b39d0360e11b8652600452602485fd5b6001600160401b036118378784612ef5565b610ece565b635743c2f960e11b8452600484fd5b50346104a95760203660031901126104a9576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036119845760405163ed42136f60e01b81526004810182905290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611979578392611958575b508083528260205260ff604084205416835b60ff81169082821161195457611928916001600160401b0361191a8388612ef5565b16421161192d575b5061217d565b6118f8565b84875260016020526040872090875260205261194d816040882086612b2e565b505f611922565b8580f35b6119729192506101403d81116103c7576103b98183612017565b905f6118e6565b6040513d85823e3d90fd5b6376f04f9560e11b8252600482fd5b34610baf576020366003190112610baf576004356040516119b381611fb1565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa948515611bb45760e0996001600160401b03988997889687955f92611b93575b505f525f60205260405f208c86611a8d83549360ff8560101c169360ff85159687158b52818160081c1615158a5216905282611a8487612eb8565b16895285612af5565b16885290611b88575b15611b15575083808451165b16875283611ada8185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612137565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b611b83611b52611b258793612eb8565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612137565b6401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b1690612137565b611aa2565b508c81015115611a96565b611bad9192506101403d81116103c7576103b98183612017565b908e611a49565b6040513d5f823e3d90fd5b34610baf576040366003190112610baf57600435602435916001600160401b038311610baf5736602384011215610baf578260040135926001600160401b038411610baf5736602460e0860283010111610baf5763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611bb4575f92611e51575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f2090815415611e425760028614611d735784611caa91612af5565b5f976001600160401b0382164211611dc3575b50508115159283611dad575b505050611d82575b8315611d735760ff611d658360209383611d0b7f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d9761216b565b1662ff00ff19825416179055855f526001845260405f2083611d2c8361216b565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff19161717905561216b565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff169350611cd1565b611dbb935060240190612cae565b858080611cc9565b9197506001600160401b039160101c60ff1615611e09575b16804211611df75750611def848787612b2e565b958780611cbd565b6326b39d0360e11b5f5260045260245ffd5b611e3d90633fffffff7f000000000000000000000000000000000000000000000000000000000000000060021c1690612137565b611ddb565b63c1f31ec960e01b5f5260045ffd5b611e6b9192506101403d81116103c7576103b98183612017565b9084611c65565b9181601f84011215610baf578235916001600160401b038311610baf576020808501946101808502010111610baf57565b9181601f84011215610baf578235916001600160401b038311610baf576020808501948460051b010111610baf57565b906060600319830112610baf57600435916024356001600160401b038111610baf5781611f0291600401611e72565b92909291604435906001600160401b038211610baf57611f2491600401611ea3565b9091565b80516001600160a01b0316825260208082015163ffffffff169083015260408082015165ffffffffffff1690830152606080820151151590830152608090810151910152565b602435906001600160a01b0382168203610baf57565b9181601f84011215610baf578235916001600160401b038311610baf5760208381860195010111610baf57565b60e081019081106001600160401b03821117611fcc57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b03821117611fcc57604052565b60a081019081106001600160401b03821117611fcc57604052565b90601f801991011681019081106001600160401b03821117611fcc57604052565b51906001600160a01b0382168203610baf57565b519065ffffffffffff82168203610baf57565b519063ffffffff82168203610baf57565b519060ff82168203610baf57565b9081610140910312610baf576040519061209782611fe0565b6120a081612038565b82526120ae6020820161204c565b60208301526120bf6040820161204c565b60408301526120d06060820161205f565b60608301526120e16080820161205f565b60808301526120f260a08201612070565b60a083015261210360c08201612070565b60c083015260e0810151908115158203610baf576101209160e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b03821161215757565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff821161215757565b60ff1660ff81146121575760010190565b9190820180921161215757565b9190820391821161215757565b6001600160401b038111611fcc5760051b60200190565b604051906121cc82611ffc565b5f6080838281528260208201528260408201528260608201520152565b9060048110156121fc5760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b8051156121fc5760200190565b80518210156121fc5760209160051b010190565b9060405161223e81611ffc565b82546001600160a01b038116825260a081901c63ffffffff16602083015260c081901c65ffffffffffff16604083015260f01c60ff1615156060820152600192909201546080830152565b915f916122946121bf565b6001600160a01b03909116925b60ff81166002811161232857855f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b8281106122ed575050506122e89061217d565b6122a1565b866122f882846121e9565b50546001600160a01b031614612310576001016122d5565b9296509050612325939450610e3e92506121e9565b90565b505f945090925050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316949293909233869003612a015761237591858486612f48565b9260e08401511580156129e9575b80156129cf575b6129c857602084019465ffffffffffff865116600181019081811161215757438210156129bf5761010143919091035f1901101561299657405b945b856123d5575b50505050505050565b845f98949596979852600160205260405f205f805260205260405f2096604051602081019182528760408201525f606082015260608152612417608082612017565b5190209765ffffffffffff8151169361243a6001600160401b03610f9885612eb8565b967f000000000000000000000000000000000000000000000000000000000000000092610540946040519561246f8188612017565b60298752601f190136602088013751600193906001600160a01b031661249487612210565b527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b8281106128025750505050509160ff61251f925f96959460016127fd575b8352604051988996879663c34f789b60e01b885260048801528d60248801526044870152606486015216608484015260c060a484015260c483019061306f565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611bb4575f925f946126f0575b5085859695558251600187019060ff60381b82549160381b169060ff60381b191617905560025f9601955b8351811015612624576001600160a01b036125a3828661221d565b51166125af82896121e9565b5080546001600160a01b03191690911790556125cb818661221d565b5163ffffffff811161260d57906001916125e5828a6121e9565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501612588565b6306dfcc6560e41b5f52602060045260245260445ffd5b50929450929061266590835f525f60205260405f2061010061ff00198254161790558051156126d1575b60405192835260606020840152606083019061306f565b8181036040830152602080865192838152019501905f5b8181106126bb57505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a35f8080808080806123cc565b825187526020968701969092019160010161267c565b835f525f60205260405f206201000062ff00001982541617905561264e565b925092503d805f843e6127038184612017565b820191604081840312610baf5780516001600160401b038111610baf5781019083601f83011215610baf5781519161273a836121a8565b926127486040519485612017565b80845260208085019160051b83010191868311610baf57602001905b8282106127e5575050506020810151906001600160401b038211610baf57019280601f85011215610baf57835161279a816121a8565b946127a86040519687612017565b81865260208087019260051b820101928311610baf57602001905b8282106127d55750505091925f61255d565b81518152602091820191016127c3565b602080916127f284612038565b815201910190612764565b6124df565b612810611548828588612a91565b90612821602061155e83878a612a91565b91811580159081612960575b61293c575b6001600160a01b03848116921682149081156128ff575b506128f5578551604051631a5defb560e01b81526001600160a01b0394909416600485015265ffffffffffff166024840152602083604481875afa928315611bb4575f936128b8575b5060018093166128a5575b505b016124c1565b6128b161170689612ae7565b525f61289d565b92506020833d82116128ed575b816128d260209383612017565b81010312610baf5760016128e68194612070565b9350612892565b3d91506128c5565b506001915061289f565b90508061290d575b5f612849565b505f198201828111612157576001600160a01b03906129349060209061155e90898c612a91565b168114612907565b61294f6129488a612ae7565b998c61221d565b6001600160a01b0383169052612832565b505f198301838111612157576001600160a01b03906129849061154890898c612a91565b166001600160a01b038316141561282d565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa506020516123c4565b50505f946123c6565b5050505050565b506001600160401b036129e185612eb8565b16421161238a565b50825f525f60205260ff60405f205460081c16612383565b6376f04f9560e11b5f5260045ffd5b6024356001600160a01b0381168103610baf5790565b356001600160a01b0381168103610baf5790565b9291926001600160401b038211611fcc5760405191612a63601f8201601f191660200184612017565b829481845281830111610baf578281602093845f960137010152565b6102243561ffff81168103610baf5790565b91908110156121fc57610180020190565b91908110156121fc5760051b0190565b6102043563ffffffff81168103610baf5790565b3563ffffffff81168103610baf5790565b60c43560ff81168103610baf5790565b5f1981146121575760010190565b90549060ff8260101c168015612b22575b15612b15576123259150612eb8565b60ff612325921690612ef5565b5060e081015115612b06565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c16811015612c9557612b8781846121e9565b509081549865ffffffffffff8a60c01c16612c8757612ba590612ae7565b9860ff8160f01c16612c7a5760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af1908115611bb45787905f92612c44575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b019050612b6e565b929150506020823d8211612c72575b81612c6060209383612017565b81010312610baf5790518660ff612bf9565b3d9150612c53565b5060ff9150600190612c3c565b985060ff9150600190612c3c565b50945050505050565b91908110156121fc5760e0020190565b919060ff600184015460381c168203612e7657600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b838110612d05575050505050600190565b6001612d1182876121e9565b500154612d1f828686612c9e565b60e081360312610baf5760405190612d3682611fb1565b803582526020810135906001600160a01b0382168203610baf5760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff84168403610baf5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152612e1161012082612017565b51902090604051916332bafb5560e11b83526004830152602082602481875afa918215611bb4575f92612e85575b5003612e76576001600160401b036080612e5a838787612c9e565b013560201c1615612e6d57600101612cf4565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d8211612eb0575b81612ea060209383612017565b81010312610baf5751905f612e3f565b3d9150612e93565b65ffffffffffff60406123259201511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612137565b611b25612f0191612eb8565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b0381169081036121575761232591612137565b9190949392945f610120604051612f5e81611fe0565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315611bb4575f93613045575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361303657565b6386b0704760e01b5f5260045ffd5b610120935060809161306683926101403d81116103c7576103b98183612017565b94509150612fe7565b90602080835192838152019201905f5b81811061308c5750505090565b82516001600160a01b031684526020938401939092019160010161307f565b939291610224359061ffff821690818303610baf57808210156131c9575f935f5b83811061319e5750610204359463ffffffff8616808703610baf57818110968715613162575b5050505050505061315b579061010060405181610144823720915f915b80831061311d575050501490565b90919261312b848385612aa2565b35908181101561314a575f52602052600160405f205b9301919061310f565b905f52602052600160405f20613141565b5050505f90565b63ffffffff9697509261318261318f96936101009693613189965061219b565b9750612a91565b01612ac6565b1611155f8080808080806130f2565b946131c260019163ffffffff6131bb6101006131898b8989612a91565b169061218e565b95016130cc565b505050505050505f90565b60e0366003190112610baf576040516131ec81611fb1565b60043581526024356001600160a01b0381168103610baf576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff84168403610baf5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526132ba61012082612017565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611bb4575f91613315575090565b90506020813d60201161333c575b8161333060209383612017565b81010312610baf575190565b3d9150613323565b92919280156133e0578060401b908104600160401b036121575761271090049282810292818404149015171561215757806003029060038204810361215757828210156133d457680300000000000000000290808204600160401b14901517156121575781156133c05704808211156133bb575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b908210156121fc570190565b825f52600260205260ff60405f2054166134e857825f52600260205260405f20600160ff1982541617905563ffffffff602060018060a01b03845116930151166040519063064c888160e21b825260048201526020816024815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1908115611bb4575f916134b5575b5060207fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57891604051908152a4565b90506020813d6020116134e0575b816134d060209383612017565b81010312610baf57516020613487565b3d91506134c3565b630b01a8d960e21b5f5260045ffd5b91600781018082116121575760031c820361315b57600716801592831561351f575b50505090565b919250905f1983018381116121575760ff9361353a926133e8565b3560f81c901c16155f8080613519565b939092613556926136a1565b50600481101561364957612e76576001600160a01b038381169116908114159290919083613588575b505050612e7657565b60405163cd298edb60e01b81526001600160a01b03909116600482015265ffffffffffff9091166024820152909150602081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611bb4575f9161360f575b506001600160a01b031614155f808061357f565b90506020813d602011613641575b8161362a60209383612017565b81010312610baf5761363b90612038565b5f6135fb565b3d915061361d565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b82811061367d57505050600190565b65ffffffffffff61368e82846121e9565b505460c01c161561315b5760010161366e565b90604183036136cb576136c49250602081013591604082359201355f1a906136d5565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161374c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611bb4575f516001600160a01b0381161561374257905f905f90565b505f906001905f90565b5050505f916003919056' as const

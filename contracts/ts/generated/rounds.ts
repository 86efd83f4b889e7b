// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

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
            "internalType": "bool",
            "name": "stray",
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
            "internalType": "bool",
            "name": "stray",
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
  '0x6101e08060405234610348576020816141ec80380380916100208285610557565b83398101031261034857516001600160a01b0381168082036103485760405163b779811360e01b815260a081600481855afa908115610304575f91610538575b50516001600160a01b0316300361052657604051630890357360e41b8152916101c083600481855afa928315610304575f936103c8575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa908115610304575f9161038e575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa908115610304575f91610354575b506001600160a01b031660e0526040516302edc17d60e51b8152602081600481855afa908115610304575f9161030f575b506001600160a01b03166101005260405163b779811360e01b81529060a090829060049082905afa9182156103045760ff9260c0925f916102d5575b50602060018060a01b03910151166101205263ffffffff81511663ffffffff60208301511663ffffffff60408401511663ffffffff6060850151166101a0526101805261016052610140520151166101c052604051613bae908161063e82396080518181816109ee0152818161199b0152612a5e015260a0518181816102d7015281816105f201528181610cd90152818161129e0152818161168d01528181611ba001528181611fa1015281816120fd01528181612327015281816130910152613511015260c051818181610228015281816132240152613834015260e051818181611a050152612c0a01526101005181613a1a0152610120518181816113ed0152611f5601526101405181818161083d01528181611c5201526134290152610160518161222201526101805181818161225401528181612509015261346501526101a0518181816118f801526121aa01526101c051818181610b82015281816119260152818161247e0152612b780152f35b6102f7915060a03d60a0116102fd575b6102ef8183610557565b81019061058e565b5f610162565b503d6102e5565b6040513d5f823e3d90fd5b90506020813d60201161034c575b8161032a60209383610557565b810103126103485760049161034060a09261057a565b915091610126565b5f80fd5b3d915061031d565b90506020813d602011610386575b8161036f60209383610557565b81010312610348576103809061057a565b5f6100f5565b3d9150610362565b90506020813d6020116103c0575b816103a960209383610557565b81010312610348576103ba9061057a565b5f6100c4565b3d915061039c565b9092506101c0813d821161051e575b816103e56101c09383610557565b8101031261034857604051906101c082016001600160401b0381118382101761050a5760405261041481610609565b825261042260208201610609565b602083015261043360408201610609565b604083015261044460608201610609565b606083015261045560808201610609565b608083015261046660a08201610609565b60a083015260c081015160ff81168103610348576104fd916101a09160c085015261049360e0820161061a565b60e08501526104a5610100820161061a565b6101008501526104b8610120820161061a565b6101208501526104cb610140820161061a565b6101408501526104de6101608201610629565b6101608501526104f16101808201610629565b61018085015201610629565b6101a0820152915f610097565b634e487b7160e01b5f52604160045260245ffd5b3d91506103d7565b6362845cf960e11b5f5260045260245ffd5b610551915060a03d60a0116102fd576102ef8183610557565b5f610060565b601f909101601f19168101906001600160401b0382119082101761050a57604052565b51906001600160a01b038216820361034857565b908160a0910312610348576040519060a082016001600160401b0381118382101761050a57610601916080916040526105c68161057a565b84526105d46020820161057a565b60208501526105e56040820161057a565b60408501526105f66060820161057a565b60608501520161057a565b608082015290565b519063ffffffff8216820361034857565b519061ffff8216820361034857565b51906001600160801b03821682036103485756fe60c0806040526004361015610012575f80fd5b5f60a0525f3560e01c9081630d4f6f4e146122b95750806320e9398c146120895780634838c00414611f4057806358b1171e146117be57806366ef51fc146115cd5780637bb0a44014611594578063a25d00671461157a578063a44256c614611547578063c63639ee14610a1d578063cfdf677e146109d7578063d00254741461058a5763eb0fd410146100a4575f80fd5b3461057c573660031901610200811261057c5760e01361057c5760e4356001600160401b03811161057c576100dd903690600401612688565b60e03661010319011261057c576101e4356001600160401b03811161057c5761010a903690600401612688565b9261011361372e565b60405190949092610123846126b5565b6101043580855293610124356001600160a01b0381169182820361057c57602081019082825260408101906101443582526060810192610164358452608082019361018435855260a08301936101a435855260a051506101c4359460ff86169687870361057c5760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526102076101208261271b565b5190206040516332bafb5560e11b81526004810191909152936020856024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa94851561047b5760a05195610550575b50600435988914938461052d575b505082610511575b5050158015610508575b6104f557610297610291612f6a565b866129b3565b8051909891906001600160a01b03908116906102b1612f6a565b1614908115916104dd575b506104ca5760405163ed42136f60e01b8152600481018790527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031697610140826024818c5afa96871561047b5765ffffffffffff60206103469961033e9560a0519161049b575b500151169384610339612f6a565b6139ae565b610339612f6a565b61034e612f6a565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015283604083015260018060a01b0316606082015260a0815261039360c08261271b565b519020928360a05152600260205260ff604060a051205416610488578360a051526002602052604060a05120600160ff19825416179055602063ffffffff818301511660246040518096819363064c888160e21b8352600483015260a051905af192831561047b5760a05193610442575b50516040519283526001600160a01b0316917fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57890602090a460a05180f35b9092506020813d602011610473575b8161045e6020938361271b565b8101031261046f5751916020610404565b5f80fd5b3d9150610451565b6040513d60a051823e3d90fd5b630b01a8d960e21b60a05152600460a051fd5b6104bd91506101403d81116104c3575b6104b5818361271b565b81019061278f565b5f61032b565b503d6104ab565b6361ee4f6b60e11b60a05152600460a051fd5b905060ff806104ea61303f565b16911614155f6102bc565b631b3342ef60e21b60a05152600460a051fd5b50808714610282565b60ff91925061051e61303f565b9060a051505016145f80610278565b90919350610539612f6a565b6001600160a01b0316919091149290505f80610270565b9094506020813d602011610582575b8161056c6020938361271b565b8101031261057c5751935f610262565b60a05180fd5b3d915061055f565b3461057c573660031901610120811261057c5760e01361057c5760e4356001600160401b03811161057c576105c3903690600401612688565b90610104356001600160401b03811161057c576105e4903690600401612688565b919060043560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016946040519363ed42136f60e01b8552826004860152610140856024818a5afa94851561047b5760a051956109b6575b508260a051526001602052604060a0512060ff61065c61303f565b1660a05152602052604060a051209360a0515060a0519660ff600187015460381c16975b8881108061098a575b1561069c5761069790613031565b610680565b899881146104ca576106b1906002880161290f565b50805465ffffffffffff8160c01c16610977576001600160401b036106dd6106d761303f565b8b61344f565b1680421161096157506106fb63ffffffff60608b015116878761395b565b158015610944575b6109315761073360019361071561372e565b95868c65ffffffffffff6020610729612f6a565b92015116906139ae565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b16178155015561075b612f6a565b61076361303f565b60405160ff919091168152602081018590526001600160a01b03610785612672565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff81169081900361057c57817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013760a0518288018401526001600160a01b031695601f01601f19168101030190a360a0515260a051602052604060a051209061086763ffffffff633fffffff7f000000000000000000000000000000000000000000000000000000000000000060021c16164261289b565b6001600160401b0361087885613412565b16101582549160ff8316159182610929575b5081610919575b50610905575b5050516001600160a01b031690803b1561057c5760405191631da649cf60e01b835260048301523360248301526201fbd060448301528160648160a0519360a051905af1801561047b576108ec575b60a05180f35b60a0516108f89161271b565b60a05161057c57806108e6565b62ff00001916620100001790558280610897565b6109239150613ab4565b85610891565b91508661088a565b63647528e960e01b60a05152600460a051fd5b50610950368787612f80565b602081519101206064351415610703565b6326b39d0360e11b60a05152600452602460a051fd5b632a9fe05160e11b60a05152600460a051fd5b50610998816002890161290f565b50546001600160a01b03908116906109ae612f6a565b161415610689565b6109d09195506101403d81116104c3576104b5818361271b565b9387610641565b3461057c5760a05136600319011261057c576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461057c573660031901610260811261057c5760e01361057c5760e4356001600160401b03811161057c57610a56903690600401612688565b610104356001600160401b03811161057c57610a7690369060040161256c565b610124356001600160401b03811161057c57610a9690369060040161259d565b9490936101003661014319011261057c57610244356001600160401b03811161057c57610aca610ae691369060040161259d565b908587610100610adf8c8c85856004356134a2565b0151613605565b1561153457610afe610af6612f6a565b6004356129b3565b96909565ffffffffffff604089015116151580611520575b158015611503575b61093157610120610b3b61ffff610b33612fc5565b168789612fd7565b013561ffff8116810361046f57610184356001600160801b0381169283820361057c57610ba994610b79925061ffff610b72612fc5565b1691612ffc565b359161ffff60ff7f000000000000000000000000000000000000000000000000000000000000000016921661389e565b60043560a05152600160205260ff604060a051209616958660a05152602052604060a0512054610bd7612f6a565b63ffffffff610be461300c565b16604051916020830193845260018060a01b03166040830152606082015260608152610c1160808261271b565b51902060c01c109081156114ce575b506104f55760a051608086015190949015610e46575b50505050610c42612f6a565b610c4a61300c565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c0850152600435604085015260018060a01b0316606084015216608082015260c08152610c9960e08261271b565b519020918260a05152600260205260ff604060a051205416610488578260a051526002602052604060a05120600160ff1982541617905560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082019263ffffffff845116906040519163064c888160e21b8352600483015260208260248160a051875af191821561047b5760a05192610e12575b50819481610d85575b505091516040519384526001600160a01b03169260043592507fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf5789150602090a460a05180f35b6020929394955063ffffffff60449151166040519586938492635246141560e11b84526004840152602483015260a051905af190811561047b5760a05191610ddc575b610dd2925061289b565b9083808080610d3f565b90506020823d602011610e0a575b81610df76020938361271b565b8101031261046f57610dd2915190610dc8565b3d9150610dea565b9091506020813d602011610e3e575b81610e2e6020938361271b565b8101031261046f57519086610d36565b3d9150610e21565b909192935060043560a051526001602052604060a051209060a05152602052604060a051209260a05150600260a0519401935b610e83818661290f565b50546001600160a01b0390811690610e99612f6a565b1614610ead57610ea890613031565b610e79565b610eb891939461290f565b5080546001600160f81b0316600160f81b17905560a0519283928392905b828510610eeb57505050505082808080610c36565b610efc858483989495969798612fd7565b608052610f1d63ffffffff610f1661010060805101613020565b168661289b565b9660a0515060a051918660081c925b898460081b1015611218578360051b860135908160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b905f19926101008760081b018760081b11611200576111c3936111bd937e01000100010001000100010001000100010001000100010001000100010001928f6101008b60081b0181106111e3575b508d8a60081b106111c9575b77ffffffffffffffff0000000000000000ffffffffffffffff80831663ffffffff63ffffffff60801b0183161760401b81847bffffffff00000000ffffffff00000000ffffffff00000000ffffffff85161760401c161760801b927bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821663ffffffff63ffffffff60801b0185161760401b93161760401c161760801c17167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c9061289b565b93613031565b92610f2c565b918d6111db5f19918c60081b906128a8565b1b1691611097565b9092906111f89060088c901b610100016128a8565b1c918f61108b565b634e487b7160e01b60a051526011600452602460a051fd5b949650949291509692801580156113c8575b6113be5761124f906001600160801b0361124860a060805101612fe8565b16906128b5565b6001600160801b036112646080805101612fe8565b608051911690604001356001600160a01b0381169081810361057c5750604051630369ac9160e01b815260048101919091526060816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561047b5760a05191611313575b5061130061130793600195936020670de0b6b3a76400009401519181808211911802186128b5565b049061289b565b955b0193909192610ed6565b90506060939193813d82116113b6575b816113306060938361271b565b8101031261057c5760405160608101939091906001600160401b0385118386101761139e576001956020670de0b6b3a76400009461138c6040611300966113079a825261137c8161273c565b8452848101518585015201613947565b604082015294505093955093506112d8565b634e487b7160e01b60a051526041600452602460a051fd5b3d9150611323565b5094600190611309565b506040516338be62b760e11b815260048035908201526024810188905260c0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561047b5760a05190611432575b6060915001511561122a565b5060c0813d82116114c6575b8161144b60c0938361271b565b8101031261057c576040516060916114bc9060a090611469846126e4565b61147281613947565b845261148060208201613947565b602085015261149160408201613947565b60408501526114a1858201612782565b858501526114b160808201612782565b608085015201612782565b60a0820152611426565b3d915061143e565b60019150819060076114f36114e161300c565b92631fffffff8460031c16908761393b565b3560f81c91161c16141586610c20565b5061150f368486612f80565b602081519101206064351415610b1e565b5060a088015161152e61372e565b14610b16565b6306a201bd60e31b60a05152600460a051fd5b3461057c57602036600319011261057c5760043560a051526002602052602060ff604060a0512054166040519015158152f35b3461057c576108e661158b366125cd565b93929092612a5c565b3461057c57604036600319011261057c5760e06115cb6115b5610af6612672565b60ff604093929351931683526020830190612622565bf35b3461057c57604036600319011261057c5760243560ff8116906004359082900361057c578060a051526001602052604060a051208260a05152602052604060a0512090600182015460ff8160381c1692611626846128c8565b93611634604051958661271b565b808552601f19611643826128c8565b0160a0515b8181106117a757505060a05160028301905b8281106117755750509054941515905061175d575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561047b5765ffffffffffff9160209160a0519161173e575b500151169065ffffffffffff925b6040519384936060850192855216602084015260606040840152815180915260206080840192019060a0515b81811061171a575050500390f35b91935091602060c0826117306001948851612622565b01940191019184939261170c565b61175791506101403d81116104c3576104b5818361271b565b856116d2565b65ffffffffffff9150169065ffffffffffff926116e0565b8061178b6117856001938561290f565b50612957565b611795828a612943565b526117a08189612943565b500161165a565b6020906117b26128df565b82828a01015201611648565b3461057c576117db6117cf366125cd565b919492945a95856134a2565b9060e082015115611f2d5760a08051829052516020819052604090205460ff168015938415611f16576001600160401b0361181585613412565b1680421161096157508260a051526001602052604060a051208260a05152602052604060a0512054611f03578415611ed35765ffffffffffff806020860151165b1660018101908181116112005743821015611ec85761010143919091035f19011015611e9957405b935b8415611e86578360a051526001602052604060a051208360a05152602052604060a051209460405160208101918252856040820152846060820152606081526118ca60808261271b565b5190209565ffffffffffff6020830151169361191e6001600160401b036118f085613412565b1663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061289b565b8215611e76577f00000000000000000000000000000000000000000000000000000000000000005b845160405192906001600160a01b0316610140611963818661271b565b60098552601f190136602086013760019061197d85612936565b5260a0515b858110611dfd5750835260405163c34f789b60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166004820152602481018c90526044810198909852606488015260ff16608487015260c060a487015260a0519086908190611a019060c48301906135c9565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa95861561047b5760a0519560a05197611cee575b50888855855160018901805460ff60381b191660389290921b60ff60381b1691909117905560a051600290980198975b8651811015611b13576001600160a01b03611a8e8289612943565b5116611a9a828c61290f565b5080546001600160a01b0319169091179055611ab68189612943565b5163ffffffff8111611af85790600191611ad0828d61290f565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501611a73565b6306dfcc6560e41b60a051526020600452602452604460a051fd5b508787611b378886611ca5575b6040519384526060602085015260608401906135c9565b82810360408401526020808351928381520192019060a0515b818110611c8f5750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a380611c46575b611b915760a05180f35b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690611bce905a906128a8565b61ea608101809111611200576001600160ff1b038116810361120057813b1561057c57604051631da649cf60e01b8152600481019390935233602484015260011b604483015260a051908290606490829084905af1801561047b57611c34575b806108e6565b60a051611c409161271b565b80611c2e565b506040810151611c88907f000000000000000000000000000000000000000000000000000000000000000060011c637fffffff169065ffffffffffff1661289b565b4211611b87565b8251845260209384019390920191600101611b50565b8460a0515260a051602052604060a0512061010061ff00198254161790558051611b20578460a0515260a051602052604060a051206201000062ff000019825416179055611b20565b955095503d8060a051873e611d03818761271b565b85019460408187031261057c5780516001600160401b03811161057c5781019086601f8301121561057c57815191611d3a836128c8565b92611d48604051948561271b565b80845260208085019160051b8301019189831161057c57602001905b828210611de5575050506020810151906001600160401b03821161057c57019580601f8801121561057c578651611d9a816128c8565b97611da8604051998a61271b565b8189526020808a019260051b82010192831161057c57602001905b828210611dd557505050949589611a43565b8151815260209182019101611dc3565b60208091611df28461273c565b815201910190611d64565b8a60a051526001602052604060a051208160a05152602052604060a0512060a0515060a051600260ff600184015460381c169201905b828110611e4557505050600101611982565b80611e526001928461290f565b50828060a01b03905416611e6f611e6888613031565b978b612943565b5201611e33565b60ff600189015460301c16611946565b631f22eca160e01b60a05152600460a051fd5b60a0515260a0516020526020808060a05171f90827f1c53a10cb7a02335b1753200029355afa5060205161187e565b505060a05193611880565b8260a051526001602052604060a051208260a0515260205265ffffffffffff806001604060a05120015416611856565b630108cc4760e61b60a05152600460a051fd5b6001600160401b03611f28838661344f565b611815565b635743c2f960e11b60a05152600460a051fd5b3461057c57602036600319011261057c576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036120765760405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561047b5760a05191612057575b5060a08051839052516020819052604081205460ff16905b60ff8116908282116108e657612023916001600160401b03612015838761344f565b164211612028575b5061288a565b611ff3565b8560a051526001602052604060a051209060a0515260205261205081604060a0512087613088565b508561201d565b61207091506101403d81116104c3576104b5818361271b565b82611fdb565b6376f04f9560e11b60a05152600460a051fd5b3461046f57602036600319011261046f576004356040516120a9816126b5565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9485156122ae5760e0996001600160401b03988997889687955f9261228d575b505f525f60205260405f208c8661218383549360ff8560101c169360ff85159687158b52818160081c1615158a521690528261217a87613412565b1689528561304f565b16885290612282575b1561220b575083808451165b168752836121d08185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612844565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b61227d61224861221b8793613412565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612844565b5f60a0526401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b1690612844565b612198565b508c8101511561218c565b6122a79192506101403d81116104c3576104b5818361271b565b908e61213f565b6040513d5f823e3d90fd5b3461046f57604036600319011261046f57600435602435916001600160401b03831161046f573660238401121561046f578260040135926001600160401b03841161046f5736602460e086028301011161046f5763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156122ae575f9261254b575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f209081541561253c576002861461246d57846123a49161304f565b5f976001600160401b03821642116124bd575b505081151592836124a7575b50505061247c575b831561246d5760ff61245f83602093836124057f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d97612878565b1662ff00ff19825416179055855f526001845260405f208361242683612878565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff191617179055612878565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff1693506123cb565b6124b5935060240190613208565b8580806123c3565b9197506001600160401b039160101c60ff1615612503575b168042116124f157506124e9848787613088565b9587806123b7565b6326b39d0360e11b5f5260045260245ffd5b612537907f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff1690612844565b6124d5565b63c1f31ec960e01b5f5260045ffd5b6125659192506101403d81116104c3576104b5818361271b565b908461235f565b9181601f8401121561046f578235916001600160401b03831161046f57602080850194610180850201011161046f57565b9181601f8401121561046f578235916001600160401b03831161046f576020808501948460051b01011161046f57565b90606060031983011261046f57600435916024356001600160401b03811161046f57816125fc9160040161256c565b92909291604435906001600160401b03821161046f5761261e9160040161259d565b9091565b60a08091600180831b03815116845263ffffffff602082015116602085015265ffffffffffff60408201511660408501526060810151151560608501526080810151151560808501520151910152565b602435906001600160a01b038216820361046f57565b9181601f8401121561046f578235916001600160401b03831161046f576020838186019501011161046f57565b60e081019081106001600160401b038211176126d057604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b038211176126d057604052565b61014081019081106001600160401b038211176126d057604052565b90601f801991011681019081106001600160401b038211176126d057604052565b51906001600160a01b038216820361046f57565b519065ffffffffffff8216820361046f57565b519063ffffffff8216820361046f57565b519060ff8216820361046f57565b5190811515820361046f57565b908161014091031261046f57610120604051916127ab836126ff565b6127b48161273c565b83526127c260208201612750565b60208401526127d360408201612750565b60408401526127e460608201612763565b60608401526127f560808201612763565b608084015261280660a08201612774565b60a084015261281760c08201612774565b60c084015261282860e08201612782565b60e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b03821161286457565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff821161286457565b60ff1660ff81146128645760010190565b9190820180921161286457565b9190820391821161286457565b8181029291811591840414171561286457565b6001600160401b0381116126d05760051b60200190565b604051906128ec826126e4565b5f60a0838281528260208201528260408201528260608201528260808201520152565b9060048110156129225760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b8051156129225760200190565b80518210156129225760209160051b010190565b90604051612964816126e4565b60a06001829480548280851b038116855263ffffffff81851c16602086015265ffffffffffff8160c01c16604086015260ff8160f01c161515606086015260f81c151560808501520154910152565b915f916129be6128df565b6001600160a01b03909116925b60ff811660028111612a5257855f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b828110612a1757505050612a129061288a565b6129cb565b86612a22828461290f565b50546001600160a01b031614612a3a576001016129ff565b9296509050612a4f939450611785925061290f565b90565b505f945090925050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031695949093919290919033879003612f5b57612aa193856134a2565b60e0810151158015612f43575b8015612f29575b612f2357602081019065ffffffffffff82511660018101908181116128645743821015612f1a5761010143919091035f19011015612ef157405b945b85612aff575b505050509050565b835f52600160205260405f205f80526020525f65ffffffffffff60408220976040516020810191825287604082015283606082015260608152612b4360808261271b565b519020945116612b5d6001600160401b036118f086613412565b93516040516001600160a01b03909116949390612c069060ff7f0000000000000000000000000000000000000000000000000000000000000000610140612ba4818561271b565b60098452601f1901366020850137600198612bbe84612936565b5288612eec575b888352604051978896879663c34f789b60e01b885260048801528b60248801526044870152606486015216608484015260c060a484015260c48301906135c9565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9586156122ae575f915f97612ddf575b508381558151838201805460ff60381b191660389290921b60ff60381b169190911790556002015f835b612d39575b5050612caf90845f525f60205260405f2061010061ff0019825416179055805115612d1a576040519384526060602085015260608401906135c9565b908282036040840152602080875193848152019601915f5b818110612d055750505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a3805f808080612af7565b83518852602097880197909301928201612cc7565b845f525f60205260405f206201000062ff000019825416179055611b20565b8251811015612dda576001600160a01b03612d548285612943565b5116612d60828461290f565b5080546001600160a01b0319169091179055612d7c8189612943565b5163ffffffff8111612dc3578492918391612d97828561290f565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b169190911790559192910190612c6e565b6306dfcc6560e41b5f52602060045260245260445ffd5b612c73565b915095503d805f833e612df2818361271b565b81019060408183031261046f5780516001600160401b03811161046f5781019082601f8301121561046f57815191612e29836128c8565b92612e37604051948561271b565b80845260208085019160051b8301019185831161046f57602001905b828210612ed4575050506020810151906001600160401b03821161046f57019180601f8401121561046f578251612e89816128c8565b93612e97604051958661271b565b81855260208086019260051b82010192831161046f57602001905b828210612ec45750505090955f612c44565b8151815260209182019101612eb2565b60208091612ee18461273c565b815201910190612e53565b612bc5565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051612aef565b50505f94612af1565b50509050565b506001600160401b03612f3b82613412565b164211612ab5565b50815f525f60205260ff60405f205460081c16612aae565b6376f04f9560e11b5f5260045ffd5b6024356001600160a01b038116810361046f5790565b9291926001600160401b0382116126d05760405191612fa9601f8201601f19166020018461271b565b82948184528183011161046f578281602093845f960137010152565b6102243561ffff8116810361046f5790565b919081101561292257610180020190565b356001600160801b038116810361046f5790565b91908110156129225760051b0190565b6102043563ffffffff8116810361046f5790565b3563ffffffff8116810361046f5790565b5f1981146128645760010190565b60c43560ff8116810361046f5790565b90549060ff8260101c16801561307c575b1561306f57612a4f9150613412565b60ff612a4f92169061344f565b5060e081015115613060565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c168110156131ef576130e1818461290f565b509081549865ffffffffffff8a60c01c166131e1576130ff90613031565b9860ff8160f01c166131d45760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af19081156122ae5787905f9261319e575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b0190506130c8565b929150506020823d82116131cc575b816131ba6020938361271b565b8101031261046f5790518660ff613153565b3d91506131ad565b5060ff9150600190613196565b985060ff9150600190613196565b50945050505050565b91908110156129225760e0020190565b919060ff600184015460381c1682036133d057600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b83811061325f575050505050600190565b600161326b828761290f565b5001546132798286866131f8565b60e08136031261046f5760405190613290826126b5565b803582526020810135906001600160a01b038216820361046f5760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff8416840361046f5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e08401525116610100820152610100815261336b6101208261271b565b51902090604051916332bafb5560e11b83526004830152602082602481875afa9182156122ae575f926133df575b50036133d0576001600160401b0360806133b48387876131f8565b013560201c16156133c75760010161324e565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d821161340a575b816133fa6020938361271b565b8101031261046f5751905f613399565b3d91506133ed565b65ffffffffffff6040612a4f9201511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612844565b61221b61345b91613412565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b03811690810361286457612a4f91612844565b9190949392945f6101206040516134b8816126ff565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156122ae575f9361359f575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361359057565b6386b0704760e01b5f5260045ffd5b61012093506080916135c083926101403d81116104c3576104b5818361271b565b94509150613541565b90602080835192838152019201905f5b8181106135e65750505090565b82516001600160a01b03168452602093840193909201916001016135d9565b939291610224359061ffff82169081830361046f5780821015613723575f935f5b8381106136f85750610204359463ffffffff861680870361046f578181109687156136bc575b505050505050506136b5579061010060405181610144823720915f915b808310613677575050501490565b909192613685848385612ffc565b3590818110156136a4575f52602052600160405f205b93019190613669565b905f52602052600160405f2061369b565b5050505f90565b63ffffffff969750926136dc6136e9969361010096936136e396506128a8565b9750612fd7565b01613020565b1611155f80808080808061364c565b9461371c60019163ffffffff6137156101006136e38b8989612fd7565b169061289b565b9501613626565b505050505050505f90565b60e036600319011261046f57604051613746816126b5565b60043581526024356001600160a01b038116810361046f576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff8416840361046f5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526138146101208261271b565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156122ae575f9161386f575090565b90506020813d602011613896575b8161388a6020938361271b565b8101031261046f575190565b3d915061387d565b9091928115613933578160401b918204600160401b03612864576127106138c69204936128b5565b908060030290600382048103612864578282101561392757680300000000000000000290808204600160401b149015171561286457811561391357048082111561390e575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b90821015612922570190565b51906001600160801b038216820361046f57565b91600781018082116128645760031c82036136b5576007168015928315613983575b50505090565b919250905f1983018381116128645760ff9361399e9261393b565b3560f81c901c16155f808061397d565b926139bb92949194613af8565b506004819392931015613aa0576133d0576001600160a01b0391821691168181141592836139ed575b5050506133d057565b60405163cd298edb60e01b8152600481019290925265ffffffffffff1660248201529091506020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156122ae575f91613a66575b506001600160a01b031614155f80806139e4565b90506020813d602011613a98575b81613a816020938361271b565b8101031261046f57613a929061273c565b5f613a52565b3d9150613a74565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b828110613ad457505050600190565b65ffffffffffff613ae5828461290f565b505460c01c16156136b557600101613ac5565b9060418303613b2257613b1b9250602081013591604082359201355f1a90613b2c565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613ba3579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156122ae575f516001600160a01b03811615613b9957905f905f90565b505f906001905f90565b5050505f916003919056' as const

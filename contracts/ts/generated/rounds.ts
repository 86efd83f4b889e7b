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
        "name": "from",
        "type": "uint64"
      }
    ],
    "name": "TooEarly",
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
      }
    ],
    "name": "proveWithoutCase",
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
  '0x610220806040523461031e576020816145ca803803809161002082856105d1565b83398101031261031e57516001600160a01b0381169081810361031e5760405163b779811360e01b81529160c083600481845afa92831561032a575f93610520575b5082516001600160a01b0316300361050e57604051630890357360e41b8152916101c083600481855afa92831561032a575f936103b0575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa90811561032a575f91610376575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa90811561032a575f91610335575b506001600160a01b031660e0526040516302edc17d60e51b815290602090829060049082905afa90811561032a575f916102e3575b6001600160a01b03808316610100526020808601516040808801516060808a0151861661016052908516610140529190931661012052855191860151838701519187015163ffffffff9081166101e0529182166101c05281166101a052166101805260c084015160ff166102005251613f8d908161063d823960805181818161092901528181611c720152612d4b015260a0518181816102ed0152818161052e01528181610c14015281816111f0015281816115450152818161196401528181611e7701528181612278015281816123d4015281816125fe01528181613368015281816137e80152613aa6015260c051818181610236015281816134fb01526139e2015260e051818181611cdc0152612ef701526101005181613df901526101205181818161133f015261222d015261014051816116090152610160518161166101526101805181818161077901528181611f29015261370001526101a051816124f901526101c05181818161252b015281816127e0015261373c01526101e05181818161159b01528181611bcf0152612481015261020051818181610abd01528181611bfd015281816127550152612e650152f35b9190506020823d602011610322575b816102ff602093836105d1565b8101031261031e5760ff9261031560c0936105f4565b9192509261012d565b5f80fd5b3d91506102f2565b6040513d5f823e3d90fd5b90506020813d60201161036e575b81610350602093836105d1565b8101031261031e576004916103666020926105f4565b9150916100f8565b3d9150610343565b90506020813d6020116103a8575b81610391602093836105d1565b8101031261031e576103a2906105f4565b5f6100c7565b3d9150610384565b9092506101c0813d8211610506575b816103cd6101c093836105d1565b8101031261031e57604051906101c082016001600160401b038111838210176104f2576040526103fc81610608565b825261040a60208201610608565b602083015261041b60408201610608565b604083015261042c60608201610608565b606083015261043d60808201610608565b608083015261044e60a08201610608565b60a083015260c081015160ff8116810361031e576104e5916101a09160c085015261047b60e08201610619565b60e085015261048d6101008201610619565b6101008501526104a06101208201610619565b6101208501526104b36101408201610619565b6101408501526104c66101608201610628565b6101608501526104d96101808201610628565b61018085015201610628565b6101a0820152915f61009a565b634e487b7160e01b5f52604160045260245ffd5b3d91506103bf565b6362845cf960e11b5f5260045260245ffd5b90925060c0813d60c0116105c9575b8161053c60c093836105d1565b8101031261031e576040519060c082016001600160401b038111838210176104f2576105bd9160a091604052610571816105f4565b845261057f602082016105f4565b6020850152610590604082016105f4565b60408501526105a1606082016105f4565b60608501526105b2608082016105f4565b6080850152016105f4565b60a0820152915f610062565b3d915061052f565b601f909101601f19168101906001600160401b038211908210176104f257604052565b51906001600160a01b038216820361031e57565b519063ffffffff8216820361031e57565b519061ffff8216820361031e57565b51906001600160801b038216820361031e5756fe60c0806040526004361015610012575f80fd5b5f60a0525f3560e01c9081630d4f6f4e146125905750806320e9398c146123605780634838c0041461221757806358b1171e14611a9557806366ef51fc146118a45780637bb0a4401461186b57806399482aee146114e6578063a25d0067146114cc578063a44256c614611499578063c63639ee14610958578063cfdf677e14610912578063d0025474146104c65763eb0fd410146100af575f80fd5b346104b857366003190161020081126104b85760e0136104b85760e4356001600160401b0381116104b8576100e890369060040161295f565b9060e0366101031901126104b8576101e4356001600160401b0381116104b85761011690369060040161295f565b6101219291926138dc565b604051939091906101318561298c565b6101043580865294610124356001600160a01b038116918282036104b857602081019082825260408101906101443582526060810192610164358452608082019361018435855260a08301936101a435855260a051506101c4359460ff8616968787036104b85760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152610215610120826129f2565b5190206040516332bafb5560e11b81526004810191909152936020856024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9485156103f95760a0519561048c575b50600435998a149384610469575b50508261044d575b5050158015610444575b610431576102a561029f612d33565b87612c8a565b8051909691906001600160a01b03908116906102bf612d33565b161490811591610419575b506104065760405163ed42136f60e01b81526004810188905294610140866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9889156103f95765ffffffffffff60206103af9b6103599960a051916103ca575b500151169260a089015183036103b5575b505050610354612d33565b613d8d565b610361612d33565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015284604083015260018060a01b0316606082015260a081526103a660c0826129f2565b51902091613a4c565b60a05180f35b6103c29284610354612d33565b5f8080610349565b6103ec91506101403d81116103f2575b6103e481836129f2565b810190612a66565b5f610338565b503d6103da565b6040513d60a051823e3d90fd5b6361ee4f6b60e11b60a05152600460a051fd5b905060ff80610426613316565b16911614155f6102ca565b631b3342ef60e21b60a05152600460a051fd5b50808414610290565b60ff91925061045a613316565b9060a051505016145f80610286565b90919350610475612d33565b6001600160a01b0316919091149290505f8061027e565b9094506020813d6020116104be575b816104a8602093836129f2565b810103126104b85751935f610270565b60a05180fd5b3d915061049b565b346104b857366003190161012081126104b85760e0136104b85760e4356001600160401b0381116104b8576104ff90369060040161295f565b90610104356001600160401b0381116104b85761052090369060040161295f565b919060043560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016946040519363ed42136f60e01b8552826004860152610140856024818a5afa9485156103f95760a051956108f1575b508260a051526001602052604060a0512060ff610598613316565b1660a05152602052604060a051209360a0515060a0519660ff600187015460381c16975b888110806108c5575b156105d8576105d390613308565b6105bc565b89988114610406576105ed9060028801612be6565b50805465ffffffffffff8160c01c166108b2576001600160401b03610619610613613316565b8b613726565b1680421161089c575061063763ffffffff60608b0151168787613d3a565b15801561087f575b61086c5761066f6001936106516138dc565b95868c65ffffffffffff6020610665612d33565b9201511690613d8d565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b161781550155610697612d33565b61069f613316565b60405160ff919091168152602081018590526001600160a01b036106c1612949565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff8116908190036104b857817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013760a0518288018401526001600160a01b031695601f01601f19168101030190a360a0515260a051602052604060a05120906107a363ffffffff633fffffff7f000000000000000000000000000000000000000000000000000000000000000060021c161642612b72565b6001600160401b036107b4856136e9565b16101582549160ff8316159182610864575b5081610854575b50610840575b5050516001600160a01b031690803b156104b85760405191631da649cf60e01b835260048301523360248301526201fbd060448301528160648160a0519360a051905af180156103f9576108275760a05180f35b60a051610833916129f2565b60a0516104b857806103af565b62ff000019166201000017905582806107d3565b61085e9150613e93565b856107cd565b9150866107c6565b63647528e960e01b60a05152600460a051fd5b5061088b368787613257565b60208151910120606435141561063f565b6326b39d0360e11b60a05152600452602460a051fd5b632a9fe05160e11b60a05152600460a051fd5b506108d38160028901612be6565b50546001600160a01b03908116906108e9612d33565b1614156105c5565b61090b9195506101403d81116103f2576103e481836129f2565b938761057d565b346104b85760a0513660031901126104b8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104b857366003190161026081126104b85760e0136104b85760e4356001600160401b0381116104b85761099190369060040161295f565b610104356001600160401b0381116104b8576109b1903690600401612843565b610124356001600160401b0381116104b8576109d1903690600401612874565b949093610100366101431901126104b857610244356001600160401b0381116104b857610a05610a21913690600401612874565b908587610100610a1a8c8c8585600435613779565b0151613b54565b1561148657610a39610a31612d33565b600435612c8a565b96909565ffffffffffff604089015116151580611472575b158015611455575b61086c57610120610a7661ffff610a6e61329c565b1687896132ae565b013561ffff81168103610d4557610184356001600160801b038116928382036104b857610ae494610ab4925061ffff610aad61329c565b16916132d3565b359161ffff60ff7f0000000000000000000000000000000000000000000000000000000000000000169216613c7d565b60043560a05152600160205260ff604060a051209616958660a05152602052604060a0512054610b12612d33565b63ffffffff610b1f6132e3565b16604051916020830193845260018060a01b03166040830152606082015260608152610b4c6080826129f2565b51902060c01c10908115611420575b506104315760a051608086015190949015610d98575b50505050610b7d612d33565b610b856132e3565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c0850152600435604085015260018060a01b0316606084015216608082015260c08152610bd460e0826129f2565b519020918260a05152600260205260ff604060a051205416610d85578260a051526002602052604060a05120600160ff1982541617905560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082019263ffffffff845116906040519163064c888160e21b8352600483015260208260248160a051875af19182156103f95760a05192610d51575b50819481610cc0575b505091516040519384526001600160a01b03169260043592507fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf5789150602090a460a05180f35b6020929394955063ffffffff60449151166040519586938492635246141560e11b84526004840152602483015260a051905af19081156103f95760a05191610d17575b610d0d9250612b72565b9083808080610c7a565b90506020823d602011610d49575b81610d32602093836129f2565b81010312610d4557610d0d915190610d03565b5f80fd5b3d9150610d25565b9091506020813d602011610d7d575b81610d6d602093836129f2565b81010312610d4557519086610c71565b3d9150610d60565b630b01a8d960e21b60a05152600460a051fd5b909192935060043560a051526001602052604060a051209060a05152602052604060a051209260a05150600260a0519401935b610dd58186612be6565b50546001600160a01b0390811690610deb612d33565b1614610dff57610dfa90613308565b610dcb565b610e0a919394612be6565b5080546001600160f81b0316600160f81b17905560a0519283928392905b828510610e3d57505050505082808080610b71565b610e4e8584839894959697986132ae565b608052610e6f63ffffffff610e68610100608051016132f7565b1686612b72565b9660a0515060a051918660081c925b898460081b101561116a578360051b860135908160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b905f19926101008760081b018760081b11611152576111159361110f937e01000100010001000100010001000100010001000100010001000100010001928f6101008b60081b018110611135575b508d8a60081b1061111b575b77ffffffffffffffff0000000000000000ffffffffffffffff80831663ffffffff63ffffffff60801b0183161760401b81847bffffffff00000000ffffffff00000000ffffffff00000000ffffffff85161760401c161760801b927bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821663ffffffff63ffffffff60801b0185161760401b93161760401c161760801c17167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90612b72565b93613308565b92610e7e565b918d61112d5f19918c60081b90612b7f565b1b1691610fe9565b90929061114a9060088c901b61010001612b7f565b1c918f610fdd565b634e487b7160e01b60a051526011600452602460a051fd5b9496509492915096928015801561131a575b611310576111a1906001600160801b0361119a60a0608051016132bf565b1690612b8c565b6001600160801b036111b660808051016132bf565b608051911690604001356001600160a01b038116908181036104b85750604051630369ac9160e01b815260048101919091526060816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103f95760a05191611265575b5061125261125993600195936020670de0b6b3a7640000940151918180821191180218612b8c565b0490612b72565b955b0193909192610e28565b90506060939193813d8211611308575b81611282606093836129f2565b810103126104b85760405160608101939091906001600160401b038511838610176112f0576001956020670de0b6b3a7640000946112de6040611252966112599a82526112ce81612a13565b8452848101518585015201613d26565b6040820152945050939550935061122a565b634e487b7160e01b60a051526041600452602460a051fd5b3d9150611275565b509460019061125b565b506040516338be62b760e11b815260048035908201526024810188905260c0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103f95760a05190611384575b6060915001511561117c565b5060c0813d8211611418575b8161139d60c093836129f2565b810103126104b85760405160609161140e9060a0906113bb846129bb565b6113c481613d26565b84526113d260208201613d26565b60208501526113e360408201613d26565b60408501526113f3858201612a59565b8585015261140360808201612a59565b608085015201612a59565b60a0820152611378565b3d9150611390565b60019150819060076114456114336132e3565b92631fffffff8460031c169087613d1a565b3560f81c91161c16141586610b5b565b50611461368486613257565b602081519101206064351415610a59565b5060a08801516114806138dc565b14610a51565b6306a201bd60e31b60a05152600460a051fd5b346104b85760203660031901126104b85760043560a051526002602052602060ff604060a0512054166040519015158152f35b346104b8576103af6114dd366128a4565b93929092612d49565b346104b85760e03660031901126104b857600435611502612d33565b9061150d8282612c8a565b905065ffffffffffff604082015116158015611856575b61086c5760405163ed42136f60e01b815260048101839052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103f95760a05191611837575b506001600160401b036115c1611594836136e9565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b1b565b16804211156118065750805160405163a904eac360e01b81526001600160a01b03918216600482015260843560801c6001600160401b031615929091602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156103f95760a051926117c0575b50608001516040516304d7a7f360e11b81529163ffffffff9182169116116020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103f95760a05192611784575b50821561177c575b5081156116f6575b50610431576103af9260405160208101916060835260046080830152636361736560e01b60a083015284604083015260018060a01b0316606082015260a081526103a660c0826129f2565b60405163603ba92560e11b8152600481018590526001600160a01b03868116602483015290925060209183916044918391165afa9081156103f95760a05191611742575b5015846116ab565b90506020813d602011611774575b8161175d602093836129f2565b810103126104b85761176e90612a59565b8461173a565b3d9150611750565b9150856116a3565b9091506020813d6020116117b8575b816117a0602093836129f2565b810103126104b8576117b190612a13565b908661169b565b3d9150611793565b9091506020813d6020116117fe575b816117dc602093836129f2565b810103126104b85763ffffffff60806117f58293612a3a565b9392505061163b565b3d91506117cf565b6001016001600160401b038111611152576001600160401b039063d606d83f60e01b60a0515216600452602460a051fd5b61185091506101403d81116103f2576103e481836129f2565b8461157f565b5060a08101516118646138dc565b1415611524565b346104b85760403660031901126104b85760e06118a261188c610a31612949565b60ff6040939293519316835260208301906128f9565bf35b346104b85760403660031901126104b85760243560ff811690600435908290036104b8578060a051526001602052604060a051208260a05152602052604060a0512090600182015460ff8160381c16926118fd84612b9f565b9361190b60405195866129f2565b808552601f1961191a82612b9f565b0160a0515b818110611a7e57505060a05160028301905b828110611a4c57505090549415159050611a34575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103f95765ffffffffffff9160209160a05191611a15575b500151169065ffffffffffff925b6040519384936060850192855216602084015260606040840152815180915260206080840192019060a0515b8181106119f1575050500390f35b91935091602060c082611a0760019488516128f9565b0194019101918493926119e3565b611a2e91506101403d81116103f2576103e481836129f2565b856119a9565b65ffffffffffff9150169065ffffffffffff926119b7565b80611a62611a5c60019385612be6565b50612c2e565b611a6c828a612c1a565b52611a778189612c1a565b5001611931565b602090611a89612bb6565b82828a0101520161191f565b346104b857611ab2611aa6366128a4565b919492945a9585613779565b9060e0820151156122045760a08051829052516020819052604090205460ff1680159384156121ed576001600160401b03611aec856136e9565b1680421161089c57508260a051526001602052604060a051208260a05152602052604060a05120546121da5784156121aa5765ffffffffffff806020860151165b166001810190818111611152574382101561219f5761010143919091035f1901101561217057405b935b841561215d578360a051526001602052604060a051208360a05152602052604060a05120946040516020810191825285604082015284606082015260608152611ba16080826129f2565b5190209565ffffffffffff60208301511693611bf56001600160401b03611bc7856136e9565b1663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b72565b821561214d577f00000000000000000000000000000000000000000000000000000000000000005b845160405192906001600160a01b0316610140611c3a81866129f2565b60098552601f1901366020860137600190611c5485612c0d565b5260a0515b8581106120d45750835260405163c34f789b60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166004820152602481018c90526044810198909852606488015260ff16608487015260c060a487015260a0519086908190611cd89060c48301906138a0565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9586156103f95760a0519560a05197611fc5575b50888855855160018901805460ff60381b191660389290921b60ff60381b1691909117905560a051600290980198975b8651811015611dea576001600160a01b03611d658289612c1a565b5116611d71828c612be6565b5080546001600160a01b0319169091179055611d8d8189612c1a565b5163ffffffff8111611dcf5790600191611da7828d612be6565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501611d4a565b6306dfcc6560e41b60a051526020600452602452604460a051fd5b508787611e0e8886611f7c575b6040519384526060602085015260608401906138a0565b82810360408401526020808351928381520192019060a0515b818110611f665750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a380611f1d575b611e685760a05180f35b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690611ea5905a90612b7f565b61ea608101809111611152576001600160ff1b038116810361115257813b156104b857604051631da649cf60e01b8152600481019390935233602484015260011b604483015260a051908290606490829084905af180156103f957611f0b575b806103af565b60a051611f17916129f2565b80611f05565b506040810151611f5f907f000000000000000000000000000000000000000000000000000000000000000060011c637fffffff169065ffffffffffff16612b72565b4211611e5e565b8251845260209384019390920191600101611e27565b8460a0515260a051602052604060a0512061010061ff00198254161790558051611df7578460a0515260a051602052604060a051206201000062ff000019825416179055611df7565b955095503d8060a051873e611fda81876129f2565b8501946040818703126104b85780516001600160401b0381116104b85781019086601f830112156104b85781519161201183612b9f565b9261201f60405194856129f2565b80845260208085019160051b830101918983116104b857602001905b8282106120bc575050506020810151906001600160401b0382116104b857019580601f880112156104b857865161207181612b9f565b9761207f604051998a6129f2565b8189526020808a019260051b8201019283116104b857602001905b8282106120ac57505050949589611d1a565b815181526020918201910161209a565b602080916120c984612a13565b81520191019061203b565b8a60a051526001602052604060a051208160a05152602052604060a0512060a0515060a051600260ff600184015460381c169201905b82811061211c57505050600101611c59565b8061212960019284612be6565b50828060a01b0390541661214661213f88613308565b978b612c1a565b520161210a565b60ff600189015460301c16611c1d565b631f22eca160e01b60a05152600460a051fd5b60a0515260a0516020526020808060a05171f90827f1c53a10cb7a02335b1753200029355afa50602051611b55565b505060a05193611b57565b8260a051526001602052604060a051208260a0515260205265ffffffffffff806001604060a05120015416611b2d565b630108cc4760e61b60a05152600460a051fd5b6001600160401b036121ff8386613726565b611aec565b635743c2f960e11b60a05152600460a051fd5b346104b85760203660031901126104b8576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361234d5760405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103f95760a0519161232e575b5060a08051839052516020819052604081205460ff16905b60ff8116908282116103af576122fa916001600160401b036122ec8387613726565b1642116122ff575b50612b61565b6122ca565b8560a051526001602052604060a051209060a0515260205261232781604060a051208761335f565b50856122f4565b61234791506101403d81116103f2576103e481836129f2565b826122b2565b6376f04f9560e11b60a05152600460a051fd5b34610d45576020366003190112610d45576004356040516123808161298c565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9485156125855760e0996001600160401b03988997889687955f92612564575b505f525f60205260405f208c8661245a83549360ff8560101c169360ff85159687158b52818160081c1615158a5216905282612451876136e9565b16895285613326565b16885290612559575b156124e2575083808451165b168752836124a78185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b1b565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b61255461251f6124f287936136e9565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b1b565b5f60a0526401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b1690612b1b565b61246f565b508c81015115612463565b61257e9192506101403d81116103f2576103e481836129f2565b908e612416565b6040513d5f823e3d90fd5b34610d45576040366003190112610d4557600435602435916001600160401b038311610d455736602384011215610d45578260040135926001600160401b038411610d455736602460e0860283010111610d455763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215612585575f92612822575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f20908154156128135760028614612744578461267b91613326565b5f976001600160401b0382164211612794575b5050811515928361277e575b505050612753575b83156127445760ff61273683602093836126dc7f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d97612b4f565b1662ff00ff19825416179055855f526001845260405f20836126fd83612b4f565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff191617179055612b4f565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff1693506126a2565b61278c9350602401906134df565b85808061269a565b9197506001600160401b039160101c60ff16156127da575b168042116127c857506127c084878761335f565b95878061268e565b6326b39d0360e11b5f5260045260245ffd5b61280e907f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff1690612b1b565b6127ac565b63c1f31ec960e01b5f5260045ffd5b61283c9192506101403d81116103f2576103e481836129f2565b9084612636565b9181601f84011215610d45578235916001600160401b038311610d45576020808501946101808502010111610d4557565b9181601f84011215610d45578235916001600160401b038311610d45576020808501948460051b010111610d4557565b906060600319830112610d4557600435916024356001600160401b038111610d4557816128d391600401612843565b92909291604435906001600160401b038211610d45576128f591600401612874565b9091565b60a08091600180831b03815116845263ffffffff602082015116602085015265ffffffffffff60408201511660408501526060810151151560608501526080810151151560808501520151910152565b602435906001600160a01b0382168203610d4557565b9181601f84011215610d45578235916001600160401b038311610d455760208381860195010111610d4557565b60e081019081106001600160401b038211176129a757604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b038211176129a757604052565b61014081019081106001600160401b038211176129a757604052565b90601f801991011681019081106001600160401b038211176129a757604052565b51906001600160a01b0382168203610d4557565b519065ffffffffffff82168203610d4557565b519063ffffffff82168203610d4557565b519060ff82168203610d4557565b51908115158203610d4557565b9081610140910312610d455761012060405191612a82836129d6565b612a8b81612a13565b8352612a9960208201612a27565b6020840152612aaa60408201612a27565b6040840152612abb60608201612a3a565b6060840152612acc60808201612a3a565b6080840152612add60a08201612a4b565b60a0840152612aee60c08201612a4b565b60c0840152612aff60e08201612a59565b60e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b038211612b3b57565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff8211612b3b57565b60ff1660ff8114612b3b5760010190565b91908201809211612b3b57565b91908203918211612b3b57565b81810292918115918404141715612b3b57565b6001600160401b0381116129a75760051b60200190565b60405190612bc3826129bb565b5f60a0838281528260208201528260408201528260608201528260808201520152565b906004811015612bf95760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b805115612bf95760200190565b8051821015612bf95760209160051b010190565b90604051612c3b816129bb565b60a06001829480548280851b038116855263ffffffff81851c16602086015265ffffffffffff8160c01c16604086015260ff8160f01c161515606086015260f81c151560808501520154910152565b915f91612c95612bb6565b6001600160a01b03909116925b60ff811660028111612d2957855f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b828110612cee57505050612ce990612b61565b612ca2565b86612cf98284612be6565b50546001600160a01b031614612d1157600101612cd6565b9296509050612d26939450611a5c9250612be6565b90565b505f945090925050565b6024356001600160a01b0381168103610d455790565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169594909391929091903387900361324857612d8e9385613779565b60e0810151158015613230575b8015613216575b61321057602081019065ffffffffffff8251166001810190818111612b3b57438210156132075761010143919091035f190110156131de57405b945b85612dec575b505050509050565b835f52600160205260405f205f80526020525f65ffffffffffff60408220976040516020810191825287604082015283606082015260608152612e306080826129f2565b519020945116612e4a6001600160401b03611bc7866136e9565b93516040516001600160a01b03909116949390612ef39060ff7f0000000000000000000000000000000000000000000000000000000000000000610140612e9181856129f2565b60098452601f1901366020850137600198612eab84612c0d565b52886131d9575b888352604051978896879663c34f789b60e01b885260048801528b60248801526044870152606486015216608484015260c060a484015260c48301906138a0565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa958615612585575f915f976130cc575b508381558151838201805460ff60381b191660389290921b60ff60381b169190911790556002015f835b613026575b5050612f9c90845f525f60205260405f2061010061ff0019825416179055805115613007576040519384526060602085015260608401906138a0565b908282036040840152602080875193848152019601915f5b818110612ff25750505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a3805f808080612de4565b83518852602097880197909301928201612fb4565b845f525f60205260405f206201000062ff000019825416179055611df7565b82518110156130c7576001600160a01b036130418285612c1a565b511661304d8284612be6565b5080546001600160a01b03191690911790556130698189612c1a565b5163ffffffff81116130b05784929183916130848285612be6565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b169190911790559192910190612f5b565b6306dfcc6560e41b5f52602060045260245260445ffd5b612f60565b915095503d805f833e6130df81836129f2565b810190604081830312610d455780516001600160401b038111610d455781019082601f83011215610d455781519161311683612b9f565b9261312460405194856129f2565b80845260208085019160051b83010191858311610d4557602001905b8282106131c1575050506020810151906001600160401b038211610d4557019180601f84011215610d4557825161317681612b9f565b9361318460405195866129f2565b81855260208086019260051b820101928311610d4557602001905b8282106131b15750505090955f612f31565b815181526020918201910161319f565b602080916131ce84612a13565b815201910190613140565b612eb2565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051612ddc565b50505f94612dde565b50509050565b506001600160401b03613228826136e9565b164211612da2565b50815f525f60205260ff60405f205460081c16612d9b565b6376f04f9560e11b5f5260045ffd5b9291926001600160401b0382116129a75760405191613280601f8201601f1916602001846129f2565b829481845281830111610d45578281602093845f960137010152565b6102243561ffff81168103610d455790565b9190811015612bf957610180020190565b356001600160801b0381168103610d455790565b9190811015612bf95760051b0190565b6102043563ffffffff81168103610d455790565b3563ffffffff81168103610d455790565b5f198114612b3b5760010190565b60c43560ff81168103610d455790565b90549060ff8260101c168015613353575b1561334657612d2691506136e9565b60ff612d26921690613726565b5060e081015115613337565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c168110156134c6576133b88184612be6565b509081549865ffffffffffff8a60c01c166134b8576133d690613308565b9860ff8160f01c166134ab5760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af19081156125855787905f92613475575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b01905061339f565b929150506020823d82116134a3575b81613491602093836129f2565b81010312610d455790518660ff61342a565b3d9150613484565b5060ff915060019061346d565b985060ff915060019061346d565b50945050505050565b9190811015612bf95760e0020190565b919060ff600184015460381c1682036136a757600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b838110613536575050505050600190565b60016135428287612be6565b5001546135508286866134cf565b60e081360312610d4557604051906135678261298c565b803582526020810135906001600160a01b0382168203610d455760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff84168403610d455760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152613642610120826129f2565b51902090604051916332bafb5560e11b83526004830152602082602481875afa918215612585575f926136b6575b50036136a7576001600160401b03608061368b8387876134cf565b013560201c161561369e57600101613525565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d82116136e1575b816136d1602093836129f2565b81010312610d455751905f613670565b3d91506136c4565b65ffffffffffff6040612d269201511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b1b565b6124f2613732916136e9565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b038116908103612b3b57612d2691612b1b565b9190949392945f61012060405161378f816129d6565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315612585575f93613876575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361386757565b6386b0704760e01b5f5260045ffd5b610120935060809161389783926101403d81116103f2576103e481836129f2565b94509150613818565b90602080835192838152019201905f5b8181106138bd5750505090565b82516001600160a01b03168452602093840193909201916001016138b0565b60e0366003190112610d45576040516138f48161298c565b60043581526024356001600160a01b0381168103610d45576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff84168403610d455760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526139c2610120826129f2565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115612585575f91613a1d575090565b90506020813d602011613a44575b81613a38602093836129f2565b81010312610d45575190565b3d9150613a2b565b825f52600260205260ff60405f205416613b4557825f52600260205260405f20600160ff1982541617905563ffffffff602083015116916040519263064c888160e21b845260048401526020836024815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1928315612585575f93613b10575b50516040519283526001600160a01b0316917fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57890602090a4565b9092506020813d602011613b3d575b81613b2c602093836129f2565b81010312610d455751916020613ad6565b3d9150613b1f565b630b01a8d960e21b5f5260045ffd5b939291610224359061ffff821690818303610d455780821015613c72575f935f5b838110613c475750610204359463ffffffff8616808703610d4557818110968715613c0b575b50505050505050613c04579061010060405181610144823720915f915b808310613bc6575050501490565b909192613bd48483856132d3565b359081811015613bf3575f52602052600160405f205b93019190613bb8565b905f52602052600160405f20613bea565b5050505f90565b63ffffffff96975092613c2b613c3896936101009693613c329650612b7f565b97506132ae565b016132f7565b1611155f808080808080613b9b565b94613c6b60019163ffffffff613c64610100613c328b89896132ae565b1690612b72565b9501613b75565b505050505050505f90565b9091928115613d12578160401b918204600160401b03612b3b57612710613ca5920493612b8c565b908060030290600382048103612b3b5782821015613d0657680300000000000000000290808204600160401b1490151715612b3b578115613cf2570480821115613ced575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b90821015612bf9570190565b51906001600160801b0382168203610d4557565b9160078101808211612b3b5760031c8203613c04576007168015928315613d62575b50505090565b919250905f198301838111612b3b5760ff93613d7d92613d1a565b3560f81c901c16155f8080613d5c565b92613d9a92949194613ed7565b506004819392931015613e7f576136a7576001600160a01b039182169116818114159283613dcc575b5050506136a757565b60405163cd298edb60e01b8152600481019290925265ffffffffffff1660248201529091506020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115612585575f91613e45575b506001600160a01b031614155f8080613dc3565b90506020813d602011613e77575b81613e60602093836129f2565b81010312610d4557613e7190612a13565b5f613e31565b3d9150613e53565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b828110613eb357505050600190565b65ffffffffffff613ec48284612be6565b505460c01c1615613c0457600101613ea4565b9060418303613f0157613efa9250602081013591604082359201355f1a90613f0b565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613f82579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612585575f516001600160a01b03811615613f7857905f905f90565b505f906001905f90565b5050505f916003919056' as const

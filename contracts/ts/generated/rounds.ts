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
  '0x610220806040523461031e5760208161459f803803809161002082856105c0565b83398101031261031e57516001600160a01b0381169081810361031e5760405163b779811360e01b81529160a083600481845afa92831561032a575f93610520575b5082516001600160a01b0316300361050e57604051630890357360e41b8152916101c083600481855afa92831561032a575f936103b0575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa90811561032a575f91610376575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa90811561032a575f91610335575b506001600160a01b031660e0526040516302edc17d60e51b815290602090829060049082905afa90811561032a575f916102e3575b6001600160a01b03808316610100526020808601516040808801516060808a0151861661016052908516610140529190931661012052855191860151838701519187015163ffffffff9081166101e0529182166101c05281166101a052166101805260c084015160ff166102005251613f73908161062c823960805181818161090f01528181611c580152612d31015260a0518181816102ea0152818161051401528181610bfa015281816111d60152818161152b0152818161194a01528181611e5d0152818161225e015281816123ba015281816125e40152818161334e015281816137ce0152613a8c015260c051818181610234015281816134e101526139c8015260e051818181611cc20152612edd01526101005181613ddf0152610120518181816113250152612213015261014051816115ef0152610160518161164701526101805181818161075f01528181611f0f01526136e601526101a051816124df01526101c051818181612511015281816127c6015261372201526101e05181818161158101528181611bb50152612467015261020051818181610aa301528181611be30152818161273b0152612e4b0152f35b9190506020823d602011610322575b816102ff602093836105c0565b8101031261031e5760ff9261031560c0936105e3565b9192509261012d565b5f80fd5b3d91506102f2565b6040513d5f823e3d90fd5b90506020813d60201161036e575b81610350602093836105c0565b8101031261031e576004916103666020926105e3565b9150916100f8565b3d9150610343565b90506020813d6020116103a8575b81610391602093836105c0565b8101031261031e576103a2906105e3565b5f6100c7565b3d9150610384565b9092506101c0813d8211610506575b816103cd6101c093836105c0565b8101031261031e57604051906101c082016001600160401b038111838210176104f2576040526103fc816105f7565b825261040a602082016105f7565b602083015261041b604082016105f7565b604083015261042c606082016105f7565b606083015261043d608082016105f7565b608083015261044e60a082016105f7565b60a083015260c081015160ff8116810361031e576104e5916101a09160c085015261047b60e08201610608565b60e085015261048d6101008201610608565b6101008501526104a06101208201610608565b6101208501526104b36101408201610608565b6101408501526104c66101608201610617565b6101608501526104d96101808201610617565b61018085015201610617565b6101a0820152915f61009a565b634e487b7160e01b5f52604160045260245ffd5b3d91506103bf565b6362845cf960e11b5f5260045260245ffd5b90925060a0813d60a0116105b8575b8161053c60a093836105c0565b8101031261031e576040519060a082016001600160401b038111838210176104f2576105ac91608091604052610571816105e3565b845261057f602082016105e3565b6020850152610590604082016105e3565b60408501526105a1606082016105e3565b6060850152016105e3565b6080820152915f610062565b3d915061052f565b601f909101601f19168101906001600160401b038211908210176104f257604052565b51906001600160a01b038216820361031e57565b519063ffffffff8216820361031e57565b519061ffff8216820361031e57565b51906001600160801b038216820361031e5756fe60c0806040526004361015610012575f80fd5b5f60a0525f3560e01c9081630d4f6f4e146125765750806320e9398c146123465780634838c004146121fd57806358b1171e14611a7b57806366ef51fc1461188a5780637bb0a4401461185157806399482aee146114cc578063a25d0067146114b2578063a44256c61461147f578063c63639ee1461093e578063cfdf677e146108f8578063d0025474146104ac5763eb0fd410146100af575f80fd5b3461049e573660031901610200811261049e5760e01361049e5760e4356001600160401b03811161049e576100e8903690600401612945565b60e03661010319011261049e576101e4356001600160401b03811161049e57610115903690600401612945565b909161011f6138c2565b6040519390929061012f85612972565b6101043580865294610124356001600160a01b0381169182820361049e57602081019082825260408101906101443582526060810192610164358452608082019361018435855260a08301936101a435855260a051506101c4359460ff86169687870361049e5760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152610213610120826129d8565b5190206040516332bafb5560e11b81526004810191909152936020856024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9485156103df5760a05195610472575b50600435998a14938461044f575b505082610433575b505015801561042a575b610417576102a361029d612d19565b87612c70565b8051909691906001600160a01b03908116906102bd612d19565b1614908115916103ff575b506103ec5760405163ed42136f60e01b815260048101889052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9586156103df576103aa9965ffffffffffff60206103549961034c9560a051916103b0575b500151169384610347612d19565b613d73565b610347612d19565b61035c612d19565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015284604083015260018060a01b0316606082015260a081526103a160c0826129d8565b51902091613a32565b60a05180f35b6103d291506101403d81116103d8575b6103ca81836129d8565b810190612a4c565b5f610339565b503d6103c0565b6040513d60a051823e3d90fd5b6361ee4f6b60e11b60a05152600460a051fd5b905060ff8061040c6132fc565b16911614155f6102c8565b631b3342ef60e21b60a05152600460a051fd5b5080851461028e565b60ff9192506104406132fc565b9060a051505016145f80610284565b9091935061045b612d19565b6001600160a01b0316919091149290505f8061027c565b9094506020813d6020116104a4575b8161048e602093836129d8565b8101031261049e5751935f61026e565b60a05180fd5b3d9150610481565b3461049e573660031901610120811261049e5760e01361049e5760e4356001600160401b03811161049e576104e5903690600401612945565b90610104356001600160401b03811161049e57610506903690600401612945565b919060043560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016946040519363ed42136f60e01b8552826004860152610140856024818a5afa9485156103df5760a051956108d7575b508260a051526001602052604060a0512060ff61057e6132fc565b1660a05152602052604060a051209360a0515060a0519660ff600187015460381c16975b888110806108ab575b156105be576105b9906132ee565b6105a2565b899881146103ec576105d39060028801612bcc565b50805465ffffffffffff8160c01c16610898576001600160401b036105ff6105f96132fc565b8b61370c565b16804211610882575061061d63ffffffff60608b0151168787613d20565b158015610865575b610852576106556001936106376138c2565b95868c65ffffffffffff602061064b612d19565b9201511690613d73565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b16178155015561067d612d19565b6106856132fc565b60405160ff919091168152602081018590526001600160a01b036106a761292f565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff81169081900361049e57817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013760a0518288018401526001600160a01b031695601f01601f19168101030190a360a0515260a051602052604060a051209061078963ffffffff633fffffff7f000000000000000000000000000000000000000000000000000000000000000060021c161642612b58565b6001600160401b0361079a856136cf565b16101582549160ff831615918261084a575b508161083a575b50610826575b5050516001600160a01b031690803b1561049e5760405191631da649cf60e01b835260048301523360248301526201fbd060448301528160648160a0519360a051905af180156103df5761080d5760a05180f35b60a051610819916129d8565b60a05161049e57806103aa565b62ff000019166201000017905582806107b9565b6108449150613e79565b856107b3565b9150866107ac565b63647528e960e01b60a05152600460a051fd5b5061087136878761323d565b602081519101206064351415610625565b6326b39d0360e11b60a05152600452602460a051fd5b632a9fe05160e11b60a05152600460a051fd5b506108b98160028901612bcc565b50546001600160a01b03908116906108cf612d19565b1614156105ab565b6108f19195506101403d81116103d8576103ca81836129d8565b9387610563565b3461049e5760a05136600319011261049e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461049e573660031901610260811261049e5760e01361049e5760e4356001600160401b03811161049e57610977903690600401612945565b610104356001600160401b03811161049e57610997903690600401612829565b610124356001600160401b03811161049e576109b790369060040161285a565b9490936101003661014319011261049e57610244356001600160401b03811161049e576109eb610a0791369060040161285a565b908587610100610a008c8c858560043561375f565b0151613b3a565b1561146c57610a1f610a17612d19565b600435612c70565b96909565ffffffffffff604089015116151580611458575b15801561143b575b61085257610120610a5c61ffff610a54613282565b168789613294565b013561ffff81168103610d2b57610184356001600160801b0381169283820361049e57610aca94610a9a925061ffff610a93613282565b16916132b9565b359161ffff60ff7f0000000000000000000000000000000000000000000000000000000000000000169216613c63565b60043560a05152600160205260ff604060a051209616958660a05152602052604060a0512054610af8612d19565b63ffffffff610b056132c9565b16604051916020830193845260018060a01b03166040830152606082015260608152610b326080826129d8565b51902060c01c10908115611406575b506104175760a051608086015190949015610d7e575b50505050610b63612d19565b610b6b6132c9565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c0850152600435604085015260018060a01b0316606084015216608082015260c08152610bba60e0826129d8565b519020918260a05152600260205260ff604060a051205416610d6b578260a051526002602052604060a05120600160ff1982541617905560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082019263ffffffff845116906040519163064c888160e21b8352600483015260208260248160a051875af19182156103df5760a05192610d37575b50819481610ca6575b505091516040519384526001600160a01b03169260043592507fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf5789150602090a460a05180f35b6020929394955063ffffffff60449151166040519586938492635246141560e11b84526004840152602483015260a051905af19081156103df5760a05191610cfd575b610cf39250612b58565b9083808080610c60565b90506020823d602011610d2f575b81610d18602093836129d8565b81010312610d2b57610cf3915190610ce9565b5f80fd5b3d9150610d0b565b9091506020813d602011610d63575b81610d53602093836129d8565b81010312610d2b57519086610c57565b3d9150610d46565b630b01a8d960e21b60a05152600460a051fd5b909192935060043560a051526001602052604060a051209060a05152602052604060a051209260a05150600260a0519401935b610dbb8186612bcc565b50546001600160a01b0390811690610dd1612d19565b1614610de557610de0906132ee565b610db1565b610df0919394612bcc565b5080546001600160f81b0316600160f81b17905560a0519283928392905b828510610e2357505050505082808080610b57565b610e34858483989495969798613294565b608052610e5563ffffffff610e4e610100608051016132dd565b1686612b58565b9660a0515060a051918660081c925b898460081b1015611150578360051b860135908160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b905f19926101008760081b018760081b11611138576110fb936110f5937e01000100010001000100010001000100010001000100010001000100010001928f6101008b60081b01811061111b575b508d8a60081b10611101575b77ffffffffffffffff0000000000000000ffffffffffffffff80831663ffffffff63ffffffff60801b0183161760401b81847bffffffff00000000ffffffff00000000ffffffff00000000ffffffff85161760401c161760801b927bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821663ffffffff63ffffffff60801b0185161760401b93161760401c161760801c17167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90612b58565b936132ee565b92610e64565b918d6111135f19918c60081b90612b65565b1b1691610fcf565b9092906111309060088c901b61010001612b65565b1c918f610fc3565b634e487b7160e01b60a051526011600452602460a051fd5b94965094929150969280158015611300575b6112f657611187906001600160801b0361118060a0608051016132a5565b1690612b72565b6001600160801b0361119c60808051016132a5565b608051911690604001356001600160a01b0381169081810361049e5750604051630369ac9160e01b815260048101919091526060816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103df5760a0519161124b575b5061123861123f93600195936020670de0b6b3a7640000940151918180821191180218612b72565b0490612b58565b955b0193909192610e0e565b90506060939193813d82116112ee575b81611268606093836129d8565b8101031261049e5760405160608101939091906001600160401b038511838610176112d6576001956020670de0b6b3a7640000946112c460406112389661123f9a82526112b4816129f9565b8452848101518585015201613d0c565b60408201529450509395509350611210565b634e487b7160e01b60a051526041600452602460a051fd5b3d915061125b565b5094600190611241565b506040516338be62b760e11b815260048035908201526024810188905260c0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156103df5760a0519061136a575b60609150015115611162565b5060c0813d82116113fe575b8161138360c093836129d8565b8101031261049e576040516060916113f49060a0906113a1846129a1565b6113aa81613d0c565b84526113b860208201613d0c565b60208501526113c960408201613d0c565b60408501526113d9858201612a3f565b858501526113e960808201612a3f565b608085015201612a3f565b60a082015261135e565b3d9150611376565b600191508190600761142b6114196132c9565b92631fffffff8460031c169087613d00565b3560f81c91161c16141586610b41565b5061144736848661323d565b602081519101206064351415610a3f565b5060a08801516114666138c2565b14610a37565b6306a201bd60e31b60a05152600460a051fd5b3461049e57602036600319011261049e5760043560a051526002602052602060ff604060a0512054166040519015158152f35b3461049e576103aa6114c33661288a565b93929092612d2f565b3461049e5760e036600319011261049e576004356114e8612d19565b906114f38282612c70565b905065ffffffffffff60408201511615801561183c575b6108525760405163ed42136f60e01b815260048101839052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103df5760a0519161181d575b506001600160401b036115a761157a836136cf565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b01565b16804211156117ec5750805160405163a904eac360e01b81526001600160a01b03918216600482015260843560801c6001600160401b031615929091602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156103df5760a051926117a6575b50608001516040516304d7a7f360e11b81529163ffffffff9182169116116020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103df5760a0519261176a575b508215611762575b5081156116dc575b50610417576103aa9260405160208101916060835260046080830152636361736560e01b60a083015284604083015260018060a01b0316606082015260a081526103a160c0826129d8565b60405163603ba92560e11b8152600481018590526001600160a01b03868116602483015290925060209183916044918391165afa9081156103df5760a05191611728575b501584611691565b90506020813d60201161175a575b81611743602093836129d8565b8101031261049e5761175490612a3f565b84611720565b3d9150611736565b915085611689565b9091506020813d60201161179e575b81611786602093836129d8565b8101031261049e57611797906129f9565b9086611681565b3d9150611779565b9091506020813d6020116117e4575b816117c2602093836129d8565b8101031261049e5763ffffffff60806117db8293612a20565b93925050611621565b3d91506117b5565b6001016001600160401b038111611138576001600160401b039063d606d83f60e01b60a0515216600452602460a051fd5b61183691506101403d81116103d8576103ca81836129d8565b84611565565b5060a081015161184a6138c2565b141561150a565b3461049e57604036600319011261049e5760e0611888611872610a1761292f565b60ff6040939293519316835260208301906128df565bf35b3461049e57604036600319011261049e5760243560ff8116906004359082900361049e578060a051526001602052604060a051208260a05152602052604060a0512090600182015460ff8160381c16926118e384612b85565b936118f160405195866129d8565b808552601f1961190082612b85565b0160a0515b818110611a6457505060a05160028301905b828110611a3257505090549415159050611a1a575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103df5765ffffffffffff9160209160a051916119fb575b500151169065ffffffffffff925b6040519384936060850192855216602084015260606040840152815180915260206080840192019060a0515b8181106119d7575050500390f35b91935091602060c0826119ed60019488516128df565b0194019101918493926119c9565b611a1491506101403d81116103d8576103ca81836129d8565b8561198f565b65ffffffffffff9150169065ffffffffffff9261199d565b80611a48611a4260019385612bcc565b50612c14565b611a52828a612c00565b52611a5d8189612c00565b5001611917565b602090611a6f612b9c565b82828a01015201611905565b3461049e57611a98611a8c3661288a565b919492945a958561375f565b9060e0820151156121ea5760a08051829052516020819052604090205460ff1680159384156121d3576001600160401b03611ad2856136cf565b1680421161088257508260a051526001602052604060a051208260a05152602052604060a05120546121c05784156121905765ffffffffffff806020860151165b16600181019081811161113857438210156121855761010143919091035f1901101561215657405b935b8415612143578360a051526001602052604060a051208360a05152602052604060a05120946040516020810191825285604082015284606082015260608152611b876080826129d8565b5190209565ffffffffffff60208301511693611bdb6001600160401b03611bad856136cf565b1663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b58565b8215612133577f00000000000000000000000000000000000000000000000000000000000000005b845160405192906001600160a01b0316610140611c2081866129d8565b60098552601f1901366020860137600190611c3a85612bf3565b5260a0515b8581106120ba5750835260405163c34f789b60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166004820152602481018c90526044810198909852606488015260ff16608487015260c060a487015260a0519086908190611cbe9060c4830190613886565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9586156103df5760a0519560a05197611fab575b50888855855160018901805460ff60381b191660389290921b60ff60381b1691909117905560a051600290980198975b8651811015611dd0576001600160a01b03611d4b8289612c00565b5116611d57828c612bcc565b5080546001600160a01b0319169091179055611d738189612c00565b5163ffffffff8111611db55790600191611d8d828d612bcc565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501611d30565b6306dfcc6560e41b60a051526020600452602452604460a051fd5b508787611df48886611f62575b604051938452606060208501526060840190613886565b82810360408401526020808351928381520192019060a0515b818110611f4c5750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a380611f03575b611e4e5760a05180f35b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690611e8b905a90612b65565b61ea608101809111611138576001600160ff1b038116810361113857813b1561049e57604051631da649cf60e01b8152600481019390935233602484015260011b604483015260a051908290606490829084905af180156103df57611ef1575b806103aa565b60a051611efd916129d8565b80611eeb565b506040810151611f45907f000000000000000000000000000000000000000000000000000000000000000060011c637fffffff169065ffffffffffff16612b58565b4211611e44565b8251845260209384019390920191600101611e0d565b8460a0515260a051602052604060a0512061010061ff00198254161790558051611ddd578460a0515260a051602052604060a051206201000062ff000019825416179055611ddd565b955095503d8060a051873e611fc081876129d8565b85019460408187031261049e5780516001600160401b03811161049e5781019086601f8301121561049e57815191611ff783612b85565b9261200560405194856129d8565b80845260208085019160051b8301019189831161049e57602001905b8282106120a2575050506020810151906001600160401b03821161049e57019580601f8801121561049e57865161205781612b85565b97612065604051998a6129d8565b8189526020808a019260051b82010192831161049e57602001905b82821061209257505050949589611d00565b8151815260209182019101612080565b602080916120af846129f9565b815201910190612021565b8a60a051526001602052604060a051208160a05152602052604060a0512060a0515060a051600260ff600184015460381c169201905b82811061210257505050600101611c3f565b8061210f60019284612bcc565b50828060a01b0390541661212c612125886132ee565b978b612c00565b52016120f0565b60ff600189015460301c16611c03565b631f22eca160e01b60a05152600460a051fd5b60a0515260a0516020526020808060a05171f90827f1c53a10cb7a02335b1753200029355afa50602051611b3b565b505060a05193611b3d565b8260a051526001602052604060a051208260a0515260205265ffffffffffff806001604060a05120015416611b13565b630108cc4760e61b60a05152600460a051fd5b6001600160401b036121e5838661370c565b611ad2565b635743c2f960e11b60a05152600460a051fd5b3461049e57602036600319011261049e576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036123335760405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156103df5760a05191612314575b5060a08051839052516020819052604081205460ff16905b60ff8116908282116103aa576122e0916001600160401b036122d2838761370c565b1642116122e5575b50612b47565b6122b0565b8560a051526001602052604060a051209060a0515260205261230d81604060a0512087613345565b50856122da565b61232d91506101403d81116103d8576103ca81836129d8565b82612298565b6376f04f9560e11b60a05152600460a051fd5b34610d2b576020366003190112610d2b5760043560405161236681612972565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa94851561256b5760e0996001600160401b03988997889687955f9261254a575b505f525f60205260405f208c8661244083549360ff8560101c169360ff85159687158b52818160081c1615158a5216905282612437876136cf565b1689528561330c565b1688529061253f575b156124c8575083808451165b1687528361248d8185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b01565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b61253a6125056124d887936136cf565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b01565b5f60a0526401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b1690612b01565b612455565b508c81015115612449565b6125649192506101403d81116103d8576103ca81836129d8565b908e6123fc565b6040513d5f823e3d90fd5b34610d2b576040366003190112610d2b57600435602435916001600160401b038311610d2b5736602384011215610d2b578260040135926001600160401b038411610d2b5736602460e0860283010111610d2b5763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561256b575f92612808575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f20908154156127f9576002861461272a57846126619161330c565b5f976001600160401b038216421161277a575b50508115159283612764575b505050612739575b831561272a5760ff61271c83602093836126c27f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d97612b35565b1662ff00ff19825416179055855f526001845260405f20836126e383612b35565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff191617179055612b35565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff169350612688565b6127729350602401906134c5565b858080612680565b9197506001600160401b039160101c60ff16156127c0575b168042116127ae57506127a6848787613345565b958780612674565b6326b39d0360e11b5f5260045260245ffd5b6127f4907f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff1690612b01565b612792565b63c1f31ec960e01b5f5260045ffd5b6128229192506101403d81116103d8576103ca81836129d8565b908461261c565b9181601f84011215610d2b578235916001600160401b038311610d2b576020808501946101808502010111610d2b57565b9181601f84011215610d2b578235916001600160401b038311610d2b576020808501948460051b010111610d2b57565b906060600319830112610d2b57600435916024356001600160401b038111610d2b57816128b991600401612829565b92909291604435906001600160401b038211610d2b576128db9160040161285a565b9091565b60a08091600180831b03815116845263ffffffff602082015116602085015265ffffffffffff60408201511660408501526060810151151560608501526080810151151560808501520151910152565b602435906001600160a01b0382168203610d2b57565b9181601f84011215610d2b578235916001600160401b038311610d2b5760208381860195010111610d2b57565b60e081019081106001600160401b0382111761298d57604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b0382111761298d57604052565b61014081019081106001600160401b0382111761298d57604052565b90601f801991011681019081106001600160401b0382111761298d57604052565b51906001600160a01b0382168203610d2b57565b519065ffffffffffff82168203610d2b57565b519063ffffffff82168203610d2b57565b519060ff82168203610d2b57565b51908115158203610d2b57565b9081610140910312610d2b5761012060405191612a68836129bc565b612a71816129f9565b8352612a7f60208201612a0d565b6020840152612a9060408201612a0d565b6040840152612aa160608201612a20565b6060840152612ab260808201612a20565b6080840152612ac360a08201612a31565b60a0840152612ad460c08201612a31565b60c0840152612ae560e08201612a3f565b60e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b038211612b2157565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff8211612b2157565b60ff1660ff8114612b215760010190565b91908201809211612b2157565b91908203918211612b2157565b81810292918115918404141715612b2157565b6001600160401b03811161298d5760051b60200190565b60405190612ba9826129a1565b5f60a0838281528260208201528260408201528260608201528260808201520152565b906004811015612bdf5760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b805115612bdf5760200190565b8051821015612bdf5760209160051b010190565b90604051612c21816129a1565b60a06001829480548280851b038116855263ffffffff81851c16602086015265ffffffffffff8160c01c16604086015260ff8160f01c161515606086015260f81c151560808501520154910152565b915f91612c7b612b9c565b6001600160a01b03909116925b60ff811660028111612d0f57855f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b828110612cd457505050612ccf90612b47565b612c88565b86612cdf8284612bcc565b50546001600160a01b031614612cf757600101612cbc565b9296509050612d0c939450611a429250612bcc565b90565b505f945090925050565b6024356001600160a01b0381168103610d2b5790565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169594909391929091903387900361322e57612d74938561375f565b60e0810151158015613216575b80156131fc575b6131f657602081019065ffffffffffff8251166001810190818111612b2157438210156131ed5761010143919091035f190110156131c457405b945b85612dd2575b505050509050565b835f52600160205260405f205f80526020525f65ffffffffffff60408220976040516020810191825287604082015283606082015260608152612e166080826129d8565b519020945116612e306001600160401b03611bad866136cf565b93516040516001600160a01b03909116949390612ed99060ff7f0000000000000000000000000000000000000000000000000000000000000000610140612e7781856129d8565b60098452601f1901366020850137600198612e9184612bf3565b52886131bf575b888352604051978896879663c34f789b60e01b885260048801528b60248801526044870152606486015216608484015260c060a484015260c4830190613886565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa95861561256b575f915f976130b2575b508381558151838201805460ff60381b191660389290921b60ff60381b169190911790556002015f835b61300c575b5050612f8290845f525f60205260405f2061010061ff0019825416179055805115612fed57604051938452606060208501526060840190613886565b908282036040840152602080875193848152019601915f5b818110612fd85750505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a3805f808080612dca565b83518852602097880197909301928201612f9a565b845f525f60205260405f206201000062ff000019825416179055611ddd565b82518110156130ad576001600160a01b036130278285612c00565b51166130338284612bcc565b5080546001600160a01b031916909117905561304f8189612c00565b5163ffffffff811161309657849291839161306a8285612bcc565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b169190911790559192910190612f41565b6306dfcc6560e41b5f52602060045260245260445ffd5b612f46565b915095503d805f833e6130c581836129d8565b810190604081830312610d2b5780516001600160401b038111610d2b5781019082601f83011215610d2b578151916130fc83612b85565b9261310a60405194856129d8565b80845260208085019160051b83010191858311610d2b57602001905b8282106131a7575050506020810151906001600160401b038211610d2b57019180601f84011215610d2b57825161315c81612b85565b9361316a60405195866129d8565b81855260208086019260051b820101928311610d2b57602001905b8282106131975750505090955f612f17565b8151815260209182019101613185565b602080916131b4846129f9565b815201910190613126565b612e98565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051612dc2565b50505f94612dc4565b50509050565b506001600160401b0361320e826136cf565b164211612d88565b50815f525f60205260ff60405f205460081c16612d81565b6376f04f9560e11b5f5260045ffd5b9291926001600160401b03821161298d5760405191613266601f8201601f1916602001846129d8565b829481845281830111610d2b578281602093845f960137010152565b6102243561ffff81168103610d2b5790565b9190811015612bdf57610180020190565b356001600160801b0381168103610d2b5790565b9190811015612bdf5760051b0190565b6102043563ffffffff81168103610d2b5790565b3563ffffffff81168103610d2b5790565b5f198114612b215760010190565b60c43560ff81168103610d2b5790565b90549060ff8260101c168015613339575b1561332c57612d0c91506136cf565b60ff612d0c92169061370c565b5060e08101511561331d565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c168110156134ac5761339e8184612bcc565b509081549865ffffffffffff8a60c01c1661349e576133bc906132ee565b9860ff8160f01c166134915760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af190811561256b5787905f9261345b575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b019050613385565b929150506020823d8211613489575b81613477602093836129d8565b81010312610d2b5790518660ff613410565b3d915061346a565b5060ff9150600190613453565b985060ff9150600190613453565b50945050505050565b9190811015612bdf5760e0020190565b919060ff600184015460381c16820361368d57600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b83811061351c575050505050600190565b60016135288287612bcc565b5001546135368286866134b5565b60e081360312610d2b576040519061354d82612972565b803582526020810135906001600160a01b0382168203610d2b5760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff84168403610d2b5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152613628610120826129d8565b51902090604051916332bafb5560e11b83526004830152602082602481875afa91821561256b575f9261369c575b500361368d576001600160401b0360806136718387876134b5565b013560201c16156136845760010161350b565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d82116136c7575b816136b7602093836129d8565b81010312610d2b5751905f613656565b3d91506136aa565b65ffffffffffff6040612d0c9201511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b01565b6124d8613718916136cf565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b038116908103612b2157612d0c91612b01565b9190949392945f610120604051613775816129bc565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561256b575f9361385c575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361384d57565b6386b0704760e01b5f5260045ffd5b610120935060809161387d83926101403d81116103d8576103ca81836129d8565b945091506137fe565b90602080835192838152019201905f5b8181106138a35750505090565b82516001600160a01b0316845260209384019390920191600101613896565b60e0366003190112610d2b576040516138da81612972565b60043581526024356001600160a01b0381168103610d2b576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff84168403610d2b5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526139a8610120826129d8565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561256b575f91613a03575090565b90506020813d602011613a2a575b81613a1e602093836129d8565b81010312610d2b575190565b3d9150613a11565b825f52600260205260ff60405f205416613b2b57825f52600260205260405f20600160ff1982541617905563ffffffff602083015116916040519263064c888160e21b845260048401526020836024815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af192831561256b575f93613af6575b50516040519283526001600160a01b0316917fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57890602090a4565b9092506020813d602011613b23575b81613b12602093836129d8565b81010312610d2b5751916020613abc565b3d9150613b05565b630b01a8d960e21b5f5260045ffd5b939291610224359061ffff821690818303610d2b5780821015613c58575f935f5b838110613c2d5750610204359463ffffffff8616808703610d2b57818110968715613bf1575b50505050505050613bea579061010060405181610144823720915f915b808310613bac575050501490565b909192613bba8483856132b9565b359081811015613bd9575f52602052600160405f205b93019190613b9e565b905f52602052600160405f20613bd0565b5050505f90565b63ffffffff96975092613c11613c1e96936101009693613c189650612b65565b9750613294565b016132dd565b1611155f808080808080613b81565b94613c5160019163ffffffff613c4a610100613c188b8989613294565b1690612b58565b9501613b5b565b505050505050505f90565b9091928115613cf8578160401b918204600160401b03612b2157612710613c8b920493612b72565b908060030290600382048103612b215782821015613cec57680300000000000000000290808204600160401b1490151715612b21578115613cd8570480821115613cd3575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b90821015612bdf570190565b51906001600160801b0382168203610d2b57565b9160078101808211612b215760031c8203613bea576007168015928315613d48575b50505090565b919250905f198301838111612b215760ff93613d6392613d00565b3560f81c901c16155f8080613d42565b92613d8092949194613ebd565b506004819392931015613e655761368d576001600160a01b039182169116818114159283613db2575b50505061368d57565b60405163cd298edb60e01b8152600481019290925265ffffffffffff1660248201529091506020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561256b575f91613e2b575b506001600160a01b031614155f8080613da9565b90506020813d602011613e5d575b81613e46602093836129d8565b81010312610d2b57613e57906129f9565b5f613e17565b3d9150613e39565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b828110613e9957505050600190565b65ffffffffffff613eaa8284612bcc565b505460c01c1615613bea57600101613e8a565b9060418303613ee757613ee09250602081013591604082359201355f1a90613ef1565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613f68579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561256b575f516001600160a01b03811615613f5e57905f905f90565b505f906001905f90565b5050505f916003919056' as const

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
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "auditor",
        "type": "address"
      }
    ],
    "name": "forfeit",
    "outputs": [
      {
        "internalType": "bool",
        "name": "isFirst",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
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
  '0x61024080604052346103355760208161460e803803809161002082856105f9565b83398101031261033557516001600160a01b038116908181036103355760405163b779811360e01b81529160e083600481845afa928315610341575f93610537575b5082516001600160a01b0316300361052557604051630890357360e41b8152916101c083600481855afa928315610341575f936103c7575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa908115610341575f9161038d575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa908115610341575f9161034c575b506001600160a01b031660e0526040516302edc17d60e51b815290602090829060049082905afa908115610341575f916102fa575b6001600160a01b03808316610100526020808601516040808801516060808a015160c08b81015188166101805290871661016052918616610140529290941661012052865192870151818801519288015163ffffffff908116610200529283166101e05282166101c05291166101a0529084015160ff166102205251613fa99081610665823960805181818161090701528181611c6f0152612c8c015260a05181818161030c0152818161054f01528181610c1101528181611168015281816114ce0152818161196101528181611e7401528181612275015281816123be015281816125e8015281816132ac0152818161372c0152613ac2015260c0518181816102410152818161343f01526139fe015260e051818181611cd90152612e3801526101005181613e150152610120518181816112b7015261222a01526101405181611592015261016051816115ea0152610180518161184801526101a05181818161074d01528181611f26015261364401526101c051816124e301526101e051818181612515015281816127ca015261368001526102005181818161152401528181611bcc015261246b015261022051818181610ab101528181611bfa0152818161273f0152612da60152f35b9190506020823d602011610339575b81610316602093836105f9565b810103126103355760ff9261032c60c09361061c565b9192509261012d565b5f80fd5b3d9150610309565b6040513d5f823e3d90fd5b90506020813d602011610385575b81610367602093836105f9565b810103126103355760049161037d60209261061c565b9150916100f8565b3d915061035a565b90506020813d6020116103bf575b816103a8602093836105f9565b81010312610335576103b99061061c565b5f6100c7565b3d915061039b565b9092506101c0813d821161051d575b816103e46101c093836105f9565b8101031261033557604051906101c082016001600160401b038111838210176105095760405261041381610630565b825261042160208201610630565b602083015261043260408201610630565b604083015261044360608201610630565b606083015261045460808201610630565b608083015261046560a08201610630565b60a083015260c081015160ff81168103610335576104fc916101a09160c085015261049260e08201610641565b60e08501526104a46101008201610641565b6101008501526104b76101208201610641565b6101208501526104ca6101408201610641565b6101408501526104dd6101608201610650565b6101608501526104f06101808201610650565b61018085015201610650565b6101a0820152915f61009a565b634e487b7160e01b5f52604160045260245ffd5b3d91506103d6565b6362845cf960e11b5f5260045260245ffd5b90925060e0813d60e0116105f1575b8161055360e093836105f9565b81010312610335576040519060e082016001600160401b03811183821017610509576105e59160c0916040526105888161061c565b84526105966020820161061c565b60208501526105a76040820161061c565b60408501526105b86060820161061c565b60608501526105c96080820161061c565b60808501526105da60a0820161061c565b60a08501520161061c565b60c0820152915f610062565b3d9150610546565b601f909101601f19168101906001600160401b0382119082101761050957604052565b51906001600160a01b038216820361033557565b519063ffffffff8216820361033557565b519061ffff8216820361033557565b51906001600160801b03821682036103355756fe60c0806040526004361015610012575f80fd5b5f60a0525f3560e01c9081630d4f6f4e1461257a5750806320e9398c1461234a5780634838c0041461221457806358b1171e14611a9257806366ef51fc146118a15780636dab76611461182d5780637bb0a440146117f457806399482aee1461145e578063a25d006714611444578063a44256c614611411578063c63639ee14610936578063cfdf677e146108f0578063d0025474146104e55763eb0fd410146100ba575f80fd5b346104d757366003190161020081126104d75760e0136104d75760e4356001600160401b0381116104d7576100f3903690600401612949565b9060e0366101031901126104d7576101e4356001600160401b0381116104d757610121903690600401612949565b61012c9291926138f8565b6040519390919061013c85612976565b6101043580865294610124356001600160a01b038116918282036104d757602081019082825260408101906101443582526060810192610164358452608082019361018435855260a08301936101a435855260a051506101c4359460ff8616968787036104d75760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152610220610120826129dc565b5190206040516332bafb5560e11b81526004810191909152936020856024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9485156104185760a051956104ab575b50600435998a149384610488575b50508261046c575b5050158015610463575b610450576102c5946102bd6102ae612c74565b6102b6612ba0565b5088613848565b969096612c18565b80519096906001600160a01b03908116906102de612c74565b161490811591610438575b506104255760405163ed42136f60e01b81526004810188905294610140866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9889156104185765ffffffffffff60206103ce9b6103789960a051916103e9575b500151169260a089015183036103d4575b505050610373612c74565b613da9565b610380612c74565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015284604083015260018060a01b0316606082015260a081526103c560c0826129dc565b51902091613a68565b60a05180f35b6103e19284610373612c74565b5f8080610368565b61040b91506101403d8111610411575b61040381836129dc565b810190612a50565b5f610357565b503d6103f9565b6040513d60a051823e3d90fd5b6361ee4f6b60e11b60a05152600460a051fd5b905060ff80610445613249565b16911614155f6102e9565b631b3342ef60e21b60a05152600460a051fd5b5080841461029b565b60ff919250610479613249565b9060a051505016145f80610291565b90919350610494612c74565b6001600160a01b0316919091149290505f80610289565b9094506020813d6020116104dd575b816104c7602093836129dc565b810103126104d75751935f61027b565b60a05180fd5b3d91506104ba565b346104d757366003190161012081126104d75760e0136104d75760e4356001600160401b0381116104d75761051e903690600401612949565b90610104356001600160401b0381116104d75761053f903690600401612949565b9190926004359160018060a01b037f000000000000000000000000000000000000000000000000000000000000000016946040519463ed42136f60e01b8652846004870152610140866024818a5afa9586156104185760a051966108cf575b506105b06105aa612c74565b86613848565b805490916001600160a01b0382161580156108b8575b6104255765ffffffffffff8260c01c166108a5576105ec6001600160401b03918a61366a565b1680421161088f575061060a63ffffffff60608a0151168787613d56565b158015610872575b61085f576106426001936106246138f8565b95868b65ffffffffffff6020610638612c74565b9201511690613da9565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b16178155015561066a612c74565b610672613249565b60405160ff919091168152602081018590526001600160a01b03610694612933565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff8116908190036104d757817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013760a0518288018401526001600160a01b031695601f01601f19168101030190a38060a0515260a051602052604060a051209061077763ffffffff633fffffff7f000000000000000000000000000000000000000000000000000000000000000060021c161642612b5c565b6001600160401b036107888561362d565b16101582549160ff8316159182610857575b5081610828575b50610814575b5050516001600160a01b031690803b156104d75760405191631da649cf60e01b835260048301523360248301526201fbd060448301528160648160a0519360a051905af18015610418576107fb5760a05180f35b60a051610807916129dc565b60a0516104d757806103ce565b62ff000019166201000017905582806107a7565b905060a051526001602052604060a0512060a05160a05152602052610851604060a05120613eaf565b856107a1565b91508661079a565b63647528e960e01b60a05152600460a051fd5b5061087e368787613198565b602081519101206064351415610612565b6326b39d0360e11b60a05152600452602460a051fd5b632a9fe05160e11b60a05152600460a051fd5b5060ff6108c3613249565b1660ff821614156105c6565b6108e99196506101403d81116104115761040381836129dc565b948761059e565b346104d75760a0513660031901126104d7576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346104d757366003190161026081126104d75760e0136104d75760e4356001600160401b0381116104d75761096f903690600401612949565b90610104356001600160401b0381116104d75761099090369060040161282d565b9091610124356001600160401b0381116104d7576109b290369060040161285e565b909490610100366101431901126104d757610244356001600160401b0381116104d7576109e6610a0291369060040161285e565b9086886101006109fb878d85856004356136bd565b0151613b70565b156113fe57610a2f90610a27610a16612c74565b610a1e612ba0565b50600435613848565b929092612c18565b9665ffffffffffff6040890151161515806113ea575b1580156113cd575b61085f57610120610a6a61ffff610a626131dd565b16888a6131ef565b013561ffff81168103610d4257610184356001600160801b038116928382036104d757610ad894610aa8925061ffff610aa16131dd565b1691613214565b359161ffff60ff7f0000000000000000000000000000000000000000000000000000000000000000169216613c99565b9060043560a05152600160205260ff604060a05120911660a05152602052604060a0512054610b05612c74565b63ffffffff610b12613224565b16604051916020830193845260018060a01b03166040830152606082015260608152610b3f6080826129dc565b51902060c01c10908115611398575b506104505760a05192610b6a610b62612c74565b600435613820565b610d95575b505050610b7a612c74565b610b82613224565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c0850152600435604085015260018060a01b0316606084015216608082015260c08152610bd160e0826129dc565b519020918260a05152600260205260ff604060a051205416610d82578260a051526002602052604060a05120600160ff1982541617905560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082019263ffffffff845116906040519163064c888160e21b8352600483015260208260248160a051875af19182156104185760a05192610d4e575b50819481610cbd575b505091516040519384526001600160a01b03169260043592507fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf5789150602090a460a05180f35b6020929394955063ffffffff60449151166040519586938492635246141560e11b84526004840152602483015260a051905af19081156104185760a05191610d14575b610d0a9250612b5c565b9083808080610c77565b90506020823d602011610d46575b81610d2f602093836129dc565b81010312610d4257610d0a915190610d00565b5f80fd5b3d9150610d22565b9091506020813d602011610d7a575b81610d6a602093836129dc565b81010312610d4257519086610c6e565b3d9150610d5d565b630b01a8d960e21b60a05152600460a051fd5b60a05193508392839290915b828510610db5575050505050828080610b6f565b610dc68584839894959697986131ef565b608052610de763ffffffff610de061010060805101613238565b1686612b5c565b9660a0515060a051918660081c925b898460081b10156110e2578360051b860135908160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b905f19926101008760081b018760081b116110ca5761108d93611087937e01000100010001000100010001000100010001000100010001000100010001928f6101008b60081b0181106110ad575b508d8a60081b10611093575b77ffffffffffffffff0000000000000000ffffffffffffffff80831663ffffffff63ffffffff60801b0183161760401b81847bffffffff00000000ffffffff00000000ffffffff00000000ffffffff85161760401c161760801b927bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821663ffffffff63ffffffff60801b0185161760401b93161760401c161760801c17167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90612b5c565b93613295565b92610df6565b918d6110a55f19918c60081b90612b69565b1b1691610f61565b9092906110c29060088c901b61010001612b69565b1c918f610f55565b634e487b7160e01b60a051526011600452602460a051fd5b94965094929150969280158015611292575b61128857611119906001600160801b0361111260a060805101613200565b1690612b76565b6001600160801b0361112e6080805101613200565b608051911690604001356001600160a01b038116908181036104d75750604051630369ac9160e01b815260048101919091526060816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104185760a051916111dd575b506111ca6111d193600195936020670de0b6b3a7640000940151918180821191180218612b76565b0490612b5c565b955b0193909192610da1565b90506060939193813d8211611280575b816111fa606093836129dc565b810103126104d75760405160608101939091906001600160401b03851183861017611268576001956020670de0b6b3a76400009461125660406111ca966111d19a8252611246816129fd565b8452848101518585015201613d42565b604082015294505093955093506111a2565b634e487b7160e01b60a051526041600452602460a051fd5b3d91506111ed565b50946001906111d3565b506040516338be62b760e11b815260048035908201526024810188905260c0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156104185760a051906112fc575b606091500151156110f4565b5060c0813d8211611390575b8161131560c093836129dc565b810103126104d7576040516060916113869060a090611333846129a5565b61133c81613d42565b845261134a60208201613d42565b602085015261135b60408201613d42565b604085015261136b858201612a43565b8585015261137b60808201612a43565b608085015201612a43565b60a08201526112f0565b3d9150611308565b60019150819060076113bd6113ab613224565b92631fffffff8460031c169087613d36565b3560f81c91161c16141585610b4e565b506113d9368587613198565b602081519101206064351415610a4d565b5060a08801516113f86138f8565b14610a45565b6306a201bd60e31b60a05152600460a051fd5b346104d75760203660031901126104d75760043560a051526002602052602060ff604060a0512054166040519015158152f35b346104d7576103ce6114553661288e565b93929092612c8a565b346104d75760e03660031901126104d75760043561147a612c74565b90611483612ba0565b506114986114918383613848565b9050612c18565b65ffffffffffff6040820151161580156117df575b61085f5760405163ed42136f60e01b815260048101839052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104185760a051916117c0575b506001600160401b0361154a61151d8361362d565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b05565b168042111561178f5750805160405163a904eac360e01b81526001600160a01b03918216600482015260843560801c6001600160401b031615929091602090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156104185760a05192611749575b50608001516040516304d7a7f360e11b81529163ffffffff9182169116116020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104185760a0519261170d575b508215611705575b50811561167f575b50610450576103ce9260405160208101916060835260046080830152636361736560e01b60a083015284604083015260018060a01b0316606082015260a081526103c560c0826129dc565b60405163603ba92560e11b8152600481018590526001600160a01b03868116602483015290925060209183916044918391165afa9081156104185760a051916116cb575b501584611634565b90506020813d6020116116fd575b816116e6602093836129dc565b810103126104d7576116f790612a43565b846116c3565b3d91506116d9565b91508561162c565b9091506020813d602011611741575b81611729602093836129dc565b810103126104d75761173a906129fd565b9086611624565b3d915061171c565b9091506020813d602011611787575b81611765602093836129dc565b810103126104d75763ffffffff608061177e8293612a24565b939250506115c4565b3d9150611758565b6001016001600160401b0381116110ca576001600160401b039063d606d83f60e01b60a0515216600452602460a051fd5b6117d991506101403d81116104115761040381836129dc565b84611508565b5060a08101516117ed6138f8565b14156114ad565b346104d75760403660031901126104d75760e061181861182b610a27610a16612933565b60ff6040519316835260208301906128e3565bf35b346104d75760403660031901126104d757611846612933565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361188e57611884602091600435613820565b6040519015158152f35b6376f04f9560e11b60a05152600460a051fd5b346104d75760403660031901126104d75760243560ff811690600435908290036104d7578060a051526001602052604060a051208260a05152602052604060a0512090600182015460ff8160381c16926118fa84612b89565b9361190860405195866129dc565b808552601f1961191782612b89565b0160a0515b818110611a7b57505060a05160028301905b828110611a4957505090549415159050611a31575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104185765ffffffffffff9160209160a05191611a12575b500151169065ffffffffffff925b6040519384936060850192855216602084015260606040840152815180915260206080840192019060a0515b8181106119ee575050500390f35b91935091602060c082611a0460019488516128e3565b0194019101918493926119e0565b611a2b91506101403d81116104115761040381836129dc565b856119a6565b65ffffffffffff9150169065ffffffffffff926119b4565b80611a5f611a5960019385612bd0565b50612c18565b611a69828a612c04565b52611a748189612c04565b500161192e565b602090611a86612ba0565b82828a0101520161191c565b346104d757611aaf611aa33661288e565b919492945a95856136bd565b9060e0820151156122015760a08051829052516020819052604090205460ff1680159384156121ea576001600160401b03611ae98561362d565b1680421161088f57508260a051526001602052604060a051208260a05152602052604060a05120546121d75784156121a75765ffffffffffff806020860151165b1660018101908181116110ca574382101561219c5761010143919091035f1901101561216d57405b935b841561215a578360a051526001602052604060a051208360a05152602052604060a05120946040516020810191825285604082015284606082015260608152611b9e6080826129dc565b5190209565ffffffffffff60208301511693611bf26001600160401b03611bc48561362d565b1663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b5c565b821561214a577f00000000000000000000000000000000000000000000000000000000000000005b845160405192906001600160a01b0316610140611c3781866129dc565b60098552601f1901366020860137600190611c5185612bf7565b5260a0515b8581106120d15750835260405163c34f789b60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166004820152602481018c90526044810198909852606488015260ff16608487015260c060a487015260a0519086908190611cd59060c48301906137e4565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9586156104185760a0519560a05197611fc2575b50888855855160018901805460ff60381b191660389290921b60ff60381b1691909117905560a051600290980198975b8651811015611de7576001600160a01b03611d628289612c04565b5116611d6e828c612bd0565b5080546001600160a01b0319169091179055611d8a8189612c04565b5163ffffffff8111611dcc5790600191611da4828d612bd0565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501611d47565b6306dfcc6560e41b60a051526020600452602452604460a051fd5b508787611e0b8886611f79575b6040519384526060602085015260608401906137e4565b82810360408401526020808351928381520192019060a0515b818110611f635750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a380611f1a575b611e655760a05180f35b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690611ea2905a90612b69565b61ea6081018091116110ca576001600160ff1b03811681036110ca57813b156104d757604051631da649cf60e01b8152600481019390935233602484015260011b604483015260a051908290606490829084905af1801561041857611f08575b806103ce565b60a051611f14916129dc565b80611f02565b506040810151611f5c907f000000000000000000000000000000000000000000000000000000000000000060011c637fffffff169065ffffffffffff16612b5c565b4211611e5b565b8251845260209384019390920191600101611e24565b8460a0515260a051602052604060a0512061010061ff00198254161790558051611df4578460a0515260a051602052604060a051206201000062ff000019825416179055611df4565b955095503d8060a051873e611fd781876129dc565b8501946040818703126104d75780516001600160401b0381116104d75781019086601f830112156104d75781519161200e83612b89565b9261201c60405194856129dc565b80845260208085019160051b830101918983116104d757602001905b8282106120b9575050506020810151906001600160401b0382116104d757019580601f880112156104d757865161206e81612b89565b9761207c604051998a6129dc565b8189526020808a019260051b8201019283116104d757602001905b8282106120a957505050949589611d17565b8151815260209182019101612097565b602080916120c6846129fd565b815201910190612038565b8a60a051526001602052604060a051208160a05152602052604060a0512060a0515060a051600260ff600184015460381c169201905b82811061211957505050600101611c56565b8061212660019284612bd0565b50828060a01b0390541661214361213c88613295565b978b612c04565b5201612107565b60ff600189015460301c16611c1a565b631f22eca160e01b60a05152600460a051fd5b60a0515260a0516020526020808060a05171f90827f1c53a10cb7a02335b1753200029355afa50602051611b52565b505060a05193611b54565b8260a051526001602052604060a051208260a0515260205265ffffffffffff806001604060a05120015416611b2a565b630108cc4760e61b60a05152600460a051fd5b6001600160401b036121fc838661366a565b611ae9565b635743c2f960e11b60a05152600460a051fd5b346104d75760203660031901126104d7576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361188e5760405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104185760a0519161232b575b5060a08051839052516020819052604081205460ff16905b60ff8116908282116103ce576122f7916001600160401b036122e9838761366a565b1642116122fc575b50612b4b565b6122c7565b8560a051526001602052604060a051209060a0515260205261232481604060a05120876132a3565b50856122f1565b61234491506101403d81116104115761040381836129dc565b826122af565b34610d42576020366003190112610d425760043560405161236a81612976565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa94851561256f5760e0996001600160401b03988997889687955f9261254e575b505f525f60205260405f208c8661244483549360ff8560101c169360ff85159687158b52818160081c1615158a521690528261243b8761362d565b16895285613259565b16885290612543575b156124cc575083808451165b168752836124918185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b05565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b61253e6125096124dc879361362d565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b05565b5f60a0526401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b1690612b05565b612459565b508c8101511561244d565b6125689192506101403d81116104115761040381836129dc565b908e612400565b6040513d5f823e3d90fd5b34610d42576040366003190112610d4257600435602435916001600160401b038311610d425736602384011215610d42578260040135926001600160401b038411610d425736602460e0860283010111610d425763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561256f575f9261280c575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f20908154156127fd576002861461272e578461266591613259565b5f976001600160401b038216421161277e575b50508115159283612768575b50505061273d575b831561272e5760ff61272083602093836126c67f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d97612b39565b1662ff00ff19825416179055855f526001845260405f20836126e783612b39565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff191617179055612b39565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff16935061268c565b612776935060240190613423565b858080612684565b9197506001600160401b039160101c60ff16156127c4575b168042116127b257506127aa8487876132a3565b958780612678565b6326b39d0360e11b5f5260045260245ffd5b6127f8907f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff1690612b05565b612796565b63c1f31ec960e01b5f5260045ffd5b6128269192506101403d81116104115761040381836129dc565b9084612620565b9181601f84011215610d42578235916001600160401b038311610d42576020808501946101808502010111610d4257565b9181601f84011215610d42578235916001600160401b038311610d42576020808501948460051b010111610d4257565b906060600319830112610d4257600435916024356001600160401b038111610d4257816128bd9160040161282d565b92909291604435906001600160401b038211610d42576128df9160040161285e565b9091565b60a08091600180831b03815116845263ffffffff602082015116602085015265ffffffffffff60408201511660408501526060810151151560608501526080810151151560808501520151910152565b602435906001600160a01b0382168203610d4257565b9181601f84011215610d42578235916001600160401b038311610d425760208381860195010111610d4257565b60e081019081106001600160401b0382111761299157604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b0382111761299157604052565b61014081019081106001600160401b0382111761299157604052565b90601f801991011681019081106001600160401b0382111761299157604052565b51906001600160a01b0382168203610d4257565b519065ffffffffffff82168203610d4257565b519063ffffffff82168203610d4257565b519060ff82168203610d4257565b51908115158203610d4257565b9081610140910312610d425761012060405191612a6c836129c0565b612a75816129fd565b8352612a8360208201612a11565b6020840152612a9460408201612a11565b6040840152612aa560608201612a24565b6060840152612ab660808201612a24565b6080840152612ac760a08201612a35565b60a0840152612ad860c08201612a35565b60c0840152612ae960e08201612a43565b60e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b038211612b2557565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff8211612b2557565b60ff1660ff8114612b255760010190565b91908201809211612b2557565b91908203918211612b2557565b81810292918115918404141715612b2557565b6001600160401b0381116129915760051b60200190565b60405190612bad826129a5565b5f60a0838281528260208201528260408201528260608201528260808201520152565b906004811015612be35760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b805115612be35760200190565b8051821015612be35760209160051b010190565b90604051612c25816129a5565b60a06001829480548280851b038116855263ffffffff81851c16602086015265ffffffffffff8160c01c16604086015260ff8160f01c161515606086015260f81c151560808501520154910152565b6024356001600160a01b0381168103610d425790565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169594909391929091903387900361318957612ccf93856136bd565b60e0810151158015613171575b8015613157575b61315157602081019065ffffffffffff8251166001810190818111612b2557438210156131485761010143919091035f1901101561311f57405b945b85612d2d575b505050509050565b835f52600160205260405f205f80526020525f65ffffffffffff60408220976040516020810191825287604082015283606082015260608152612d716080826129dc565b519020945116612d8b6001600160401b03611bc48661362d565b93516040516001600160a01b03909116949390612e349060ff7f0000000000000000000000000000000000000000000000000000000000000000610140612dd281856129dc565b60098452601f1901366020850137600198612dec84612bf7565b528861311a575b888352604051978896879663c34f789b60e01b885260048801528b60248801526044870152606486015216608484015260c060a484015260c48301906137e4565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa95861561256f575f915f9761300d575b508381558151838201805460ff60381b191660389290921b60ff60381b169190911790556002015f835b612f67575b5050612edd90845f525f60205260405f2061010061ff0019825416179055805115612f48576040519384526060602085015260608401906137e4565b908282036040840152602080875193848152019601915f5b818110612f335750505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a3805f808080612d25565b83518852602097880197909301928201612ef5565b845f525f60205260405f206201000062ff000019825416179055611df4565b8251811015613008576001600160a01b03612f828285612c04565b5116612f8e8284612bd0565b5080546001600160a01b0319169091179055612faa8189612c04565b5163ffffffff8111612ff1578492918391612fc58285612bd0565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b169190911790559192910190612e9c565b6306dfcc6560e41b5f52602060045260245260445ffd5b612ea1565b915095503d805f833e61302081836129dc565b810190604081830312610d425780516001600160401b038111610d425781019082601f83011215610d425781519161305783612b89565b9261306560405194856129dc565b80845260208085019160051b83010191858311610d4257602001905b828210613102575050506020810151906001600160401b038211610d4257019180601f84011215610d425782516130b781612b89565b936130c560405195866129dc565b81855260208086019260051b820101928311610d4257602001905b8282106130f25750505090955f612e72565b81518152602091820191016130e0565b6020809161310f846129fd565b815201910190613081565b612df3565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051612d1d565b50505f94612d1f565b50509050565b506001600160401b036131698261362d565b164211612ce3565b50815f525f60205260ff60405f205460081c16612cdc565b6376f04f9560e11b5f5260045ffd5b9291926001600160401b03821161299157604051916131c1601f8201601f1916602001846129dc565b829481845281830111610d42578281602093845f960137010152565b6102243561ffff81168103610d425790565b9190811015612be357610180020190565b356001600160801b0381168103610d425790565b9190811015612be35760051b0190565b6102043563ffffffff81168103610d425790565b3563ffffffff81168103610d425790565b60c43560ff81168103610d425790565b90549060ff8260101c168015613289575b1561327c57613279915061362d565b90565b60ff61327992169061366a565b5060e08101511561326a565b5f198114612b255760010190565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c1681101561340a576132fc8184612bd0565b509081549865ffffffffffff8a60c01c166133fc5761331a90613295565b9860ff8160f01c166133ef5760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af190811561256f5787905f926133b9575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b0190506132e3565b929150506020823d82116133e7575b816133d5602093836129dc565b81010312610d425790518660ff61336e565b3d91506133c8565b5060ff91506001906133b1565b985060ff91506001906133b1565b50945050505050565b9190811015612be35760e0020190565b919060ff600184015460381c1682036135eb57600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b83811061347a575050505050600190565b60016134868287612bd0565b500154613494828686613413565b60e081360312610d4257604051906134ab82612976565b803582526020810135906001600160a01b0382168203610d425760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff84168403610d425760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152613586610120826129dc565b51902090604051916332bafb5560e11b83526004830152602082602481875afa91821561256f575f926135fa575b50036135eb576001600160401b0360806135cf838787613413565b013560201c16156135e257600101613469565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d8211613625575b81613615602093836129dc565b81010312610d425751905f6135b4565b3d9150613608565b65ffffffffffff60406132799201511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612b05565b6124dc6136769161362d565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b038116908103612b255761327991612b05565b9190949392945f6101206040516136d3816129c0565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa92831561256f575f936137ba575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b938492013701019020910151036137ab57565b6386b0704760e01b5f5260045ffd5b61012093506080916137db83926101403d81116104115761040381836129dc565b9450915061375c565b90602080835192838152019201905f5b8181106138015750505090565b82516001600160a01b03168452602093840193909201916001016137f4565b9061382a91613848565b80546001600160f81b038116600160f81b1790915560f81c15919050565b6001600160a01b03909116915f5b60ff8116600281116138d257835f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b8281106138a25750505061389d90612b4b565b613856565b6138ac8183612bd0565b5080546001600160a01b031688146138c7575060010161388a565b939650929450505050565b50919092505f52600160205260ff60405f2091165f52602052600260405f2001905f9190565b60e0366003190112610d425760405161391081612976565b60043581526024356001600160a01b0381168103610d42576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff84168403610d425760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526139de610120826129dc565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561256f575f91613a39575090565b90506020813d602011613a60575b81613a54602093836129dc565b81010312610d42575190565b3d9150613a47565b825f52600260205260ff60405f205416613b6157825f52600260205260405f20600160ff1982541617905563ffffffff602083015116916040519263064c888160e21b845260048401526020836024815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af192831561256f575f93613b2c575b50516040519283526001600160a01b0316917fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57890602090a4565b9092506020813d602011613b59575b81613b48602093836129dc565b81010312610d425751916020613af2565b3d9150613b3b565b630b01a8d960e21b5f5260045ffd5b939291610224359061ffff821690818303610d425780821015613c8e575f935f5b838110613c635750610204359463ffffffff8616808703610d4257818110968715613c27575b50505050505050613c20579061010060405181610144823720915f915b808310613be2575050501490565b909192613bf0848385613214565b359081811015613c0f575f52602052600160405f205b93019190613bd4565b905f52602052600160405f20613c06565b5050505f90565b63ffffffff96975092613c47613c5496936101009693613c4e9650612b69565b97506131ef565b01613238565b1611155f808080808080613bb7565b94613c8760019163ffffffff613c80610100613c4e8b89896131ef565b1690612b5c565b9501613b91565b505050505050505f90565b9091928115613d2e578160401b918204600160401b03612b2557612710613cc1920493612b76565b908060030290600382048103612b255782821015613d2257680300000000000000000290808204600160401b1490151715612b25578115613d0e570480821115613d09575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b90821015612be3570190565b51906001600160801b0382168203610d4257565b9160078101808211612b255760031c8203613c20576007168015928315613d7e575b50505090565b919250905f198301838111612b255760ff93613d9992613d36565b3560f81c901c16155f8080613d78565b92613db692949194613ef3565b506004819392931015613e9b576135eb576001600160a01b039182169116818114159283613de8575b5050506135eb57565b60405163cd298edb60e01b8152600481019290925265ffffffffffff1660248201529091506020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561256f575f91613e61575b506001600160a01b031614155f8080613ddf565b90506020813d602011613e93575b81613e7c602093836129dc565b81010312610d4257613e8d906129fd565b5f613e4d565b3d9150613e6f565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b828110613ecf57505050600190565b65ffffffffffff613ee08284612bd0565b505460c01c1615613c2057600101613ec0565b9060418303613f1d57613f169250602081013591604082359201355f1a90613f27565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613f9e579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561256f575f516001600160a01b03811615613f9457905f905f90565b505f906001905f90565b5050505f916003919056' as const

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
  '0x6101e0806040523461034857602081613dc980380380916100208285610557565b83398101031261034857516001600160a01b0381168082036103485760405163b779811360e01b815260a081600481855afa908115610304575f91610538575b50516001600160a01b0316300361052657604051630890357360e41b8152916101c083600481855afa928315610304575f936103c8575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa908115610304575f9161038e575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa908115610304575f91610354575b506001600160a01b031660e0526040516302edc17d60e51b8152602081600481855afa908115610304575f9161030f575b506001600160a01b03166101005260405163b779811360e01b81529060a090829060049082905afa9182156103045760ff9260c0925f916102d5575b50602060018060a01b03910151166101205263ffffffff81511663ffffffff60208301511663ffffffff60408401511663ffffffff6060850151166101a0526101805261016052610140520151166101c05260405161378b908161063e82396080518181816108fe0152818161109b0152612368015260a0518181816102df0152818161052501528181610d700152818161127a015281816118e201528181611a3b01528181611c6101528181612b6b01528181612feb015261348b015260c05181818161022301528181612cfe015261330e015260e0518181816110ea0152612557015261010051818181611601015281816124cb01526135f70152610120518161189601526101405181818161074b015281816113520152612f0301526101605181611b60015261018051818181611b8e01528181611e430152612f3f01526101a051818181610fd40152611ae801526101c051818181610aa30152818161100201528181611db801526124710152f35b6102f7915060a03d60a0116102fd575b6102ef8183610557565b81019061058e565b5f610162565b503d6102e5565b6040513d5f823e3d90fd5b90506020813d60201161034c575b8161032a60209383610557565b810103126103485760049161034060a09261057a565b915091610126565b5f80fd5b3d915061031d565b90506020813d602011610386575b8161036f60209383610557565b81010312610348576103809061057a565b5f6100f5565b3d9150610362565b90506020813d6020116103c0575b816103a960209383610557565b81010312610348576103ba9061057a565b5f6100c4565b3d915061039c565b9092506101c0813d821161051e575b816103e56101c09383610557565b8101031261034857604051906101c082016001600160401b0381118382101761050a5760405261041481610609565b825261042260208201610609565b602083015261043360408201610609565b604083015261044460608201610609565b606083015261045560808201610609565b608083015261046660a08201610609565b60a083015260c081015160ff81168103610348576104fd916101a09160c085015261049360e0820161061a565b60e08501526104a5610100820161061a565b6101008501526104b8610120820161061a565b6101208501526104cb610140820161061a565b6101408501526104de6101608201610629565b6101608501526104f16101808201610629565b61018085015201610629565b6101a0820152915f610097565b634e487b7160e01b5f52604160045260245ffd5b3d91506103d7565b6362845cf960e11b5f5260045260245ffd5b610551915060a03d60a0116102fd576102ef8183610557565b5f610060565b601f909101601f19168101906001600160401b0382119082101761050a57604052565b51906001600160a01b038216820361034857565b908160a0910312610348576040519060a082016001600160401b0381118382101761050a57610601916080916040526105c68161057a565b84526105d46020820161057a565b60208501526105e56040820161057a565b60408501526105f66060820161057a565b60608501520161057a565b608082015290565b519063ffffffff8216820361034857565b519061ffff8216820361034857565b51906001600160801b03821682036103485756fe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630d4f6f4e14611bf35750806320e9398c146119c75780634838c0041461187f57806358b1171e14610eab57806366ef51fc14610cbf5780637bb0a44014610c7d578063a25d006714610c62578063a44256c614610c33578063c63639ee1461092d578063cfdf677e146108e8578063d0025474146104ac5763eb0fd410146100a2575f80fd5b346104a957366003190161020081126104a75760e0136104a95760e4356001600160401b0381116104a7576100db903690600401611fb8565b9060e0366101031901126104a3576101e4356001600160401b03811161049f57610109903690600401611fb8565b610114929192613208565b9260405161012181611fe5565b6101043580825294610124356001600160a01b0381169283820361049b57896020820191838352604081019261014435845260608201610164358152608083019461018435865260a08401946101a4358652506101c4359460ff8616968787036104965760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526102026101208261204b565b5190206040516332bafb5560e11b81526004810191909152946020866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa95861561048b578c96610453575b50600435998a149384610430575b505082610418575b505015801561040f575b6104005761029061028a612a44565b876122bd565b8051909691906001600160a01b03908116906102aa612a44565b1614908115916103e8575b506103d95760405163ed42136f60e01b81526004810188905297899594939291906101408a6024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156103ce5765ffffffffffff602061033e9461039c9d6103469b9161039f575b500151169384610339612a44565b61357e565b610339612a44565b61034e612a44565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015284604083015260018060a01b0316606082015260a0815261039360c08261204b565b51902091613428565b80f35b6103c191506101403d81116103c7575b6103b9818361204b565b8101906120b2565b5f61032b565b503d6103af565b6040513d89823e3d90fd5b6361ee4f6b60e11b8952600489fd5b905060ff806103f5612b0b565b16911614155f6102b5565b631b3342ef60e21b8852600488fd5b5081811461027b565b60ff919250610425612b0b565b905016145f80610271565b9091935061043c612a44565b6001600160a01b0316919091149290505f80610269565b9095506020813d602011610483575b8161046f6020938361204b565b8101031261047f5751945f61025b565b8b80fd5b3d9150610462565b6040513d8e823e3d90fd5b508f80fd5b8980fd5b8380fd5b8280fd5b505b80fd5b50346104a957366003190161012081126104a75760e0136104a95760e4356001600160401b0381116104a7576104e6903690600401611fb8565b9091610104356001600160401b0381116104a757610508903690600401611fb8565b60405163ed42136f60e01b815260048035908201819052919592947f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169391929061014084602481885afa9384156108dd5786946108bc575b5081865260016020526040862060ff610580612b0b565b1687526020526040862092869760ff600186015460381c16985b89811080610890575b156105b6576105b190612b1b565b61059a565b8a9981146103d9576105cb906002870161221d565b509889549065ffffffffffff8260c01c16610881576001600160401b036105f96105f3612b0b565b8a612f29565b1680421161086f575061061763ffffffff60608a015116868661352b565b158015610852575b61084357996001916106528b9c610634613208565b95868c65ffffffffffff6020610648612a44565b920151169061357e565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b16178155015561067a612a44565b610682612b0b565b60405160ff919091168152602081018590526001600160a01b036106a4611fa2565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff811680910361049b57817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013781870183018c90526001600160a01b031695601f01601f19168101030190a38452602084905260408420906107797f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff16426121c2565b6001600160401b0361078a85612eec565b16101582549160ff831615918261083b575b508161082b575b50610817575b5050516001600160a01b0316813b15610813578291606483926040519485938492631da649cf60e01b845260048401523360248401526201fbd060448401525af18015610808576107f75750f35b816108019161204b565b6104a95780f35b6040513d84823e3d90fd5b5050fd5b62ff000019166201000017905584806107a9565b6108359150613691565b876107a3565b91508861079c565b63647528e960e01b8a5260048afd5b5061085e368686612a6e565b60208151910120606435141561061f565b6326b39d0360e11b8b5260045260248afd5b632a9fe05160e11b8a5260048afd5b5061089e816002880161221d565b50546001600160a01b03908116906108b4612a44565b1614156105a3565b6108d69194506101403d81116103c7576103b9818361204b565b925f610569565b6040513d88823e3d90fd5b50346104a957806003193601126104a9576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346104a957366003190161026081126104a75760e0136104a95760e4356001600160401b0381116104a757610967903690600401611fb8565b610104356001600160401b03811161049f57610987903690600401611ea6565b929091610124356001600160401b038111610c2f576109aa903690600401611ed7565b9061010036610143190112610c2b5761024435916001600160401b038311610c27578587933690600401906109de91611ed7565b90858385876004359d6109f1938f612f7c565b610100015193610a00946130df565b15610c1857610a16610a10612a44565b886122bd565b96909365ffffffffffff604089015116151580610c04575b158015610be7575b6108435761012091610a549161ffff610a4d612ab3565b1691612ac5565b013561ffff81168103610be35761018435916fffffffffffffffffffffffffffffffff831680930361049b57610aca93610a9a9161ffff610a93612ab3565b1691612ad6565b359161ffff60ff7f0000000000000000000000000000000000000000000000000000000000000000169216613378565b90858752600160205260ff60408820911687526020526040862054610aed612a44565b63ffffffff610afa612ae6565b16604051916020830193845260018060a01b03166040830152606082015260608152610b2760808261204b565b51902060c01c10918215610bad575b5050610b9e579061039c91610b49612a44565b610b51612ae6565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c085015286604085015260018060a01b0316606084015216608082015260c0815261039360e08261204b565b631b3342ef60e21b8352600483fd5b60019250906007610bd28493610bc1612ae6565b93631fffffff8560031c169161341c565b3560f81c91161c1614155f80610b36565b5f80fd5b50610bf3368789612a6e565b602081519101206064351415610a36565b506080880151610c12613208565b14610a2e565b6306a201bd60e31b8852600488fd5b8780fd5b8680fd5b8580fd5b50346104a95760203660031901126104a95760ff60406020926004358152600284522054166040519015158152f35b50346104a95761039c610c7436611f07565b93929092612366565b50346104a95760403660031901126104a95760c0610cbd610ca7610c9f611fa2565b6004356122bd565b60ff604093929351931683526020830190611f5c565bf35b50346104a95760403660031901126104a95760043560243560ff81168091036104a3578183526001602052604083208184526020526040832091600183015460ff8160381c1693610d0f856121dc565b94610d1d604051968761204b565b808652601f19610d2c826121dc565b01875b818110610e9457505060028201875b828110610e62575050505492155f14610e48575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610e3d5765ffffffffffff916020918691610e1e575b5001511691909265ffffffffffff935b604051948594606086019286521660208501526060604085015282518091526020608085019301915b818110610dfa575050500390f35b91935091602060a082610e106001948851611f5c565b019401910191849392610dec565b610e3791506101403d81116103c7576103b9818361204b565b5f610db3565b6040513d86823e3d90fd5b65ffffffffffff91501691909265ffffffffffff93610dc3565b80610e78610e726001938561221d565b50612265565b610e82828b612251565b52610e8d818a612251565b5001610d3e565b602090610e9f6121f3565b82828b01015201610d2f565b50346104a957610ecf610ebd36611f07565b95939291959490945a95878486612f7c565b60e081015115611870578284528360205260ff6040852054169485155f14611859576001600160401b03610f0283612eec565b168042116118475750838552600160205260408520868652602052604085205461183857856118105765ffffffffffff806020840151165b1660018101908181116117fc57438210156117f35761010143919091035f190110156117ca57405b955b86156117bb5784865260016020526040862081875260205260408620966040516020810191825286604082015282606082015260608152610fa660808261204b565b5190209765ffffffffffff60208501511690610ffa6001600160401b03610fcc87612eec565b1663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906121c2565b95836117a5577f0000000000000000000000000000000000000000000000000000000000000000918993928c925b60405192610540611039818661204b565b60298552601f19013660208601378951600192906001600160a01b031661105f86612244565b52875b82811061156557505050855b8781106114ed5750829160ff916110e694526040519a8b96879663c34f789b60e01b885260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016600489015260248801526044870152606486015216608484015260c060a484015260c48301906130a3565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9485156108dd57869487966113d8575b508888999855845160018a019060ff60381b82549160381b169060ff60381b19161790556002879901985b85518110156111eb576001600160a01b0361116a8288612251565b5116611176828c61221d565b5080546001600160a01b03191690911790556111928188612251565b5163ffffffff81116111d457906001916111ac828d61221d565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b169190911790550161114f565b6306dfcc6560e41b89526020600452602452604488fd5b5087866112178997851561139b575b9085949392916040519384526060602085015260608401906130a3565b828103604084015260208083519283815201920190895b8181106113825750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a3158061133a575b61126e578280f35b90516001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116929116906112aa905a906121cf565b61ea608101809111611326576001600160ff1b038116810361132657908391833b156104a35760648392836040519687948593631da649cf60e01b8552600485015233602485015260011b60448401525af180156113195761130a578280f35b6113139161204b565b81818280f35b50604051903d90823e3d90fd5b634e487b7160e01b84526011600452602484fd5b5061137b65ffffffffffff604084015116637fffffff7f000000000000000000000000000000000000000000000000000000000000000060011c16906121c2565b4211611266565b825184528796506020938401939092019160010161122e565b848952886020526040892061010061ff001982541617905580516111fa5784895288602052604089206201000062ff0000198254161790556111fa565b945094503d8087863e6113eb818661204b565b840193604081860312610c2b5780516001600160401b038111610c275781019085601f83011215610c2757815191611422836121dc565b92611430604051948561204b565b80845260208085019160051b830101918883116114e957602001905b8282106114d1575050506020810151906001600160401b0382116114cd57019480601f87011215610c27578551611482816121dc565b96611490604051988961204b565b81885260208089019260051b82010192831161049b57602001905b8282106114bd5750505093945f611124565b81518152602091820191016114ab565b8880fd5b602080916114de8461206c565b81520191019061144c565b8a80fd5b9193509193948a9052600160205260408b20818c5260205260408b208b600260ff600184015460381c169201905b82811061153457505050600101918a9493918d9361106e565b806115416001928461221d565b50828060a01b0390541661155e61155788612b1b565b978a612251565b520161151b565b91939550919395965061158161157c828585612ac5565b612a5a565b8a6115986020611592858888612ac5565b01612a5a565b9183159081159182611752575b61172e575b6001600160a01b038481169116149081156116d1575b506116c757602090810151604051631a5defb560e01b81526001600160a01b038416600482015265ffffffffffff90911660248201529081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156116ba578f9061167d575b6001915016611656575b506001905b01918c969593918f9593611062565b936001919061167661166782612b1b565b96848060a01b03169189612251565b5290611642565b506020813d82116116b2575b816116966020938361204b565b810103126116ae576116a96001916120a4565b611638565b8e80fd5b3d9150611689565b8f604051903d90823e3d90fd5b5050600190611647565b9050806116df575b5f6115c0565b50505f19820182811161171a578b906001600160a01b039061170990602090611592908989612ac5565b166001600160a01b038316146116d9565b634e487b7160e01b8f52601160045260248ffd5b61174161173a89612b1b565b988b612251565b6001600160a01b03821690526115aa565b509091505f19840184811161178f578d9291906001600160a01b039061177d9061157c908a8a612ac5565b166001600160a01b03821614156115a5565b5050634e487b7160e01b8f52601160045260248ffd5b60ff60018b015460301c16918993928c92611028565b631f22eca160e01b8652600486fd5b855284602052602080808771f90827f1c53a10cb7a02335b1753200029355afa50602051610f62565b50508495610f64565b634e487b7160e01b87526011600452602487fd5b83855260016020526040852086865260205265ffffffffffff80600160408820015416610f3a565b630108cc4760e61b8552600485fd5b6326b39d0360e11b8652600452602485fd5b6001600160401b0361186b8784612f29565b610f02565b635743c2f960e11b8452600484fd5b50346104a95760203660031901126104a9576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036119b85760405163ed42136f60e01b81526004810182905290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156119ad57839261198c575b508083528260205260ff604084205416835b60ff8116908282116119885761195c916001600160401b0361194e8388612f29565b164211611961575b506121b1565b61192c565b848752600160205260408720908752602052611981816040882086612b62565b505f611956565b8580f35b6119a69192506101403d81116103c7576103b9818361204b565b905f61191a565b6040513d85823e3d90fd5b6376f04f9560e11b8252600482fd5b34610be3576020366003190112610be3576004356040516119e781611fe5565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa948515611be85760e0996001600160401b03988997889687955f92611bc7575b505f525f60205260405f208c86611ac183549360ff8560101c169360ff85159687158b52818160081c1615158a5216905282611ab887612eec565b16895285612b29565b16885290611bbc575b15611b49575083808451165b16875283611b0e8185511663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061216b565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b611bb7611b86611b598793612eec565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061216b565b6401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b169061216b565b611ad6565b508c81015115611aca565b611be19192506101403d81116103c7576103b9818361204b565b908e611a7d565b6040513d5f823e3d90fd5b34610be3576040366003190112610be357600435602435916001600160401b038311610be35736602384011215610be3578260040135926001600160401b038411610be35736602460e0860283010111610be35763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611be8575f92611e85575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f2090815415611e765760028614611da75784611cde91612b29565b5f976001600160401b0382164211611df7575b50508115159283611de1575b505050611db6575b8315611da75760ff611d998360209383611d3f7f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d9761219f565b1662ff00ff19825416179055855f526001845260405f2083611d608361219f565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff19161717905561219f565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff169350611d05565b611def935060240190612ce2565b858080611cfd565b9197506001600160401b039160101c60ff1615611e3d575b16804211611e2b5750611e23848787612b62565b958780611cf1565b6326b39d0360e11b5f5260045260245ffd5b611e71907f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff169061216b565b611e0f565b63c1f31ec960e01b5f5260045ffd5b611e9f9192506101403d81116103c7576103b9818361204b565b9084611c99565b9181601f84011215610be3578235916001600160401b038311610be3576020808501946101808502010111610be357565b9181601f84011215610be3578235916001600160401b038311610be3576020808501948460051b010111610be357565b906060600319830112610be357600435916024356001600160401b038111610be35781611f3691600401611ea6565b92909291604435906001600160401b038211610be357611f5891600401611ed7565b9091565b80516001600160a01b0316825260208082015163ffffffff169083015260408082015165ffffffffffff1690830152606080820151151590830152608090810151910152565b602435906001600160a01b0382168203610be357565b9181601f84011215610be3578235916001600160401b038311610be35760208381860195010111610be357565b60e081019081106001600160401b0382111761200057604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761200057604052565b60a081019081106001600160401b0382111761200057604052565b90601f801991011681019081106001600160401b0382111761200057604052565b51906001600160a01b0382168203610be357565b519065ffffffffffff82168203610be357565b519063ffffffff82168203610be357565b519060ff82168203610be357565b9081610140910312610be357604051906120cb82612014565b6120d48161206c565b82526120e260208201612080565b60208301526120f360408201612080565b604083015261210460608201612093565b606083015261211560808201612093565b608083015261212660a082016120a4565b60a083015261213760c082016120a4565b60c083015260e0810151908115158203610be3576101209160e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b03821161218b57565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff821161218b57565b60ff1660ff811461218b5760010190565b9190820180921161218b57565b9190820391821161218b57565b6001600160401b0381116120005760051b60200190565b6040519061220082612030565b5f6080838281528260208201528260408201528260608201520152565b9060048110156122305760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b8051156122305760200190565b80518210156122305760209160051b010190565b9060405161227281612030565b82546001600160a01b038116825260a081901c63ffffffff16602083015260c081901c65ffffffffffff16604083015260f01c60ff1615156060820152600192909201546080830152565b915f916122c86121f3565b6001600160a01b03909116925b60ff81166002811161235c57855f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b8281106123215750505061231c906121b1565b6122d5565b8661232c828461221d565b50546001600160a01b03161461234457600101612309565b9296509050612359939450610e72925061221d565b90565b505f945090925050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316949293909233869003612a35576123a991858486612f7c565b9260e0840151158015612a1d575b8015612a03575b6129fc57602084019465ffffffffffff865116600181019081811161218b57438210156129f35761010143919091035f190110156129ca57405b945b85612409575b50505050505050565b845f98949596979852600160205260405f205f805260205260405f2096604051602081019182528760408201525f60608201526060815261244b60808261204b565b5190209765ffffffffffff8151169361246e6001600160401b03610fcc85612eec565b967f00000000000000000000000000000000000000000000000000000000000000009261054094604051956124a3818861204b565b60298752601f190136602088013751600193906001600160a01b03166124c887612244565b527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b8281106128365750505050509160ff612553925f9695946001612831575b8352604051988996879663c34f789b60e01b885260048801528d60248801526044870152606486015216608484015260c060a484015260c48301906130a3565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611be8575f925f94612724575b5085859695558251600187019060ff60381b82549160381b169060ff60381b191617905560025f9601955b8351811015612658576001600160a01b036125d78286612251565b51166125e3828961221d565b5080546001600160a01b03191690911790556125ff8186612251565b5163ffffffff81116126415790600191612619828a61221d565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b16919091179055016125bc565b6306dfcc6560e41b5f52602060045260245260445ffd5b50929450929061269990835f525f60205260405f2061010061ff0019825416179055805115612705575b6040519283526060602084015260608301906130a3565b8181036040830152602080865192838152019501905f5b8181106126ef57505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a35f808080808080612400565b82518752602096870196909201916001016126b0565b835f525f60205260405f206201000062ff000019825416179055612682565b925092503d805f843e612737818461204b565b820191604081840312610be35780516001600160401b038111610be35781019083601f83011215610be35781519161276e836121dc565b9261277c604051948561204b565b80845260208085019160051b83010191868311610be357602001905b828210612819575050506020810151906001600160401b038211610be357019280601f85011215610be35783516127ce816121dc565b946127dc604051968761204b565b81865260208087019260051b820101928311610be357602001905b8282106128095750505091925f612591565b81518152602091820191016127f7565b602080916128268461206c565b815201910190612798565b612513565b61284461157c828588612ac5565b90612855602061159283878a612ac5565b91811580159081612994575b612970575b6001600160a01b0384811692168214908115612933575b50612929578551604051631a5defb560e01b81526001600160a01b0394909416600485015265ffffffffffff166024840152602083604481875afa928315611be8575f936128ec575b5060018093166128d9575b505b016124f5565b6128e561173a89612b1b565b525f6128d1565b92506020833d8211612921575b816129066020938361204b565b81010312610be357600161291a81946120a4565b93506128c6565b3d91506128f9565b50600191506128d3565b905080612941575b5f61287d565b505f19820182811161218b576001600160a01b03906129689060209061159290898c612ac5565b16811461293b565b61298361297c8a612b1b565b998c612251565b6001600160a01b0383169052612866565b505f19830183811161218b576001600160a01b03906129b89061157c90898c612ac5565b166001600160a01b0383161415612861565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa506020516123f8565b50505f946123fa565b5050505050565b506001600160401b03612a1585612eec565b1642116123be565b50825f525f60205260ff60405f205460081c166123b7565b6376f04f9560e11b5f5260045ffd5b6024356001600160a01b0381168103610be35790565b356001600160a01b0381168103610be35790565b9291926001600160401b0382116120005760405191612a97601f8201601f19166020018461204b565b829481845281830111610be3578281602093845f960137010152565b6102243561ffff81168103610be35790565b919081101561223057610180020190565b91908110156122305760051b0190565b6102043563ffffffff81168103610be35790565b3563ffffffff81168103610be35790565b60c43560ff81168103610be35790565b5f19811461218b5760010190565b90549060ff8260101c168015612b56575b15612b49576123599150612eec565b60ff612359921690612f29565b5060e081015115612b3a565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c16811015612cc957612bbb818461221d565b509081549865ffffffffffff8a60c01c16612cbb57612bd990612b1b565b9860ff8160f01c16612cae5760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af1908115611be85787905f92612c78575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b019050612ba2565b929150506020823d8211612ca6575b81612c946020938361204b565b81010312610be35790518660ff612c2d565b3d9150612c87565b5060ff9150600190612c70565b985060ff9150600190612c70565b50945050505050565b91908110156122305760e0020190565b919060ff600184015460381c168203612eaa57600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b838110612d39575050505050600190565b6001612d45828761221d565b500154612d53828686612cd2565b60e081360312610be35760405190612d6a82611fe5565b803582526020810135906001600160a01b0382168203610be35760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff84168403610be35760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152612e456101208261204b565b51902090604051916332bafb5560e11b83526004830152602082602481875afa918215611be8575f92612eb9575b5003612eaa576001600160401b036080612e8e838787612cd2565b013560201c1615612ea157600101612d28565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d8211612ee4575b81612ed46020938361204b565b81010312610be35751905f612e73565b3d9150612ec7565b65ffffffffffff60406123599201511663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061216b565b611b59612f3591612eec565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b03811690810361218b576123599161216b565b9190949392945f610120604051612f9281612014565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa928315611be8575f93613079575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361306a57565b6386b0704760e01b5f5260045ffd5b610120935060809161309a83926101403d81116103c7576103b9818361204b565b9450915061301b565b90602080835192838152019201905f5b8181106130c05750505090565b82516001600160a01b03168452602093840193909201916001016130b3565b939291610224359061ffff821690818303610be357808210156131fd575f935f5b8381106131d25750610204359463ffffffff8616808703610be357818110968715613196575b5050505050505061318f579061010060405181610144823720915f915b808310613151575050501490565b90919261315f848385612ad6565b35908181101561317e575f52602052600160405f205b93019190613143565b905f52602052600160405f20613175565b5050505f90565b63ffffffff969750926131b66131c3969361010096936131bd96506121cf565b9750612ac5565b01612afa565b1611155f808080808080613126565b946131f660019163ffffffff6131ef6101006131bd8b8989612ac5565b16906121c2565b9501613100565b505050505050505f90565b60e0366003190112610be35760405161322081611fe5565b60043581526024356001600160a01b0381168103610be3576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff84168403610be35760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e0840152511661010082015261010081526132ee6101208261204b565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611be8575f91613349575090565b90506020813d602011613370575b816133646020938361204b565b81010312610be3575190565b3d9150613357565b9291928015613414578060401b908104600160401b0361218b5761271090049282810292818404149015171561218b57806003029060038204810361218b578282101561340857680300000000000000000290808204600160401b149015171561218b5781156133f45704808211156133ef575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b90821015612230570190565b825f52600260205260ff60405f20541661351c57825f52600260205260405f20600160ff1982541617905563ffffffff602060018060a01b03845116930151166040519063064c888160e21b825260048201526020816024815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1908115611be8575f916134e9575b5060207fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57891604051908152a4565b90506020813d602011613514575b816135046020938361204b565b81010312610be3575160206134bb565b3d91506134f7565b630b01a8d960e21b5f5260045ffd5b916007810180821161218b5760031c820361318f576007168015928315613553575b50505090565b919250905f19830183811161218b5760ff9361356e9261341c565b3560f81c901c16155f808061354d565b93909261358a926136d5565b50600481101561367d57612eaa576001600160a01b0383811691169081141592909190836135bc575b505050612eaa57565b60405163cd298edb60e01b81526001600160a01b03909116600482015265ffffffffffff9091166024820152909150602081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611be8575f91613643575b506001600160a01b031614155f80806135b3565b90506020813d602011613675575b8161365e6020938361204b565b81010312610be35761366f9061206c565b5f61362f565b3d9150613651565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b8281106136b157505050600190565b65ffffffffffff6136c2828461221d565b505460c01c161561318f576001016136a2565b90604183036136ff576136f89250602081013591604082359201355f1a90613709565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613780579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611be8575f516001600160a01b0381161561377657905f905f90565b505f906001905f90565b5050505f916003919056' as const

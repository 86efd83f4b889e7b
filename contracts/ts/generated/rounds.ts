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
  '0x6101e08060405234610356576020816145ea80380380916100208285610565565b83398101031261035657516001600160a01b0381168082036103565760405163b779811360e01b815260a081600481855afa908115610312575f91610546575b50516001600160a01b0316300361053457604051630890357360e41b8152916101c083600481855afa928315610312575f936103d6575b5060a052608081905260405163e2fdcc1760e01b8152602081600481855afa908115610312575f9161039c575b506001600160a01b031660c052604051634e2b2aeb60e11b8152602081600481855afa908115610312575f91610362575b506001600160a01b031660e0526040516302edc17d60e51b8152602081600481855afa908115610312575f9161031d575b506001600160a01b03166101005260405163b779811360e01b81529060a090829060049082905afa9182156103125760ff9260c0925f916102e3575b50602060018060a01b03910151166101205263ffffffff81511663ffffffff60208301511663ffffffff60408401511663ffffffff6060850151166101a0526101805261016052610140520151166101c052604051613f9e908161064c82396080518181816109ee015281816119a10152612c56015260a0518181816102d7015281816105f201528181610cd90152818161129d0152818161168401528181611bb201528181612199015281816122f50152818161251f0152818161347401526138f4015260c051818181610228015281816136070152613c17015260e051818181611a0b0152612e45015261010051818181611f1d01528181612db90152613e0a0152610120518181816113e4015261214e01526101405181818161083d01528181611c64015261380c0152610160518161241a01526101805181818161244c01528181612701015261384801526101a0518181816118ef01526123a201526101c051818181610b820152818161191c015281816126760152612d5f0152f35b610305915060a03d60a01161030b575b6102fd8183610565565b81019061059c565b5f610162565b503d6102f3565b6040513d5f823e3d90fd5b90506020813d60201161035a575b8161033860209383610565565b810103126103565760049161034e60a092610588565b915091610126565b5f80fd5b3d915061032b565b90506020813d602011610394575b8161037d60209383610565565b810103126103565761038e90610588565b5f6100f5565b3d9150610370565b90506020813d6020116103ce575b816103b760209383610565565b81010312610356576103c890610588565b5f6100c4565b3d91506103aa565b9092506101c0813d821161052c575b816103f36101c09383610565565b8101031261035657604051906101c082016001600160401b038111838210176105185760405261042281610617565b825261043060208201610617565b602083015261044160408201610617565b604083015261045260608201610617565b606083015261046360808201610617565b608083015261047460a08201610617565b60a083015260c081015160ff811681036103565761050b916101a09160c08501526104a160e08201610628565b60e08501526104b36101008201610628565b6101008501526104c66101208201610628565b6101208501526104d96101408201610628565b6101408501526104ec6101608201610637565b6101608501526104ff6101808201610637565b61018085015201610637565b6101a0820152915f610097565b634e487b7160e01b5f52604160045260245ffd5b3d91506103e5565b6362845cf960e11b5f5260045260245ffd5b61055f915060a03d60a01161030b576102fd8183610565565b5f610060565b601f909101601f19168101906001600160401b0382119082101761051857604052565b51906001600160a01b038216820361035657565b908160a0910312610356576040519060a082016001600160401b038111838210176105185761060f916080916040526105d481610588565b84526105e260208201610588565b60208501526105f360408201610588565b604085015261060460608201610588565b606085015201610588565b608082015290565b519063ffffffff8216820361035657565b519061ffff8216820361035657565b51906001600160801b03821682036103565756fe60c0806040526004361015610012575f80fd5b5f60a0525f3560e01c9081630d4f6f4e146124b15750806320e9398c146122815780634838c0041461213857806358b1171e146117b557806366ef51fc146115c45780637bb0a4401461158b578063a25d006714611571578063a44256c61461153e578063c63639ee14610a1d578063cfdf677e146109d7578063d00254741461058a5763eb0fd410146100a4575f80fd5b3461057c573660031901610200811261057c5760e01361057c5760e4356001600160401b03811161057c576100dd903690600401612880565b60e03661010319011261057c576101e4356001600160401b03811161057c5761010a903690600401612880565b92610113613b11565b60405190949092610123846128ad565b6101043580855293610124356001600160a01b0381169182820361057c57602081019082825260408101906101443582526060810192610164358452608082019361018435855260a08301936101a435855260a051506101c4359460ff86169687870361057c5760ff9360c08701938885526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e08401525116610100820152610100815261020761012082612913565b5190206040516332bafb5560e11b81526004810191909152936020856024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa94851561047b5760a05195610550575b50600435988914938461052d575b505082610511575b5050158015610508575b6104f557610297610291613339565b86612bab565b8051909891906001600160a01b03908116906102b1613339565b1614908115916104dd575b506104ca5760405163ed42136f60e01b8152600481018790527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031697610140826024818c5afa96871561047b5765ffffffffffff60206103469961033e9560a0519161049b575b500151169384610339613339565b613d91565b610339613339565b61034e613339565b604051602081019160608352600760808301526673756d6d61727960c81b60a083015283604083015260018060a01b0316606082015260a0815261039360c082612913565b519020928360a05152600260205260ff604060a051205416610488578360a051526002602052604060a05120600160ff19825416179055602063ffffffff818301511660246040518096819363064c888160e21b8352600483015260a051905af192831561047b5760a05193610442575b50516040519283526001600160a01b0316917fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf57890602090a460a05180f35b9092506020813d602011610473575b8161045e60209383612913565b8101031261046f5751916020610404565b5f80fd5b3d9150610451565b6040513d60a051823e3d90fd5b630b01a8d960e21b60a05152600460a051fd5b6104bd91506101403d81116104c3575b6104b58183612913565b810190612987565b5f61032b565b503d6104ab565b6361ee4f6b60e11b60a05152600460a051fd5b905060ff806104ea613422565b16911614155f6102bc565b631b3342ef60e21b60a05152600460a051fd5b50808714610282565b60ff91925061051e613422565b9060a051505016145f80610278565b90919350610539613339565b6001600160a01b0316919091149290505f80610270565b9094506020813d602011610582575b8161056c60209383612913565b8101031261057c5751935f610262565b60a05180fd5b3d915061055f565b3461057c573660031901610120811261057c5760e01361057c5760e4356001600160401b03811161057c576105c3903690600401612880565b90610104356001600160401b03811161057c576105e4903690600401612880565b919060043560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016946040519363ed42136f60e01b8552826004860152610140856024818a5afa94851561047b5760a051956109b6575b508260a051526001602052604060a0512060ff61065c613422565b1660a05152602052604060a051209360a0515060a0519660ff600187015460381c16975b8881108061098a575b1561069c5761069790613414565b610680565b899881146104ca576106b19060028801612b07565b50805465ffffffffffff8160c01c16610977576001600160401b036106dd6106d7613422565b8b613832565b1680421161096157506106fb63ffffffff60608b0151168787613d3e565b158015610944575b61093157610733600193610715613b11565b95868c65ffffffffffff6020610729613339565b9201511690613d91565b65ffffffffffff60c01b19164360c01b65ffffffffffff60c01b16178155015561075b613339565b610763613422565b60405160ff919091168152602081018590526001600160a01b0361078561286a565b1660408201526044356060820152606435608082015260843560a082015260a43560c082015260c43560ff81169081900361057c57817f7a572c7b544fe4abf2710dcbb881f002a989092aa5176f94a7aa9b961eec50c6938688966101409460e0850152610120610100850152816101208501528484013760a0518288018401526001600160a01b031695601f01601f19168101030190a360a0515260a051602052604060a051209061086763ffffffff633fffffff7f000000000000000000000000000000000000000000000000000000000000000060021c161642612a93565b6001600160401b03610878856137f5565b16101582549160ff8316159182610929575b5081610919575b50610905575b5050516001600160a01b031690803b1561057c5760405191631da649cf60e01b835260048301523360248301526201fbd060448301528160648160a0519360a051905af1801561047b576108ec575b60a05180f35b60a0516108f891612913565b60a05161057c57806108e6565b62ff00001916620100001790558280610897565b6109239150613ea4565b85610891565b91508661088a565b63647528e960e01b60a05152600460a051fd5b50610950368787613363565b602081519101206064351415610703565b6326b39d0360e11b60a05152600452602460a051fd5b632a9fe05160e11b60a05152600460a051fd5b506109988160028901612b07565b50546001600160a01b03908116906109ae613339565b161415610689565b6109d09195506101403d81116104c3576104b58183612913565b9387610641565b3461057c5760a05136600319011261057c576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461057c573660031901610260811261057c5760e01361057c5760e4356001600160401b03811161057c57610a56903690600401612880565b610104356001600160401b03811161057c57610a76903690600401612764565b610124356001600160401b03811161057c57610a96903690600401612795565b9490936101003661014319011261057c57610244356001600160401b03811161057c57610aca610ae6913690600401612795565b908587610100610adf8c8c8585600435613885565b01516139e8565b1561152b57610afe610af6613339565b600435612bab565b96909565ffffffffffff604089015116151580611517575b1580156114fa575b61093157610120610b3b61ffff610b336133a8565b1687896133ba565b013561ffff8116810361046f57610184356001600160801b0381169283820361057c57610ba994610b79925061ffff610b726133a8565b16916133df565b359161ffff60ff7f0000000000000000000000000000000000000000000000000000000000000000169216613c81565b60043560a05152600160205260ff604060a051209616958660a05152602052604060a0512054610bd7613339565b63ffffffff610be46133ef565b16604051916020830193845260018060a01b03166040830152606082015260608152610c11608082612913565b51902060c01c109081156114c5575b506104f55760a051608086015190949015610e46575b50505050610c42613339565b610c4a6133ef565b63ffffffff60405191602083019360808552600360a085015262189a5d60ea1b60c0850152600435604085015260018060a01b0316606084015216608082015260c08152610c9960e082612913565b519020918260a05152600260205260ff604060a051205416610488578260a051526002602052604060a05120600160ff1982541617905560018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082019263ffffffff845116906040519163064c888160e21b8352600483015260208260248160a051875af191821561047b5760a05192610e12575b50819481610d85575b505091516040519384526001600160a01b03169260043592507fa5675779d02d314bd639b35f37da6c38134acc348dfa5503881bd1fe127bf5789150602090a460a05180f35b6020929394955063ffffffff60449151166040519586938492635246141560e11b84526004840152602483015260a051905af190811561047b5760a05191610ddc575b610dd29250612a93565b9083808080610d3f565b90506020823d602011610e0a575b81610df760209383612913565b8101031261046f57610dd2915190610dc8565b3d9150610dea565b9091506020813d602011610e3e575b81610e2e60209383612913565b8101031261046f57519086610d36565b3d9150610e21565b909192935060043560a051526001602052604060a051209060a05152602052604060a051209260a05150600260a0519401935b610e838186612b07565b50546001600160a01b0390811690610e99613339565b1614610ead57610ea890613414565b610e79565b610eb8919394612b07565b5080546001600160f81b0316600160f81b17905560a0519283928392905b828510610eeb57505050505082808080610c36565b610efc8584839894959697986133ba565b608052610f1d63ffffffff610f1661010060805101613403565b1686612a93565b9660a0515060a051918660081c925b898460081b1015611218578360051b860135908160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b905f19926101008760081b018760081b11611200576111c3936111bd937e01000100010001000100010001000100010001000100010001000100010001928f6101008b60081b0181106111e3575b508d8a60081b106111c9575b77ffffffffffffffff0000000000000000ffffffffffffffff80831663ffffffff63ffffffff60801b0183161760401b81847bffffffff00000000ffffffff00000000ffffffff00000000ffffffff85161760401c161760801b927bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821663ffffffff63ffffffff60801b0185161760401b93161760401c161760801c17167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90612a93565b93613414565b92610f2c565b918d6111db5f19918c60081b90612aa0565b1b1691611097565b9092906111f89060088c901b61010001612aa0565b1c918f61108b565b634e487b7160e01b60a051526011600452602460a051fd5b949650949291509692801580156113bf575b6113b55761124f906001600160801b0361124860a0608051016133cb565b1690612aad565b6001600160801b0361126460808051016133cb565b1661127360406080510161334f565b604051630369ac9160e01b81526001600160a01b03918216600482015290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561047b5760a0519161130a575b506112f76112fe93600195936020670de0b6b3a7640000940151918180821191180218612aad565b0490612a93565b955b0193909192610ed6565b90506060939193813d82116113ad575b8161132760609383612913565b8101031261057c5760405160608101939091906001600160401b03851183861017611395576001956020670de0b6b3a76400009461138360406112f7966112fe9a825261137381612934565b8452848101518585015201613d2a565b604082015294505093955093506112cf565b634e487b7160e01b60a051526041600452602460a051fd5b3d915061131a565b5094600190611300565b506040516338be62b760e11b815260048035908201526024810188905260c0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561047b5760a05190611429575b6060915001511561122a565b5060c0813d82116114bd575b8161144260c09383612913565b8101031261057c576040516060916114b39060a090611460846128dc565b61146981613d2a565b845261147760208201613d2a565b602085015261148860408201613d2a565b604085015261149885820161297a565b858501526114a86080820161297a565b60808501520161297a565b60a082015261141d565b3d9150611435565b60019150819060076114ea6114d86133ef565b92631fffffff8460031c169087613d1e565b3560f81c91161c16141586610c20565b50611506368486613363565b602081519101206064351415610b1e565b5060a0880151611525613b11565b14610b16565b6306a201bd60e31b60a05152600460a051fd5b3461057c57602036600319011261057c5760043560a051526002602052602060ff604060a0512054166040519015158152f35b3461057c576108e6611582366127c5565b93929092612c54565b3461057c57604036600319011261057c5760e06115c26115ac610af661286a565b60ff60409392935193168352602083019061281a565bf35b3461057c57604036600319011261057c5760243560ff8116906004359082900361057c578060a051526001602052604060a051208260a05152602052604060a0512090600182015460ff8160381c169261161d84612ac0565b9361162b6040519586612913565b808552601f1961163a82612ac0565b0160a0515b81811061179e57505060a05160028301905b82811061176c57505090549415159050611754575060405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561047b5765ffffffffffff9160209160a05191611735575b500151169065ffffffffffff925b6040519384936060850192855216602084015260606040840152815180915260206080840192019060a0515b818110611711575050500390f35b91935091602060c082611727600194885161281a565b019401910191849392611703565b61174e91506101403d81116104c3576104b58183612913565b856116c9565b65ffffffffffff9150169065ffffffffffff926116d7565b8061178261177c60019385612b07565b50612b4f565b61178c828a612b3b565b526117978189612b3b565b5001611651565b6020906117a9612ad7565b82828a0101520161163f565b3461057c576117d66117c6366127c5565b9490939291945a94868486613885565b9260e0840151156121255760a08051849052516020819052604090205460ff16938461210e576001600160401b0361180d826137f5565b1680421161096157508360a051526001602052604060a051208560a05152602052604060a05120546120fb57846120cb5765ffffffffffff806020830151165b16600181019081811161120057438210156120c05761010143919091035f1901101561209157405b945b851561207e578460a051526001602052604060a051208160a05152602052604060a051209560405160208101918252866040820152826060820152606081526118c1608082612913565b5190209665ffffffffffff602084015116946119156001600160401b036118e7866137f5565b1663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612a93565b8361206d577f0000000000000000000000000000000000000000000000000000000000000000915b6040519361054061194e8187612913565b60298652601f19013660208701378651600192906001600160a01b031661197487612b2e565b5260a0515b828110611e8b57505060a05190505b858110611e125750835260405163c34f789b60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166004820152602481018b90526044810197909752606487015260ff16608486015260c060a486015260a0519085908190611a079060c48301906139ac565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa94851561047b5760a0519460a05196611d03575b50878755845160018801805467ff00000000000000191660389290921b60ff60381b1691909117905560a051600290970197965b8551811015611b1d576001600160a01b03611a988288612b3b565b5116611aa4828b612b07565b5080546001600160a01b0319169091179055611ac08188612b3b565b5163ffffffff8111611b025790600191611ada828c612b07565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501611a7d565b6306dfcc6560e41b60a051526020600452602452604460a051fd5b508686611b48878515611cba575b9085949392916040519384526060602085015260608401906139ac565b82810360408401526020808351928381520192019060a0515b818110611ca15750505090807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6920390a31580611c58575b611ba35760a05180f35b516001600160a01b03908116917f000000000000000000000000000000000000000000000000000000000000000090911690611be0905a90612aa0565b61ea608101809111611200576001600160ff1b038116810361120057813b1561057c57604051631da649cf60e01b8152600481019390935233602484015260011b604483015260a051908290606490829084905af1801561047b57611c46575b806108e6565b60a051611c5291612913565b80611c40565b506040810151611c9a907f000000000000000000000000000000000000000000000000000000000000000060011c637fffffff169065ffffffffffff16612a93565b4211611b99565b8251845287965060209384019390920191600101611b61565b8460a0515260a051602052604060a0512061010061ff00198254161790558051611b2b578460a0515260a051602052604060a051206201000062ff000019825416179055611b2b565b945094503d8060a051863e611d188186612913565b84019360408186031261057c5780516001600160401b03811161057c5781019085601f8301121561057c57815191611d4f83612ac0565b92611d5d6040519485612913565b80845260208085019160051b8301019188831161057c57602001905b828210611dfa575050506020810151906001600160401b03821161057c57019480601f8701121561057c578551611daf81612ac0565b96611dbd6040519889612913565b81885260208089019260051b82010192831161057c57602001905b828210611dea57505050939488611a49565b8151815260209182019101611dd8565b60208091611e0784612934565b815201910190611d79565b8960a051526001602052604060a051208160a05152602052604060a0512060a0515060a051600260ff600184015460381c169201905b828110611e5a57505050600101611988565b80611e6760019284612b07565b50828060a01b03905416611e84611e7d88613414565b978b612b3b565b5201611e48565b611e9e611e998285856133ba565b61334f565b611eb46020611eae8487876133ba565b0161334f565b9082159081159182612037575b61201a575b6001600160a01b03838116911614908115611fd4575b50611fcb5760208a810151604051631a5defb560e01b81526001600160a01b038416600482015265ffffffffffff90911660248201529081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561047b5760a05190611f92575b6001915016611f6b575b506001905b01611979565b9360019190611f8b611f7c82613414565b96848060a01b0316918a612b3b565b5290611f60565b506020813d8211611fc3575b81611fab60209383612913565b8101031261057c57611fbe60019161296c565b611f56565b3d9150611f9e565b50600190611f65565b905080611fe2575b5f611edc565b505f198201828111611200576001600160a01b039061200990602090611eae9088886133ba565b166001600160a01b03821614611fdc565b612026611e7d88613414565b6001600160a01b0382169052611ec6565b505f198401848111611200576001600160a01b039061205b90611e999089896133ba565b166001600160a01b0382161415611ec1565b60ff60018a015460301c169161193d565b631f22eca160e01b60a05152600460a051fd5b60a0515260a0516020526020808060a05171f90827f1c53a10cb7a02335b1753200029355afa50602051611875565b505060a05194611877565b8360a051526001602052604060a051208560a0515260205265ffffffffffff806001604060a0512001541661184d565b630108cc4760e61b60a05152600460a051fd5b6001600160401b036121208683613832565b61180d565b635743c2f960e11b60a05152600460a051fd5b3461057c57602036600319011261057c576004357f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361226e5760405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561047b5760a0519161224f575b5060a08051839052516020819052604081205460ff16905b60ff8116908282116108e65761221b916001600160401b0361220d8387613832565b164211612220575b50612a82565b6121eb565b8560a051526001602052604060a051209060a0515260205261224881604060a051208761346b565b5085612215565b61226891506101403d81116104c3576104b58183612913565b826121d3565b6376f04f9560e11b60a05152600460a051fd5b3461046f57602036600319011261046f576004356040516122a1816128ad565b5f8152602081015f815260408201925f8452606083015f815260808401915f835260a08501905f825260c08601935f855260405163ed42136f60e01b81528260048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9485156124a65760e0996001600160401b03988997889687955f92612485575b505f525f60205260405f208c8661237b83549360ff8560101c169360ff85159687158b52818160081c1615158a5216905282612372876137f5565b16895285613432565b1688529061247a575b15612403575083808451165b168752836123c88185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612a3c565b16895260ff6040519b51168b5251151560208b015251151560408a01525116606088015251166080860152511660a0840152511660c0820152f35b61247561244061241387936137f5565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612a3c565b5f60a0526401fffffffe7f000000000000000000000000000000000000000000000000000000000000000060011b1690612a3c565b612390565b508c81015115612384565b61249f9192506101403d81116104c3576104b58183612913565b908e612337565b6040513d5f823e3d90fd5b3461046f57604036600319011261046f57600435602435916001600160401b03831161046f573660238401121561046f578260040135926001600160401b03841161046f5736602460e086028301011161046f5763ed42136f60e01b825260048201839052610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156124a6575f92612743575b50825f525f60205260405f209081549460ff861693855f52600160205260405f20855f5260205260405f20908154156127345760028614612665578461259c91613432565b5f976001600160401b03821642116126b5575b5050811515928361269f575b505050612674575b83156126655760ff61265783602093836125fd7f73177d4dd906a5e95b5863fadda5e0232b5e6fc3aca80dd76a29d42d4167244d97612a70565b1662ff00ff19825416179055855f526001845260405f208361261e83612a70565b165f528452600160405f2001805466ff0000000000008960301b169065ffffffffffff43169066ffffffffffffff191617179055612a70565b169360ff60405191168152a3005b63500e041f60e11b5f5260045ffd5b7f000000000000000000000000000000000000000000000000000000000000000060ff1693506125c3565b6126ad9350602401906135eb565b8580806125bb565b9197506001600160401b039160101c60ff16156126fb575b168042116126e957506126e184878761346b565b9587806125af565b6326b39d0360e11b5f5260045260245ffd5b61272f907f000000000000000000000000000000000000000000000000000000000000000060021c633fffffff1690612a3c565b6126cd565b63c1f31ec960e01b5f5260045ffd5b61275d9192506101403d81116104c3576104b58183612913565b9084612557565b9181601f8401121561046f578235916001600160401b03831161046f57602080850194610180850201011161046f57565b9181601f8401121561046f578235916001600160401b03831161046f576020808501948460051b01011161046f57565b90606060031983011261046f57600435916024356001600160401b03811161046f57816127f491600401612764565b92909291604435906001600160401b03821161046f5761281691600401612795565b9091565b60a08091600180831b03815116845263ffffffff602082015116602085015265ffffffffffff60408201511660408501526060810151151560608501526080810151151560808501520151910152565b602435906001600160a01b038216820361046f57565b9181601f8401121561046f578235916001600160401b03831161046f576020838186019501011161046f57565b60e081019081106001600160401b038211176128c857604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b038211176128c857604052565b61014081019081106001600160401b038211176128c857604052565b90601f801991011681019081106001600160401b038211176128c857604052565b51906001600160a01b038216820361046f57565b519065ffffffffffff8216820361046f57565b519063ffffffff8216820361046f57565b519060ff8216820361046f57565b5190811515820361046f57565b908161014091031261046f57610120604051916129a3836128f7565b6129ac81612934565b83526129ba60208201612948565b60208401526129cb60408201612948565b60408401526129dc6060820161295b565b60608401526129ed6080820161295b565b60808401526129fe60a0820161296c565b60a0840152612a0f60c0820161296c565b60c0840152612a2060e0820161297a565b60e0840152610100810151610100840152015161012082015290565b906001600160401b03809116911601906001600160401b038211612a5c57565b634e487b7160e01b5f52601160045260245ffd5b60ff60019116019060ff8211612a5c57565b60ff1660ff8114612a5c5760010190565b91908201809211612a5c57565b91908203918211612a5c57565b81810292918115918404141715612a5c57565b6001600160401b0381116128c85760051b60200190565b60405190612ae4826128dc565b5f60a0838281528260208201528260408201528260608201528260808201520152565b906004811015612b1a5760011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b805115612b1a5760200190565b8051821015612b1a5760209160051b010190565b90604051612b5c816128dc565b60a06001829480548280851b038116855263ffffffff81851c16602086015265ffffffffffff8160c01c16604086015260ff8160f01c161515606086015260f81c151560808501520154910152565b915f91612bb6612ad7565b6001600160a01b03909116925b60ff811660028111612c4a57855f52600160205260405f20905f5260205260405f205f600260ff600184015460381c169201905b828110612c0f57505050612c0a90612a82565b612bc3565b86612c1a8284612b07565b50546001600160a01b031614612c3257600101612bf7565b9296509050612c4793945061177c9250612b07565b90565b505f945090925050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031694929390923386900361332a57612c9791858486613885565b9260e0840151158015613312575b80156132f8575b6132f157602084019465ffffffffffff8651166001810190818111612a5c57438210156132e85761010143919091035f190110156132bf57405b945b85612cf7575b50505050505050565b845f98949596979852600160205260405f205f805260205260405f2096604051602081019182528760408201525f606082015260608152612d39608082612913565b5190209765ffffffffffff81511693612d5c6001600160401b036118e7856137f5565b967f0000000000000000000000000000000000000000000000000000000000000000926105409460405195612d918188612913565b60298752601f190136602088013751600193906001600160a01b0316612db687612b2e565b527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b8281106131245750505050509160ff612e41925f969594600161311f575b8352604051988996879663c34f789b60e01b885260048801528d60248801526044870152606486015216608484015260c060a484015260c48301906139ac565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156124a6575f925f94613012575b5085859695558251600187019060ff60381b82549160381b169060ff60381b191617905560025f9601955b8351811015612f46576001600160a01b03612ec58286612b3b565b5116612ed18289612b07565b5080546001600160a01b0319169091179055612eed8186612b3b565b5163ffffffff8111612f2f5790600191612f07828a612b07565b50805463ffffffff60a01b191660a09290921b63ffffffff60a01b1691909117905501612eaa565b6306dfcc6560e41b5f52602060045260245260445ffd5b509294509290612f8790835f525f60205260405f2061010061ff0019825416179055805115612ff3575b6040519283526060602084015260608301906139ac565b8181036040830152602080865192838152019501905f5b818110612fdd57505050807f9045442b137cb96cad6f8184c14ceee5434a53c937223298f602d937af9817b6915f94950390a35f808080808080612cee565b8251875260209687019690920191600101612f9e565b835f525f60205260405f206201000062ff000019825416179055612f70565b925092503d805f843e6130258184612913565b82019160408184031261046f5780516001600160401b03811161046f5781019083601f8301121561046f5781519161305c83612ac0565b9261306a6040519485612913565b80845260208085019160051b8301019186831161046f57602001905b828210613107575050506020810151906001600160401b03821161046f57019280601f8501121561046f5783516130bc81612ac0565b946130ca6040519687612913565b81865260208087019260051b82010192831161046f57602001905b8282106130f75750505091925f612e7f565b81518152602091820191016130e5565b6020809161311484612934565b815201910190613086565b612e01565b613132611e998285886133ba565b906131436020611eae83878a6133ba565b91811580159081613289575b613265575b6001600160a01b0384811692168214908115613228575b5061321e578551604051631a5defb560e01b81526001600160a01b0394909416600485015265ffffffffffff166024840152602083604481875afa9283156124a6575f936131e1575b5060018093166131c7575b505b01612de3565b6131da6131d389613414565b988b612b3b565b525f6131bf565b92506020833d8211613216575b816131fb60209383612913565b8101031261046f57600161320f819461296c565b93506131b4565b3d91506131ee565b50600191506131c1565b905080613236575b5f61316b565b505f198201828111612a5c576001600160a01b039061325d90602090611eae90898c6133ba565b168114613230565b6132786132718a613414565b998c612b3b565b6001600160a01b0383169052613154565b505f198301838111612a5c576001600160a01b03906132ad90611e9990898c6133ba565b166001600160a01b038316141561314f565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051612ce6565b50505f94612ce8565b5050505050565b506001600160401b0361330a856137f5565b164211612cac565b50825f525f60205260ff60405f205460081c16612ca5565b6376f04f9560e11b5f5260045ffd5b6024356001600160a01b038116810361046f5790565b356001600160a01b038116810361046f5790565b9291926001600160401b0382116128c8576040519161338c601f8201601f191660200184612913565b82948184528183011161046f578281602093845f960137010152565b6102243561ffff8116810361046f5790565b9190811015612b1a57610180020190565b356001600160801b038116810361046f5790565b9190811015612b1a5760051b0190565b6102043563ffffffff8116810361046f5790565b3563ffffffff8116810361046f5790565b5f198114612a5c5760010190565b60c43560ff8116810361046f5790565b90549060ff8260101c16801561345f575b1561345257612c4791506137f5565b60ff612c47921690613832565b5060e081015115613443565b5f9360018301937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169360ff90911691600290910190865b60ff875460381c168110156135d2576134c48184612b07565b509081549865ffffffffffff8a60c01c166135c4576134e290613414565b9860ff8160f01c166135b75760ff60f01b1916600160f01b1780835560405163064c888160e21b815260a09190911c63ffffffff1660048201526020816024815f8c5af19081156124a65787905f92613581575b5090600192917f1d8ef068d24b2ba820469f036d0a0edd2f68736604c44cf3ceb18e38bb34283d604060ff96868060a01b03905416938151908b82526020820152a35b0190506134ab565b929150506020823d82116135af575b8161359d60209383612913565b8101031261046f5790518660ff613536565b3d9150613590565b5060ff9150600190613579565b985060ff9150600190613579565b50945050505050565b9190811015612b1a5760e0020190565b919060ff600184015460381c1682036137b357600292909201917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165f5b838110613642575050505050600190565b600161364e8287612b07565b50015461365c8286866135db565b60e08136031261046f5760405190613673826128ad565b803582526020810135906001600160a01b038216820361046f5760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff8416840361046f5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e08401525116610100820152610100815261374e61012082612913565b51902090604051916332bafb5560e11b83526004830152602082602481875afa9182156124a6575f926137c2575b50036137b3576001600160401b0360806137978387876135db565b013560201c16156137aa57600101613631565b50505050505f90565b63647528e960e01b5f5260045ffd5b9091506020813d82116137ed575b816137dd60209383612913565b8101031261046f5751905f61377c565b3d91506137d0565b65ffffffffffff6040612c479201511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612a3c565b61241361383e916137f5565b9060ff63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169116026001600160401b038116908103612a5c57612c4791612a3c565b9190949392945f61012060405161389b816128f7565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156124a6575f93613982575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361397357565b6386b0704760e01b5f5260045ffd5b61012093506080916139a383926101403d81116104c3576104b58183612913565b94509150613924565b90602080835192838152019201905f5b8181106139c95750505090565b82516001600160a01b03168452602093840193909201916001016139bc565b939291610224359061ffff82169081830361046f5780821015613b06575f935f5b838110613adb5750610204359463ffffffff861680870361046f57818110968715613a9f575b50505050505050613a98579061010060405181610144823720915f915b808310613a5a575050501490565b909192613a688483856133df565b359081811015613a87575f52602052600160405f205b93019190613a4c565b905f52602052600160405f20613a7e565b5050505f90565b63ffffffff96975092613abf613acc96936101009693613ac69650612aa0565b97506133ba565b01613403565b1611155f808080808080613a2f565b94613aff60019163ffffffff613af8610100613ac68b89896133ba565b1690612a93565b9501613a09565b505050505050505f90565b60e036600319011261046f57604051613b29816128ad565b60043581526024356001600160a01b038116810361046f576020820190815260408201604435815260608301606435815260808401608435815260a085019060a435825260c4359260ff8416840361046f5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152613bf761012082612913565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156124a6575f91613c52575090565b90506020813d602011613c79575b81613c6d60209383612913565b8101031261046f575190565b3d9150613c60565b9091928115613d16578160401b918204600160401b03612a5c57612710613ca9920493612aad565b908060030290600382048103612a5c5782821015613d0a57680300000000000000000290808204600160401b1490151715612a5c578115613cf6570480821115613cf1575090565b905090565b634e487b7160e01b5f52601260045260245ffd5b50505050600160401b90565b505050505f90565b90821015612b1a570190565b51906001600160801b038216820361046f57565b9160078101808211612a5c5760031c8203613a98576007168015928315613d66575b50505090565b919250905f198301838111612a5c5760ff93613d8192613d1e565b3560f81c901c16155f8080613d60565b939092613d9d92613ee8565b506004811015613e90576137b3576001600160a01b038381169116908114159290919083613dcf575b5050506137b357565b60405163cd298edb60e01b81526001600160a01b03909116600482015265ffffffffffff9091166024820152909150602081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156124a6575f91613e56575b506001600160a01b031614155f8080613dc6565b90506020813d602011613e88575b81613e7160209383612913565b8101031261046f57613e8290612934565b5f613e42565b3d9150613e64565b634e487b7160e01b5f52602160045260245ffd5b600181015460381c60ff16906002015f5b828110613ec457505050600190565b65ffffffffffff613ed58284612b07565b505460c01c1615613a9857600101613eb5565b9060418303613f1257613f0b9250602081013591604082359201355f1a90613f1c565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613f93579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156124a6575f516001600160a01b03811615613f8957905f905f90565b505f906001905f90565b5050505f916003919056' as const

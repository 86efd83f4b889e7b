// Generated from v2/src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Challenges. */
export const challengesAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IBatches",
        "name": "batches_",
        "type": "address"
      },
      {
        "internalType": "contract ICases",
        "name": "cases_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "canaries_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "vote",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reveal",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "appeal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "firstRung",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "lastRung",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minimumJurors",
            "type": "uint8"
          },
          {
            "internalType": "uint128",
            "name": "leastBond",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "jurorGas",
            "type": "uint64"
          }
        ],
        "internalType": "struct CaseParameters",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AlreadyPunished",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BlockHashUnknown",
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
    "name": "InvalidParameters",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidReceipt",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSummary",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotCanaries",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotEnoughGas",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotParty",
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
    "name": "SummaryUsed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "TagFits",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongGroups",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongLeaf",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "outcome",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "ordinal",
        "type": "uint256"
      }
    ],
    "name": "WrongOrdinal",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongOutcome",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "hold",
        "type": "bytes"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "bond",
        "type": "uint128"
      },
      {
        "indexed": false,
        "internalType": "uint128",
        "name": "jurorFee",
        "type": "uint128"
      }
    ],
    "name": "CaseOpened",
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
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "name": "FalseMatchProven",
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
    "inputs": [],
    "name": "canaries",
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
    "inputs": [],
    "name": "cases",
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
        "internalType": "struct Group",
        "name": "group",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      }
    ],
    "name": "costsOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "jurorFee",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
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
        "internalType": "struct LeafProof",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "planter",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      }
    ],
    "name": "openCanary",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      }
    ],
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
        "internalType": "struct LeafProof",
        "name": "leaf",
        "type": "tuple"
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
        "name": "summary",
        "type": "tuple"
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
            "name": "tag",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "ordinal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "distance",
            "type": "uint8"
          }
        ],
        "internalType": "struct OutcomeLeaf",
        "name": "outcome",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "outcomePath",
        "type": "bytes32[]"
      },
      {
        "internalType": "bool",
        "name": "withBond",
        "type": "bool"
      }
    ],
    "name": "openDrawn",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      }
    ],
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
        "internalType": "struct LeafProof",
        "name": "list",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "openList",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      }
    ],
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
        "internalType": "struct LeafProof",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "requester",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "module",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimes",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "inputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "paramsHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "requestHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "offerHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "orderCommit",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "payment",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "nonce",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "maxPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "auditFee",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "maxInputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxOutputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "executeBy",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "settleBy",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "visibility",
            "type": "uint8"
          }
        ],
        "internalType": "struct Job",
        "name": "job",
        "type": "tuple"
      }
    ],
    "name": "openParty",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "parameters",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "vote",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reveal",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "appeal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "firstRung",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "lastRung",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minimumJurors",
            "type": "uint8"
          },
          {
            "internalType": "uint128",
            "name": "leastBond",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "jurorGas",
            "type": "uint64"
          }
        ],
        "internalType": "struct CaseParameters",
        "name": "",
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
        "internalType": "struct LeafProof",
        "name": "leaf",
        "type": "tuple"
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
        "name": "summary",
        "type": "tuple"
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
            "name": "tag",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "ordinal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "distance",
            "type": "uint8"
          }
        ],
        "internalType": "struct OutcomeLeaf",
        "name": "outcome",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "outcomePath",
        "type": "bytes32[]"
      }
    ],
    "name": "punishMatch",
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
        "internalType": "struct LeafProof",
        "name": "leaf",
        "type": "tuple"
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
        "name": "summary",
        "type": "tuple"
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
            "name": "tag",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "ordinal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "distance",
            "type": "uint8"
          }
        ],
        "internalType": "struct OutcomeLeaf",
        "name": "outcome",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "outcomePath",
        "type": "bytes32[]"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "session",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputSaltHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          }
        ],
        "internalType": "struct Receipt",
        "name": "receipt",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "outputRoot",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "outputSalt",
        "type": "bytes32"
      }
    ],
    "name": "punishTag",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of Challenges; constructor arguments follow it. */
export const challengesBytecode =
  '0x6101a0806040523461062c5780614315803803809161001e82856107b7565b8339810103610160811261062c5781516001600160a01b038116929083810361062c5760208201516001600160a01b0381169081810361062c57610100610067604086016107da565b95605f19011261062c576040519361010085016001600160401b038111868210176106185760405261009b606082016107ee565b85526100a9608082016107ee565b91602086019283526100bd60a083016107ee565b604087019081526100d060c084016107ff565b94606088019586526100e460e085016107ff565b96608089019788526100f961010086016107ff565b9360a08a01948552610140610111610120880161080d565b60c08c019081529601519a6001600160401b038c168c0361062c5760049360a08e60e08e019e8f526040519687809263b779811360e01b82525afa948515610638575f95610717575b5060608501516001600160a01b031603610704576001600160a01b038116156106435760018060801b03875116670de0b6b3a764000081101590816106ef575b50156106435760018060401b038c511661c35081101590816106e1575b5015610643576101205260c052608052516001600160a01b031660a05260405163e2fdcc1760e01b81526020816004818d5afa908115610638575f916106a7575b506001600160a01b031660e0526040516302edc17d60e51b81526020816004818d5afa908115610638575f9161066d575b5060018060a01b03166101005260ff8251166003811015908161065e575b50156106435760ff85511660ff875116809111159081610652575b50156106435795515f80549451975195519651925193517fff0000000000000000000000000000000000000000000000000000000000000090951663ffffffff929092169190911760209790971b67ffffffff00000000169690961760409490941b6bffffffff00000000000000001693909317606085901b6cff000000000000000000000000161760689390931b6dff00000000000000000000000000169290921760709290921b60ff60701b1691909117607882901b600160781b600160f81b0316179092558251600180546001600160401b0319166001600160401b03929092169190911781556001600160801b039092166101605260ff16610140529051901b6002600160411b0316906101c060049160405192838092630890357360e41b82525afa908115610638575f916104db575b506101a001516001600160801b031681810291801590830490911417156104c75761018052604051613ae49081610831823960805181818160a70152818161038301528181611ebd01528181612f870152613913015260a05181613666015260c05181818160ef0152818161041a0152818161083a0152818161088701528181610a7401528181611098015281816110e5015281816117ad015281816117fa01528181611d8b01528181612419015281816124660152818161264d01528181612a7c0152612ac9015260e0518161377c01526101005181818161076101528181610fc5015281816116da01528181612344015281816129a701526135760152610120518181816105c00152611397015261014051816139de015261016051816139b3015261018051816139630152f35b634e487b7160e01b5f52601160045260245ffd5b90506101c0813d8211610630575b816104f76101c093836107b7565b8101031261062c57604051906101c082016001600160401b038111838210176106185761060c916101a09160405261052e816107ee565b845261053c602082016107ee565b602085015261054d604082016107ee565b604085015261055e606082016107ee565b606085015261056f608082016107ee565b608085015261058060a082016107ee565b60a085015261059160c082016107ff565b60c08501526105a260e08201610821565b60e08501526105b46101008201610821565b6101008501526105c76101208201610821565b6101208501526105da6101408201610821565b6101408501526105ed610160820161080d565b610160850152610600610180820161080d565b6101808501520161080d565b6101a08201525f610397565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b3d91506104e9565b6040513d5f823e3d90fd5b630e52390960e41b5f5260045ffd5b601f915011155f610262565b905060ff86511610155f610247565b90506020813d60201161069f575b81610688602093836107b7565b8101031261062c57610699906107da565b5f610229565b3d915061067b565b90506020813d6020116106d9575b816106c2602093836107b7565b8101031261062c576106d3906107da565b5f6101f8565b3d91506106b5565b621e8480915011155f6101b7565b69021e19e0c9bab2400000915011155f61019a565b8c6362845cf960e11b5f5260045260245ffd5b90945060a0813d60a0116107af575b8161073360a093836107b7565b8101031261062c576040519060a082016001600160401b03811183821017610618576107a391608091604052610768816107da565b8452610776602082016107da565b6020850152610787604082016107da565b6040850152610798606082016107da565b6060850152016107da565b6080820152935f61015a565b3d9150610726565b601f909101601f19168101906001600160401b0382119082101761061857604052565b51906001600160a01b038216820361062c57565b519063ffffffff8216820361062c57565b519060ff8216820361062c57565b51906001600160801b038216820361062c57565b519061ffff8216820361062c5756fe60806040526004361015610011575f80fd5b5f3560e01c80630890abdf14611ceb5780630f3b7ec214611c8c578063172eabcb146113c6578063222ef738146113825780632603afe414610df5578063434f392014610d9f5780638903573014610c6a578063978847c2146105845780639cbfff4e1461011e578063b5cbc49b146100da5763cfdf677e14610092575f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576104003660031901126100d6576004356001600160401b0381116100d6578060040161018060031983360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d65761018d9036906004016120b3565b90916101e0366101e31901126100d6576103c4356103e4356101e26102006040517ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda781526101e06101e460208301372061375f565b61010435036105755760405160208101908282526020815261020560408261217c565b51902061028435036105755760405160208101908282528360408201526040815261023160608261217c565b51902061026435036105755760ff610247612d4e565b1661053b576102546121be565b9160405191602083019360018060a01b03168452604083015260608201526060815261028160808261217c565b5190206101243514610566576102a8816101646102a06102bf94612e91565b960190612d73565b610100610140870151015190602087015192613a46565b15610557576101843560ff81168082036100d657801591821561054a575b50501561053b576102f3916101046024856137e6565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c081015180600a0290600a8204036105185760e0820151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156104ce576103d36020928363ffffffff95670de0b6b3a7640000945f916104e9575b50015190612e71565b04930151169168056bc75e2d6310000081115f146104d9575b604051926361fab27760e11b8452600484015260248301525f60448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19182156104ce575f9261049a575b5080516044356001600160a01b038116928382036100d657604080917f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e93500151948151905f82526020820152a4005b9091506020813d6020116104c6575b816104b66020938361217c565b810103126100d65751908261044a565b3d91506104a9565b6040513d5f823e3d90fd5b5068056bc75e2d631000006103ec565b61050b915060603d606011610511575b610503818361217c565b8101906134d8565b896103ca565b503d6104f9565b634e487b7160e01b5f52601160045260245ffd5b635cbb1bd160e01b5f5260045ffd5b63410c725960e11b5f5260045ffd5b60019250501484806102dd565b632213513d60e01b5f5260045ffd5b6323e7036960e11b5f5260045ffd5b63300262ab60e21b5f5260045ffd5b346100d65760603660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d6576105bd6120e3565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610c5b576105fa90600401612e91565b63ffffffff6080820151146105575760405161061581612160565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f61012082015260606101408201526001600160801b036106c08161068460018060a01b0360e08701511660c087015160a0880151916138e6565b865186526020808801518188015261014088018051516001600160a01b0316604089015251015165ffffffffffff166060870152909290613a92565b1660808401521660a08201526001600160a01b03831660c0820152600560e08201525f6101008201526001600160801b036106fc604435613a92565b166101208201526101208201516101408201526101208201515160011c905f5b82811080610c51575b15610809576101208401516001600160a01b0390610744908390612e5d565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916107d0575b506107b36101208601516107ad8487612e84565b90612e5d565b6001600160a01b0390911690525f1981146105185760010161071c565b90506020813d8211610801575b816107ea6020938361217c565b810103126100d6576107fb906121aa565b86610799565b3d91506107dd565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91610c1f575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92610be0575b506040516328d7c51160e11b602082015260248101919091526001600160a01b0390921660448301526108ff82606481015b03601f19810184528361217c565b60609160405191610910848461217c565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d1015169081610bc5575b50610bb6576101608301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110610b8057505050610a6f829160409460031984830301602485015261373b565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f91610b37575b50948491602096610ac3575b8683604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d85191519360018060a01b036040830151169551916001600160801b0360a08160808401511692015116610b2060405194848695865285019061373b565b918a84015260408301520390a48280828180610ab9565b919450506040813d604011610b78575b81610b546040938361217c565b810103126100d657602094610b6c868351930161219d565b90955090939084610aad565b3d9150610b47565b82516001600160a01b0316845289945060209384019390920191600101610a4c565b634e487b7160e01b5f52602160045260245ffd5b63c8ee2d1d60e01b5f5260045ffd5b6001915051148461095c565b636eb14fc360e11b5f5260045ffd5b9091506020813d602011610c17575b81610bfc6020938361217c565b810103126100d657610c106108ff916121aa565b91906108bf565b3d9150610bef565b90506020813d602011610c49575b81610c3a6020938361217c565b810103126100d657518461086a565b3d9150610c2d565b5060038110610725565b630aefc9f960e01b5f5260045ffd5b346100d6575f3660031901126100d657604051610c86816120f9565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052604051610cc5816120f9565b5f549063ffffffff821691828252602082018160201c63ffffffff168152604083018260401c63ffffffff168152606084018360601c60ff16815260808501918460681c60ff16835260a08601938560701c60ff16855260c087019560781c6001600160801b031686526001546001600160401b03169660e0019687526040519788525163ffffffff1660208801525163ffffffff1660408701525160ff1660608601525160ff1660808501525160ff1660a0840152516001600160801b031660c0830152516001600160401b031660e082015261010090f35b346100d65736600319016101a081126100d657610180136100d657610dc26121be565b60a4356001600160801b038116918282036100d657604092610de9925061018435916138e6565b82519182526020820152f35b346100d65760403660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657610e2e6120e3565b90610e3882613532565b15610bb657610e4990600401612e91565b63ffffffff6080820151148061136c575b1561055757610e6a828251613621565b80516001600160a01b031615610bb657602001516040519063ffffffff16610e9182612160565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f61012083015260606101408301526001600160801b03610f3c81610f0060018060a01b0360e08801511660c088015160a0890151916138e6565b875187526020808901518189015261014089018051516001600160a01b031660408a015251015165ffffffffffff166060880152909290613a92565b1660808501521660a08301526001600160a01b03841660c0830152600360e08301526101008201525f61012082810182905283018051610140840152515160011c91905b82811080611362575b15611067576101208401516001600160a01b0390610fa8908390612e5d565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f9161102e575b506110116101208601516107ad8487612e84565b6001600160a01b0390911690525f19811461051857600101610f80565b90506020813d821161105f575b816110486020938361217c565b810103126100d657611059906121aa565b86610ffd565b3d915061103b565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91611330575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926112f1575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261115382606481016108f1565b60609160405191611164848461217c565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d10151690816112e5575b50610bb6576101608301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106112c357505050610a6f829160409460031984830301602485015261373b565b82516001600160a01b03168452899450602093840193909201916001016112a0565b600191505114846111b0565b9091506020813d602011611328575b8161130d6020938361217c565b810103126100d657611321611153916121aa565b919061111d565b3d9150611300565b90506020813d60201161135a575b8161134b6020938361217c565b810103126100d65751846110c8565b3d915061133e565b5060038110610f89565b50600160ff60a061014084015101511614610e5a565b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576102003660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d6576114319036906004016120b3565b90916101e43590811590811583036100d65761145361144e6121be565b613532565b15610bb65761146490600401612e91565b9261146d6135f7565b50608084019463ffffffff8651141580611c80575b156105575784516044356001600160a01b03811681036100d6576114a591613621565b956114e16101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e0602460208301372061375f565b91604088019365ffffffffffff855116151580611c73575b15611bd5576115189160c0604051816101048237209160643591613a46565b15611bd557610144359063ffffffff8216918281036100d65750511480611c63575b1561055757600460ff61154b612d4e565b1614809381159182611c4f575b8015611c3b575b1561053b5781611c33575b50611a9b575b505015611a885715611a815760045b63ffffffff602061158e6121be565b940151166040519161159f83612160565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b0361164a8161160e60018060a01b0360e08901511660c089015160a08a0151916138e6565b885188526020808a0151818a01526101408a018051516001600160a01b031660408b015251015165ffffffffffff166060890152909290613a92565b1660808601521660a08401526001600160a01b03851660c08401526006811015610ba25760e08301526101008201525f61012082810182905283018051610140840152515160011c91905b82811080611a77575b1561177c576101208401516001600160a01b03906116bd908390612e5d565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611743575b506117266101208601516107ad8487612e84565b6001600160a01b0390911690525f19811461051857600101611695565b90506020813d8211611774575b8161175d6020938361217c565b810103126100d65761176e906121aa565b86611712565b3d9150611750565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91611a45575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92611a06575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261186882606481016108f1565b60609160405191611879848461217c565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d10151690816119fa575b50610bb6576101608301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106119d857505050610a6f829160409460031984830301602485015261373b565b82516001600160a01b03168452899450602093840193909201916001016119b5565b600191505114846118c5565b9091506020813d602011611a3d575b81611a226020938361217c565b810103126100d657611a36611868916121aa565b9190611832565b3d9150611a15565b90506020813d602011611a6f575b81611a606020938361217c565b810103126100d65751846117dd565b3d9150611a53565b506003811061169e565b600361157f565b15611a9457600161157f565b600261157f565b805f52600260205260ff60405f205416611c2457805f52600260205260405f20600160ff1982541617905565ffffffffffff60a4359251166001810190818111610518578143115f14611c1c5761010143919091035f19011015611bf357405b8015611be457611b1a63ffffffff808560a01c169460801c1684612e84565b918215611bd557604051906020820192835260408201525f606082015260608152611b4660808261217c565b519020604051602081019182525f604082015260408152611b6860608261217c565b519020069060029080831015611bc2575b508060ff611b85612d4e565b161480611ba6575b6115705763c5e6d5f160e01b5f5260045260245260445ffd5b506101643563ffffffff81168082036100d65783915014611b8d565b9050810390811161051857600386611b79565b63647528e960e01b5f5260045ffd5b631f22eca160e01b5f5260045ffd5b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051611afb565b50505f611afb565b63f71bdc4b60e01b5f5260045ffd5b90508761156a565b50600360ff611c48612d4e565b161461155f565b50600260ff611c5c612d4e565b1614611558565b506040850151610104351461153a565b508360808a0151146114f9565b50845160243514611482565b346100d6576103203660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657611cc66120e3565b906102e03660431901126100d657602091611ce3916004016121e8565b604051908152f35b346100d6576101e03660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c435906001600160401b0382116100d657611d5a611d659236906004016120b3565b929091600401612e91565b805160208083015160405163359a78eb60e11b81526004810193909352602483015290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169184604481855afa9384156104ce575f9461207f575b50604051946390bfa22560e01b8652846004870152604086602481865afa9586156104ce575f905f97612037575b5015612028576101843560ff81168082036100d657801591821561201b575b50501561053b57611e2c916101046024866137e6565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c08301519182600a0292600a8404036105185760e0840151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020670de0b6b3a7640000611f0e82978363ffffffff956064985f91611ffc5750015190612e71565b04920151169068056bc75e2d6310000081115f14611fea575f90935b60405198899586946361fab27760e11b86526004860152602485015260018060a01b031660448401525af19283156104ce575f93611fb6575b5080516044356001600160a01b03811693919290918483036100d657604080927f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e945001519582519182526020820152a4005b9092506020813d602011611fe2575b81611fd26020938361217c565b810103126100d657519183611f63565b3d9150611fc5565b505f68056bc75e2d6310000093611f2a565b612015915060603d60601161051157610503818361217c565b8e6103ca565b6001925050148780611e16565b631bb5f5b360e31b5f5260045ffd5b9650506040863d604011612077575b816120536040938361217c565b810103126100d65761207060206120698861219d565b97016121aa565b9587611df7565b3d9150612046565b9093506020813d6020116120ab575b8161209b6020938361217c565b810103126100d657519285611dc9565b3d915061208e565b9181601f840112156100d6578235916001600160401b0383116100d6576020808501948460051b0101116100d657565b602435906001600160a01b03821682036100d657565b61010081019081106001600160401b0382111761211557604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761211557604052565b60a081019081106001600160401b0382111761211557604052565b61016081019081106001600160401b0382111761211557604052565b90601f801991011681019081106001600160401b0382111761211557604052565b519081151582036100d657565b51906001600160a01b03821682036100d657565b6044356001600160a01b03811681036100d65790565b356001600160a01b03811681036100d65790565b9190916121f483613532565b15610bb65761220290612e91565b9063ffffffff6080830151146105575761221d838351613621565b80516001600160a01b031661289757506101008201516001600160a01b038481169291168203612800575b6040519161225583612160565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b036122c48161160e60018060a01b0360e08901511660c089015160a08a0151916138e6565b1660808601521660a084015260c08301525f60e083018190526101008301525f61012083810182905284018051610140850152515160011c92905b838110806127f6575b156123e6576101208501516001600160a01b0390612327908390612e5d565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916123ad575b506123906101208701516107ad8488612e84565b6001600160a01b0390911690525f198114610518576001016122ff565b90506020813d82116123de575b816123c76020938361217c565b810103126100d6576123d8906121aa565b5f61237c565b3d91506123ba565b5092915092815160208301516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f916127c4575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92612781575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b0390931660448401526124e083606481015b03601f19810185528461217c565b606092604051926124f1858561217c565b843685375a603f810290808204603f14901517156105185762062e089060061c1115610bd157905160209284926001600160a01b031662061a80fa60203d1015169081612775575b50610bb65761016082015160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b81811061275357505050612648829160409460031984830301602485015261373b565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f9161270f575b50908491612696575b5050505090565b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361016060018060a01b03604084015116960151916001600160801b0360a081608084015116920151166126f860405194848695865285019061373b565b91602084015260408301520390a45f80828161268f565b919450506040813d60401161274b575b8161272c6040938361217c565b810103126100d65761274260208251920161219d565b90939084612686565b3d915061271f565b82516001600160a01b0316845289945060209384019390920191600101612625565b6001915051145f612539565b9291506020833d6020116127bc575b8161279d6020938361217c565b810103126100d6576124e06127b46124d2946121aa565b92935061249e565b3d9150612790565b90506020813d6020116127ee575b816127df6020938361217c565b810103126100d657515f612449565b3d91506127d2565b5060038110612308565b6044356001600160a01b038116908181036100d6575082148015612879575b15610bb6576128606103006040517f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c210190481526102e0604460208301372061375f565b6060840151146122485763c8ee2d1d60e01b5f5260045ffd5b5060a4356001600160a01b038116908181036100d65750821461281f565b60200151604051919063ffffffff166128af83612160565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b0361291e8161160e60018060a01b0360e08901511660c089015160a08a0151916138e6565b1660808601521660a08401526001600160a01b03851660c0840152600160e08401526101008301525f61012083810182905284018051610140850152515160011c92905b83811080612d44575b15612a49576101208501516001600160a01b039061298a908390612e5d565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612a10575b506129f36101208701516107ad8488612e84565b6001600160a01b0390911690525f19811461051857600101612962565b90506020813d8211612a41575b81612a2a6020938361217c565b810103126100d657612a3b906121aa565b5f6129df565b3d9150612a1d565b5092915092815160208301516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91612d12575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92612ccf575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b039093166044840152612b3983606481016124d2565b60609260405192612b4a858561217c565b843685375a603f810290808204603f14901517156105185762062e089060061c1115610bd157905160209284926001600160a01b031662061a80fa60203d1015169081612cc3575b50610bb65761016082015160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110612ca157505050612648829160409460031984830301602485015261373b565b82516001600160a01b0316845289945060209384019390920191600101612c7e565b6001915051145f612b92565b9291506020833d602011612d0a575b81612ceb6020938361217c565b810103126100d657612b39612d026124d2946121aa565b929350612b01565b3d9150612cde565b90506020813d602011612d3c575b81612d2d6020938361217c565b810103126100d657515f612aac565b3d9150612d20565b506003811061296b565b6101843560ff811681036100d65790565b356001600160801b03811681036100d65790565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001918160051b360383136100d657565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001916101808202360383136100d657565b519065ffffffffffff821682036100d657565b519063ffffffff821682036100d657565b519060ff821682036100d657565b3563ffffffff811681036100d65790565b9190811015612e3257610180020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381116121155760051b60200190565b8051821015612e325760209160051b010190565b8181029291811591840414171561051857565b9190820180921161051857565b9060405161018081018181106001600160401b03821117612115576040525f815260208101925f845260408201935f855260608301915f83525f608085015260a08401925f845260c08501935f855260e08601975f89525f6101008801526060610120880152604051612f0381612129565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201526101408801526101608701956060875287996020860194612f5f8688612da8565b8835808d5260405163ed42136f60e01b815260048101919091529196909591610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce578d905f926133e8575b50610140015263ffffffff926001600160801b0390612fe36101208c01612e10565b93612ff060a08d01612d5f565b9160808d0135905260608c013590521690521660808a015261014086013561ffff81168091036100d657838110156133205761302d908486612e21565b9161303a604084016121d4565b906001600160801b0361304f60a08601612d5f565b8c6101006001600160a01b03613064896121d4565b169101521690526001600160a01b03169052608088015163ffffffff036133725750600181901b6001600160ff1b03821682036105185760028101809111610518576130af81612e46565b906130bd604051928361217c565b8082526130cc601f1991612e46565b013660208301376101208801525f5b81811061332f575050505b6101408501515161012086015180519092916001600160a01b03169015612e3257602061311593015282612da8565b6131226040840184612d73565b92909180600c0290600c82040361051857600101806001116105185761314b91601f1901613ac3565b91600101806001116105185761316491601f1901613ac3565b81516040019182604011610518576040519060208201936040855260408301526040825261319360608361217c565b604051936020850192518091845e8401916020808401935f85528351908183860180975e0101945f86526131de8186516020880198818a825e015f815203601f19810183528261217c565b5190206101206101408a0151015103613320576132246040519561010087526020870197610100606083018a376101208801604052875189209052610160810190612d73565b985198825161018001978861018011610518576040519860208a019b6318f2c20b60e11b8d5260248b015261018060448b015260648a01526064895261326b60848a61217c565b835161018001806101801161051857865161328591612e84565b926040519260208401948552602084526132a060408561217c565b6001019081600111610518576132ba9190601f1901613ac3565b976040519b8c9a51809160208d015e8a019060208201905f8252519283915e01602001905f8252518092825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815203601f198101835261331d908361217c565b52565b6386b0704760e01b5f5260045ffd5b61334261333d828486612e21565b6121d4565b906101208901519160018201928383116105185760019361336291612e5d565b90838060a01b03169052016130db565b9150506040519061338460e08361217c565b6006825260c0366020840137816101208801526133ac60206133a5836121d4565b92016121d4565b91805160021015612e32576001600160a01b03909216606083015281516040929092019160011015612e32576001600160a01b031690526130e6565b915050610140813d82116134d0575b81613405610140938361217c565b810103126100d65763ffffffff938d6101406001600160801b03936101206040519161343083612129565b613439816121aa565b835261344760208201612dde565b602084015261345860408201612dde565b604084015261346960608201612df1565b606084015261347a60808201612df1565b608084015261348b60a08201612e02565b60a084015261349c60c08201612e02565b60c08401526134ad60e0820161219d565b60e084015261010081015161010084015201516101208201529350509094612fc1565b3d91506133f7565b908160609103126100d6576040519060608201908282106001600160401b0383111761211557604091825261350c816121aa565b83526020810151602084015201516001600160801b03811681036100d657604082015290565b6001600160a01b03168015159081613548575090565b33811491508115613557575090565b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916135bd575b506001600160a01b0316331490565b90506020813d6020116135ef575b816135d86020938361217c565b810103126100d6576135e9906121aa565b5f6135ae565b3d91506135cb565b6040519061360482612145565b5f6080838281528260208201528260408201528260608201520152565b6136629160c0916136306135f7565b506040516301eec29160e61b815260048101919091526001600160a01b03909116602482015291829081906044820190565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916136a1575090565b80915060c03d60c011613734575b6136b9818361217c565b81010360c081126100d65760a0906136d083612e02565b50601f1901126100d65760a0604051916136e983612145565b6136f5602082016121aa565b835261370360408201612df1565b602084015261371460608201612dde565b60408401526137256080820161219d565b60608401520151608082015290565b503d6136af565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916137b7575090565b90506020813d6020116137de575b816137d26020938361217c565b810103126100d6575190565b3d91506137c5565b9190939492946137f46135f7565b50608083019063ffffffff82511415806138db575b1561055757613825845161381f602089016121d4565b90613621565b956138606101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e08460208301372061375f565b9765ffffffffffff6040890151161515806138ce575b15611bd55761389392604060c08151818982372093013591613a46565b15611bd55763ffffffff6138a960408401612e10565b915191161491826138be575b50501561055757565b6040015190351490505f806138b5565b5088608089015114613876565b508351863514613809565b604051630369ac9160e01b81526001600160a01b03918216600482015292939290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce57613960602061398893670de0b6b3a7640000935f91613a27575b5001518094612e71565b047f000000000000000000000000000000000000000000000000000000000000000090612e84565b926001600160ff1b038116810361051857670de0b6b3a7640000916139af9160011b612e71565b04907f0000000000000000000000000000000000000000000000000000000000000000808310613a1f575b50827f0000000000000000000000000000000000000000000000000000000000000000613a078282612e71565b8410613a11575050565b613a1c929350612e71565b90565b91505f6139da565b613a40915060603d60601161051157610503818361217c565b5f613956565b9092915f925b84841015613a8a578360051b830135908181105f14613a79575f52602052600160405f205b930192613a4c565b905f52602052600160405f20613a71565b149392505050565b6001600160801b038111613aac576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b9190600190604051938160051b9081865260208601370160051b820160405256' as const

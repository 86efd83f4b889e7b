// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

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
  '0x6101a0806040523461063a578061430b803803809161001e82856107ca565b8339810103610160811261063a5781516001600160a01b038116929083810361063a5760208201516001600160a01b03811680820361063a57610100610066604086016107ed565b95605f19011261063a576040519161010083016001600160401b038111848210176106265760405261009a60608601610801565b83526100a860808601610801565b92602081019384526100bc60a08701610801565b90604081019182526100d060c08801610812565b93606082019485526100e460e08901610812565b96608083019788526100f96101008a01610812565b9460a084019586526101406101116101208c01610820565b60c086019081529a01519a6001600160401b038c168c0361063a5760049360a08e60e088019e8f526040519687809263b779811360e01b82525afa948515610646575f9561072a575b5060608501516001600160a01b031603610717576001600160a01b038116156106565760018060801b038b5116670de0b6b3a76400008110159081610702575b50156106565760018060401b038c511661c35081101590816106f4575b5015610656576101205260c052608052516001600160a01b031660a05260405163e2fdcc1760e01b81526020816004818d5afa908115610646575f916106ba575b506001600160a01b031660e0526040516302edc17d60e51b81526020816004818d5afa908115610646575f91610680575b5060018060a01b03166101005260ff83511660038110159081610671575b50156106565760ff84511660ff875116809111159081610665575b501561065657515f80549551925194519651935188517fff0000000000000000000000000000000000000000000000000000000000000090971663ffffffff939093169290921760209390931b67ffffffff00000000169290921760409490941b6bffffffff00000000000000001693909317606086901b6cff000000000000000000000000161760689290921b6dff00000000000000000000000000169190911760709290921b60ff60701b169190911760789290921b600160781b600160f81b03169190911790558251600180546001600160401b0319166001600160401b039290921691909117905560ff166007811015610651575060075b61014052516001600160801b0316610160525160011b6002600160411b0316906101c060049160405192838092630890357360e41b82525afa908115610646575f916104e9575b506101a001516001600160801b031681810291801590830490911417156104d55761018052604051613ac79081610844823960805181818160a70152818161038301528181611ea001528181612f6a01526138f6015260a05181613649015260c05181818160ef0152818161041a0152818161083a0152818161088701528181610a7401528181611091015281816110de01528181611790015281816117dd01528181611d6e015281816123fc015281816124490152818161263001528181612a5f0152612aac015260e0518161375f01526101005181818161076101528181610fbe015281816116bd015281816123270152818161298a01526135590152610120518181816105c0015261137a015261014051816139c101526101605181613996015261018051816139460152f35b634e487b7160e01b5f52601160045260245ffd5b90506101c0813d821161063e575b816105056101c093836107ca565b8101031261063a57604051906101c082016001600160401b038111838210176106265761061a916101a09160405261053c81610801565b845261054a60208201610801565b602085015261055b60408201610801565b604085015261056c60608201610801565b606085015261057d60808201610801565b608085015261058e60a08201610801565b60a085015261059f60c08201610812565b60c08501526105b060e08201610834565b60e08501526105c26101008201610834565b6101008501526105d56101208201610834565b6101208501526105e86101408201610834565b6101408501526105fb6101608201610820565b61016085015261060e6101808201610820565b61018085015201610820565b6101a08201525f6103a5565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b3d91506104f7565b6040513d5f823e3d90fd5b61035e565b630e52390960e41b5f5260045ffd5b601f915011155f610262565b905060ff85511610155f610247565b90506020813d6020116106b2575b8161069b602093836107ca565b8101031261063a576106ac906107ed565b5f610229565b3d915061068e565b90506020813d6020116106ec575b816106d5602093836107ca565b8101031261063a576106e6906107ed565b5f6101f8565b3d91506106c8565b621e8480915011155f6101b7565b69021e19e0c9bab2400000915011155f61019a565b8c6362845cf960e11b5f5260045260245ffd5b90945060a0813d60a0116107c2575b8161074660a093836107ca565b8101031261063a576040519060a082016001600160401b03811183821017610626576107b69160809160405261077b816107ed565b8452610789602082016107ed565b602085015261079a604082016107ed565b60408501526107ab606082016107ed565b6060850152016107ed565b6080820152935f61015a565b3d9150610739565b601f909101601f19168101906001600160401b0382119082101761062657604052565b51906001600160a01b038216820361063a57565b519063ffffffff8216820361063a57565b519060ff8216820361063a57565b51906001600160801b038216820361063a57565b519061ffff8216820361063a5756fe60806040526004361015610011575f80fd5b5f3560e01c80630890abdf14611cce5780630f3b7ec214611c6f578063172eabcb146113a9578063222ef738146113655780632603afe414610df5578063434f392014610d9f5780638903573014610c6a578063978847c2146105845780639cbfff4e1461011e578063b5cbc49b146100da5763cfdf677e14610092575f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576104003660031901126100d6576004356001600160401b0381116100d6578060040161018060031983360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d65761018d903690600401612096565b90916101e0366101e31901126100d6576103c4356103e4356101e26102006040517ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda781526101e06101e4602083013720613742565b61010435036105755760405160208101908282526020815261020560408261215f565b51902061028435036105755760405160208101908282528360408201526040815261023160608261215f565b51902061026435036105755760ff610247612d31565b1661053b576102546121a1565b9160405191602083019360018060a01b03168452604083015260608201526060815261028160808261215f565b5190206101243514610566576102a8816101646102a06102bf94612e74565b960190612d56565b610100610140870151015190602087015192613a29565b15610557576101843560ff81168082036100d657801591821561054a575b50501561053b576102f3916101046024856137c9565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c081015180600a0290600a8204036105185760e0820151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156104ce576103d36020928363ffffffff95670de0b6b3a7640000945f916104e9575b50015190612e54565b04930151169168056bc75e2d6310000081115f146104d9575b604051926361fab27760e11b8452600484015260248301525f60448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19182156104ce575f9261049a575b5080516044356001600160a01b038116928382036100d657604080917f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e93500151948151905f82526020820152a4005b9091506020813d6020116104c6575b816104b66020938361215f565b810103126100d65751908261044a565b3d91506104a9565b6040513d5f823e3d90fd5b5068056bc75e2d631000006103ec565b61050b915060603d606011610511575b610503818361215f565b8101906134bb565b896103ca565b503d6104f9565b634e487b7160e01b5f52601160045260245ffd5b635cbb1bd160e01b5f5260045ffd5b63410c725960e11b5f5260045ffd5b60019250501484806102dd565b632213513d60e01b5f5260045ffd5b6323e7036960e11b5f5260045ffd5b63300262ab60e21b5f5260045ffd5b346100d65760603660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d6576105bd6120c6565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610c5b576105fa90600401612e74565b63ffffffff6080820151146105575760405161061581612143565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f61012082015260606101408201526001600160801b036106c08161068460018060a01b0360e08701511660c087015160a0880151916138c9565b865186526020808801518188015261014088018051516001600160a01b0316604089015251015165ffffffffffff166060870152909290613a75565b1660808401521660a08201526001600160a01b03831660c0820152600560e08201525f6101008201526001600160801b036106fc604435613a75565b166101208201526101208201516101408201526101208201515160011c905f5b82811080610c51575b15610809576101208401516001600160a01b0390610744908390612e40565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916107d0575b506107b36101208601516107ad8487612e67565b90612e40565b6001600160a01b0390911690525f1981146105185760010161071c565b90506020813d8211610801575b816107ea6020938361215f565b810103126100d6576107fb9061218d565b86610799565b3d91506107dd565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91610c1f575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92610be0575b506040516328d7c51160e11b602082015260248101919091526001600160a01b0390921660448301526108ff82606481015b03601f19810184528361215f565b60609160405191610910848461215f565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d1015169081610bc5575b50610bb6576101608301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110610b8057505050610a6f829160409460031984830301602485015261371e565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f91610b37575b50948491602096610ac3575b8683604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d85191519360018060a01b036040830151169551916001600160801b0360a08160808401511692015116610b2060405194848695865285019061371e565b918a84015260408301520390a48280828180610ab9565b919450506040813d604011610b78575b81610b546040938361215f565b810103126100d657602094610b6c8683519301612180565b90955090939084610aad565b3d9150610b47565b82516001600160a01b0316845289945060209384019390920191600101610a4c565b634e487b7160e01b5f52602160045260245ffd5b63c8ee2d1d60e01b5f5260045ffd5b6001915051148461095c565b636eb14fc360e11b5f5260045ffd5b9091506020813d602011610c17575b81610bfc6020938361215f565b810103126100d657610c106108ff9161218d565b91906108bf565b3d9150610bef565b90506020813d602011610c49575b81610c3a6020938361215f565b810103126100d657518461086a565b3d9150610c2d565b5060038110610725565b630aefc9f960e01b5f5260045ffd5b346100d6575f3660031901126100d657604051610c86816120dc565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052604051610cc5816120dc565b5f549063ffffffff821691828252602082018160201c63ffffffff168152604083018260401c63ffffffff168152606084018360601c60ff16815260808501918460681c60ff16835260a08601938560701c60ff16855260c087019560781c6001600160801b031686526001546001600160401b03169660e0019687526040519788525163ffffffff1660208801525163ffffffff1660408701525160ff1660608601525160ff1660808501525160ff1660a0840152516001600160801b031660c0830152516001600160401b031660e082015261010090f35b346100d65736600319016101a081126100d657610180136100d657610dc26121a1565b60a4356001600160801b038116918282036100d657604092610de9925061018435916138c9565b82519182526020820152f35b346100d65760403660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657610e2e6120c6565b90610e3882613515565b15610bb657610e4990600401612e74565b63ffffffff60808201510361055757610e63828251613604565b80516001600160a01b031615610bb657602001516040519063ffffffff16610e8a82612143565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f61012083015260606101408301526001600160801b03610f3581610ef960018060a01b0360e08801511660c088015160a0890151916138c9565b875187526020808901518189015261014089018051516001600160a01b031660408a015251015165ffffffffffff166060880152909290613a75565b1660808501521660a08301526001600160a01b03841660c0830152600360e08301526101008201525f61012082810182905283018051610140840152515160011c91905b8281108061135b575b15611060576101208401516001600160a01b0390610fa1908390612e40565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611027575b5061100a6101208601516107ad8487612e67565b6001600160a01b0390911690525f19811461051857600101610f79565b90506020813d8211611058575b816110416020938361215f565b810103126100d6576110529061218d565b86610ff6565b3d9150611034565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91611329575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926112ea575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261114c82606481016108f1565b6060916040519161115d848461215f565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d10151690816112de575b50610bb6576101608301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106112bc57505050610a6f829160409460031984830301602485015261371e565b82516001600160a01b0316845289945060209384019390920191600101611299565b600191505114846111a9565b9091506020813d602011611321575b816113066020938361215f565b810103126100d65761131a61114c9161218d565b9190611116565b3d91506112f9565b90506020813d602011611353575b816113446020938361215f565b810103126100d65751846110c1565b3d9150611337565b5060038110610f82565b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576102003660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d657611414903690600401612096565b90916101e43590811590811583036100d6576114366114316121a1565b613515565b15610bb65761144790600401612e74565b926114506135da565b50608084019463ffffffff8651141580611c63575b156105575784516044356001600160a01b03811681036100d65761148891613604565b956114c46101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e06024602083013720613742565b91604088019365ffffffffffff855116151580611c56575b15611bb8576114fb9160c0604051816101048237209160643591613a29565b15611bb857610144359063ffffffff8216918281036100d65750511480611c46575b1561055757600460ff61152e612d31565b1614809381159182611c32575b8015611c1e575b1561053b5781611c16575b50611a7e575b505015611a6b5715611a645760045b63ffffffff60206115716121a1565b940151166040519161158283612143565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b0361162d816115f160018060a01b0360e08901511660c089015160a08a0151916138c9565b885188526020808a0151818a01526101408a018051516001600160a01b031660408b015251015165ffffffffffff166060890152909290613a75565b1660808601521660a08401526001600160a01b03851660c08401526006811015610ba25760e08301526101008201525f61012082810182905283018051610140840152515160011c91905b82811080611a5a575b1561175f576101208401516001600160a01b03906116a0908390612e40565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611726575b506117096101208601516107ad8487612e67565b6001600160a01b0390911690525f19811461051857600101611678565b90506020813d8211611757575b816117406020938361215f565b810103126100d6576117519061218d565b866116f5565b3d9150611733565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91611a28575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926119e9575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261184b82606481016108f1565b6060916040519161185c848461215f565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d10151690816119dd575b50610bb6576101608301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106119bb57505050610a6f829160409460031984830301602485015261371e565b82516001600160a01b0316845289945060209384019390920191600101611998565b600191505114846118a8565b9091506020813d602011611a20575b81611a056020938361215f565b810103126100d657611a1961184b9161218d565b9190611815565b3d91506119f8565b90506020813d602011611a52575b81611a436020938361215f565b810103126100d65751846117c0565b3d9150611a36565b5060038110611681565b6003611562565b15611a77576001611562565b6002611562565b805f52600260205260ff60405f205416611c0757805f52600260205260405f20600160ff1982541617905565ffffffffffff60a4359251166001810190818111610518578143115f14611bff5761010143919091035f19011015611bd657405b8015611bc757611afd63ffffffff808560a01c169460801c1684612e67565b918215611bb857604051906020820192835260408201525f606082015260608152611b2960808261215f565b519020604051602081019182525f604082015260408152611b4b60608261215f565b519020069060029080831015611ba5575b508060ff611b68612d31565b161480611b89575b6115535763c5e6d5f160e01b5f5260045260245260445ffd5b506101643563ffffffff81168082036100d65783915014611b70565b9050810390811161051857600386611b5c565b63647528e960e01b5f5260045ffd5b631f22eca160e01b5f5260045ffd5b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051611ade565b50505f611ade565b63f71bdc4b60e01b5f5260045ffd5b90508761154d565b50600360ff611c2b612d31565b1614611542565b50600260ff611c3f612d31565b161461153b565b506040850151610104351461151d565b508360808a0151146114dc565b50845160243514611465565b346100d6576103203660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657611ca96120c6565b906102e03660431901126100d657602091611cc6916004016121cb565b604051908152f35b346100d6576101e03660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c435906001600160401b0382116100d657611d3d611d48923690600401612096565b929091600401612e74565b805160208083015160405163359a78eb60e11b81526004810193909352602483015290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169184604481855afa9384156104ce575f94612062575b50604051946390bfa22560e01b8652846004870152604086602481865afa9586156104ce575f905f9761201a575b501561200b576101843560ff81168082036100d6578015918215611ffe575b50501561053b57611e0f916101046024866137c9565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c08301519182600a0292600a8404036105185760e0840151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020670de0b6b3a7640000611ef182978363ffffffff956064985f91611fdf5750015190612e54565b04920151169068056bc75e2d6310000081115f14611fcd575f90935b60405198899586946361fab27760e11b86526004860152602485015260018060a01b031660448401525af19283156104ce575f93611f99575b5080516044356001600160a01b03811693919290918483036100d657604080927f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e945001519582519182526020820152a4005b9092506020813d602011611fc5575b81611fb56020938361215f565b810103126100d657519183611f46565b3d9150611fa8565b505f68056bc75e2d6310000093611f0d565b611ff8915060603d60601161051157610503818361215f565b8e6103ca565b6001925050148780611df9565b631bb5f5b360e31b5f5260045ffd5b9650506040863d60401161205a575b816120366040938361215f565b810103126100d657612053602061204c88612180565b970161218d565b9587611dda565b3d9150612029565b9093506020813d60201161208e575b8161207e6020938361215f565b810103126100d657519285611dac565b3d9150612071565b9181601f840112156100d6578235916001600160401b0383116100d6576020808501948460051b0101116100d657565b602435906001600160a01b03821682036100d657565b61010081019081106001600160401b038211176120f857604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b038211176120f857604052565b60a081019081106001600160401b038211176120f857604052565b61016081019081106001600160401b038211176120f857604052565b90601f801991011681019081106001600160401b038211176120f857604052565b519081151582036100d657565b51906001600160a01b03821682036100d657565b6044356001600160a01b03811681036100d65790565b356001600160a01b03811681036100d65790565b9190916121d783613515565b15610bb6576121e590612e74565b9063ffffffff60808301511461055757612200838351613604565b80516001600160a01b031661287a57506101008201516001600160a01b0384811692911682036127e3575b6040519161223883612143565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b036122a7816115f160018060a01b0360e08901511660c089015160a08a0151916138c9565b1660808601521660a084015260c08301525f60e083018190526101008301525f61012083810182905284018051610140850152515160011c92905b838110806127d9575b156123c9576101208501516001600160a01b039061230a908390612e40565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612390575b506123736101208701516107ad8488612e67565b6001600160a01b0390911690525f198114610518576001016122e2565b90506020813d82116123c1575b816123aa6020938361215f565b810103126100d6576123bb9061218d565b5f61235f565b3d915061239d565b5092915092815160208301516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f916127a7575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92612764575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b0390931660448401526124c383606481015b03601f19810185528461215f565b606092604051926124d4858561215f565b843685375a603f810290808204603f14901517156105185762062e089060061c1115610bd157905160209284926001600160a01b031662061a80fa60203d1015169081612758575b50610bb65761016082015160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106127365750505061262b829160409460031984830301602485015261371e565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f916126f2575b50908491612679575b5050505090565b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361016060018060a01b03604084015116960151916001600160801b0360a081608084015116920151166126db60405194848695865285019061371e565b91602084015260408301520390a45f808281612672565b919450506040813d60401161272e575b8161270f6040938361215f565b810103126100d657612725602082519201612180565b90939084612669565b3d9150612702565b82516001600160a01b0316845289945060209384019390920191600101612608565b6001915051145f61251c565b9291506020833d60201161279f575b816127806020938361215f565b810103126100d6576124c36127976124b59461218d565b929350612481565b3d9150612773565b90506020813d6020116127d1575b816127c26020938361215f565b810103126100d657515f61242c565b3d91506127b5565b50600381106122eb565b6044356001600160a01b038116908181036100d657508214801561285c575b15610bb6576128436103006040517f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c210190481526102e06044602083013720613742565b60608401511461222b5763c8ee2d1d60e01b5f5260045ffd5b5060a4356001600160a01b038116908181036100d657508214612802565b60200151604051919063ffffffff1661289283612143565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b03612901816115f160018060a01b0360e08901511660c089015160a08a0151916138c9565b1660808601521660a08401526001600160a01b03851660c0840152600160e08401526101008301525f61012083810182905284018051610140850152515160011c92905b83811080612d27575b15612a2c576101208501516001600160a01b039061296d908390612e40565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916129f3575b506129d66101208701516107ad8488612e67565b6001600160a01b0390911690525f19811461051857600101612945565b90506020813d8211612a24575b81612a0d6020938361215f565b810103126100d657612a1e9061218d565b5f6129c2565b3d9150612a00565b5092915092815160208301516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91612cf5575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92612cb2575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b039093166044840152612b1c83606481016124b5565b60609260405192612b2d858561215f565b843685375a603f810290808204603f14901517156105185762062e089060061c1115610bd157905160209284926001600160a01b031662061a80fa60203d1015169081612ca6575b50610bb65761016082015160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110612c845750505061262b829160409460031984830301602485015261371e565b82516001600160a01b0316845289945060209384019390920191600101612c61565b6001915051145f612b75565b9291506020833d602011612ced575b81612cce6020938361215f565b810103126100d657612b1c612ce56124b59461218d565b929350612ae4565b3d9150612cc1565b90506020813d602011612d1f575b81612d106020938361215f565b810103126100d657515f612a8f565b3d9150612d03565b506003811061294e565b6101843560ff811681036100d65790565b356001600160801b03811681036100d65790565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001918160051b360383136100d657565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001916101808202360383136100d657565b519065ffffffffffff821682036100d657565b519063ffffffff821682036100d657565b519060ff821682036100d657565b3563ffffffff811681036100d65790565b9190811015612e1557610180020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381116120f85760051b60200190565b8051821015612e155760209160051b010190565b8181029291811591840414171561051857565b9190820180921161051857565b9060405161018081018181106001600160401b038211176120f8576040525f815260208101925f845260408201935f855260608301915f83525f608085015260a08401925f845260c08501935f855260e08601975f89525f6101008801526060610120880152604051612ee68161210c565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201526101408801526101608701956060875287996020860194612f428688612d8b565b8835808d5260405163ed42136f60e01b815260048101919091529196909591610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce578d905f926133cb575b50610140015263ffffffff926001600160801b0390612fc66101208c01612df3565b93612fd360a08d01612d42565b9160808d0135905260608c013590521690521660808a015261014086013561ffff81168091036100d6578381101561330357613010908486612e04565b9161301d604084016121b7565b906001600160801b0361303260a08601612d42565b8c6101006001600160a01b03613047896121b7565b169101521690526001600160a01b03169052608088015163ffffffff036133555750600181901b6001600160ff1b038216820361051857600281018091116105185761309281612e29565b906130a0604051928361215f565b8082526130af601f1991612e29565b013660208301376101208801525f5b818110613312575050505b6101408501515161012086015180519092916001600160a01b03169015612e155760206130f893015282612d8b565b6131056040840184612d56565b92909180600c0290600c82040361051857600101806001116105185761312e91601f1901613aa6565b91600101806001116105185761314791601f1901613aa6565b81516040019182604011610518576040519060208201936040855260408301526040825261317660608361215f565b604051936020850192518091845e8401916020808401935f85528351908183860180975e0101945f86526131c18186516020880198818a825e015f815203601f19810183528261215f565b5190206101206101408a0151015103613303576132076040519561010087526020870197610100606083018a376101208801604052875189209052610160810190612d56565b985198825161018001978861018011610518576040519860208a019b6318f2c20b60e11b8d5260248b015261018060448b015260648a01526064895261324e60848a61215f565b835161018001806101801161051857865161326891612e67565b9260405192602084019485526020845261328360408561215f565b60010190816001116105185761329d9190601f1901613aa6565b976040519b8c9a51809160208d015e8a019060208201905f8252519283915e01602001905f8252518092825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815203601f1981018352613300908361215f565b52565b6386b0704760e01b5f5260045ffd5b613325613320828486612e04565b6121b7565b906101208901519160018201928383116105185760019361334591612e40565b90838060a01b03169052016130be565b9150506040519061336760e08361215f565b6006825260c03660208401378161012088015261338f6020613388836121b7565b92016121b7565b91805160021015612e15576001600160a01b03909216606083015281516040929092019160011015612e15576001600160a01b031690526130c9565b915050610140813d82116134b3575b816133e8610140938361215f565b810103126100d65763ffffffff938d6101406001600160801b0393610120604051916134138361210c565b61341c8161218d565b835261342a60208201612dc1565b602084015261343b60408201612dc1565b604084015261344c60608201612dd4565b606084015261345d60808201612dd4565b608084015261346e60a08201612de5565b60a084015261347f60c08201612de5565b60c084015261349060e08201612180565b60e084015261010081015161010084015201516101208201529350509094612fa4565b3d91506133da565b908160609103126100d6576040519060608201908282106001600160401b038311176120f85760409182526134ef8161218d565b83526020810151602084015201516001600160801b03811681036100d657604082015290565b6001600160a01b0316801515908161352b575090565b3381149150811561353a575090565b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916135a0575b506001600160a01b0316331490565b90506020813d6020116135d2575b816135bb6020938361215f565b810103126100d6576135cc9061218d565b5f613591565b3d91506135ae565b604051906135e782612128565b5f6080838281528260208201528260408201528260608201520152565b6136459160c0916136136135da565b506040516301eec29160e61b815260048101919091526001600160a01b03909116602482015291829081906044820190565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613684575090565b80915060c03d60c011613717575b61369c818361215f565b81010360c081126100d65760a0906136b383612de5565b50601f1901126100d65760a0604051916136cc83612128565b6136d86020820161218d565b83526136e660408201612dd4565b60208401526136f760608201612dc1565b604084015261370860808201612180565b60608401520151608082015290565b503d613692565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f9161379a575090565b90506020813d6020116137c1575b816137b56020938361215f565b810103126100d6575190565b3d91506137a8565b9190939492946137d76135da565b50608083019063ffffffff82511415806138be575b15610557576138088451613802602089016121b7565b90613604565b956138436101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e084602083013720613742565b9765ffffffffffff6040890151161515806138b1575b15611bb85761387692604060c08151818982372093013591613a29565b15611bb85763ffffffff61388c60408401612df3565b915191161491826138a1575b50501561055757565b6040015190351490505f80613898565b5088608089015114613859565b5083518635146137ec565b604051630369ac9160e01b81526001600160a01b03918216600482015292939290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce57613943602061396b93670de0b6b3a7640000935f91613a0a575b5001518094612e54565b047f000000000000000000000000000000000000000000000000000000000000000090612e67565b926001600160ff1b038116810361051857670de0b6b3a7640000916139929160011b612e54565b04907f0000000000000000000000000000000000000000000000000000000000000000808310613a02575b50827f00000000000000000000000000000000000000000000000000000000000000006139ea8282612e54565b84106139f4575050565b6139ff929350612e54565b90565b91505f6139bd565b613a23915060603d60601161051157610503818361215f565b5f613939565b9092915f925b84841015613a6d578360051b830135908181105f14613a5c575f52602052600160405f205b930192613a2f565b905f52602052600160405f20613a54565b149392505050565b6001600160801b038111613a8f576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b9190600190604051938160051b9081865260208601370160051b820160405256' as const

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
    "inputs": [],
    "name": "HiddenLeaf",
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
    "name": "NotAudited",
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
  '0x6101a0806040523461063a57806143e6803803809161001e82856107ca565b8339810103610160811261063a5781516001600160a01b038116929083810361063a5760208201516001600160a01b03811680820361063a57610100610066604086016107ed565b95605f19011261063a576040519161010083016001600160401b038111848210176106265760405261009a60608601610801565b83526100a860808601610801565b92602081019384526100bc60a08701610801565b90604081019182526100d060c08801610812565b93606082019485526100e460e08901610812565b96608083019788526100f96101008a01610812565b9460a084019586526101406101116101208c01610820565b60c086019081529a01519a6001600160401b038c168c0361063a5760049360a08e60e088019e8f526040519687809263b779811360e01b82525afa948515610646575f9561072a575b5060608501516001600160a01b031603610717576001600160a01b038116156106565760018060801b038b5116670de0b6b3a76400008110159081610702575b50156106565760018060401b038c511661c35081101590816106f4575b5015610656576101205260c052608052516001600160a01b031660a05260405163e2fdcc1760e01b81526020816004818d5afa908115610646575f916106ba575b506001600160a01b031660e0526040516302edc17d60e51b81526020816004818d5afa908115610646575f91610680575b5060018060a01b03166101005260ff83511660038110159081610671575b50156106565760ff84511660ff875116809111159081610665575b501561065657515f80549551925194519651935188517fff0000000000000000000000000000000000000000000000000000000000000090971663ffffffff939093169290921760209390931b67ffffffff00000000169290921760409490941b6bffffffff00000000000000001693909317606086901b6cff000000000000000000000000161760689290921b6dff00000000000000000000000000169190911760709290921b60ff60701b169190911760789290921b600160781b600160f81b03169190911790558251600180546001600160401b0319166001600160401b039290921691909117905560ff166007811015610651575060075b61014052516001600160801b0316610160525160011b6002600160411b0316906101c060049160405192838092630890357360e41b82525afa908115610646575f916104e9575b506101a001516001600160801b031681810291801590830490911417156104d55761018052604051613ba29081610844823960805181818160a70152818161038301528181611edc0152818161302601526139d1015260a05181613713015260c05181818160ef0152818161041a0152818161083a0152818161088701528181610a74015281816110a0015281816110ed015281816117bd0152818161180a01528181611daa01528181612470015281816124bd015281816126a401528181612b180152612b65015260e0518161383a01526101005181818161076101528181610fcd015281816116ea0152818161239b01528181612a43015261361d0152610120518181816105c0015261138901526101405181613a9c01526101605181613a7101526101805181613a210152f35b634e487b7160e01b5f52601160045260245ffd5b90506101c0813d821161063e575b816105056101c093836107ca565b8101031261063a57604051906101c082016001600160401b038111838210176106265761061a916101a09160405261053c81610801565b845261054a60208201610801565b602085015261055b60408201610801565b604085015261056c60608201610801565b606085015261057d60808201610801565b608085015261058e60a08201610801565b60a085015261059f60c08201610812565b60c08501526105b060e08201610834565b60e08501526105c26101008201610834565b6101008501526105d56101208201610834565b6101208501526105e86101408201610834565b6101408501526105fb6101608201610820565b61016085015261060e6101808201610820565b61018085015201610820565b6101a08201525f6103a5565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b3d91506104f7565b6040513d5f823e3d90fd5b61035e565b630e52390960e41b5f5260045ffd5b601f915011155f610262565b905060ff85511610155f610247565b90506020813d6020116106b2575b8161069b602093836107ca565b8101031261063a576106ac906107ed565b5f610229565b3d915061068e565b90506020813d6020116106ec575b816106d5602093836107ca565b8101031261063a576106e6906107ed565b5f6101f8565b3d91506106c8565b621e8480915011155f6101b7565b69021e19e0c9bab2400000915011155f61019a565b8c6362845cf960e11b5f5260045260245ffd5b90945060a0813d60a0116107c2575b8161074660a093836107ca565b8101031261063a576040519060a082016001600160401b03811183821017610626576107b69160809160405261077b816107ed565b8452610789602082016107ed565b602085015261079a604082016107ed565b60408501526107ab606082016107ed565b6060850152016107ed565b6080820152935f61015a565b3d9150610739565b601f909101601f19168101906001600160401b0382119082101761062657604052565b51906001600160a01b038216820361063a57565b519063ffffffff8216820361063a57565b519060ff8216820361063a57565b51906001600160801b038216820361063a57565b519061ffff8216820361063a5756fe60806040526004361015610011575f80fd5b5f3560e01c80630890abdf14611d0a5780630f3b7ec214611cab578063172eabcb146113b8578063222ef738146113745780632603afe414610df5578063434f392014610d9f5780638903573014610c6a578063978847c2146105845780639cbfff4e1461011e578063b5cbc49b146100da5763cfdf677e14610092575f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576104003660031901126100d6576004356001600160401b0381116100d6578060040161018060031983360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d65761018d9036906004016120d2565b90916101e0366101e31901126100d6576103c4356103e4356101e26102006040517ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda781526101e06101e460208301372061381d565b61010435036105755760405160208101908282526020815261020560408261219b565b51902061028435036105755760405160208101908282528360408201526040815261023160608261219b565b51902061026435036105755760ff610247612207565b1661053b576102546121dd565b9160405191602083019360018060a01b03168452604083015260608201526060815261028160808261219b565b5190206101243514610566576102a8816101646102a06102bf94612f3e565b960190612e11565b610100610160870151015190602087015192613b04565b15610557576101843560ff81168082036100d657801591821561054a575b50501561053b576102f3916101046024856138a4565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c081015180600a0290600a8204036105185760e0820151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156104ce576103d36020928363ffffffff95670de0b6b3a7640000945f916104e9575b50015190612f1e565b04930151169168056bc75e2d6310000081115f146104d9575b604051926361fab27760e11b8452600484015260248301525f60448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19182156104ce575f9261049a575b5080516044356001600160a01b038116928382036100d657604080917f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e93500151948151905f82526020820152a4005b9091506020813d6020116104c6575b816104b66020938361219b565b810103126100d65751908261044a565b3d91506104a9565b6040513d5f823e3d90fd5b5068056bc75e2d631000006103ec565b61050b915060603d606011610511575b610503818361219b565b81019061357f565b896103ca565b503d6104f9565b634e487b7160e01b5f52601160045260245ffd5b635cbb1bd160e01b5f5260045ffd5b63410c725960e11b5f5260045ffd5b60019250501484806102dd565b632213513d60e01b5f5260045ffd5b6323e7036960e11b5f5260045ffd5b63300262ab60e21b5f5260045ffd5b346100d65760603660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d6576105bd612102565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610c5b576105fa90600401612f3e565b63ffffffff608082015114610557576040516106158161217f565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f61012082015260606101408201526001600160801b036106c08161068460018060a01b0360e08701511660c087015160a0880151916139a4565b865186526020808801518188015261016088018051516001600160a01b0316604089015251015165ffffffffffff166060870152909290613b50565b1660808401521660a08201526001600160a01b03831660c0820152600560e08201525f6101008201526001600160801b036106fc604435613b50565b166101208201526101408201516101408201526101408201515160011c905f5b82811080610c51575b15610809576101408401516001600160a01b0390610744908390612f0a565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916107d0575b506107b36101408601516107ad8487612f31565b90612f0a565b6001600160a01b0390911690525f1981146105185760010161071c565b90506020813d8211610801575b816107ea6020938361219b565b810103126100d6576107fb906121c9565b86610799565b3d91506107dd565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91610c1f575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92610be0575b506040516328d7c51160e11b602082015260248101919091526001600160a01b0390921660448301526108ff82606481015b03601f19810184528361219b565b60609160405191610910848461219b565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d1015169081610bc5575b50610bb6576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110610b8057505050610a6f82916040946003198483030160248501526137f9565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f91610b37575b50948491602096610ac3575b8683604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d85191519360018060a01b036040830151169551916001600160801b0360a08160808401511692015116610b206040519484869586528501906137f9565b918a84015260408301520390a48280828180610ab9565b919450506040813d604011610b78575b81610b546040938361219b565b810103126100d657602094610b6c86835193016121bc565b90955090939084610aad565b3d9150610b47565b82516001600160a01b0316845289945060209384019390920191600101610a4c565b634e487b7160e01b5f52602160045260245ffd5b63c8ee2d1d60e01b5f5260045ffd5b6001915051148461095c565b636eb14fc360e11b5f5260045ffd5b9091506020813d602011610c17575b81610bfc6020938361219b565b810103126100d657610c106108ff916121c9565b91906108bf565b3d9150610bef565b90506020813d602011610c49575b81610c3a6020938361219b565b810103126100d657518461086a565b3d9150610c2d565b5060038110610725565b630aefc9f960e01b5f5260045ffd5b346100d6575f3660031901126100d657604051610c8681612118565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052604051610cc581612118565b5f549063ffffffff821691828252602082018160201c63ffffffff168152604083018260401c63ffffffff168152606084018360601c60ff16815260808501918460681c60ff16835260a08601938560701c60ff16855260c087019560781c6001600160801b031686526001546001600160401b03169660e0019687526040519788525163ffffffff1660208801525163ffffffff1660408701525160ff1660608601525160ff1660808501525160ff1660a0840152516001600160801b031660c0830152516001600160401b031660e082015261010090f35b346100d65736600319016101a081126100d657610180136100d657610dc26121dd565b60a4356001600160801b038116918282036100d657604092610de9925061018435916139a4565b82519182526020820152f35b346100d65760403660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657610e2e612102565b90610e38826135d9565b15610bb657610e4990600401612f3e565b63ffffffff60808201510361055757610e638282516136ce565b80516001600160a01b031615610bb657602001516040519063ffffffff16610e8a8261217f565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f61012083015260606101408301526001600160801b03610f3581610ef960018060a01b0360e08801511660c088015160a0890151916139a4565b875187526020808901518189015261016089018051516001600160a01b031660408a015251015165ffffffffffff166060880152909290613b50565b1660808501521660a08301526001600160a01b03841660c0830152600360e08301526101008201526001600160801b03805f16166101208201526101408201516101408201526101408201515160011c905f5b8281108061136a575b1561106f576101408401516001600160a01b0390610fb0908390612f0a565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611036575b506110196101408601516107ad8487612f31565b6001600160a01b0390911690525f19811461051857600101610f88565b90506020813d8211611067575b816110506020938361219b565b810103126100d657611061906121c9565b86611005565b3d9150611043565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91611338575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926112f9575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261115b82606481016108f1565b6060916040519161116c848461219b565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d10151690816112ed575b50610bb6576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106112cb57505050610a6f82916040946003198483030160248501526137f9565b82516001600160a01b03168452899450602093840193909201916001016112a8565b600191505114846111b8565b9091506020813d602011611330575b816113156020938361219b565b810103126100d65761132961115b916121c9565b9190611125565b3d9150611308565b90506020813d602011611362575b816113536020938361219b565b810103126100d65751846110d0565b3d9150611346565b5060038110610f91565b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576102003660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d6576114239036906004016120d2565b90916101e43590811590811583036100d6576114456114406121dd565b6135d9565b15610bb65761145690600401612f3e565b9261ffff6101008501511615611c9c5761146e61369e565b50608084019463ffffffff8651141580611c90575b156105575784516044356001600160a01b03811681036100d6576114a6916136ce565b956114e26101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e0602460208301372061381d565b91604088019365ffffffffffff855116151580611c83575b15611be5576115199160c0604051816101048237209160643591613b04565b15611be557610144359063ffffffff8216918281036100d65750511480611c73575b1561055757600460ff61154c612207565b1614809381159182611c5f575b8015611c4b575b1561053b5781611c43575b50611aab575b505015611a985715611a915760045b63ffffffff602061158f6121dd565b94015116604051916115a08361217f565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b0361164b8161160f60018060a01b0360e08901511660c089015160a08a0151916139a4565b885188526020808a0151818a01526101608a018051516001600160a01b031660408b015251015165ffffffffffff166060890152909290613b50565b1660808601521660a08401526001600160a01b03851660c08401526006811015610ba25760e08301526101008201526001600160801b03805f16166101208201526101408201516101408201526101408201515160011c905f5b82811080611a87575b1561178c576101408401516001600160a01b03906116cd908390612f0a565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611753575b506117366101408601516107ad8487612f31565b6001600160a01b0390911690525f198114610518576001016116a5565b90506020813d8211611784575b8161176d6020938361219b565b810103126100d65761177e906121c9565b86611722565b3d9150611760565b838286825160208401516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91611a55575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92611a16575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261187882606481016108f1565b60609160405191611889848461219b565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610bd15781516020928492908401906001600160a01b031662061a80fa60203d1015169081611a0a575b50610bb6576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106119e857505050610a6f82916040946003198483030160248501526137f9565b82516001600160a01b03168452899450602093840193909201916001016119c5565b600191505114846118d5565b9091506020813d602011611a4d575b81611a326020938361219b565b810103126100d657611a46611878916121c9565b9190611842565b3d9150611a25565b90506020813d602011611a7f575b81611a706020938361219b565b810103126100d65751846117ed565b3d9150611a63565b50600381106116ae565b6003611580565b15611aa4576001611580565b6002611580565b805f52600260205260ff60405f205416611c3457805f52600260205260405f20600160ff1982541617905565ffffffffffff60a4359251166001810190818111610518578143115f14611c2c5761010143919091035f19011015611c0357405b8015611bf457611b2a63ffffffff808560a01c169460801c1684612f31565b918215611be557604051906020820192835260408201525f606082015260608152611b5660808261219b565b519020604051602081019182525f604082015260408152611b7860608261219b565b519020069060029080831015611bd2575b508060ff611b95612207565b161480611bb6575b6115715763c5e6d5f160e01b5f5260045260245260445ffd5b506101643563ffffffff81168082036100d65783915014611b9d565b9050810390811161051857600386611b89565b63647528e960e01b5f5260045ffd5b631f22eca160e01b5f5260045ffd5b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051611b0b565b50505f611b0b565b63f71bdc4b60e01b5f5260045ffd5b90508761156b565b50600360ff611c58612207565b1614611560565b50600260ff611c6c612207565b1614611559565b506040850151610104351461153b565b508360a08a0151146114fa565b50845160243514611483565b635743c2f960e11b5f5260045ffd5b346100d6576103203660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657611ce5612102565b906102e03660431901126100d657602091611d0291600401612218565b604051908152f35b346100d6576101e03660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c435906001600160401b0382116100d657611d79611d849236906004016120d2565b929091600401612f3e565b805160208083015160405163359a78eb60e11b81526004810193909352602483015290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169184604481855afa9384156104ce575f9461209e575b50604051946390bfa22560e01b8652846004870152604086602481865afa9586156104ce575f905f97612056575b5015612047576101843560ff81168082036100d657801591821561203a575b50501561053b57611e4b916101046024866138a4565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c08301519182600a0292600a8404036105185760e0840151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020670de0b6b3a7640000611f2d82978363ffffffff956064985f9161201b5750015190612f1e565b04920151169068056bc75e2d6310000081115f14612009575f90935b60405198899586946361fab27760e11b86526004860152602485015260018060a01b031660448401525af19283156104ce575f93611fd5575b5080516044356001600160a01b03811693919290918483036100d657604080927f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e945001519582519182526020820152a4005b9092506020813d602011612001575b81611ff16020938361219b565b810103126100d657519183611f82565b3d9150611fe4565b505f68056bc75e2d6310000093611f49565b612034915060603d60601161051157610503818361219b565b8e6103ca565b6001925050148780611e35565b631bb5f5b360e31b5f5260045ffd5b9650506040863d604011612096575b816120726040938361219b565b810103126100d65761208f6020612088886121bc565b97016121c9565b9587611e16565b3d9150612065565b9093506020813d6020116120ca575b816120ba6020938361219b565b810103126100d657519285611de8565b3d91506120ad565b9181601f840112156100d6578235916001600160401b0383116100d6576020808501948460051b0101116100d657565b602435906001600160a01b03821682036100d657565b61010081019081106001600160401b0382111761213457604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761213457604052565b60c081019081106001600160401b0382111761213457604052565b61016081019081106001600160401b0382111761213457604052565b90601f801991011681019081106001600160401b0382111761213457604052565b519081151582036100d657565b51906001600160a01b03821682036100d657565b6044356001600160a01b03811681036100d65790565b356001600160a01b03811681036100d65790565b6101843560ff811681036100d65790565b919091612224836135d9565b15610bb65761223290612f3e565b9063ffffffff6080830151146105575761224d8383516136ce565b9061010083019161ffff835116151580612dea575b61292457506101208301516001600160a01b038581169391168314801591829082612916575b50612857575b50506040519161229d8361217f565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b0361230c8161160f60018060a01b0360e08901511660c089015160a08a0151916139a4565b1660808601521660a084015260c08301525f60e083018190526101008301526001600160801b03805f16166101208301526101408301516101408301526101408301515160011c915f5b8381108061284d575b1561243d576101408501516001600160a01b039061237e908390612f0a565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612404575b506123e76101408701516107ad8488612f31565b6001600160a01b0390911690525f19811461051857600101612356565b90506020813d8211612435575b8161241e6020938361219b565b810103126100d65761242f906121c9565b5f6123d3565b3d9150612411565b5092915092815160208301516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f9161281b575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926127d8575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b03909316604484015261253783606481015b03601f19810185528461219b565b60609260405192612548858561219b565b843685375a603f810290808204603f14901517156105185762062e089060061c1115610bd157905160209284926001600160a01b031662061a80fa60203d10151690816127cc575b50610bb65761018082015160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106127aa5750505061269f82916040946003198483030160248501526137f9565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f91612766575b509084916126ed575b5050505090565b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361018060018060a01b03604084015116960151916001600160801b0360a0816080840151169201511661274f6040519484869586528501906137f9565b91602084015260408301520390a45f8082816126e6565b919450506040813d6040116127a2575b816127836040938361219b565b810103126100d6576127996020825192016121bc565b909390846126dd565b3d9150612776565b82516001600160a01b031684528994506020938401939092019160010161267c565b6001915051145f612590565b9291506020833d602011612813575b816127f46020938361219b565b810103126100d65761253761280b612529946121c9565b9293506124f5565b3d91506127e7565b90506020813d602011612845575b816128366020938361219b565b810103126100d657515f6124a0565b3d9150612829565b506003811061235f565b906128f8575b80156128da575b15610bb6576128a56103006040517f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c210190481526102e0604460208301372061381d565b606084015103610bb6576103043560ff8116908181036100d657506128cb575f8061228e565b634751366960e11b5f5260045ffd5b5060a4356001600160a01b038116908181036100d657508214612864565b506044356001600160a01b038116908181036100d65750821461285d565b61ffff91505116155f612288565b60200151604051925063ffffffff1661293c8361217f565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b036129ab8161160f60018060a01b0360e08901511660c089015160a08a0151916139a4565b1660808601521660a08401526001600160a01b03851660c0840152600160e08401526101008301526001600160801b03805f16166101208301526101408301516101408301526101408301515160011c915f5b83811080612de0575b15612ae5576101408501516001600160a01b0390612a26908390612f0a565b51604051635b5175d560e01b8152911660048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612aac575b50612a8f6101408701516107ad8488612f31565b6001600160a01b0390911690525f198114610518576001016129fe565b90506020813d8211612add575b81612ac66020938361219b565b810103126100d657612ad7906121c9565b5f612a7b565b3d9150612ab9565b5092915092815160208301516040519163359a78eb60e11b83526004830152602482015260208160448160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce575f91612dae575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92612d6b575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b039093166044840152612bd58360648101612529565b60609260405192612be6858561219b565b843685375a603f810290808204603f14901517156105185762062e089060061c1115610bd157905160209284926001600160a01b031662061a80fa60203d1015169081612d5f575b50610bb65761018082015160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094916101a48601916006811015610ba2579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110612d3d5750505061269f82916040946003198483030160248501526137f9565b82516001600160a01b0316845289945060209384019390920191600101612d1a565b6001915051145f612c2e565b9291506020833d602011612da6575b81612d876020938361219b565b810103126100d657612bd5612d9e612529946121c9565b929350612b9d565b3d9150612d7a565b90506020813d602011612dd8575b81612dc96020938361219b565b810103126100d657515f612b48565b3d9150612dbc565b5060038110612a07565b5080516001600160a01b03161515612262565b356001600160801b03811681036100d65790565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001918160051b360383136100d657565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001916101808202360383136100d657565b519065ffffffffffff821682036100d657565b519063ffffffff821682036100d657565b519060ff821682036100d657565b3563ffffffff811681036100d65790565b3561ffff811681036100d65790565b9190811015612edf57610180020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381116121345760051b60200190565b8051821015612edf5760209160051b010190565b8181029291811591840414171561051857565b9190820180921161051857565b90604051916101a083018381106001600160401b03821117612134576040525f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401526060610140840152604051612fac81612148565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201526101608401526060610180840152826130036020830183612e46565b833580845260405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916134a7575b5061016084015263ffffffff6130776101208601612eae565b6001600160801b0361308b60a08801612dfd565b60808801356060880152606088013560408801521660a086015216608084015261ffff6130bb6101408601612ebf565b16818110156133df576130cf908284612ece565b6130db604082016121f3565b6001600160801b036130ef60a08401612dfd565b6130f8846121f3565b61ffff6131086101208701612ebf565b166101008901526001600160a01b03908116610120890152911660c08701521660e0850152608084015163ffffffff036134315750600181901b6001600160ff1b038216820361051857600281018091116105185761316681612ef3565b90613174604051928361219b565b808252613183601f1991612ef3565b013660208301376101408401525f5b8181106133ee575050505b60018060a01b036101608201515116610140820151805115612edf57602001526131ca6020830183612e46565b6131d960408593950183612e11565b94909180600c0290600c82040361051857600101806001116105185761320291601f1901613b81565b93600101806001116105185761321b91601f1901613b81565b835160400180604011610518576040519160208301916040835260408401526040835261324960608461219b565b604051916020830193518091855e8201926020808501945f865288519081838b0180985e0101925f845261329481845160208601968188825e015f815203601f19810183528261219b565b5190206101206101608701510151036133df576040519261010084526132dd60208501956101006060820188376101208601604052855187206020890152610160810190612e11565b9790875198825161018001978861018011610518576040519860208a019b6318f2c20b60e11b8d5260248b015261018060448b015260648a01526064895261332660848a61219b565b835161018001806101801161051857865161334091612f31565b9260405192602084019485526020845261335b60408561219b565b6001019081600111610518576133759190601f1901613b81565b976040519b8c9a51809160208d015e8a019060208201905f8252519283915e01602001905f8252518092825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815203601f19810183526133d8908361219b565b6101800152565b6386b0704760e01b5f5260045ffd5b6134016133fc828486612ece565b6121f3565b906101408501519160018201928383116105185760019361342191612f0a565b90838060a01b0316905201613192565b9150506040519061344360e08361219b565b6006825260c03660208401378161014084015261346b6020613464836121f3565b92016121f3565b91805160021015612edf576001600160a01b03909216606083015281516040929092019160011015612edf576001600160a01b0316905261319d565b9050610140813d8211613577575b816134c3610140938361219b565b810103126100d657610120604051916134db83612148565b6134e4816121c9565b83526134f260208201612e7c565b602084015261350360408201612e7c565b604084015261351460608201612e8f565b606084015261352560808201612e8f565b608084015261353660a08201612ea0565b60a084015261354760c08201612ea0565b60c084015261355860e082016121bc565b60e084015261010081015161010084015201516101208201525f61305e565b3d91506134b5565b908160609103126100d6576040519060608201908282106001600160401b038311176121345760409182526135b3816121c9565b83526020810151602084015201516001600160801b03811681036100d657604082015290565b6001600160a01b031680151590816135ef575090565b338114915081156135fe575090565b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613664575b506001600160a01b0316331490565b90506020813d602011613696575b8161367f6020938361219b565b810103126100d657613690906121c9565b5f613655565b3d9150613672565b604051906136ab82612164565b5f60a0838281528260208201528260408201528260608201528260808201520152565b61370f9160e0916136dd61369e565b506040516301eec29160e61b815260048101919091526001600160a01b03909116602482015291829081906044820190565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f9161374e575090565b80915060e03d60e0116137f2575b613766818361219b565b81010360e081126100d65760c09061377d83612ea0565b50601f1901126100d65760c06040519161379683612164565b6137a2602082016121c9565b83526137b060408201612e8f565b60208401526137c160608201612e7c565b60408401526137d2608082016121bc565b60608401526137e360a082016121bc565b6080840152015160a082015290565b503d61375c565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613875575090565b90506020813d60201161389c575b816138906020938361219b565b810103126100d6575190565b3d9150613883565b9190939492946138b261369e565b50608083019063ffffffff8251141580613999575b15610557576138e384516138dd602089016121f3565b906136ce565b9561391e6101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e08460208301372061381d565b9765ffffffffffff60408901511615158061398c575b15611be55761395192604060c08151818982372093013591613b04565b15611be55763ffffffff61396760408401612eae565b9151911614918261397c575b50501561055757565b6040015190351490505f80613973565b508860a089015114613934565b5083518635146138c7565b604051630369ac9160e01b81526001600160a01b03918216600482015292939290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156104ce57613a1e6020613a4693670de0b6b3a7640000935f91613ae5575b5001518094612f1e565b047f000000000000000000000000000000000000000000000000000000000000000090612f31565b926001600160ff1b038116810361051857670de0b6b3a764000091613a6d9160011b612f1e565b04907f0000000000000000000000000000000000000000000000000000000000000000808310613add575b50827f0000000000000000000000000000000000000000000000000000000000000000613ac58282612f1e565b8410613acf575050565b613ada929350612f1e565b90565b91505f613a98565b613afe915060603d60601161051157610503818361219b565b5f613a14565b9092915f925b84841015613b48578360051b830135908181105f14613b37575f52602052600160405f205b930192613b0a565b905f52602052600160405f20613b2f565b149392505050565b6001600160801b038111613b6a576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b9190600190604051938160051b9081865260208601370160051b820160405256' as const

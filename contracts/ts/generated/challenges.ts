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
  '0x6101a080604052346106175780613eb8803803809161001e82856107a7565b833981010361016081126106175781516001600160a01b03811692908381036106175760208201516001600160a01b03811680820361061757610100610066604086016107ca565b95605f190112610617576040519161010083016001600160401b038111848210176106035760405261009a606086016107de565b83526100a8608086016107de565b92602081019384526100bc60a087016107de565b90604081019182526100d060c088016107ef565b93606082019485526100e460e089016107ef565b96608083019788526100f96101008a016107ef565b9460a084019586526101406101116101208c016107fd565b60c086019081529a01519a6001600160401b038c168c036106175760049360a08e60e088019e8f526040519687809263b779811360e01b82525afa948515610623575f95610707575b5060608501516001600160a01b0316036106f4576001600160a01b038116156106335760018060801b038b5116670de0b6b3a764000081101590816106df575b50156106335760018060401b038c511661c35081101590816106d1575b5015610633576101205260c052608052516001600160a01b031660a05260405163e2fdcc1760e01b81526020816004818d5afa908115610623575f91610697575b506001600160a01b031660e0526040516302edc17d60e51b81526020816004818d5afa908115610623575f9161065d575b5060018060a01b03166101005260ff8351166003811015908161064e575b50156106335760ff84511660ff875116809111159081610642575b501561063357515f80549551925194519651935188517fff0000000000000000000000000000000000000000000000000000000000000090971663ffffffff939093169290921760209390931b67ffffffff00000000169290921760409490941b6bffffffff00000000000000001693909317606086901b6cff000000000000000000000000161760689290921b6dff00000000000000000000000000169190911760709290921b60ff60701b169190911760789290921b600160781b600160f81b03169190911790558251600180546001600160401b0319166001600160401b039290921691909117905560ff16600781101561062e575060075b61014052516001600160801b0316610160525160011b6002600160411b0316906101c060049160405192838092630890357360e41b82525afa908115610623575f916104c6575b506101a001516001600160801b031681810291801590830490911417156104b257610180526040516136979081610821823960805181818160a70152818161038301528181611bc701528181612af60152613480015260a051816131c1015260c05181818160ef0152818161041a015281816107380152818161078d0152818161097a01528181610e9501528181610eea015281816114a8015281816114fd01528181611a9501528181612085015281816120da015281816122b80152818161261a015261266f015260e051816132e8015261010051816130cb0152610120518181816105c0015261117c015261014051816134ef015261016051816134cd0152610180518161353c0152f35b634e487b7160e01b5f52601160045260245ffd5b90506101c0813d821161061b575b816104e26101c093836107a7565b8101031261061757604051906101c082016001600160401b03811183821017610603576105f7916101a091604052610519816107de565b8452610527602082016107de565b6020850152610538604082016107de565b6040850152610549606082016107de565b606085015261055a608082016107de565b608085015261056b60a082016107de565b60a085015261057c60c082016107ef565b60c085015261058d60e08201610811565b60e085015261059f6101008201610811565b6101008501526105b26101208201610811565b6101208501526105c56101408201610811565b6101408501526105d861016082016107fd565b6101608501526105eb61018082016107fd565b610180850152016107fd565b6101a08201525f6103a5565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b3d91506104d4565b6040513d5f823e3d90fd5b61035e565b630e52390960e41b5f5260045ffd5b601f915011155f610262565b905060ff85511610155f610247565b90506020813d60201161068f575b81610678602093836107a7565b8101031261061757610689906107ca565b5f610229565b3d915061066b565b90506020813d6020116106c9575b816106b2602093836107a7565b81010312610617576106c3906107ca565b5f6101f8565b3d91506106a5565b621e8480915011155f6101b7565b69021e19e0c9bab2400000915011155f61019a565b8c6362845cf960e11b5f5260045260245ffd5b90945060a0813d60a01161079f575b8161072360a093836107a7565b81010312610617576040519060a082016001600160401b038111838210176106035761079391608091604052610758816107ca565b8452610766602082016107ca565b6020850152610777604082016107ca565b6040850152610788606082016107ca565b6060850152016107ca565b6080820152935f61015a565b3d9150610716565b601f909101601f19168101906001600160401b0382119082101761060357604052565b51906001600160a01b038216820361061757565b519063ffffffff8216820361061757565b519060ff8216820361061757565b51906001600160801b038216820361061757565b519061ffff821682036106175756fe60806040526004361015610011575f80fd5b5f3560e01c80630890abdf146119f55780630f3b7ec214611996578063172eabcb146111ab578063222ef738146111675780632603afe414610cf1578063434f392014610c9b5780638903573014610b66578063978847c2146105845780639cbfff4e1461011e578063b5cbc49b146100da5763cfdf677e14610092575f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576104003660031901126100d6576004356001600160401b0381116100d6578060040161018060031983360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d65761018d903690600401611dbd565b90916101e0366101e31901126100d6576103c4356103e4356101e26102006040517ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda781526101e06101e46020830137206132cb565b610104350361057557604051602081019082825260208152610205604082611e86565b519020610284350361057557604051602081019082825283604082015260408152610231606082611e86565b51902061026435036105755760ff610247611ef2565b1661053b57610254611ec8565b9160405191602083019360018060a01b031684526040830152606082015260608152610281608082611e86565b5190206101243514610566576102a8816101646102a06102bf94612a0e565b960190612908565b6101006101608701510151906020870151926135f9565b15610557576101843560ff81168082036100d657801591821561054a575b50501561053b576102f391610104602485613352565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c081015180600a0290600a8204036105185760e0820151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156104ce576103d36020928363ffffffff95670de0b6b3a7640000945f916104e9575b5001519061301a565b04930151169168056bc75e2d6310000081115f146104d9575b604051926361fab27760e11b8452600484015260248301525f60448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19182156104ce575f9261049a575b5080516044356001600160a01b038116928382036100d657604080917f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e93500151948151905f82526020820152a4005b9091506020813d6020116104c6575b816104b660209383611e86565b810103126100d65751908261044a565b3d91506104a9565b6040513d5f823e3d90fd5b5068056bc75e2d631000006103ec565b61050b915060603d606011610511575b6105038183611e86565b81019061302d565b896103ca565b503d6104f9565b634e487b7160e01b5f52601160045260245ffd5b635cbb1bd160e01b5f5260045ffd5b63410c725960e11b5f5260045ffd5b60019250501484806102dd565b632213513d60e01b5f5260045ffd5b6323e7036960e11b5f5260045ffd5b63300262ab60e21b5f5260045ffd5b346100d65760603660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d6576105bd611ded565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610b57576105fa90600401612a0e565b9063ffffffff608083015114610557576040519061061782611e6a565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f61012083015260606101408301526001600160801b036106c28161068660018060a01b0360e08801511660c088015160a089015191613452565b875187526020808901518189015261016089018051516001600160a01b031660408a015251015165ffffffffffff166060880152909290613645565b1660808501521660a08301526001600160a01b03811660c0830152600560e08301525f6101008301526001600160801b036106fe604435613645565b166101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91610b25575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92610ae6575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261080582606481015b03601f198101845283611e86565b606091604051916108168484611e86565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610ad75781516020928492908401906001600160a01b031662061a80fa60203d1015169081610acb575b50610abc576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610aa8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110610a865750505061097582916040946003198483030160248501526132a7565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f91610a3d575b509484916020966109c9575b8683604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d85191519360018060a01b036040830151169551916001600160801b0360a08160808401511692015116610a266040519484869586528501906132a7565b918a84015260408301520390a482808281806109bf565b919450506040813d604011610a7e575b81610a5a60409383611e86565b810103126100d657602094610a728683519301611ea7565b909550909390846109b3565b3d9150610a4d565b82516001600160a01b0316845289945060209384019390920191600101610952565b634e487b7160e01b5f52602160045260245ffd5b63c8ee2d1d60e01b5f5260045ffd5b60019150511484610862565b636eb14fc360e11b5f5260045ffd5b9091506020813d602011610b1d575b81610b0260209383611e86565b810103126100d657610b1661080591611eb4565b91906107c5565b3d9150610af5565b90506020813d602011610b4f575b81610b4060209383611e86565b810103126100d6575184610770565b3d9150610b33565b630aefc9f960e01b5f5260045ffd5b346100d6575f3660031901126100d657604051610b8281611e03565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052604051610bc181611e03565b5f549063ffffffff821691828252602082018160201c63ffffffff168152604083018260401c63ffffffff168152606084018360601c60ff16815260808501918460681c60ff16835260a08601938560701c60ff16855260c087019560781c6001600160801b031686526001546001600160401b03169660e0019687526040519788525163ffffffff1660208801525163ffffffff1660408701525160ff1660608601525160ff1660808501525160ff1660a0840152516001600160801b031660c0830152516001600160401b031660e082015261010090f35b346100d65736600319016101a081126100d657610180136100d657610cbe611ec8565b60a4356001600160801b038116918282036100d657604092610ce592506101843591613452565b82519182526020820152f35b346100d65760403660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657610d2a611ded565b90610d3482613087565b15610abc57610d4590600401612a0e565b9063ffffffff60808301510361055757610d6081835161317c565b80516001600160a01b031615610abc5760200151604051919063ffffffff16610d8883611e6a565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b03610e3381610df760018060a01b0360e08901511660c089015160a08a015191613452565b885188526020808a0151818a01526101608a018051516001600160a01b031660408b015251015165ffffffffffff166060890152909290613645565b1660808601521660a08401526001600160a01b03821660c0840152600360e08401526101008301525f6101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611135575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926110f6575b506040516328d7c51160e11b602082015260248101919091526001600160a01b039092166044830152610f5882606481016107f7565b60609160405191610f698484611e86565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610ad75781516020928492908401906001600160a01b031662061a80fa60203d10151690816110ea575b50610abc576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610aa8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106110c85750505061097582916040946003198483030160248501526132a7565b82516001600160a01b03168452899450602093840193909201916001016110a5565b60019150511484610fb5565b9091506020813d60201161112d575b8161111260209383611e86565b810103126100d657611126610f5891611eb4565b9190610f22565b3d9150611105565b90506020813d60201161115f575b8161115060209383611e86565b810103126100d6575184610ecd565b3d9150611143565b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576102003660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d657611216903690600401611dbd565b916101e43590811590811583036100d657611237611232611ec8565b613087565b15610abc5761124890600401612a0e565b9361ffff61010086015116156119875761126061314c565b50608085019363ffffffff855114158061197b575b156105575785516044356001600160a01b03811681036100d6576112989161317c565b946112d46101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e060246020830137206132cb565b91604087019365ffffffffffff85511615158061196e575b156118d05761130b9160c06040518161010482372091606435916135f9565b156118d057610144359063ffffffff8216918281036100d6575051148061195e575b1561055757600460ff61133e611ef2565b161480938115918261194a575b8015611936575b1561053b578161192e575b50611796575b505015611781571561177a5760045b905b63ffffffff6020611383611ec8565b920151166040519261139484611e6a565b5f84525f60208501525f60408501525f60608501525f60808501525f60a08501525f60c08501525f60e08501525f6101008501525f61012085015260606101408501526001600160801b0361143f8161140360018060a01b0360e08a01511660c08a015160a08b015191613452565b895189526020808b0151818b01526101608b018051516001600160a01b031660408c015251015165ffffffffffff1660608a0152909290613645565b1660808701521660a08501526001600160a01b03831660c08501526006811015610aa85760e08401526101008301525f6101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611748575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92611709575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261156b82606481016107f7565b6060916040519161157c8484611e86565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610ad75781516020928492908401906001600160a01b031662061a80fa60203d10151690816116fd575b50610abc576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610aa8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106116db5750505061097582916040946003198483030160248501526132a7565b82516001600160a01b03168452899450602093840193909201916001016116b8565b600191505114846115c8565b9091506020813d602011611740575b8161172560209383611e86565b810103126100d65761173961156b91611eb4565b9190611535565b3d9150611718565b90506020813d602011611772575b8161176360209383611e86565b810103126100d65751846114e0565b3d9150611756565b6003611372565b1561178f5760015b90611374565b6002611789565b805f52600260205260ff60405f20541661191f57805f52600260205260405f20600160ff1982541617905565ffffffffffff60a4359251166001810190818111610518578143115f146119175761010143919091035f190110156118ee57405b80156118df5761181563ffffffff808560a01c169460801c1684612a01565b9182156118d057604051906020820192835260408201525f606082015260608152611841608082611e86565b519020604051602081019182525f604082015260408152611863606082611e86565b5190200690600290808310156118bd575b508060ff611880611ef2565b1614806118a1575b6113635763c5e6d5f160e01b5f5260045260245260445ffd5b506101643563ffffffff81168082036100d65783915014611888565b9050810390811161051857600386611874565b63647528e960e01b5f5260045ffd5b631f22eca160e01b5f5260045ffd5b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa506020516117f6565b50505f6117f6565b63f71bdc4b60e01b5f5260045ffd5b90508761135d565b50600360ff611943611ef2565b1614611352565b50600260ff611957611ef2565b161461134b565b506040860151610104351461132d565b508360a0890151146112ec565b50855160243514611275565b635743c2f960e11b5f5260045ffd5b346100d6576103203660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d6576119d0611ded565b906102e03660431901126100d6576020916119ed91600401611f03565b604051908152f35b346100d6576101e03660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c435906001600160401b0382116100d657611a64611a6f923690600401611dbd565b929091600401612a0e565b805160208083015160405163359a78eb60e11b81526004810193909352602483015290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169184604481855afa9384156104ce575f94611d89575b50604051946390bfa22560e01b8652846004870152604086602481865afa9586156104ce575f905f97611d41575b5015611d32576101843560ff81168082036100d6578015918215611d25575b50501561053b57611b3691610104602486613352565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c08301519182600a0292600a8404036105185760e0840151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020670de0b6b3a7640000611c1882978363ffffffff956064985f91611d06575001519061301a565b04920151169068056bc75e2d6310000081115f14611cf4575f90935b60405198899586946361fab27760e11b86526004860152602485015260018060a01b031660448401525af19283156104ce575f93611cc0575b5080516044356001600160a01b03811693919290918483036100d657604080927f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e945001519582519182526020820152a4005b9092506020813d602011611cec575b81611cdc60209383611e86565b810103126100d657519183611c6d565b3d9150611ccf565b505f68056bc75e2d6310000093611c34565b611d1f915060603d606011610511576105038183611e86565b8e6103ca565b6001925050148780611b20565b631bb5f5b360e31b5f5260045ffd5b9650506040863d604011611d81575b81611d5d60409383611e86565b810103126100d657611d7a6020611d7388611ea7565b9701611eb4565b9587611b01565b3d9150611d50565b9093506020813d602011611db5575b81611da560209383611e86565b810103126100d657519285611ad3565b3d9150611d98565b9181601f840112156100d6578235916001600160401b0383116100d6576020808501948460051b0101116100d657565b602435906001600160a01b03821682036100d657565b61010081019081106001600160401b03821117611e1f57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b03821117611e1f57604052565b60c081019081106001600160401b03821117611e1f57604052565b61016081019081106001600160401b03821117611e1f57604052565b90601f801991011681019081106001600160401b03821117611e1f57604052565b519081151582036100d657565b51906001600160a01b03821682036100d657565b6044356001600160a01b03811681036100d65790565b356001600160a01b03811681036100d65790565b6101843560ff811681036100d65790565b611f0c82613087565b15610abc57611f1a90612a0e565b63ffffffff60808201511461055757611f3482825161317c565b9161010082019261ffff8451161515806128e1575b61252e57506101208201516001600160a01b038281169491168414801591829082612520575b50612461575b5050604051611f8381611e6a565b5f8152602081015f81525f604083015260608201945f86525f60808401525f60a08401528460c08401915f83525f60e08601525f6101008601525f61012086015260606101408601526001600160801b0361203181611ff860018060a01b0360e08701511660c087015160a088015191613452565b86518a52602080880180518b526101609098018051516001600160a01b031660408d015251015165ffffffffffff168d52909290613645565b1660808801521660a086015282525f60e085018190526101008501525f61012085015261014086810151908501528551905160405163359a78eb60e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f9161242f575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f926123ec575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b03909616604487015261215486606481015b03601f198101885287611e86565b606095604051926121658885611e86565b873685375a603f810290808204603f14901517156105185762062e089060061c1115610ad757905160209284926001600160a01b031662061a80fa60203d10151690816123e0575b50610abc5761018085015160408051637527175160e11b81526004810182905285516044820152935160648501528401516001600160a01b039081166084850152965165ffffffffffff1660a484015260808401516001600160801b0390811660c485015260a08501511660e4840152905190951661010482015260e082015190946101a48601916006811015610aa8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106123be575050506122b382916040946003198483030160248501526132a7565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f9161237a575b50908491612301575b5050505090565b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361018060018060a01b03604084015116960151916001600160801b0360a081608084015116920151166123636040519484869586528501906132a7565b91602084015260408301520390a45f8082816122fa565b919450506040813d6040116123b6575b8161239760409383611e86565b810103126100d6576123ad602082519201611ea7565b909390846122f1565b3d915061238a565b82516001600160a01b0316845289945060209384019390920191600101612290565b6001915051145f6121ad565b9591506020863d602011612427575b8161240860209383611e86565b810103126100d65761215461241f61214697611eb4565b929650612112565b3d91506123fb565b90506020813d602011612459575b8161244a60209383611e86565b810103126100d657515f6120bd565b3d915061243d565b90612502575b80156124e4575b15610abc576124af6103006040517f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c210190481526102e060446020830137206132cb565b606083015103610abc576103043560ff8116908181036100d657506124d5575f80611f75565b634751366960e11b5f5260045ffd5b5060a4356001600160a01b038116908181036100d65750831461246e565b506044356001600160a01b038116908181036100d657508314612467565b61ffff91505116155f611f6f565b63ffffffff91935060200151169160405161254881611e6a565b5f8152602081015f81525f604083015260608201945f86525f60808401525f60a08401528460c08401915f83525f60e08601525f6101008601525f61012086015260606101408601526001600160801b036125bd81611ff860018060a01b0360e08701511660c087015160a088015191613452565b1660808801521660a08601526001600160a01b0386168352600160e08601526101008501525f61012085015261014086810151908501528551905160405163359a78eb60e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916128af575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f9261286c575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b0390961660448701526126df8660648101612146565b606095604051926126f08885611e86565b873685375a603f810290808204603f14901517156105185762062e089060061c1115610ad757905160209284926001600160a01b031662061a80fa60203d1015169081612860575b50610abc5761018085015160408051637527175160e11b81526004810182905285516044820152935160648501528401516001600160a01b039081166084850152965165ffffffffffff1660a484015260808401516001600160801b0390811660c485015260a08501511660e4840152905190951661010482015260e082015190946101a48601916006811015610aa8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b81811061283e575050506122b382916040946003198483030160248501526132a7565b82516001600160a01b031684528994506020938401939092019160010161281b565b6001915051145f612738565b9591506020863d6020116128a7575b8161288860209383611e86565b810103126100d6576126df61289f61214697611eb4565b9296506126a7565b3d915061287b565b90506020813d6020116128d9575b816128ca60209383611e86565b810103126100d657515f612652565b3d91506128bd565b5080516001600160a01b03161515611f49565b356001600160801b03811681036100d65790565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001918160051b360383136100d657565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001916101808202360383136100d657565b519065ffffffffffff821682036100d657565b519063ffffffff821682036100d657565b519060ff821682036100d657565b3563ffffffff811681036100d65790565b3561ffff811681036100d65790565b91908110156129d657610180020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b038111611e1f5760051b60200190565b9190820180921161051857565b90604051916101a083018381106001600160401b03821117611e1f576040525f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401526060610140840152604051612a7c81611e33565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f610120820152610160840152606061018084015282612ad3602083018361293d565b833580845260405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612f42575b5061016084015263ffffffff612b4761012086016129a5565b6001600160801b03612b5b60a088016128f4565b60808801356060880152606088013560408801521660a086015216608084015261ffff612b8b61014086016129b6565b1681811015612e9a57612b9f9082846129c5565b612bab60408201611ede565b6001600160801b03612bbf60a084016128f4565b612bc884611ede565b61ffff612bd861012087016129b6565b166101008901526001600160a01b03908116610120890152911660c08701521660e0850152608084015163ffffffff03612ef357506001810180821161051857612c21816129ea565b90612c2f6040519283611e86565b808252612c3e601f19916129ea565b013660208301376101408401525f5b818110612ea9575050505b60018060a01b0361016082015151166101408201518051156129d65760200152612c85602083018361293d565b612c9460408593950183612908565b94909180600c0290600c820403610518576001018060011161051857612cbd91601f1901613676565b936001018060011161051857612cd691601f1901613676565b8351604001806040116105185760405191602083019160408352604084015260408352612d04606084611e86565b604051916020830193518091855e8201926020808501945f865288519081838b0180985e0101925f8452612d4f81845160208601968188825e015f815203601f198101835282611e86565b519020610120610160870151015103612e9a57604051926101008452612d9860208501956101006060820188376101208601604052855187206020890152610160810190612908565b9790875198825161018001978861018011610518576040519860208a019b6318f2c20b60e11b8d5260248b015261018060448b015260648a015260648952612de160848a611e86565b8351610180018061018011610518578651612dfb91612a01565b92604051926020840194855260208452612e16604085611e86565b600101908160011161051857612e309190601f1901613676565b976040519b8c9a51809160208d015e8a019060208201905f8252519283915e01602001905f8252518092825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815203601f1981018352612e939083611e86565b6101800152565b6386b0704760e01b5f5260045ffd5b612ebc612eb78284866129c5565b611ede565b9061014085015191600182018083116105185783518110156129d65760019360209160051b010190838060a01b0316905201612c4d565b915050612f2060405191612f08606084611e86565b60028352604036602085013782610140850152611ede565b908051600110156129d6576001600160a01b0390911660409190910152612c58565b9050610140813d8211613012575b81612f5e6101409383611e86565b810103126100d65761012060405191612f7683611e33565b612f7f81611eb4565b8352612f8d60208201612973565b6020840152612f9e60408201612973565b6040840152612faf60608201612986565b6060840152612fc060808201612986565b6080840152612fd160a08201612997565b60a0840152612fe260c08201612997565b60c0840152612ff360e08201611ea7565b60e084015261010081015161010084015201516101208201525f612b2e565b3d9150612f50565b8181029291811591840414171561051857565b908160609103126100d6576040519060608201908282106001600160401b03831117611e1f57604091825261306181611eb4565b83526020810151602084015201516001600160801b03811681036100d657604082015290565b6001600160a01b0316801515908161309d575090565b338114915081156130ac575090565b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613112575b506001600160a01b0316331490565b90506020813d602011613144575b8161312d60209383611e86565b810103126100d65761313e90611eb4565b5f613103565b3d9150613120565b6040519061315982611e4f565b5f60a0838281528260208201528260408201528260608201528260808201520152565b6131bd9160e09161318b61314c565b506040516301eec29160e61b815260048101919091526001600160a01b03909116602482015291829081906044820190565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916131fc575090565b80915060e03d60e0116132a0575b6132148183611e86565b81010360e081126100d65760c09061322b83612997565b50601f1901126100d65760c06040519161324483611e4f565b61325060208201611eb4565b835261325e60408201612986565b602084015261326f60608201612973565b604084015261328060808201611ea7565b606084015261329160a08201611ea7565b6080840152015160a082015290565b503d61320a565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613323575090565b90506020813d60201161334a575b8161333e60209383611e86565b810103126100d6575190565b3d9150613331565b91909394929461336061314c565b50608083019063ffffffff8251141580613447575b1561055757613391845161338b60208901611ede565b9061317c565b956133cc6101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e0846020830137206132cb565b9765ffffffffffff60408901511615158061343a575b156118d0576133ff92604060c081518189823720930135916135f9565b156118d05763ffffffff613415604084016129a5565b9151911614918261342a575b50501561055757565b6040015190351490505f80613421565b508860a0890151146133e2565b508351863514613375565b604051630369ac9160e01b81526001600160a01b0391821660048201529293919290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020915f916135da575b50015192670de0b6b3a76400006134c9858361301a565b04927f0000000000000000000000000000000000000000000000000000000000000000937f00000000000000000000000000000000000000000000000000000000000000009182156135c657670de0b6b3a76400006135388861356994868a049081808211911802189361301a565b04907f0000000000000000000000000000000000000000000000000000000000000000918180821091180218612a01565b946001600160ff1b038316830361051857613591670de0b6b3a764000091879460011b61301a565b04938085106135be575b506135a6828261301a565b84106135b0575050565b6135bb92935061301a565b90565b93505f61359b565b634e487b7160e01b5f52601260045260245ffd5b6135f3915060603d606011610511576105038183611e86565b5f6134b2565b9092915f925b8484101561363d578360051b830135908181105f1461362c575f52602052600160405f205b9301926135ff565b905f52602052600160405f20613624565b149392505050565b6001600160801b03811161365f576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b9190600190604051938160051b9081865260208601370160051b820160405256' as const

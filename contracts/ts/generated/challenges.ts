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
    "name": "NotGiven",
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
  '0x6101c080604052346105c45780614224803803809161001e82856106f4565b833981010361016081126105c45781516001600160a01b03811692908381036105c45760208201516001600160a01b0381168082036105c45761010061006660408601610717565b95605f1901126105c4576040519161010083016001600160401b038111848210176106d85760405261009a6060860161072b565b83526100a86080860161072b565b92602081019384526100bc60a0870161072b565b90604081019182526100d060c0880161073c565b93606082019485526100e460e0890161073c565b96608083019788526100f96101008a0161073c565b9460a084019586526101406101116101208c0161074a565b60c086019081529a01519a6001600160401b038c168c036105c45760049360a08e60e088019e8f526040519687809263b779811360e01b82525afa948515610539575f95610640575b5060608501516001600160a01b03160361062d576001600160a01b038116156105685760018060801b038b5116670de0b6b3a76400008110159081610618575b50156105685760018060401b038c511661c350811015908161060a575b5015610568576101205260c052608052516001600160a01b031660a05260405163e2fdcc1760e01b81526020816004818d5afa908115610539575f916105d0575b506001600160a01b031660e0526040516302edc17d60e51b81526020816004818d5afa908115610539575f91610592575b5060018060a01b03166101005260ff83511660038110159081610583575b50156105685760ff84511660ff875116809111159081610577575b501561056857515f80549551925194519651935188517fff0000000000000000000000000000000000000000000000000000000000000090971663ffffffff939093169290921760209390931b67ffffffff00000000169290921760409490941b6bffffffff00000000000000001693909317606086901b6cff000000000000000000000000161760689290921b6dff00000000000000000000000000169190911760709290921b60ff60701b169190911760789290921b600160781b600160f81b03169190911790558251600180546001600160401b0319166001600160401b039290921691909117905560ff166007811015610563575060075b61014052516001600160801b031661016052604051630890357360e41b81526101c081600481865afa9081156105395760ff9160c0915f91610544575b50015116610180525160011b6002600160411b0316906101c060049160405192838092630890357360e41b82525afa908115610539575f9161050a575b506101a001516001600160801b031681810291801590830490911417156104f6576101a0526040516139949081610890823960805181818160a70152818161038301528181611e1801528181612d57015261370a015260a0518181816112db01526134d8015260c05181818160ef0152818161041a015281816107470152818161079c0152818161098901528181610eb301528181610f080152818161160f0152818161166401528181611ce6015281816122d60152818161232b015281816125090152818161286b01526128c0015260e051816135720152610100518161334a0152610120518181816105c0015261119a01526101405181613788015261016051816137590152610180518161136201526101a051816137c50152f35b634e487b7160e01b5f52601160045260245ffd5b61052c91506101c03d8111610532575b61052481836106f4565b81019061076d565b5f6103d8565b503d61051a565b6040513d5f823e3d90fd5b61055d91506101c03d81116105325761052481836106f4565b5f61039b565b61035e565b630e52390960e41b5f5260045ffd5b601f915011155f610262565b905060ff85511610155f610247565b90506020813d6020116105c8575b816105ad602093836106f4565b810103126105c4576105be90610717565b5f610229565b5f80fd5b3d91506105a0565b90506020813d602011610602575b816105eb602093836106f4565b810103126105c4576105fc90610717565b5f6101f8565b3d91506105de565b621e8480915011155f6101b7565b69021e19e0c9bab2400000915011155f61019a565b8c6362845cf960e11b5f5260045260245ffd5b90945060a0813d60a0116106ec575b8161065c60a093836106f4565b810103126105c4576040519060a082016001600160401b038111838210176106d8576106cc9160809160405261069181610717565b845261069f60208201610717565b60208501526106b060408201610717565b60408501526106c160608201610717565b606085015201610717565b6080820152935f61015a565b634e487b7160e01b5f52604160045260245ffd5b3d915061064f565b601f909101601f19168101906001600160401b038211908210176106d857604052565b51906001600160a01b03821682036105c457565b519063ffffffff821682036105c457565b519060ff821682036105c457565b51906001600160801b03821682036105c457565b519061ffff821682036105c457565b90816101c09103126105c457604051906101c082016001600160401b038111838210176106d857610886916101a0916040526107a88161072b565b84526107b66020820161072b565b60208501526107c76040820161072b565b60408501526107d86060820161072b565b60608501526107e96080820161072b565b60808501526107fa60a0820161072b565b60a085015261080b60c0820161073c565b60c085015261081c60e0820161075e565b60e085015261082e610100820161075e565b610100850152610841610120820161075e565b610120850152610854610140820161075e565b610140850152610867610160820161074a565b61016085015261087a610180820161074a565b6101808501520161074a565b6101a08201529056fe60806040526004361015610011575f80fd5b5f3560e01c80630890abdf14611c465780630f3b7ec214611be7578063172eabcb146111c9578063222ef738146111855780632603afe414610d0f578063434f392014610cb95780638903573014610b84578063978847c2146105845780639cbfff4e1461011e578063b5cbc49b146100da5763cfdf677e14610092575f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576104003660031901126100d6576004356001600160401b0381116100d6578060040161018060031983360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d65761018d90369060040161200e565b90916101e0366101e31901126100d6576103c4356103e4356101e26102006040517ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda781526101e06101e4602083013720613555565b6101043503610575576040516020810190828252602081526102056040826120d7565b5190206102843503610575576040516020810190828252836040820152604081526102316060826120d7565b51902061026435036105755760ff610247612143565b1661053b57610254612119565b9160405191602083019360018060a01b0316845260408301526060820152606081526102816080826120d7565b5190206101243514610566576102a8816101646102a06102bf94612c6f565b960190612b45565b61010061016087015101519060208701519261386b565b15610557576101843560ff81168082036100d657801591821561054a575b50501561053b576102f3916101046024856135dc565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c081015180600a0290600a8204036105185760e0820151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156104ce576103d36020928363ffffffff95670de0b6b3a7640000945f916104e9575b5001519061327b565b04930151169168056bc75e2d6310000081115f146104d9575b604051926361fab27760e11b8452600484015260248301525f60448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19182156104ce575f9261049a575b5080516044356001600160a01b038116928382036100d657604080917f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e93500151948151905f82526020820152a4005b9091506020813d6020116104c6575b816104b6602093836120d7565b810103126100d65751908261044a565b3d91506104a9565b6040513d5f823e3d90fd5b5068056bc75e2d631000006103ec565b61050b915060603d606011610511575b61050381836120d7565b81019061328e565b896103ca565b503d6104f9565b634e487b7160e01b5f52601160045260245ffd5b635cbb1bd160e01b5f5260045ffd5b63410c725960e11b5f5260045ffd5b60019250501484806102dd565b632213513d60e01b5f5260045ffd5b6323e7036960e11b5f5260045ffd5b63300262ab60e21b5f5260045ffd5b346100d65760603660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d6576105bd61203e565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610b75576105fa90600401612c6f565b9063ffffffff6080830151146105575761ffff6101008301511615610b665760405190610626826120bb565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f61012083015260606101408301526001600160801b036106d18161069560018060a01b0360e08801511660c088015160a0890151916136dc565b875187526020808901518189015261016089018051516001600160a01b031660408a015251015165ffffffffffff1660608801529092906138bd565b1660808501521660a08301526001600160a01b03811660c0830152600560e08301525f6101008301526001600160801b0361070d6044356138bd565b166101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91610b34575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92610af5575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261081482606481015b03601f1981018452836120d7565b6060916040519161082584846120d7565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610ae65781516020928492908401906001600160a01b031662061a80fa60203d1015169081610ada575b50610acb576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ab7579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110610a95575050506109848291604094600319848303016024850152613531565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f91610a4c575b509484916020966109d8575b8683604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d85191519360018060a01b036040830151169551916001600160801b0360a08160808401511692015116610a35604051948486958652850190613531565b918a84015260408301520390a482808281806109ce565b919450506040813d604011610a8d575b81610a69604093836120d7565b810103126100d657602094610a8186835193016120f8565b909550909390846109c2565b3d9150610a5c565b82516001600160a01b0316845289945060209384019390920191600101610961565b634e487b7160e01b5f52602160045260245ffd5b63c8ee2d1d60e01b5f5260045ffd5b60019150511484610871565b636eb14fc360e11b5f5260045ffd5b9091506020813d602011610b2c575b81610b11602093836120d7565b810103126100d657610b2561081491612105565b91906107d4565b3d9150610b04565b90506020813d602011610b5e575b81610b4f602093836120d7565b810103126100d657518461077f565b3d9150610b42565b635743c2f960e11b5f5260045ffd5b630aefc9f960e01b5f5260045ffd5b346100d6575f3660031901126100d657604051610ba081612054565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052604051610bdf81612054565b5f549063ffffffff821691828252602082018160201c63ffffffff168152604083018260401c63ffffffff168152606084018360601c60ff16815260808501918460681c60ff16835260a08601938560701c60ff16855260c087019560781c6001600160801b031686526001546001600160401b03169660e0019687526040519788525163ffffffff1660208801525163ffffffff1660408701525160ff1660608601525160ff1660808501525160ff1660a0840152516001600160801b031660c0830152516001600160401b031660e082015261010090f35b346100d65736600319016101a081126100d657610180136100d657610cdc612119565b60a4356001600160801b038116918282036100d657604092610d03925061018435916136dc565b82519182526020820152f35b346100d65760403660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657610d4861203e565b90610d5282613306565b15610acb57610d6390600401612c6f565b9063ffffffff60808301510361055757610d7e818351613493565b80516001600160a01b031615610acb5760200151604051919063ffffffff16610da6836120bb565b5f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f61012084015260606101408401526001600160801b03610e5181610e1560018060a01b0360e08901511660c089015160a08a0151916136dc565b885188526020808a0151818a01526101608a018051516001600160a01b031660408b015251015165ffffffffffff1660608901529092906138bd565b1660808601521660a08401526001600160a01b03821660c0840152600360e08401526101008301525f6101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91611153575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92611114575b506040516328d7c51160e11b602082015260248101919091526001600160a01b039092166044830152610f768260648101610806565b60609160405191610f8784846120d7565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610ae65781516020928492908401906001600160a01b031662061a80fa60203d1015169081611108575b50610acb576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ab7579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b8181106110e6575050506109848291604094600319848303016024850152613531565b82516001600160a01b03168452899450602093840193909201916001016110c3565b60019150511484610fd3565b9091506020813d60201161114b575b81611130602093836120d7565b810103126100d657611144610f7691612105565b9190610f40565b3d9150611123565b90506020813d60201161117d575b8161116e602093836120d7565b810103126100d6575184610eeb565b3d9150611161565b346100d6575f3660031901126100d6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100d6576102003660031901126100d6576004356001600160401b0381116100d657806004019061018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c4356001600160401b0381116100d65761123990369060040161200e565b6101e49391933590811590811583036100d65761125c611257612119565b613306565b15610acb5761126a84612c6f565b9561010087019561ffff87511615610b66576112af9061014461ffff6112a861129f611294612119565b9a6044860190612b45565b93909401612b7a565b1691612b89565b87516040516301eec29160e61b815260048101919091526001600160a01b0387811660248301529135977f0000000000000000000000000000000000000000000000000000000000000000909216919060e081604481865afa80156104ce5760ff935f928392611bb2575b506044908c519060405196879485936319bbd47f60e21b855260048501521660248301525afa9182156104ce575f92611afb575b5061ffff6113879151169760a08a019889517f0000000000000000000000000000000000000000000000000000000000000000916138ee565b9060808901968751604051916020830193845260018060a01b031660408301526060820152606081526113bb6080826120d7565b51902060c01c1015611aec576113cf6133cb565b5063ffffffff8551141580611ae0575b156105575786516044356001600160a01b03811681036100d65761140291613493565b9461143e6101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e06024602083013720613555565b91604087019365ffffffffffff855116151580611ad3575b15611a35576114759160c060405181610104823720916064359161386b565b15611a3557610144359063ffffffff8216918281036100d65750511480611ac3575b1561055757600460ff6114a8612143565b1614809381159182611aaf575b8015611a9b575b1561053b5781611a93575b506118fb575b5050156118e857156118e15760045b63ffffffff60206114eb612119565b93015116906001600160801b036115a68161156a6040519761150c896120bb565b5f89525f60208a01525f60408a01525f60608a01525f60808a01525f60a08a01525f60c08a01525f60e08a01525f6101008a01525f6101208a015260606101408a015260018060a01b0360e08b0151169060c08b01519051916136dc565b895189526020808b0151818b01526101608b018051516001600160a01b031660408c015251015165ffffffffffff1660608a01529092906138bd565b1660808701521660a08501526001600160a01b03831660c08501526006811015610ab75760e08401526101008301525f6101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916118af575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92611870575b506040516328d7c51160e11b602082015260248101919091526001600160a01b0390921660448301526116d28260648101610806565b606091604051916116e384846120d7565b833684375a603f810290808204603f14901517156105185762062e089060061c1115610ae65781516020928492908401906001600160a01b031662061a80fa60203d1015169081611864575b50610acb576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ab7579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110611842575050506109848291604094600319848303016024850152613531565b82516001600160a01b031684528994506020938401939092019160010161181f565b6001915051148461172f565b9091506020813d6020116118a7575b8161188c602093836120d7565b810103126100d6576118a06116d291612105565b919061169c565b3d915061187f565b90506020813d6020116118d9575b816118ca602093836120d7565b810103126100d6575184611647565b3d91506118bd565b60036114dc565b156118f45760016114dc565b60026114dc565b805f52600260205260ff60405f205416611a8457805f52600260205260405f20600160ff1982541617905565ffffffffffff60a4359251166001810190818111610518578143115f14611a7c5761010143919091035f19011015611a5357405b8015611a445761197a63ffffffff808560a01c169460801c1684612c62565b918215611a3557604051906020820192835260408201525f6060820152606081526119a66080826120d7565b519020604051602081019182525f6040820152604081526119c86060826120d7565b519020069060029080831015611a22575b508060ff6119e5612143565b161480611a06575b6114cd5763c5e6d5f160e01b5f5260045260245260445ffd5b506101643563ffffffff81168082036100d657839150146119ed565b90508103908111610518576003876119d9565b63647528e960e01b5f5260045ffd5b631f22eca160e01b5f5260045ffd5b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa5060205161195b565b50505f61195b565b63f71bdc4b60e01b5f5260045ffd5b9050886114c7565b50600360ff611aa8612143565b16146114bc565b50600260ff611abc612143565b16146114b5565b5060408701516101043514611497565b508360a089015114611456565b508651602435146113df565b635f24788560e11b5f5260045ffd5b9091503d805f833e611b0d81836120d7565b81016060828203126100d657815191611b2860208201612bf7565b506040810151906001600160401b0382116100d657019080601f830112156100d657815190602060c081611b5b85612c4b565b611b6860405191826120d7565b858152019302840101928184116100d657602001915b838310611b98575050505061ffff6113879192915061134e565b602060c091611ba784866133fb565b815201920191611b7e565b6044919250611bd89060e03d60e011611be0575b611bd081836120d7565b81019061346e565b50919061131a565b503d611bc6565b346100d6576103203660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d657611c2161203e565b906102e03660431901126100d657602091611c3e91600401612154565b604051908152f35b346100d6576101e03660031901126100d6576004356001600160401b0381116100d65761018060031982360301126100d65760e03660231901126100d65760c0366101031901126100d6576101c435906001600160401b0382116100d657611cb5611cc092369060040161200e565b929091600401612c6f565b805160208083015160405163359a78eb60e11b81526004810193909352602483015290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169184604481855afa9384156104ce575f94611fda575b50604051946390bfa22560e01b8652846004870152604086602481865afa9586156104ce575f905f97611f92575b5015611f83576101843560ff81168082036100d6578015918215611f76575b50501561053b57611d87916101046024866135dc565b919060c06040518161010482372090805f52600360205260405f20825f5260205260ff60405f20541661052c575f52600360205260405f20905f5260205260405f20600160ff1982541617905560c08301519182600a0292600a8404036105185760e0840151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020670de0b6b3a7640000611e6982978363ffffffff956064985f91611f57575001519061327b565b04920151169068056bc75e2d6310000081115f14611f45575f90935b60405198899586946361fab27760e11b86526004860152602485015260018060a01b031660448401525af19283156104ce575f93611f11575b5080516044356001600160a01b03811693919290918483036100d657604080927f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e945001519582519182526020820152a4005b9092506020813d602011611f3d575b81611f2d602093836120d7565b810103126100d657519183611ebe565b3d9150611f20565b505f68056bc75e2d6310000093611e85565b611f70915060603d6060116105115761050381836120d7565b8e6103ca565b6001925050148780611d71565b631bb5f5b360e31b5f5260045ffd5b9650506040863d604011611fd2575b81611fae604093836120d7565b810103126100d657611fcb6020611fc4886120f8565b9701612105565b9587611d52565b3d9150611fa1565b9093506020813d602011612006575b81611ff6602093836120d7565b810103126100d657519285611d24565b3d9150611fe9565b9181601f840112156100d6578235916001600160401b0383116100d6576020808501948460051b0101116100d657565b602435906001600160a01b03821682036100d657565b61010081019081106001600160401b0382111761207057604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761207057604052565b60c081019081106001600160401b0382111761207057604052565b61016081019081106001600160401b0382111761207057604052565b90601f801991011681019081106001600160401b0382111761207057604052565b519081151582036100d657565b51906001600160a01b03821682036100d657565b6044356001600160a01b03811681036100d65790565b356001600160a01b03811681036100d65790565b6101843560ff811681036100d65790565b61215d82613306565b15610acb5761216b90612c6f565b63ffffffff60808201511461055757612185828251613493565b9161010082019261ffff845116151580612b32575b61277f57506101208201516001600160a01b038281169491168414801591829082612771575b506126b2575b50506040516121d4816120bb565b5f8152602081015f81525f604083015260608201945f86525f60808401525f60a08401528460c08401915f83525f60e08601525f6101008601525f61012086015260606101408601526001600160801b036122828161224960018060a01b0360e08701511660c087015160a0880151916136dc565b86518a52602080880180518b526101609098018051516001600160a01b031660408d015251015165ffffffffffff168d529092906138bd565b1660808801521660a086015282525f60e085018190526101008501525f61012085015261014086810151908501528551905160405163359a78eb60e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612680575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f9261263d575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b0390961660448701526123a586606481015b03601f1981018852876120d7565b606095604051926123b688856120d7565b873685375a603f810290808204603f14901517156105185762062e089060061c1115610ae657905160209284926001600160a01b031662061a80fa60203d1015169081612631575b50610acb5761018085015160408051637527175160e11b81526004810182905285516044820152935160648501528401516001600160a01b039081166084850152965165ffffffffffff1660a484015260808401516001600160801b0390811660c485015260a08501511660e4840152905190951661010482015260e082015190946101a48601916006811015610ab7579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b81811061260f575050506125048291604094600319848303016024850152613531565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156104ce575f945f916125cb575b50908491612552575b5050505090565b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361018060018060a01b03604084015116960151916001600160801b0360a081608084015116920151166125b4604051948486958652850190613531565b91602084015260408301520390a45f80828161254b565b919450506040813d604011612607575b816125e8604093836120d7565b810103126100d6576125fe6020825192016120f8565b90939084612542565b3d91506125db565b82516001600160a01b03168452899450602093840193909201916001016124e1565b6001915051145f6123fe565b9591506020863d602011612678575b81612659602093836120d7565b810103126100d6576123a561267061239797612105565b929650612363565b3d915061264c565b90506020813d6020116126aa575b8161269b602093836120d7565b810103126100d657515f61230e565b3d915061268e565b90612753575b8015612735575b15610acb576127006103006040517f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c210190481526102e06044602083013720613555565b606083015103610acb576103043560ff8116908181036100d65750612726575f806121c6565b634751366960e11b5f5260045ffd5b5060a4356001600160a01b038116908181036100d6575083146126bf565b506044356001600160a01b038116908181036100d6575083146126b8565b61ffff91505116155f6121c0565b63ffffffff919350602001511691604051612799816120bb565b5f8152602081015f81525f604083015260608201945f86525f60808401525f60a08401528460c08401915f83525f60e08601525f6101008601525f61012086015260606101408601526001600160801b0361280e8161224960018060a01b0360e08701511660c087015160a0880151916136dc565b1660808801521660a08601526001600160a01b0386168352600160e08601526101008501525f61012085015261014086810151908501528551905160405163359a78eb60e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91612b00575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156104ce575f92612abd575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b0390961660448701526129308660648101612397565b6060956040519261294188856120d7565b873685375a603f810290808204603f14901517156105185762062e089060061c1115610ae657905160209284926001600160a01b031662061a80fa60203d1015169081612ab1575b50610acb5761018085015160408051637527175160e11b81526004810182905285516044820152935160648501528401516001600160a01b039081166084850152965165ffffffffffff1660a484015260808401516001600160801b0390811660c485015260a08501511660e4840152905190951661010482015260e082015190946101a48601916006811015610ab7579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110612a8f575050506125048291604094600319848303016024850152613531565b82516001600160a01b0316845289945060209384019390920191600101612a6c565b6001915051145f612989565b9591506020863d602011612af8575b81612ad9602093836120d7565b810103126100d657612930612af061239797612105565b9296506128f8565b3d9150612acc565b90506020813d602011612b2a575b81612b1b602093836120d7565b810103126100d657515f6128a3565b3d9150612b0e565b5080516001600160a01b0316151561219a565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001918160051b360383136100d657565b3561ffff811681036100d65790565b9190811015612b995760051b0190565b634e487b7160e01b5f52603260045260245ffd5b356001600160801b03811681036100d65790565b903590601e19813603018212156100d657018035906001600160401b0382116100d657602001916101808202360383136100d657565b519065ffffffffffff821682036100d657565b519063ffffffff821682036100d657565b519060ff821682036100d657565b3563ffffffff811681036100d65790565b9190811015612b9957610180020190565b6001600160401b0381116120705760051b60200190565b9190820180921161051857565b90604051916101a083018381106001600160401b03821117612070576040525f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f6101008401525f6101208401526060610140840152604051612cdd81612084565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f610120820152610160840152606061018084015282612d346020830183612bc1565b833580845260405163ed42136f60e01b81526004810191909152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916131a3575b5061016084015263ffffffff612da86101208601612c29565b6001600160801b03612dbc60a08801612bad565b60808801356060880152606088013560408801521660a086015216608084015261ffff612dec6101408601612b7a565b16818110156130fb57612e00908284612c3a565b612e0c6040820161212f565b6001600160801b03612e2060a08401612bad565b612e298461212f565b61ffff612e396101208701612b7a565b166101008901526001600160a01b03908116610120890152911660c08701521660e0850152608084015163ffffffff0361315457506001810180821161051857612e8281612c4b565b90612e9060405192836120d7565b808252612e9f601f1991612c4b565b013660208301376101408401525f5b81811061310a575050505b60018060a01b036101608201515116610140820151805115612b995760200152612ee66020830183612bc1565b612ef560408593950183612b45565b94909180600c0290600c820403610518576001018060011161051857612f1e91601f1901613973565b936001018060011161051857612f3791601f1901613973565b8351604001806040116105185760405191602083019160408352604084015260408352612f656060846120d7565b604051916020830193518091855e8201926020808501945f865288519081838b0180985e0101925f8452612fb081845160208601968188825e015f815203601f1981018352826120d7565b5190206101206101608701510151036130fb57604051926101008452612ff960208501956101006060820188376101208601604052855187206020890152610160810190612b45565b9790875198825161018001978861018011610518576040519860208a019b6318f2c20b60e11b8d5260248b015261018060448b015260648a01526064895261304260848a6120d7565b835161018001806101801161051857865161305c91612c62565b926040519260208401948552602084526130776040856120d7565b6001019081600111610518576130919190601f1901613973565b976040519b8c9a51809160208d015e8a019060208201905f8252519283915e01602001905f8252518092825e01905f8252518092825e01905f8252518092825e015f815281516020819301825e015f815203601f19810183526130f490836120d7565b6101800152565b6386b0704760e01b5f5260045ffd5b61311d613118828486612c3a565b61212f565b906101408501519160018201808311610518578351811015612b995760019360209160051b010190838060a01b0316905201612eae565b915050613181604051916131696060846120d7565b6002835260403660208501378261014085015261212f565b90805160011015612b99576001600160a01b0390911660409190910152612eb9565b9050610140813d8211613273575b816131bf61014093836120d7565b810103126100d657610120604051916131d783612084565b6131e081612105565b83526131ee60208201612bf7565b60208401526131ff60408201612bf7565b604084015261321060608201612c0a565b606084015261322160808201612c0a565b608084015261323260a08201612c1b565b60a084015261324360c08201612c1b565b60c084015261325460e082016120f8565b60e084015261010081015161010084015201516101208201525f612d8f565b3d91506131b1565b8181029291811591840414171561051857565b908160609103126100d6576040519060608201908282106001600160401b038311176120705760409182526132c281612105565b83526020810151602084015201516001600160801b03811681036100d657604082015290565b81156132f2570490565b634e487b7160e01b5f52601260045260245ffd5b6001600160a01b0316801515908161331c575090565b3381149150811561332b575090565b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613391575b506001600160a01b0316331490565b90506020813d6020116133c3575b816133ac602093836120d7565b810103126100d6576133bd90612105565b5f613382565b3d915061339f565b604051906133d8826120a0565b5f60a0838281528260208201528260408201528260608201528260808201520152565b91908260c09103126100d657604051613413816120a0565b60a080829461342181612105565b845261342f60208201612c0a565b602085015261344060408201612bf7565b6040850152613451606082016120f8565b6060850152613462608082016120f8565b60808501520151910152565b919060e0838203126100d65761349090602061348985612c1b565b94016133fb565b90565b6134d49160e0916134a26133cb565b506040516301eec29160e61b815260048101919091526001600160a01b03909116602482015291829081906044820190565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f91613513575090565b61352c915060e03d60e011611be057611bd081836120d7565b905090565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104ce575f916135ad575090565b90506020813d6020116135d4575b816135c8602093836120d7565b810103126100d6575190565b3d91506135bb565b9190939492946135ea6133cb565b50608083019063ffffffff82511415806136d1575b156105575761361b84516136156020890161212f565b90613493565b956136566101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e084602083013720613555565b9765ffffffffffff6040890151161515806136c4575b15611a355761368992604060c0815181898237209301359161386b565b15611a355763ffffffff61369f60408401612c29565b915191161491826136b4575b50501561055757565b6040015190351490505f806136ab565b508860a08901511461366c565b5083518635146135ff565b604051630369ac9160e01b81526001600160a01b0391821660048201529293919290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156104ce576020915f9161384c575b50015192670de0b6b3a7640000613753858361327b565b046137f27f000000000000000000000000000000000000000000000000000000000000000094670de0b6b3a76400006137c1887f0000000000000000000000000000000000000000000000000000000000000000956137b2878b6132e8565b9081808211911802189361327b565b04907f0000000000000000000000000000000000000000000000000000000000000000918180821091180218612c62565b946001600160ff1b03831683036105185761381a670de0b6b3a764000091879460011b61327b565b0493808510613844575b5061382f828261327b565b8410613839575050565b61349092935061327b565b93505f613824565b613865915060603d6060116105115761050381836120d7565b5f61373c565b9192915f915b80831061387f575050501490565b90919261388d848385612b89565b3590818110156138ac575f52602052600160405f205b93019190613871565b905f52602052600160405f206138a3565b6001600160801b0381116138d7576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b909192811561396b578160401b918204600160401b036105185761271061391692049361327b565b8160030291600383048103610518578183101561395f57680300000000000000000291808304600160401b149015171561051857613953916132e8565b8082111561352c575090565b50505050600160401b90565b505050505f90565b9190600190604051938160051b9081865260208601370160051b820160405256' as const

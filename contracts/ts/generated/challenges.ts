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
    "name": "excuse",
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
        "internalType": "address",
        "name": "auditor",
        "type": "address"
      }
    ],
    "name": "lacksCase",
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
  '0x6101e080604052346105e857806148cf803803809161001e828561073a565b833981010361016081126105e85781516001600160a01b03811692908381036105e85760208201516001600160a01b0381168082036105e8576101006100666040860161075d565b95605f1901126105e8576040519161010083016001600160401b0381118482101761071e5760405261009a60608601610771565b83526100a860808601610771565b92602081019384526100bc60a08701610771565b90604081019182526100d060c08801610782565b93606082019485526100e460e08901610782565b96608083019788526100f96101008a01610782565b9460a084019586526101406101116101208c01610790565b60c086019081529a01519a6001600160401b038c168c036105e85760049360e08e8188019e8f526040519687809263b7798113851b82525afa94851561055d575f95610664575b5060608501516001600160a01b031603610651576001600160a01b0381161561058c5760018060801b038b5116670de0b6b3a7640000811015908161063c575b501561058c5760018060401b038c511661c350811015908161062e575b501561058c576101405260e05260805280516020918201516001600160a01b0390811660c0521660a05260405163e2fdcc1760e01b815290816004818d5afa90811561055d575f916105f4575b506001600160a01b0316610100526040516302edc17d60e51b81526020816004818d5afa90811561055d575f916105b6575b5060018060a01b03166101205260ff835116600381101590816105a7575b501561058c5760ff84511660ff87511680911115908161059b575b501561058c57515f80549551925194519651935188517fff0000000000000000000000000000000000000000000000000000000000000090971663ffffffff939093169290921760209390931b67ffffffff00000000169290921760409490941b6bffffffff00000000000000001693909317606086901b6cff000000000000000000000000161760689290921b6dff00000000000000000000000000169190911760709290921b60ff60701b169190911760789290921b600160781b600160f81b03169190911790558251600180546001600160401b0319166001600160401b039290921691909117905560ff166007811015610587575060075b61016052516001600160801b031661018052604051630890357360e41b81526101c081600481865afa90811561055d5760ff9160c0915f91610568575b500151166101a0525160011b6002600160411b0316906101c060049160405192838092630890357360e41b82525afa90811561055d575f9161052e575b506101a001516001600160801b0316818102918015908304909114171561051a576101c052604051613ff990816108d6823960805181818160bd015281816103c101528181612294015281816133b10152613d6f015260a05181818161166d0152613b3d015260c05181613234015260e0518181816101350152818161045801528181610778015281816107cd015281816109ba0152818161125c015281816112b101528181611973015281816119c701528181611bae0152818161216a01528181612740015281816127950152818161297301528181612d1101528181612d650152612f4201526101005181613bd7015261012051816139ac0152610140518181816105f1015261154301526101605181613ded01526101805181613dbe01526101a051816116f501526101c05181613e2a0152f35b634e487b7160e01b5f52601160045260245ffd5b61055091506101c03d8111610556575b610548818361073a565b8101906107b3565b5f6103e3565b503d61053e565b6040513d5f823e3d90fd5b61058191506101c03d811161055657610548818361073a565b5f6103a6565b610369565b630e52390960e41b5f5260045ffd5b601f915011155f61026d565b905060ff85511610155f610252565b90506020813d6020116105ec575b816105d16020938361073a565b810103126105e8576105e29061075d565b5f610234565b5f80fd5b3d91506105c4565b90506020813d602011610626575b8161060f6020938361073a565b810103126105e8576106209061075d565b5f610202565b3d9150610602565b621e8480915011155f6101b5565b69021e19e0c9bab2400000915011155f610198565b8c6362845cf960e11b5f5260045260245ffd5b90945060e0813d60e011610732575b8161068060e0938361073a565b810103126105e8576040519060e082016001600160401b0381118382101761071e576107129160c0916040526106b58161075d565b84526106c36020820161075d565b60208501526106d46040820161075d565b60408501526106e56060820161075d565b60608501526106f66080820161075d565b608085015261070760a0820161075d565b60a08501520161075d565b60c0820152935f610158565b634e487b7160e01b5f52604160045260245ffd5b3d9150610673565b601f909101601f19168101906001600160401b0382119082101761071e57604052565b51906001600160a01b03821682036105e857565b519063ffffffff821682036105e857565b519060ff821682036105e857565b51906001600160801b03821682036105e857565b519061ffff821682036105e857565b90816101c09103126105e857604051906101c082016001600160401b0381118382101761071e576108cc916101a0916040526107ee81610771565b84526107fc60208201610771565b602085015261080d60408201610771565b604085015261081e60608201610771565b606085015261082f60808201610771565b608085015261084060a08201610771565b60a085015261085160c08201610782565b60c085015261086260e082016107a4565b60e085015261087461010082016107a4565b61010085015261088761012082016107a4565b61012085015261089a61014082016107a4565b6101408501526108ad6101608201610790565b6101608501526108c06101808201610790565b61018085015201610790565b6101a08201529056fe60806040526004361015610011575f80fd5b5f3560e01c80630890abdf146120ca5780630f3b7ec21461206b578063172eabcb14611572578063222ef7381461152e5780632603afe4146110a1578063434f39201461104b5780638903573014610f1657806396a4851a14610bb5578063978847c2146105b55780639cbfff4e14610164578063b5cbc49b14610120578063c077524a146100f05763cfdf677e146100a8575f80fd5b346100ec575f3660031901126100ec576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346100ec5760403660031901126100ec57602061011661010e6124ad565b6004356131ea565b6040519015158152f35b346100ec575f3660031901126100ec576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ec576104003660031901126100ec576004356001600160401b0381116100ec578060040161018060031983360301126100ec5760e03660231901126100ec5760c0366101031901126100ec576101c4356001600160401b0381116100ec576101d390369060040161247d565b90916101e0366101e31901126100ec576103c4356103e4356102286102006040517ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda781526101e06101e4602083013720613bba565b61010435036105a65760405160208101908282526020815261024b604082612546565b51902061028435036105a657604051602081019082825283604082015260408152610277606082612546565b51902061026435036105a65760ff61028d6125b2565b166105795761029a612588565b9160405191602083019360018060a01b0316845260408301526060820152606081526102c7608082612546565b5190206101243514610597576102ee816101646102e66103059461336c565b9601906130a8565b610100610160870151015190602087015192613ed0565b15610588576101843560ff81168082036100ec5760019150116105795761033191610104602485613c41565b919060c06040518161010482372090805f52600460205260405f20825f5260205260ff60405f20541661056a575f52600460205260405f20905f5260205260405f20600160ff1982541617905560c081015180600a0290600a8204036105565760e0820151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa91821561050c576104116020928363ffffffff95670de0b6b3a7640000945f91610527575b500151906138d4565b04930151169168056bc75e2d6310000081115f14610517575b604051926361fab27760e11b8452600484015260248301525f60448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af191821561050c575f926104d8575b5080516044356001600160a01b038116928382036100ec57604080917f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e93500151948151905f82526020820152a4005b9091506020813d602011610504575b816104f460209383612546565b810103126100ec57519082610488565b3d91506104e7565b6040513d5f823e3d90fd5b5068056bc75e2d6310000061042a565b610549915060603d60601161054f575b6105418183612546565b8101906138e7565b89610408565b503d610537565b634e487b7160e01b5f52601160045260245ffd5b635cbb1bd160e01b5f5260045ffd5b63410c725960e11b5f5260045ffd5b632213513d60e01b5f5260045ffd5b6323e7036960e11b5f5260045ffd5b63300262ab60e21b5f5260045ffd5b346100ec5760603660031901126100ec576004356001600160401b0381116100ec5761018060031982360301126100ec576105ee6124ad565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610ba65761062b9060040161336c565b9063ffffffff6080830151146105885761ffff6101008301511615610b9757604051906106578261252a565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f61012083015260606101408301526001600160801b03610702816106c660018060a01b0360e08801511660c088015160a089015191613d41565b875187526020808901518189015261016089018051516001600160a01b031660408a015251015165ffffffffffff166060880152909290613f22565b1660808501521660a08301526001600160a01b03811660c0830152600560e08301525f6101008301526001600160801b0361073e604435613f22565b166101208301526101408381015190830152825160208085015160405163359a78eb60e11b815260048101939093526024830152816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f91610b65575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561050c575f92610b26575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261084582606481015b03601f198101845283612546565b606091604051916108568484612546565b833684375a603f810290808204603f14901517156105565762062e089060061c1115610b175781516020928492908401906001600160a01b031662061a80fa60203d1015169081610b0b575b50610afc576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ae8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110610ac6575050506109b58291604094600319848303016024850152613b96565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561050c575f945f91610a7d575b50948491602096610a09575b8683604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d85191519360018060a01b036040830151169551916001600160801b0360a08160808401511692015116610a66604051948486958652850190613b96565b918a84015260408301520390a482808281806109ff565b919450506040813d604011610abe575b81610a9a60409383612546565b810103126100ec57602094610ab28683519301612567565b909550909390846109f3565b3d9150610a8d565b82516001600160a01b0316845289945060209384019390920191600101610992565b634e487b7160e01b5f52602160045260245ffd5b63c8ee2d1d60e01b5f5260045ffd5b600191505114846108a2565b636eb14fc360e11b5f5260045ffd5b9091506020813d602011610b5d575b81610b4260209383612546565b810103126100ec57610b5661084591612574565b9190610805565b3d9150610b35565b90506020813d602011610b8f575b81610b8060209383612546565b810103126100ec5751846107b0565b3d9150610b73565b635743c2f960e11b5f5260045ffd5b630aefc9f960e01b5f5260045ffd5b346100ec5736600319016102c081126100ec57610100136100ec5760e0366101031901126100ec5760c0366101e31901126100ec576102a4356001600160401b0381116100ec57610c0a90369060040161247d565b6101243591906001600160a01b03831683036100ec57610c298361395f565b610c31613124565b91610104359360c4359063ffffffff8216918281036100ec57506080850195604086019260043584528752808652610c67613a30565b5063ffffffff875114159081610f0b575b501561058857610c89908551613af8565b94610cc66101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e0610104602083013720613bba565b92604087019465ffffffffffff865116151580610efe575b15610ea157610cfe9160c0604051816101e4823720916101443591613ed0565b15610ea157610224359063ffffffff8216918281036100ec575051149081610ef0575b50156105885765ffffffffffff610184359251166001810190818111610556578143115f14610ee85761010143919091035f19011015610ebf57405b8015610eb057610d7c63ffffffff808560a01c169460801c168461335f565b918215610ea157604051906020820192835260408201525f606082015260608152610da8608082612546565b519020604051602081019182525f604082015260408152610dca606082612546565b519020069060029080831015610e8e575b506102643560ff81168082036100ec578291501480610e72575b15610e5d575050515f90815260036020908152604080832084516001600160a01b031684529182905290912054610e4e5761010060405181600482372091516001600160a01b03165f9081526020919091526040902055005b63f71bdc4b60e01b5f5260045ffd5b63c5e6d5f160e01b5f5260045260245260445ffd5b506102443563ffffffff81168082036100ec5783915014610df5565b9050810390811161055657600384610ddb565b63647528e960e01b5f5260045ffd5b631f22eca160e01b5f5260045ffd5b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051610d5d565b50505f610d5d565b9050516101e4351485610d21565b508460a089015114610cde565b905085511487610c78565b346100ec575f3660031901126100ec57604051610f32816124c3565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052604051610f71816124c3565b5f549063ffffffff821691828252602082018160201c63ffffffff168152604083018260401c63ffffffff168152606084018360601c60ff16815260808501918460681c60ff16835260a08601938560701c60ff16855260c087019560781c6001600160801b031686526001546001600160401b03169660e0019687526040519788525163ffffffff1660208801525163ffffffff1660408701525160ff1660608601525160ff1660808501525160ff1660a0840152516001600160801b031660c0830152516001600160401b031660e082015261010090f35b346100ec5736600319016101a081126100ec57610180136100ec5761106e612588565b60a4356001600160801b038116918282036100ec5760409261109592506101843591613d41565b82519182526020820152f35b346100ec5760403660031901126100ec576004356001600160401b0381116100ec5761018060031982360301126100ec576110ef6110dd6124ad565b916110e78361395f565b60040161336c565b9060208201907f4d8ef2486e503358390b6f1857a5303d7cf6bfde0a4a0efb79d79635336eaa9682510361058857611128818451613af8565b80516001600160a01b031615610afc5760200151604051929063ffffffff166111508461252a565b5f84525f60208501525f60408501525f60608501525f60808501525f60a08501525f60c08501525f60e08501525f6101008501525f61012085015260606101408501526001600160801b036111fc816111bf60018060a01b0360e08a01511660c08a015160a08b015191613d41565b8951895286516020808b01919091526101608b018051516001600160a01b031660408c015251015165ffffffffffff1660608a0152909290613f22565b1660808701521660a08501526001600160a01b03831660c0850152600360e08501526101008401525f61012084015261014084810151908401528351905160405163359a78eb60e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f916114fc575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561050c575f926114bd575b506040516328d7c51160e11b602082015260248101919091526001600160a01b03909216604483015261131f8260648101610837565b606091604051916113308484612546565b833684375a603f810290808204603f14901517156105565762062e089060061c1115610b175781516020928492908401906001600160a01b031662061a80fa60203d10151690816114b1575b50610afc576101808301805160408051637527175160e11b8152600481018290528551604482015260208601516064820152908501516001600160a01b039081166084830152606086015165ffffffffffff1660a483015260808601516001600160801b0390811660c484015260a08701511660e483015260c08601511661010482015260e08501519094929392916101a48601916006811015610ae8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b81811061148f575050506109b58291604094600319848303016024850152613b96565b82516001600160a01b031684528994506020938401939092019160010161146c565b6001915051148461137c565b9091506020813d6020116114f4575b816114d960209383612546565b810103126100ec576114ed61131f91612574565b91906112e9565b3d91506114cc565b90506020813d602011611526575b8161151760209383612546565b810103126100ec575184611294565b3d915061150a565b346100ec575f3660031901126100ec576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100ec576102003660031901126100ec576004356001600160401b0381116100ec578060040161018060031983360301126100ec5760e03660231901126100ec5760c0366101031901126100ec576101c4356001600160401b0381116100ec576115e190369060040161247d565b6101e49391933590811590811583036100ec576116046115ff612588565b61395f565b6116406116108661336c565b9461014461ffff611639611630611625612588565b9a60448601906130a8565b939094016130dd565b16916130ec565b84516040516301eec29160e61b815260048101919091526001600160a01b038781166024830152913597917f0000000000000000000000000000000000000000000000000000000000000000169060e081604481855afa801561050c5760ff925f928392612036575b5060449089519060405195869485936319bbd47f60e21b855260048501521660248301525afa90811561050c575f91611f89575b5061171a61ffff610100880151169860a08801998a517f000000000000000000000000000000000000000000000000000000000000000091613f53565b9060808701978851604051916020830193845260018060a01b0316604083015260608201526060815261174e608082612546565b51902060c01c1015611f7a57611762613a30565b5063ffffffff8651141580611f6e575b156105885784516044356001600160a01b03811681036100ec5761179591613af8565b956117d16101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e06024602083013720613bba565b91604088019365ffffffffffff855116151580611f61575b15610ea1576118089160c0604051816101048237209160643591613ed0565b15610ea157610144359063ffffffff8216918281036100ec5750511480611f51575b1561058857600460ff61183b6125b2565b161492600260ff61184a6125b2565b16101580611f3c575b156105795783159081611f34575b50611dc3575b505015611dae5715611da75760045b925b63ffffffff6020611887612588565b940151166001600160801b03611905816106c6604051956118a78761252a565b5f87525f60208801525f60408801525f60608801525f60808801525f60a08801525f60c08801525f60e08801525f6101008801525f610120880152606061014088015260018060a01b0360e0890151169060c0890151905191613d41565b1660808501521660a08301526001600160a01b03841660c08301526006851015610ae85760e082018590526101008201525f6101208201526101408281015190820152815160208084015160405163359a78eb60e11b815260048101939093526024830152909190826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561050c575f92611d73575b506040516376dad74560e11b81525f60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f91611d39575b506040516328d7c51160e11b6020820190815260248201949094526001600160a01b038616604482015292611a4184606481015b03601f198101865285612546565b60609360405192611a528685612546565b853685375a603f810290808204603f14901517156105565762062e089060061c1115610b1757905160209284926001600160a01b031662061a80fa60203d1015169081611d2d575b50610afc5761018083015160408051637527175160e11b8152600481018290528351604482015260208401516064820152908301516001600160a01b039081166084830152606084015165ffffffffffff1660a483015260808401516001600160801b0390811660c484015260a08501511660e483015260c08401511661010482015260e08301519095916101a48701916006811015610ae8579187919261012483015263ffffffff610100860151166101448301526001600160801b036101208601511661016483015261014085015190610160610184840152815180915260206101c484019201905f5b818110611d0b57505050611ba98291604094600319848303016024850152613b96565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c575f955f92611cbf575b509085929160209760028114908115611cb4575b50611c8a575b50611c12575b8582604051908152f35b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361018060018060a01b03604084015116960151916001600160801b0360a08160808401511692015116611c74604051948486958652850190613b96565b918a84015260408301520390a482808281611c08565b85515f9081526003895260408082206001600160a01b039093168252918952205f19905587611c02565b600191501489611bfc565b92915094506040823d604011611d03575b81611cdd60409383612546565b810103126100ec57602095611cf58784519401612567565b929586939293509096611be8565b3d9150611cd0565b82516001600160a01b031684528a945060209384019390920191600101611b86565b60019150511486611a9a565b90506020813d602011611d6b575b81611d5460209383612546565b810103126100ec57611d6590612574565b866119ff565b3d9150611d47565b9091506020813d602011611d9f575b81611d8f60209383612546565b810103126100ec575190856119ab565b3d9150611d82565b6003611876565b15611dbc5760015b92611878565b6002611db6565b805f52600260205260ff60405f205416610e4e57805f52600260205260405f20600160ff1982541617905565ffffffffffff60a4359251166001810190818111610556578143115f14611f2c5761010143919091035f19011015611f0357405b8015610eb057611e4263ffffffff808560a01c169460801c168461335f565b918215610ea157604051906020820192835260408201525f606082015260608152611e6e608082612546565b519020604051602081019182525f604082015260408152611e90606082612546565b519020069060029080831015611ef0575b506101843560ff81168082036100ec578291501480611ed4575b6118675763c5e6d5f160e01b5f5260045260245260445ffd5b506101643563ffffffff81168082036100ec5783915014611ebb565b9050810390811161055657600387611ea1565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa50602051611e23565b50505f611e23565b905088611861565b50600460ff611f496125b2565b161115611853565b506040850151610104351461182a565b508360a08a0151146117e9565b50845160243514611772565b635f24788560e11b5f5260045ffd5b90503d805f833e611f9a8183612546565b81016060828203126100ec57815191611fb560208201613305565b506040810151906001600160401b0382116100ec57019080601f830112156100ec57815190602060c081611fe885613348565b611ff56040519182612546565b858152019302840101928184116100ec57602001915b83831061201c5750505050886116dd565b602060c09161202b8486613a60565b81520192019161200b565b604491925061205c9060e03d60e011612064575b6120548183612546565b810190613ad3565b5091906116a9565b503d61204a565b346100ec576103203660031901126100ec576004356001600160401b0381116100ec5761018060031982360301126100ec576120a56124ad565b906102e03660431901126100ec576020916120c2916004016125c3565b604051908152f35b346100ec576101e03660031901126100ec576004356001600160401b0381116100ec5761018060031982360301126100ec5760e03660231901126100ec5760c0366101031901126100ec576101c435906001600160401b0382116100ec5761213961214492369060040161247d565b92909160040161336c565b805160208083015160405163359a78eb60e11b81526004810193909352602483015290927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169184604481855afa93841561050c575f94612449575b50604051946390bfa22560e01b8652846004870152604086602481865afa95861561050c575f905f97612401575b50156123f2576101843560ff81168082036100ec5760019150116105795761220391610104602486613c41565b919060c06040518161010482372090805f52600460205260405f20825f5260205260ff60405f20541661056a575f52600460205260405f20905f5260205260405f20600160ff1982541617905560c08301519182600a0292600a8404036105565760e0840151604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561050c576020670de0b6b3a76400006122e582978363ffffffff956064985f916123d357500151906138d4565b04920151169068056bc75e2d6310000081115f146123c1575f90935b60405198899586946361fab27760e11b86526004860152602485015260018060a01b031660448401525af192831561050c575f9361238d575b5080516044356001600160a01b03811693919290918483036100ec57604080927f6ae87c1d888d75338f52cce9d4f879e22796d9979cf8a259254c499f20145b7e945001519582519182526020820152a4005b9092506020813d6020116123b9575b816123a960209383612546565b810103126100ec5751918361233a565b3d915061239c565b505f68056bc75e2d6310000093612301565b6123ec915060603d60601161054f576105418183612546565b8e610408565b631bb5f5b360e31b5f5260045ffd5b9650506040863d604011612441575b8161241d60409383612546565b810103126100ec5761243a602061243388612567565b9701612574565b95876121d6565b3d9150612410565b9093506020813d602011612475575b8161246560209383612546565b810103126100ec575192856121a8565b3d9150612458565b9181601f840112156100ec578235916001600160401b0383116100ec576020808501948460051b0101116100ec57565b602435906001600160a01b03821682036100ec57565b61010081019081106001600160401b038211176124df57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b038211176124df57604052565b60c081019081106001600160401b038211176124df57604052565b61016081019081106001600160401b038211176124df57604052565b90601f801991011681019081106001600160401b038211176124df57604052565b519081151582036100ec57565b51906001600160a01b03821682036100ec57565b6044356001600160a01b03811681036100ec5790565b356001600160a01b03811681036100ec5790565b6101843560ff811681036100ec5790565b6125d5906125d08361395f565b61336c565b63ffffffff608082015114610588576125ef828251613af8565b9161010082019261ffff845116151580613095575b612be957506101208201516001600160a01b038281169491168414801591829082612bdb575b50612b1c575b505060405161263e8161252a565b5f8152602081015f81525f604083015260608201945f86525f60808401525f60a08401528460c08401915f83525f60e08601525f6101008601525f61012086015260606101408601526001600160801b036126ec816126b360018060a01b0360e08701511660c087015160a088015191613d41565b86518a52602080880180518b526101609098018051516001600160a01b031660408d015251015165ffffffffffff168d52909290613f22565b1660808801521660a086015282525f60e085018190526101008501525f61012085015261014086810151908501528551905160405163359a78eb60e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f91612aea575b506040516376dad74560e11b81525f6004820152906020826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561050c575f92612aa7575b506040516328d7c51160e11b6020820190815260248201929092526001600160a01b03909616604487015261280f86606481015b03601f198101885287612546565b606095604051926128208885612546565b873685375a603f810290808204603f14901517156105565762062e089060061c1115610b1757905160209284926001600160a01b031662061a80fa60203d1015169081612a9b575b50610afc5761018085015160408051637527175160e11b81526004810182905285516044820152935160648501528401516001600160a01b039081166084850152965165ffffffffffff1660a484015260808401516001600160801b0390811660c485015260a08501511660e4840152905190951661010482015260e082015190946101a48601916006811015610ae8579186919261012483015263ffffffff610100850151166101448301526001600160801b036101208501511661016483015261014084015190610160610184840152815180915260206101c484019201905f5b818110612a795750505061296e8291604094600319848303016024850152613b96565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561050c575f945f91612a35575b509084916129bc575b5050505090565b7f407fbd171528a36274e5a9a23c83c07876eb647579ac8fa13f950ab69487d8519084519361018060018060a01b03604084015116960151916001600160801b0360a08160808401511692015116612a1e604051948486958652850190613b96565b91602084015260408301520390a45f8082816129b5565b919450506040813d604011612a71575b81612a5260409383612546565b810103126100ec57612a68602082519201612567565b909390846129ac565b3d9150612a45565b82516001600160a01b031684528994506020938401939092019160010161294b565b6001915051145f612868565b9591506020863d602011612ae2575b81612ac360209383612546565b810103126100ec5761280f612ada61280197612574565b9296506127cd565b3d9150612ab6565b90506020813d602011612b14575b81612b0560209383612546565b810103126100ec57515f612778565b3d9150612af8565b90612bbd575b8015612b9f575b15610afc57612b6a6103006040517f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c210190481526102e06044602083013720613bba565b606083015103610afc576103043560ff8116908181036100ec5750612b90575f80612630565b634751366960e11b5f5260045ffd5b5060a4356001600160a01b038116908181036100ec57508314612b29565b506044356001600160a01b038116908181036100ec57508314612b22565b61ffff91505116155f61262a565b6001600160801b03919350602063ffffffff9101511660405190612c0c8261252a565b5f82525f60208301525f60408301525f60608301525f60808301525f60a08301525f60c08301525f60e08301525f6101008301525f6101208301526060610140830152612c6f60018060a01b0360e08601511660c086015160a087015191613d41565b93908551845281612cb160208801968751602088015265ffffffffffff60206101608b0160018060a01b038151511660408b0152510151166060880152613f22565b1660808501521660a08301526001600160a01b03851660c0830152600160e08301526101008201525f61012082015261014083810151908201528251915160405163359a78eb60e11b8152600481019390935260248301526020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561050c575f92613061575b506040516376dad74560e11b81525f60048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f91613027575b506040516328d7c51160e11b6020820190815260248201949094526001600160a01b038616604482015292612dd58460648101611a33565b60609360405192612de68685612546565b853685375a603f810290808204603f14901517156105565762062e089060061c1115610b1757905160209284926001600160a01b031662061a80fa60203d101516908161301b575b50610afc5761018083015160408051637527175160e11b8152600481018290528351604482015260208401516064820152908301516001600160a01b039081166084830152606084015165ffffffffffff1660a483015260808401516001600160801b0390811660c484015260a08501511660e483015260c08401511661010482015260e08301519095916101a48701916006811015610ae8579187919261012483015263ffffffff610100860151166101448301526001600160801b036101208601511661016483015261014085015190610160610184840152815180915260206101c484019201905f5b818110612ff957505050612f3d8291604094600319848303016024850152613b96565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c575f955f92612fb2575b5084515f9081526003602090815260408083206001600160a01b039094168352929052205f1990558491906129bc575050505090565b92915094506040823d604011612ff1575b81612fd060409383612546565b810103126100ec57612fe6602083519301612567565b919485929192612f7c565b3d9150612fc3565b82516001600160a01b031684528a945060209384019390920191600101612f1a565b6001915051145f612e2e565b90506020813d602011613059575b8161304260209383612546565b810103126100ec5761305390612574565b5f612d9d565b3d9150613035565b9091506020813d60201161308d575b8161307d60209383612546565b810103126100ec5751905f612d49565b3d9150613070565b5080516001600160a01b03161515612604565b903590601e19813603018212156100ec57018035906001600160401b0382116100ec57602001918160051b360383136100ec57565b3561ffff811681036100ec5790565b91908110156130fc5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b356001600160801b03811681036100ec5790565b604051906101a082018281106001600160401b038211176124df576040526060610180835f81525f60208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f61012082015282610140820152604051613195816124f3565b5f81525f60208201525f60408201525f848201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201526101608201520152565b3563ffffffff811681036100ec5790565b90815f52600360205260405f209060018060a01b03165f5260205260405f20545f1981146132c95760405163693e4e4960e11b8152600481019290925260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f9161328e575b506004811015610ae85760028114159081613285575090565b60019150141590565b90506020813d6020116132c1575b816132a960209383612546565b810103126100ec575160048110156100ec575f61326c565b3d915061329c565b50505f90565b903590601e19813603018212156100ec57018035906001600160401b0382116100ec57602001916101808202360383136100ec57565b519065ffffffffffff821682036100ec57565b519063ffffffff821682036100ec57565b519060ff821682036100ec57565b91908110156130fc57610180020190565b6001600160401b0381116124df5760051b60200190565b9190820180921161055657565b90613375613124565b916020810161338481836132cf565b833580875260405163ed42136f60e01b8152600481019190915260608501939092909190610140846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561050c575f946137fa575b5061016088019384526133ff61012087016131d9565b63ffffffff61341060a08901613110565b916001600160801b0360808c01938c606060808d01359101528c60408b359101521660a08c015216815261ffff61344a61014089016130dd565b16838110156137565761346363ffffffff918585613337565b916134706040840161259e565b6001600160801b0361348460a08601613110565b8d6101206134918861259e565b61ffff61349f838b016130dd565b166101008401526001600160a01b039081169190920152911660c08e01521660e08c015251036137ab57506001820191828111610556576134df83613348565b926134ed6040519485612546565b8084526134fc601f1991613348565b0136602085013761014089019283525f5b81811061376557505050505b81515161014087015180519092916001600160a01b031690156130fc576020613544930152846132cf565b61355460408694939401866130a8565b93909180600c0290600c82040361055657600101806001116105565761357d91601f1901613fd8565b92600101806001116105565761359691601f1901613fd8565b9382516040018060401161055657604051926020840191604083526040850152604084526135c5606085612546565b610120604051926020840195518091875e8301946020808701965f885288519081838b01809a5e0101935f8552613613818b5160208d01978189825e015f815203601f198101835282612546565b5190209151015103613756576136516040519261010084526101006020850197883761012084016040528351872060208b01526101608101906130a8565b969093895195805161018001988961018011610556576040519960208b01986318f2c20b60e11b8a5260248c015261018060448c015260648b015260648a5261369b60848b612546565b81516101800180610180116105565784516136b59161335f565b906040519060208201928352602082526136d0604083612546565b600101806001116105565761374e9a6020998a926136f191601f1901613fd8565b98826040519e8f9d8e9151928392015e8c0190838201905f8252519283915e0101905f8252518092825e01905f8252518092825e01905f8252518092825e01905f8252805192839101825e015f815203601f198101835282612546565b610180830152565b6386b0704760e01b5f5260045ffd5b613778613773828486613337565b61259e565b90845191600182018083116105565783518110156130fc5760019360209160051b010190838060a01b031690520161350d565b9150506137d8604051916137c0606084612546565b600283526040366020850137826101408a015261259e565b908051600110156130fc576001600160a01b0390911660409190910152613519565b909350610140813d82116138cc575b816138176101409383612546565b810103126100ec576101206040519161382f836124f3565b61383881612574565b835261384660208201613305565b602084015261385760408201613305565b604084015261386860608201613318565b606084015261387960808201613318565b608084015261388a60a08201613329565b60a084015261389b60c08201613329565b60c08401526138ac60e08201612567565b60e08401526101008101516101008401520151610120820152925f6133e9565b3d9150613809565b8181029291811591840414171561055657565b908160609103126100ec576040519060608201908282106001600160401b038311176124df57604091825261391b81612574565b83526020810151602084015201516001600160801b03811681036100ec57604082015290565b811561394b570490565b634e487b7160e01b5f52601260045260245ffd5b6001600160a01b0316801515908161397a575b5015610afc57565b3381149150811561398d575b505f613972565b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f916139f6575b506001600160a01b031633145f613986565b90506020813d602011613a28575b81613a1160209383612546565b810103126100ec57613a2290612574565b5f6139e4565b3d9150613a04565b60405190613a3d8261250f565b5f60a0838281528260208201528260408201528260608201528260808201520152565b91908260c09103126100ec57604051613a788161250f565b60a0808294613a8681612574565b8452613a9460208201613318565b6020850152613aa560408201613305565b6040850152613ab660608201612567565b6060850152613ac760808201612567565b60808501520151910152565b919060e0838203126100ec57613af5906020613aee85613329565b9401613a60565b90565b613b399160e091613b07613a30565b506040516301eec29160e61b815260048101919091526001600160a01b03909116602482015291829081906044820190565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f91613b78575090565b613b91915060e03d60e011612064576120548183612546565b905090565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561050c575f91613c12575090565b90506020813d602011613c39575b81613c2d60209383612546565b810103126100ec575190565b3d9150613c20565b919093949294613c4f613a30565b50608083019063ffffffff8251141580613d36575b1561058857613c808451613c7a6020890161259e565b90613af8565b95613cbb6101006040517facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd20067152815260e084602083013720613bba565b9765ffffffffffff604089015116151580613d29575b15610ea157613cee92604060c08151818982372093013591613ed0565b15610ea15763ffffffff613d04604084016131d9565b91519116149182613d19575b50501561058857565b6040015190351490505f80613d10565b508860a089015114613cd1565b508351863514613c64565b604051630369ac9160e01b81526001600160a01b0391821660048201529293919290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561050c576020915f91613eb1575b50015192670de0b6b3a7640000613db885836138d4565b04613e577f000000000000000000000000000000000000000000000000000000000000000094670de0b6b3a7640000613e26887f000000000000000000000000000000000000000000000000000000000000000095613e17878b613941565b908180821191180218936138d4565b04907f000000000000000000000000000000000000000000000000000000000000000091818082109118021861335f565b946001600160ff1b038316830361055657613e7f670de0b6b3a764000091879460011b6138d4565b0493808510613ea9575b50613e9482826138d4565b8410613e9e575050565b613af59293506138d4565b93505f613e89565b613eca915060603d60601161054f576105418183612546565b5f613da1565b9192915f915b808310613ee4575050501490565b909192613ef28483856130ec565b359081811015613f11575f52602052600160405f205b93019190613ed6565b905f52602052600160405f20613f08565b6001600160801b038111613f3c576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b9091928115613fd0578160401b918204600160401b0361055657612710613f7b9204936138d4565b81600302916003830481036105565781831015613fc457680300000000000000000291808304600160401b149015171561055657613fb891613941565b80821115613b91575090565b50505050600160401b90565b505050505f90565b9190600190604051938160051b9081865260208601370160051b820160405256' as const

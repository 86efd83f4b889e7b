// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Claims. */
export const claimsAbi = [
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "AlreadyClaimed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BatchIsVoid",
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
    "name": "InvalidRange",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSummaries",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum LeafStatus",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "LeafHasStatus",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "LeafNotChecked",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ListIsHeld",
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
    "name": "NotWorker",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "AuditorPaid",
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
      }
    ],
    "name": "BatchVoided",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "DebtAdded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "DebtPaid",
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
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toWorker",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toGateway",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toAuditors",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "GroupClaimed",
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
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
    "name": "GroupGivenUp",
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
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      }
    ],
    "name": "LeafCleared",
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
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      }
    ],
    "name": "LeafHeld",
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
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
    "name": "LeafVoided",
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
        "indexed": false,
        "internalType": "bool",
        "name": "held",
        "type": "bool"
      }
    ],
    "name": "ListHeld",
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
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "PayReleased",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "addDebt",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "atRiskOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
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
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "to",
        "type": "uint256"
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
        "name": "summaries",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes[]",
        "name": "bitmaps",
        "type": "bytes[]"
      }
    ],
    "name": "claim",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "debtOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
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
      }
    ],
    "name": "expire",
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
      },
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "giveUp",
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
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "groupState",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "removedPrice",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "removedAudit",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "pay",
            "type": "uint128"
          },
          {
            "internalType": "bool",
            "name": "claimed",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "givenUp",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "settled",
            "type": "bool"
          }
        ],
        "internalType": "struct GroupState",
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
    "name": "hold",
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
    "name": "isListHeld",
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
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "name": "isVoid",
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
      }
    ],
    "name": "leafHash",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
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
        "internalType": "bytes32",
        "name": "leafHash_",
        "type": "bytes32"
      }
    ],
    "name": "leafStatus",
    "outputs": [
      {
        "internalType": "enum LeafStatus",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "lockedOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
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
        "name": "summaries",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes[]",
        "name": "bitmaps",
        "type": "bytes[]"
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
        "internalType": "struct Leaf[]",
        "name": "leaves",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes32[][]",
        "name": "proofs",
        "type": "bytes32[][]"
      }
    ],
    "name": "openUnchecked",
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
    "name": "release",
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
        "internalType": "struct Group",
        "name": "group",
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
        "internalType": "bool",
        "name": "paid",
        "type": "bool"
      },
      {
        "internalType": "bool",
        "name": "withAudit",
        "type": "bool"
      }
    ],
    "name": "resolve",
    "outputs": [
      {
        "internalType": "bool",
        "name": "wasHeld",
        "type": "bool"
      },
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      }
    ],
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
        "internalType": "bool",
        "name": "paid",
        "type": "bool"
      }
    ],
    "name": "resolveList",
    "outputs": [
      {
        "internalType": "bool",
        "name": "wasHeld",
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
    "name": "voidLeaf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
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
    "name": "voidUnsealed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of Claims; constructor arguments follow it. */
export const claimsBytecode =
  '0x6101c080604052346102f8576020816145b280380380916100208285610427565b8339810103126102f857516001600160a01b038116908181036102f85760405163b779811360e01b81529060e082600481865afa91821561029e575f92610351575b5060208201516001600160a01b0316300361033e5760a052608082905260405163e2fdcc1760e01b8152602081600481865afa90811561029e575f91610304575b506001600160a01b031660c0526040516302edc17d60e51b8152602081600481865afa90811561029e575f916102c6575b506001600160a01b0390811660e052815160408084015183166101205290821661010052606083015160809093015182166101605291166101405251630890357360e41b81526101c081600481855afa91821561029e57633fffffff60606004946101c0945f916102a9575b50015160021c1661018052604051630890357360e41b815292839182905afa90811561029e5760ff9160c0915f9161026f575b500151166101a052604051613ffa90816105b882396080518161041e015260a05181818161115f015281816122f4015281816126bb015281816129e3015281816134e3015281816136e601528181613c4f0152613d20015260c0518181816131970152613d48015260e0518181816102600152613ce5015261010051818181611ee501528181612b0b0152612ef201526101205181818161031d015281816104a101528181610ee80152818161111501528181612cd40152613435015261014051816110d3015261016051816105060152610180518181816109ea01528181610c3d0152818161260b0152613c0501526101a051816118610152f35b61029191506101c03d8111610297575b6102898183610427565b810190610492565b5f610173565b503d61027f565b6040513d5f823e3d90fd5b6102c09150853d8111610297576102898183610427565b5f610140565b90506020813d6020116102fc575b816102e160209383610427565b810103126102f8576102f29061044a565b5f6100d4565b5f80fd5b3d91506102d4565b90506020813d602011610336575b8161031f60209383610427565b810103126102f8576103309061044a565b5f6100a3565b3d9150610312565b826362845cf960e11b5f5260045260245ffd5b90915060e0813d60e01161041f575b8161036d60e09383610427565b810103126102f8576040519060e082016001600160401b0381118382101761040b576103ff9160c0916040526103a28161044a565b84526103b06020820161044a565b60208501526103c16040820161044a565b60408501526103d26060820161044a565b60608501526103e36080820161044a565b60808501526103f460a0820161044a565b60a08501520161044a565b60c0820152905f610062565b634e487b7160e01b5f52604160045260245ffd5b3d9150610360565b601f909101601f19168101906001600160401b0382119082101761040b57604052565b51906001600160a01b03821682036102f857565b519063ffffffff821682036102f857565b519061ffff821682036102f857565b51906001600160801b03821682036102f857565b90816101c09103126102f857604051906101c082016001600160401b0381118382101761040b576040526104c58161045e565b82526104d36020820161045e565b60208301526104e46040820161045e565b60408301526104f56060820161045e565b60608301526105066080820161045e565b608083015261051760a0820161045e565b60a083015260c081015160ff811681036102f8576105ae916101a09160c085015261054460e0820161046f565b60e0850152610556610100820161046f565b610100850152610569610120820161046f565b61012085015261057c610140820161046f565b61014085015261058f610160820161047e565b6101608501526105a2610180820161047e565b6101808501520161047e565b6101a08201529056fe6103806040526004361015610012575f80fd5b5f3560e01c80631f641211146110fc57806331e58416146110b35780634c4ab1691461107f5780634fd3d70914610fd957806367d94e4b14610fb15780636a283d5114610eb7578063717cc56e14610dc55780637dc565bf14610d5b5780638da86cd914610a8257806392ca76b1146109c957806398e27060146105cc578063ab22653a146105a4578063af0f09c814610575578063b9b3e06a14610537578063cbfdcea5146104e4578063ce01867e1461044d578063cfdf677e14610409578063d27c9c92146103c3578063da187ff7146102f45763e0711dc9146100f6575f80fd5b346102dd5760803660031901126102dd576004356024356001600160401b0381116102dd576101299036906004016111fe565b60443592916001600160401b0384116102dd5761014d61015a94369060040161122f565b6064359591848487612974565b9160018060a01b03835116803314159081610241575b5061023257808510156102235761018684612d9a565b50835f52600360205260405f20855f526020528460405f209260ff600185015460801c16610210577f93505070b6a3606fbd65e498cf88abde5a5a285e4ddf1590ba3adc39f3dace9b946101f6836101ee6020976101e86102079789886114f2565b9061389e565b9586946114f2565b90516001600160a01b0316906136e2565b604051908152a3005b5063598b3dfd60e11b5f5260045260245ffd5b63561ce9bb60e01b5f5260045ffd5b63fb55adaf60e01b5f5260045ffd5b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9575f916102ab575b506001600160a01b03163314155f610170565b90506020813d6020116102e1575b816102c6602093836113a9565b810103126102dd576102d7906113ca565b5f610298565b5f80fd5b3d91506102b9565b6040513d5f823e3d90fd5b346102dd5760403660031901126102dd576004356024358015908115036102dd5760209161034a7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128bb565b805f526002835260ff60405f205416918261036c575b50506040519015158152f35b815f526002845260405f2060ff198154169055817f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37856040515f8152a26103b4575b80610360565b6103bd90612935565b826103ae565b346102dd5760403660031901126102dd576103e2602435600435612876565b60405160048210156103f5576020918152f35b634e487b7160e01b5f52602160045260245ffd5b346102dd575f3660031901126102dd576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102dd576102e03660031901126102dd576101803660231901126102dd57610100366101a31901126102dd576102a43580151581036102dd576102c4359081151582036102dd576040916104d6916104ce7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128bb565b600435612651565b825191151582526020820152f35b346102dd57602061052f6104f73661125f565b9661052a9691969592959493947f00000000000000000000000000000000000000000000000000000000000000006128bb565b61235a565b604051908152f35b346102dd5760403660031901126102dd57602061052f6105706105586112e7565b6105606112fd565b9061056a81612caa565b90612d3b565b613647565b346102dd5760203660031901126102dd576004355f526002602052602060ff60405f2054166040519015158152f35b346102dd5760203660031901126102dd5760206105c26004356122d6565b6040519015158152f35b346102dd5760e03660031901126102dd576004356024356001600160401b0381116102dd576105ff9036906004016111fe565b6044356001600160401b0381116102dd5761061e90369060040161122f565b9290936064356001600160401b0381116102dd57610640903690600401611313565b90946084356001600160401b0381116102dd5761066190369060040161122f565b9490976001600160401b0360a435116102dd5736602360a4350112156102dd5760a43560040135976001600160401b0389116102dd573660248a60081b60a4350101116102dd5760c4356001600160401b0381116102dd576106ca6106d591369060040161122f565b9590938a868a612974565b946106e086886128db565b6109ba578a88916106fa936106f48a612d9a565b8a612e47565b50878303610917575f5b888110156109b8578060081b60a43501848210156109a4578160051b830135601e19843603018112156102dd5783018035906001600160401b0382116102dd57602001908060051b360382136102dd5761076491602484018c888b612bf1565b908b61078161ffff61077961010485016114e3565b168c886114f2565b915f8b60e48301935b81831061095e5750505061271061ffff6107a761012086016114e3565b1614801590610926575b61091757895f52600360205260405f2061ffff6107d161010484016114e3565b165f5260205260405f2060ff600182015460801c166108f4578a5f52600560205260405f20855f5260205260405f2060ff81541660048110156103f557806108e2575063ffffffff6108d36001989796956108ce8f968f906108bc906108b65f516020613fda5f395f51905f5299602099600260ff198254161790556108828961085a896114d2565b168d5f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b8c6001600160801b036108af60846108a8836108a060648a01611503565b168587612c59565b9601611503565b169161369a565b90611741565b9889918d8060a01b03905116906136e2565b6114d2565b1693604051908152a401610704565b63d0cd6ee160e01b5f5260045260245ffd5b61ffff61090461010484016114e3565b63598b3dfd60e11b5f521660045260245ffd5b6306a201bd60e31b5f5260045ffd5b50600180610933846114d2565b8c5f52600460205260405f2062ffffff8260081c165f5260205260ff60405f205491161c16146107b1565b610969918391612295565b610972856114d2565b631fffffff8160031c16918210156109a4576007600193928493013560f81c91161c1614610917576001018b8f61078a565b634e487b7160e01b5f52603260045260245ffd5b005b639403bbd360e01b5f5260045ffd5b346102dd5760403660031901126102dd576109e56105586112e7565b610a0f7f0000000000000000000000000000000000000000000000000000000000000000426133be565b610a1882613647565b90825f52600160205260405f20815f5260205260405f2054925f52600160205260405f20925f198201918211610a6e57602093610a5e925f52845260405f205490611741565b6040519181808210911802188152f35b634e487b7160e01b5f52601160045260245ffd5b346102dd5760603660031901126102dd576004356024356001600160401b0381116102dd57610ab59036906004016111fe565b6044356001600160401b0381116102dd57610ad7610ae091369060040161122f565b90838587612974565b610ae9846133dc565b610af2816133fd565b905f5b838110610afe57005b600190865f52600360205260405f20815f5260205260405f20858382018054898560ff8360801c1615610d50576040610b45610b4b9260ff976001600160801b03956114f2565b01612281565b83546001600160801b0319168455911680610b9a575b50505460901c1615610b76575b505b01610af5565b610b9490610b8583888a6114f2565b848060a01b03865116916134cd565b87610b6e565b8815610bb157610baa9188613421565b8a80610b61565b8b7f35d27b18e40a415625e47a9ba924532321787859197545b6be07566c4fd740096020610cb7610bf7868d63ffffffff60808f8060a01b038351169201511690612d3b565b805f525f835260405f20906001600160801b038088818554160316166001600160801b03198354161782555f528b83528c610c6265ffffffffffff6040805f20930151167f0000000000000000000000000000000000000000000000000000000000000000906133be565b5f52835260405f20868154039055805460801c8681108782180291828818928803610ccc575b5050610ca88d8d8060a01b0390511688610ca2848a6120eb565b91613cb2565b8b8060a01b038d5116956120eb565b946040519586528a8060a01b031694a4610baa565b610ce3610d03926001600160801b03851690612c19565b81546001600160801b031660809190911b6001600160801b031916179055565b610d0d8188613c4d565b8b8060a01b038d5116604051908282527f1335596382bd83db2e1c7367aa81d3802b0f2c39ed338ab137c077d7f8957280858f8060a01b038b1693a35f80610c88565b505050505050610b70565b346102dd576101603660031901126102dd576024356001600160401b0381116102dd57610d8c9036906004016111fe565b6044356001600160401b0381116102dd57610dab90369060040161122f565b916101003660631901126102dd576109b8936004356120f8565b346102dd5760403660031901126102dd575f60a0604051610de581611343565b82815282602082015282604082015282606082015282608082015201526004355f52600360205260405f206024355f5260205260c060405f20604051610e2a81611343565b81549060016001600160801b03831693848352602083019360801c84520154916001600160801b0360408301818516815281606085019360ff8760801c161515855260ff60a06080880197828a60881c1615158952019760901c161515875260405197885251166020870152511660408501525115156060840152511515608083015251151560a0820152f35b346102dd5760603660031901126102dd576109b8610ed36112e7565b6001600160801b03610ee36112fd565b610f157f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128bb565b610f2881610f2285612caa565b85612d3b565b5f525f60205260405f2092835460801c917fab90ac1621b9d8d8f18d7905f59d99cc8170f2641a193621b10e35f9c34b9b0e6020610f7b610f6b60443587611741565b87808210911802871895866120eb565b6040519081526001600160a01b039384169490931692a382546001600160801b0316911660801b6001600160801b031916179055565b346102dd576101003660031901126102dd576020610100604051816004823720604051908152f35b346102dd5760e03660031901126102dd576024356001600160401b0381116102dd576110099036906004016111fe565b6044356001600160401b0381116102dd5761102890369060040161122f565b9160a4356001600160401b0381116102dd57611048903690600401611313565b9160c435956001600160401b0387116102dd5761106c6109b897369060040161122f565b969095608435936064359360043561174e565b346102dd5760403660031901126102dd5761109b6105586112e7565b5f525f602052602060405f205460801c604051908152f35b346102dd576109b86110c43661125f565b966110f79691969592959493947f00000000000000000000000000000000000000000000000000000000000000006128bb565b611517565b346102dd5760203660031901126102dd576004356111427f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128bb565b60405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156102e9576111a1915f916111cf575b50826128db565b1580156111b6575b6109ba576109b890612935565b50805f52600260205260ff60405f205460081c166111a9565b6111f191506101403d81116111f7575b6111e981836113a9565b81019061141d565b8361119a565b503d6111df565b9181601f840112156102dd578235916001600160401b0383116102dd5760208085019461018085020101116102dd57565b9181601f840112156102dd578235916001600160401b0383116102dd576020808501948460051b0101116102dd57565b6101806003198201126102dd57600435916024356001600160401b0381116102dd578261128e916004016111fe565b929092916044356001600160401b0381116102dd57826112b09160040161122f565b909290916101006063198301126102dd5760649161016435906001600160401b0382116102dd576112e39160040161122f565b9091565b600435906001600160a01b03821682036102dd57565b602435906001600160a01b03821682036102dd57565b9181601f840112156102dd578235916001600160401b0383116102dd5760208085019460e085020101116102dd57565b60c081019081106001600160401b0382111761135e57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761135e57604052565b60e081019081106001600160401b0382111761135e57604052565b90601f801991011681019081106001600160401b0382111761135e57604052565b51906001600160a01b03821682036102dd57565b519065ffffffffffff821682036102dd57565b519063ffffffff821682036102dd57565b519060ff821682036102dd57565b519081151582036102dd57565b90816101409103126102dd576101206040519161143983611372565b611442816113ca565b8352611450602082016113de565b6020840152611461604082016113de565b6040840152611472606082016113f1565b6060840152611483608082016113f1565b608084015261149460a08201611402565b60a08401526114a560c08201611402565b60c08401526114b660e08201611410565b60e0840152610100810151610100840152015161012082015290565b3563ffffffff811681036102dd5790565b3561ffff811681036102dd5790565b91908110156109a457610180020190565b356001600160801b03811681036102dd5790565b95949691929361152a9194848689612974565b9361153585876128db565b6109ba576001600160401b03608061154c88612ae5565b01511680421161171f575060c087019463ffffffff8061156b886114d2565b16146116b0579087848661157f9594612bf1565b94845f52600560205260405f20865f5260205260405f2092835460ff8160081c166116a65760ff1660048110156103f557806108e2575063ffffffff949261167e94926001600160801b03611621604061161a61162896600160ff198a54161789558c5f526003602052825f209660e087019761ffff6115fe8a6114e3565b165f5260205261ffff611613855f20996114e3565b16916114f2565b9301611503565b1691612c59565b62010000600160881b0382549160101b169062010000600160881b0319161790556108ce83611656836114d2565b16855f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b16907f83d10bf9ea970284ea53c38c48663ea2b7be442104edf3de04f2dfa484e23f625f80a4565b5050505050505050565b5050505050508091505f52600260205260ff60405f20541661171057805f52600260205260405f20600160ff198254161790557f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37602060405160018152a2565b6306a10dd160e01b5f5260045ffd5b6326b39d0360e11b5f5260045260245ffd5b91908110156109a45760051b0190565b91908201809211610a6e57565b99949796959893996102605261016052610180526101a0526102e05261030052611787856101a051610180516101605161026051612974565b610140528383108015906120df575b610223576117aa61014051610260516128db565b611f63576117ba61026051612d9a565b60c0810151610220525f610320526020810151611ee3575b6117e99261030051926102e0519261026051612e47565b610340526117fe81610180516101605161337f565b61036052610240525b806102405110611815575050565b6004611f4061182e6102405161018051610160516114f2565b61188861184261024051876101a051611731565b3560016001600160801b0361185960608601611503565b1661753002917f00000000000000000000000000000000000000000000000000000000000000000201906133be565b9061ffff6118ac61012063ffffffff6118a461010086016114d2565b1693016114e3565b1602016103205150610320515061032051500401606061034051015261026051610320515260036020526040610320512061024051610320515260205260ff600160406103205120015460801c1615611946575b61193263ffffffff6119286101006119226102405161018051610160516114f2565b016114d2565b1661036051611741565b610360526001610240510161024052611807565b919061195c6102405161018051610160516114f2565b6102c05261026051610320515260036020526040610320512061024051610320515260205260406103205120608052600160801b60ff60801b196001608051015416176102a0526102a051600160805101556119c663ffffffff6119286101006102c051016114d2565b6102805261032080516103405160400152515b61ffff6119ec6101206102c051016114e3565b16151580611ed7575b15611b7d5761034051516001600160a01b0390611a13908390612e15565b511615611b7457611a2b81610300516102e051612295565b50610320515061032051906103605160081c905b610280518260081b10611a9957505090611a87611a9492606061034051015190818082109118021880611a79846020610340510151612e15565b526040610340510151611741565b6040610340510152612e39565b6119d9565b9091611b68611b6e917e01000100010001000100010001000100010001000100010001000100010001611acc8686613e1e565b611add610280516103605189613f8a565b167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90611741565b92612e39565b90611a3f565b611a9490612e39565b5090916103205161020052610320516102005261271061ffff611ba66101206102c051016114e3565b161480611ec6575b611e53575b611c0b611bc560606102c05101611503565b6001600160801b03611bfd81611be2608051549482861690612c19565b1692611bf360806102c05101611503565b9060801c90612c19565b166101e0526102c051613ad0565b61010052610120526101c081905260a05261032051610340516040015115611e3a57509091611c3f60a06102c05101611503565b6001600160801b0360406103405101519116026103205160e0526101e05181115f14611e2d576101e0516101c0519103818118908211021860e0525b60e0516101c0510360a052611c9560406102c05101612281565b60c0526103205192835b610340515151811015611d7757611cdf611cd1611cc3836020610340510151612e15565b5160e0516101e051016134ba565b6040610340510151906133be565b948515611d6d5790611cf386600193611741565b95611d168160c051858060a01b03611d0f866103405151612e15565b5116613cb2565b828060a01b03611d2a836103405151612e15565b5116604051918252838060a01b0360c05116917f998af789f974f6f69d62bd9cec24db35498a61f144b758983b3a97bb4987ea5e60206102605192a45b01611c9f565b9450600190611d67565b509190928060e0516101e05101036102005101610200525b6102005161014051516102c051611db092916001600160a01b0316906136e2565b6040519060a0518252610120516020830152604082015261020051606082015261010051608082015261024051907f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06102605192a3611e2860a051611e1c60406102c05101612281565b60805161014051613b5c565b611900565b506103205160e052611c7b565b611e4a6101e05161020051611741565b61020052611d8f565b611e6f610300516102e051610280516103605161026051613a04565b8180611eb0575b611e98575015611bb357611e8f6102c05160805161389e565b61020052611bb3565b635e2a9db960e11b6103205152600452602461032051fd5b506001600160401b036102205116421115611e76565b5060ff6102a05160881c1615611bae565b506103005181106119f5565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156102dd575f809460246040518097819363120e300160e21b83526102605160048401525af19384156102e9576117e994611f4e575b5092506117d2565b5f611f58916113a9565b5f610320525f611f46565b5050909150610260515f52600260205260ff60405f205460081c16156120d0575b818110611f8f575050565b600190610260515f52600360205260405f20815f5260205260ff8260405f20015460801c1615611fc0575b01611f84565b80828060a01b03610140515116612084611fe18361018051610160516114f2565b91610260515f52600360205260405f20845f5260205260405f20928684018760801b60ff60801b19825416179055612019818561389e565b9361207461205461204e61204360808601986001600160801b0361203c8b611503565b1690611741565b845460801c906120eb565b96611503565b82546001600160801b031660809190911b6001600160801b031916178255565b61207f8584846136e2565b6134cd565b604051905f82525f60208301525f604083015260608201525f60808201527f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06102605192a3611fba565b63c1f31ec960e01b5f5260045ffd5b50610180518411611796565b91908203918211610a6e57565b91936121079193858585612974565b92612111826133dc565b6101243563ffffffff8116938482036102dd5763ffffffff85146122095761010060405181606482372095845f52600560205260405f20875f5260205260ff60405f20541660048110156103f557600181036108e25750516001600160a01b0316926101443561ffff8116929091908383036102dd576121929184916114f2565b93855f52600560205260405f20885f526020526001600160781b0360405f20600260ff198254161781555460101c1694865f52600360205260405f208484036102dd576121e6948794505f526020526136e2565b8381036102dd575f516020613fda5f395f51905f529160209150604051908152a4565b505050915050805f52600260205260ff60405f2054161561226e578061226c915f52600260205260405f2060ff198154169055807f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad3760206040515f8152a2612935565b565b63d0cd6ee160e01b5f525f60045260245ffd5b356001600160a01b03811681036102dd5790565b91908110156109a45760051b81013590601e19813603018212156102dd5701908135916001600160401b0383116102dd5760200182360381136102dd579190565b60405163ed42136f60e01b81526004810182905290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e957612336925f92612339575b506128db565b90565b6123539192506101403d81116111f7576111e981836113a9565b905f612330565b9495936123729061237c939499989299858b89612974565b9386848a87612bf1565b93835f52600560205260405f20855f5260205260405f2060ff8154169760048910156103f55760028914612645576123bf9060e084019461ffff611613876114e3565b92855f52600360205261ffff6123d860405f20926114e3565b165f52602052600160405f2098145f146124ce576001600160781b03815460101c16975b60ff600182015460801c1615612493575b50805461ffff191661010217905563ffffffff926124789260c092909201916108ce9189919061246887612440876114d2565b16895f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b516001600160a01b0316906136e2565b16905f516020613fda5f395f51905f526020604051878152a4565b908360c06124c1859b6108b66108ce96612478996001600160801b036108af606063ffffffff9e9c01611503565b9a9496505093509061240d565b6001880180549060ff8260801c16155f1461250a5750506125046001600160801b036124fc60408501611503565b16848a612c59565b976123fc565b6001600160801b0361256b8161252260408801611503565b166125658861271061255e61ffff6125576101608461254f846125486101408a016114e3565b168a6134ba565b0495016114e3565b16856134ba565b0490611741565b906120eb565b921691828082109118028218916125a260018060a01b0388511663ffffffff60808a01511661259c60408a01612281565b91612d3b565b916001600160801b038080861680940316166001600160801b0319825416179055815f525f6020526001600160801b038060405f2092818454160316166001600160801b03198254161790555f52600160205260405f2061263065ffffffffffff6040880151167f0000000000000000000000000000000000000000000000000000000000000000906133be565b5f5260205260405f20818154039055976123fc565b505f9750505050505050565b9291610100604051816101a482372091845f52600560205260405f20835f5260205260405f205460ff811660048110156103f55760010361284f5760405163ed42136f60e01b81526004810187905260109190911c6001600160781b0316959092610140846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156102e95787945f9461282e575b508061281d575b156127185750602461271294926101a49261377b565b60019190565b92509060018060a01b03905116815f52600560205260405f20845f526020526001600160781b0360405f20600260ff198254161781555460101c1692825f52600360205260405f206102843561ffff811681036102dd578061ffff9150165f5260205260405f20908061280b575b6127ce575b50826127989160246136e2565b6102643563ffffffff811681036102dd5760405192835263ffffffff16915f516020613fda5f395f51905f5290602090a4612712565b90926102043591906001600160801b03831683036102dd576108b66128049260246001600160801b03866127989750169161369a565b929061278b565b5060ff600182015460801c1615612786565b5061282883836128db565b156126fc565b6128489194506101403d81116111f7576111e981836113a9565b925f6126f5565b94505050506101e4356001600160801b038116928382036102dd5760ff915060081c169190565b90815f52600560205260405f20905f5260205260ff60405f2054169060048210156103f557600182146128b7576128ac906122d6565b156123365750600290565b5090565b6001600160a01b031633036128cc57565b6376f04f9560e11b5f5260045ffd5b90815f52600260205260ff60405f205460081c1661292e5760e00151156129295761290590612ae5565b6020810151159081612915575090565b6001600160401b0391506060015116421190565b505f90565b5050600190565b805f52600260205260405f2061010061ff00198254161790557f1f9472d03d1d36b541d510d16ce9f977e45d86dbed004364a025520aac109ad05f80a2565b9190949392945f61012060405161298a81611372565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102e9575f93612a71575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b93849201370101902091015103612a6257565b6386b0704760e01b5f5260045ffd5b6101209350608091612a9283926101403d81116111f7576111e981836113a9565b94509150612a13565b60405190612aa88261138e565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b51906001600160401b03821682036102dd57565b612aed612a9b565b5060405163083a4e6360e21b8152600481019190915260e0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9575f91612b46575090565b905060e0813d60e011612be9575b81612b6160e093836113a9565b810103126102dd57612be160c060405192612b7b8461138e565b612b8481611402565b8452612b9260208201611410565b6020850152612ba360408201611410565b6040850152612bb460608201612ad1565b6060850152612bc560808201612ad1565b6080850152612bd660a08201612ad1565b60a085015201612ad1565b60c082015290565b3d9150612b54565b9183959391610100612c05969401516138f5565b156109175761010090816040519182372090565b906001600160801b03809116911603906001600160801b038211610a6e57565b906001600160801b03809116911601906001600160801b038211610a6e57565b90612c98612c7460606001600160801b039396959601611503565b9482612c84818654168098612c19565b169081808210911802189482861690612c39565b166001600160801b0319825416179055565b60405163a904eac360e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102e9575f91612d07575090565b90506020813d602011612d33575b81612d22602093836113a9565b810103126102dd57612336906113f1565b3d9150612d15565b9163ffffffff60405192602084019460018060a01b0316855216604083015260018060a01b0316606082015260608152612d766080826113a9565b51902090565b6001600160401b036001911601906001600160401b038211610a6e57565b612da2612a9b565b50805f52600260205260ff60405f20541661171057612dc090612ae5565b906001600160401b0360a08301511680421115612dda5750565b612deb6001600160401b0391612d7c565b63d606d83f60e01b5f521660045260245ffd5b6001600160401b03811161135e5760051b60200190565b80518210156109a45760209160051b010190565b91908110156109a45760e0020190565b5f198114610a6e5760010190565b95949391909260405194608086018681106001600160401b0382111761135e57604052606086526020860197606089525f60408801525f60608801528698612e8e84612dfe565b612e9b60405191826113a9565b848152601f19612eaa86612dfe565b013660208301378852612ebc84612dfe565b90612eca60405192836113a9565b848252601f19612ed986612dfe565b0136602084013752828203613001575f988998909690917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316905b602083015115158061336e575b1561335c576040516319bbd47f60e21b81526004810182905260ff8c166024820152985f8a604481865afa998a156102e9575f9a61324b575b505f5b8a5181101561322b5765ffffffffffff6040612f81838e612e15565b510151161561322357878e108e81613079575b81613010575b5015613001576080612fac828d612e15565b51015115612fe5575f8e5b8d51909f612fc490612e39565b9f612fce91612e15565b6001600160a01b0390911690526001905b01612f65565b8d6001600160a01b03612ff8838e612e15565b51511690612fb7565b63be7a8ea560e01b5f5260045ffd5b61301c9150888c612295565b6001600160401b03811161135e578f916040516130436020601f19601f86011601826113a9565b828152602081019036848401116102dd575f60208560609661307096863783010152519020928b8d612e29565b0135148e612f9a565b6130859150898b612e29565b60e0813603126102dd576040519061309c8261138e565b803582526020810135906001600160a01b03821682036102dd5760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff841684036102dd5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152613177610120826113a9565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156102e9578f918d84915f936131ea575b5060a0916131e091612e15565b5101511490612f94565b93505050506020813d821161321b575b81613207602093836113a9565b810103126102dd57518e90828d60a06131d3565b3d91506131fa565b600190612fdf565b50929a60ff91949299501660ff8114610a6e576001019991979092612f1c565b9099503d805f833e61325d81836113a9565b8101906060818303126102dd57613276602082016113de565b506040810151906001600160401b0382116102dd570181601f820112156102dd578051906132a382612dfe565b926132b160405194856113a9565b828452602060c08186019402830101918183116102dd57602001925b8284106132df5750505050985f612f62565b60c0848303126102dd57602060c0916040516132fa81611343565b613303876113ca565b81526133108388016113f1565b83820152613320604088016113de565b604082015261333160608801611410565b606082015261334260808801611410565b608082015260a087015160a08201528152019301926132cd565b50505096505093505050920361300157565b5060ff83511660ff8c161115612f29565b9092915f935f925b8284106133945750505050565b909192946133b460019163ffffffff61203c6101006119228b89896114f2565b9501929190613387565b81156133c8570490565b634e487b7160e01b5f52601260045260245ffd5b60c06133ef6001600160401b0392612ae5565b01511680421115612dda5750565b63ffffffff80608061341760018060a01b03855116612caa565b9301511691161190565b805160809091015191929163ffffffff16907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156102dd575f60849281956040519788968795638877a1b760e01b875260018060a01b03166004870152602486015260018060a01b0316604485015260648401525af180156102e9576134b05750565b5f61226c916113a9565b81810292918115918404141715610a6e57565b600101805460ff60901b1916600160901b1790557f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190613525604061351e60608401611503565b9201612281565b604051630369ac9160e01b81526001600160a01b03909116600482015290606082602481875afa9182156102e9575f926135c4575b5061357c906001600160801b036020670de0b6b3a764000094015191166134ba565b04823b156102dd576040516315afd40960e01b81526001600160a01b0390921660048301526024820152905f908290818381604481015b03925af180156102e9576134b05750565b91506060823d60601161363f575b816135df606093836113a9565b810103126102dd576040519160608301908382106001600160401b0383111761135e576040918252613610816113ca565b8452602081015160208501520151906001600160801b03821682036102dd57604083019190915261357c61355a565b3d91506135d2565b5f525f60205260405f20604051604081018181106001600160401b0382111761135e576123369260209160405254916001600160801b0383169283825260801c91829101528082108183180218906120eb565b610ce36136af608061226c9496959601611503565b946001600160801b036136c7845460801c8098612c19565b16908180821091180218946001600160801b03861690612c39565b91907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613723604061371c86612281565b9501612281565b93813b156102dd57604051630432347f60e51b81526001600160a01b039182166004820152928116602484015290931660448201526064810191909152905f908290608490829084905af180156102e9576134b05750565b9093815f52600360205260405f209060e085019161ffff61379b846114e3565b165f5260205263ffffffff6137d760c060405f2097865f52600560205260405f20855f5260205260405f20600360ff19825416179055016114d2565b16837f5605b29a5616fd1676b4db6fae6d9f7265759557422906da81f727e3f394159e5f80a460ff600185015460801c1615613881578261ffff61387b937f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a060409561384d61226c9c6138579c9b9a613ad0565b96919c90926114e3565b16948751918c835260208301525f888301525f60608301526080820152a301612281565b91613b5c565b505050916001600160801b03809250612c98911682845416612c19565b9190606060019101926001600160801b036138d0816138c96138bf88611503565b8286541690612c19565b1695611503565b82546001600160801b031916911617815501805460ff60881b1916600160881b179055565b949392919060e08301908261ffff61390c846114e3565b1610156139f95761392a61ffff613922846114e3565b16848361337f565b9260c08501938063ffffffff61393f876114d2565b16109485156139b9575b50505050506139b157610100908160409493945191823720915f915b808310613973575050501490565b909192613981848385611731565b3590818110156139a0575f52602052600160405f205b93019190613965565b905f52602052600160405f20613997565b505050505f90565b63ffffffff949550926101009261ffff6116136139e661192295896139e06139ec9a6114d2565b166120eb565b986114e3565b1611155f80808080613949565b505050505050505f90565b9092949391945f905f928560081c975b8860081b9681881015613ac457613a2c82828c613f8a565b835f52600460205260405f208b5f5260205260405f20541916995f5b888110613aa257508a15613a83575050505050505050915b6001811615613a70575060019190565b91613a7a90612e39565b9160011c613a60565b909294969950613a969193959750612e39565b97949290959391613a14565b9a600190613abb83613ab58f8d8b612295565b50613e1e565b19169b01613a48565b50505050945092915050565b91613b289061226c613b2d93613b57612710613afc61ffff613af56101408b016114e3565b16846134ba565b04958692612710613b1d61ffff613b166101608d016114e3565b16836134ba565b0496879485926120eb565b6120eb565b96613b52876040613b4060208501612281565b930192613b4c84612281565b90613cb2565b612281565b613c4d565b918315613c4757613b6c836133fd565b613c3b57613b8f9060018060a01b0384511663ffffffff60808601511690612d3b565b9060016001600160801b03851691016001600160801b038083818454160116166001600160801b0319825416179055815f525f6020526001600160801b038060405f2092818454160116166001600160801b03198254161790555f526001602052613c2a65ffffffffffff6040805f20930151167f0000000000000000000000000000000000000000000000000000000000000000906133be565b5f5260205260405f20908154019055565b905061226c9291613421565b50505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156102dd57604051632770a7eb60e21b81526001600160a01b0390921660048301526024820152905f908290818381604481016135b3565b908215613e19576040516336d30e8f60e11b81526001600160a01b038084166004830152909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102e9575f93613ddd575b506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811693908181167f00000000000000000000000000000000000000000000000000000000000000009091168114908115613dd4575b5015613dcc5750915b803b156102dd5760405163167aec3160e31b81526001600160a01b03938416600482015291909216602482015260448101929092525f908290606490829084905af180156102e9576134b05750565b905091613d7d565b9050155f613d74565b9092506020813d602011613e11575b81613df9602093836113a9565b810103126102dd57613e0a906113ca565b915f613d15565b3d9150613dec565b505050565b9060051b013577ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b60081b5f19926101008201808311610a6e57808210613fc3575b5050808211613fb257505090565b613fbe905f19926120eb565b1b1690565b919391613fd091906120eb565b1c915f80613fa456fe21b01ca3e5c244324b0de8aa05ac3047b3d3401e4b50b7f81ce4a4985e2665cf' as const

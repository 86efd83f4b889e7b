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
  '0x6101c080604052346102f8576020816145b580380380916100208285610427565b8339810103126102f857516001600160a01b038116908181036102f85760405163b779811360e01b81529060e082600481865afa91821561029e575f92610351575b5060208201516001600160a01b0316300361033e5760a052608082905260405163e2fdcc1760e01b8152602081600481865afa90811561029e575f91610304575b506001600160a01b031660c0526040516302edc17d60e51b8152602081600481865afa90811561029e575f916102c6575b506001600160a01b0390811660e052815160408084015183166101205290821661010052606083015160809093015182166101605291166101405251630890357360e41b81526101c081600481855afa91821561029e57633fffffff60606004946101c0945f916102a9575b50015160021c1661018052604051630890357360e41b815292839182905afa90811561029e5760ff9160c0915f9161026f575b500151166101a052604051613ffd90816105b882396080518161041e015260a05181818161116b015281816122e9015281816126b0015281816129d3015281816134d3015281816136d601528181613c520152613d23015260c0518181816131870152613d4b015260e0518181816102600152613ce8015261010051818181611eda01528181612afb0152612ee201526101205181818161031d015281816104a101528181610ef40152818161112101528181612cc40152613425015261014051816110df015261016051816105060152610180518181816109ea01528181610c42015281816126070152613c0101526101a051816118560152f35b61029191506101c03d8111610297575b6102898183610427565b810190610492565b5f610173565b503d61027f565b6040513d5f823e3d90fd5b6102c09150853d8111610297576102898183610427565b5f610140565b90506020813d6020116102fc575b816102e160209383610427565b810103126102f8576102f29061044a565b5f6100d4565b5f80fd5b3d91506102d4565b90506020813d602011610336575b8161031f60209383610427565b810103126102f8576103309061044a565b5f6100a3565b3d9150610312565b826362845cf960e11b5f5260045260245ffd5b90915060e0813d60e01161041f575b8161036d60e09383610427565b810103126102f8576040519060e082016001600160401b0381118382101761040b576103ff9160c0916040526103a28161044a565b84526103b06020820161044a565b60208501526103c16040820161044a565b60408501526103d26060820161044a565b60608501526103e36080820161044a565b60808501526103f460a0820161044a565b60a08501520161044a565b60c0820152905f610062565b634e487b7160e01b5f52604160045260245ffd5b3d9150610360565b601f909101601f19168101906001600160401b0382119082101761040b57604052565b51906001600160a01b03821682036102f857565b519063ffffffff821682036102f857565b519061ffff821682036102f857565b51906001600160801b03821682036102f857565b90816101c09103126102f857604051906101c082016001600160401b0381118382101761040b576040526104c58161045e565b82526104d36020820161045e565b60208301526104e46040820161045e565b60408301526104f56060820161045e565b60608301526105066080820161045e565b608083015261051760a0820161045e565b60a083015260c081015160ff811681036102f8576105ae916101a09160c085015261054460e0820161046f565b60e0850152610556610100820161046f565b610100850152610569610120820161046f565b61012085015261057c610140820161046f565b61014085015261058f610160820161047e565b6101608501526105a2610180820161047e565b6101808501520161047e565b6101a08201529056fe6103806040526004361015610012575f80fd5b5f3560e01c80631f6412111461110857806331e58416146110bf5780634c4ab1691461108b5780634fd3d70914610fe557806367d94e4b14610fbd5780636a283d5114610ec3578063717cc56e14610dd15780637dc565bf14610d675780638da86cd914610a8257806392ca76b1146109c957806398e27060146105cc578063ab22653a146105a4578063af0f09c814610575578063b9b3e06a14610537578063cbfdcea5146104e4578063ce01867e1461044d578063cfdf677e14610409578063d27c9c92146103c3578063da187ff7146102f45763e0711dc9146100f6575f80fd5b346102dd5760803660031901126102dd576004356024356001600160401b0381116102dd5761012990369060040161120a565b60443592916001600160401b0384116102dd5761014d61015a94369060040161123b565b6064359591848487612964565b9160018060a01b03835116803314159081610241575b5061023257808510156102235761018684612d8a565b50835f52600360205260405f20855f526020528460405f209260ff600185015460801c16610210577f93505070b6a3606fbd65e498cf88abde5a5a285e4ddf1590ba3adc39f3dace9b946101f6836101ee6020976101e86102079789886114fe565b9061388e565b9586946114fe565b90516001600160a01b0316906136d2565b604051908152a3005b5063598b3dfd60e11b5f5260045260245ffd5b63561ce9bb60e01b5f5260045ffd5b63fb55adaf60e01b5f5260045ffd5b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9575f916102ab575b506001600160a01b03163314155f610170565b90506020813d6020116102e1575b816102c6602093836113b5565b810103126102dd576102d7906113d6565b5f610298565b5f80fd5b3d91506102b9565b6040513d5f823e3d90fd5b346102dd5760403660031901126102dd576004356024358015908115036102dd5760209161034a7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128ab565b805f526002835260ff60405f205416918261036c575b50506040519015158152f35b815f526002845260405f2060ff198154169055817f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37856040515f8152a26103b4575b80610360565b6103bd90612925565b826103ae565b346102dd5760403660031901126102dd576103e2602435600435612866565b60405160048210156103f5576020918152f35b634e487b7160e01b5f52602160045260245ffd5b346102dd575f3660031901126102dd576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102dd576102e03660031901126102dd576101803660231901126102dd57610100366101a31901126102dd576102a43580151581036102dd576102c4359081151582036102dd576040916104d6916104ce7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128ab565b600435612654565b825191151582526020820152f35b346102dd57602061052f6104f73661126b565b9661052a9691969592959493947f00000000000000000000000000000000000000000000000000000000000000006128ab565b61234f565b604051908152f35b346102dd5760403660031901126102dd57602061052f6105706105586112f3565b610560611309565b9061056a81612c9a565b90612d2b565b613637565b346102dd5760203660031901126102dd576004355f526002602052602060ff60405f2054166040519015158152f35b346102dd5760203660031901126102dd5760206105c26004356122cb565b6040519015158152f35b346102dd5760e03660031901126102dd576004356024356001600160401b0381116102dd576105ff90369060040161120a565b6044356001600160401b0381116102dd5761061e90369060040161123b565b9290936064356001600160401b0381116102dd5761064090369060040161131f565b90946084356001600160401b0381116102dd5761066190369060040161123b565b9490976001600160401b0360a435116102dd5736602360a4350112156102dd5760a43560040135976001600160401b0389116102dd573660248a60081b60a4350101116102dd5760c4356001600160401b0381116102dd576106ca6106d591369060040161123b565b9590938a868a612964565b946106e086886128cb565b6109ba578a88916106fa936106f48a612d8a565b8a612e37565b50878303610917575f5b888110156109b8578060081b60a43501848210156109a4578160051b830135601e19843603018112156102dd5783018035906001600160401b0382116102dd57602001908060051b360382136102dd5761076491602484018c888b612be1565b908b61078161ffff61077961010485016114ef565b168c886114fe565b915f8b60e48301935b81831061095e5750505061271061ffff6107a761012086016114ef565b1614801590610926575b61091757895f52600360205260405f2061ffff6107d161010484016114ef565b165f5260205260405f2060ff600182015460801c166108f4578a5f52600560205260405f20855f5260205260405f2060ff81541660048110156103f557806108e2575063ffffffff6108d36001989796956108ce8f968f906108bc906108b65f516020613fdd5f395f51905f5299602099600260ff198254161790556108828961085a896114de565b168d5f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b8c6001600160801b036108af60846108a8836108a060648a0161150f565b168587612c49565b960161150f565b169161368a565b90611736565b9889918d8060a01b03905116906136d2565b6114de565b1693604051908152a401610704565b63d0cd6ee160e01b5f5260045260245ffd5b61ffff61090461010484016114ef565b63598b3dfd60e11b5f521660045260245ffd5b6306a201bd60e31b5f5260045ffd5b50600180610933846114de565b8c5f52600460205260405f2062ffffff8260081c165f5260205260ff60405f205491161c16146107b1565b61096991839161228a565b610972856114de565b631fffffff8160031c16918210156109a4576007600193928493013560f81c91161c1614610917576001018b8f61078a565b634e487b7160e01b5f52603260045260245ffd5b005b639403bbd360e01b5f5260045ffd5b346102dd5760403660031901126102dd576109e56105586112f3565b610a0f7f0000000000000000000000000000000000000000000000000000000000000000426133ae565b610a1882613637565b90825f52600160205260405f20815f5260205260405f2054925f52600160205260405f20925f198201918211610a6e57602093610a5e925f52845260405f205490611736565b6040519181808210911802188152f35b634e487b7160e01b5f52601160045260245ffd5b346102dd5760603660031901126102dd576004356024356001600160401b0381116102dd57610ab590369060040161120a565b6044356001600160401b0381116102dd57610ad7610ae091369060040161123b565b90838587612964565b610ae9846133cc565b610af2816133ed565b905f5b838110610afe57005b600190865f52600360205260405f20815f5260205260405f20858382018054898560ff8360801c1615610d5c576040610b45610b4b9260ff976001600160801b03956114fe565b01612276565b83546001600160801b0319168455911680610b9a575b50505460901c1615610b76575b505b01610af5565b610b9490610b8583888a6114fe565b848060a01b03865116916134bd565b87610b6e565b8815610bb157610baa9188613411565b8a80610b61565b8b7f35d27b18e40a415625e47a9ba924532321787859197545b6be07566c4fd740096020610cc3610bf7868d63ffffffff60808f8060a01b038351169201511690612d2b565b805f525f835260405f20906001600160801b03610c178882855416612c09565b166001600160801b03198354161782555f528b83528c610c6765ffffffffffff6040805f20930151167f0000000000000000000000000000000000000000000000000000000000000000906133ae565b5f52835260405f20610c7a8782546120e0565b9055805460801c8681108782180291828818928803610cd8575b5050610cb48d8d8060a01b0390511688610cae848a6120e0565b91613cb5565b8b8060a01b038d5116956120e0565b946040519586528a8060a01b031694a4610baa565b610cef610d0f926001600160801b03851690612c09565b81546001600160801b031660809190911b6001600160801b031916179055565b610d198188613c50565b8b8060a01b038d5116604051908282527f1335596382bd83db2e1c7367aa81d3802b0f2c39ed338ab137c077d7f8957280858f8060a01b038b1693a35f80610c94565b505050505050610b70565b346102dd576101603660031901126102dd576024356001600160401b0381116102dd57610d9890369060040161120a565b6044356001600160401b0381116102dd57610db790369060040161123b565b916101003660631901126102dd576109b8936004356120ed565b346102dd5760403660031901126102dd575f60a0604051610df18161134f565b82815282602082015282604082015282606082015282608082015201526004355f52600360205260405f206024355f5260205260c060405f20604051610e368161134f565b81549060016001600160801b03831693848352602083019360801c84520154916001600160801b0360408301818516815281606085019360ff8760801c161515855260ff60a06080880197828a60881c1615158952019760901c161515875260405197885251166020870152511660408501525115156060840152511515608083015251151560a0820152f35b346102dd5760603660031901126102dd576109b8610edf6112f3565b6001600160801b03610eef611309565b610f217f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128ab565b610f3481610f2e85612c9a565b85612d2b565b5f525f60205260405f2092835460801c917fab90ac1621b9d8d8f18d7905f59d99cc8170f2641a193621b10e35f9c34b9b0e6020610f87610f7760443587611736565b87808210911802871895866120e0565b6040519081526001600160a01b039384169490931692a382546001600160801b0316911660801b6001600160801b031916179055565b346102dd576101003660031901126102dd576020610100604051816004823720604051908152f35b346102dd5760e03660031901126102dd576024356001600160401b0381116102dd5761101590369060040161120a565b6044356001600160401b0381116102dd5761103490369060040161123b565b9160a4356001600160401b0381116102dd5761105490369060040161131f565b9160c435956001600160401b0387116102dd576110786109b897369060040161123b565b9690956084359360643593600435611743565b346102dd5760403660031901126102dd576110a76105586112f3565b5f525f602052602060405f205460801c604051908152f35b346102dd576109b86110d03661126b565b966111039691969592959493947f00000000000000000000000000000000000000000000000000000000000000006128ab565b611523565b346102dd5760203660031901126102dd5760043561114e7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166128ab565b60405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156102e9576111ad915f916111db575b50826128cb565b1580156111c2575b6109ba576109b890612925565b50805f52600260205260ff60405f205460081c166111b5565b6111fd91506101403d8111611203575b6111f581836113b5565b810190611429565b836111a6565b503d6111eb565b9181601f840112156102dd578235916001600160401b0383116102dd5760208085019461018085020101116102dd57565b9181601f840112156102dd578235916001600160401b0383116102dd576020808501948460051b0101116102dd57565b6101806003198201126102dd57600435916024356001600160401b0381116102dd578261129a9160040161120a565b929092916044356001600160401b0381116102dd57826112bc9160040161123b565b909290916101006063198301126102dd5760649161016435906001600160401b0382116102dd576112ef9160040161123b565b9091565b600435906001600160a01b03821682036102dd57565b602435906001600160a01b03821682036102dd57565b9181601f840112156102dd578235916001600160401b0383116102dd5760208085019460e085020101116102dd57565b60c081019081106001600160401b0382111761136a57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761136a57604052565b60e081019081106001600160401b0382111761136a57604052565b90601f801991011681019081106001600160401b0382111761136a57604052565b51906001600160a01b03821682036102dd57565b519065ffffffffffff821682036102dd57565b519063ffffffff821682036102dd57565b519060ff821682036102dd57565b519081151582036102dd57565b90816101409103126102dd57610120604051916114458361137e565b61144e816113d6565b835261145c602082016113ea565b602084015261146d604082016113ea565b604084015261147e606082016113fd565b606084015261148f608082016113fd565b60808401526114a060a0820161140e565b60a08401526114b160c0820161140e565b60c08401526114c260e0820161141c565b60e0840152610100810151610100840152015161012082015290565b3563ffffffff811681036102dd5790565b3561ffff811681036102dd5790565b91908110156109a457610180020190565b356001600160801b03811681036102dd5790565b9594969192936115369194848689612964565b9361154185876128cb565b6109ba576001600160401b03608061155888612ad5565b015116804211611714575060c087019463ffffffff80611577886114de565b16146116a5579087848661158b9594612be1565b94845f52600560205260405f20865f5260205260405f209260ff84541660048110156103f557806108e2575063ffffffff949261167d94926001600160801b03611622604061161b61162996600160ff198a54161789558c5f526003602052825f209660e087019761ffff6115ff8a6114ef565b165f5260205261ffff611614855f20996114ef565b16916114fe565b930161150f565b1691612c49565b610100600160801b0382549160081b1690610100600160801b0319161790556108ce83611655836114de565b16855f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b16907f83d10bf9ea970284ea53c38c48663ea2b7be442104edf3de04f2dfa484e23f625f80a4565b5050505050508091505f52600260205260ff60405f20541661170557805f52600260205260405f20600160ff198254161790557f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37602060405160018152a2565b6306a10dd160e01b5f5260045ffd5b6326b39d0360e11b5f5260045260245ffd5b91908110156109a45760051b0190565b91908201809211610a6e57565b99949796959893996102605261016052610180526101a0526102e0526103005261177c856101a051610180516101605161026051612964565b610140528383108015906120d4575b6102235761179f61014051610260516128cb565b611f58576117af61026051612d8a565b60c0810151610220525f610320526020810151611ed8575b6117de9261030051926102e0519261026051612e37565b610340526117f381610180516101605161336f565b61036052610240525b80610240511061180a575050565b6004611f406118236102405161018051610160516114fe565b61187d61183761024051876101a051611726565b3560016001600160801b0361184e6060860161150f565b1661753002917f00000000000000000000000000000000000000000000000000000000000000000201906133ae565b9061ffff6118a161012063ffffffff61189961010086016114de565b1693016114ef565b1602016103205150610320515061032051500401606061034051015261026051610320515260036020526040610320512061024051610320515260205260ff600160406103205120015460801c161561193b575b61192763ffffffff61191d6101006119176102405161018051610160516114fe565b016114de565b1661036051611736565b6103605260016102405101610240526117fc565b91906119516102405161018051610160516114fe565b6102c05261026051610320515260036020526040610320512061024051610320515260205260406103205120608052600160801b60ff60801b196001608051015416176102a0526102a051600160805101556119bb63ffffffff61191d6101006102c051016114de565b6102805261032080516103405160400152515b61ffff6119e16101206102c051016114ef565b16151580611ecc575b15611b725761034051516001600160a01b0390611a08908390612e05565b511615611b6957611a2081610300516102e05161228a565b50610320515061032051906103605160081c905b610280518260081b10611a8e57505090611a7c611a8992606061034051015190818082109118021880611a6e846020610340510151612e05565b526040610340510151611736565b6040610340510152612e29565b6119ce565b9091611b5d611b63917e01000100010001000100010001000100010001000100010001000100010001611ac18686613e21565b611ad2610280516103605189613f8d565b167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90611736565b92612e29565b90611a34565b611a8990612e29565b5090916103205161020052610320516102005261271061ffff611b9b6101206102c051016114ef565b161480611ebb575b611e48575b611c00611bba60606102c0510161150f565b6001600160801b03611bf281611bd7608051549482861690612c09565b1692611be860806102c0510161150f565b9060801c90612c09565b166101e0526102c051613ac0565b61010052610120526101c081905260a05261032051610340516040015115611e2f57509091611c3460a06102c0510161150f565b6001600160801b0360406103405101519116026103205160e0526101e05181115f14611e22576101e0516101c0519103818118908211021860e0525b60e0516101c0510360a052611c8a60406102c05101612276565b60c0526103205192835b610340515151811015611d6c57611cd4611cc6611cb8836020610340510151612e05565b5160e0516101e051016134aa565b6040610340510151906133ae565b948515611d625790611ce886600193611736565b95611d0b8160c051858060a01b03611d04866103405151612e05565b5116613cb5565b828060a01b03611d1f836103405151612e05565b5116604051918252838060a01b0360c05116917f998af789f974f6f69d62bd9cec24db35498a61f144b758983b3a97bb4987ea5e60206102605192a45b01611c94565b9450600190611d5c565b509190928060e0516101e05101036102005101610200525b6102005161014051516102c051611da592916001600160a01b0316906136d2565b6040519060a0518252610120516020830152604082015261020051606082015261010051608082015261024051907f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06102605192a3611e1d60a051611e1160406102c05101612276565b60805161014051613b4c565b6118f5565b506103205160e052611c70565b611e3f6101e05161020051611736565b61020052611d84565b611e64610300516102e0516102805161036051610260516139f4565b8180611ea5575b611e8d575015611ba857611e846102c05160805161388e565b61020052611ba8565b635e2a9db960e11b6103205152600452602461032051fd5b506001600160401b036102205116421115611e6b565b5060ff6102a05160881c1615611ba3565b506103005181106119ea565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156102dd575f809460246040518097819363120e300160e21b83526102605160048401525af19384156102e9576117de94611f43575b5092506117c7565b5f611f4d916113b5565b5f610320525f611f3b565b5050909150610260515f52600260205260ff60405f205460081c16156120c5575b818110611f84575050565b600190610260515f52600360205260405f20815f5260205260ff8260405f20015460801c1615611fb5575b01611f79565b80828060a01b03610140515116612079611fd68361018051610160516114fe565b91610260515f52600360205260405f20845f5260205260405f20928684018760801b60ff60801b1982541617905561200e818561388e565b9361206961204961204361203860808601986001600160801b036120318b61150f565b1690611736565b845460801c906120e0565b9661150f565b82546001600160801b031660809190911b6001600160801b031916178255565b6120748584846136d2565b6134bd565b604051905f82525f60208301525f604083015260608201525f60808201527f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06102605192a3611faf565b63c1f31ec960e01b5f5260045ffd5b5061018051841161178b565b91908203918211610a6e57565b91936120fc9193858585612964565b92612106826133cc565b6101243563ffffffff8116938482036102dd5763ffffffff85146121fe5761010060405181606482372095845f52600560205260405f20875f5260205260ff60405f20541660048110156103f557600181036108e25750516001600160a01b0316926101443561ffff8116929091908383036102dd576121879184916114fe565b93855f52600560205260405f20885f526020526001600160781b0360405f20600260ff198254161781555460081c1694865f52600360205260405f208484036102dd576121db948794505f526020526136d2565b8381036102dd575f516020613fdd5f395f51905f529160209150604051908152a4565b505050915050805f52600260205260ff60405f205416156122635780612261915f52600260205260405f2060ff198154169055807f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad3760206040515f8152a2612925565b565b63d0cd6ee160e01b5f525f60045260245ffd5b356001600160a01b03811681036102dd5790565b91908110156109a45760051b81013590601e19813603018212156102dd5701908135916001600160401b0383116102dd5760200182360381136102dd579190565b60405163ed42136f60e01b81526004810182905290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e95761232b925f9261232e575b506128cb565b90565b6123489192506101403d8111611203576111f581836113b5565b905f612325565b94959361236790612371939499989299858b89612964565b9386848a87612be1565b93835f52600560205260405f20855f5260205260405f2060ff8154169760048910156103f55760028914612648576123b49060e084019461ffff611614876114ef565b92855f52600360205261ffff6123cd60405f20926114ef565b165f52602052600160405f2098145f146124bd576001600160781b03815460081c16975b60ff600182015460801c1615612482575b50876124679360c063ffffffff96946108ce94600260ff1982541617905501936124578761242f876114de565b16895f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b516001600160a01b0316906136d2565b16905f516020613fdd5f395f51905f526020604051878152a4565b908360c06124b0859b6108b66108ce96612467996001600160801b036108af606063ffffffff9e9c0161150f565b9a94965050935090612402565b60018801805460ff8160801c16155f146124f85750506124f26001600160801b036124ea6040850161150f565b16848a612c49565b976123f1565b6001600160801b03612559816125106040880161150f565b166125538861271061254c61ffff6125456101608461253d846125366101408a016114ef565b168a6134aa565b0495016114ef565b16856134aa565b0490611736565b906120e0565b911690818082109118028118916001600160801b0361257b8185168094612c09565b82546001600160801b0319169116179055855160808701516125b9916001600160a01b03169063ffffffff166125b360408901612276565b91612d2b565b90815f525f6020526001600160801b036125da60405f209282845416612c09565b166001600160801b03198254161790555f52600160205260405f2061262c65ffffffffffff6040880151167f0000000000000000000000000000000000000000000000000000000000000000906133ae565b5f5260205260405f206126408282546120e0565b9055976123f1565b505f9750505050505050565b90929192610100604051816101a482372091805f52600560205260405f20835f5260205260405f20549060ff821660048110156103f55760010361285a5760405163ed42136f60e01b81526004810182905291610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156102e9575f93612830575b5060081c6001600160781b03169586938061281f575b1561271a5750602461271494926101a49261376b565b60019190565b92509060018060a01b03905116815f52600560205260405f20845f526020526001600160781b0360405f20600260ff198254161781555460081c1692825f52600360205260405f206102843561ffff811681036102dd578061ffff9150165f5260205260405f20908061280d575b6127d0575b508261279a9160246136d2565b6102643563ffffffff811681036102dd5760405192835263ffffffff16915f516020613fdd5f395f51905f5290602090a4612714565b90926102043591906001600160801b03831683036102dd576108b66128069260246001600160801b038661279a9750169161368a565b929061278d565b5060ff600182015460801c1615612788565b5061282a83836128cb565b156126fe565b6001600160781b03919350612853906101403d8111611203576111f581836113b5565b92906126e8565b5050505090505f905f90565b90815f52600560205260405f20905f5260205260ff60405f2054169060048210156103f557600182146128a75761289c906122cb565b1561232b5750600290565b5090565b6001600160a01b031633036128bc57565b6376f04f9560e11b5f5260045ffd5b90815f52600260205260ff60405f205460081c1661291e5760e0015115612919576128f590612ad5565b6020810151159081612905575090565b6001600160401b0391506060015116421190565b505f90565b5050600190565b805f52600260205260405f2061010061ff00198254161790557f1f9472d03d1d36b541d510d16ce9f977e45d86dbed004364a025520aac109ad05f80a2565b9190949392945f61012060405161297a8161137e565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102e9575f93612a61575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b93849201370101902091015103612a5257565b6386b0704760e01b5f5260045ffd5b6101209350608091612a8283926101403d8111611203576111f581836113b5565b94509150612a03565b60405190612a988261139a565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b51906001600160401b03821682036102dd57565b612add612a8b565b5060405163083a4e6360e21b8152600481019190915260e0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9575f91612b36575090565b905060e0813d60e011612bd9575b81612b5160e093836113b5565b810103126102dd57612bd160c060405192612b6b8461139a565b612b748161140e565b8452612b826020820161141c565b6020850152612b936040820161141c565b6040850152612ba460608201612ac1565b6060850152612bb560808201612ac1565b6080850152612bc660a08201612ac1565b60a085015201612ac1565b60c082015290565b3d9150612b44565b9183959391610100612bf5969401516138e5565b156109175761010090816040519182372090565b906001600160801b03809116911603906001600160801b038211610a6e57565b906001600160801b03809116911601906001600160801b038211610a6e57565b90612c88612c6460606001600160801b03939695960161150f565b9482612c74818654168098612c09565b169081808210911802189482861690612c29565b166001600160801b0319825416179055565b60405163a904eac360e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102e9575f91612cf7575090565b90506020813d602011612d23575b81612d12602093836113b5565b810103126102dd5761232b906113fd565b3d9150612d05565b9163ffffffff60405192602084019460018060a01b0316855216604083015260018060a01b0316606082015260608152612d666080826113b5565b51902090565b6001600160401b036001911601906001600160401b038211610a6e57565b612d92612a8b565b50805f52600260205260ff60405f20541661170557612db090612ad5565b906001600160401b0360a08301511680421115612dca5750565b612ddb6001600160401b0391612d6c565b63d606d83f60e01b5f521660045260245ffd5b6001600160401b03811161136a5760051b60200190565b80518210156109a45760209160051b010190565b91908110156109a45760e0020190565b5f198114610a6e5760010190565b95949391909260405194608086018681106001600160401b0382111761136a57604052606086526020860197606089525f60408801525f60608801528698612e7e84612dee565b612e8b60405191826113b5565b848152601f19612e9a86612dee565b013660208301378852612eac84612dee565b90612eba60405192836113b5565b848252601f19612ec986612dee565b0136602084013752828203612ff1575f988998909690917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316905b602083015115158061335e575b1561334c576040516319bbd47f60e21b81526004810182905260ff8c166024820152985f8a604481865afa998a156102e9575f9a61323b575b505f5b8a5181101561321b5765ffffffffffff6040612f71838e612e05565b510151161561321357878e108e81613069575b81613000575b5015612ff1576080612f9c828d612e05565b51015115612fd5575f8e5b8d51909f612fb490612e29565b9f612fbe91612e05565b6001600160a01b0390911690526001905b01612f55565b8d6001600160a01b03612fe8838e612e05565b51511690612fa7565b63be7a8ea560e01b5f5260045ffd5b61300c9150888c61228a565b6001600160401b03811161136a578f916040516130336020601f19601f86011601826113b5565b828152602081019036848401116102dd575f60208560609661306096863783010152519020928b8d612e19565b0135148e612f8a565b6130759150898b612e19565b60e0813603126102dd576040519061308c8261139a565b803582526020810135906001600160a01b03821682036102dd5760208301918252604083019060408101358252606084019060608101358252608085016080820135815260c060a087019260a0810135845201359260ff841684036102dd5760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152613167610120826113b5565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156102e9578f918d84915f936131da575b5060a0916131d091612e05565b5101511490612f84565b93505050506020813d821161320b575b816131f7602093836113b5565b810103126102dd57518e90828d60a06131c3565b3d91506131ea565b600190612fcf565b50929a60ff91949299501660ff8114610a6e576001019991979092612f0c565b9099503d805f833e61324d81836113b5565b8101906060818303126102dd57613266602082016113ea565b506040810151906001600160401b0382116102dd570181601f820112156102dd5780519061329382612dee565b926132a160405194856113b5565b828452602060c08186019402830101918183116102dd57602001925b8284106132cf5750505050985f612f52565b60c0848303126102dd57602060c0916040516132ea8161134f565b6132f3876113d6565b81526133008388016113fd565b83820152613310604088016113ea565b60408201526133216060880161141c565b60608201526133326080880161141c565b608082015260a087015160a08201528152019301926132bd565b505050965050935050509203612ff157565b5060ff83511660ff8c161115612f19565b9092915f935f925b8284106133845750505050565b909192946133a460019163ffffffff6120316101006119178b89896114fe565b9501929190613377565b81156133b8570490565b634e487b7160e01b5f52601260045260245ffd5b60c06133df6001600160401b0392612ad5565b01511680421115612dca5750565b63ffffffff80608061340760018060a01b03855116612c9a565b9301511691161190565b805160809091015191929163ffffffff16907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156102dd575f60849281956040519788968795638877a1b760e01b875260018060a01b03166004870152602486015260018060a01b0316604485015260648401525af180156102e9576134a05750565b5f612261916113b5565b81810292918115918404141715610a6e57565b600101805460ff60901b1916600160901b1790557f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190613515604061350e6060840161150f565b9201612276565b604051630369ac9160e01b81526001600160a01b03909116600482015290606082602481875afa9182156102e9575f926135b4575b5061356c906001600160801b036020670de0b6b3a764000094015191166134aa565b04823b156102dd576040516315afd40960e01b81526001600160a01b0390921660048301526024820152905f908290818381604481015b03925af180156102e9576134a05750565b91506060823d60601161362f575b816135cf606093836113b5565b810103126102dd576040519160608301908382106001600160401b0383111761136a576040918252613600816113d6565b8452602081015160208501520151906001600160801b03821682036102dd57604083019190915261356c61354a565b3d91506135c2565b5f525f60205260405f20604051604081018181106001600160401b0382111761136a5761232b9260209160405254916001600160801b0383169283825260801c91829101528082108183180218906120e0565b610cef61369f6080612261949695960161150f565b946001600160801b036136b7845460801c8098612c09565b16908180821091180218946001600160801b03861690612c29565b91907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613713604061370c86612276565b9501612276565b93813b156102dd57604051630432347f60e51b81526001600160a01b039182166004820152928116602484015290931660448201526064810191909152905f908290608490829084905af180156102e9576134a05750565b9093815f52600360205260405f209060e085019161ffff61378b846114ef565b165f5260205263ffffffff6137c760c060405f2097865f52600560205260405f20855f5260205260405f20600360ff19825416179055016114de565b16837f5605b29a5616fd1676b4db6fae6d9f7265759557422906da81f727e3f394159e5f80a460ff600185015460801c1615613871578261ffff61386b937f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a060409561383d6122619c6138479c9b9a613ac0565b96919c90926114ef565b16948751918c835260208301525f888301525f60608301526080820152a301612276565b91613b4c565b505050916001600160801b03809250612c88911682845416612c09565b9190606060019101926001600160801b036138c0816138b96138af8861150f565b8286541690612c09565b169561150f565b82546001600160801b031916911617815501805460ff60881b1916600160881b179055565b949392919060e08301908261ffff6138fc846114ef565b1610156139e95761391a61ffff613912846114ef565b16848361336f565b9260c08501938063ffffffff61392f876114de565b16109485156139a9575b50505050506139a157610100908160409493945191823720915f915b808310613963575050501490565b909192613971848385611726565b359081811015613990575f52602052600160405f205b93019190613955565b905f52602052600160405f20613987565b505050505f90565b63ffffffff949550926101009261ffff6116146139d661191795896139d06139dc9a6114de565b166120e0565b986114ef565b1611155f80808080613939565b505050505050505f90565b9092949391945f905f928560081c975b8860081b9681881015613ab457613a1c82828c613f8d565b835f52600460205260405f208b5f5260205260405f20541916995f5b888110613a9257508a15613a73575050505050505050915b6001811615613a60575060019190565b91613a6a90612e29565b9160011c613a50565b909294969950613a869193959750612e29565b97949290959391613a04565b9a600190613aab83613aa58f8d8b61228a565b50613e21565b19169b01613a38565b50505050945092915050565b91613b1890612261613b1d93613b47612710613aec61ffff613ae56101408b016114ef565b16846134aa565b04958692612710613b0d61ffff613b066101608d016114ef565b16836134aa565b0496879485926120e0565b6120e0565b96613b42876040613b3060208501612276565b930192613b3c84612276565b90613cb5565b612276565b613c50565b918315613c4a57613b5c836133ed565b613c3e57613bb49060016001600160801b03861693016001600160801b03613b878582845416612c29565b82546001600160801b03191691161790558351608085015163ffffffff16906001600160a01b0316612d2b565b90815f525f6020526001600160801b03613bd560405f209282845416612c29565b166001600160801b03198254161790555f526001602052613c2665ffffffffffff6040805f20930151167f0000000000000000000000000000000000000000000000000000000000000000906133ae565b5f52602052613c3a60405f20918254611736565b9055565b90506122619291613411565b50505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156102dd57604051632770a7eb60e21b81526001600160a01b0390921660048301526024820152905f908290818381604481016135a3565b908215613e1c576040516336d30e8f60e11b81526001600160a01b038084166004830152909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102e9575f93613de0575b506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811693908181167f00000000000000000000000000000000000000000000000000000000000000009091168114908115613dd7575b5015613dcf5750915b803b156102dd5760405163167aec3160e31b81526001600160a01b03938416600482015291909216602482015260448101929092525f908290606490829084905af180156102e9576134a05750565b905091613d80565b9050155f613d77565b9092506020813d602011613e14575b81613dfc602093836113b5565b810103126102dd57613e0d906113d6565b915f613d18565b3d9150613def565b505050565b9060051b013577ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b60081b5f19926101008201808311610a6e57808210613fc6575b5050808211613fb557505090565b613fc1905f19926120e0565b1b1690565b919391613fd391906120e0565b1c915f80613fa756fe21b01ca3e5c244324b0de8aa05ac3047b3d3401e4b50b7f81ce4a4985e2665cf' as const

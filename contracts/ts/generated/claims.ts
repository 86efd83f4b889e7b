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
  '0x6101a0806040523461037a5760208161442c803803809161002082856104d6565b83398101031261037a57516001600160a01b03811680820361037a5760405163b779811360e01b81529160a083600481855afa92831561039a575f93610436575b5060208301516001600160a01b031630036104235760a052608081905260405163e2fdcc1760e01b8152602081600481855afa90811561039a575f916103e9575b506001600160a01b031660c0526040516302edc17d60e51b8152602081600481855afa90811561039a575f916103a5575b506001600160a01b0390811660e05282516040808501518316610120529082166101005260608401516080909401518216610160529216610140529051630890357360e41b8152906101c090829060049082905afa90811561039a575f91610232575b633fffffff606083015160021c1661018052604051613eea908161054282396080518161041e015260a05181818161116b01528181612228015281816125ef01528181612912015281816133e1015281816135d201528181613b3f0152613c10015260c051818181612fd70152613c38015260e0518181816102600152613bd5015261010051818181611e1701528181612a3a0152612e4801526101205181818161031d015281816104a101528181610ef40152818161112101528181612c030152613328015261014051816110df015261016051816105060152610180518181816109ea01528181610c42015281816125460152613aee0152f35b90506101c0813d8211610392575b8161024e6101c093836104d6565b8101031261037a576040516101c081016001600160401b0381118282101761037e5760405261027c8261050d565b815261028a6020830161050d565b602082015261029b6040830161050d565b60408201526102ac6060830161050d565b60608201526102bd6080830161050d565b60808201526102ce60a0830161050d565b60a082015260c08201519060ff8216820361037a5761036d6101a0633fffffff9460609460c085015261030360e0820161051e565b60e0850152610315610100820161051e565b610100850152610328610120820161051e565b61012085015261033b610140820161051e565b61014085015261034e610160820161052d565b610160850152610361610180820161052d565b6101808501520161052d565b6101a08201529150610136565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b3d9150610240565b6040513d5f823e3d90fd5b9190506020823d6020116103e1575b816103c1602093836104d6565b8101031261037a576004926103d86101c0936104f9565b919250926100d3565b3d91506103b4565b90506020813d60201161041b575b81610404602093836104d6565b8101031261037a57610415906104f9565b5f6100a2565b3d91506103f7565b506362845cf960e11b5f5260045260245ffd5b90925060a0813d60a0116104ce575b8161045260a093836104d6565b8101031261037a576040519060a082016001600160401b0381118382101761037e576104c291608091604052610487816104f9565b8452610495602082016104f9565b60208501526104a6604082016104f9565b60408501526104b7606082016104f9565b6060850152016104f9565b6080820152915f610061565b3d9150610445565b601f909101601f19168101906001600160401b0382119082101761037e57604052565b51906001600160a01b038216820361037a57565b519063ffffffff8216820361037a57565b519061ffff8216820361037a57565b51906001600160801b038216820361037a5756fe6103606040526004361015610012575f80fd5b5f3560e01c80631f6412111461110857806331e58416146110bf5780634c4ab1691461108b5780634fd3d70914610fe557806367d94e4b14610fbd5780636a283d5114610ec3578063717cc56e14610dd15780637dc565bf14610d675780638da86cd914610a8257806392ca76b1146109c957806398e27060146105cc578063ab22653a146105a4578063af0f09c814610575578063b9b3e06a14610537578063cbfdcea5146104e4578063ce01867e1461044d578063cfdf677e14610409578063d27c9c92146103c3578063da187ff7146102f45763e0711dc9146100f6575f80fd5b346102dd5760803660031901126102dd576004356024356001600160401b0381116102dd5761012990369060040161120a565b60443592916001600160401b0384116102dd5761014d61015a94369060040161123b565b60643595918484876128a3565b9160018060a01b03835116803314159081610241575b5061023257808510156102235761018684612cc9565b50835f52600360205260405f20855f526020528460405f209260ff600185015460801c16610210577f93505070b6a3606fbd65e498cf88abde5a5a285e4ddf1590ba3adc39f3dace9b946101f6836101ee6020976101e8610207978988611519565b9061378a565b958694611519565b90516001600160a01b0316906135ce565b604051908152a3005b5063598b3dfd60e11b5f5260045260245ffd5b63561ce9bb60e01b5f5260045ffd5b63fb55adaf60e01b5f5260045ffd5b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9575f916102ab575b506001600160a01b03163314155f610170565b90506020813d6020116102e1575b816102c6602093836113d0565b810103126102dd576102d7906113f1565b5f610298565b5f80fd5b3d91506102b9565b6040513d5f823e3d90fd5b346102dd5760403660031901126102dd576004356024358015908115036102dd5760209161034a7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166127ea565b805f526002835260ff60405f205416918261036c575b50506040519015158152f35b815f526002845260405f2060ff198154169055817f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37856040515f8152a26103b4575b80610360565b6103bd90612864565b826103ae565b346102dd5760403660031901126102dd576103e26024356004356127a5565b60405160048210156103f5576020918152f35b634e487b7160e01b5f52602160045260245ffd5b346102dd575f3660031901126102dd576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102dd576102e03660031901126102dd576101803660231901126102dd57610100366101a31901126102dd576102a43580151581036102dd576102c4359081151582036102dd576040916104d6916104ce7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166127ea565b600435612593565b825191151582526020820152f35b346102dd57602061052f6104f73661126b565b9661052a9691969592959493947f00000000000000000000000000000000000000000000000000000000000000006127ea565b61228e565b604051908152f35b346102dd5760403660031901126102dd57602061052f6105706105586112f3565b610560611309565b9061056a81612bd9565b90612c6a565b613533565b346102dd5760203660031901126102dd576004355f526002602052602060ff60405f2054166040519015158152f35b346102dd5760203660031901126102dd5760206105c260043561220a565b6040519015158152f35b346102dd5760e03660031901126102dd576004356024356001600160401b0381116102dd576105ff90369060040161120a565b6044356001600160401b0381116102dd5761061e90369060040161123b565b9290936064356001600160401b0381116102dd5761064090369060040161131f565b90946084356001600160401b0381116102dd5761066190369060040161123b565b9490976001600160401b0360a435116102dd5736602360a4350112156102dd5760a43560040135976001600160401b0389116102dd573660248a60081b60a4350101116102dd5760c4356001600160401b0381116102dd576106ca6106d591369060040161123b565b9590938a868a6128a3565b946106e0868861280a565b6109ba578a88916106fa936106f48a612cc9565b8a612d76565b50878303610917575f5b888110156109b8578060081b60a43501848210156109a4578160051b830135601e19843603018112156102dd5783018035906001600160401b0382116102dd57602001908060051b360382136102dd5761076491602484018c888b612b20565b908b61078161ffff610779610104850161150a565b168c88611519565b915f8b60e48301935b81831061095e5750505061271061ffff6107a7610120860161150a565b1614801590610926575b61091757895f52600360205260405f2061ffff6107d1610104840161150a565b165f5260205260405f2060ff600182015460801c166108f4578a5f52600560205260405f20855f5260205260405f2060ff81541660048110156103f557806108e2575063ffffffff6108d36001989796956108ce8f968f906108bc906108b65f516020613eca5f395f51905f5299602099600260ff198254161790556108828961085a896114f9565b168d5f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b8c6001600160801b036108af60846108a8836108a060648a0161152a565b168587612b88565b960161152a565b1691613586565b90611741565b9889918d8060a01b03905116906135ce565b6114f9565b1693604051908152a401610704565b63d0cd6ee160e01b5f5260045260245ffd5b61ffff610904610104840161150a565b63598b3dfd60e11b5f521660045260245ffd5b6306a201bd60e31b5f5260045ffd5b50600180610933846114f9565b8c5f52600460205260405f2062ffffff8260081c165f5260205260ff60405f205491161c16146107b1565b6109699183916121c9565b610972856114f9565b631fffffff8160031c16918210156109a4576007600193928493013560f81c91161c1614610917576001018b8f61078a565b634e487b7160e01b5f52603260045260245ffd5b005b639403bbd360e01b5f5260045ffd5b346102dd5760403660031901126102dd576109e56105586112f3565b610a0f7f0000000000000000000000000000000000000000000000000000000000000000426133ad565b610a1882613533565b90825f52600160205260405f20815f5260205260405f2054925f52600160205260405f20925f198201918211610a6e57602093610a5e925f52845260405f205490611741565b6040519181808210911802188152f35b634e487b7160e01b5f52601160045260245ffd5b346102dd5760603660031901126102dd576004356024356001600160401b0381116102dd57610ab590369060040161120a565b6044356001600160401b0381116102dd57610ad7610ae091369060040161123b565b908385876128a3565b610ae9846132cf565b610af2816132f0565b905f5b838110610afe57005b600190865f52600360205260405f20815f5260205260405f20858382018054898560ff8360801c1615610d5c576040610b45610b4b9260ff976001600160801b0395611519565b016121b5565b83546001600160801b0319168455911680610b9a575b50505460901c1615610b76575b505b01610af5565b610b9490610b8583888a611519565b848060a01b03865116916133cb565b87610b6e565b8815610bb157610baa9188613314565b8a80610b61565b8b7f35d27b18e40a415625e47a9ba924532321787859197545b6be07566c4fd740096020610cc3610bf7868d63ffffffff60808f8060a01b038351169201511690612c6a565b805f525f835260405f20906001600160801b03610c178882855416612b48565b166001600160801b03198354161782555f528b83528c610c6765ffffffffffff6040805f20930151167f0000000000000000000000000000000000000000000000000000000000000000906133ad565b5f52835260405f20610c7a87825461201f565b9055805460801c8681108782180291828818928803610cd8575b5050610cb48d8d8060a01b0390511688610cae848a61201f565b91613ba2565b8b8060a01b038d51169561201f565b946040519586528a8060a01b031694a4610baa565b610cef610d0f926001600160801b03851690612b48565b81546001600160801b031660809190911b6001600160801b031916179055565b610d198188613b3d565b8b8060a01b038d5116604051908282527f1335596382bd83db2e1c7367aa81d3802b0f2c39ed338ab137c077d7f8957280858f8060a01b038b1693a35f80610c94565b505050505050610b70565b346102dd576101603660031901126102dd576024356001600160401b0381116102dd57610d9890369060040161120a565b6044356001600160401b0381116102dd57610db790369060040161123b565b916101003660631901126102dd576109b89360043561202c565b346102dd5760403660031901126102dd575f60a0604051610df18161134f565b82815282602082015282604082015282606082015282608082015201526004355f52600360205260405f206024355f5260205260c060405f20604051610e368161134f565b81549060016001600160801b03831693848352602083019360801c84520154916001600160801b0360408301818516815281606085019360ff8760801c161515855260ff60a06080880197828a60881c1615158952019760901c161515875260405197885251166020870152511660408501525115156060840152511515608083015251151560a0820152f35b346102dd5760603660031901126102dd576109b8610edf6112f3565b6001600160801b03610eef611309565b610f217f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166127ea565b610f3481610f2e85612bd9565b85612c6a565b5f525f60205260405f2092835460801c917fab90ac1621b9d8d8f18d7905f59d99cc8170f2641a193621b10e35f9c34b9b0e6020610f87610f7760443587611741565b878082109118028718958661201f565b6040519081526001600160a01b039384169490931692a382546001600160801b0316911660801b6001600160801b031916179055565b346102dd576101003660031901126102dd576020610100604051816004823720604051908152f35b346102dd5760e03660031901126102dd576024356001600160401b0381116102dd5761101590369060040161120a565b6044356001600160401b0381116102dd5761103490369060040161123b565b9160a4356001600160401b0381116102dd5761105490369060040161131f565b9160c435956001600160401b0387116102dd576110786109b897369060040161123b565b969095608435936064359360043561174e565b346102dd5760403660031901126102dd576110a76105586112f3565b5f525f602052602060405f205460801c604051908152f35b346102dd576109b86110d03661126b565b966111039691969592959493947f00000000000000000000000000000000000000000000000000000000000000006127ea565b61153e565b346102dd5760203660031901126102dd5760043561114e7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166127ea565b60405163ed42136f60e01b815260048101829052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156102e9576111ad915f916111db575b508261280a565b1580156111c2575b6109ba576109b890612864565b50805f52600260205260ff60405f205460081c166111b5565b6111fd91506101403d8111611203575b6111f581836113d0565b810190611444565b836111a6565b503d6111eb565b9181601f840112156102dd578235916001600160401b0383116102dd5760208085019461018085020101116102dd57565b9181601f840112156102dd578235916001600160401b0383116102dd576020808501948460051b0101116102dd57565b6101806003198201126102dd57600435916024356001600160401b0381116102dd578261129a9160040161120a565b929092916044356001600160401b0381116102dd57826112bc9160040161123b565b909290916101006063198301126102dd5760649161016435906001600160401b0382116102dd576112ef9160040161123b565b9091565b600435906001600160a01b03821682036102dd57565b602435906001600160a01b03821682036102dd57565b9181601f840112156102dd578235916001600160401b0383116102dd5760208085019460e085020101116102dd57565b60c081019081106001600160401b0382111761136a57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761136a57604052565b60e081019081106001600160401b0382111761136a57604052565b606081019081106001600160401b0382111761136a57604052565b90601f801991011681019081106001600160401b0382111761136a57604052565b51906001600160a01b03821682036102dd57565b519065ffffffffffff821682036102dd57565b519063ffffffff821682036102dd57565b519060ff821682036102dd57565b519081151582036102dd57565b90816101409103126102dd57610120604051916114608361137e565b611469816113f1565b835261147760208201611405565b602084015261148860408201611405565b604084015261149960608201611418565b60608401526114aa60808201611418565b60808401526114bb60a08201611429565b60a08401526114cc60c08201611429565b60c08401526114dd60e08201611437565b60e0840152610100810151610100840152015161012082015290565b3563ffffffff811681036102dd5790565b3561ffff811681036102dd5790565b91908110156109a457610180020190565b356001600160801b03811681036102dd5790565b95949691929361155191948486896128a3565b9361155c858761280a565b6109ba576001600160401b03608061157388612a14565b01511680421161172f575060c087019463ffffffff80611592886114f9565b16146116c057908784866115a69594612b20565b94845f52600560205260405f20865f5260205260405f209260ff84541660048110156103f557806108e2575063ffffffff949261169894926001600160801b0361163d604061163661164496600160ff198a54161789558c5f526003602052825f209660e087019761ffff61161a8a61150a565b165f5260205261ffff61162f855f209961150a565b1691611519565b930161152a565b1691612b88565b610100600160801b0382549160081b1690610100600160801b0319161790556108ce83611670836114f9565b16855f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b16907f83d10bf9ea970284ea53c38c48663ea2b7be442104edf3de04f2dfa484e23f625f80a4565b5050505050508091505f52600260205260ff60405f20541661172057805f52600260205260405f20600160ff198254161790557f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37602060405160018152a2565b6306a10dd160e01b5f5260045ffd5b6326b39d0360e11b5f5260045260245ffd5b91908201809211610a6e57565b9061178597989993959a94969291610240526101a0526101c0526102205261026052610280526101c0516101a051610240516128a3565b61010052610220518310801590612010575b610223576117ab610100516102405161280a565b611e95576117bb61024051612cc9565b60c0810151610300525f6102a0526020810151611e15575b6117ea926102805192610260519261024051612d76565b610320526117ff816101c0516101a05161327d565b6102c0526101e0525b610220516101e0511061181757565b610240516102a05152600360205260406102a051206101e0516102a0515260205260ff600160406102a05120015460801c1615611895575b61188163ffffffff6118776101006118716101e0516101c0516101a051611519565b016114f9565b166102c051611741565b6102c05260016101e051016101e052611808565b6118a96101e0516101c0516101a051611519565b610240516102a05152600360205260406102a051206101e0516102a0515260205260406102a0512060e052600160801b60ff60801b19600160e051015416179182600160e051015561190663ffffffff61187761010085016114f9565b6102e0526102a08051610320516040015251905b61ffff61192a610120850161150a565b16151580611e09575b15611a8d576119498261028051610260516121c9565b506102a0516102c05191939160081c5b6102e0518160081b106119b457506119ae92935061197e826020610320510151612d44565b526119a1611993826020610320510151612d44565b516040610320510151611741565b6040610320510152612d68565b9061191a565b90611a82611a88917e010001000100010001000100010001000100010001000100010001000100016119e68589613d0e565b6119f76102e0516102c05188613e7a565b167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90611741565b91612d68565b611959565b6102a0516080529192905061271061ffff611aab610120860161150a565b16149081611dfa575b50611d8b575b611b08611ac96060840161152a565b6001600160801b03611afe81611ae660e051549482861690612b48565b1692611af46080880161152a565b9060801c90612b48565b1660c052836139b2565b919060a052610200529061020051610120526102a051506102a051604061032051015115155f14611d6e5750611b5a611b4360a0850161152a565b6001600160801b03604061032051015191166132bc565b6102a0516101805260c051811115611d605760c051611b789161201f565b610200518110906102005118026102005118610180525b611b9f610180516102005161201f565b61012052611baf604084016121b5565b61016052611bc26101805160c051611741565b610140526102a05190815b610320515151811015611ca357611c09611bfb611bf1836020610320510151612d44565b51610140516132bc565b6040610320510151906133ad565b928315611c995790611c1d84600193611741565b93611c418161016051858060a01b03611c3a866103205151612d44565b5116613ba2565b828060a01b03611c55836103205151612d44565b5116604051918252838060a01b036101605116917f998af789f974f6f69d62bd9cec24db35498a61f144b758983b3a97bb4987ea5e60206102405192a45b01611bcd565b9250600190611c93565b509290611d5b92611ccd611cc583611cc06101805160c051611741565b61201f565b608051611741565b6080525b6080516101005151611ced91906001600160a01b0316856135ce565b6040519161012051835260a05160208401526040830152608051606083015260808201526101e051907f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06102405192a3611d4f60406101205192016121b5565b60e05161010051613a39565b61184f565b506102a05161018052611b8f565b611d5b92611d8360c095939551608051611741565b608052611cd1565b611da761028051610260516102e0516102c051610240516138e6565b8180611de4575b611dcc575015611aba57611dc48260e05161378a565b608052611aba565b635e2a9db960e11b6102a0515260045260246102a051fd5b506001600160401b036103005116421115611dae565b60ff915060881c16155f611ab4565b50610280518210611933565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156102dd575f809460246040518097819363120e300160e21b83526102405160048401525af19384156102e9576117ea94611e80575b5092506117d3565b5f611e8a916113d0565b5f6102a0525f611e78565b5050610240515f52600260205260ff60405f205460081c1615612001575b610220518110611ec05750565b600190610240515f52600360205260405f20815f5260205260ff8260405f20015460801c1615611ef1575b01611eb3565b80828060a01b03610100515116611fb5611f12836101c0516101a051611519565b91610240515f52600360205260405f20845f5260205260405f20928684018760801b60ff60801b19825416179055611f4a818561378a565b93611fa5611f85611f7f611f7460808601986001600160801b03611f6d8b61152a565b1690611741565b845460801c9061201f565b9661152a565b82546001600160801b031660809190911b6001600160801b031916178255565b611fb08584846135ce565b6133cb565b604051905f82525f60208301525f604083015260608201525f60808201527f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06102405192a3611eeb565b63c1f31ec960e01b5f5260045ffd5b506101c0516102205111611797565b91908203918211610a6e57565b919361203b91938585856128a3565b92612045826132cf565b6101243563ffffffff8116938482036102dd5763ffffffff851461213d5761010060405181606482372095845f52600560205260405f20875f5260205260ff60405f20541660048110156103f557600181036108e25750516001600160a01b0316926101443561ffff8116929091908383036102dd576120c6918491611519565b93855f52600560205260405f20885f526020526001600160781b0360405f20600260ff198254161781555460081c1694865f52600360205260405f208484036102dd5761211a948794505f526020526135ce565b8381036102dd575f516020613eca5f395f51905f529160209150604051908152a4565b505050915050805f52600260205260ff60405f205416156121a257806121a0915f52600260205260405f2060ff198154169055807f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad3760206040515f8152a2612864565b565b63d0cd6ee160e01b5f525f60045260245ffd5b356001600160a01b03811681036102dd5790565b91908110156109a45760051b81013590601e19813603018212156102dd5701908135916001600160401b0383116102dd5760200182360381136102dd579190565b60405163ed42136f60e01b81526004810182905290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e95761226a925f9261226d575b5061280a565b90565b6122879192506101403d8111611203576111f581836113d0565b905f612264565b9495936122a6906122b0939499989299858b896128a3565b9386848a87612b20565b93835f52600560205260405f20855f5260205260405f2060ff8154169760048910156103f55760028914612587576122f39060e084019461ffff61162f8761150a565b92855f52600360205261ffff61230c60405f209261150a565b165f52602052600160405f2098145f146123fc576001600160781b03815460081c16975b60ff600182015460801c16156123c1575b50876123a69360c063ffffffff96946108ce94600260ff1982541617905501936123968761236e876114f9565b16895f52600460205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b516001600160a01b0316906135ce565b16905f516020613eca5f395f51905f526020604051878152a4565b908360c06123ef859b6108b66108ce966123a6996001600160801b036108af606063ffffffff9e9c0161152a565b9a94965050935090612341565b60018801805460ff8160801c16155f146124375750506124316001600160801b036124296040850161152a565b16848a612b88565b97612330565b6001600160801b036124988161244f6040880161152a565b166124928861271061248b61ffff6124846101608461247c846124756101408a0161150a565b168a6132bc565b04950161150a565b16856132bc565b0490611741565b9061201f565b911690818082109118028118916001600160801b036124ba8185168094612b48565b82546001600160801b0319169116179055855160808701516124f8916001600160a01b03169063ffffffff166124f2604089016121b5565b91612c6a565b90815f525f6020526001600160801b0361251960405f209282845416612b48565b166001600160801b03198254161790555f52600160205260405f2061256b65ffffffffffff6040880151167f0000000000000000000000000000000000000000000000000000000000000000906133ad565b5f5260205260405f2061257f82825461201f565b905597612330565b505f9750505050505050565b90929192610100604051816101a482372091805f52600560205260405f20835f5260205260405f20549060ff821660048110156103f5576001036127995760405163ed42136f60e01b81526004810182905291610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156102e9575f9361276f575b5060081c6001600160781b03169586938061275e575b156126595750602461265394926101a492613667565b60019190565b92509060018060a01b03905116815f52600560205260405f20845f526020526001600160781b0360405f20600260ff198254161781555460081c1692825f52600360205260405f206102843561ffff811681036102dd578061ffff9150165f5260205260405f20908061274c575b61270f575b50826126d99160246135ce565b6102643563ffffffff811681036102dd5760405192835263ffffffff16915f516020613eca5f395f51905f5290602090a4612653565b90926102043591906001600160801b03831683036102dd576108b66127459260246001600160801b03866126d997501691613586565b92906126cc565b5060ff600182015460801c16156126c7565b50612769838361280a565b1561263d565b6001600160781b03919350612792906101403d8111611203576111f581836113d0565b9290612627565b5050505090505f905f90565b90815f52600560205260405f20905f5260205260ff60405f2054169060048210156103f557600182146127e6576127db9061220a565b1561226a5750600290565b5090565b6001600160a01b031633036127fb57565b6376f04f9560e11b5f5260045ffd5b90815f52600260205260ff60405f205460081c1661285d5760e00151156128585761283490612a14565b6020810151159081612844575090565b6001600160401b0391506060015116421190565b505f90565b5050600190565b805f52600260205260405f2061010061ff00198254161790557f1f9472d03d1d36b541d510d16ce9f977e45d86dbed004364a025520aac109ad05f80a2565b9190949392945f6101206040516128b98161137e565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102e9575f936129a0575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361299157565b6386b0704760e01b5f5260045ffd5b61012093506080916129c183926101403d8111611203576111f581836113d0565b94509150612942565b604051906129d78261139a565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b51906001600160401b03821682036102dd57565b612a1c6129ca565b5060405163083a4e6360e21b8152600481019190915260e0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9575f91612a75575090565b905060e0813d60e011612b18575b81612a9060e093836113d0565b810103126102dd57612b1060c060405192612aaa8461139a565b612ab381611429565b8452612ac160208201611437565b6020850152612ad260408201611437565b6040850152612ae360608201612a00565b6060850152612af460808201612a00565b6080850152612b0560a08201612a00565b60a085015201612a00565b60c082015290565b3d9150612a83565b9183959391610100612b34969401516137e1565b156109175761010090816040519182372090565b906001600160801b03809116911603906001600160801b038211610a6e57565b906001600160801b03809116911601906001600160801b038211610a6e57565b90612bc7612ba360606001600160801b03939695960161152a565b9482612bb3818654168098612b48565b169081808210911802189482861690612b68565b166001600160801b0319825416179055565b60405163a904eac360e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102e9575f91612c36575090565b90506020813d602011612c62575b81612c51602093836113d0565b810103126102dd5761226a90611418565b3d9150612c44565b9163ffffffff60405192602084019460018060a01b0316855216604083015260018060a01b0316606082015260608152612ca56080826113d0565b51902090565b6001600160401b036001911601906001600160401b038211610a6e57565b612cd16129ca565b50805f52600260205260ff60405f20541661172057612cef90612a14565b906001600160401b0360a08301511680421115612d095750565b612d1a6001600160401b0391612cab565b63d606d83f60e01b5f521660045260245ffd5b6001600160401b03811161136a5760051b60200190565b80518210156109a45760209160051b010190565b91908110156109a45760e0020190565b5f198114610a6e5760010190565b9593949291909460405194612d8a866113b5565b606086526020860190606082525f60408801528691612da886612d2d565b612db560405191826113d0565b868152601f19612dc488612d2d565b013660208301378852612dd686612d2d565b90612de460405192836113d0565b868252601f19612df388612d2d565b013660208401375284860361306d5790975f610340525f610340525f975b602081015115158061326c575b15613258576040516319bbd47f60e21b81526004810183905260ff8a166024820152995f8b6044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9a8b156102e9575f9b613145575b505f5b8b518110156131275765ffffffffffff6040612e9f838f612d44565b510151161561311f5787610340511461306d57612ec0610340518989612d58565b60e0813603126102dd5760405190612ed78261139a565b803582526020810135906001600160a01b03821682036102dd57602083019182526040830190604081013582526060840160608201358152608085016080830135815260a086019160a0840135835260ff60c08501351660c0850135036102dd5760ff9460c080890195013585526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152612fb7610120826113d0565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102e9578d83915f936130e9575b5060809161301f91612d44565b510151148061307c575b1561306d576001906001600160a01b03613043828f612d44565b5151166130658c51610340519061305c61034051612d68565b61034052612d44565b525b01612e83565b63be7a8ea560e01b5f5260045ffd5b5061308b610340518a886121c9565b6001600160401b03811161136a57604051906130b1601f8201601f1916602001836113d0565b808252602082019236828201116102dd57815f9260209286378301015251902060606130e1610340518b8b612d58565b013514613029565b925050506020813d8211613117575b81613105602093836113d0565b810103126102dd5751818d6080613012565b3d91506130f8565b600190613067565b50929199509760ff1660ff8114610a6e576001019798909198612e11565b909a503d805f833e61315781836113d0565b8101906060818303126102dd5761317060208201611405565b506040810151906001600160401b0382116102dd570181601f820112156102dd5780519061319d82612d2d565b926131ab60405194856113d0565b828452602060a08186019402830101918183116102dd57602001925b8284106131d95750505050995f612e80565b60a0848303126102dd576040519060a08201908282106001600160401b0383111761136a5760a092602092604052613210876113f1565b815261321d838801611418565b8382015261322d60408801611405565b604082015261323e60608801611437565b6060820152608087015160808201528152019301926131c7565b505095505050915050610340510361306d57565b5060ff81511660ff8a161115612e1e565b9092915f935f925b8284106132925750505050565b909192946132b260019163ffffffff611f6d6101006118718b8989611519565b9501929190613285565b81810292918115918404141715610a6e57565b60c06132e26001600160401b0392612a14565b01511680421115612d095750565b63ffffffff80608061330a60018060a01b03855116612bd9565b9301511691161190565b805160809091015191929163ffffffff16907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156102dd575f60849281956040519788968795638877a1b760e01b875260018060a01b03166004870152602486015260018060a01b0316604485015260648401525af180156102e9576133a35750565b5f6121a0916113d0565b81156133b7570490565b634e487b7160e01b5f52601260045260245ffd5b600101805460ff60901b1916600160901b1790557f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190613423604061341c6060840161152a565b92016121b5565b604051630369ac9160e01b81526001600160a01b03909116600482015290606082602481875afa9182156102e9575f926134c2575b5061347a906001600160801b036020670de0b6b3a764000094015191166132bc565b04823b156102dd576040516315afd40960e01b81526001600160a01b0390921660048301526024820152905f908290818381604481015b03925af180156102e9576133a35750565b91506060823d60601161352b575b816134dd606093836113d0565b810103126102dd5760408051926134f3846113b5565b6134fc816113f1565b8452602081015160208501520151906001600160801b03821682036102dd57604083019190915261347a613458565b3d91506134d0565b5f525f60205260405f20604051604081018181106001600160401b0382111761136a5761226a9260209160405254916001600160801b0383169283825260801c918291015280821081831802189061201f565b610cef61359b60806121a0949695960161152a565b946001600160801b036135b3845460801c8098612b48565b16908180821091180218946001600160801b03861690612b68565b91907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661360f6040613608866121b5565b95016121b5565b93813b156102dd57604051630432347f60e51b81526001600160a01b039182166004820152928116602484015290931660448201526064810191909152905f908290608490829084905af180156102e9576133a35750565b9093815f52600360205260405f209060e085019161ffff6136878461150a565b165f5260205263ffffffff6136c360c060405f2097865f52600560205260405f20855f5260205260405f20600360ff19825416179055016114f9565b16837f5605b29a5616fd1676b4db6fae6d9f7265759557422906da81f727e3f394159e5f80a460ff600185015460801c161561376d578261ffff613767937f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06040956137396121a09c6137439c9b9a6139b2565b96919c909261150a565b16948751918c835260208301525f888301525f60608301526080820152a3016121b5565b91613a39565b505050916001600160801b03809250612bc7911682845416612b48565b9190606060019101926001600160801b036137bc816137b56137ab8861152a565b8286541690612b48565b169561152a565b82546001600160801b031916911617815501805460ff60881b1916600160881b179055565b9392919060e08301908261ffff6137f78461150a565b1610156138db5761381561ffff61380d8461150a565b16848361327d565b9260c08501938063ffffffff61382a876114f9565b161094851561389b575b505050505061389357610100908160405191823720915f925b8484101561388b578360051b830135908181105f1461387a575f52602052600160405f205b93019261384d565b905f52602052600160405f20613872565b149392505050565b505050505f90565b63ffffffff949550926101009261ffff61162f6138c861187195896138c26138ce9a6114f9565b1661201f565b9861150a565b1611155f80808080613834565b505050505050505f90565b9092949391945f905f928560081c975b8860081b96818810156139a65761390e82828c613e7a565b835f52600460205260405f208b5f5260205260405f20541916995f5b88811061398457508a15613965575050505050505050915b6001811615613952575060019190565b9161395c90612d68565b9160011c613942565b9092949699506139789193959750612d68565b979492909593916138f6565b9a60019061399d836139978f8d8b6121c9565b50613d0e565b19169b0161392a565b50505050945092915050565b91611cc0906121a0613a0a93613a346127106139de61ffff6139d76101408b0161150a565b16846132bc565b049586926127106139ff61ffff6139f86101608d0161150a565b16836132bc565b04968794859261201f565b96613a2f876040613a1d602085016121b5565b930192613a29846121b5565b90613ba2565b6121b5565b613b3d565b918315613b3757613a49836132f0565b613b2b57613aa19060016001600160801b03861693016001600160801b03613a748582845416612b68565b82546001600160801b03191691161790558351608085015163ffffffff16906001600160a01b0316612c6a565b90815f525f6020526001600160801b03613ac260405f209282845416612b68565b166001600160801b03198254161790555f526001602052613b1365ffffffffffff6040805f20930151167f0000000000000000000000000000000000000000000000000000000000000000906133ad565b5f52602052613b2760405f20918254611741565b9055565b90506121a09291613314565b50505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156102dd57604051632770a7eb60e21b81526001600160a01b0390921660048301526024820152905f908290818381604481016134b1565b908215613d09576040516336d30e8f60e11b81526001600160a01b038084166004830152909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102e9575f93613ccd575b506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811693908181167f00000000000000000000000000000000000000000000000000000000000000009091168114908115613cc4575b5015613cbc5750915b803b156102dd5760405163167aec3160e31b81526001600160a01b03938416600482015291909216602482015260448101929092525f908290606490829084905af180156102e9576133a35750565b905091613c6d565b9050155f613c64565b9092506020813d602011613d01575b81613ce9602093836113d0565b810103126102dd57613cfa906113f1565b915f613c05565b3d9150613cdc565b505050565b9060051b013577ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b60081b5f19926101008201808311610a6e57808210613eb3575b5050808211613ea257505090565b613eae905f199261201f565b1b1690565b919391613ec0919061201f565b1c915f80613e9456fe21b01ca3e5c244324b0de8aa05ac3047b3d3401e4b50b7f81ce4a4985e2665cf' as const

// Generated from v2/src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

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
  }
] as const

/** Creation code of Claims; constructor arguments follow it. */
export const claimsBytecode =
  '0x61018080604052346101ff57602081613f1a8038038091610020828561031e565b8339810103126101ff57516001600160a01b0381168082036101ff5760405163b779811360e01b81529160a083600481855afa92831561020b575f9361026a575b5060208301516001600160a01b031630036102575760a052608081905260405163e2fdcc1760e01b8152602081600481855afa90811561020b575f91610216575b506001600160a01b031660c0526040516302edc17d60e51b815290602090829060049082905afa90811561020b575f916101cd575b506001600160a01b0390811660e052815160408084015183166101205290821661010052606083015160809093015182166101605291166101405251613bc490816103568239608051816103b6015260a051818181611fdc01528181612359015281816125e301528181613176015281816133140152818161381901526138ea015260c051818181612d020152613912015260e05181818161024001526138af015261010051818181611ac0015281816127650152612b730152610120518181816102fc0152818161043901528181610ddc0152818161292e01526130d901526101405181610fc70152610160518161049e0152f35b90506020813d602011610203575b816101e86020938361031e565b810103126101ff576101f990610341565b5f6100d7565b5f80fd5b3d91506101db565b6040513d5f823e3d90fd5b90506020813d60201161024f575b816102316020938361031e565b810103126101ff57600491610247602092610341565b9150916100a2565b3d9150610224565b506362845cf960e11b5f5260045260245ffd5b90925060a0813d60a011610316575b8161028660a0938361031e565b810103126101ff576040519060a082016001600160401b03811183821017610302576102f6916080916040526102bb81610341565b84526102c960208201610341565b60208501526102da60408201610341565b60408501526102eb60608201610341565b606085015201610341565b6080820152915f610061565b634e487b7160e01b5f52604160045260245ffd5b3d9150610279565b601f909101601f19168101906001600160401b0382119082101761030257604052565b51906001600160a01b03821682036101ff5756fe6102c06040526004361015610012575f80fd5b5f3560e01c806331e5841614610fa75780634c4ab16914610f735780634fd3d70914610ecd57806367d94e4b14610ea55780636a283d5114610dab578063717cc56e14610cb95780637dc565bf14610c4f5780638da86cd9146109c157806398e27060146105c4578063ab22653a1461059c578063af0f09c81461056d578063b9b3e06a146104cf578063cbfdcea51461047c578063ce01867e146103e5578063cfdf677e146103a1578063d27c9c921461035b578063da187ff7146102d45763e0711dc9146100e0575f80fd5b346102bd5760803660031901126102bd576004356024356001600160401b0381116102bd57610113903690600401610ff0565b60443592916001600160401b0384116102bd57610137610144943690600401611021565b6064359591848487612574565b9160018060a01b03835116803314159081610221575b50610212578085101561020357835f52600260205260405f20855f526020528460405f209260ff600185015460801c166101f0577f93505070b6a3606fbd65e498cf88abde5a5a285e4ddf1590ba3adc39f3dace9b946101d6836101ce6020976101c86101e7978988611155565b906134cc565b958694611155565b90516001600160a01b031690613310565b604051908152a3005b5063598b3dfd60e11b5f5260045260245ffd5b63561ce9bb60e01b5f5260045ffd5b63fb55adaf60e01b5f5260045ffd5b604051635b5175d560e01b8152600481019190915290506020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102c9575f9161028b575b506001600160a01b03163314155f61015a565b90506020813d6020116102c1575b816102a6602093836113ea565b810103126102bd576102b790611eb6565b5f610278565b5f80fd5b3d9150610299565b6040513d5f823e3d90fd5b346102bd5760403660031901126102bd5760043560243580151581036102bd576020916103297f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612554565b805f526001835260ff60405f205416918261034b575b50506040519015158152f35b6103549161301b565b828061033f565b346102bd5760403660031901126102bd5761037a60243560043561250f565b604051600482101561038d576020918152f35b634e487b7160e01b5f52602160045260245ffd5b346102bd575f3660031901126102bd576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346102bd576102e03660031901126102bd576101803660231901126102bd57610100366101a31901126102bd576102a43580151581036102bd576102c4359081151582036102bd5760409161046e916104667f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612554565b6004356122fd565b825191151582526020820152f35b346102bd5760206104c761048f36611051565b966104c29691969592959493947f0000000000000000000000000000000000000000000000000000000000000000612554565b612052565b604051908152f35b346102bd5760403660031901126102bd576105036104eb6110d9565b6104f36110ef565b906104fd81612904565b90612995565b5f525f60205260405f206040519060408201918083106001600160401b038411176105595760206104c792819460405254916001600160801b0383169283825260801c9182910152808210818318021890611c97565b634e487b7160e01b5f52604160045260245ffd5b346102bd5760203660031901126102bd576004355f526001602052602060ff60405f2054166040519015158152f35b346102bd5760203660031901126102bd5760206105ba600435611fbe565b6040519015158152f35b346102bd5760e03660031901126102bd576004356024356001600160401b0381116102bd576105f7903690600401610ff0565b6044356001600160401b0381116102bd57610616903690600401611021565b9290936064356001600160401b0381116102bd57610638903690600401611105565b90946084356001600160401b0381116102bd57610659903690600401611021565b9490976001600160401b0360a435116102bd5736602360a4350112156102bd5760a43560040135976001600160401b0389116102bd573660248a60081b60a4350101116102bd5760c4356001600160401b0381116102bd576106c26106cd913690600401611021565b9590938a868a612574565b946106d8868861269b565b6109b2578a88916106f2936106ec8a6129f4565b8a612aa1565b5087830361090f575f5b888110156109b0578060081b60a435018482101561099c578160051b830135601e19843603018112156102bd5783018035906001600160401b0382116102bd57602001908060051b360382136102bd5761075c91602484018c888b61284b565b908b61077961ffff6107716101048501611146565b168c88611155565b915f8b60e48301935b8183106109565750505061271061ffff61079f6101208601611146565b161480159061091e575b61090f57895f52600260205260405f2061ffff6107c96101048401611146565b165f5260205260405f2060ff600182015460801c166108ec578a5f52600460205260405f20855f5260205260405f2060ff815416600481101561038d57806108da575063ffffffff6108cb6001989796956108c68f968f906108b4906108ae5f516020613ba45f395f51905f5299602099600260ff1982541617905561087a8961085289611135565b168d5f52600360205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b8c6001600160801b036108a760846108a08361089860648a01611166565b1685876128b3565b9601611166565b16916132c8565b9061140b565b9889918d8060a01b0390511690613310565b611135565b1693604051908152a4016106fc565b63d0cd6ee160e01b5f5260045260245ffd5b61ffff6108fc6101048401611146565b63598b3dfd60e11b5f521660045260245ffd5b6306a201bd60e31b5f5260045ffd5b5060018061092b84611135565b8c5f52600360205260405f2062ffffff8260081c165f5260205260ff60405f205491161c16146107a9565b610961918391611e75565b61096a85611135565b631fffffff8160031c169182101561099c576007600193928493013560f81c91161c161461090f576001018b8f610782565b634e487b7160e01b5f52603260045260245ffd5b005b639403bbd360e01b5f5260045ffd5b346102bd5760603660031901126102bd576004356024356001600160401b0381116102bd576109f4903690600401610ff0565b6044356001600160401b0381116102bd57610a16610a1f913690600401611021565b90838587612574565b610a2884612ffa565b610a31816130a1565b905f5b838110610a3d57005b600190865f52600260205260405f20815f5260205260405f20858382018054898560ff8360801c1615610c44576040610a84610a8a9260ff976001600160801b0395611155565b01611e61565b83546001600160801b0319168455911680610ad9575b50505460901c1615610ab5575b505b01610a34565b610ad390610ac483888a611155565b848060a01b0386511691613160565b87610aad565b8815610af057610ae991886130c5565b8a80610aa0565b610b0e82888060a01b038a511663ffffffff60808c01511690612995565b5f525f6020528b7f35d27b18e40a415625e47a9ba924532321787859197545b6be07566c4fd740096020610bab60405f206001600160801b03610b548782845416612873565b82546001600160801b03191691161780825560801c8681188782100280881892908803610bc0575b5050610b9c8d8d8060a01b0390511688610b96848a611c97565b9161387c565b8b8060a01b038d511695611c97565b946040519586528a8060a01b031694a4610ae9565b610bd7610bf7926001600160801b03851690612873565b81546001600160801b031660809190911b6001600160801b031916179055565b610c018188613817565b8b8060a01b038d5116604051908282527f1335596382bd83db2e1c7367aa81d3802b0f2c39ed338ab137c077d7f8957280858f8060a01b038b1693a35f80610b7c565b505050505050610aaf565b346102bd576101603660031901126102bd576024356001600160401b0381116102bd57610c80903690600401610ff0565b6044356001600160401b0381116102bd57610c9f903690600401611021565b916101003660631901126102bd576109b093600435611ca4565b346102bd5760403660031901126102bd575f60a0604051610cd98161137d565b82815282602082015282604082015282606082015282608082015201526004355f52600260205260405f206024355f5260205260c060405f20604051610d1e8161137d565b81549060016001600160801b03831693848352602083019360801c84520154916001600160801b0360408301818516815281606085019360ff8760801c161515855260ff60a06080880197828a60881c1615158952019760901c161515875260405197885251166020870152511660408501525115156060840152511515608083015251151560a0820152f35b346102bd5760603660031901126102bd576109b0610dc76110d9565b6001600160801b03610dd76110ef565b610e097f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316612554565b610e1c81610e1685612904565b85612995565b5f525f60205260405f2092835460801c917fab90ac1621b9d8d8f18d7905f59d99cc8170f2641a193621b10e35f9c34b9b0e6020610e6f610e5f6044358761140b565b8780821091180287189586611c97565b6040519081526001600160a01b039384169490931692a382546001600160801b0316911660801b6001600160801b031916179055565b346102bd576101003660031901126102bd576020610100604051816004823720604051908152f35b346102bd5760e03660031901126102bd576024356001600160401b0381116102bd57610efd903690600401610ff0565b6044356001600160401b0381116102bd57610f1c903690600401611021565b9160a4356001600160401b0381116102bd57610f3c903690600401611105565b9160c435956001600160401b0387116102bd57610f606109b0973690600401611021565b969095608435936064359360043561142c565b346102bd5760403660031901126102bd57610f8f6104eb6110d9565b5f525f602052602060405f205460801c604051908152f35b346102bd576109b0610fb836611051565b96610feb9691969592959493947f0000000000000000000000000000000000000000000000000000000000000000612554565b61117a565b9181601f840112156102bd578235916001600160401b0383116102bd5760208085019461018085020101116102bd57565b9181601f840112156102bd578235916001600160401b0383116102bd576020808501948460051b0101116102bd57565b6101806003198201126102bd57600435916024356001600160401b0381116102bd578261108091600401610ff0565b929092916044356001600160401b0381116102bd57826110a291600401611021565b909290916101006063198301126102bd5760649161016435906001600160401b0382116102bd576110d591600401611021565b9091565b600435906001600160a01b03821682036102bd57565b602435906001600160a01b03821682036102bd57565b9181601f840112156102bd578235916001600160401b0383116102bd5760208085019460e085020101116102bd57565b3563ffffffff811681036102bd5790565b3561ffff811681036102bd5790565b919081101561099c57610180020190565b356001600160801b03811681036102bd5790565b95949691929361118d9194848689612574565b93611198858761269b565b6109b2576001600160401b0360806111af8861273f565b01511680421161136b575060c087019463ffffffff806111ce88611135565b16146112fc57908784866111e2959461284b565b94845f52600460205260405f20865f5260205260405f209260ff845416600481101561038d57806108da575063ffffffff94926112d494926001600160801b03611279604061127261128096600160ff198a54161789558c5f526002602052825f209660e087019761ffff6112568a611146565b165f5260205261ffff61126b855f2099611146565b1691611155565b9301611166565b16916128b3565b610100600160801b0382549160081b1690610100600160801b0319161790556108c6836112ac83611135565b16855f52600360205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b16907f83d10bf9ea970284ea53c38c48663ea2b7be442104edf3de04f2dfa484e23f625f80a4565b5050505050508091505f52600160205260ff60405f20541661135c57805f52600160205260405f20600160ff198254161790557f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad37602060405160018152a2565b6306a10dd160e01b5f5260045ffd5b6326b39d0360e11b5f5260045260245ffd5b60c081019081106001600160401b0382111761055957604052565b61014081019081106001600160401b0382111761055957604052565b60e081019081106001600160401b0382111761055957604052565b606081019081106001600160401b0382111761055957604052565b90601f801991011681019081106001600160401b0382111761055957604052565b9190820180921161141857565b634e487b7160e01b5f52601160045260245ffd5b9061145b969a9394959992916101a05260e052610160526101c0526101e0526101605160e0516101a051612574565b60a052838310801590611c8b575b6102035761147c60a0516101a05161269b565b611b3e5761148c6101a0516129f4565b60c0810151610260525f610200526020810151611abe575b6114bb926101e051926101c051926101a051612aa1565b610280526114cf816101605160e051612fa8565b61022052610180525b8061018051106114e55750565b6101a051610200515260026020526040610200512061018051610200515260205260ff600160406102005120015460801c1615611562575b61154e63ffffffff61154461010061153e610180516101605160e051611155565b01611135565b166102205161140b565b6102205260016101805101610180526114d8565b611575610180516101605160e051611155565b916101a051610200515260026020526040610200512061018051610200515260205260406102005120608052600160801b60ff60801b196001608051015416179182600160805101556115d363ffffffff6115446101008701611135565b6102405261020080516102805160400152515b61ffff6115f66101208701611146565b16151580611ab2575b1561175e57611615816101e0516101c051611e75565b50610200515061020051906102205160081c905b610240518260081b106116835750509061167e9161164e826020610280510151612a6f565b52611671611663826020610280510151612a6f565b51604061028051015161140b565b6040610280510152612a93565b6115e6565b9091611752611758917e010001000100010001000100010001000100010001000100010001000100016116b686866139e8565b6116c7610240516102205189613b54565b167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c9061140b565b92612a93565b90611629565b506102005190939261271061ffff6117796101208701611146565b16149081611aa3575b50611a36575b61179460608401611166565b936117d56001600160801b036117cd816117b56080515499828b1690612873565b16976117c360808901611166565b9060801c90612873565b1695856136f4565b60c08390526102005161028051604001519296919593949215611a1b57508761181a61180360a08a01611166565b6001600160801b0360406102805101519116612fe7565b81811115611a0b5761183f9161182f91611c97565b8580821091180285188095611c97565b60c05261184e60408801611e61565b6101405261185c848961140b565b61012052610200516101008190525b61028051515181101561195d5761189661188c826020610280510151612a6f565b5161012051612fe7565b610280516040015190919080156119435760019204801561193d576118be816101005161140b565b610100526118e58161014051858060a01b036118de866102805151612a6f565b511661387c565b828060a01b036118f9836102805151612a6f565b5116604051918252838060a01b036101405116917f998af789f974f6f69d62bd9cec24db35498a61f144b758983b3a97bb4987ea5e60206101a05192a45b0161186b565b50611937565b634e487b7160e01b61020051526012600452602461020051fd5b5096611a069593919694926108ae611986926119816101005195610100519261140b565b611c97565b905b60a051516119a19083906001600160a01b031687613310565b6040519360c0518552602085015260408401526060830152608082015261018051907f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06101a05192a36119fb604060c0519201611e61565b60805160a05161377b565b61151d565b505061183f610200518095611c97565b91969492611a0696945097611a30919861140b565b90611988565b611a526101e0516101c05161024051610220516101a051613628565b8180611a8d575b611a755750156117885750611a70826080516134cc565b611788565b635e2a9db960e11b6102005152600452602461020051fd5b506001600160401b036102605116421115611a59565b60ff915060881c16155f611782565b506101e05181106115ff565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156102bd575f809460246040518097819363120e300160e21b83526101a05160048401525af19384156102c9576114bb94611b29575b5092506114a4565b5f611b33916113ea565b5f610200525f611b21565b50505b818110611b4c575050565b6001906101a0515f52600260205260405f20815f5260205260ff8260405f20015460801c1615611b7d575b01611b41565b80828060a01b0360a0515116611c3f611b9c836101605160e051611155565b916101a0515f52600260205260405f20845f5260205260405f20928684018760801b60ff60801b19825416179055611bd481856134cc565b93611c2f611c0f611c09611bfe60808601986001600160801b03611bf78b611166565b169061140b565b845460801c90611c97565b96611166565b82546001600160801b031660809190911b6001600160801b031916178255565b611c3a858484613310565b613160565b604051905f82525f60208301525f604083015260608201525f60808201527f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a06101a05192a3611b77565b50610160518411611469565b9190820391821161141857565b9193611cb39193858585612574565b92611cbd82612ffa565b6101243563ffffffff8116938482036102bd5763ffffffff8514611db55761010060405181606482372095845f52600460205260405f20875f5260205260ff60405f205416600481101561038d57600181036108da5750516001600160a01b0316926101443561ffff8116929091908383036102bd57611d3e918491611155565b93855f52600460205260405f20885f526020526001600160781b0360405f20600260ff198254161781555460081c1694865f52600260205260405f208484036102bd57611d92948794505f52602052613310565b8381036102bd575f516020613ba45f395f51905f529160209150604051908152a4565b505050915050805f52600160205260ff60405f20541615611e4e57805f52600160205260405f2060ff198154169055807f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad3760206040515f8152a2805f52600160205260405f2061010061ff00198254161790557f1f9472d03d1d36b541d510d16ce9f977e45d86dbed004364a025520aac109ad05f80a2565b63d0cd6ee160e01b5f525f60045260245ffd5b356001600160a01b03811681036102bd5790565b919081101561099c5760051b81013590601e19813603018212156102bd5701908135916001600160401b0383116102bd5760200182360381136102bd579190565b51906001600160a01b03821682036102bd57565b519065ffffffffffff821682036102bd57565b519063ffffffff821682036102bd57565b519060ff821682036102bd57565b519081151582036102bd57565b90816101409103126102bd5761012060405191611f2583611398565b611f2e81611eb6565b8352611f3c60208201611eca565b6020840152611f4d60408201611eca565b6040840152611f5e60608201611edd565b6060840152611f6f60808201611edd565b6080840152611f8060a08201611eee565b60a0840152611f9160c08201611eee565b60c0840152611fa260e08201611efc565b60e0840152610100810151610100840152015161012082015290565b60405163ed42136f60e01b81526004810182905290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102c95761201e925f92612021575b5061269b565b90565b6120449192506101403d811161204b575b61203c81836113ea565b810190611f09565b905f612018565b503d612032565b94959361206a90612074939499989299858b89612574565b9386848a8761284b565b93835f52600460205260405f20855f5260205260405f2060ff81541697600489101561038d57600289146122f1576120b79060e084019461ffff61126b87611146565b92855f52600260205261ffff6120d060405f2092611146565b165f52602052600160405f2098145f146121c0576001600160781b03815460081c16975b60ff600182015460801c1615612185575b508761216a9360c063ffffffff96946108c694600260ff19825416179055019361215a8761213287611135565b16895f52600360205260405f208160081c5f52602052600160ff60405f2092161b8154179055565b516001600160a01b031690613310565b16905f516020613ba45f395f51905f526020604051878152a4565b908360c06121b3859b6108ae6108c69661216a996001600160801b036108a7606063ffffffff9e9c01611166565b9a94965050935090612105565b60018801805460ff8160801c16155f146121fb5750506121f56001600160801b036121ed60408501611166565b16848a6128b3565b976120f4565b6001600160801b0361225c8161221360408801611166565b166122568861271061224f61ffff61224861016084612240846122396101408a01611146565b168a612fe7565b049501611146565b1685612fe7565b049061140b565b90611c97565b911690818082109118028118916001600160801b0361227e8185168094612873565b82546001600160801b0319169116179055855160808701516122bc916001600160a01b03169063ffffffff166122b660408901611e61565b91612995565b5f525f6020526001600160801b036122db60405f209282845416612873565b166001600160801b0319825416179055976120f4565b505f9750505050505050565b90929192610100604051816101a482372091805f52600460205260405f20835f5260205260405f20549060ff8216600481101561038d576001036125035760405163ed42136f60e01b81526004810182905291610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9283156102c9575f936124d9575b5060081c6001600160781b0316958693806124c8575b156123c3575060246123bd94926101a4926133a9565b60019190565b92509060018060a01b03905116815f52600460205260405f20845f526020526001600160781b0360405f20600260ff198254161781555460081c1692825f52600260205260405f206102843561ffff811681036102bd578061ffff9150165f5260205260405f2090806124b6575b612479575b5082612443916024613310565b6102643563ffffffff811681036102bd5760405192835263ffffffff16915f516020613ba45f395f51905f5290602090a46123bd565b90926102043591906001600160801b03831683036102bd576108ae6124af9260246001600160801b0386612443975016916132c8565b9290612436565b5060ff600182015460801c1615612431565b506124d3838361269b565b156123a7565b6001600160781b039193506124fc906101403d811161204b5761203c81836113ea565b9290612391565b5050505090505f905f90565b90815f52600460205260405f20905f5260205260ff60405f20541690600482101561038d57600182146125505761254590611fbe565b1561201e5750600290565b5090565b6001600160a01b0316330361256557565b6376f04f9560e11b5f5260045ffd5b9190949392945f61012060405161258a81611398565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015201526040519263ed42136f60e01b845260048401526101408360248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102c9575f93612671575b506080809184956101209598604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190209101510361266257565b6386b0704760e01b5f5260045ffd5b610120935060809161269283926101403d811161204b5761203c81836113ea565b94509150612613565b90815f52600160205260ff60405f205460081c166126ee5760e00151156126e9576126c59061273f565b60208101511590816126d5575090565b6001600160401b0391506060015116421190565b505f90565b5050600190565b60405190612702826113b4565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b51906001600160401b03821682036102bd57565b6127476126f5565b5060405163083a4e6360e21b8152600481019190915260e0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102c9575f916127a0575090565b905060e0813d60e011612843575b816127bb60e093836113ea565b810103126102bd5761283b60c0604051926127d5846113b4565b6127de81611eee565b84526127ec60208201611efc565b60208501526127fd60408201611efc565b604085015261280e6060820161272b565b606085015261281f6080820161272b565b608085015261283060a0820161272b565b60a08501520161272b565b60c082015290565b3d91506127ae565b918395939161010061285f96940151613523565b1561090f5761010090816040519182372090565b906001600160801b03809116911603906001600160801b03821161141857565b906001600160801b03809116911601906001600160801b03821161141857565b906128f26128ce60606001600160801b039396959601611166565b94826128de818654168098612873565b169081808210911802189482861690612893565b166001600160801b0319825416179055565b60405163a904eac360e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102c9575f91612961575090565b90506020813d60201161298d575b8161297c602093836113ea565b810103126102bd5761201e90611edd565b3d915061296f565b9163ffffffff60405192602084019460018060a01b0316855216604083015260018060a01b03166060820152606081526129d06080826113ea565b51902090565b6001600160401b036001911601906001600160401b03821161141857565b6129fc6126f5565b50805f52600160205260ff60405f20541661135c57612a1a9061273f565b906001600160401b0360a08301511680421115612a345750565b612a456001600160401b03916129d6565b63d606d83f60e01b5f521660045260245ffd5b6001600160401b0381116105595760051b60200190565b805182101561099c5760209160051b010190565b919081101561099c5760e0020190565b5f1981146114185760010190565b9593949291909460405194612ab5866113cf565b606086526020860190606082525f60408801528691612ad386612a58565b612ae060405191826113ea565b868152601f19612aef88612a58565b013660208301378852612b0186612a58565b90612b0f60405192836113ea565b868252601f19612b1e88612a58565b0136602084013752848603612d985790975f6102a0525f6102a0525f975b6020810151151580612f97575b15612f83576040516319bbd47f60e21b81526004810183905260ff8a166024820152995f8b6044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9a8b156102c9575f9b612e70575b505f5b8b51811015612e525765ffffffffffff6040612bca838f612a6f565b5101511615612e4a57876102a05114612d9857612beb6102a0518989612a83565b60e0813603126102bd5760405190612c02826113b4565b803582526020810135906001600160a01b03821682036102bd57602083019182526040830190604081013582526060840160608201358152608085016080830135815260a086019160a0840135835260ff60c08501351660c0850135036102bd5760ff9460c080890195013585526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152612ce2610120826113ea565b5190206040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102c9578d83915f93612e14575b50608091612d4a91612a6f565b5101511480612da7575b15612d98576001906001600160a01b03612d6e828f612a6f565b515116612d908c516102a05190612d876102a051612a93565b6102a052612a6f565b525b01612bae565b63be7a8ea560e01b5f5260045ffd5b50612db66102a0518a88611e75565b6001600160401b0381116105595760405190612ddc601f8201601f1916602001836113ea565b808252602082019236828201116102bd57815f926020928637830101525190206060612e0c6102a0518b8b612a83565b013514612d54565b925050506020813d8211612e42575b81612e30602093836113ea565b810103126102bd5751818d6080612d3d565b3d9150612e23565b600190612d92565b50929199509760ff1660ff8114611418576001019798909198612b3c565b909a503d805f833e612e8281836113ea565b8101906060818303126102bd57612e9b60208201611eca565b506040810151906001600160401b0382116102bd570181601f820112156102bd57805190612ec882612a58565b92612ed660405194856113ea565b828452602060a08186019402830101918183116102bd57602001925b828410612f045750505050995f612bab565b60a0848303126102bd576040519060a08201908282106001600160401b038311176105595760a092602092604052612f3b87611eb6565b8152612f48838801611edd565b83820152612f5860408801611eca565b6040820152612f6960608801611efc565b606082015260808701516080820152815201930192612ef2565b5050955050509150506102a05103612d9857565b5060ff81511660ff8a161115612b49565b9092915f935f925b828410612fbd5750505050565b90919294612fdd60019163ffffffff611bf761010061153e8b8989611155565b9501929190612fb0565b8181029291811591840414171561141857565b60c061300d6001600160401b039261273f565b01511680421115612a345750565b90815f52600160205260405f2060ff198154169055817f0c35fbf8118c25be96023abd94f38777b33a7d5bbdbcea342a5326d9c666ad3760206040515f8152a261309e57805f52600160205260405f2061010061ff00198254161790557f1f9472d03d1d36b541d510d16ce9f977e45d86dbed004364a025520aac109ad05f80a2565b50565b63ffffffff8060806130bb60018060a01b03855116612904565b9301511691161190565b805160809091015191929163ffffffff16907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156102bd575f60849281956040519788968795638877a1b760e01b875260018060a01b03166004870152602486015260018060a01b0316604485015260648401525af180156102c9576131545750565b5f61315e916113ea565b565b600101805460ff60901b1916600160901b1790557f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691906131b860406131b160608401611166565b9201611e61565b604051630369ac9160e01b81526001600160a01b03909116600482015290606082602481875afa9182156102c9575f92613257575b5061320f906001600160801b036020670de0b6b3a76400009401519116612fe7565b04823b156102bd576040516315afd40960e01b81526001600160a01b0390921660048301526024820152905f908290818381604481015b03925af180156102c9576131545750565b91506060823d6060116132c0575b81613272606093836113ea565b810103126102bd576040805192613288846113cf565b61329181611eb6565b8452602081015160208501520151906001600160801b03821682036102bd57604083019190915261320f6131ed565b3d9150613265565b610bd76132dd608061315e9496959601611166565b946001600160801b036132f5845460801c8098612873565b16908180821091180218946001600160801b03861690612893565b91907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613351604061334a86611e61565b9501611e61565b93813b156102bd57604051630432347f60e51b81526001600160a01b039182166004820152928116602484015290931660448201526064810191909152905f908290608490829084905af180156102c9576131545750565b9093815f52600260205260405f209060e085019161ffff6133c984611146565b165f5260205263ffffffff61340560c060405f2097865f52600460205260405f20855f5260205260405f20600360ff1982541617905501611135565b16837f5605b29a5616fd1676b4db6fae6d9f7265759557422906da81f727e3f394159e5f80a460ff600185015460801c16156134af578261ffff6134a9937f728fe7f92f3c22b3aa6f8e9ddef45a526b9ce05ea57e2155c1c1e7247d0b0b6760a060409561347b61315e9c6134859c9b9a6136f4565b96919c9092611146565b16948751918c835260208301525f888301525f60608301526080820152a301611e61565b9161377b565b505050916001600160801b038092506128f2911682845416612873565b9190606060019101926001600160801b036134fe816134f76134ed88611166565b8286541690612873565b1695611166565b82546001600160801b031916911617815501805460ff60881b1916600160881b179055565b9392919060e08301908261ffff61353984611146565b16101561361d5761355761ffff61354f84611146565b168483612fa8565b9260c08501938063ffffffff61356c87611135565b16109485156135dd575b50505050506135d557610100908160405191823720915f925b848410156135cd578360051b830135908181105f146135bc575f52602052600160405f205b93019261358f565b905f52602052600160405f206135b4565b149392505050565b505050505f90565b63ffffffff949550926101009261ffff61126b61360a61153e95896136046136109a611135565b16611c97565b98611146565b1611155f80808080613576565b505050505050505f90565b9092949391945f905f928560081c975b8860081b96818810156136e85761365082828c613b54565b835f52600360205260405f208b5f5260205260405f20541916995f5b8881106136c657508a156136a7575050505050505050915b6001811615613694575060019190565b9161369e90612a93565b9160011c613684565b9092949699506136ba9193959750612a93565b97949290959391613638565b9a6001906136df836136d98f8d8b611e75565b506139e8565b19169b0161366c565b50505050945092915050565b916119819061315e61374c9361377661271061372061ffff6137196101408b01611146565b1684612fe7565b0495869261271061374161ffff61373a6101608d01611146565b1683612fe7565b049687948592611c97565b9661377187604061375f60208501611e61565b93019261376b84611e61565b9061387c565b611e61565b613817565b91909183156138115761378d816130a1565b6138065760016001600160801b036137e794951694016001600160801b036137b88682845416612893565b82546001600160801b031916911617905580516080919091015163ffffffff16906001600160a01b0316612995565b5f525f6020526001600160801b036128f260405f209282845416612893565b61315e9392506130c5565b50505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156102bd57604051632770a7eb60e21b81526001600160a01b0390921660048301526024820152905f90829081838160448101613246565b9082156139e3576040516336d30e8f60e11b81526001600160a01b038084166004830152909290602090849060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102c9575f936139a7575b506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811693908181167f0000000000000000000000000000000000000000000000000000000000000000909116811490811561399e575b50156139965750915b803b156102bd5760405163167aec3160e31b81526001600160a01b03938416600482015291909216602482015260448101929092525f908290606490829084905af180156102c9576131545750565b905091613947565b9050155f61393e565b9092506020813d6020116139db575b816139c3602093836113ea565b810103126102bd576139d490611eb6565b915f6138df565b3d91506139b6565b505050565b9060051b013577ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b60081b5f1992610100820180831161141857808210613b8d575b5050808211613b7c57505090565b613b88905f1992611c97565b1b1690565b919391613b9a9190611c97565b1c915f80613b6e56fe21b01ca3e5c244324b0de8aa05ac3047b3d3401e4b50b7f81ce4a4985e2665cf' as const

// Generated from v2/src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Batches. */
export const batchesAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IEscrow",
        "name": "escrow_",
        "type": "address"
      },
      {
        "internalType": "contract ISeats",
        "name": "seats_",
        "type": "address"
      },
      {
        "internalType": "contract INodeRegistry",
        "name": "nodes_",
        "type": "address"
      },
      {
        "internalType": "contract IModelRegistry",
        "name": "models_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "rounds",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "claims",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "rulings",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "cases",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "faults",
            "type": "address"
          }
        ],
        "internalType": "struct Neighbours",
        "name": "n",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "window",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "grace",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "redrawTime",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "settleDelay",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "jobLifetime",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "suspension",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "drawn",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "valueBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "slashBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bountyBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "workerStake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "gatewayStake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "gasPrice",
            "type": "uint128"
          }
        ],
        "internalType": "struct BatchParameters",
        "name": "p",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "opgRate",
            "type": "uint256"
          },
          {
            "internalType": "uint128",
            "name": "leastPrice",
            "type": "uint128"
          }
        ],
        "internalType": "struct TokenTerms[]",
        "name": "tokens",
        "type": "tuple[]"
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
    "name": "CheckFeeTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ChequeExceeded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "InvalidCheque",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "InvalidGroups",
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
    "name": "NotSettlement",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotSigner",
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
        "internalType": "uint256",
        "name": "group",
        "type": "uint256"
      }
    ],
    "name": "PriceTooLow",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      }
    ],
    "name": "StakeTooLow",
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
    "name": "Suspended",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UnknownBatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "UnknownToken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "ValueTooHigh",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongRoot",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "expected",
        "type": "uint64"
      }
    ],
    "name": "WrongSequence",
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
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "generation",
        "type": "uint32"
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
        "indexed": false,
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "atRisk",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "internalType": "bytes32[]",
        "name": "digests",
        "type": "bytes32[]"
      }
    ],
    "name": "BatchPosted",
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
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "GasRepaid",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "liability",
        "type": "uint256"
      }
    ],
    "name": "LiabilityChanged",
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
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "batchIdOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
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
    "name": "burn",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      }
    ],
    "name": "burnSlice",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "escrow",
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
    "name": "exitDelay",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
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
    "name": "getBatch",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "postedBlock",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "postedAt",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "generation",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "postingMode",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "groupCount",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "audited",
            "type": "bool"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "groupsHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Batch",
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
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
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
    "name": "giveBack",
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
      }
    ],
    "name": "liabilityOf",
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
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      }
    ],
    "name": "lockSlice",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "models",
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
    "name": "neighbours",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "rounds",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "claims",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "rulings",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "cases",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "faults",
            "type": "address"
          }
        ],
        "internalType": "struct Neighbours",
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
        "internalType": "address",
        "name": "worker",
        "type": "address"
      }
    ],
    "name": "nextSequenceOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "nodes",
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
    "name": "parameters",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "window",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "grace",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "redrawTime",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "settleDelay",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "jobLifetime",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "suspension",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "drawn",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "valueBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "slashBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bountyBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "workerStake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "gatewayStake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "gasPrice",
            "type": "uint128"
          }
        ],
        "internalType": "struct BatchParameters",
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
        "internalType": "address",
        "name": "to",
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
    "name": "pay",
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
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "digests",
        "type": "bytes32[]"
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
        "internalType": "bytes[]",
        "name": "cheques",
        "type": "bytes[]"
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
        "name": "previous",
        "type": "tuple[]"
      },
      {
        "internalType": "uint256[]",
        "name": "previousAtRisk",
        "type": "uint256[]"
      }
    ],
    "name": "postBatch",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "punish",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
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
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "gas",
        "type": "uint256"
      }
    ],
    "name": "repay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "seats",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "seize",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
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
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "slices",
        "type": "uint256"
      }
    ],
    "name": "slice",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
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
        "name": "chequeKey",
        "type": "bytes32"
      }
    ],
    "name": "spentOf",
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
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      }
    ],
    "name": "takeLocked",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "termsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "opgRate",
            "type": "uint256"
          },
          {
            "internalType": "uint128",
            "name": "leastPrice",
            "type": "uint128"
          }
        ],
        "internalType": "struct TokenTerms",
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
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "unlockSlice",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of Batches; constructor arguments follow it. */
export const batchesBytecode =
  '0x610360604052346109845761441b803803809161001e82610360610ec6565b61036039806102e0811261098457610360516001600160a01b03811681036109845761038051916001600160a01b0383168303610984576103a051916001600160a01b0383168303610984576103c051916001600160a01b03831683036109845760a0607f19820112610984576101a06040519161009b83610eab565b6100a66103e0610ee9565b83526100b3610400610ee9565b60208401526100c3610420610ee9565b60408401526100d3610440610ee9565b60608401526100e3610460610ee9565b608084015261011f19011261098457604051946101a086016001600160401b03811187821017610e975760405261011b610480610efd565b86526101286104a0610efd565b60208701526101386104c0610efd565b60408701526101486104e0610efd565b6060870152610158610500610efd565b6080870152610168610520610efd565b60a08701526105405160ff811681036109845760c087015261018b610560610f0e565b60e087015261019b610580610f0e565b6101008701526101ac6105a0610f0e565b6101208701526101bd6105c0610f1d565b6101408701526101ce6105e0610f1d565b6101608701526101df610600610f1d565b610180870152610620516001600160401b03811161098457610360880161037f8201121561098457610360810151906001600160401b038211610e97576040519861023060208460051b018b610ec6565b828a5260206060818c0194028361036001010191816103600183116109845761038001925b828410610e36575050604051634e2b2aeb60e11b8152915060209050816004816001600160a01b0388165afa908115610990575f91610dfc575b506001600160a01b03828116911603610dde5760405163e2fdcc1760e01b81526020816004816001600160a01b0386165afa908115610990575f91610da4575b506001600160a01b03848116911614801590610d27575b610d075760405163e2fdcc1760e01b81526020816004816001600160a01b0389165afa908115610990575f91610ccd575b506001600160a01b03848116911603610caf5760405161033681610eab565b82516001600160a01b039081168252602080850151821690830152604080850151821690830152606080850151821690830152608080850151909116908201525f5b60058110610bcd57505063ffffffff865116600a8110159081610bbf575b5080610b93575b80610b67575b80610af8575b80610acc575b80610aa0575b60ff60c0880151169060018210159182610a94575b5081610a69575b81610a3d575b81610a26575b60018060801b036101408901511690670de0b6b3a76400008210159182610a0f575b50816109ce575b816109ad575b159182156109a4575b50811561099b575b5061066b576001600160a01b0393841660e05293831660c05292821660a052811660808181528351602085810151604080880151871661014052908616610120529185166101005260608601519290950151841661018052921661016052905163025e2c5d60e01b81529190829060049082905afa908115610990575f91610952575b506101a052805160208201516040830151606084015163ffffffff90811661022052908116610200529081166101e0529081166101c052608082015160a083015160c084015160ff1661028052821661026052166102405260e081015161010082015161012083015161ffff9081166102e0529081166102c052166102a052610140810151610160820151610180909201516001600160801b039081166103405291821661032052166103005280518015908115610947575b5061066b575f5b81518110156106d55760208160051b830101519060018060a01b038251165f525f60205260018060a01b0360405f20541615156020830180519182151592836106b9575b50604085019260018060801b038451169081151591826106a7575b5086516001600160a01b03161592831561069f575b508215610696575b50811561068d575b5061066b5783516101a0516001600160a01b039081169116148061067a575b61066b5783516001600160a01b039081165f908152602081905260409020945185546001600160a01b031916911617845551600184810191909155905160029390930180546001600160801b0319166001600160801b03949094169390931790925501610560565b630e52390960e41b5f5260045ffd5b50670de0b6b3a764000081511415610603565b9050155f6105e4565b1591505f6105dc565b92505f6105d4565b6001600160781b03101591505f6105bf565b701d6329f1c35ca4bfabb9f5610000000000101592505f6105a4565b6040516134c49081610f5782396080518181816103c1015281816106b301528181610a0801528181610aca015281816111960152818161120601528181611397015281816119de01528181611f2d015281816120a70152818161262f01528181612a7501528181612eb0015261309e015260a05181818161017e0152818161047f01528181611acb0152818161226601528181612308015281816123af01526125f4015260c05181818161089f01528181611904015281816121d601526132ca015260e05181611b1001526101005181818161055a015281816117490152818161255401526125a101526101205181818161058001528181610669015281816114760152818161199e01528181611eed0152818161202f01526127300152610140518181816105ab015281816107640152818161090601528181611a8701528181611fd7015261215201526101605181818161014c0152818161042e015281816105d601528181612219015281816122bb015261235e0152610180518181816106010152818161073201528181611a5501528181611fa5015261212001526101a05181818161266e01528181612b460152612ef401526101c051818181611bb8015261248b01526101e051818181611be8015261250b01526102005181611c15015261022051818181611c4201526124de015261024051818181611c6f01526124b201526102605181611c9c015261028051818181610fbb0152611cc901526102a051818181610b4a0152611cf401526102c05181611d2101526102e05181611d4e015261030051818181610b050152611d7b01526103205181611dad015261034051818181611dde0152612aa40152f35b60109150115f610559565b90506020813d602011610988575b8161096d60209383610ec6565b810103126109845761097e90610ee9565b5f6104a0565b5f80fd5b3d9150610960565b6040513d5f823e3d90fd5b9050155f61041d565b1591505f610415565b6101808901516509184e72a0006001600160801b039091161115915061040c565b905060018060801b0361016089015116670de0b6b3a764000081101590816109f8575b5090610406565b6b033b2e3c9fd0803ce8000000915011155f6109f1565b6b033b2e3c9fd0803ce8000000101591505f6103ff565b90506103e861ffff610120890151161115906103dd565b905061ffff6101008801511660648110159081610a5c575b50906103d7565b612710915011155f610a55565b905061ffff60e08801511660018110159081610a87575b50906103d1565b612710915011155f610a80565b6004101591505f6103ca565b5063ffffffff60a087015116600a8110159081610abe575b506103b5565b6276a700915011155f610ab8565b5063ffffffff608087015116600a8110159081610aea575b506103af565b62093a80915011155f610ae4565b5060608601516020870151604088015163ffffffff9283169291909116906401fffffffe9060011b168101809111610b5357600a8101809111610b53578110159081610b45575b506103a9565b62278d00915011155f610b3f565b634e487b7160e01b5f52601160045260245ffd5b5063ffffffff60408701511660058110159081610b85575b506103a3565b62015180915011155f610b7f565b5063ffffffff60208701511660058110159081610bb1575b5061039d565b62015180915011155f610bab565b62093a80915011155f610396565b6001600160a01b03610bdf8284610f31565b5116158015610c93575b8015610c76575b610c63575f5b818110610c065750600101610378565b6001600160a01b03610c188385610f31565b51166001600160a01b03610c2c8386610f31565b511614610c3b57600101610bf6565b506001600160a01b0391610c4f9190610f31565b51166362845cf960e11b5f5260045260245ffd5b6001600160a01b0391610c4f9190610f31565b506001600160a01b03610c898284610f31565b51163b1515610bf0565b506001600160a01b03610ca68284610f31565b51163014610be9565b6362845cf960e11b5f9081526001600160a01b038516600452602490fd5b90506020813d602011610cff575b81610ce860209383610ec6565b8101031261098457610cf990610ee9565b5f610317565b3d9150610cdb565b6362845cf960e11b5f9081526001600160a01b0391909116600452602490fd5b506040516302edc17d60e51b81526020816004816001600160a01b0386165afa908115610990575f91610d6a575b506001600160a01b03868116911614156102e6565b90506020813d602011610d9c575b81610d8560209383610ec6565b8101031261098457610d9690610ee9565b5f610d55565b3d9150610d78565b90506020813d602011610dd6575b81610dbf60209383610ec6565b8101031261098457610dd090610ee9565b5f6102cf565b3d9150610db2565b6362845cf960e11b5f9081526001600160a01b038416600452602490fd5b90506020813d602011610e2e575b81610e1760209383610ec6565b8101031261098457610e2890610ee9565b5f61028f565b3d9150610e0a565b60608483610360010312610984576040519060608201906001600160401b03821183831017610e9757606092602092604052610e7187610ee9565b81528287015183820152610e8760408801610f1d565b6040820152815201930192610255565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b03821117610e9757604052565b601f909101601f19168101906001600160401b03821190821017610e9757604052565b51906001600160a01b038216820361098457565b519063ffffffff8216820361098457565b519061ffff8216820361098457565b51906001600160801b038216820361098457565b906005811015610f425760051b0190565b634e487b7160e01b5f52603260045260245ffdfe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630369ac911461280d5750806315afd40914612715578063193222041461258e5780631da649cf1461254257806328388630146124685780632c6406f01461242157806334ba8431146123f157806339bb463b1461234a57806349d89d1d146122a757806356a46b14146122055780635db82fa0146121c057806369e71f49146121805780637ce8e0621461200557806386468fe014611ea95780638903573014611b3f5780639986df2c14611afa5780639c5655d614611ab55780639dc29fac14611981578063aedb669414610792578063b3d7618814610656578063b77981131461050d578063d70080cc1461041a578063e143e888146103f0578063e2fdcc17146103ab578063ed42136f146102115763edcceaee1461013c575f80fd5b346101ef5761014a36612927565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036102025782917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156101fd57604484928360405195869485936376e6757760e11b8552600485015260248401525af180156101f2576101de5750f35b816101e891612a20565b6101ef5780f35b80fd5b6040513d84823e3d90fd5b505050fd5b6376f04f9560e11b5f5260045ffd5b50346101ef5760203660031901126101ef576004358161012060405161023681612a04565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152808252600160205260018060a01b036040832054161561039c57815260016020526040902060405161029d81612a04565b815491600160a01b60019003831692838352602083018160a01c65ffffffffffff168152604084019160d01c82526001830154916060850163ffffffff8416815260808601908460201c63ffffffff16825260a08701928560401c60ff16845260c08801948660481c60ff16865260e089019660501c60ff16151587526002880154976101008a01988952600301549861012001988952604051998a525165ffffffffffff1660208a01525165ffffffffffff1660408901525163ffffffff1660608801525163ffffffff1660808701525160ff1660a08601525160ff1660c085015251151560e0840152516101008301525161012082015261014090f35b63119a762760e01b8252600482fd5b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef5760203660031901126101ef5760406020916004358152600383522054604051908152f35b50346101ef5761042936612927565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516335c0203360e21b815260048101939093526024830152602082604481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906104ca575b806104c2602092612ea6565b604051908152f35b506020813d6020116104f9575b816104e460209383612a20565b810103126104f557602090516104b6565b5f80fd5b3d91506104d7565b604051903d90823e3d90fd5b50346101ef57806003193601126101ef57608060405161052c816129e9565b828152826020820152826040820152826060820152015260a0604051610551816129e9565b6001821b5f19017f000000000000000000000000000000000000000000000000000000000000000081168083527f0000000000000000000000000000000000000000000000000000000000000000821660208085019182527f0000000000000000000000000000000000000000000000000000000000000000841660408087019182527f0000000000000000000000000000000000000000000000000000000000000000861660608089019182527f000000000000000000000000000000000000000000000000000000000000000088166080998a01908152835197885295518816948701949094529151861690850152518416908301525190911691810191909152f35b50346101ef57610665366128d7565b91337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015610760575b801561072e575b15610202578284936106b157505050f35b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561072a576040516317d5759960e31b81526001600160a01b039384166004820152939092166024840152604483015282908290818381606481015b03925af180156101f2576101de5750f35b8480fd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106a0565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614610699565b50346101ef576101003660031901126101ef576107ad6128ad565b6080526107b8612911565b906064356001600160401b038111611979576107d890369060040161293d565b6084356001600160401b03811161197d576107f790369060040161296d565b9060a4356001600160401b0381116118655761081790369060040161293d565b92909560c4356001600160401b0381116119795761083990369060040161296d565b919060e4356001600160401b0381116119755761085a90369060040161293d565b9360018060a01b0360805116331415806118d7575b6118c857604051632de9480760e01b81526080516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561187157859061188b575b60029150161561187c5760408051632254f92560e01b81526080516001600160a01b03908116600483015290969190879060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156118715785968691611817575b506001600160401b031680421061180557506080516001600160a01b031685526002602052604085206001810154909594939291906001600160401b03908116908f168190036117f3575081611745575b505050508615159889809a6116b5575b6116a65781908515801561169c575b61161c57825b868110611642575061100082118015611630575b61161c5785880361161c576040516393d379dd60e01b81523060048201526080516001600160a01b039081166024830152600260448301529098906060908a9060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa988915610e485784996115f9575b50610a4287612fe7565b98610a506040519a8b612a20565b878a52601f19610a5f89612fe7565b013660208c0137845b888a81831061141557505050508b5f1461140d5783905b8492855b898110610e535750506040516393d379dd60e01b81523060048201526080516001600160a01b039081166024830152604482018790529093925060609150839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610e48578492610e15575b506001600160801b037f000000000000000000000000000000000000000000000000000000000000000016808310610dfe5750610b70610b4461271092600188015460401c612fb8565b9261ffff7f00000000000000000000000000000000000000000000000000000000000000001690612a41565b04808211610de85750610ba3610b8582612e75565b60018601906001600160401b0382549181199060401b169116179055565b6040519081526080516001600160a01b0316907fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d99190602090a2610beb6044358c608051612c2f565b808352600160208190526040842080546080514360a01b65ffffffffffff60a01b169187166001600160a01b039190911617174260d01b6001600160d01b0319161781559081018054929c91939092909115610ddb5760ff60401b85915b60ff60501b610c588b8d61305d565b151560501b169360ff60501b199163ffffffff60ff60481b1992169068ffffffffffffffffff1916171667ffffffff000000008a60201b1617169160401b161760ff60481b8860481b161717905560443560028201556003604051602081019060408252610cf281610ce4610cd28c8c6060850191612c9a565b828103601f190160408401528d612e0b565b03601f198101835282612a20565b51902091015588825560016001600160401b038b1601906001600160401b038211610dc757507fa89c3a5ef008d1a18cfe2cd428b508b1eece46c98d26e168cd4a6dd5ea147e7795610d916001600160401b039660209c9663ffffffff610dbc978e9c9760018c610d9f99168d198284015416179101556040519a8b9a168a5260443560208b015216604089015260c0606089015260c0880191612c9a565b908582036080870152612e0b565b83810360a08501526080516001600160a01b031697909190612de7565b0390a3604051908152f35b634e487b7160e01b81526011600452602490fd5b60ff60401b600191610c49565b637a0e198560e01b845260045260245250604490fd5b63829f116360e01b85526004526024829052604484fd5b610e3891925060603d606011610e41575b610e308183612a20565b810190612fc5565b5050905f610afa565b503d610e26565b6040513d86823e3d90fd5b610e5e818b8d612f82565b9461ffff610e6f610120880161304e565b1680159081159182611403575b80156113f8575b80156113ed575b60805189906001600160a01b0390811690610ea483612ffe565b16141591826113ce575b8261138b575b612710610ee261ffff610eca610140860161304e565b1661ffff610edb610160870161304e565b1690612fb8565b11906001600160781b036001600160801b03610f0060608601613026565b1611159283611362575b83611339575b5015928315611330575b508215611328575b50811561131f575b5061130b57610f3b60608901613026565b906001600160a01b03610f5060408b01612ffe565b168b528a6020526001600160801b03600260408d20015416916001600160801b03610f8f6101008c019463ffffffff610f8887612fa7565b1690612a41565b9116106112f7579063ffffffff610f88610fed610ff394610fe88d6001600160801b03610fe260a060ff7f0000000000000000000000000000000000000000000000000000000000000000169301613026565b16612a41565b612a41565b92612fa7565b816112af575b5061129b5761102a6001600160801b0361101560608901613026565b166001600160801b03610edb60808a01613026565b9084831015611287578260051b840135601e198536030181121561126c5784016001600160401b0381351161126c5780353603602082011361126c578381602061107b933591018a8a60805161309c565b61108487612ffe565b61109060208901612ffe565b6001600160401b036110a460408b01612ffe565b6110b060e08c0161303a565b9060405193602085019560018060a01b0316865260018060a01b0316604085015260018060a01b0360805116606085015260018060a01b031660808401521660a082015260a0815261110360c082612a20565b519020808a52600360205261111c8360408c2054612fb8565b9060c08901358211611270579061117d92918b52600360205260408b2055670de0b6b3a7640000611176896001600160801b0361116f61116a604061116360608601613026565b9401612ffe565b612e3e565b9116612a41565b0490612fb8565b95611193604061118c83612ffe565b9201612ffe565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561126c5760405163243d68d960e11b81526080516001600160a01b03928316600483015282166024820152911660448201526064810191909152878180608481010381837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561126157908891611248575b5050600101610a83565b8161125291612a20565b61125d57865f61123e565b8680fd5b6040513d8a823e3d90fd5b8980fd5b60448b8387632191b35560e11b8352600452602452fd5b634e487b7160e01b89526032600452602489fd5b63021b302b60e41b88526004829052602488fd5b90506001600160801b036112c560808901613026565b169061271082029180830461271014901517156112e357105f610ff9565b634e487b7160e01b8a52601160045260248afd5b637d92c72360e11b8b52600485905260248bfd5b639acab2c360e01b8a52600484905260248afd5b9050155f610f2a565b91505f610f22565b1592505f610f1a565b6001600160781b0391935061135860a06001600160801b039201613026565b161115918b610f10565b6001600160781b0391935061138160806001600160801b039201613026565b161115918b610f0a565b91506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116906113c560208401612ffe565b16141591610eb4565b91506001600160a01b036113e460208301612ffe565b16151591610eae565b506127108114610e8a565b506103e88114610e83565b5060648114610e7c565b600190610a7f565b6114258361142b93604093612f82565b01612ffe565b811515806115ad575b61156c5761144181612e3e565b6040516392ca76b160e01b81526080516001600160a01b039081166004830152928316602482015291602090839060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215611261578892611539575b5083670de0b6b3a7640000810204670de0b6b3a7640000148415171561152557801561151157611509836114ec8f939460019695670de0b6b3a764000089020490612fb8565b6001600160781b038082109118026001600160781b031892613012565b525b01610a68565b634e487b7160e01b88526012600452602488fd5b634e487b7160e01b88526011600452602488fd5b9091506020813d8211611564575b8161155460209383612a20565b810103126104f55751905f6114a6565b3d9150611547565b50805f19810111611599576001908b6115938261158c5f19820184613012565b5192613012565b5261150b565b634e487b7160e01b86526011600452602486fd5b50815f198101116115e557896115d460406114258e60018060a01b03945f19880191612f82565b166001600160a01b03821614611434565b634e487b7160e01b87526011600452602487fd5b61161391995060603d606011610e4157610e308183612a20565b5050975f610a38565b639acab2c360e01b83526004869052602483fd5b508a80156109c15750818914156109c1565b9163ffffffff61165f610100611659868b8d612f82565b01612fa7565b16156116885761168160019163ffffffff610edb610100611659888d8f612f82565b92016109ad565b639acab2c360e01b84526004839052602484fd5b50601086116109a7565b633d4a3c3f60e11b8252600482fd5b5081886116c7575b6044351415610998565b506040515f19890160061b8101602081016040528a5b8a60051b8c01811061173257506002198a60011b0160051b82015b82821015611708575050516116bd565b805160208083015180831160051b928352911852604085208252601f1990910190603f19016116f8565b80358252601f19909101906020016116dd565b85547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316939091843b1561125d578694926117c56117b39795938793604051998a988997889663a25d006760e01b88526004880152606060248801526064870191612c9a565b84810360031901604486015291612de7565b03925af180156101f2579082916117de575b8080610988565b816117e891612a20565b6101ef57805f6117d7565b632f9fd8a560e11b8652600452602485fd5b63a8648c0760e01b8652600452602485fd5b9650506040863d604011611869575b8161183360409383612a20565b8101031261072a5785519563ffffffff871687036118655761185f60206001600160401b039201612f6e565b90610937565b8580fd5b3d9150611826565b6040513d87823e3d90fd5b63fb55adaf60e01b8452600484fd5b506020813d6020116118c0575b816118a560209383612a20565b8101031261072a575160ff8116810361072a576002906108ce565b3d9150611898565b63143606b960e31b8452600484fd5b50604051635b5175d560e01b81526080516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611871578591611946575b506001600160a01b031633141561086f565b611968915060203d60201161196e575b6119608183612a20565b810190612f4f565b5f611934565b503d611956565b8280fd5b5080fd5b8380fd5b50346101ef5760403660031901126101ef5761199b6128ad565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015611a83575b8015611a51575b156102025781907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15611a4d57604051632770a7eb60e21b81526001600160a01b03929092166004830152602480359083015282908290604490829084905af180156101f2576101de5750f35b5050fd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146119d5565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146119ce565b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef57806003193601126101ef57604051611b5c816129cd565b8181528160208201528160408201528160608201528160808201528160a08201528160c08201528160e0820152816101008201528161012082015281610140820152816101608201526101800152604051611bb6816129cd565b7f000000000000000000000000000000000000000000000000000000000000000063ffffffff169081815260208101907f000000000000000000000000000000000000000000000000000000000000000063ffffffff168252604081017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000060ff16815260e08601917f000000000000000000000000000000000000000000000000000000000000000061ffff1683526101008701937f000000000000000000000000000000000000000000000000000000000000000061ffff1685526101208801957f000000000000000000000000000000000000000000000000000000000000000061ffff1687526101408901977f00000000000000000000000000000000000000000000000000000000000000006001600160801b031689526101608a01997f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168b52610180019a7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168c526040519c8d525163ffffffff1660208d01525163ffffffff1660408c01525163ffffffff1660608b01525163ffffffff1660808a01525163ffffffff1660a08901525160ff1660c08801525161ffff1660e08701525161ffff166101008601525161ffff16610120850152516001600160801b0316610140840152516001600160801b0316610160830152516001600160801b03166101808201526101a090f35b50346101ef5760803660031901126101ef57611ec36128ad565b6024356001600160a01b038116810361197557604435906001600160a01b038216820361197d57337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015611fd3575b8015611fa1575b156102025783927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561072a576040516324b66dd360e21b81526001600160a01b0392831660048201529282166024840152921660448201526064803590820152908290829081838160848101610719565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611f24565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611f1d565b50346101ef5760603660031901126101ef5761201f6128ad565b90602435600481101561197957337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614801561214e575b801561211c575b1561020257604051633e74703160e11b81526001600160a01b03909316600484015261209181612a54565b60248301526044803590830152602082606481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906120e9575b602090604051908152f35b506020813d602011612114575b8161210360209383612a20565b810103126104f557602090516120de565b3d91506120f6565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612066565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461205f565b50346101ef5760203660031901126101ef576020906001906040906001600160a01b036121ab6128ad565b1681526002845220015460401c604051908152f35b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef5760203660031901126101ef577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516315a91ac560e21b8152600480359082015290602082602481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906120e957602090604051908152f35b50346101ef5760203660031901126101ef577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516349d89d1d60e01b8152600480359082015290602082602481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906104ca57806104c2602092612ea6565b50346101ef5761235936612927565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516339bb463b60e01b815260048101939093526024830152602082604481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906104ca57806104c2602092612ea6565b50346101ef5760603660031901126101ef5760206104c26124106128ad565b612418612911565b60443591612c2f565b50346101ef5760203660031901126101ef576020906001600160401b03906001906040906001600160a01b036124556128ad565b1681526002855220015416604051908152f35b50346101ef57806003193601126101ef5760206125316125046124d763ffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016612c0f565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612c0f565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612c0f565b6001600160401b0360405191168152f35b50346101ef57612551366128d7565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036102025761258b92612a72565b80f35b346104f55760203660031901126104f5577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516339bb463b60e01b81526004803590820152600160248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19081156126d8575f916126e3575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156104f557604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600482015260248101829052915f908390604490829084905af19182156126d8576020926126c8575b50604051908152f35b5f6126d291612a20565b5f6126bf565b6040513d5f823e3d90fd5b90506020813d60201161270d575b816126fe60209383612a20565b810103126104f557518161262c565b3d91506126f1565b346104f55760403660031901126104f55761272e6128ad565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576001600160a01b03165f8181526002602052604090819020600101805490911c6001600160c01b03612791602435612e75565b169003906001600160c01b0382116127f95780546001600160401b0316604083901b67ffffffffffffffff19161790557fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d991906020906040516001600160c01b039091168152a2005b634e487b7160e01b5f52601160045260245ffd5b346104f55760203660031901126104f5575f60406128296128ad565b926128338161299e565b828152826020820152015261284781612e3e565b5060018060a01b03165f525f602052606060405f206001600160801b036040516128708161299e565b60018060a01b0383541692838252604083600260018401549360208601948552015416920191825260405193845251602084015251166040820152f35b600435906001600160a01b03821682036104f557565b35906001600160a01b03821682036104f557565b60609060031901126104f5576004356001600160a01b03811681036104f557906024356001600160a01b03811681036104f5579060443590565b602435906001600160401b03821682036104f557565b60409060031901126104f5576004359060243590565b9181601f840112156104f5578235916001600160401b0383116104f5576020808501948460051b0101116104f557565b9181601f840112156104f5578235916001600160401b0383116104f55760208085019461018085020101116104f557565b606081019081106001600160401b038211176129b957604052565b634e487b7160e01b5f52604160045260245ffd5b6101a081019081106001600160401b038211176129b957604052565b60a081019081106001600160401b038211176129b957604052565b61014081019081106001600160401b038211176129b957604052565b90601f801991011681019081106001600160401b038211176129b957604052565b818102929181159184041417156127f957565b60041115612a5e57565b634e487b7160e01b5f52602160045260245ffd5b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690612ad2907f00000000000000000000000000000000000000000000000000000000000000006001600160801b031690612a41565b604051633e74703160e11b81526001600160a01b0390941660048501819052600260248601526044850191909152916020846064815f865af19384156126d8575f94612bdb575b508315612bd557813b156104f5576040516317d5759960e31b81526001600160a01b0382811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101859052915f908390606490829084905af19081156126d8577fde388040b213d9a1945bd48e78dcb7099b8a6d8dd8128a5bc05e8e65dc860e4392602092612bc5575b506040519485526001600160a01b031693a3565b5f612bcf91612a20565b5f612bb1565b50505050565b9093506020813d602011612c07575b81612bf760209383612a20565b810103126104f55751925f612b19565b3d9150612bea565b906001600160401b03809116911601906001600160401b0382116127f957565b916001600160401b0360405192602084019446865230604086015260018060a01b0316606085015216608083015260a082015260a08152612c7160c082612a20565b51902090565b35906001600160801b03821682036104f557565b359061ffff821682036104f557565b916020908281520191905f905b808210612cb45750505090565b91929091906001600160a01b03612cca856128c3565b1681526001600160a01b03612ce1602086016128c3565b1660208201526001600160a01b03612cfb604086016128c3565b1660408201526001600160801b03612d1560608601612c77565b1660608201526001600160801b03612d2f60808601612c77565b1660808201526001600160801b03612d4960a08601612c77565b1660a082015260c084013560c082015260e08401356001600160401b0381168091036104f55760e08201526101008401359063ffffffff82168092036104f557610180816001936101008394015261ffff612da76101208901612c8b565b1661012082015261ffff612dbe6101408901612c8b565b1661014082015261ffff612dd56101608901612c8b565b16610160820152019401920190612ca7565b81835290916001600160fb1b0383116104f55760209260051b809284830137010190565b90602080835192838152019201905f5b818110612e285750505090565b8251845260209384019390920191600101612e1b565b6001600160a01b03165f8181526020819052604090206001015491908215612e635750565b6340d1d8df60e11b5f5260045260245ffd5b6001600160c01b038111612e8f576001600160c01b031690565b6306dfcc6560e41b5f5260c060045260245260445ffd5b80612eae5750565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156104f5576040516317d5759960e31b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602482015260448101929092525f908290606490829084905af180156126d857612f435750565b5f612f4d91612a20565b565b908160209103126104f557516001600160a01b03811681036104f55790565b51906001600160401b03821682036104f557565b9190811015612f9357610180020190565b634e487b7160e01b5f52603260045260245ffd5b3563ffffffff811681036104f55790565b919082018092116127f957565b908160609103126104f557805191612fe4604060208401519301612f6e565b90565b6001600160401b0381116129b95760051b60200190565b356001600160a01b03811681036104f55790565b8051821015612f935760209160051b010190565b356001600160801b03811681036104f55790565b356001600160401b03811681036104f55790565b3561ffff811681036104f55790565b5f5b82811061306d575050505f90565b61ffff613087610120613081848787612f82565b0161304e565b166130945760010161305f565b505050600190565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169492939160ff9061ffff6130d987612ffe565b93816130e760208a01612ffe565b916001600160401b036130fc60408c01612ffe565b8b61310960e0820161303a565b91613117610140830161304e565b94613125610160840161304e565b9760405161313281612a04565b30815260208101809e60018060a01b03169052604081019160018060a01b03168252606081019260018060a01b03168352608081019360018060a01b0316845260c060a0820195013585528660c08201961686528860e08201981688528861010082019a168a528c61012082019c168c5260246040519e8f926311f4b55d60e31b845260018060a01b03905116600484015260018060a01b0390511691015260018060a01b0390511660448d015260018060a01b0390511660648c015260018060a01b0390511660848b01525160a48a0152511660c4880152511660e48601525116610104840152511661012482015260208161014481885afa9081156126d8575f916133b9575b5082156133315761324c9394506133eb565b6001600160a01b0361325d83612ffe565b6001600160a01b039092169116811461332c578015918215613295575b50506132835750565b63088f2d2160e01b5f5260045260245ffd5b6132a0919250612ffe565b604051635b5175d560e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156126d8575f9161330d575b506001600160a01b031614155f8061327a565b613326915060203d60201161196e576119608183612a20565b5f6132fa565b505050565b9150506044613341602093612ffe565b60405194859384926308fed63960e01b845260018060a01b0316600484015260248301525afa9081156126d8575f9161337e575b50156132835750565b90506020813d6020116133b1575b8161339960209383612a20565b810103126104f5575180151581036104f5575f613375565b3d915061338c565b90506020813d6020116133e3575b816133d460209383612a20565b810103126104f557515f61323a565b3d91506133c7565b906133f6929161340e565b5091909161340381612a54565b61340957565b5f9150565b9060418303613438576134319250602081013591604082359201355f1a90613442565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116134b9579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156126d8575f516001600160a01b038116156134af57905f905f90565b505f906001905f90565b5050505f916003919056' as const

// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

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
          },
          {
            "internalType": "address",
            "name": "orders",
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
            "name": "bondBps",
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
        "name": "required",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "BondTooLow",
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
    "name": "burnStake",
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
          },
          {
            "internalType": "address",
            "name": "orders",
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
            "name": "bondBps",
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
  '0x6103a060405234610a09576148ae803803809161001e826103a0610f62565b6103a039806103208112610a09576103a0516001600160a01b0381168103610a09576103c051916001600160a01b0383168303610a09576103e051916001600160a01b0383168303610a095761040051916001600160a01b0383168303610a095760c0607f19820112610a09576101c06040519161009b83610f47565b6100a6610420610f85565b83526100b3610440610f85565b60208401526100c3610460610f85565b60408401526100d3610480610f85565b60608401526100e36104a0610f85565b60808401526100f36104c0610f85565b60a084015261013f190112610a0957604051946101c086016001600160401b03811187821017610f335760405261012b6104e0610f99565b8652610138610500610f99565b6020870152610148610520610f99565b6040870152610158610540610f99565b6060870152610168610560610f99565b6080870152610178610580610f99565b60a08701526105a05160ff81168103610a095760c087015261019b6105c0610faa565b60e08701526101ab6105e0610faa565b6101008701526101bc610600610faa565b6101208701526101cd610620610faa565b6101408701526101de610640610fb9565b6101608701526101ef610660610fb9565b610180870152610200610680610fb9565b6101a08701526106a0516001600160401b038111610a09576103a088016103bf82011215610a09576103a0810151906001600160401b038211610f33576040519861025160208460051b018b610f62565b828a5260206060818c019402836103a001010191816103a0018311610a09576103c001925b828410610ed2575050604051634e2b2aeb60e11b8152915060209050816004816001600160a01b0388165afa908115610a15575f91610e98575b506001600160a01b03828116911603610e7a5760405163e2fdcc1760e01b81526020816004816001600160a01b0386165afa908115610a15575f91610e40575b506001600160a01b03848116911614801590610dc3575b610da35760405163e2fdcc1760e01b81526020816004816001600160a01b0389165afa908115610a15575f91610d69575b506001600160a01b03848116911603610d4b5760405161035781610f47565b82516001600160a01b03908116825260208085015182169083015260408085015182169083015260608085015182169083015260808085015182169083015260a084810151909116908201525f5b60068110610c6957505063ffffffff865116600a8110159081610c5b575b5080610c2f575b80610c03575b80610b94575b80610b68575b80610b3c575b60ff60c0880151169060018210159182610b30575b5081610b05575b81610ad9575b81610ac2575b81610aab575b60018060801b036101608901511690670de0b6b3a76400008210159182610a94575b5081610a53575b81610a32575b15918215610a29575b508115610a20575b506106b9576001600160a01b0393841660e05293831660c05292821660a0908152908216608081815284516020868101516040808901518816610140529087166101205291861661010052606087015192870151949096015185166101a05292841661018052909216610160525163025e2c5d60e01b81529190829060049082905afa908115610a15575f916109d7575b506101c052805160208201516040830151606084015163ffffffff9081166102405290811661022052908116610200529081166101e052608082015160a083015160c084015160ff166102a052821661028052166102605260e081015161012082015161014083015161ffff90811661032052908116610300529081166102c052610100820151166102e0526101608101516101808201516101a0909201516001600160801b0390811661038052918216610360521661034052805180159081156109cc575b506106b9575f5b81518110156107235760208160051b830101519060018060a01b038251165f525f60205260018060a01b0360405f2054161515602083018051918215159283610707575b50604085019260018060801b038451169081151591826106f5575b5086516001600160a01b0316159283156106ed575b5082156106e4575b5081156106db575b506106b95783516101c0516001600160a01b03908116911614806106c8575b6106b95783516001600160a01b039081165f908152602081905260409020945185546001600160a01b031916911617845551600184810191909155905160029390930180546001600160801b0319166001600160801b039490941693909317909255016105ae565b630e52390960e41b5f5260045ffd5b50670de0b6b3a764000081511415610651565b9050155f610632565b1591505f61062a565b92505f610622565b6001600160781b03101591505f61060d565b701d6329f1c35ca4bfabb9f5610000000000101592505f6105f2565b6040516138bb9081610ff382396080518181816103fe0152818161073001528181610ad301528181610bb401528181610ca1015281816113aa01528181611519015281816115940152818161173901528181611de801528181611f28015281816124f50152818161267701528181612c020152818161304c0152613487015260a05181818161018a015281816104c301528181611db30152818161203601528181612837015281816128df0152818161298b0152612bc7015260c05181818161094801528181611cc501526127a3015260e0518161207c0152610100518181816105a201528181611b0501528181611d5b01528181612b2a0152612b740152610120518181816105c8015281816106e70152818161182501528181611eea015281816124b7015281816125f60152612d070152610140518181816105f301528181610801015281816109b101528181611ff1015281816125a0015261271c01526101605181818161015a0152818161046b0152818161061e015281816127e50152818161288d0152612933015261018051818181610649015281816107cf01528181611fbf0152818161256e01526126ea01526101a0518161067401526101c051818181611e2a01528181612c410152818161311d01526134cb01526101e05181818161214a0152612a620152610200518181816121790152612ae2015261022051816121a60152610240518181816121d30152612ab50152610260518181816122000152612a890152610280518161222d01526102a0518181816111d1015261225a01526102c051818181610c38015261228501526102e051818181610cdf01526122b2015261030051816122df0152610320518161230c015261034051818181610bf101526123390152610360518161236b01526103805181818161239c015261307b0152f35b60109150115f6105a7565b90506020813d602011610a0d575b816109f260209383610f62565b81010312610a0957610a0390610f85565b5f6104e1565b5f80fd5b3d91506109e5565b6040513d5f823e3d90fd5b9050155f610450565b1591505f610448565b6101a08901516509184e72a0006001600160801b039091161115915061043f565b905060018060801b0361018089015116670de0b6b3a76400008110159081610a7d575b5090610439565b6b033b2e3c9fd0803ce8000000915011155f610a76565b6b033b2e3c9fd0803ce8000000101591505f610432565b905061271061ffff61010089015116111590610410565b90506103e861ffff6101408901511611159061040a565b905061ffff6101208801511660648110159081610af8575b5090610404565b612710915011155f610af1565b905061ffff60e08801511660018110159081610b23575b50906103fe565b612710915011155f610b1c565b6004101591505f6103f7565b5063ffffffff60a087015116600a8110159081610b5a575b506103e2565b6276a700915011155f610b54565b5063ffffffff608087015116600a8110159081610b86575b506103dc565b62093a80915011155f610b80565b5060608601516020870151604088015163ffffffff9283169291909116906401fffffffe9060011b168101809111610bef57600a8101809111610bef578110159081610be1575b506103d6565b62278d00915011155f610bdb565b634e487b7160e01b5f52601160045260245ffd5b5063ffffffff60408701511660058110159081610c21575b506103d0565b62015180915011155f610c1b565b5063ffffffff60208701511660058110159081610c4d575b506103ca565b62015180915011155f610c47565b62093a80915011155f6103c3565b6001600160a01b03610c7b8284610fcd565b5116158015610d2f575b8015610d12575b610cff575f5b818110610ca257506001016103a5565b6001600160a01b03610cb48385610fcd565b51166001600160a01b03610cc88386610fcd565b511614610cd757600101610c92565b506001600160a01b0391610ceb9190610fcd565b51166362845cf960e11b5f5260045260245ffd5b6001600160a01b0391610ceb9190610fcd565b506001600160a01b03610d258284610fcd565b51163b1515610c8c565b506001600160a01b03610d428284610fcd565b51163014610c85565b6362845cf960e11b5f9081526001600160a01b038516600452602490fd5b90506020813d602011610d9b575b81610d8460209383610f62565b81010312610a0957610d9590610f85565b5f610338565b3d9150610d77565b6362845cf960e11b5f9081526001600160a01b0391909116600452602490fd5b506040516302edc17d60e51b81526020816004816001600160a01b0386165afa908115610a15575f91610e06575b506001600160a01b0386811691161415610307565b90506020813d602011610e38575b81610e2160209383610f62565b81010312610a0957610e3290610f85565b5f610df1565b3d9150610e14565b90506020813d602011610e72575b81610e5b60209383610f62565b81010312610a0957610e6c90610f85565b5f6102f0565b3d9150610e4e565b6362845cf960e11b5f9081526001600160a01b038416600452602490fd5b90506020813d602011610eca575b81610eb360209383610f62565b81010312610a0957610ec490610f85565b5f6102b0565b3d9150610ea6565b606084836103a0010312610a09576040519060608201906001600160401b03821183831017610f3357606092602092604052610f0d87610f85565b81528287015183820152610f2360408801610fb9565b6040820152815201930192610276565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117610f3357604052565b601f909101601f19168101906001600160401b03821190821017610f3357604052565b51906001600160a01b0382168203610a0957565b519063ffffffff82168203610a0957565b519061ffff82168203610a0957565b51906001600160801b0382168203610a0957565b906006811015610fde5760051b0190565b634e487b7160e01b5f52603260045260245ffdfe6101c0806040526004361015610013575f80fd5b5f60c0525f3560e01c9081630369ac9114612de45750806315afd40914612cec5780631932220414612b615780631da649cf14612b195780632838863014612a3e5780632c6406f0146129f657806334ba8431146129c757806339bb463b1461292357806349d89d1d1461287a57806356a46b14146127d25780635db82fa01461278c57806369e71f491461274a5780637ce8e062146125ce57806386468fe01461247457806389035730146120ab5780639986df2c146120655780639c5655d61461201f5780639dc29fac14611ece578063a48c282a14611d4b578063aedb66941461082f578063b3d76188146106d3578063b77981131461053f578063d70080cc1461045b578063e143e8881461042d578063e2fdcc17146103e7578063ed42136f1461022c5763edcceaee1461014a575f80fd5b3461020a5761015836612efe565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561020a57604051926376e6757760e11b8452600484015260248301528160448160c0519360c051905af18015610210576101f1575b60c05180f35b60c0516101fd91612ff7565b60c05161020a575f6101eb565b60c05180fd5b6040513d60c051823e3d90fd5b6376f04f9560e11b5f5260045ffd5b3461020a57602036600319011261020a5760043560405161024c81612fdb565b60c051815260c051602082015260c051604082015260c051606082015260c051608082015260c05160a082015260c05160c082015260c05160e082015260c05161010082015261012060c0519101528060c05152600160205260018060a01b03604060c051205416156103d45760c05152600160205260c051604090206040516102d581612fdb565b815491600160a01b60019003831692838352602083018160a01c65ffffffffffff168152604084019160d01c82526001830154916060850163ffffffff8416815260808601908460201c63ffffffff16825260a08701928560401c60ff16845260c08801948660481c60ff16865260e089019660501c60ff16151587526002880154976101008a01988952600301549861012001988952604051998a525165ffffffffffff1660208a01525165ffffffffffff1660408901525163ffffffff1660608801525163ffffffff1660808701525160ff1660a08601525160ff1660c085015251151560e0840152516101008301525161012082015261014090f35b63119a762760e01b60c05152600460c051fd5b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a57602036600319011261020a5760043560c0515260036020526020604060c0512054604051908152f35b3461020a5761046936612efe565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d57604051916335c0203360e21b83526004830152602482015260208160448160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102105760c05190610508575b8061050060209261347d565b604051908152f35b506020813d602011610537575b8161052260209383612ff7565b8101031261053357602090516104f4565b5f80fd5b3d9150610515565b3461020a5760c05136600319011261020a5760405161055d81612fc0565b60c051815260c051602082015260c051604082015260c051606082015260c051608082015260a060c05191015260c060405161059881612fc0565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081168083527f0000000000000000000000000000000000000000000000000000000000000000821660208085019182527f0000000000000000000000000000000000000000000000000000000000000000841660408087019182527f0000000000000000000000000000000000000000000000000000000000000000861660608089019182527f000000000000000000000000000000000000000000000000000000000000000088166080808b019182527f00000000000000000000000000000000000000000000000000000000000000008a1660a09b8c019081528551998a5297518a1696890196909652935188169287019290925251861690850152518416908301525190911691810191909152f35b3461020a576106e136612eae565b909190337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480156107fd575b80156107cb575b1561021d578061072e5760c05180f35b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561020a576040516317d5759960e31b815260c0516001600160a01b03948516600483015293909416602485015260448401919091528290818060648101039160c051905af18015610210576107b2575b80806101eb565b60c0516107be91612ff7565b60c05161020a57806107ab565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461071e565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614610717565b3461020a5761010036600319011261020a57610849612e84565b6101a052610855612ee8565b6064356001600160401b03811161020a57610874903690600401612f14565b610180526084356001600160401b03811161020a57610897903690600401612f44565b610120526101405260a4356001600160401b03811161020a576108be903690600401612f14565b60c4929192356001600160401b03811161020a576108e0903690600401612f44565b60e4356001600160401b03811161020a576108ff903690600401612f14565b92909160018060a01b036101a0511633141580611c97575b611c8457604051632de9480760e01b81526101a0516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156102105760c05190611c47575b600291501615611c345760408051632254f92560e01b81526101a0516001600160a01b039081166004830152909190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156102105760c0516101005260c05190611bdd575b6001600160401b03915016804210611bc7575060018060a01b036101a0511660c051526002602052604060c0512060e0526001600160401b03600160e051015416806001600160401b038a1603611bb1575080611aff575b5050505061018051151592838094611a60575b611a4d5760c05160a05261012051158015611a40575b61199d5760c0515b6101205181106119ce575061100060a0511180156119b7575b61199d5761012051820361199d576040516393d379dd60e01b81523060048201526101a0516001600160a01b03908116602483015260026044830152606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102105760c0519161197c575b50610b25610b156101205161359f565b6040516101605261016051612ff7565b610120516101605152601f19610b3d6101205161359f565b0136602061016051013760c0515b6101205181106117bc57505083156117b45760c051915b60c05192835b61012051811061105b5750506040516393d379dd60e01b81523060048201526101a0516001600160a01b03908116602483015260c05160448301529093925060609150839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156102105760c05192611038575b506001600160801b037f00000000000000000000000000000000000000000000000000000000000000001680831061101d5750610c5e610c3261271092600160e051015460401c613570565b9261ffff7f00000000000000000000000000000000000000000000000000000000000000001690613018565b0480821161100457506040516393d379dd60e01b81523060048201526101a0516001600160a01b03908116602483015260026044830152606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102105760c05191610fd3575b50612710610d0561ffff7f00000000000000000000000000000000000000000000000000000000000000001684613018565b04808210610fbb575050610d3b610d1b8261344c565b600160e05101906001600160401b0382549181199060401b169116179055565b6040519081526101a0516001600160a01b0316907fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d99190602090a2610d85604435846101a051613206565b918260c051526001602052604060c0512090815465ffffffffffff60d01b4260d01b169060018060a01b036101a051169060c051161765ffffffffffff60a01b4360a01b1617178255600182019081549060c051505f14610fb45760c0515b68ff000000000000000060ff60501b610e036101205161014051613615565b151560501b169260ff60501b199060ff60481b199063ffffffff60a051169068ffffffffffffffffff1916171667ffffffff000000006101005160201b1617169160401b161760ff60481b6101205160481b161717905560443560028201556003604051602081019060408252610eae81610ea0610e8b606083016101205161014051613271565b828103601f19016040840152610160516133e2565b03601f198101835282612ff7565b51902091015560e0518290556001600160401b0383811660010193908411610f9c577fa89c3a5ef008d1a18cfe2cd428b508b1eece46c98d26e168cd4a6dd5ea147e7783916001600160401b03602096166001600160401b0319600160e05101541617600160e05101556001600160401b03604051911681526044358682015263ffffffff6101005116604082015260c0606082015280610f91610f70610f5f60c084016101205161014051613271565b8381036080850152610160516133e2565b82810360a08401526101a051610180516001600160a01b03909116976133be565b0390a3604051908152f35b634e487b7160e01b60c051526011600452602460c051fd5b6001610de4565b620155b560e01b60c05152600452602452604460c051fd5b610ff5915060603d606011610ffd575b610fed8183612ff7565b81019061357d565b505085610cd3565b503d610fe3565b637a0e198560e01b60c05152600452602452604460c051fd5b905063829f116360e01b60c05152600452602452604460c051fd5b61105291925060603d606011610ffd57610fed8183612ff7565b50509085610be6565b61106c81610120516101405161353a565b60805261ffff61108161012060805101613606565b16801590811591826117aa575b801561179f575b8015611794575b6101a0516080516001600160a01b0391821691906110b9906135b6565b1614159081611770575b81611729575b6127106110fb61ffff6110e161014060805101613606565b1661ffff6110f461016060805101613606565b1690613570565b116001600160781b036001600160801b0361111a6060608051016135de565b1611159182611701575b826116d8575b159283156116cf575b5082156116c7575b5081156116be575b506116a7576111566060608051016135de565b9060018060a01b0361116c6040608051016135b6565b1660c0515260c0516020526001600160801b036002604060c05120015416916001600160801b036111b3610100608051019463ffffffff6111ac8761355f565b1690613018565b911610611690579063ffffffff6111ac6112126112189461120d60ff7f0000000000000000000000000000000000000000000000000000000000000000166001600160801b0361120760a0608051016135de565b16613018565b613018565b9261355f565b8161165b575b50611645576112526001600160801b0361123c6060608051016135de565b166001600160801b036110f460808051016135de565b948382101561162d578160051b850135601e198636030181121561020a5785016001600160401b0381351161020a5780353603602082011361020a576112996080516135b6565b906112a86020608051016135b6565b6112b66040608051016135b6565b906112c560e0608051016135f2565b906112d561014060805101613606565b926112e561016060805101613606565b6112f461012060805101613606565b9260405195866101608101106001600160401b0361016089011117611615576001600160401b0361ffff96879586946113cf9c6101608c01604052308c5260018060a01b031660208c015260018060a01b031660408b015260018060a01b036101a0511660608b015260018060a01b031660808a015260c0608051013560a08a01521660c08801521660e0860152166101008401521661012082015260ff86166101408201526020823592019060018060a01b037f000000000000000000000000000000000000000000000000000000000000000016613654565b156115fe576113df6080516135b6565b6113ed6020608051016135b6565b61ffff6113fe6040608051016135b6565b6001600160401b0361141460e0608051016135f2565b61142361012060805101613606565b604080516001600160a01b0398891660208201908152978916918101919091526101a051881660608201529690931660808701521660a08501521660c08084019190915282529061147560e082612ff7565b5190208060c05152600360205261149287604060c0512054613570565b9060c0608051013582116115e357906114fc929160c051526003602052604060c0512055670de0b6b3a76400006114f56114d06060608051016135de565b6001600160801b036114ee6114e96040608051016135b6565b613415565b9116613018565b0490613570565b946115086080516135b6565b6115166040608051016135b6565b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561020a5760405163243d68d960e11b815260c0516101a0516001600160a01b039485166004840152841660248301529290931660448401526064830152818060848101038160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015610210576115ca575b50600101610b68565b60c0516115d691612ff7565b60c05161020a57886115c1565b5082632191b35560e11b60c05152600452602452604460c051fd5b5063088f2d2160e01b60c05152600452602460c051fd5b634e487b7160e01b60c051526041600452602460c051fd5b634e487b7160e01b60c051526032600452602460c051fd5b63021b302b60e41b60c05152600452602460c051fd5b90506001600160801b0361167260808051016135de565b16906127108202918083046127101490151715610f9c57108961121e565b83637d92c72360e11b60c05152600452602460c051fd5b82639acab2c360e01b60c05152600452602460c051fd5b9050158b611143565b91508c61113b565b1592508d611133565b91506001600160781b036001600160801b036116f860a0608051016135de565b1611159161112a565b91506001600160781b036001600160801b0361172060808051016135de565b16111591611124565b6080519091506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811691611767906020016135b6565b161415906110c9565b6080519091506001600160a01b039061178b906020016135b6565b161515906110c3565b50612710811461109c565b506103e88114611095565b506064811461108e565b600191610b62565b6117d860406117d283610120516101405161353a565b016135b6565b9080151580611940575b61190d576117ef82613415565b6040516392ca76b160e01b81526101a0516001600160a01b039081166004830152938416602482015292602090849060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102105760c051936118da575b5083670de0b6b3a7640000810204670de0b6b3a76400001484151715610f9c5780156118c25760019261189691670de0b6b3a764000086020490613570565b6001600160781b038082109118026001600160781b03186118ba82610160516135ca565b525b01610b4b565b634e487b7160e01b60c051526012600452602460c051fd5b9092506020813d8211611905575b816118f560209383612ff7565b8101031261053357519189611857565b3d91506118e8565b8091505f19810111610f9c5760019061192c5f198201610160516135ca565b5161193a82610160516135ca565b526118bc565b50805f19810111610f9c5760018060a01b0361196b60406117d25f198501610120516101405161353a565b166001600160a01b038316146117e2565b611995915060603d606011610ffd57610fed8183612ff7565b505086610b05565b639acab2c360e01b60c0515261012051600452602460c051fd5b50838015610a8b575060a051610180511415610a8b565b63ffffffff6119f06101006119ea84610120516101405161353a565b0161355f565b1615611a2a5780611a2163ffffffff611a186101006119ea600196610120516101405161353a565b1660a051613570565b60a05201610a72565b639acab2c360e01b60c05152600452602460c051fd5b5060106101205111610a6a565b633d4a3c3f60e11b60c05152600460c051fd5b5060c05161018051611a77575b6044351415610a54565b506040515f19610180510160061b810160208101604052845b6101805160051b86018110611aec57506101805160011b6002190160051b82015b82821015611ac157505051611a6d565b80516020808301519182811160051b9081521852604060c051208252603f190190601f190190611ab1565b80358252601f1990910190602001611a90565b60e051547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190823b1561020a57611b7d611b67966040519788968795869563a25d006760e01b87526004870152606060248701526064860191613271565b9060031984830301604485015260c051976133be565b039160c051905af1801561021057611b98575b808080610a41565b60c051611ba491612ff7565b60c05161020a5784611b90565b632f9fd8a560e11b60c05152600452602460c051fd5b63a8648c0760e01b60c05152600452602460c051fd5b506040813d604011611c2c575b81611bf760409383612ff7565b8101031261020a57805163ffffffff8116810361020a57611c2260206001600160401b039301613526565b90610100526109e9565b3d9150611bea565b63fb55adaf60e01b60c05152600460c051fd5b506020813d602011611c7c575b81611c6160209383612ff7565b8101031261020a575160ff8116810361020a57600290610979565b3d9150611c54565b63143606b960e31b60c05152600460c051fd5b50604051635b5175d560e01b81526101a0516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102105760c05191611d09575b506001600160a01b0316331415610917565b90506020813d602011611d43575b81611d2460209383612ff7565b8101031261020a57516001600160a01b038116810361020a5789611cf7565b3d9150611d17565b3461020a57611d5936612efe565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d57604051916335c0203360e21b83526004830152602482015260208160448160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19081156102105760c05191611e9c575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561020a57604051632770a7eb60e21b815260c080517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600484015260248301859052905191929091839160449183915af1801561021057611e83575b602082604051908152f35b60c051611e8f91612ff7565b60c05161020a5781611e78565b90506020813d602011611ec6575b81611eb760209383612ff7565b81010312610533575181611de5565b3d9150611eaa565b3461020a57604036600319011261020a57611ee7612e84565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015611fed575b8015611fbb575b1561021d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561020a57604051632770a7eb60e21b815260c0516001600160a01b03909216600482015260248035908201529182908180604481015b039160c051905af1801561021057611fa25760c05180f35b60c051611fae91612ff7565b60c05161020a57806101eb565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611f21565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611f1a565b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a5760c05136600319011261020a576040516120c981612fa4565b60c051815260c051602082015260c051604082015260c051606082015260c051608082015260c05160a082015260c05160c082015260c05160e082015260c05161010082015260c05161012082015260c05161014082015260c05161016082015260c05161018082015260c051906101a0015260405161214881612fa4565b7f000000000000000000000000000000000000000000000000000000000000000063ffffffff1680825260208201917f000000000000000000000000000000000000000000000000000000000000000063ffffffff168352604081017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000060ff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000061ffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000061ffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000061ffff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168d526040519d8e9182525163ffffffff1690602001525163ffffffff1660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525160ff1660c08901525161ffff1660e08801525161ffff166101008701525161ffff166101208601525161ffff16610140850152516001600160801b0316610160840152516001600160801b0316610180830152516001600160801b03166101a08201526101c090f35b3461020a57608036600319011261020a5761248d612e84565b6024356001600160a01b038116810361020a57604435916001600160a01b038316830361020a57337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614801561259c575b801561256a575b1561021d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561020a576040516324b66dd360e21b815260c0516001600160a01b039384166004830152938316602482015293909116604484015260648035908401528290818060848101611f8a565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146124ee565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146124e7565b3461020a57606036600319011261020a576125e7612e84565b602435600481101561020a57337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015612718575b80156126e6575b1561021d57604051633e74703160e11b81526001600160a01b0390921660048301526126588161302b565b6024820152604435604482015260208160648160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102105760c051906126b3575b602090604051908152f35b506020813d6020116126de575b816126cd60209383612ff7565b8101031261053357602090516126a8565b3d91506126c0565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461262d565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612626565b3461020a57602036600319011261020a576001600160a01b0361276b612e84565b1660c05152600260205260206001604060c05120015460401c604051908152f35b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a57602036600319011261020a577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576040516315a91ac560e21b8152600480359082015260c051602090829060249082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156102105760c051906126b357602090604051908152f35b3461020a57602036600319011261020a577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576040516349d89d1d60e01b8152600480359082015260c051602090829060249082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156102105760c05190610508578061050060209261347d565b3461020a5761293136612efe565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d57604051916339bb463b60e01b83526004830152602482015260208160448160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102105760c05190610508578061050060209261347d565b3461020a57606036600319011261020a5760206105006129e5612e84565b6129ed612ee8565b60443591613206565b3461020a57602036600319011261020a576001600160a01b03612a17612e84565b1660c05152600260205260206001600160401b036001604060c05120015416604051908152f35b3461020a5760c05136600319011261020a576020612b08612adb612aae63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166131e6565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906131e6565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906131e6565b6001600160401b0360405191168152f35b3461020a57612b2736612eae565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576101eb92613049565b34610533576020366003190112610533577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576040516339bb463b60e01b81526004803590820152600160248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115612caf575f91612cba575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561053357604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600482015260248101829052915f908390604490829084905af1918215612caf57602092612c9b575b50604051908152f35b5f612ca591612ff7565b5f60c05282612c92565b6040513d5f823e3d90fd5b90506020813d602011612ce4575b81612cd560209383612ff7565b81010312610533575181612bff565b3d9150612cc8565b3461053357604036600319011261053357612d05612e84565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576001600160a01b03165f8181526002602052604090819020600101805490911c6001600160c01b03612d6860243561344c565b169003906001600160c01b038211612dd05780546001600160401b0316604083901b67ffffffffffffffff19161790557fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d991906020906040516001600160c01b039091168152a2005b634e487b7160e01b5f52601160045260245ffd5b34610533576020366003190112610533575f6040612e00612e84565b92612e0a81612f75565b8281528260208201520152612e1e81613415565b5060018060a01b03165f525f602052606060405f206001600160801b03604051612e4781612f75565b60018060a01b0383541692838252604083600260018401549360208601948552015416920191825260405193845251602084015251166040820152f35b600435906001600160a01b038216820361053357565b35906001600160a01b038216820361053357565b6060906003190112610533576004356001600160a01b038116810361053357906024356001600160a01b0381168103610533579060443590565b602435906001600160401b038216820361053357565b6040906003190112610533576004359060243590565b9181601f84011215610533578235916001600160401b038311610533576020808501948460051b01011161053357565b9181601f84011215610533578235916001600160401b03831161053357602080850194610180850201011161053357565b606081019081106001600160401b03821117612f9057604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117612f9057604052565b60c081019081106001600160401b03821117612f9057604052565b61014081019081106001600160401b03821117612f9057604052565b90601f801991011681019081106001600160401b03821117612f9057604052565b81810292918115918404141715612dd057565b6004111561303557565b634e487b7160e01b5f52602160045260245ffd5b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906130a9907f00000000000000000000000000000000000000000000000000000000000000006001600160801b031690613018565b604051633e74703160e11b81526001600160a01b0390941660048501819052600260248601526044850191909152916020846064815f865af1938415612caf575f946131b2575b5083156131ac57813b15610533576040516317d5759960e31b81526001600160a01b0382811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101859052915f908390606490829084905af1908115612caf577fde388040b213d9a1945bd48e78dcb7099b8a6d8dd8128a5bc05e8e65dc860e439260209261319c575b506040519485526001600160a01b031693a3565b5f6131a691612ff7565b5f613188565b50505050565b9093506020813d6020116131de575b816131ce60209383612ff7565b810103126105335751925f6130f0565b3d91506131c1565b906001600160401b03809116911601906001600160401b038211612dd057565b916001600160401b0360405192602084019446865230604086015260018060a01b0316606085015216608083015260a082015260a0815261324860c082612ff7565b51902090565b35906001600160801b038216820361053357565b359061ffff8216820361053357565b916020908281520191905f905b80821061328b5750505090565b91929091906001600160a01b036132a185612e9a565b1681526001600160a01b036132b860208601612e9a565b1660208201526001600160a01b036132d260408601612e9a565b1660408201526001600160801b036132ec6060860161324e565b1660608201526001600160801b036133066080860161324e565b1660808201526001600160801b0361332060a0860161324e565b1660a082015260c084013560c082015260e08401356001600160401b0381168091036105335760e08201526101008401359063ffffffff821680920361053357610180816001936101008394015261ffff61337e6101208901613262565b1661012082015261ffff6133956101408901613262565b1661014082015261ffff6133ac6101608901613262565b1661016082015201940192019061327e565b81835290916001600160fb1b0383116105335760209260051b809284830137010190565b90602080835192838152019201905f5b8181106133ff5750505090565b82518452602093840193909201916001016133f2565b6001600160a01b03165f818152602081905260409020600101549190821561343a5750565b6340d1d8df60e11b5f5260045260245ffd5b6001600160c01b038111613466576001600160c01b031690565b6306dfcc6560e41b5f5260c060045260245260445ffd5b806134855750565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610533576040516317d5759960e31b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602482015260448101929092525f908290606490829084905af18015612caf5761351a5750565b5f61352491612ff7565b565b51906001600160401b038216820361053357565b919081101561354b57610180020190565b634e487b7160e01b5f52603260045260245ffd5b3563ffffffff811681036105335790565b91908201809211612dd057565b908160609103126105335780519161359c604060208401519301613526565b90565b6001600160401b038111612f905760051b60200190565b356001600160a01b03811681036105335790565b805182101561354b5760209160051b010190565b356001600160801b03811681036105335790565b356001600160401b03811681036105335790565b3561ffff811681036105335790565b5f5b828110613625575050505f90565b61ffff61363f61012061363984878761353a565b01613606565b1661364c57600101613617565b505050600190565b60408051632e15bec960e11b815283516001600160a01b0390811660048301526020808601805183166024850152938601518216604484015260608601518216606484015260808601518216608484015260a086015160a484015260c08601516001600160401b031660c484015260e086015161ffff90811660e48501526101008701518116610104850152610120870151166101248401526101409095015160ff1661014483015290921694909390929091908161016481885afa908115612caf575f916137d3575b50821561375a57613730939450613805565b5061373a8161302b565b15918261374657505090565b516001600160a01b03918216911614919050565b915050604460209260018060a01b0390511660405194859384926308fed63960e01b8452600484015260248301525afa908115612caf575f9161379b575090565b90506020813d6020116137cb575b816137b660209383612ff7565b81010312610533575180151581036105335790565b3d91506137a9565b90506020813d6020116137fd575b816137ee60209383612ff7565b8101031261053357515f61371e565b3d91506137e1565b906041830361382f576138289250602081013591604082359201355f1a90613839565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116138b0579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612caf575f516001600160a01b038116156138a657905f905f90565b505f906001905f90565b5050505f916003919056' as const

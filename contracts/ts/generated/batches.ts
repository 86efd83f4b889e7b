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
          },
          {
            "internalType": "address",
            "name": "demands",
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
          },
          {
            "internalType": "address",
            "name": "demands",
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
  '0x6103c060405234610a455761495e803803809161001e826103c0610f9e565b6103c039806103408112610a45576103c0516001600160a01b0381168103610a45576103e051916001600160a01b0383168303610a455761040051916001600160a01b0383168303610a455761042051916001600160a01b0383168303610a455760e0607f19820112610a45576101c06040519161009b83610f83565b6100a6610440610fc1565b83526100b3610460610fc1565b60208401526100c3610480610fc1565b60408401526100d36104a0610fc1565b60608401526100e36104c0610fc1565b60808401526100f36104e0610fc1565b60a0840152610103610500610fc1565b60c084015261015f190112610a4557604051946101c086016001600160401b03811187821017610f6f5760405261013b610520610fd5565b8652610148610540610fd5565b6020870152610158610560610fd5565b6040870152610168610580610fd5565b60608701526101786105a0610fd5565b60808701526101886105c0610fd5565b60a08701526105e05160ff81168103610a455760c08701526101ab610600610fe6565b60e08701526101bb610620610fe6565b6101008701526101cc610640610fe6565b6101208701526101dd610660610fe6565b6101408701526101ee610680610ff5565b6101608701526101ff6106a0610ff5565b6101808701526102106106c0610ff5565b6101a08701526106e0516001600160401b038111610a45576103c088016103df82011215610a45576103c0810151906001600160401b038211610f6f576040519861026160208460051b018b610f9e565b828a5260206060818c019402836103c001010191816103c0018311610a45576103e001925b828410610f0e575050604051634e2b2aeb60e11b8152915060209050816004816001600160a01b0388165afa908115610a51575f91610ed4575b506001600160a01b03828116911603610eb65760405163e2fdcc1760e01b81526020816004816001600160a01b0386165afa908115610a51575f91610e7c575b506001600160a01b03848116911614801590610dff575b610ddf5760405163e2fdcc1760e01b81526020816004816001600160a01b0389165afa908115610a51575f91610da5575b506001600160a01b03848116911603610d875760405161036781610f83565b82516001600160a01b03908116825260208085015182169083015260408085015182169083015260608085015182169083015260808085015182169083015260a08481015182169083015260c080850151909116908201525f5b60078110610ca557505063ffffffff865116600a8110159081610c97575b5080610c6b575b80610c3f575b80610bd0575b80610ba4575b80610b78575b60ff60c0880151169060018210159182610b6c575b5081610b41575b81610b15575b81610afe575b81610ae7575b60018060801b036101608901511690670de0b6b3a76400008210159182610ad0575b5081610a8f575b81610a6e575b15918215610a65575b508115610a5c575b506106e4576001600160a01b0393841660e05293831660c090815293831660a090815291831660808181528251602084810151604086810151891661014052908816610120529187166101005260608501519285015195850151949097015186166101c0529285166101a052928416610180529190921661016052905163025e2c5d60e01b81529190829060049082905afa908115610a51575f91610a13575b506101e052805160208201516040830151606084015163ffffffff90811661026052908116610240529081166102205290811661020052608082015160a083015160c084015160ff166102c05282166102a052166102805260e081015161012082015161014083015161ffff90811661034052908116610320529081166102e05261010082015116610300526101608101516101808201516101a0909201516001600160801b039081166103a05291821661038052166103605280518015908115610a08575b506106e4575f5b815181101561074e5760208160051b830101519060018060a01b038251165f525f60205260018060a01b0360405f2054161515602083018051918215159283610732575b50604085019260018060801b03845116908115159182610720575b5086516001600160a01b031615928315610718575b50821561070f575b508115610706575b506106e45783516101e0516001600160a01b03908116911614806106f3575b6106e45783516001600160a01b039081165f908152602081905260409020945185546001600160a01b031916911617845551600184810191909155905160029390930180546001600160801b0319166001600160801b039490941693909317909255016105d9565b630e52390960e41b5f5260045ffd5b50670de0b6b3a76400008151141561067c565b9050155f61065d565b1591505f610655565b92505f61064d565b6001600160781b03101591505f610638565b701d6329f1c35ca4bfabb9f5610000000000101592505f61061d565b60405161392f908161102f82396080518181816103fe0152818161076a01528181610b0d01528181610bee01528181610cdb015281816113e401528181611553015281816115ce0152818161177301528181611e2a01528181611f9c01528181612569015281816126eb01528181612c76015281816130c001526134fb015260a05181818161018a015281816104c301528181611df5015281816120aa015281816128ab01528181612953015281816129ff0152612c3b015260c05181818161098201528181611cff0152612817015260e051816120f00152610100518181816105a901528181611b3f01528181611d9601528181612b9e0152612be80152610120518181816105cf015281816107210152818161185f01528181611f5e0152818161252b0152818161266a0152612d7b0152610140518181816105fa0152818161083b015281816109eb0152818161206501528181612614015261279001526101605181818161015a0152818161046b01528181610625015281816128590152818161290101526129a70152610180518181816106500152818161080901528181612033015281816125e2015261275e01526101a0518161067b01526101c0518181816106a60152611f1401526101e051818181611e6c01528181612cb501528181613191015261353f0152610200518181816121be0152612ad60152610220518181816121ed0152612b560152610240518161221a0152610260518181816122470152612b290152610280518181816122740152612afd01526102a051816122a101526102c05181818161120b01526122ce01526102e051818181610c7201526122f9015261030051818181610d1901526123260152610320518161235301526103405181612380015261036051818181610c2b01526123ad015261038051816123df01526103a05181818161241001526130ef0152f35b60109150115f6105d2565b90506020813d602011610a49575b81610a2e60209383610f9e565b81010312610a4557610a3f90610fc1565b5f61050c565b5f80fd5b3d9150610a21565b6040513d5f823e3d90fd5b9050155f61046c565b1591505f610464565b6101a08901516509184e72a0006001600160801b039091161115915061045b565b905060018060801b0361018089015116670de0b6b3a76400008110159081610ab9575b5090610455565b6b033b2e3c9fd0803ce8000000915011155f610ab2565b6b033b2e3c9fd0803ce8000000101591505f61044e565b905061271061ffff6101008901511611159061042c565b90506103e861ffff61014089015116111590610426565b905061ffff6101208801511660648110159081610b34575b5090610420565b612710915011155f610b2d565b905061ffff60e08801511660018110159081610b5f575b509061041a565b612710915011155f610b58565b6004101591505f610413565b5063ffffffff60a087015116600a8110159081610b96575b506103fe565b6276a700915011155f610b90565b5063ffffffff608087015116600a8110159081610bc2575b506103f8565b62093a80915011155f610bbc565b5060608601516020870151604088015163ffffffff9283169291909116906401fffffffe9060011b168101809111610c2b57600a8101809111610c2b578110159081610c1d575b506103f2565b62278d00915011155f610c17565b634e487b7160e01b5f52601160045260245ffd5b5063ffffffff60408701511660058110159081610c5d575b506103ec565b62015180915011155f610c57565b5063ffffffff60208701511660058110159081610c89575b506103e6565b62015180915011155f610c83565b62093a80915011155f6103df565b6001600160a01b03610cb78284611009565b5116158015610d6b575b8015610d4e575b610d3b575f5b818110610cde57506001016103c1565b6001600160a01b03610cf08385611009565b51166001600160a01b03610d048386611009565b511614610d1357600101610cce565b506001600160a01b0391610d279190611009565b51166362845cf960e11b5f5260045260245ffd5b6001600160a01b0391610d279190611009565b506001600160a01b03610d618284611009565b51163b1515610cc8565b506001600160a01b03610d7e8284611009565b51163014610cc1565b6362845cf960e11b5f9081526001600160a01b038516600452602490fd5b90506020813d602011610dd7575b81610dc060209383610f9e565b81010312610a4557610dd190610fc1565b5f610348565b3d9150610db3565b6362845cf960e11b5f9081526001600160a01b0391909116600452602490fd5b506040516302edc17d60e51b81526020816004816001600160a01b0386165afa908115610a51575f91610e42575b506001600160a01b0386811691161415610317565b90506020813d602011610e74575b81610e5d60209383610f9e565b81010312610a4557610e6e90610fc1565b5f610e2d565b3d9150610e50565b90506020813d602011610eae575b81610e9760209383610f9e565b81010312610a4557610ea890610fc1565b5f610300565b3d9150610e8a565b6362845cf960e11b5f9081526001600160a01b038416600452602490fd5b90506020813d602011610f06575b81610eef60209383610f9e565b81010312610a4557610f0090610fc1565b5f6102c0565b3d9150610ee2565b606084836103c0010312610a45576040519060608201906001600160401b03821183831017610f6f57606092602092604052610f4987610fc1565b81528287015183820152610f5f60408801610ff5565b6040820152815201930192610286565b634e487b7160e01b5f52604160045260245ffd5b60e081019081106001600160401b03821117610f6f57604052565b601f909101601f19168101906001600160401b03821190821017610f6f57604052565b51906001600160a01b0382168203610a4557565b519063ffffffff82168203610a4557565b519061ffff82168203610a4557565b51906001600160801b0382168203610a4557565b90600781101561101a5760051b0190565b634e487b7160e01b5f52603260045260245ffdfe6101c0806040526004361015610013575f80fd5b5f60c0525f3560e01c9081630369ac9114612e585750806315afd40914612d605780631932220414612bd55780631da649cf14612b8d5780632838863014612ab25780632c6406f014612a6a57806334ba843114612a3b57806339bb463b1461299757806349d89d1d146128ee57806356a46b14146128465780635db82fa01461280057806369e71f49146127be5780637ce8e0621461264257806386468fe0146124e8578063890357301461211f5780639986df2c146120d95780639c5655d6146120935780639dc29fac14611f42578063a48c282a14611d85578063aedb669414610869578063b3d761881461070d578063b77981131461053f578063d70080cc1461045b578063e143e8881461042d578063e2fdcc17146103e7578063ed42136f1461022c5763edcceaee1461014a575f80fd5b3461020a5761015836612f72565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561020a57604051926376e6757760e11b8452600484015260248301528160448160c0519360c051905af18015610210576101f1575b60c05180f35b60c0516101fd9161306b565b60c05161020a575f6101eb565b60c05180fd5b6040513d60c051823e3d90fd5b6376f04f9560e11b5f5260045ffd5b3461020a57602036600319011261020a5760043560405161024c8161304f565b60c051815260c051602082015260c051604082015260c051606082015260c051608082015260c05160a082015260c05160c082015260c05160e082015260c05161010082015261012060c0519101528060c05152600160205260018060a01b03604060c051205416156103d45760c05152600160205260c051604090206040516102d58161304f565b815491600160a01b60019003831692838352602083018160a01c65ffffffffffff168152604084019160d01c82526001830154916060850163ffffffff8416815260808601908460201c63ffffffff16825260a08701928560401c60ff16845260c08801948660481c60ff16865260e089019660501c60ff16151587526002880154976101008a01988952600301549861012001988952604051998a525165ffffffffffff1660208a01525165ffffffffffff1660408901525163ffffffff1660608801525163ffffffff1660808701525160ff1660a08601525160ff1660c085015251151560e0840152516101008301525161012082015261014090f35b63119a762760e01b60c05152600460c051fd5b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a57602036600319011261020a5760043560c0515260036020526020604060c0512054604051908152f35b3461020a5761046936612f72565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d57604051916335c0203360e21b83526004830152602482015260208160448160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102105760c05190610508575b806105006020926134f1565b604051908152f35b506020813d602011610537575b816105226020938361306b565b8101031261053357602090516104f4565b5f80fd5b3d9150610515565b3461020a5760c05136600319011261020a5760405161055d81613034565b60c051815260c051602082015260c051604082015260c051606082015260c051608082015260c05160a082015260c0805191015260e060405161059f81613034565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081168083527f0000000000000000000000000000000000000000000000000000000000000000821660208085019182527f0000000000000000000000000000000000000000000000000000000000000000841660408087019182527f0000000000000000000000000000000000000000000000000000000000000000861660608089019182527f000000000000000000000000000000000000000000000000000000000000000088166080808b019182527f00000000000000000000000000000000000000000000000000000000000000008a1660a0808d019182527f00000000000000000000000000000000000000000000000000000000000000008c1660c09d8e0190815287519b8c5299518c16988b019890985295518a1694890194909452915188169087015251861690850152518416908301525190911691810191909152f35b3461020a5761071b36612f22565b909190337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015610837575b8015610805575b1561021d57806107685760c05180f35b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561020a576040516317d5759960e31b815260c0516001600160a01b03948516600483015293909416602485015260448401919091528290818060648101039160c051905af18015610210576107ec575b80806101eb565b60c0516107f89161306b565b60c05161020a57806107e5565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614610758565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614610751565b3461020a5761010036600319011261020a57610883612ef8565b6101a05261088f612f5c565b6064356001600160401b03811161020a576108ae903690600401612f88565b610180526084356001600160401b03811161020a576108d1903690600401612fb8565b610120526101405260a4356001600160401b03811161020a576108f8903690600401612f88565b60c4929192356001600160401b03811161020a5761091a903690600401612fb8565b60e4356001600160401b03811161020a57610939903690600401612f88565b92909160018060a01b036101a0511633141580611cd1575b611cbe57604051632de9480760e01b81526101a0516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156102105760c05190611c81575b600291501615611c6e5760408051632254f92560e01b81526101a0516001600160a01b039081166004830152909190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156102105760c0516101005260c05190611c17575b6001600160401b03915016804210611c01575060018060a01b036101a0511660c051526002602052604060c0512060e0526001600160401b03600160e051015416806001600160401b038a1603611beb575080611b39575b5050505061018051151592838094611a9a575b611a875760c05160a05261012051158015611a7a575b6119d75760c0515b610120518110611a08575061100060a0511180156119f1575b6119d7576101205182036119d7576040516393d379dd60e01b81523060048201526101a0516001600160a01b03908116602483015260026044830152606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102105760c051916119b6575b50610b5f610b4f61012051613613565b604051610160526101605161306b565b610120516101605152601f19610b7761012051613613565b0136602061016051013760c0515b6101205181106117f657505083156117ee5760c051915b60c05192835b6101205181106110955750506040516393d379dd60e01b81523060048201526101a0516001600160a01b03908116602483015260c05160448301529093925060609150839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156102105760c05192611072575b506001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168083106110575750610c98610c6c61271092600160e051015460401c6135e4565b9261ffff7f0000000000000000000000000000000000000000000000000000000000000000169061308c565b0480821161103e57506040516393d379dd60e01b81523060048201526101a0516001600160a01b03908116602483015260026044830152606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102105760c0519161100d575b50612710610d3f61ffff7f0000000000000000000000000000000000000000000000000000000000000000168461308c565b04808210610ff5575050610d75610d55826134c0565b600160e05101906001600160401b0382549181199060401b169116179055565b6040519081526101a0516001600160a01b0316907fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d99190602090a2610dbf604435846101a05161327a565b918260c051526001602052604060c0512090815465ffffffffffff60d01b4260d01b169060018060a01b036101a051169060c051161765ffffffffffff60a01b4360a01b1617178255600182019081549060c051505f14610fee5760c0515b68ff000000000000000060ff60501b610e3d6101205161014051613689565b151560501b169260ff60501b199060ff60481b199063ffffffff60a051169068ffffffffffffffffff1916171667ffffffff000000006101005160201b1617169160401b161760ff60481b6101205160481b161717905560443560028201556003604051602081019060408252610ee881610eda610ec56060830161012051610140516132e5565b828103601f1901604084015261016051613456565b03601f19810183528261306b565b51902091015560e0518290556001600160401b0383811660010193908411610fd6577fa89c3a5ef008d1a18cfe2cd428b508b1eece46c98d26e168cd4a6dd5ea147e7783916001600160401b03602096166001600160401b0319600160e05101541617600160e05101556001600160401b03604051911681526044358682015263ffffffff6101005116604082015260c0606082015280610fcb610faa610f9960c0840161012051610140516132e5565b838103608085015261016051613456565b82810360a08401526101a051610180516001600160a01b0390911697613432565b0390a3604051908152f35b634e487b7160e01b60c051526011600452602460c051fd5b6001610e1e565b620155b560e01b60c05152600452602452604460c051fd5b61102f915060603d606011611037575b611027818361306b565b8101906135f1565b505085610d0d565b503d61101d565b637a0e198560e01b60c05152600452602452604460c051fd5b905063829f116360e01b60c05152600452602452604460c051fd5b61108c91925060603d60601161103757611027818361306b565b50509085610c20565b6110a68161012051610140516135ae565b60805261ffff6110bb6101206080510161367a565b16801590811591826117e4575b80156117d9575b80156117ce575b6101a0516080516001600160a01b0391821691906110f39061362a565b16141590816117aa575b81611763575b61271061113561ffff61111b6101406080510161367a565b1661ffff61112e6101606080510161367a565b16906135e4565b116001600160781b036001600160801b03611154606060805101613652565b161115918261173b575b82611712575b15928315611709575b508215611701575b5081156116f8575b506116e157611190606060805101613652565b9060018060a01b036111a660406080510161362a565b1660c0515260c0516020526001600160801b036002604060c05120015416916001600160801b036111ed610100608051019463ffffffff6111e6876135d3565b169061308c565b9116106116ca579063ffffffff6111e661124c6112529461124760ff7f0000000000000000000000000000000000000000000000000000000000000000166001600160801b0361124160a060805101613652565b1661308c565b61308c565b926135d3565b81611695575b5061167f5761128c6001600160801b03611276606060805101613652565b166001600160801b0361112e6080805101613652565b9483821015611667578160051b850135601e198636030181121561020a5785016001600160401b0381351161020a5780353603602082011361020a576112d360805161362a565b906112e260206080510161362a565b6112f060406080510161362a565b906112ff60e060805101613666565b9061130f6101406080510161367a565b9261131f6101606080510161367a565b61132e6101206080510161367a565b9260405195866101608101106001600160401b036101608901111761164f576001600160401b0361ffff96879586946114099c6101608c01604052308c5260018060a01b031660208c015260018060a01b031660408b015260018060a01b036101a0511660608b015260018060a01b031660808a015260c0608051013560a08a01521660c08801521660e0860152166101008401521661012082015260ff86166101408201526020823592019060018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166136c8565b156116385761141960805161362a565b61142760206080510161362a565b61ffff61143860406080510161362a565b6001600160401b0361144e60e060805101613666565b61145d6101206080510161367a565b604080516001600160a01b0398891660208201908152978916918101919091526101a051881660608201529690931660808701521660a08501521660c0808401919091528252906114af60e08261306b565b5190208060c0515260036020526114cc87604060c05120546135e4565b9060c06080510135821161161d5790611536929160c051526003602052604060c0512055670de0b6b3a764000061152f61150a606060805101613652565b6001600160801b0361152861152360406080510161362a565b613489565b911661308c565b04906135e4565b9461154260805161362a565b61155060406080510161362a565b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b1561020a5760405163243d68d960e11b815260c0516101a0516001600160a01b039485166004840152841660248301529290931660448401526064830152818060848101038160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561021057611604575b50600101610ba2565b60c0516116109161306b565b60c05161020a57886115fb565b5082632191b35560e11b60c05152600452602452604460c051fd5b5063088f2d2160e01b60c05152600452602460c051fd5b634e487b7160e01b60c051526041600452602460c051fd5b634e487b7160e01b60c051526032600452602460c051fd5b63021b302b60e41b60c05152600452602460c051fd5b90506001600160801b036116ac6080805101613652565b16906127108202918083046127101490151715610fd6571089611258565b83637d92c72360e11b60c05152600452602460c051fd5b82639acab2c360e01b60c05152600452602460c051fd5b9050158b61117d565b91508c611175565b1592508d61116d565b91506001600160781b036001600160801b0361173260a060805101613652565b16111591611164565b91506001600160781b036001600160801b0361175a6080805101613652565b1611159161115e565b6080519091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116916117a19060200161362a565b16141590611103565b6080519091506001600160a01b03906117c59060200161362a565b161515906110fd565b5061271081146110d6565b506103e881146110cf565b50606481146110c8565b600191610b9c565b611812604061180c8361012051610140516135ae565b0161362a565b908015158061197a575b6119475761182982613489565b6040516392ca76b160e01b81526101a0516001600160a01b039081166004830152938416602482015292602090849060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa9283156102105760c05193611914575b5083670de0b6b3a7640000810204670de0b6b3a76400001484151715610fd65780156118fc576001926118d091670de0b6b3a7640000860204906135e4565b6001600160781b038082109118026001600160781b03186118f4826101605161363e565b525b01610b85565b634e487b7160e01b60c051526012600452602460c051fd5b9092506020813d821161193f575b8161192f6020938361306b565b8101031261053357519189611891565b3d9150611922565b8091505f19810111610fd6576001906119665f1982016101605161363e565b51611974826101605161363e565b526118f6565b50805f19810111610fd65760018060a01b036119a5604061180c5f19850161012051610140516135ae565b166001600160a01b0383161461181c565b6119cf915060603d60601161103757611027818361306b565b505086610b3f565b639acab2c360e01b60c0515261012051600452602460c051fd5b50838015610ac5575060a051610180511415610ac5565b63ffffffff611a2a610100611a248461012051610140516135ae565b016135d3565b1615611a645780611a5b63ffffffff611a52610100611a2460019661012051610140516135ae565b1660a0516135e4565b60a05201610aac565b639acab2c360e01b60c05152600452602460c051fd5b5060106101205111610aa4565b633d4a3c3f60e11b60c05152600460c051fd5b5060c05161018051611ab1575b6044351415610a8e565b506040515f19610180510160061b810160208101604052845b6101805160051b86018110611b2657506101805160011b6002190160051b82015b82821015611afb57505051611aa7565b80516020808301519182811160051b9081521852604060c051208252603f190190601f190190611aeb565b80358252601f1990910190602001611aca565b60e051547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169190823b1561020a57611bb7611ba1966040519788968795869563a25d006760e01b875260048701526060602487015260648601916132e5565b9060031984830301604485015260c05197613432565b039160c051905af1801561021057611bd2575b808080610a7b565b60c051611bde9161306b565b60c05161020a5784611bca565b632f9fd8a560e11b60c05152600452602460c051fd5b63a8648c0760e01b60c05152600452602460c051fd5b506040813d604011611c66575b81611c316040938361306b565b8101031261020a57805163ffffffff8116810361020a57611c5c60206001600160401b03930161359a565b9061010052610a23565b3d9150611c24565b63fb55adaf60e01b60c05152600460c051fd5b506020813d602011611cb6575b81611c9b6020938361306b565b8101031261020a575160ff8116810361020a576002906109b3565b3d9150611c8e565b63143606b960e31b60c05152600460c051fd5b50604051635b5175d560e01b81526101a0516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102105760c05191611d43575b506001600160a01b0316331415610951565b90506020813d602011611d7d575b81611d5e6020938361306b565b8101031261020a57516001600160a01b038116810361020a5789611d31565b3d9150611d51565b3461020a57611d9336612f72565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015611f10575b1561021d57604051916335c0203360e21b83526004830152602482015260208160448160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af19081156102105760c05191611ede575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561020a57604051632770a7eb60e21b815260c080517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600484015260248301859052905191929091839160449183915af1801561021057611ec5575b602082604051908152f35b60c051611ed19161306b565b60c05161020a5781611eba565b90506020813d602011611f08575b81611ef96020938361306b565b81010312610533575181611e27565b3d9150611eec565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611dc6565b3461020a57604036600319011261020a57611f5b612ef8565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015612061575b801561202f575b1561021d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561020a57604051632770a7eb60e21b815260c0516001600160a01b03909216600482015260248035908201529182908180604481015b039160c051905af18015610210576120165760c05180f35b60c0516120229161306b565b60c05161020a57806101eb565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611f95565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611f8e565b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a5760c05136600319011261020a5760405161213d81613018565b60c051815260c051602082015260c051604082015260c051606082015260c051608082015260c05160a082015260c05160c082015260c05160e082015260c05161010082015260c05161012082015260c05161014082015260c05161016082015260c05161018082015260c051906101a001526040516121bc81613018565b7f000000000000000000000000000000000000000000000000000000000000000063ffffffff1680825260208201917f000000000000000000000000000000000000000000000000000000000000000063ffffffff168352604081017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000060ff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000061ffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000061ffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000061ffff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168d526040519d8e9182525163ffffffff1690602001525163ffffffff1660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525160ff1660c08901525161ffff1660e08801525161ffff166101008701525161ffff166101208601525161ffff16610140850152516001600160801b0316610160840152516001600160801b0316610180830152516001600160801b03166101a08201526101c090f35b3461020a57608036600319011261020a57612501612ef8565b6024356001600160a01b038116810361020a57604435916001600160a01b038316830361020a57337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015612610575b80156125de575b1561021d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561020a576040516324b66dd360e21b815260c0516001600160a01b039384166004830152938316602482015293909116604484015260648035908401528290818060848101611ffe565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612562565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461255b565b3461020a57606036600319011261020a5761265b612ef8565b602435600481101561020a57337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614801561278c575b801561275a575b1561021d57604051633e74703160e11b81526001600160a01b0390921660048301526126cc8161309f565b6024820152604435604482015260208160648160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102105760c05190612727575b602090604051908152f35b506020813d602011612752575b816127416020938361306b565b81010312610533576020905161271c565b3d9150612734565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146126a1565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461269a565b3461020a57602036600319011261020a576001600160a01b036127df612ef8565b1660c05152600260205260206001604060c05120015460401c604051908152f35b3461020a5760c05136600319011261020a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461020a57602036600319011261020a577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576040516315a91ac560e21b8152600480359082015260c051602090829060249082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156102105760c0519061272757602090604051908152f35b3461020a57602036600319011261020a577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576040516349d89d1d60e01b8152600480359082015260c051602090829060249082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156102105760c0519061050857806105006020926134f1565b3461020a576129a536612f72565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d57604051916339bb463b60e01b83526004830152602482015260208160448160c05160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102105760c0519061050857806105006020926134f1565b3461020a57606036600319011261020a576020610500612a59612ef8565b612a61612f5c565b6044359161327a565b3461020a57602036600319011261020a576001600160a01b03612a8b612ef8565b1660c05152600260205260206001600160401b036001604060c05120015416604051908152f35b3461020a5760c05136600319011261020a576020612b7c612b4f612b2263ffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001661325a565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061325a565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061325a565b6001600160401b0360405191168152f35b3461020a57612b9b36612f22565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576101eb926130bd565b34610533576020366003190112610533577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576040516339bb463b60e01b81526004803590820152600160248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115612d23575f91612d2e575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561053357604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600482015260248101829052915f908390604490829084905af1918215612d2357602092612d0f575b50604051908152f35b5f612d199161306b565b5f60c05282612d06565b6040513d5f823e3d90fd5b90506020813d602011612d58575b81612d496020938361306b565b81010312610533575181612c73565b3d9150612d3c565b3461053357604036600319011261053357612d79612ef8565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361021d576001600160a01b03165f8181526002602052604090819020600101805490911c6001600160c01b03612ddc6024356134c0565b169003906001600160c01b038211612e445780546001600160401b0316604083901b67ffffffffffffffff19161790557fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d991906020906040516001600160c01b039091168152a2005b634e487b7160e01b5f52601160045260245ffd5b34610533576020366003190112610533575f6040612e74612ef8565b92612e7e81612fe9565b8281528260208201520152612e9281613489565b5060018060a01b03165f525f602052606060405f206001600160801b03604051612ebb81612fe9565b60018060a01b0383541692838252604083600260018401549360208601948552015416920191825260405193845251602084015251166040820152f35b600435906001600160a01b038216820361053357565b35906001600160a01b038216820361053357565b6060906003190112610533576004356001600160a01b038116810361053357906024356001600160a01b0381168103610533579060443590565b602435906001600160401b038216820361053357565b6040906003190112610533576004359060243590565b9181601f84011215610533578235916001600160401b038311610533576020808501948460051b01011161053357565b9181601f84011215610533578235916001600160401b03831161053357602080850194610180850201011161053357565b606081019081106001600160401b0382111761300457604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b0382111761300457604052565b60e081019081106001600160401b0382111761300457604052565b61014081019081106001600160401b0382111761300457604052565b90601f801991011681019081106001600160401b0382111761300457604052565b81810292918115918404141715612e4457565b600411156130a957565b634e487b7160e01b5f52602160045260245ffd5b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061311d907f00000000000000000000000000000000000000000000000000000000000000006001600160801b03169061308c565b604051633e74703160e11b81526001600160a01b0390941660048501819052600260248601526044850191909152916020846064815f865af1938415612d23575f94613226575b50831561322057813b15610533576040516317d5759960e31b81526001600160a01b0382811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101859052915f908390606490829084905af1908115612d23577fde388040b213d9a1945bd48e78dcb7099b8a6d8dd8128a5bc05e8e65dc860e4392602092613210575b506040519485526001600160a01b031693a3565b5f61321a9161306b565b5f6131fc565b50505050565b9093506020813d602011613252575b816132426020938361306b565b810103126105335751925f613164565b3d9150613235565b906001600160401b03809116911601906001600160401b038211612e4457565b916001600160401b0360405192602084019446865230604086015260018060a01b0316606085015216608083015260a082015260a081526132bc60c08261306b565b51902090565b35906001600160801b038216820361053357565b359061ffff8216820361053357565b916020908281520191905f905b8082106132ff5750505090565b91929091906001600160a01b0361331585612f0e565b1681526001600160a01b0361332c60208601612f0e565b1660208201526001600160a01b0361334660408601612f0e565b1660408201526001600160801b03613360606086016132c2565b1660608201526001600160801b0361337a608086016132c2565b1660808201526001600160801b0361339460a086016132c2565b1660a082015260c084013560c082015260e08401356001600160401b0381168091036105335760e08201526101008401359063ffffffff821680920361053357610180816001936101008394015261ffff6133f261012089016132d6565b1661012082015261ffff61340961014089016132d6565b1661014082015261ffff61342061016089016132d6565b166101608201520194019201906132f2565b81835290916001600160fb1b0383116105335760209260051b809284830137010190565b90602080835192838152019201905f5b8181106134735750505090565b8251845260209384019390920191600101613466565b6001600160a01b03165f81815260208190526040902060010154919082156134ae5750565b6340d1d8df60e11b5f5260045260245ffd5b6001600160c01b0381116134da576001600160c01b031690565b6306dfcc6560e41b5f5260c060045260245260445ffd5b806134f95750565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610533576040516317d5759960e31b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602482015260448101929092525f908290606490829084905af18015612d235761358e5750565b5f6135989161306b565b565b51906001600160401b038216820361053357565b91908110156135bf57610180020190565b634e487b7160e01b5f52603260045260245ffd5b3563ffffffff811681036105335790565b91908201809211612e4457565b908160609103126105335780519161361060406020840151930161359a565b90565b6001600160401b0381116130045760051b60200190565b356001600160a01b03811681036105335790565b80518210156135bf5760209160051b010190565b356001600160801b03811681036105335790565b356001600160401b03811681036105335790565b3561ffff811681036105335790565b5f5b828110613699575050505f90565b61ffff6136b36101206136ad8487876135ae565b0161367a565b166136c05760010161368b565b505050600190565b60408051632e15bec960e11b815283516001600160a01b0390811660048301526020808601805183166024850152938601518216604484015260608601518216606484015260808601518216608484015260a086015160a484015260c08601516001600160401b031660c484015260e086015161ffff90811660e48501526101008701518116610104850152610120870151166101248401526101409095015160ff1661014483015290921694909390929091908161016481885afa908115612d23575f91613847575b5082156137ce576137a4939450613879565b506137ae8161309f565b1591826137ba57505090565b516001600160a01b03918216911614919050565b915050604460209260018060a01b0390511660405194859384926308fed63960e01b8452600484015260248301525afa908115612d23575f9161380f575090565b90506020813d60201161383f575b8161382a6020938361306b565b81010312610533575180151581036105335790565b3d915061381d565b90506020813d602011613871575b816138626020938361306b565b8101031261053357515f613792565b3d9150613855565b90604183036138a35761389c9250602081013591604082359201355f1a906138ad565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613924579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612d23575f516001600160a01b0381161561391a57905f905f90565b505f906001905f90565b5050505f916003919056' as const

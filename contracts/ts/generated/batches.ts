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
  '0x610380604052346109c057614588803803809161001e82610380610f19565b610380398061030081126109c057610380516001600160a01b03811681036109c0576103a051916001600160a01b03831683036109c0576103c051916001600160a01b03831683036109c0576103e051916001600160a01b03831683036109c05760a0607f198201126109c0576101c06040519161009b83610efe565b6100a6610400610f3c565b83526100b3610420610f3c565b60208401526100c3610440610f3c565b60408401526100d3610460610f3c565b60608401526100e3610480610f3c565b608084015261011f1901126109c057604051946101c086016001600160401b03811187821017610eea5760405261011b6104a0610f50565b86526101286104c0610f50565b60208701526101386104e0610f50565b6040870152610148610500610f50565b6060870152610158610520610f50565b6080870152610168610540610f50565b60a08701526105605160ff811681036109c05760c087015261018b610580610f61565b60e087015261019b6105a0610f61565b6101008701526101ac6105c0610f61565b6101208701526101bd6105e0610f61565b6101408701526101ce610600610f70565b6101608701526101df610620610f70565b6101808701526101f0610640610f70565b6101a0870152610660516001600160401b0381116109c057610380880161039f820112156109c057610380810151906001600160401b038211610eea576040519861024160208460051b018b610f19565b828a5260206060818c0194028361038001010191816103800183116109c0576103a001925b828410610e89575050604051634e2b2aeb60e11b8152915060209050816004816001600160a01b0388165afa9081156109cc575f91610e4f575b506001600160a01b03828116911603610e315760405163e2fdcc1760e01b81526020816004816001600160a01b0386165afa9081156109cc575f91610df7575b506001600160a01b03848116911614801590610d7a575b610d5a5760405163e2fdcc1760e01b81526020816004816001600160a01b0389165afa9081156109cc575f91610d20575b506001600160a01b03848116911603610d025760405161034781610efe565b82516001600160a01b039081168252602080850151821690830152604080850151821690830152606080850151821690830152608080850151909116908201525f5b60058110610c2057505063ffffffff865116600a8110159081610c12575b5080610be6575b80610bba575b80610b4b575b80610b1f575b80610af3575b60ff60c0880151169060018210159182610ae7575b5081610abc575b81610a90575b81610a79575b81610a62575b60018060801b036101608901511690670de0b6b3a76400008210159182610a4b575b5081610a0a575b816109e9575b159182156109e0575b5081156109d7575b5061068f576001600160a01b0393841660e05293831660c05292821660a052811660808181528351602085810151604080880151871661014052908616610120529185166101005260608601519290950151841661018052921661016052905163025e2c5d60e01b81529190829060049082905afa9081156109cc575f9161098e575b506101a0908152815160208301516040840151606085015163ffffffff90811661022052908116610200529081166101e0529081166101c052608083015160a084015160c085015160ff1661028052821661026052166102405260e082015161012083015161014084015161ffff908116610300529081166102e0529081166102a052610100830151166102c05261016082015161018083015192909101516001600160801b039081166103605291821661034052166103205280518015908115610983575b5061068f575f5b81518110156106f95760208160051b830101519060018060a01b038251165f525f60205260018060a01b0360405f20541615156020830180519182151592836106dd575b50604085019260018060801b038451169081151591826106cb575b5086516001600160a01b0316159283156106c3575b5082156106ba575b5081156106b1575b5061068f5783516101a0516001600160a01b039081169116148061069e575b61068f5783516001600160a01b039081165f908152602081905260409020945185546001600160a01b031916911617845551600184810191909155905160029390930180546001600160801b0319166001600160801b03949094169390931790925501610584565b630e52390960e41b5f5260045ffd5b50670de0b6b3a764000081511415610627565b9050155f610608565b1591505f610600565b92505f6105f8565b6001600160781b03101591505f6105e3565b701d6329f1c35ca4bfabb9f5610000000000101592505f6105c8565b6040516135de9081610faa82396080518181816103c1015281816106b301528181610a0801528181610aca01528181610bb201528181611270015281816112e00152818161147101528181611ab801528181612047015281816121c10152818161274901528181612b8f01528181612fca01526131b8015260a05181818161017e0152818161047f01528181611ba50152818161238001528181612422015281816124c9015261270e015260c05181818161089f015281816119de015281816122f001526133e4015260e05181611bea01526101005181818161055a015281816118230152818161266e01526126bb015261012051818181610580015281816106690152818161155001528181611a780152818161200701528181612149015261284a0152610140518181816105ab015281816107640152818161090601528181611b61015281816120f1015261226c01526101605181818161014c0152818161042e015281816105d601528181612333015281816123d501526124780152610180518181816106010152818161073201528181611b2f015281816120bf015261223a01526101a05181818161278801528181612c60015261300e01526101c051818181611c9901526125a501526101e051818181611cc8015261262501526102005181611cf5015261022051818181611d2201526125f8015261024051818181611d4f01526125cc01526102605181611d7c0152610280518181816110950152611da901526102a051818181610b4a0152611dd401526102c051818181610bee0152611e0101526102e05181611e2e01526103005181611e5b015261032051818181610b050152611e8801526103405181611eba015261036051818181611eeb0152612bbe0152f35b60109150115f61057d565b90506020813d6020116109c4575b816109a960209383610f19565b810103126109c0576109ba90610f3c565b5f6104b7565b5f80fd5b3d915061099c565b6040513d5f823e3d90fd5b9050155f610434565b1591505f61042c565b6101a08901516509184e72a0006001600160801b0390911611159150610423565b905060018060801b0361018089015116670de0b6b3a76400008110159081610a34575b509061041d565b6b033b2e3c9fd0803ce8000000915011155f610a2d565b6b033b2e3c9fd0803ce8000000101591505f610416565b905061271061ffff610100890151161115906103f4565b90506103e861ffff610140890151161115906103ee565b905061ffff6101208801511660648110159081610aaf575b50906103e8565b612710915011155f610aa8565b905061ffff60e08801511660018110159081610ada575b50906103e2565b612710915011155f610ad3565b6004101591505f6103db565b5063ffffffff60a087015116600a8110159081610b11575b506103c6565b6276a700915011155f610b0b565b5063ffffffff608087015116600a8110159081610b3d575b506103c0565b62093a80915011155f610b37565b5060608601516020870151604088015163ffffffff9283169291909116906401fffffffe9060011b168101809111610ba657600a8101809111610ba6578110159081610b98575b506103ba565b62278d00915011155f610b92565b634e487b7160e01b5f52601160045260245ffd5b5063ffffffff60408701511660058110159081610bd8575b506103b4565b62015180915011155f610bd2565b5063ffffffff60208701511660058110159081610c04575b506103ae565b62015180915011155f610bfe565b62093a80915011155f6103a7565b6001600160a01b03610c328284610f84565b5116158015610ce6575b8015610cc9575b610cb6575f5b818110610c595750600101610389565b6001600160a01b03610c6b8385610f84565b51166001600160a01b03610c7f8386610f84565b511614610c8e57600101610c49565b506001600160a01b0391610ca29190610f84565b51166362845cf960e11b5f5260045260245ffd5b6001600160a01b0391610ca29190610f84565b506001600160a01b03610cdc8284610f84565b51163b1515610c43565b506001600160a01b03610cf98284610f84565b51163014610c3c565b6362845cf960e11b5f9081526001600160a01b038516600452602490fd5b90506020813d602011610d52575b81610d3b60209383610f19565b810103126109c057610d4c90610f3c565b5f610328565b3d9150610d2e565b6362845cf960e11b5f9081526001600160a01b0391909116600452602490fd5b506040516302edc17d60e51b81526020816004816001600160a01b0386165afa9081156109cc575f91610dbd575b506001600160a01b03868116911614156102f7565b90506020813d602011610def575b81610dd860209383610f19565b810103126109c057610de990610f3c565b5f610da8565b3d9150610dcb565b90506020813d602011610e29575b81610e1260209383610f19565b810103126109c057610e2390610f3c565b5f6102e0565b3d9150610e05565b6362845cf960e11b5f9081526001600160a01b038416600452602490fd5b90506020813d602011610e81575b81610e6a60209383610f19565b810103126109c057610e7b90610f3c565b5f6102a0565b3d9150610e5d565b606084836103800103126109c0576040519060608201906001600160401b03821183831017610eea57606092602092604052610ec487610f3c565b81528287015183820152610eda60408801610f70565b6040820152815201930192610266565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b03821117610eea57604052565b601f909101601f19168101906001600160401b03821190821017610eea57604052565b51906001600160a01b03821682036109c057565b519063ffffffff821682036109c057565b519061ffff821682036109c057565b51906001600160801b03821682036109c057565b906005811015610f955760051b0190565b634e487b7160e01b5f52603260045260245ffdfe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630369ac91146129275750806315afd4091461282f57806319322204146126a85780631da649cf1461265c57806328388630146125825780632c6406f01461253b57806334ba84311461250b57806339bb463b1461246457806349d89d1d146123c157806356a46b141461231f5780635db82fa0146122da57806369e71f491461229a5780637ce8e0621461211f57806386468fe014611fc35780638903573014611c195780639986df2c14611bd45780639c5655d614611b8f5780639dc29fac14611a5b578063aedb669414610792578063b3d7618814610656578063b77981131461050d578063d70080cc1461041a578063e143e888146103f0578063e2fdcc17146103ab578063ed42136f146102115763edcceaee1461013c575f80fd5b346101ef5761014a36612a41565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036102025782917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b156101fd57604484928360405195869485936376e6757760e11b8552600485015260248401525af180156101f2576101de5750f35b816101e891612b3a565b6101ef5780f35b80fd5b6040513d84823e3d90fd5b505050fd5b6376f04f9560e11b5f5260045ffd5b50346101ef5760203660031901126101ef576004358161012060405161023681612b1e565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152808252600160205260018060a01b036040832054161561039c57815260016020526040902060405161029d81612b1e565b815491600160a01b60019003831692838352602083018160a01c65ffffffffffff168152604084019160d01c82526001830154916060850163ffffffff8416815260808601908460201c63ffffffff16825260a08701928560401c60ff16845260c08801948660481c60ff16865260e089019660501c60ff16151587526002880154976101008a01988952600301549861012001988952604051998a525165ffffffffffff1660208a01525165ffffffffffff1660408901525163ffffffff1660608801525163ffffffff1660808701525160ff1660a08601525160ff1660c085015251151560e0840152516101008301525161012082015261014090f35b63119a762760e01b8252600482fd5b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef5760203660031901126101ef5760406020916004358152600383522054604051908152f35b50346101ef5761042936612a41565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516335c0203360e21b815260048101939093526024830152602082604481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906104ca575b806104c2602092612fc0565b604051908152f35b506020813d6020116104f9575b816104e460209383612b3a565b810103126104f557602090516104b6565b5f80fd5b3d91506104d7565b604051903d90823e3d90fd5b50346101ef57806003193601126101ef57608060405161052c81612b03565b828152826020820152826040820152826060820152015260a060405161055181612b03565b6001821b5f19017f000000000000000000000000000000000000000000000000000000000000000081168083527f0000000000000000000000000000000000000000000000000000000000000000821660208085019182527f0000000000000000000000000000000000000000000000000000000000000000841660408087019182527f0000000000000000000000000000000000000000000000000000000000000000861660608089019182527f000000000000000000000000000000000000000000000000000000000000000088166080998a01908152835197885295518816948701949094529151861690850152518416908301525190911691810191909152f35b50346101ef57610665366129f1565b91337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015610760575b801561072e575b15610202578284936106b157505050f35b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561072a576040516317d5759960e31b81526001600160a01b039384166004820152939092166024840152604483015282908290818381606481015b03925af180156101f2576101de5750f35b8480fd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106a0565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614610699565b50346101ef576101003660031901126101ef576107ad6129c7565b6080526107b8612a2b565b906064356001600160401b038111611a53576107d8903690600401612a57565b6084356001600160401b038111611a57576107f7903690600401612a87565b9060a4356001600160401b03811161193f57610817903690600401612a57565b92909560c4356001600160401b038111611a5357610839903690600401612a87565b919060e4356001600160401b038111611a4f5761085a903690600401612a57565b9360018060a01b0360805116331415806119b1575b6119a257604051632de9480760e01b81526080516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561194b578590611965575b6002915016156119565760408051632254f92560e01b81526080516001600160a01b03908116600483015290969190879060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561194b57859686916118f1575b506001600160401b03168042106118df57506080516001600160a01b031685526002602052604085206001810154909594939291906001600160401b03908116908f168190036118cd57508161181f575b505050508615159889809a61178f575b61178057819085158015611776575b6116f657825b86811061171c57506110008211801561170a575b6116f6578588036116f6576040516393d379dd60e01b81523060048201526080516001600160a01b039081166024830152600260448301529098906060908a9060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa988915610ed25784996116d3575b50610a4287613101565b98610a506040519a8b612b3a565b878a52601f19610a5f89613101565b013660208c0137845b888a8183106114ef57505050508b5f146114e75783905b8492855b898110610f2d5750506040516393d379dd60e01b81523060048201526080516001600160a01b039081166024830152604482018790529093925060609150839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610ed2578492610f0a575b506001600160801b037f000000000000000000000000000000000000000000000000000000000000000016808310610ef35750610b70610b4461271092600188015460401c6130d2565b9261ffff7f00000000000000000000000000000000000000000000000000000000000000001690612b5b565b04808211610edd57506040516393d379dd60e01b81523060048201526080516001600160a01b03908116602483015260026044830152606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610ed2578491610ea1575b50612710610c1461ffff7f00000000000000000000000000000000000000000000000000000000000000001684612b5b565b04808210610e8d575050610c48610c2a82612f8f565b60018601906001600160401b0382549181199060401b169116179055565b6040519081526080516001600160a01b0316907fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d99190602090a2610c906044358c608051612d49565b808352600160208190526040842080546080514360a01b65ffffffffffff60a01b169187166001600160a01b039190911617174260d01b6001600160d01b0319161781559081018054929c91939092909115610e805760ff60401b85915b60ff60501b610cfd8b8d613177565b151560501b169360ff60501b199163ffffffff60ff60481b1992169068ffffffffffffffffff1916171667ffffffff000000008a60201b1617169160401b161760ff60481b8860481b161717905560443560028201556003604051602081019060408252610d9781610d89610d778c8c6060850191612db4565b828103601f190160408401528d612f25565b03601f198101835282612b3a565b51902091015588825560016001600160401b038b1601906001600160401b038211610e6c57507fa89c3a5ef008d1a18cfe2cd428b508b1eece46c98d26e168cd4a6dd5ea147e7795610e366001600160401b039660209c9663ffffffff610e61978e9c9760018c610e4499168d198284015416179101556040519a8b9a168a5260443560208b015216604089015260c0606089015260c0880191612db4565b908582036080870152612f25565b83810360a08501526080516001600160a01b031697909190612f01565b0390a3604051908152f35b634e487b7160e01b81526011600452602490fd5b60ff60401b600191610cee565b620155b560e01b8552600452602452604483fd5b610ec3915060603d606011610ecb575b610ebb8183612b3a565b8101906130df565b50505f610be2565b503d610eb1565b6040513d86823e3d90fd5b637a0e198560e01b845260045260245250604490fd5b63829f116360e01b85526004526024829052604484fd5b610f2491925060603d606011610ecb57610ebb8183612b3a565b5050905f610afa565b610f38818b8d61309c565b9461ffff610f496101208801613168565b16801590811591826114dd575b80156114d2575b80156114c7575b60805189906001600160a01b0390811690610f7e83613118565b16141591826114a8575b82611465575b612710610fbc61ffff610fa46101408601613168565b1661ffff610fb56101608701613168565b16906130d2565b11906001600160781b036001600160801b03610fda60608601613140565b161115928361143c575b83611413575b501592831561140a575b508215611402575b5081156113f9575b506113e55761101560608901613140565b906001600160a01b0361102a60408b01613118565b168b528a6020526001600160801b03600260408d20015416916001600160801b036110696101008c019463ffffffff611062876130c1565b1690612b5b565b9116106113d1579063ffffffff6110626110c76110cd946110c28d6001600160801b036110bc60a060ff7f0000000000000000000000000000000000000000000000000000000000000000169301613140565b16612b5b565b612b5b565b926130c1565b81611389575b50611375576111046001600160801b036110ef60608901613140565b166001600160801b03610fb560808a01613140565b9084831015611361578260051b840135601e19853603018112156113465784016001600160401b03813511611346578035360360208201136113465783816020611155933591018a8a6080516131b6565b61115e87613118565b61116a60208901613118565b6001600160401b0361117e60408b01613118565b61118a60e08c01613154565b9060405193602085019560018060a01b0316865260018060a01b0316604085015260018060a01b0360805116606085015260018060a01b031660808401521660a082015260a081526111dd60c082612b3a565b519020808a5260036020526111f68360408c20546130d2565b9060c0890135821161134a579061125792918b52600360205260408b2055670de0b6b3a7640000611250896001600160801b03611249611244604061123d60608601613140565b9401613118565b612f58565b9116612b5b565b04906130d2565b9561126d604061126683613118565b9201613118565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b156113465760405163243d68d960e11b81526080516001600160a01b03928316600483015282166024820152911660448201526064810191909152878180608481010381837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561133b57908891611322575b5050600101610a83565b8161132c91612b3a565b61133757865f611318565b8680fd5b6040513d8a823e3d90fd5b8980fd5b60448b8387632191b35560e11b8352600452602452fd5b634e487b7160e01b89526032600452602489fd5b63021b302b60e41b88526004829052602488fd5b90506001600160801b0361139f60808901613140565b169061271082029180830461271014901517156113bd57105f6110d3565b634e487b7160e01b8a52601160045260248afd5b637d92c72360e11b8b52600485905260248bfd5b639acab2c360e01b8a52600484905260248afd5b9050155f611004565b91505f610ffc565b1592505f610ff4565b6001600160781b0391935061143260a06001600160801b039201613140565b161115918b610fea565b6001600160781b0391935061145b60806001600160801b039201613140565b161115918b610fe4565b91506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169061149f60208401613118565b16141591610f8e565b91506001600160a01b036114be60208301613118565b16151591610f88565b506127108114610f64565b506103e88114610f5d565b5060648114610f56565b600190610a7f565b6114ff836115059360409361309c565b01613118565b81151580611687575b6116465761151b81612f58565b6040516392ca76b160e01b81526080516001600160a01b039081166004830152928316602482015291602090839060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa91821561133b578892611613575b5083670de0b6b3a7640000810204670de0b6b3a764000014841517156115ff5780156115eb576115e3836115c68f939460019695670de0b6b3a7640000890204906130d2565b6001600160781b038082109118026001600160781b03189261312c565b525b01610a68565b634e487b7160e01b88526012600452602488fd5b634e487b7160e01b88526011600452602488fd5b9091506020813d821161163e575b8161162e60209383612b3a565b810103126104f55751905f611580565b3d9150611621565b50805f19810111611673576001908b61166d826116665f1982018461312c565b519261312c565b526115e5565b634e487b7160e01b86526011600452602486fd5b50815f198101116116bf57896116ae60406114ff8e60018060a01b03945f1988019161309c565b166001600160a01b0382161461150e565b634e487b7160e01b87526011600452602487fd5b6116ed91995060603d606011610ecb57610ebb8183612b3a565b5050975f610a38565b639acab2c360e01b83526004869052602483fd5b508a80156109c15750818914156109c1565b9163ffffffff611739610100611733868b8d61309c565b016130c1565b16156117625761175b60019163ffffffff610fb5610100611733888d8f61309c565b92016109ad565b639acab2c360e01b84526004839052602484fd5b50601086116109a7565b633d4a3c3f60e11b8252600482fd5b5081886117a1575b6044351415610998565b506040515f19890160061b8101602081016040528a5b8a60051b8c01811061180c57506002198a60011b0160051b82015b828210156117e257505051611797565b805160208083015180831160051b928352911852604085208252601f1990910190603f19016117d2565b80358252601f19909101906020016117b7565b85547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316939091843b156113375786949261189f61188d9795938793604051998a988997889663a25d006760e01b88526004880152606060248801526064870191612db4565b84810360031901604486015291612f01565b03925af180156101f2579082916118b8575b8080610988565b816118c291612b3a565b6101ef57805f6118b1565b632f9fd8a560e11b8652600452602485fd5b63a8648c0760e01b8652600452602485fd5b9650506040863d604011611943575b8161190d60409383612b3a565b8101031261072a5785519563ffffffff8716870361193f5761193960206001600160401b039201613088565b90610937565b8580fd5b3d9150611900565b6040513d87823e3d90fd5b63fb55adaf60e01b8452600484fd5b506020813d60201161199a575b8161197f60209383612b3a565b8101031261072a575160ff8116810361072a576002906108ce565b3d9150611972565b63143606b960e31b8452600484fd5b50604051635b5175d560e01b81526080516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561194b578591611a20575b506001600160a01b031633141561086f565b611a42915060203d602011611a48575b611a3a8183612b3a565b810190613069565b5f611a0e565b503d611a30565b8280fd5b5080fd5b8380fd5b50346101ef5760403660031901126101ef57611a756129c7565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015611b5d575b8015611b2b575b156102025781907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15611b2757604051632770a7eb60e21b81526001600160a01b03929092166004830152602480359083015282908290604490829084905af180156101f2576101de5750f35b5050fd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611aaf565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611aa8565b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef57806003193601126101ef57604051611c3681612ae7565b8181528160208201528160408201528160608201528160808201528160a08201528160c08201528160e082015281610100820152816101208201528161014082015281610160820152816101808201526101a00152604051611c9781612ae7565b7f000000000000000000000000000000000000000000000000000000000000000063ffffffff1680825260208201917f000000000000000000000000000000000000000000000000000000000000000063ffffffff168352604081017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000060ff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000061ffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000061ffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000061ffff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168d526040519d8e9182525163ffffffff1690602001525163ffffffff1660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525160ff1660c08901525161ffff1660e08801525161ffff166101008701525161ffff166101208601525161ffff16610140850152516001600160801b0316610160840152516001600160801b0316610180830152516001600160801b03166101a08201526101c090f35b50346101ef5760803660031901126101ef57611fdd6129c7565b6024356001600160a01b0381168103611a4f57604435906001600160a01b0382168203611a5757337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480156120ed575b80156120bb575b156102025783927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561072a576040516324b66dd360e21b81526001600160a01b0392831660048201529282166024840152921660448201526064803590820152908290829081838160848101610719565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461203e565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612037565b50346101ef5760603660031901126101ef576121396129c7565b906024356004811015611a5357337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015612268575b8015612236575b1561020257604051633e74703160e11b81526001600160a01b0390931660048401526121ab81612b6e565b60248301526044803590830152602082606481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19081156105015790612203575b602090604051908152f35b506020813d60201161222e575b8161221d60209383612b3a565b810103126104f557602090516121f8565b3d9150612210565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612180565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612179565b50346101ef5760203660031901126101ef576020906001906040906001600160a01b036122c56129c7565b1681526002845220015460401c604051908152f35b50346101ef57806003193601126101ef576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101ef5760203660031901126101ef577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516315a91ac560e21b8152600480359082015290602082602481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115610501579061220357602090604051908152f35b50346101ef5760203660031901126101ef577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516349d89d1d60e01b8152600480359082015290602082602481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906104ca57806104c2602092612fc0565b50346101ef5761247336612a41565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516339bb463b60e01b815260048101939093526024830152602082604481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050157906104ca57806104c2602092612fc0565b50346101ef5760603660031901126101ef5760206104c261252a6129c7565b612532612a2b565b60443591612d49565b50346101ef5760203660031901126101ef576020906001600160401b03906001906040906001600160a01b0361256f6129c7565b1681526002855220015416604051908152f35b50346101ef57806003193601126101ef57602061264b61261e6125f163ffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016612d29565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612d29565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612d29565b6001600160401b0360405191168152f35b50346101ef5761266b366129f1565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576126a592612b8c565b80f35b346104f55760203660031901126104f5577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576040516339bb463b60e01b81526004803590820152600160248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19081156127f2575f916127fd575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156104f557604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600482015260248101829052915f908390604490829084905af19182156127f2576020926127e2575b50604051908152f35b5f6127ec91612b3a565b5f6127d9565b6040513d5f823e3d90fd5b90506020813d602011612827575b8161281860209383612b3a565b810103126104f5575181612746565b3d915061280b565b346104f55760403660031901126104f5576128486129c7565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610202576001600160a01b03165f8181526002602052604090819020600101805490911c6001600160c01b036128ab602435612f8f565b169003906001600160c01b0382116129135780546001600160401b0316604083901b67ffffffffffffffff19161790557fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d991906020906040516001600160c01b039091168152a2005b634e487b7160e01b5f52601160045260245ffd5b346104f55760203660031901126104f5575f60406129436129c7565b9261294d81612ab8565b828152826020820152015261296181612f58565b5060018060a01b03165f525f602052606060405f206001600160801b0360405161298a81612ab8565b60018060a01b0383541692838252604083600260018401549360208601948552015416920191825260405193845251602084015251166040820152f35b600435906001600160a01b03821682036104f557565b35906001600160a01b03821682036104f557565b60609060031901126104f5576004356001600160a01b03811681036104f557906024356001600160a01b03811681036104f5579060443590565b602435906001600160401b03821682036104f557565b60409060031901126104f5576004359060243590565b9181601f840112156104f5578235916001600160401b0383116104f5576020808501948460051b0101116104f557565b9181601f840112156104f5578235916001600160401b0383116104f55760208085019461018085020101116104f557565b606081019081106001600160401b03821117612ad357604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117612ad357604052565b60a081019081106001600160401b03821117612ad357604052565b61014081019081106001600160401b03821117612ad357604052565b90601f801991011681019081106001600160401b03821117612ad357604052565b8181029291811591840414171561291357565b60041115612b7857565b634e487b7160e01b5f52602160045260245ffd5b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690612bec907f00000000000000000000000000000000000000000000000000000000000000006001600160801b031690612b5b565b604051633e74703160e11b81526001600160a01b0390941660048501819052600260248601526044850191909152916020846064815f865af19384156127f2575f94612cf5575b508315612cef57813b156104f5576040516317d5759960e31b81526001600160a01b0382811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101859052915f908390606490829084905af19081156127f2577fde388040b213d9a1945bd48e78dcb7099b8a6d8dd8128a5bc05e8e65dc860e4392602092612cdf575b506040519485526001600160a01b031693a3565b5f612ce991612b3a565b5f612ccb565b50505050565b9093506020813d602011612d21575b81612d1160209383612b3a565b810103126104f55751925f612c33565b3d9150612d04565b906001600160401b03809116911601906001600160401b03821161291357565b916001600160401b0360405192602084019446865230604086015260018060a01b0316606085015216608083015260a082015260a08152612d8b60c082612b3a565b51902090565b35906001600160801b03821682036104f557565b359061ffff821682036104f557565b916020908281520191905f905b808210612dce5750505090565b91929091906001600160a01b03612de4856129dd565b1681526001600160a01b03612dfb602086016129dd565b1660208201526001600160a01b03612e15604086016129dd565b1660408201526001600160801b03612e2f60608601612d91565b1660608201526001600160801b03612e4960808601612d91565b1660808201526001600160801b03612e6360a08601612d91565b1660a082015260c084013560c082015260e08401356001600160401b0381168091036104f55760e08201526101008401359063ffffffff82168092036104f557610180816001936101008394015261ffff612ec16101208901612da5565b1661012082015261ffff612ed86101408901612da5565b1661014082015261ffff612eef6101608901612da5565b16610160820152019401920190612dc1565b81835290916001600160fb1b0383116104f55760209260051b809284830137010190565b90602080835192838152019201905f5b818110612f425750505090565b8251845260209384019390920191600101612f35565b6001600160a01b03165f8181526020819052604090206001015491908215612f7d5750565b6340d1d8df60e11b5f5260045260245ffd5b6001600160c01b038111612fa9576001600160c01b031690565b6306dfcc6560e41b5f5260c060045260245260445ffd5b80612fc85750565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156104f5576040516317d5759960e31b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602482015260448101929092525f908290606490829084905af180156127f25761305d5750565b5f61306791612b3a565b565b908160209103126104f557516001600160a01b03811681036104f55790565b51906001600160401b03821682036104f557565b91908110156130ad57610180020190565b634e487b7160e01b5f52603260045260245ffd5b3563ffffffff811681036104f55790565b9190820180921161291357565b908160609103126104f5578051916130fe604060208401519301613088565b90565b6001600160401b038111612ad35760051b60200190565b356001600160a01b03811681036104f55790565b80518210156130ad5760209160051b010190565b356001600160801b03811681036104f55790565b356001600160401b03811681036104f55790565b3561ffff811681036104f55790565b5f5b828110613187575050505f90565b61ffff6131a161012061319b84878761309c565b01613168565b166131ae57600101613179565b505050600190565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169492939160ff9061ffff6131f387613118565b938161320160208a01613118565b916001600160401b0361321660408c01613118565b8b61322360e08201613154565b916132316101408301613168565b9461323f6101608401613168565b9760405161324c81612b1e565b30815260208101809e60018060a01b03169052604081019160018060a01b03168252606081019260018060a01b03168352608081019360018060a01b0316845260c060a0820195013585528660c08201961686528860e08201981688528861010082019a168a528c61012082019c168c5260246040519e8f926311f4b55d60e31b845260018060a01b03905116600484015260018060a01b0390511691015260018060a01b0390511660448d015260018060a01b0390511660648c015260018060a01b0390511660848b01525160a48a0152511660c4880152511660e48601525116610104840152511661012482015260208161014481885afa9081156127f2575f916134d3575b50821561344b57613366939450613505565b6001600160a01b0361337783613118565b6001600160a01b03909216911681146134465780159182156133af575b505061339d5750565b63088f2d2160e01b5f5260045260245ffd5b6133ba919250613118565b604051635b5175d560e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156127f2575f91613427575b506001600160a01b031614155f80613394565b613440915060203d602011611a4857611a3a8183612b3a565b5f613414565b505050565b915050604461345b602093613118565b60405194859384926308fed63960e01b845260018060a01b0316600484015260248301525afa9081156127f2575f91613498575b501561339d5750565b90506020813d6020116134cb575b816134b360209383612b3a565b810103126104f5575180151581036104f5575f61348f565b3d91506134a6565b90506020813d6020116134fd575b816134ee60209383612b3a565b810103126104f557515f613354565b3d91506134e1565b906135109291613528565b5091909161351d81612b6e565b61352357565b5f9150565b90604183036135525761354b9250602081013591604082359201355f1a9061355c565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116135d3579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156127f2575f516001600160a01b038116156135c957905f905f90565b505f906001905f90565b5050505f916003919056' as const

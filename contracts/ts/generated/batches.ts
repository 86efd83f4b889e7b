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
  '0x610380604052346109d5576146e2803803809161001e82610380610f2e565b610380398061030081126109d557610380516001600160a01b03811681036109d5576103a051916001600160a01b03831683036109d5576103c051916001600160a01b03831683036109d5576103e051916001600160a01b03831683036109d55760a0607f198201126109d5576101c06040519161009b83610f13565b6100a6610400610f51565b83526100b3610420610f51565b60208401526100c3610440610f51565b60408401526100d3610460610f51565b60608401526100e3610480610f51565b608084015261011f1901126109d557604051946101c086016001600160401b03811187821017610eff5760405261011b6104a0610f65565b86526101286104c0610f65565b60208701526101386104e0610f65565b6040870152610148610500610f65565b6060870152610158610520610f65565b6080870152610168610540610f65565b60a08701526105605160ff811681036109d55760c087015261018b610580610f76565b60e087015261019b6105a0610f76565b6101008701526101ac6105c0610f76565b6101208701526101bd6105e0610f76565b6101408701526101ce610600610f85565b6101608701526101df610620610f85565b6101808701526101f0610640610f85565b6101a0870152610660516001600160401b0381116109d557610380880161039f820112156109d557610380810151906001600160401b038211610eff576040519861024160208460051b018b610f2e565b828a5260206060818c0194028361038001010191816103800183116109d5576103a001925b828410610e9e575050604051634e2b2aeb60e11b8152915060209050816004816001600160a01b0388165afa9081156109e1575f91610e64575b506001600160a01b03828116911603610e465760405163e2fdcc1760e01b81526020816004816001600160a01b0386165afa9081156109e1575f91610e0c575b506001600160a01b03848116911614801590610d8f575b610d6f5760405163e2fdcc1760e01b81526020816004816001600160a01b0389165afa9081156109e1575f91610d35575b506001600160a01b03848116911603610d175760405161034781610f13565b82516001600160a01b039081168252602080850151821690830152604080850151821690830152606080850151821690830152608080850151909116908201525f5b60058110610c3557505063ffffffff865116600a8110159081610c27575b5080610bfb575b80610bcf575b80610b60575b80610b34575b80610b08575b60ff60c0880151169060018210159182610afc575b5081610ad1575b81610aa5575b81610a8e575b81610a77575b60018060801b036101608901511690670de0b6b3a76400008210159182610a60575b5081610a1f575b816109fe575b159182156109f5575b5081156109ec575b5061068f576001600160a01b0393841660e05293831660c05292821660a052811660808181528351602085810151604080880151871661014052908616610120529185166101005260608601519290950151841661018052921661016052905163025e2c5d60e01b81529190829060049082905afa9081156109e1575f916109a3575b506101a0908152815160208301516040840151606085015163ffffffff90811661022052908116610200529081166101e0529081166101c052608083015160a084015160c085015160ff1661028052821661026052166102405260e082015161012083015161014084015161ffff908116610300529081166102e0529081166102a052610100830151166102c05261016082015161018083015192909101516001600160801b039081166103605291821661034052166103205280518015908115610998575b5061068f575f5b81518110156106f95760208160051b830101519060018060a01b038251165f525f60205260018060a01b0360405f20541615156020830180519182151592836106dd575b50604085019260018060801b038451169081151591826106cb575b5086516001600160a01b0316159283156106c3575b5082156106ba575b5081156106b1575b5061068f5783516101a0516001600160a01b039081169116148061069e575b61068f5783516001600160a01b039081165f908152602081905260409020945185546001600160a01b031916911617845551600184810191909155905160029390930180546001600160801b0319166001600160801b03949094169390931790925501610584565b630e52390960e41b5f5260045ffd5b50670de0b6b3a764000081511415610627565b9050155f610608565b1591505f610600565b92505f6105f8565b6001600160781b03101591505f6105e3565b701d6329f1c35ca4bfabb9f5610000000000101592505f6105c8565b6040516137239081610fbf82396080518181816103cc015281816106be01528181610a1301528181610ad501528181610bbd01528181611292015281816113020152818161149301528181611b2d01528181611c72015281816122010152818161237b0152818161290301528181612d49015281816131840152613353015260a0518181816101890152818161048a01528181611af201528181611d5f0152818161253a015281816125dc0152818161268301526128c8015260c0518181816108aa01528181611a0001526124aa015260e05181611da40152610100518181816105650152818161184501528181611aa101528181612828015261287501526101205181818161058b015281816106740152818161157201528181611c32015281816121c1015281816123030152612a040152610140518181816105b60152818161076f0152818161091101528181611d1b015281816122ab015261242601526101605181818161015701528181610439015281816105e1015281816124ed0152818161258f015261263201526101805181818161060c0152818161073d01528181611ce90152818161227901526123f401526101a051818181611b6b0152818161294201528181612e1a01526131c801526101c051818181611e53015261275f01526101e051818181611e8201526127df01526102005181611eaf015261022051818181611edc01526127b2015261024051818181611f09015261278601526102605181611f360152610280518181816110a00152611f6301526102a051818181610b550152611f8e01526102c051818181610bf90152611fbb01526102e05181611fe801526103005181612015015261032051818181610b100152612042015261034051816120740152610360518181816120a50152612d780152f35b60109150115f61057d565b90506020813d6020116109d9575b816109be60209383610f2e565b810103126109d5576109cf90610f51565b5f6104b7565b5f80fd5b3d91506109b1565b6040513d5f823e3d90fd5b9050155f610434565b1591505f61042c565b6101a08901516509184e72a0006001600160801b0390911611159150610423565b905060018060801b0361018089015116670de0b6b3a76400008110159081610a49575b509061041d565b6b033b2e3c9fd0803ce8000000915011155f610a42565b6b033b2e3c9fd0803ce8000000101591505f610416565b905061271061ffff610100890151161115906103f4565b90506103e861ffff610140890151161115906103ee565b905061ffff6101208801511660648110159081610ac4575b50906103e8565b612710915011155f610abd565b905061ffff60e08801511660018110159081610aef575b50906103e2565b612710915011155f610ae8565b6004101591505f6103db565b5063ffffffff60a087015116600a8110159081610b26575b506103c6565b6276a700915011155f610b20565b5063ffffffff608087015116600a8110159081610b52575b506103c0565b62093a80915011155f610b4c565b5060608601516020870151604088015163ffffffff9283169291909116906401fffffffe9060011b168101809111610bbb57600a8101809111610bbb578110159081610bad575b506103ba565b62278d00915011155f610ba7565b634e487b7160e01b5f52601160045260245ffd5b5063ffffffff60408701511660058110159081610bed575b506103b4565b62015180915011155f610be7565b5063ffffffff60208701511660058110159081610c19575b506103ae565b62015180915011155f610c13565b62093a80915011155f6103a7565b6001600160a01b03610c478284610f99565b5116158015610cfb575b8015610cde575b610ccb575f5b818110610c6e5750600101610389565b6001600160a01b03610c808385610f99565b51166001600160a01b03610c948386610f99565b511614610ca357600101610c5e565b506001600160a01b0391610cb79190610f99565b51166362845cf960e11b5f5260045260245ffd5b6001600160a01b0391610cb79190610f99565b506001600160a01b03610cf18284610f99565b51163b1515610c58565b506001600160a01b03610d0e8284610f99565b51163014610c51565b6362845cf960e11b5f9081526001600160a01b038516600452602490fd5b90506020813d602011610d67575b81610d5060209383610f2e565b810103126109d557610d6190610f51565b5f610328565b3d9150610d43565b6362845cf960e11b5f9081526001600160a01b0391909116600452602490fd5b506040516302edc17d60e51b81526020816004816001600160a01b0386165afa9081156109e1575f91610dd2575b506001600160a01b03868116911614156102f7565b90506020813d602011610e04575b81610ded60209383610f2e565b810103126109d557610dfe90610f51565b5f610dbd565b3d9150610de0565b90506020813d602011610e3e575b81610e2760209383610f2e565b810103126109d557610e3890610f51565b5f6102e0565b3d9150610e1a565b6362845cf960e11b5f9081526001600160a01b038416600452602490fd5b90506020813d602011610e96575b81610e7f60209383610f2e565b810103126109d557610e9090610f51565b5f6102a0565b3d9150610e72565b606084836103800103126109d5576040519060608201906001600160401b03821183831017610eff57606092602092604052610ed987610f51565b81528287015183820152610eef60408801610f85565b6040820152815201930192610266565b634e487b7160e01b5f52604160045260245ffd5b60a081019081106001600160401b03821117610eff57604052565b601f909101601f19168101906001600160401b03821190821017610eff57604052565b51906001600160a01b03821682036109d557565b519063ffffffff821682036109d557565b519061ffff821682036109d557565b51906001600160801b03821682036109d557565b906005811015610faa5760051b0190565b634e487b7160e01b5f52603260045260245ffdfe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630369ac9114612ae15750806315afd409146129e957806319322204146128625780631da649cf14612816578063283886301461273c5780632c6406f0146126f557806334ba8431146126c557806339bb463b1461261e57806349d89d1d1461257b57806356a46b14146124d95780635db82fa01461249457806369e71f49146124545780637ce8e062146122d957806386468fe01461217d5780638903573014611dd35780639986df2c14611d8e5780639c5655d614611d495780639dc29fac14611c15578063a48c282a14611a90578063aedb66941461079d578063b3d7618814610661578063b779811314610518578063d70080cc14610425578063e143e888146103fb578063e2fdcc17146103b6578063ed42136f1461021c5763edcceaee14610147575f80fd5b346101fa5761015536612bfb565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d5782917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b1561020857604484928360405195869485936376e6757760e11b8552600485015260248401525af180156101fd576101e95750f35b816101f391612cf4565b6101fa5780f35b80fd5b6040513d84823e3d90fd5b505050fd5b6376f04f9560e11b5f5260045ffd5b50346101fa5760203660031901126101fa576004358161012060405161024181612cd8565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152808252600160205260018060a01b03604083205416156103a75781526001602052604090206040516102a881612cd8565b815491600160a01b60019003831692838352602083018160a01c65ffffffffffff168152604084019160d01c82526001830154916060850163ffffffff8416815260808601908460201c63ffffffff16825260a08701928560401c60ff16845260c08801948660481c60ff16865260e089019660501c60ff16151587526002880154976101008a01988952600301549861012001988952604051998a525165ffffffffffff1660208a01525165ffffffffffff1660408901525163ffffffff1660608801525163ffffffff1660808701525160ff1660a08601525160ff1660c085015251151560e0840152516101008301525161012082015261014090f35b63119a762760e01b8252600482fd5b50346101fa57806003193601126101fa576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101fa5760203660031901126101fa5760406020916004358152600383522054604051908152f35b50346101fa5761043436612bfb565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576040516335c0203360e21b815260048101939093526024830152602082604481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c57906104d5575b806104cd60209261317a565b604051908152f35b506020813d602011610504575b816104ef60209383612cf4565b8101031261050057602090516104c1565b5f80fd5b3d91506104e2565b604051903d90823e3d90fd5b50346101fa57806003193601126101fa57608060405161053781612cbd565b828152826020820152826040820152826060820152015260a060405161055c81612cbd565b6001821b5f19017f000000000000000000000000000000000000000000000000000000000000000081168083527f0000000000000000000000000000000000000000000000000000000000000000821660208085019182527f0000000000000000000000000000000000000000000000000000000000000000841660408087019182527f0000000000000000000000000000000000000000000000000000000000000000861660608089019182527f000000000000000000000000000000000000000000000000000000000000000088166080998a01908152835197885295518816948701949094529151861690850152518416908301525190911691810191909152f35b50346101fa5761067036612bab565b91337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614801561076b575b8015610739575b1561020d578284936106bc57505050f35b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610735576040516317d5759960e31b81526001600160a01b039384166004820152939092166024840152604483015282908290818381606481015b03925af180156101fd576101e95750f35b8480fd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106ab565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146106a4565b50346101fa576101003660031901126101fa576107b8612b81565b6080526107c3612be5565b906064356001600160401b038111611a88576107e3903690600401612c11565b6084356001600160401b038111611a8c57610802903690600401612c41565b9060a4356001600160401b03811161196157610822903690600401612c11565b92909560c4356001600160401b038111611a8857610844903690600401612c41565b919060e4356001600160401b038111611a8457610865903690600401612c11565b9360018060a01b0360805116331415806119d3575b6119c457604051632de9480760e01b81526080516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561196d578590611987575b6002915016156119785760408051632254f92560e01b81526080516001600160a01b03908116600483015290969190879060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561196d5785968691611913575b506001600160401b031680421061190157506080516001600160a01b031685526002602052604085206001810154909594939291906001600160401b03908116908f168190036118ef575081611841575b505050508615159889809a6117b1575b6117a257819085158015611798575b61171857825b86811061173e57506110008211801561172c575b61171857858803611718576040516393d379dd60e01b81523060048201526080516001600160a01b039081166024830152600260448301529098906060908a9060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa988915610edd5784996116f5575b50610a4d8761329c565b98610a5b6040519a8b612cf4565b878a52601f19610a6a8961329c565b013660208c0137845b888a81831061151157505050508b5f146115095783905b8492855b898110610f385750506040516393d379dd60e01b81523060048201526080516001600160a01b039081166024830152604482018790529093925060609150839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610edd578492610f15575b506001600160801b037f000000000000000000000000000000000000000000000000000000000000000016808310610efe5750610b7b610b4f61271092600188015460401c61326d565b9261ffff7f00000000000000000000000000000000000000000000000000000000000000001690612d15565b04808211610ee857506040516393d379dd60e01b81523060048201526080516001600160a01b03908116602483015260026044830152606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610edd578491610eac575b50612710610c1f61ffff7f00000000000000000000000000000000000000000000000000000000000000001684612d15565b04808210610e98575050610c53610c3582613149565b60018601906001600160401b0382549181199060401b169116179055565b6040519081526080516001600160a01b0316907fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d99190602090a2610c9b6044358c608051612f03565b808352600160208190526040842080546080514360a01b65ffffffffffff60a01b169187166001600160a01b039190911617174260d01b6001600160d01b0319161781559081018054929c91939092909115610e8b5760ff60401b85915b60ff60501b610d088b8d613312565b151560501b169360ff60501b199163ffffffff60ff60481b1992169068ffffffffffffffffff1916171667ffffffff000000008a60201b1617169160401b161760ff60481b8860481b161717905560443560028201556003604051602081019060408252610da281610d94610d828c8c6060850191612f6e565b828103601f190160408401528d6130df565b03601f198101835282612cf4565b51902091015588825560016001600160401b038b1601906001600160401b038211610e7757507fa89c3a5ef008d1a18cfe2cd428b508b1eece46c98d26e168cd4a6dd5ea147e7795610e416001600160401b039660209c9663ffffffff610e6c978e9c9760018c610e4f99168d198284015416179101556040519a8b9a168a5260443560208b015216604089015260c0606089015260c0880191612f6e565b9085820360808701526130df565b83810360a08501526080516001600160a01b0316979091906130bb565b0390a3604051908152f35b634e487b7160e01b81526011600452602490fd5b60ff60401b600191610cf9565b620155b560e01b8552600452602452604483fd5b610ece915060603d606011610ed6575b610ec68183612cf4565b81019061327a565b50505f610bed565b503d610ebc565b6040513d86823e3d90fd5b637a0e198560e01b845260045260245250604490fd5b63829f116360e01b85526004526024829052604484fd5b610f2f91925060603d606011610ed657610ec68183612cf4565b5050905f610b05565b610f43818b8d613237565b9461ffff610f546101208801613303565b16801590811591826114ff575b80156114f4575b80156114e9575b60805189906001600160a01b0390811690610f89836132b3565b16141591826114ca575b82611487575b612710610fc761ffff610faf6101408601613303565b1661ffff610fc06101608701613303565b169061326d565b11906001600160781b036001600160801b03610fe5606086016132db565b161115928361145e575b83611435575b501592831561142c575b508215611424575b50811561141b575b5061140757611020606089016132db565b906001600160a01b0361103560408b016132b3565b168b528a6020526001600160801b03600260408d20015416916001600160801b036110746101008c019463ffffffff61106d8761325c565b1690612d15565b9116106113f3579063ffffffff61106d6110d26110d8946110cd8d6001600160801b036110c760a060ff7f00000000000000000000000000000000000000000000000000000000000000001693016132db565b16612d15565b612d15565b9261325c565b816113ab575b506113975761110f6001600160801b036110fa606089016132db565b166001600160801b03610fc060808a016132db565b9084831015611383578260051b840135601e19853603018112156113685784016001600160401b03813511611368578035360360208201136113685783816020611160933591018a8a608051613351565b611169876132b3565b611175602089016132b3565b61ffff61118460408b016132b3565b6001600160401b038b6111a661012061119f60e084016132ef565b9201613303565b9260405195602087019760018060a01b0316885260018060a01b0316604087015260018060a01b0360805116606087015260018060a01b031660808601521660a08401521660c082015260c081526111ff60e082612cf4565b519020808a5260036020526112188360408c205461326d565b9060c0890135821161136c579061127992918b52600360205260408b2055670de0b6b3a7640000611272896001600160801b0361126b611266604061125f606086016132db565b94016132b3565b613112565b9116612d15565b049061326d565b9561128f6040611288836132b3565b92016132b3565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b156113685760405163243d68d960e11b81526080516001600160a01b03928316600483015282166024820152911660448201526064810191909152878180608481010381837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561135d57908891611344575b5050600101610a8e565b8161134e91612cf4565b61135957865f61133a565b8680fd5b6040513d8a823e3d90fd5b8980fd5b60448b8387632191b35560e11b8352600452602452fd5b634e487b7160e01b89526032600452602489fd5b63021b302b60e41b88526004829052602488fd5b90506001600160801b036113c1608089016132db565b169061271082029180830461271014901517156113df57105f6110de565b634e487b7160e01b8a52601160045260248afd5b637d92c72360e11b8b52600485905260248bfd5b639acab2c360e01b8a52600484905260248afd5b9050155f61100f565b91505f611007565b1592505f610fff565b6001600160781b0391935061145460a06001600160801b0392016132db565b161115918b610ff5565b6001600160781b0391935061147d60806001600160801b0392016132db565b161115918b610fef565b91506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116906114c1602084016132b3565b16141591610f99565b91506001600160a01b036114e0602083016132b3565b16151591610f93565b506127108114610f6f565b506103e88114610f68565b5060648114610f61565b600190610a8a565b6115218361152793604093613237565b016132b3565b811515806116a9575b6116685761153d81613112565b6040516392ca76b160e01b81526080516001600160a01b039081166004830152928316602482015291602090839060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa91821561135d578892611635575b5083670de0b6b3a7640000810204670de0b6b3a7640000148415171561162157801561160d57611605836115e88f939460019695670de0b6b3a76400008902049061326d565b6001600160781b038082109118026001600160781b0318926132c7565b525b01610a73565b634e487b7160e01b88526012600452602488fd5b634e487b7160e01b88526011600452602488fd5b9091506020813d8211611660575b8161165060209383612cf4565b810103126105005751905f6115a2565b3d9150611643565b50805f19810111611695576001908b61168f826116885f198201846132c7565b51926132c7565b52611607565b634e487b7160e01b86526011600452602486fd5b50815f198101116116e157896116d060406115218e60018060a01b03945f19880191613237565b166001600160a01b03821614611530565b634e487b7160e01b87526011600452602487fd5b61170f91995060603d606011610ed657610ec68183612cf4565b5050975f610a43565b639acab2c360e01b83526004869052602483fd5b508a80156109cc5750818914156109cc565b9163ffffffff61175b610100611755868b8d613237565b0161325c565b16156117845761177d60019163ffffffff610fc0610100611755888d8f613237565b92016109b8565b639acab2c360e01b84526004839052602484fd5b50601086116109b2565b633d4a3c3f60e11b8252600482fd5b5081886117c3575b60443514156109a3565b506040515f19890160061b8101602081016040528a5b8a60051b8c01811061182e57506002198a60011b0160051b82015b82821015611804575050516117b9565b805160208083015180831160051b928352911852604085208252601f1990910190603f19016117f4565b80358252601f19909101906020016117d9565b85547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316939091843b15611359578694926118c16118af9795938793604051998a988997889663a25d006760e01b88526004880152606060248801526064870191612f6e565b848103600319016044860152916130bb565b03925af180156101fd579082916118da575b8080610993565b816118e491612cf4565b6101fa57805f6118d3565b632f9fd8a560e11b8652600452602485fd5b63a8648c0760e01b8652600452602485fd5b9650506040863d604011611965575b8161192f60409383612cf4565b810103126107355785519563ffffffff871687036119615761195b60206001600160401b039201613223565b90610942565b8580fd5b3d9150611922565b6040513d87823e3d90fd5b63fb55adaf60e01b8452600484fd5b506020813d6020116119bc575b816119a160209383612cf4565b81010312610735575160ff81168103610735576002906108d9565b3d9150611994565b63143606b960e31b8452600484fd5b50604051635b5175d560e01b81526080516001600160a01b039081166004830152602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561196d578591611a42575b506001600160a01b031633141561087a565b90506020813d602011611a7c575b81611a5d60209383612cf4565b8101031261073557516001600160a01b0381168103610735575f611a30565b3d9150611a50565b8280fd5b5080fd5b8380fd5b50346101fa57611a9f36612bfb565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576040516335c0203360e21b815260048101929092526024820152602081604481857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19081156101fd578291611be3575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15611a8457604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166004820152602481018390529083908290604490829084905af18015611bd857611bc3575b602082604051908152f35b611bce838092612cf4565b611a885781611bb8565b6040513d85823e3d90fd5b90506020813d602011611c0d575b81611bfe60209383612cf4565b8101031261050057515f611b2a565b3d9150611bf1565b50346101fa5760403660031901126101fa57611c2f612b81565b337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015611d17575b8015611ce5575b1561020d5781907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15611ce157604051632770a7eb60e21b81526001600160a01b03929092166004830152602480359083015282908290604490829084905af180156101fd576101e95750f35b5050fd5b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611c69565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611c62565b50346101fa57806003193601126101fa576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101fa57806003193601126101fa576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101fa57806003193601126101fa57604051611df081612ca1565b8181528160208201528160408201528160608201528160808201528160a08201528160c08201528160e082015281610100820152816101208201528161014082015281610160820152816101808201526101a00152604051611e5181612ca1565b7f000000000000000000000000000000000000000000000000000000000000000063ffffffff1680825260208201917f000000000000000000000000000000000000000000000000000000000000000063ffffffff168352604081017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152606082017f000000000000000000000000000000000000000000000000000000000000000063ffffffff168152608083017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260a084017f000000000000000000000000000000000000000000000000000000000000000063ffffffff16815260c085017f000000000000000000000000000000000000000000000000000000000000000060ff16815260e08601907f000000000000000000000000000000000000000000000000000000000000000061ffff1682526101008701927f000000000000000000000000000000000000000000000000000000000000000061ffff1684526101208801947f000000000000000000000000000000000000000000000000000000000000000061ffff1686526101408901967f000000000000000000000000000000000000000000000000000000000000000061ffff1688526101608a01987f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168a526101808b019a7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168c526101a0019b7f00000000000000000000000000000000000000000000000000000000000000006001600160801b03168d526040519d8e9182525163ffffffff1690602001525163ffffffff1660408d01525163ffffffff1660608c01525163ffffffff1660808b01525163ffffffff1660a08a01525160ff1660c08901525161ffff1660e08801525161ffff166101008701525161ffff166101208601525161ffff16610140850152516001600160801b0316610160840152516001600160801b0316610180830152516001600160801b03166101a08201526101c090f35b50346101fa5760803660031901126101fa57612197612b81565b6024356001600160a01b0381168103611a8457604435906001600160a01b0382168203611a8c57337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480156122a7575b8015612275575b1561020d5783927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610735576040516324b66dd360e21b81526001600160a01b0392831660048201529282166024840152921660448201526064803590820152908290829081838160848101610724565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146121f8565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316146121f1565b50346101fa5760603660031901126101fa576122f3612b81565b906024356004811015611a8857337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148015612422575b80156123f0575b1561020d57604051633e74703160e11b81526001600160a01b03909316600484015261236581612d28565b60248301526044803590830152602082606481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c57906123bd575b602090604051908152f35b506020813d6020116123e8575b816123d760209383612cf4565b8101031261050057602090516123b2565b3d91506123ca565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161461233a565b50337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614612333565b50346101fa5760203660031901126101fa576020906001906040906001600160a01b0361247f612b81565b1681526002845220015460401c604051908152f35b50346101fa57806003193601126101fa576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101fa5760203660031901126101fa577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576040516315a91ac560e21b8152600480359082015290602082602481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c57906123bd57602090604051908152f35b50346101fa5760203660031901126101fa577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576040516349d89d1d60e01b8152600480359082015290602082602481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c57906104d557806104cd60209261317a565b50346101fa5761262d36612bfb565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576040516339bb463b60e01b815260048101939093526024830152602082604481847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561050c57906104d557806104cd60209261317a565b50346101fa5760603660031901126101fa5760206104cd6126e4612b81565b6126ec612be5565b60443591612f03565b50346101fa5760203660031901126101fa576020906001600160401b03906001906040906001600160a01b03612729612b81565b1681526002855220015416604051908152f35b50346101fa57806003193601126101fa5760206128056127d86127ab63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001663ffffffff7f000000000000000000000000000000000000000000000000000000000000000016612ee3565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612ee3565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612ee3565b6001600160401b0360405191168152f35b50346101fa5761282536612bab565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d5761285f92612d46565b80f35b34610500576020366003190112610500577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576040516339bb463b60e01b81526004803590820152600160248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19081156129ac575f916129b7575b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561050057604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600482015260248101829052915f908390604490829084905af19182156129ac5760209261299c575b50604051908152f35b5f6129a691612cf4565b5f612993565b6040513d5f823e3d90fd5b90506020813d6020116129e1575b816129d260209383612cf4565b81010312610500575181612900565b3d91506129c5565b3461050057604036600319011261050057612a02612b81565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361020d576001600160a01b03165f8181526002602052604090819020600101805490911c6001600160c01b03612a65602435613149565b169003906001600160c01b038211612acd5780546001600160401b0316604083901b67ffffffffffffffff19161790557fa41b26c2e205b0a19e3e8fff9209ae862fe47746176754b31f3920ba2af1d991906020906040516001600160c01b039091168152a2005b634e487b7160e01b5f52601160045260245ffd5b34610500576020366003190112610500575f6040612afd612b81565b92612b0781612c72565b8281528260208201520152612b1b81613112565b5060018060a01b03165f525f602052606060405f206001600160801b03604051612b4481612c72565b60018060a01b0383541692838252604083600260018401549360208601948552015416920191825260405193845251602084015251166040820152f35b600435906001600160a01b038216820361050057565b35906001600160a01b038216820361050057565b6060906003190112610500576004356001600160a01b038116810361050057906024356001600160a01b0381168103610500579060443590565b602435906001600160401b038216820361050057565b6040906003190112610500576004359060243590565b9181601f84011215610500578235916001600160401b038311610500576020808501948460051b01011161050057565b9181601f84011215610500578235916001600160401b03831161050057602080850194610180850201011161050057565b606081019081106001600160401b03821117612c8d57604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117612c8d57604052565b60a081019081106001600160401b03821117612c8d57604052565b61014081019081106001600160401b03821117612c8d57604052565b90601f801991011681019081106001600160401b03821117612c8d57604052565b81810292918115918404141715612acd57565b60041115612d3257565b634e487b7160e01b5f52602160045260245ffd5b917f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690612da6907f00000000000000000000000000000000000000000000000000000000000000006001600160801b031690612d15565b604051633e74703160e11b81526001600160a01b0390941660048501819052600260248601526044850191909152916020846064815f865af19384156129ac575f94612eaf575b508315612ea957813b15610500576040516317d5759960e31b81526001600160a01b0382811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101859052915f908390606490829084905af19081156129ac577fde388040b213d9a1945bd48e78dcb7099b8a6d8dd8128a5bc05e8e65dc860e4392602092612e99575b506040519485526001600160a01b031693a3565b5f612ea391612cf4565b5f612e85565b50505050565b9093506020813d602011612edb575b81612ecb60209383612cf4565b810103126105005751925f612ded565b3d9150612ebe565b906001600160401b03809116911601906001600160401b038211612acd57565b916001600160401b0360405192602084019446865230604086015260018060a01b0316606085015216608083015260a082015260a08152612f4560c082612cf4565b51902090565b35906001600160801b038216820361050057565b359061ffff8216820361050057565b916020908281520191905f905b808210612f885750505090565b91929091906001600160a01b03612f9e85612b97565b1681526001600160a01b03612fb560208601612b97565b1660208201526001600160a01b03612fcf60408601612b97565b1660408201526001600160801b03612fe960608601612f4b565b1660608201526001600160801b0361300360808601612f4b565b1660808201526001600160801b0361301d60a08601612f4b565b1660a082015260c084013560c082015260e08401356001600160401b0381168091036105005760e08201526101008401359063ffffffff821680920361050057610180816001936101008394015261ffff61307b6101208901612f5f565b1661012082015261ffff6130926101408901612f5f565b1661014082015261ffff6130a96101608901612f5f565b16610160820152019401920190612f7b565b81835290916001600160fb1b0383116105005760209260051b809284830137010190565b90602080835192838152019201905f5b8181106130fc5750505090565b82518452602093840193909201916001016130ef565b6001600160a01b03165f81815260208190526040902060010154919082156131375750565b6340d1d8df60e11b5f5260045260245ffd5b6001600160c01b038111613163576001600160c01b031690565b6306dfcc6560e41b5f5260c060045260245260445ffd5b806131825750565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610500576040516317d5759960e31b81523360048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602482015260448101929092525f908290606490829084905af180156129ac576132175750565b5f61322191612cf4565b565b51906001600160401b038216820361050057565b919081101561324857610180020190565b634e487b7160e01b5f52603260045260245ffd5b3563ffffffff811681036105005790565b91908201809211612acd57565b9081606091031261050057805191613299604060208401519301613223565b90565b6001600160401b038111612c8d5760051b60200190565b356001600160a01b03811681036105005790565b80518210156132485760209160051b010190565b356001600160801b03811681036105005790565b356001600160401b03811681036105005790565b3561ffff811681036105005790565b5f5b828110613322575050505f90565b61ffff61333c610120613336848787613237565b01613303565b1661334957600101613314565b505050600190565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031694929391613388856132b3565b91613395602087016132b3565b926133a2604088016132b3565b906133af60e089016132ef565b6133bc6101408a01613303565b916133ca6101608b01613303565b936133d86101208c01613303565b95604051986101608a01938a85106001600160401b03861117612c8d578d94604052308b5260208b0190600160a01b6001900316815260408b0191600160a01b6001900316825260608b0192600160a01b6001900316835260808b0193600160a01b6001900316845260a08b019460c00135855260c08b01956001600160401b0316865260e08b019661ffff1687526101008b019761ffff1688526101208b019861ffff1689526101408b019960ff168a526040519a632e15bec960e11b8c52600160a01b6001900390511660048c0152600160a01b6001900390511660248b0152600160a01b6001900390511660448a0152600160a01b600190039051166064890152600160a01b6001900390511660848801525160a4870152516001600160401b031660c48601525161ffff1660e48501525161ffff166101048401525161ffff166101248301525160ff166101448201528080865a9261016491602094fa9081156129ac575f9161363b575b5082156135b35761355993945061366d565b5061356381612d28565b1591821592613588575b50506135765750565b63088f2d2160e01b5f5260045260245ffd5b9091506001600160a01b039061359d906132b3565b6001600160a01b03909216911614155f8061356d565b91505060446135c36020936132b3565b60405194859384926308fed63960e01b845260018060a01b0316600484015260248301525afa9081156129ac575f91613600575b50156135765750565b90506020813d602011613633575b8161361b60209383612cf4565b8101031261050057518015158103610500575f6135f7565b3d915061360e565b90506020813d602011613665575b8161365660209383612cf4565b8101031261050057515f613547565b3d9150613649565b9060418303613697576136909250602081013591604082359201355f1a906136a1565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613718579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156129ac575f516001600160a01b0381161561370e57905f905f90565b505f906001905f90565b5050505f916003919056' as const

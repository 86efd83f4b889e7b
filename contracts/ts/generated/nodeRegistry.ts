// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of NodeRegistry. */
export const nodeRegistryAbi = [
  {
    "inputs": [
      {
        "internalType": "contract OPG",
        "name": "opg_",
        "type": "address"
      },
      {
        "internalType": "contract ISettlement",
        "name": "settlement_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "gatewayStake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "workerStake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "auditorStake",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "maxSuspension",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "epochLength",
            "type": "uint64"
          }
        ],
        "internalType": "struct NodeRegistryParameters",
        "name": "parameters",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "AlreadyCommitted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadyRegistered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AmountZero",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BountyTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "EpochBegun",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "EpochNotOver",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidParameters",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidPeerKey",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidPeerProof",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidRoles",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidUrl",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotRegistered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotSettlement",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "batches",
        "type": "uint256"
      }
    ],
    "name": "OpenLiabilities",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
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
        "name": "unbondAt",
        "type": "uint64"
      }
    ],
    "name": "StillUnbonding",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongSeed",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "peerKey",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "url",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "peerProof",
        "type": "bytes"
      }
    ],
    "name": "NodeRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "NodeRetired",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "bountyTo",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bounty",
        "type": "uint256"
      }
    ],
    "name": "NodeSlashed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "until",
        "type": "uint64"
      }
    ],
    "name": "NodeSuspended",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "peerKey",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "url",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "peerProof",
        "type": "bytes"
      }
    ],
    "name": "NodeUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
      }
    ],
    "name": "SeedCommitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      }
    ],
    "name": "SeedRevealed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      }
    ],
    "name": "StakeAdded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "StakeWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "unbondAt",
        "type": "uint64"
      }
    ],
    "name": "UnbondBegun",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "activeAuditors",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "auditors",
        "type": "address[]"
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
      }
    ],
    "name": "activeIntervals",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "from",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "to",
            "type": "uint64"
          },
          {
            "internalType": "uint8",
            "name": "roles",
            "type": "uint8"
          }
        ],
        "internalType": "struct Interval[]",
        "name": "",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "i",
        "type": "uint256"
      }
    ],
    "name": "auditorAt",
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
    "name": "auditorCount",
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
    "name": "auditorStake",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "beginUnbond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
      }
    ],
    "name": "commitSeed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "currentEpoch",
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
    "name": "epochLength",
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
    "name": "gatewayStake",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "getNode",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "peerKey",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "roles",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "rolesEver",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "retiredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "suspendedUntil",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "unbondAt",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "stake",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "unbonding",
            "type": "uint128"
          },
          {
            "internalType": "string",
            "name": "url",
            "type": "string"
          },
          {
            "internalType": "bytes",
            "name": "peerProof",
            "type": "bytes"
          }
        ],
        "internalType": "struct Node",
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
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint8",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "isActive",
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
    "inputs": [],
    "name": "maxSuspension",
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
        "internalType": "uint256",
        "name": "i",
        "type": "uint256"
      }
    ],
    "name": "nodeAt",
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
    "name": "nodeCount",
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
    "name": "opg",
    "outputs": [
      {
        "internalType": "contract OPG",
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
        "name": "peerKey",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "peerProof",
        "type": "bytes"
      },
      {
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "url",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "stakeAmount",
        "type": "uint256"
      }
    ],
    "name": "register",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      }
    ],
    "name": "requiredStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "retire",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      }
    ],
    "name": "revealSeed",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      }
    ],
    "name": "seedCommitment",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "epoch",
        "type": "uint64"
      }
    ],
    "name": "seedOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "internalType": "bool",
        "name": "revealed",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "contract ISettlement",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "bountyTo",
        "type": "address"
      },
      {
        "internalType": "uint16",
        "name": "bountyBps",
        "type": "uint16"
      }
    ],
    "name": "slash",
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
        "name": "account",
        "type": "address"
      }
    ],
    "name": "slashableOf",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "until",
        "type": "uint64"
      }
    ],
    "name": "suspend",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "suspendedIntervals",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "from",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "to",
            "type": "uint64"
          },
          {
            "internalType": "uint8",
            "name": "roles",
            "type": "uint8"
          }
        ],
        "internalType": "struct Interval[]",
        "name": "",
        "type": "tuple[]"
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "topUp",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "peerKey",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "peerProof",
        "type": "bytes"
      },
      {
        "internalType": "uint8",
        "name": "roles",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "url",
        "type": "string"
      }
    ],
    "name": "update",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint8",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
      }
    ],
    "name": "wasActive",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint8",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "wasEver",
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
    "inputs": [],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "workerStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code of NodeRegistry; constructor arguments follow it. */
export const nodeRegistryBytecode =
  '0x6101606040523461021957604051612a7d3881900390601f8201601f19168301906001600160401b038211848310176102145782916040528339810160e0828203126102195781519061005182610231565b60a0604060208501519461006486610231565b0180920312610219576040519060a082016001600160401b03811183821017610214576100d59160809160405261009a81610242565b84526100a860208201610242565b60208501526100b960408201610242565b60408501526100ca60608201610256565b606085015201610256565b6080820181815293906001600160401b03161515806101fe575b156101ef5760809290925260a09190915280516001600160801b0390811660c0526020820151811660e052604080830151909116610100526060909101516001600160401b039081166101205291519091166101405251612812908161026b82396080518181816103e9015281816105cd015281816114db0152818161195501526119f5015260a0518181816101ff01528181610ceb01528181610ef8015281816112f001526121a6015260c0518181816107840152611ba1015260e051818181610cb00152611b710152610100518181816104db0152611b4301526101205181818161135b0152611f22015261014051818181610c6c0152611c6d0152f35b630e52390960e41b5f5260045ffd5b5060608201516001600160401b031615156100ef565b61021d565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6001600160a01b0381160361021957565b51906001600160801b038216820361021957565b51906001600160401b03821682036102195756fe60806040526004361015610011575f80fd5b5f3560e01c8063025e2c5d146114c657806302a39a231461146357806308730c83146114185780630b7dc3a61461138a57806310819dbd1461134657806310bb48ad146112ab5780631129ee371461124b578063115f574c1461122d57806312e0c199146111df578063164c78b11461111e5780632670f1331461105e5780632ef7c1581461102957806336932db614610ff95780633ccfd60b14610e8b5780634390ea7014610dc457806349408eae14610d1a5780635116063014610cd657806352f9f32114610c9b57806357d775f814610c575780636da49b8314610c3a5780637667180814610c0d5780639676c1fc14610b635780639d20904814610975578063a178073d14610934578063a4874d771461088f578063ad3200ea146107aa578063b9de18c81461076f578063bfad3f5a14610632578063d6f7ddf914610501578063d980c79a146104c6578063e974d0eb14610234578063ebb03838146101cc5763f927727c14610184575f80fd5b346101c85761019236611537565b5f548110156101c3575f80525f5160206127725f395f51905f5201546040516001600160a01b039091168152602090f35b611dbf565b5f80fd5b346101c85760403660031901126101c8576102326004356101ec8161150a565b602435906101f98261151b565b61022d337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611728565b611f07565b005b346101c85760a03660031901126101c8576004356024356001600160401b0381116101c857610267903690600401611549565b9091604435926102768461152c565b6064356001600160401b0381116101c857610295903690600401611549565b608435959192916102a4612290565b6102ad33611646565b956102b78761211f565b6104b75786548897906001600160a01b03161561045e575b60028101805462010000600160901b0319164260101b62010000600160501b0316179055600381018054909885918891869186918a918d918f91610322916001600160801b039081169160401c16611dd3565b61032b91611757565b61033496612479565b60405193849333966103469486611a97565b037ffc5b2e268fe1c5664465de4a5ae43c605347581f722e65b1064b8a718af68a0491a381610382575b5f5f5160206127f25f395f51905f525d005b6103e4916020915460018060801b039060401c165f5160206127b25f395f51905f52604051806103b4339486836116e9565b0390a26040516323b872dd60e01b8152336004820152306024820152604481019190915291829081906064820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561045357610424575b80610370565b6104459060203d60201161044c575b61043d81836117cb565b8101906117ee565b508061041e565b503d610433565b6040513d5f823e3d90fd5b80546001600160a01b031916331781555f549750600160401b8810156104b257600188015f555f548810156101c3575f80805289986104ad9133915f5160206127725f395f51905f5201611dec565b6102cf565b611780565b630ea075bf60e21b5f5260045ffd5b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b346101c85760403660031901126101c8576105c860206004356105238161150a565b6024359061052f612290565b61054861054361053e83611646565b61211f565b6116a9565b6105538215156116bf565b5f5160206127b25f395f51905f526103b461056d83611646565b60038101805490916105a19161059c90610596906001600160801b038a81169160401c16611dd3565b84611757565b6122c5565b54604080516001600160a01b039095169492839290911c6001600160801b031686836116e9565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561045357610613575f5f5160206127f25f395f51905f525d005b61062b9060203d60201161044c5761043d81836117cb565b5080610370565b346101c8575f3660031901126101c85760015461064e81611c54565b9061065c60405192836117cb565b80825261066b601f1991611c54565b013660208301376001545f805b835181101561071f57828110156101c35760015f525f5160206127d25f395f51905f528101546106b0906001600160a01b0316611bc7565b6106bd575b600101610678565b906001548210156101c35760015f525f5160206127d25f395f51905f528201546001600160a01b031691815f19811461071a576001019285518310156101c3576001600160a01b031660059290921b8501602001919091526106b5565b6116d5565b8382815260405180916020825260208201602080835192838152019201905f5b81811061074d575050500390f35b82516001600160a01b031684528594506020938401939092019160010161073f565b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b346101c85760403660031901126101c8576004356107c78161151b565b6024356107d2611c6b565b6001600160401b0383811693911683101561087c5781600161080c836107f7336115fb565b9060018060401b03165f5260205260405f2090565b610829600282019460ff8654161515159081610866575b50611ac9565b0155805460ff1916600117905560405190815233907f8fa770ea0b06edb2c658d72c1cca148aae4a4fda3fe47547e4136ee8e1a360cf90602090a3005b90506108758584549233611adf565b1488610823565b8263acb91bdb60e01b5f5260045260245ffd5b346101c8575f3660031901126101c8576108ae61054361053e33611646565b6108fd6108ba33611646565b600281018054600160501b600160901b0319164260501b600160501b600160901b0316179055600381015460401c6001600160801b031680610924575b506122c5565b337fae70e4b7fd084c31024c19cf635c0aa55a998467504bd43923de18757e7e980b5f80a2005b61092e908261214f565b826108f7565b346101c85761094236611537565b6001548110156101c35760015f525f5160206127d25f395f51905f5201546040516001600160a01b039091168152602090f35b346101c85760203660031901126101c857610b5f6109a66004356109988161150a565b6109a0611cbd565b50611646565b6006610a79604051926109b8846117af565b80546001600160a01b0316845260018101546020850152600281015460ff808216604080880191909152600883901c9091166060870152601082901c6001600160401b039081166080880152605083901c811660a088015260909290921c821660c0870152600383015491821660e087015290811c6001600160801b0390811661010087015260048301541661012086015251610a6381610a5c8160058601611d4d565b03826117cb565b610140850152610a5c6040518094819301611d4d565b610160820152604051918291602083526020830160018060a01b0382511681526020820151602082015260ff604083015116604082015260ff606083015116606082015260018060401b03608083015116608082015260018060401b0360a08301511660a082015260018060401b0360c08301511660c082015260018060401b0360e08301511660e082015260018060801b036101008301511661010082015260018060801b0361012083015116610120820152610160610b4d6101408401516101806101408501526101808401906115d9565b920151906101608184039101526115d9565b0390f35b346101c85760203660031901126101c857610b88600435610b838161150a565b611614565b8054610b9381611c54565b91610ba160405193846117cb565b81835260208301905f5260205f205f915b838310610bc75760405180610b5f8782611576565b600160208192604051610bd981611794565b8554604085811b869003808316845282821c168584015260809190911c60ff16908201528152929094019392019101610bb2565b346101c8575f3660031901126101c857610c25611c6b565b6040516001600160401b039091168152602090f35b346101c8575f3660031901126101c8575f54604051908152602090f35b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101c85760203660031901126101c857610d3f600435610d3a8161150a565b61162d565b8054610d4a81611c54565b91610d5860405193846117cb565b81835260208301905f5260205f205f915b838310610d7e5760405180610b5f8782611576565b600160208192604051610d9081611794565b8554604085811b869003808316845282821c168584015260809190911c60ff16908201528152929094019392019101610d69565b346101c85760403660031901126101c857600435610de18161150a565b610df660243591610df18361152c565b611646565b610dff8161211f565b9182610e78575b5081610e3f575b81610e21575b506040519015158152602090f35b600201544260909190911c6001600160401b03161115905081610e13565b6003810154600282015491925060401c6001600160801b031690610e659060ff16611b22565b6001600160801b03909116101590610e0d565b60028201541660ff161515915082610e06565b346101c8575f3660031901126101c857610ea3612290565b610eac33611646565b6004810180546001600160801b031691600390610eca8415156116bf565b01546001600160401b0316428111610fd95750604051632f708ff560e21b81523360048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610453575f91610fa7575b5080610f955781546001600160801b03191682556040518381526105c890602090859033907f8108595eb6bad3acefa9da467d90cc2217686d5c5ac85460f8b7849c840645fc908490a26040518093819263a9059cbb60e01b83523360048401611806565b63055da5c160e51b5f5260045260245ffd5b90506020813d602011610fd1575b81610fc2602093836117cb565b810103126101c8575183610f30565b3d9150610fb5565b63be8a527b60e01b5f9081526001600160401b0391909116600452602490fd5b346101c85760203660031901126101c85761101e6004356110198161152c565b611b22565b604051908152602090f35b346101c85760603660031901126101c85761101e6004356110498161150a565b6024356110558161151b565b60443591611adf565b346101c85760403660031901126101c85760043561107b8161151b565b60243561108a61054333611bc7565b611092611c6b565b6001600160401b0383811693911683111561110b576110bf906110b6831515611ac9565b6107f7336115fb565b80546110f85781905560405190815233907fc62725c5946d696e456a03d258150c9a123a57f03056123044b5b1c43061f37e90602090a3005b8263e685805d60e01b5f5260045260245ffd5b82633469d04960e11b5f5260045260245ffd5b346101c85760803660031901126101c8576004356024356001600160401b0381116101c857611151903690600401611549565b906044359161115f8361152c565b606435916001600160401b0383116101c8576111da6111a37fc712fba85b1f010f758ba85c870fdc28d9e63e23c32e4fc2ca7acccc76744d57943690600401611549565b9390926111b561054361053e33611646565b6111cc85858985858d6111c733611646565b612479565b604051948594339886611a97565b0390a3005b346101c85760403660031901126101c85760ff6004356111fe8161150a565b81600261121160243593610df18561152c565b015460081c161616151560405180916020820190151582520390f35b346101c8575f3660031901126101c857600154604051908152602090f35b346101c85760203660031901126101c8576004356112688161150a565b600461128c600361127884611646565b015460401c6001600160801b031692611646565b01546001600160801b0316810190811061071a57604051908152602090f35b346101c85760803660031901126101c8576004356112c88161150a565b6024356044356112d78161150a565b6064359161ffff831683036101c85761132b9361131e337f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614611728565b611326612290565b611821565b5f5f5160206127f25f395f51905f525d604051908152602090f35b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b346101c85761139836611537565b6113a761054361053e33611646565b6113b28115156116bf565b6113bb33611646565b6113cb60ff600283015416611b22565b600382015460401c6001600160801b031692908181019081811161071a57811061071a5761023293611409916001600160801b038216811115611702565b6001600160801b03169061214f565b346101c85760603660031901126101c8576114566004356114388161150a565b6024356114448161152c565b604435916114518361151b565b61165f565b6040519015158152602090f35b346101c85760403660031901126101c8576114986004356114838161150a565b6107f7602435916114938361151b565b6115fb565b80549060ff600260018301549201541691604051928392606084019284526020840152151560408301520390f35b346101c8575f3660031901126101c8576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b038116036101c857565b6001600160401b038116036101c857565b60ff8116036101c857565b60209060031901126101c85760043590565b9181601f840112156101c8578235916001600160401b0383116101c857602083818601950101116101c857565b60209081815201602080835192838152019201905f5b8181106115995750505090565b825180516001600160401b0390811686526020828101519091168187015260409182015160ff16918601919091526060909401939092019160010161158c565b90602090818351928392838152019301835e5f82820152601f01601f19160190565b6001600160a01b03165f90815260056020526040902090565b6001600160a01b03165f90815260036020526040902090565b6001600160a01b03165f90815260046020526040902090565b6001600160a01b03165f90815260026020526040902090565b91906116738261166e85611614565b61206e565b91901591821561169b575b50506116955761166e6116909261162d565b501590565b50505f90565b60ff92501616155f8061167e565b156116b057565b63aba4733960e01b5f5260045ffd5b156116c657565b6365e52d5160e11b5f5260045ffd5b634e487b7160e01b5f52601160045260245ffd5b9081526001600160801b03909116602082015260400190565b1561170b575050565b63829f116360e01b5f5260045260018060801b031660245260445ffd5b1561172f57565b6376f04f9560e11b5f5260045ffd5b6001600160801b03918216908216039190821161071a57565b8054600160401b600160c01b03191660409290921b600160401b600160c01b0316919091179055565b634e487b7160e01b5f52604160045260245ffd5b606081019081106001600160401b038211176104b257604052565b61018081019081106001600160401b038211176104b257604052565b601f909101601f19168101906001600160401b038211908210176104b257604052565b908160209103126101c8575180151581036101c85790565b6001600160a01b039091168152602081019190915260400190565b90939261ffff166113888111611a6c5761183a82611646565b60038101805490969060401c6001600160801b03168080831015611a66575081975b88830392831161071a576004840180549093906001600160801b031680821015611a5e5750915b828a01998a811161071a578a15611a5057926118bd6118ee9695936118b76118d19461059c9760018060801b03169061173e565b90611757565b82546001600160801b03918216911661173e565b81546001600160801b0319166001600160801b0391909116179055565b80850290858204148515171561071a57604080518681526127109092046020830181905293849390926001600160a01b03808516939216917fb10351c324fba6ae3e6ae681403806549df3b2c9817712c1ef765dfd000597f591a3816119cd575b505082037f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031683821161071a57803b156101c857604051630852cd8d60e31b815260048101929092525f908290602490829084905af18015610453576119ba5750565b6001600160401b0381116104b257604052565b60405163a9059cbb60e01b815291602091839182916119f0919060048401611806565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1801561045357611a31575b819061194f565b611a499060203d60201161044c5761043d81836117cb565b505f611a2a565b505f99505050505050505050565b905091611883565b9761185c565b63d1376a0760e01b5f5260045ffd5b9160208291828152019283375f82820152601f01601f19160190565b9391611ac6959360ff611ab893168652606060208701526060860191611a7b565b926040818503910152611a7b565b90565b15611ad057565b633cdb2fa960e21b5f5260045ffd5b604080516001600160a01b03909216602083019081526001600160401b039093169082015260608082019390935291825290611b1c6080826117cb565b51902090565b905f9160018116611b9f575b60028116611b6e575b600416611b4057565b907f0000000000000000000000000000000000000000000000000000000000000000810180911161071a5790565b917f0000000000000000000000000000000000000000000000000000000000000000810180911161071a5791611b37565b7f00000000000000000000000000000000000000000000000000000000000000009250611b2e565b611bd090611646565b611bd98161211f565b9081611c43575b81611c0a575b81611bef575090565b600201544260909190911c6001600160401b03161115919050565b6003810154600282015491925060401c6001600160801b031690611c309060ff16611b22565b6001600160801b03909116101590611be6565b600281015460041615159150611be0565b6001600160401b0381116104b25760051b60200190565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168015611ca957426001600160401b03160490565b634e487b7160e01b5f52601260045260245ffd5b60405190611cca826117af565b6060610160835f81525f60208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f610120820152826101408201520152565b90600182811c92168015611d43575b6020831014611d2f57565b634e487b7160e01b5f52602260045260245ffd5b91607f1691611d24565b80545f9392916020611d5e83611d15565b80855293019160018116908115611dac5750600114611d7c57505050565b90919293505f5260205f20915f925b818410611d985750500190565b805484840152602090930192600101611d8b565b60ff19168352505090151560051b019150565b634e487b7160e01b5f52603260045260245ffd5b6001600160801b03918216908216019190821161071a57565b80546001600160a01b0360039390931b83811b199091169290931690921b179055565b6001600160401b03918216908216019190821161071a57565b80548210156101c3575f5260205f2001905f90565b80546001600160401b0319166001600160401b03909216919091179055565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b8054600160401b8110156104b257611ea291600182018155611e28565b919091611ef457805160ff91604091611ec4906001600160401b031685611e3d565b611ed96020820151600180851b031685611e5c565b0151825460ff60801b1916911660801b60ff60801b16179055565b634e487b7160e01b5f525f60045260245ffd5b90611f1182611646565b426001600160401b03169290611f477f000000000000000000000000000000000000000000000000000000000000000085611e0f565b6001600160401b0381811690851611612065575b5060020180546001600160401b038481169560909290921c16939084861180159061205b575b61205357611f8e8461162d565b9442111580612049575b15612006575083545f1981019190821161071a57611fc7611fcd925f5160206127525f395f51905f5296611e28565b50611e5c565b8054600160901b600160d01b031916609085901b600160901b600160d01b03161790556040519283526001600160a01b031691602090a2565b61204491505f5160206127525f395f51905f52946040519161202783611794565b6001600160401b03168252602082018790525f6040830152611e85565b611fcd565b5084541515611f98565b505050505050565b5042861115611f81565b92506002611f5b565b80546001600160401b0390921692915f905b8082106120dc575080156120d2575f19810190811161071a576120a291611e28565b5054604081901c6001600160401b031680159384156120c7575b505060801c60ff1690565b10925060ff5f6120bc565b505090505f905f90565b9081810180821161071a5760011c90856120f68386611e28565b50546001600160401b03161161211857506001810180911161071a5790612080565b9150612080565b60020154601081901c6001600160401b03161515908161213d575090565b60501c6001600160401b031615919050565b6003810180546121769061217090859060401c6001600160801b031661173e565b82611757565b612190600483016118d185825460018060801b0316611dd3565b604051630283886360e41b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315610453575f9361223e575b505f5160206127925f395f51905f529261220b9061220590426001600160401b0316611e0f565b83611e3d565b549054604080516001600160801b0390951685526001600160401b0390911660208501526001600160a01b0390911692a2565b92506020833d602011612288575b81612259602093836117cb565b810103126101c85761220b6122055f5160206127925f395f51905f5294516122808161151b565b9450506121de565b3d915061224c565b5f5160206127f25f395f51905f525c6122b65760015f5160206127f25f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6122ce8161211f565b806123dd575b156123d3576122f560ff600283015416915b546001600160a01b0316611614565b90815491821515806123a9575b156123a0575f19830183811161071a5760ff80612320819385611e28565b505460801c165b1692169282841461239a57426001600160401b03169261237b575b508261234d57505050565b612379926040519261235e84611794565b6001600160401b031683525f60208401526040830152611e85565b565b5f19810190811161071a5782611fc76123949284611e28565b5f612342565b50505050565b60ff805f612327565b505f19830183811161071a576123bf9082611e28565b505460401c6001600160401b031615612302565b6122f55f916122e6565b50600381015460018060801b039060401c166123ff60ff600284015416611b22565b6001600160801b0390911610156122d4565b5f5b82811061241f57505050565b5f82820155600101612413565b91601f821161243a57505050565b80821161244657505050565b612379925f5260205f20916020601f830160051c9210612471575b601f82910160051c039101612411565b5f9150612461565b9492959190939560ff87169485151580612747575b1561273857610100841161272957801561271a578115158061270f575b15612700576124d76124bc89611b22565b600389015460401c6001600160801b03169080821015611702565b600187015560068601916001600160401b0382116104b257612503826124fd8554611d15565b8561242c565b5f90601f831160011461269c5761253192915f918361262d575b50508160011b915f199060031b1c19161790565b90555b60058401916001600160401b0382116104b257612555826124fd8554611d15565b5f90601f83116001146126385761258292915f918361262d5750508160011b915f199060031b1c19161790565b90555b600282019060ff825491169060ff19161781556004831615158061261e575b6125d1575b6123799261ff0060ff80845460081c1692845493171660081b169061ff0019161790556122c5565b81546001546001600160a01b039091169390600160401b8110156104b257600181016001556001548110156101c357612379945f61261792600182526020822001611dec565b92506125a9565b50805460081c600416156125a4565b013590505f8061251d565b601f19831691845f5260205f20925f5b818110612684575090846001959493921061266b575b505050811b019055612585565b01355f19600384901b60f8161c191690555f808061265e565b91936020600181928787013581550195019201612648565b601f19831691845f5260205f20925f5b8181106126e857509084600195949392106126cf575b505050811b019055612534565b01355f19600384901b60f8161c191690555f80806126c2565b919360206001819287870135815501950192016126ac565b630341d93b60e61b5f5260045ffd5b5060808211156124ab565b6378daefbb60e01b5f5260045ffd5b63e7bc872f60e01b5f5260045ffd5b633a767e1d60e21b5f5260045ffd5b506010861061248e56fe37311cc19487f66b03a5d04ff526ec658a8edb02d333c57d797abfbb0cf60bbd290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563b85867eae271c91d07b88904fe19b452f6fba2d4ab1d278de4fe32762c72a776270d6dd254edd1d985c81cf7861b8f28fb06b6d719df04d90464034d43412440b10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf69b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00' as const

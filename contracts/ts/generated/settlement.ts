// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Settlement. */
export const settlementAbi = [
  {
    "inputs": [
      {
        "internalType": "contract OPG",
        "name": "opg_",
        "type": "address"
      },
      {
        "internalType": "contract INodeRegistry",
        "name": "registry_",
        "type": "address"
      },
      {
        "internalType": "contract IModelRegistry",
        "name": "modelRegistry_",
        "type": "address"
      },
      {
        "internalType": "contract IReferee[]",
        "name": "referees",
        "type": "address[]"
      },
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "challengeWindow",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxJobLifetime",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "batchTime",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "demandClock",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "suspension",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "challengeBond",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "demandDeposit",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "capBps",
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
          }
        ],
        "internalType": "struct Settlement.Parameters",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AlreadyClaimed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadyPunished",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AmountZero",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BodyAlreadyShown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "ChallengeExists",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ChallengeNotOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "DemandOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "endsAt",
        "type": "uint64"
      }
    ],
    "name": "DemandPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "open",
        "type": "uint256"
      }
    ],
    "name": "DisputeOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
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
    "name": "EntriesNotSorted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidEntries",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidLeaf",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidParameters",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "groupIndex",
        "type": "uint256"
      }
    ],
    "name": "InvalidShares",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "LeafIsVoid",
    "type": "error"
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
        "name": "cap",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "liability",
        "type": "uint256"
      }
    ],
    "name": "LiabilityCapExceeded",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NoDemand",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotAccuser",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotDuplicate",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotEquivocation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "readyAt",
        "type": "uint64"
      }
    ],
    "name": "NotReady",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotRelated",
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
    "inputs": [],
    "name": "RulingPending",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
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
    "name": "SequenceSkipped",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "name": "SequenceUsed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
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
        "internalType": "uint64",
        "name": "endedAt",
        "type": "uint64"
      }
    ],
    "name": "WindowClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "endsAt",
        "type": "uint64"
      }
    ],
    "name": "WindowOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum ISettlement.BodyFault",
        "name": "fault",
        "type": "uint8"
      }
    ],
    "name": "WrongBody",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongGroups",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "groupIndex",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      }
    ],
    "name": "WrongTotal",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "gateway",
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
    "name": "Allocated",
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
      }
    ],
    "name": "BatchClaimed",
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
        "name": "count",
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
            "internalType": "uint16",
            "name": "gatewayFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "total",
            "type": "uint256"
          }
        ],
        "indexed": false,
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "entries",
        "type": "bytes"
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
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "demander",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "endsAt",
        "type": "uint64"
      }
    ],
    "name": "BodyDemanded",
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
        "name": "receiptHash",
        "type": "bytes32"
      }
    ],
    "name": "BodyShown",
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
    "name": "BondDeposited",
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
        "internalType": "address",
        "name": "token",
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
        "name": "readyAt",
        "type": "uint64"
      }
    ],
    "name": "BondWithdrawalBegun",
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
    "name": "BondWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "referee",
        "type": "address"
      }
    ],
    "name": "ChallengeEscalated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
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
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "jobHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "accuser",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "referee",
        "type": "address"
      }
    ],
    "name": "ChallengeOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
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
        "internalType": "bool",
        "name": "upheld",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "objective",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "referee",
        "type": "address"
      }
    ],
    "name": "ChallengeResolved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "gateway",
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
    "name": "Deallocated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "gateway",
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
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "readyAt",
        "type": "uint64"
      }
    ],
    "name": "DeallocationBegun",
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
    "name": "Deposited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
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
        "internalType": "bytes32",
        "name": "jobHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "receiptHashA",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "receiptHashB",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "name": "Equivocation",
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
        "internalType": "uint256",
        "name": "groupIndex",
        "type": "uint256"
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
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "GroupPaid",
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
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "enum VoidReason",
        "name": "reason",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "refundTo",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
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
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "requester",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "authorized",
        "type": "bool"
      }
    ],
    "name": "RequesterAuthorized",
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
        "internalType": "uint256",
        "name": "groupIndex",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "gateway",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fromBond",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "unpaid",
        "type": "uint256"
      }
    ],
    "name": "Shortfall",
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
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "MAX_ENTRIES",
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
        "name": "gateway",
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
    "name": "allocate",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "name": "gateway",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "allocationOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "requester",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "gateway",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "refundTo",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "token",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "modelId",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "runtimeId",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "paramsHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "requestHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "offerHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "maxPrice",
                "type": "uint256"
              },
              {
                "internalType": "uint64",
                "name": "maxInputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "maxOutputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint16",
                "name": "auditBps",
                "type": "uint16"
              },
              {
                "internalType": "uint8",
                "name": "visibility",
                "type": "uint8"
              },
              {
                "internalType": "uint64",
                "name": "executeBy",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "settleBy",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "nonce",
                "type": "bytes32"
              }
            ],
            "internalType": "struct Job",
            "name": "job",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "jobSignature",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "assignmentSignature",
            "type": "bytes"
          },
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "jobHash",
                "type": "bytes32"
              },
              {
                "internalType": "address",
                "name": "worker",
                "type": "address"
              },
              {
                "internalType": "uint32",
                "name": "attempt",
                "type": "uint32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "streamRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "inputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "outputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint8",
                "name": "finishReason",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "engineFingerprint",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "startedAt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "finishedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
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
                "internalType": "bytes32",
                "name": "modelId",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "inputUnitPrice",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "outputUnitPrice",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "minimumPrice",
                "type": "uint256"
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
              },
              {
                "internalType": "uint64",
                "name": "validUntil",
                "type": "uint64"
              }
            ],
            "internalType": "struct Offer",
            "name": "offer",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "offerSignature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Body",
        "name": "body",
        "type": "tuple"
      }
    ],
    "name": "answerDemand",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "requester",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "authorized_",
        "type": "bool"
      }
    ],
    "name": "authorizeRequester",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "name": "requester",
        "type": "address"
      }
    ],
    "name": "authorized",
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
        "name": "worker",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
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
    "inputs": [],
    "name": "batchTime",
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
    "name": "beginBondWithdrawal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "beginDeallocate",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "bondDeposit",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "bondOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
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
    "name": "bountyBps",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "capBps",
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "requester",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "refundTo",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "inputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "paramsHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "requestHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "offerHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "maxPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "maxInputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxOutputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "auditBps",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "visibility",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "executeBy",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "settleBy",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "payment",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "nonce",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Job",
        "name": "job",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "jobSignature",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipt",
        "name": "receipt",
        "type": "tuple"
      }
    ],
    "name": "challenge",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "challengeBond",
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
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "accuser",
        "type": "address"
      }
    ],
    "name": "challengeIdOf",
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
    "inputs": [],
    "name": "challengeWindow",
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
            "internalType": "uint16",
            "name": "gatewayFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "total",
            "type": "uint256"
          }
        ],
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
      }
    ],
    "name": "demandBody",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "demandClock",
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
    "name": "demandDeposit",
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
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "deposit",
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
    "name": "depositFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
      }
    ],
    "name": "expireDemand",
    "outputs": [],
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
    "name": "finishBondWithdrawal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "gateway",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "finishDeallocate",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "freeOf",
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
            "internalType": "uint40",
            "name": "postedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "windowEndsAt",
            "type": "uint40"
          },
          {
            "internalType": "bool",
            "name": "claimed",
            "type": "bool"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "open",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "ordinal",
            "type": "uint64"
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
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "getChallenge",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "accuser",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "enum ChallengeStatus",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "referee",
            "type": "uint8"
          },
          {
            "internalType": "uint40",
            "name": "askedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "resolvedAt",
            "type": "uint40"
          },
          {
            "internalType": "address",
            "name": "requester",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "runTimeMs",
            "type": "uint64"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
          },
          {
            "internalType": "address",
            "name": "refundTo",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "groupIndex",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          }
        ],
        "internalType": "struct Challenge",
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
        "name": "jobHash",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "attempt",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "offerHash",
        "type": "bytes32"
      }
    ],
    "name": "hashAssignment",
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
        "components": [
          {
            "internalType": "address",
            "name": "requester",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "refundTo",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "inputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "paramsHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "requestHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "offerHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "maxPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "maxInputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxOutputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "auditBps",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "visibility",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "executeBy",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "settleBy",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "payment",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "nonce",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Job",
        "name": "job",
        "type": "tuple"
      }
    ],
    "name": "hashJob",
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
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      },
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
      }
    ],
    "name": "hashLeaf",
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
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "inputUnitPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "outputUnitPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "minimumPrice",
            "type": "uint256"
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
          },
          {
            "internalType": "uint64",
            "name": "validUntil",
            "type": "uint64"
          }
        ],
        "internalType": "struct Offer",
        "name": "offer",
        "type": "tuple"
      }
    ],
    "name": "hashOffer",
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipt",
        "name": "receipt",
        "type": "tuple"
      }
    ],
    "name": "hashReceipt",
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
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "name": "isClaimable",
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
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
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
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "leafState",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bool",
            "name": "isVoid",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "bodyShown",
            "type": "bool"
          },
          {
            "internalType": "uint40",
            "name": "demandEndsAt",
            "type": "uint40"
          },
          {
            "internalType": "address",
            "name": "demander",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "challengeId",
            "type": "bytes32"
          }
        ],
        "internalType": "struct LeafState",
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
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "liabilityOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
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
    "name": "maxJobLifetime",
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
    "name": "modelRegistry",
    "outputs": [
      {
        "internalType": "contract IModelRegistry",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "openBatchesOf",
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
        "internalType": "uint64",
        "name": "sequence",
        "type": "uint64"
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
            "internalType": "uint16",
            "name": "gatewayFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "burnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "count",
            "type": "uint32"
          },
          {
            "internalType": "uint256",
            "name": "total",
            "type": "uint256"
          }
        ],
        "internalType": "struct Group[]",
        "name": "groups",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes",
        "name": "entries",
        "type": "bytes"
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "earlier",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
              {
                "internalType": "address",
                "name": "requester",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "gateway",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "payer",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "refundTo",
                "type": "address"
              },
              {
                "internalType": "address",
                "name": "token",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "modelId",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "runtimeId",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "inputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "paramsHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "requestHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "offerHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "maxPrice",
                "type": "uint256"
              },
              {
                "internalType": "uint64",
                "name": "maxInputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "maxOutputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint16",
                "name": "auditBps",
                "type": "uint16"
              },
              {
                "internalType": "uint8",
                "name": "visibility",
                "type": "uint8"
              },
              {
                "internalType": "uint64",
                "name": "executeBy",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "settleBy",
                "type": "uint64"
              },
              {
                "internalType": "bytes32",
                "name": "payment",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "nonce",
                "type": "bytes32"
              }
            ],
            "internalType": "struct Job",
            "name": "job",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "jobSignature",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "assignmentSignature",
            "type": "bytes"
          },
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "jobHash",
                "type": "bytes32"
              },
              {
                "internalType": "address",
                "name": "worker",
                "type": "address"
              },
              {
                "internalType": "uint32",
                "name": "attempt",
                "type": "uint32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "streamRoot",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "inputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "outputUnits",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
              },
              {
                "internalType": "uint8",
                "name": "finishReason",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "engineFingerprint",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "startedAt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "finishedAt",
                "type": "uint64"
              }
            ],
            "internalType": "struct Receipt",
            "name": "receipt",
            "type": "tuple"
          },
          {
            "components": [
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
                "internalType": "bytes32",
                "name": "modelId",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "inputUnitPrice",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "outputUnitPrice",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "minimumPrice",
                "type": "uint256"
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
              },
              {
                "internalType": "uint64",
                "name": "validUntil",
                "type": "uint64"
              }
            ],
            "internalType": "struct Offer",
            "name": "offer",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "offerSignature",
            "type": "bytes"
          }
        ],
        "internalType": "struct Body",
        "name": "earlierBody",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "later",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipt",
        "name": "laterReceipt",
        "type": "tuple"
      }
    ],
    "name": "proveDuplicate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipt",
        "name": "a",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signatureA",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipt",
        "name": "b",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signatureB",
        "type": "bytes"
      }
    ],
    "name": "proveEquivocation",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "refereeAt",
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
    "name": "refereeCount",
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
    "name": "registry",
    "outputs": [
      {
        "internalType": "contract INodeRegistry",
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
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "resolve",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "slashBps",
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
    "name": "suspension",
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
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
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
                "internalType": "uint16",
                "name": "gatewayFeeBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "burnBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32",
                "name": "count",
                "type": "uint32"
              },
              {
                "internalType": "uint256",
                "name": "total",
                "type": "uint256"
              }
            ],
            "internalType": "struct Group[]",
            "name": "groups",
            "type": "tuple[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "requester",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "gateway",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "refundTo",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "inputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "paramsHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "requestHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "offerHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "maxPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "maxInputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "maxOutputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "auditBps",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "visibility",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "executeBy",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "settleBy",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "payment",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "nonce",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Job",
        "name": "job",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "jobSignature",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "jobHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "inputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "outputUnits",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          }
        ],
        "internalType": "struct Receipt",
        "name": "receipt",
        "type": "tuple"
      }
    ],
    "name": "voidRelated",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of Settlement; constructor arguments follow it. */
export const settlementBytecode =
  '0x6103206040523461047f576167a6803803806040519261001f8285610764565b833981016101c08282031261047f57815161003981610787565b602083015161004781610787565b60408401519161005683610787565b60608501516001600160401b03811161047f5785019484601f8701121561047f578551956020016001600160401b0387116106975760208760051b01966100a06040519889610764565b808852602088019060051b82019187831161047f57905b82821061071b57505050608061014091018095031261047f576040519361014085016001600160401b038111868210176106975761019191610120916040526100ff81610798565b875261010d60208201610798565b602088015261011e60408201610798565b604088015261012f60608201610798565b606088015261014060808201610798565b608088015261015160a082016107ac565b60a088015261016260c082016107ac565b60c088015261017360e082016107c0565b60e088015261018561010082016107c0565b610100880152016107c0565b6101208501526040516101a381610749565b600c81526b13dc195b91dc98591a595b9d60a21b6020820152604051906101c982610749565b60018252603160f81b60208301526101e0816107fc565b610120526101ed826107fc565b61014052805160209182012060e08190528251928201929092206101008190524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f9581019586529081019590955260608501929092526080840152308382015282529061026560c082610764565b5190206080523060c05283516001600160401b0316151580610705575b806106ef575b806106d8575b806106c1575b806106b7575b806106ab575b1561069c5761016052610180526101a05281516001600160401b03811161069757680100000000000000008111610697576002548160025580821061066c575b506020830160025f5260205f205f5b83811061064f5784516001600160401b039081166101c05260208601805182166101e052604087018051831661020052606088018051841661022052608089015184166102405260a08901516001600160801b039081166102605260c08a0151166102805260e089015161ffff9081166102a0526101008a015181166102c0526101208a0151166102e05291519051899389939261039092821691166107e3565b915160011b6002600160401b03811692906002600160411b03168303610449576103ce926103bd916107e3565b90516001600160401b0316906107e3565b905f915b81518310156104aa578151831015610496576020600584901b83018101516040516324776b7d60e21b81529190829060049082906001600160a01b03165afa801561048b575f9061044e575b6001600160401b03908116600101929150821161044957600191610441916107e3565b9201916103d2565b6107cf565b506020813d8211610483575b8161046760209383610764565b8101031261047f5761047a600191610798565b61041e565b5f80fd5b3d915061045a565b6040513d5f823e3d90fd5b634e487b7160e01b5f52603260045260245ffd5b61030052604051615f37908161086f823960805181615d55015260a05181615e11015260c05181615d1f015260e05181615da501526101005181615dcd015261012051816119dc01526101405181611a0501526101605181818161112201528181612766015281816131c50152818161341b01528181613d4b01528181613edd01528181615255015261560301526101805181818161093801528181611b87015281816132ae01528181613c7b015281816154d6015261565501526101a05181612b1a01526101c051818181610a2a0152818161197a0152611dea01526101e05181611f2d01526102005181611cc2015261022051818181610ffe0152612a9b0152610240518181816115c60152613ca8015261026051818181611ef20152818161319601528181613c540152613eaa0152610280518181816110f30152818161133c015281816114390152611e8101526102a051818181612d76015261569101526102c0518181816133e001528181613da3015261551901526102e05181818161258501528181613deb0152615578015261030051818181612c000152614a490152f35b82516001600160a01b0316818301556020909201916001016102ef565b60025f52818060205f20920391015f5b82811061068a5750506102e0565b5f8282015560010161067c565b610735565b630e52390960e41b5f5260045ffd5b506101008551106102a0565b508451151561029a565b5061138861ffff8061012087015116161115610294565b5061271061ffff806101008701511616111561028e565b5061271061ffff8060e087015116161115610288565b5060608401516001600160401b03161515610282565b60208091835161072a81610787565b8152019101906100b7565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b0382111761069757604052565b601f909101601f19168101906001600160401b0382119082101761069757604052565b6001600160a01b0381160361047f57565b51906001600160401b038216820361047f57565b51906001600160801b038216820361047f57565b519061ffff8216820361047f57565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03918216908216019190821161044957565b601f81511161083557805190602081015180926020811061081f575b5050511790565b5f1960209190910360031b1b1691505f80610818565b604051809163305a27a960e01b82526020600483018181528180845193849301838152019301835e5f82820152601f01601f1916010390fdfe60806040526004361015610011575f80fd5b5f3560e01c8063025e2c5d146134065780630681e651146133cb57806310fc45b314613346578063120a123b14612d9c5780631685758b14612d615780631aef53df14612cce5780632416313f14612c2f5780632838863014612beb5780632a26d7ba14612b795780632a686a8f14612b495780632ba36f7814612b055780632c6406f014612aca5780632daffc8014612a865780632db3c59b1461265e5780632de02bfa146125af578063415307cc14612570578063455f468f146124f0578063458d2bf11461229557806347b37b801461201757806347e7ef2414611f985780634fcd8dab14611f5c578063518bc73514611f185780635230515114611edd5780635c23bdf514611ebf5780635e35eb2114611cf15780636c9d43b614611cad5780636d1f851114611c1d578063752fe0de14611be8578063790fa03f14611bb65780637b10399914611b725780637d4cb96414611b555780637e541cb214611ada57806384b0196e146119c757806385c56b75146119a9578063861a1412146119655780638e6cc0871461191f5780638f6b1c1c14611851578063938812d8146115f557806393993de5146115b157806398a01bce1461155f57806398d27d4114611519578063b0371e7f146114f3578063b3db428b1461145f578063b6ede40214611424578063b82b8b6d146113dc578063bdc23fd4146113ab578063caddc9d01461137f578063dd9b6ba5146111dd578063dfb079cd146111a5578063e266821014610f49578063eacda0aa146108af578063eb1dc94e1461057d578063ed42136f1461042a578063f3fef3a31461039e578063f89cb05614610373578063fe1798a1146103375763fe991d281461028c575f80fd5b34610333576040366003190112610333576004356102a98161344a565b6024356102b58161344a565b6102d36102ce826102c9856102c9336135ae565b6135e0565b614903565b6102e0826102c933613531565b80549082820180921161032e57556040519081526001600160a01b03918216929091169033907f7d537f36cb0b3789f81dc39cd9e362546895774d04051b4f354316951b4f334590602090a4005b6137ad565b5f80fd5b346103335761012036600319011261033357610120366003190112610333576103686103636004615b0f565b615196565b604051908152602090f35b34610333576060366003190112610333576103686044356024356004356103998361344a565b6142ab565b34610333576040366003190112610333576104186004356103be8161344a565b602435906103ca6142f1565b6103d48282614aac565b6040518281526001600160a01b039190911690819033907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb90602090a3339061495a565b5f5f516020615f175f395f51905f525d005b346103335761044961043b366134ca565b610443614268565b50613785565b600360405191610458836136e4565b60ff815460018060a01b0360018060a01b03821616855264ffffffffff808260a01c1616602086015264ffffffffff808260c81c1616604086015260f01c1615156060840152600181015463ffffffff80821616608085015263ffffffff808260201c161660a085015260018060401b039060401c1660018060401b031660c0840152600281015460e08401520154610100820152604051809161010061012083019160018060a01b03815116845264ffffffffff602082015116602085015264ffffffffff604082015116604085015260608101511515606085015263ffffffff608082015116608085015263ffffffff60a08201511660a085015260018060401b0360c08201511660c085015260e081015160e085015201516101008301520390f35b34610333576103403660031901126103335761059836613488565b610184356001600160401b038111610333576105b890369060040161345b565b610180366101a31901126103335761032435916101a491906001600160401b038411610333576105ef6106c394369060040161345b565b94906105f96142f1565b61069861068f60208901359561060e8761344a565b602088013561061c8161344a565b6001600160a01b03888116911614806108a4575b80610873575b61063f90614252565b606088013560608b013514801590610861575b8015610830575b80156107ff575b80156107ed575b61067090614252565b6106886103636106826103638d615a2c565b99615a2c565b9588615c6d565b90929192615ca1565b6106a18561344a565b6001600160a01b03858116979116871491879190836107c1575b505050614252565b6106cc8261344a565b604085359501356106dc816134f0565b604080516020810187815291810188905263ffffffff90921660608084019190915282529061070c60808261372e565b5190209260ff610724855f52600f60205260405f2090565b54166107b25761075d7fc62da4ed72305194e1983d5684037903cbd517694012eaae2372fdb88bd45bc5945f52600f60205260405f2090565b805460ff191660011790556107718361344a565b61077b33846154b3565b926107858161344a565b5060405192839260608401928452602084015260408301520390a35f5f516020615f175f395f51905f525d005b635cbb1bd160e01b5f5260045ffd5b6107d29293509061068f9186615c6d565b6107db8561344a565b6001600160a01b0316148588806106bb565b5060e08a810135908901351415610667565b5060c08a013561080e816134fe565b60c089013561081c816134fe565b6001600160401b0391821691161415610660565b5060a08a013561083f816134fe565b60a089013561084d816134fe565b6001600160401b0391821691161415610659565b50608088013560808b01351415610652565b5061063f60408b0135610885816134f0565b63ffffffff8060408c0135610899816134f0565b169116149050610636565b5087358a3514610630565b34610333576060366003190112610333576004356108cc816134fe565b6024356001600160401b038111610333576108eb90369060040161349a565b91906044356001600160401b0381116103335761090c90369060040161345b565b90916109166142f1565b6040516312e0c19960e01b8152336004820152600260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610f3e575f91610f0f575b5015610f005761098084336141b0565b9461098a33613595565b546001600160401b039081169086168111610eed576001600160401b038616819003610edb576001016001600160401b03811161032e576109d3906109ce33613595565b6137f7565b5f5f5b828110610e94575080151580610e88575b80610e6e575b15610e5f576109fb87613785565b610a0533826137d8565b805464ffffffffff60a01b19164260a081901b64ffffffffff60a01b169190911782557f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316810190811061032e5764ffffffffff610a6c91168261418b565b60018101610a8063ffffffff84168261382a565b6003546001600160401b0390811690811461032e57600380546001600160401b0319166001600160401b036001939093019283161790558154600160401b600160801b03191660409190911b600160401b600160801b0316179055929695949392610aeb8389614a9c565b600382015560405160c05f198460011b0160051b8201016040525f865f5b868110610d035750505091879594939189936002198360011b0160051b8101600119840160051b8201905b82821015610cba57505091600263ffffffff93928493519182910155610b593361357c565b610b638154614238565b90556040519960018060401b03168a5260208a01521616604087015260a06060870152602060a087018281520191905f5b818110610c055750505090806020837f47c1d9ccf83e202972acd9dd43516075145d16b4b946396cedf4d6e1b211ef079594508781036080890152828152019283375f81830152601f801991011601928033940390a35f5f516020615f175f395f51905f525d604051908152602090f35b91939495509160e0806001928635610c1c8161344a565b848060a01b031681526020870135610c338161344a565b848060a01b031660208201526040870135610c4d8161344a565b848060a01b0316604082015261ffff6060880135610c6a81614246565b16606082015261ffff6080880135610c8181614246565b16608082015263ffffffff60a0880135610c9a816134f0565b1660a082015260c087013560c08201520194019101918795949392610b94565b8091929394959697989950516020820151808210600114610cf8575f526020525b60405f2082528a9897969594939291601f190190603f1901610b34565b905f52602052610cdb565b610d0e81888e6136a4565b8035610d198161344a565b6020820135610d278161344a565b604083013591610d368361344a565b60018a901b5f190160051b88016060810191909152608081019190915260a09081019190915263ffffffff90820135610d6e816134f0565b1684019081851161032e575f9182905f198a0160011b87900360051b8801825b828910610df2575b505050809e9a9b9c9d9e610dd4575060c001358103610dbe57506001019a999897969a610b09565b630811e11d60e21b5f526044916004526024525ffd5b5f19810190811161032e57631940b56560e11b5f526024906004525ffd5b879897959394953560208a013560a01c91811115610e475760018d811b5f190160051b8c018a8152602081018390526040810184905260c09020845290980198602c01979301949392601f1990910190610d8e565b509197969294935050600190910190508f8080610d96565b63034b939160e01b5f5260045ffd5b50602c8102818104602c148215171561032e5784146109ed565b506110008111156109e7565b9063ffffffff60a0610ea78486886136a4565b0135610eb2816134f0565b16810180911161032e5760019091610ed5610ece8286886136a4565b828b615745565b016109d6565b63f6e38e9560e01b5f5260045260245ffd5b86635bc6abcd60e11b5f5260045260245ffd5b63fb55adaf60e01b5f5260045ffd5b610f31915060203d602011610f37575b610f29818361372e565b810190613751565b86610970565b503d610f1f565b6040513d5f823e3d90fd5b3461033357610f573661360b565b610f5f6142f1565b610f6881614326565b5090610f8964ffffffffff835460c81c1664ffffffffff8116421115613639565b8035610f9481613769565b92610fbb60208401358095610fa8826134f0565b9063ffffffff165f5260205260405f2090565b92835460ff8160081c166111965760101c64ffffffffff16611187577fdc4c97370af15b003346af51e9fbe64ec80b0423b37c45284d2fbde98a87c78d9161102c7f0000000000000000000000000000000000000000000000000000000000000000426001600160401b03166139a6565b855462010000600160d81b031916601082901b66ffffffffff000016173360381b600160381b600160d81b03161790955560018101805461109e919061107a9060201c63ffffffff166137c1565b90805463ffffffff60201b191660209290921b63ffffffff60201b16919091179055565b6110a7866134f0565b54604080516001600160a01b0390921682523360208301526001600160401b03909516818601529301359363ffffffff1692606090a46040516323b872dd60e01b81526020818061111d7f0000000000000000000000000000000000000000000000000000000000000000303360048501613843565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610f3e57611168575f5f516020615f175f395f51905f525d005b6111809060203d602011610f3757610f29818361372e565b5080610418565b63a990b85760e01b5f5260045ffd5b6314b7789d60e31b5f5260045ffd5b34610333576111bd6111b6366135f5565b9190613769565b905f5260205260ff60405f20541660405180916020820190151582520390f35b34610333576111eb3661360b565b6111f36142f1565b6111fc81614b0f565b6112068335613769565b9261121a60208201358095610fa8826134f0565b9264ffffffffff80855460101c1616611234811515614175565b8042111561136d575091610418949161126e600161133995875466ffffffffff0000191688550161107a63ffffffff825460201c166139bf565b6112858261127f608084018461365b565b906136a4565b35916112908361344a565b6112a18161127f608085018561365b565b6112aa856134f0565b60206040820135916112bb8361344a565b0135916112c78361344a565b60406112d560608601613816565b9463ffffffff8251986112e78a6136e4565b82358a52166020890152013560408701526001606087015260808601526001600160a01b0390811660a086015290811660c08501526001600160601b039190911660e08401521661010082015261529c565b547f00000000000000000000000000000000000000000000000000000000000000009060381c6001600160a01b0316615222565b631dee431f60e31b5f5260045260245ffd5b346103335761028036600319011261033357610280366003190112610333576103686103636004615a9a565b34610333576020366003190112610333576113d06004356113cb8161344a565b61357c565b54604051908152602090f35b346103335760c0366003190112610333576103686004356024356064356044356114058261344a565b608435926114128461344a565b60a4359461141f8661344a565b6156fb565b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b346103335760603660031901126103335760043561147c8161344a565b6024356114888161344a565b61149c6044356114966142f1565b8261475b565b906114aa816102c985613531565b90815483810180911161032e579091556040519182526001600160a01b039081169216905f516020615ed75f395f51905f5290602090a35f5f516020615f175f395f51905f525d005b34610333576101803660031901126103335761036861036361151436613488565b615a2c565b3461033357611527366134ca565b60025481101561155a5760025f525f516020615eb75f395f51905f5201546040516001600160a01b039091168152602090f35b613690565b346103335760403660031901126103335760043561157c8161344a565b61159f60243561158b8161344a565b611598816102c9856135c7565b54926155f5565b60408051928352602083019190915290f35b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033357610460366003190112610333576004356024356001600160401b038111610333576004019060c08236031261033357610280366043190112610333576044916102c4356001600160401b0381116103335761165990369060040161345b565b92610180366102e319011261033357611694936116806102e49261167b6142f1565b613777565b9161168a85614326565b9690918887614367565b9260ff600482015460c01c1660048110156117ea576003149182611832575b82611820575b826117fe575b5050156117ef576116d78561127f608087018761365b565b926116e284886143be565b92836117c9575b50505093610418945f146117b8576060915001356117068161344a565b905b6117198361127f608084018461365b565b92602082013593611729856134f0565b602060408201359161173a8361344a565b0135916117468361344a565b604061175460608601613816565b9463ffffffff8251986117668a6136e4565b82358a52166020890152013560408701526003606087015260808601526001600160a01b0390811660a086015290811660c08501526001600160601b039190911660e08401521661010082015261529c565b50356117c38161344a565b90611708565b6117d4935087614457565b93600e8510156117ea57931561041886806116e9565b6134dc565b6360948dc360e01b5f5260045ffd5b5460059091015464ffffffffff90811660a09290921c161115905087806116bf565b600382015460a08a01351492506116b9565b8054600683015460401c6001600160a01b0390811691161492506116b3565b3461033357611872611862366135f5565b919061186c6141fb565b50613769565b905f5260205260405f2060016040519161188b83613700565b805460ff81161515845260ff8160081c161515602085015264ffffffffff808260101c16166040850152828060a01b039060381c16828060a01b03166060840152015460808201526040518091608060a083019180511515845260208101511515602085015264ffffffffff604082015116604085015260018060a01b036060820151166060850152015160808301520390f35b346103335760403660031901126103335760ff6119566004356119418161344a565b6102c9602435916119518361344a565b61354a565b54604051911615158152602090f35b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b34610333575f36600319011261033357600254604051908152602090f35b34610333575f36600319011261033357611a007f0000000000000000000000000000000000000000000000000000000000000000615c1f565b611a297f0000000000000000000000000000000000000000000000000000000000000000615c1f565b60405160208101916001600160401b03831182841017611ad5579190816040525f81525f368137604051600f60f81b815260e0602082810182905291958695611a88929091611a7a9188019061350f565b90868203604088015261350f565b4660608601523060808601525f60a0860181905285820360c08701529251808252910192915b818110611abc575050500390f35b8251845285945060209384019390920191600101611aae565b6136b4565b3461033357606036600319011261033357611b1e600435611afa8161344a565b6102c9602435611b098161344a565b6102c960443593611b198561344a565b6135ae565b8054600190910154604080516001600160801b038416815260809390931c60208401526001600160401b0390911690820152606090f35b34610333575f366003190112610333576040516110008152602090f35b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461033357604036600319011261033357610368600435611bd68161344a565b60243590611be3826134fe565b6141b0565b3461033357604036600319011261033357611b1e600435611c088161344a565b6102c960243591611c188361344a565b613563565b3461033357606036600319011261033357600435611c3a8161344a565b602435611c468161344a565b6044357fe03b836bf36e37ce7d39c377508184ed531931290b1575b9a57e33f35d7ef4ea611ca8611c8783611c82866102c9896102c9336135ae565b6149eb565b6040516001600160a01b03958616969095169433949092839290918361389d565b0390a4005b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b34610333576040366003190112610333576004356001600160401b0381116103335760040160c081360312610333576024356001600160401b038111610333576004016105808136031261033357611d476142f1565b611d5082614326565b839291923590611db8611d6283613769565b93611db1611d7960208901358097610fa8826134f0565b93611da464ffffffffff865460101c1664ffffffffff8116611d9c811515614175565b421115613639565b61127f60808a018a61365b565b8787614d44565b805466ffffffffffff001916610100179055600183018054611de7919061107a9060201c63ffffffff166139bf565b427f00000000000000000000000000000000000000000000000000000000000000006001600160401b031681019490851061032e57604063ffffffff9164ffffffffff610418971664ffffffffff80885460c81c161664ffffffffff821611611eaf575b50611e55856134f0565b01359216907f81d8444820ecc071f986166db59db894426bb2c63cabcddc72efd291005574545f80a4547f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b0316615222565b611eb9908761418b565b87611e4b565b3461033357610418611ed0366134ca565b611ed86142f1565b6139d1565b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033357608036600319011261033357610368610363600435602435611f828161344a565b60443590611f8f826134f0565b606435926151bc565b3461033357604036600319011261033357600435611fb58161344a565b611fc36024356114966142f1565b611fd0826102c933613531565b80549082820180921161032e57556040519081526001600160a01b039091169033905f516020615ed75f395f51905f5290602090a35f5f516020615f175f395f51905f525d005b34610333576101e0366003190112610333576004356001600160401b0381116103335760040160c081360312610333576024356001600160401b038111610333576004019061058082360312610333576044356001600160401b0381116103335760040160c08136031261033357610180366063190112610333578261213561041894600180956120a66142f1565b6120f76120b282614b0f565b9490926120f06120c28235613769565b966120e360ff6120db6020860135809b610fa8826134f0565b54161561397a565b61127f608084018461365b565b9084614d44565b0154858060401b039060401c169061210e85614326565b96015460401c6001600160401b0390811692168281109290831561225a575b505050613990565b6121426103636064615a2c565b6040830135148061224a575b61215790613990565b6121688361127f608085018561365b565b9061217382826143be565b15612239576060915001356121878161344a565b905b61219a8361127f608084018461365b565b926020820135936121aa856134f0565b60206040820135916121bb8361344a565b0135916121c78361344a565b60406121d560608601613816565b9463ffffffff8251986121e78a6136e4565b82358a52166020890152013560408701526002606087015260808601526001600160a01b0390811660a086015290811660c08501526001600160601b039190911660e08401521661010082015261529c565b50356122448161344a565b90612189565b506064356102c08201351461214e565b1491508161226c575b5086808061212d565b9050612277816134f0565b63ffffffff80602086013561228b816134f0565b1691161086612263565b34610333576122b46122a6366134ca565b6122ae6138f8565b50613777565b604051906122c1826136c8565b805482526001810154602083015260028101546040830152600381015460608301526004808201546001600160a01b038116608085015260a081811c63ffffffff169085015260c081901c60ff1692918310156117ea5760c0840192835260c881901c60ff1660e085015260d01c64ffffffffff908116610100850152600582015490811661012085015260281c6001600160a01b0390811661014085015260068201546001600160401b038116610160860152604090811c821661018086015260078301546001600160601b0381166101a0870152606090811c6101c0870152600884015463ffffffff8082166101e0890152602091821c85166102008901526009959095015484166102208801528251875181528188015191810191909152828701519281019290925280860151908201526080808601519092169181019190915260a080850151909216918101919091529051909161024083019060048310156117ea5760c084019290925260e08281015160ff16908401526101008083015164ffffffffff908116918501919091526101208084015190911690840152610140808301516001600160a01b0390811691850191909152610160808401516001600160401b031690850152610180808401518216908501526101a0808401516001600160601b0316908501526101c0808401518216908501526101e08084015163ffffffff16908501526102008084015182169085015261022092830151169183019190915281900390f35b3461033357612506612501366134ca565b613785565b80546001600160a01b03811615159182612560575b8261254a575b5081612536575b506040519015158152602090f35b60c81c64ffffffffff164211905081612528565b6001015460201c63ffffffff1615915082612521565b60f082901c60ff1615925061251b565b34610333575f366003190112610333576040517f000000000000000000000000000000000000000000000000000000000000000061ffff168152602090f35b34610333576060366003190112610333576004356125cc8161344a565b6024356125d88161344a565b6044356125e58183614aac565b61261e6125f1826148af565b612618612605856102c9886102c9336135ae565b80549092906001600160801b0316613865565b9061387e565b6040519081526001600160a01b03918216929091169033907f7519d597df1b9f51919758c22c20c3efcb772fb7c5ce2b2ac37729890aaf50f490602090a4005b34610333576040366003190112610333576004356024356001600160401b0381116103335761269190369060040161349a565b9061269a6142f1565b6126a383613785565b80546001600160a01b038116919064ffffffffff906126c38415156138b6565b6126d460f082901c60ff16156138cc565b60c81c1664ffffffffff8116421115612a6c5750600181015460201c63ffffffff1680612a535750612714600382015461270e8686614a9c565b146138e2565b805460ff60f01b1916600160f01b17905561272e8161357c565b8054801561032e575f1901905590919080847f046ae285d2e9ac7ddd4343f24759a3a6bbb0279959501a6e9841c0aedd1ef8ef5f80a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316915f5b8181106127aa575f5f516020615f175f395f51905f525d005b6127b58183876136a4565b906127c8875f52600c60205260405f2090565b815f5260205260405f20916040810135906127e28261344a565b60018401546001600160801b031660c08201359081039481861161032e57546001600160801b0316850394851161032e57612820836102c9896135c7565b805491820391821161032e575561271061284b61ffff606084013561284481614246565b1686614225565b049061271061286b61ffff608084013561286481614246565b1687614225565b049082860395861161032e5781860395861161032e57839083612a22575b5050604080518581526020810187905290810192909252606082018190526001600160a01b0383169182908b907fdeeef62979a7620a9f3eb9f619f7afbf759adc6288f00426683f3e4772adb6ff90608090a38188036129c95780612981575b505b831515908161292a575b50612906575b506001915001612791565b612913906102c986613531565b91825490810180911161032e5760019255876128fb565b60405163a9059cbb60e01b5f9081526001600160a01b038916600452602487905290925060209060448180855af19060015f5114821615612974575b5090604052151515896128f5565b3b15153d1516168a612966565b873b1561033357604051630852cd8d60e31b815260048101919091525f81602481838c5af18015610f3e57156128e957806129bc5f9261371b565b80031261033357896128e9565b80151580612a11575b6129dd575b506128eb565b61dead5f5260046020526129fe835f516020615ef75f395f51905f526135e0565b805491820180921161032e5755896129d7565b50612a1c81836159d9565b156129d2565b906102c96020612a3c930135612a378161344a565b613531565b91825481810180911161032e57909255828b612889565b63ffffffff906310d6516b60e01b5f521660045260245ffd5b64ffffffffff9063adc9513160e01b5f521660045260245ffd5b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033357602036600319011261033357612aef600435612aea8161344a565b613595565b546040516001600160401b039091168152602090f35b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610333576040366003190112610333576113d0600435612b698161344a565b6102c960243591612a378361344a565b3461033357604036600319011261033357600435612b968161344a565b6024357f2063e91c107b36cbfbb6d927dd6ab585bdd3b9481f146bf5dba5ef8d681d63c5612be6612bce83611c82866102c933613563565b9360405191829160018060a01b03169533958361389d565b0390a3005b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033357602036600319011261033357600435612c4c8161344a565b612c546142f1565b612c5d3361357c565b549081612cbb5780612c786102ce610418936102c933613563565b60405181815290916001600160a01b031690819033907f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d90602090a3339061495a565b5063055da5c160e51b5f5260045260245ffd5b3461033357604036600319011261033357600435612ceb8161344a565b612cf96024356114966142f1565b612d15612d05826148af565b612618612605856102c933613563565b6040519081526001600160a01b039091169033907f9b864b4f862a880bff51342f7085ad151ac52d86cb54e8a4a5a29cf5c0ef15dd90602090a35f5f516020615f175f395f51905f525d005b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b3461033357610440366003190112610333576004356001600160401b0381116103335760040160c081360312610333576102803660231901126103335760246102a4356001600160401b03811161033357612dfb90369060040161345b565b91610180366102c3190112610333576102c490612e166142f1565b612e1f85614326565b919094855490612e4364ffffffffff8360c81c1664ffffffffff8116421115613639565b612e4e85848a614367565b91612e608561127f60808c018c61365b565b91612e6b83866143be565b9788613327575b50506001600160a01b031695338714158061327c575b1561326d5788359360208a013592612e9f846134f0565b63ffffffff841696612eb23389896142ab565b9b612ebc8d613777565b9b60048d019a60ff8c5460c01c169b60048d10156117ea578f8f9d8f948260018f8e612ef9612f0292612ef4612f2499869915613793565b613769565b610fa8826134f0565b01612f0f81548015613793565b550161107a63ffffffff825460201c166137c1565b8a8d5560408401359c8d60018201558a6002820155600360a0890135910155612f4d33826137d8565b612f56896134f0565b805464ffffffffff60a01b191660a08d901b63ffffffff60a01b1617600160c01b179055853560058f612f888361344a565b018054600160281b600160c81b03191660289290921b600160281b600160c81b0316919091179055610160810135908e9061014090612fc6846134fe565b013590612fd2826134fe565b6001600160401b038281169490841685101561324f575050612ff3826134fe565b612ffc816134fe565b506001600160401b03908116919091039490851161032e576131099560076130618f948f9060609160209a905b61303760068a0192836137f7565b8154600160401b600160e01b03191660409190911b600160401b600160e01b031617905501613816565b930180546001600160601b0319166001600160601b039094169390931783551561323e57606001356130928161344a565b81546001600160601b031660609190911b6001600160601b03191617905560088b01906130c59063ffffffff168261382a565b60408201356130d38161344a565b81546001851b600160c01b0380199091166001600160a01b03909216851b1617905501356131008161344a565b600989016137d8565b613112816134f0565b506002541561155a5760025f525f516020615eb75f395f51905f5254604080519384526020840194909452928201523360608201526001600160a01b03909116608082015284907fe6c9f821ef3a30032720aeff54c3457848b4b5e33f0da560320b9b1ad328e4889060a090a46040516323b872dd60e01b815290602082806131c07f0000000000000000000000000000000000000000000000000000000000000000303360048501613843565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1918215610f3e5761320692613221575b5082614554565b5f5f516020615f175f395f51905f525d604051908152602090f35b6132399060203d602011610f3757610f29818361372e565b6131ff565b50823561324a8161344a565b613092565b60209894506131099993506007925061306191956060915f90613029565b639108148d60e01b5f5260045ffd5b50808061330b575b80612e8857506040516304390ea760e41b81523360048083019190915260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610f3e575f916132ec575b50612e88565b613305915060203d602011610f3757610f29818361372e565b8a6132e6565b5083356133178161344a565b6001600160a01b03163314613284565b6133349298508486614457565b600e8110156117ea5715958980612e72565b34610333576040366003190112610333576004356133638161344a565b60243580151581036103335761337c826102c93361354a565b805460ff191691151560ff81169290921790556040519081526001600160a01b039091169033907fb441c76d9cb79b245a6cad6541fbe8f2900d11f635be501f15d386943f607cfe90602090a3005b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b34610333575f366003190112610333576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b0381160361033357565b9181601f84011215610333578235916001600160401b038311610333576020838186019501011161033357565b61018090600319011261033357600490565b9181601f84011215610333578235916001600160401b0383116103335760208085019460e0850201011161033357565b60209060031901126103335760043590565b634e487b7160e01b5f52602160045260245ffd5b63ffffffff81160361033357565b6001600160401b0381160361033357565b90602090818351928392838152019301835e5f82820152601f01601f19160190565b6001600160a01b03165f90815260046020526040902090565b6001600160a01b03165f908152600a6020526040902090565b6001600160a01b03165f90815260066020526040902090565b6001600160a01b03165f90815260086020526040902090565b6001600160a01b03165f90815260096020526040902090565b6001600160a01b03165f90815260056020526040902090565b6001600160a01b03165f90815260076020526040902090565b9060018060a01b03165f5260205260405f2090565b6040906003190112610333576004359060243590565b6020600319820112610333576004356001600160401b0381116103335760c090600401809203126103335790565b156136415750565b64ffffffffff906305bd3a4960e51b5f521660045260245ffd5b903590601e198136030182121561033357018035906001600160401b038211610333576020019160e082023603831361033357565b634e487b7160e01b5f52603260045260245ffd5b919081101561155a5760e0020190565b634e487b7160e01b5f52604160045260245ffd5b61024081019081106001600160401b03821117611ad557604052565b61012081019081106001600160401b03821117611ad557604052565b60a081019081106001600160401b03821117611ad557604052565b6001600160401b038111611ad557604052565b601f909101601f19168101906001600160401b03821190821017611ad557604052565b90816020910312610333575180151581036103335790565b5f52600d60205260405f2090565b5f52600e60205260405f2090565b5f52600b60205260405f2090565b1561379b5750565b63fb97173560e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b63ffffffff1663ffffffff811461032e5760010190565b80546001600160a01b0319166001600160a01b03909216919091179055565b80546001600160401b0319166001600160401b03909216919091179055565b356001600160601b03811681036103335790565b805463ffffffff191663ffffffff909216919091179055565b6001600160a01b03918216815291166020820152604081019190915260600190565b6001600160801b03918216908216019190821161032e57565b80546001600160801b0319166001600160801b03909216919091179055565b9081526001600160401b03909116602082015260400190565b156138bd57565b63119a762760e01b5f5260045ffd5b156138d357565b630c8d9eab60e31b5f5260045ffd5b156138e957565b6386b0704760e01b5f5260045ffd5b60405190613905826136c8565b5f610220838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e0820152826102008201520152565b1561398157565b63ff458fe360e01b5f5260045ffd5b1561399757565b63d740002760e01b5f5260045ffd5b6001600160401b03918216908216019190821161032e57565b63ffffffff16801561032e575f190190565b6139da81613777565b90600482019182549160ff8360c01c1660048110156117ea576001036141665760ff8360c81c169360025485101561155a5760025f525f516020615eb75f395f51905f52850154604051630b1cf38960e41b8152600481018490526001600160a01b039091169590946020866024818a5afa958615610f3e575f96614129575b508560058110156117ea5715614078575b5060058510156117ea57600185148061405b575b613fc0575060058410156117ea5760038414938415613fab575b60058110156117ea576004149182613f5e575b8415613f575760035b60048110156117ea57825460ff60c01b191660c09190911b60ff60c01b1617825560058401805464ffffffffff19164264ffffffffff161790558354613b1590600190613b0190613785565b0161107a63ffffffff825460201c166139bf565b5f6001613b42613b258754613769565b63ffffffff865460a01c1663ffffffff165f5260205260405f2090565b015560068401548254600186018054604080518a1515815288151560208201526001600160a01b039b8c1681830152938b169a94901c909316979093909288929091907f4431b75c1b9fed0085022afb56f8a9a64af30894dd6fd71a2aeeba1c535db6eb90606090a415613ea25790613c4f9163ffffffff8554925460a01c16905494600881019563ffffffff875460018060a01b038160201c1692826007600987015460018060a01b03169601549660405198613bff8a6136e4565b895216602088015260408701525f606080880191909152911660808601526001600160a01b0391821660a0860152911660c08401526001600160601b03821660e08401521c61010082015261529c565b613c797f000000000000000000000000000000000000000000000000000000000000000085615222565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613cd67f0000000000000000000000000000000000000000000000000000000000000000426001600160401b03166139a6565b90803b1561033357604051631d76070760e31b81526001600160a01b03861660048201526001600160401b0390921660248301525f908290604490829084905af18015610f3e57613e8a575b50613d2d575b505050565b613d3783836154b3565b505460201c6001600160a01b0390811691907f0000000000000000000000000000000000000000000000000000000000000000168214613d2857816102c9613d7e92613563565b91825460018060801b0381169060801c810180911161032e57612710613dc8613dd0927f000000000000000000000000000000000000000000000000000000000000000090614225565b048094615b7a565b830392831161032e57613e18826102c9612710613e1161ffff7f00000000000000000000000000000000000000000000000000000000000000001688614225565b0493613531565b80549082820180921161032e5755820391821161032e5781151580613e70575b613e40575050565b61dead5f526004602052613e61905f516020615ef75f395f51905f526135e0565b805491820180921161032e5755565b50613e84826001600160a01b0383166159d9565b15613e38565b80613e955f9261371b565b800312610333575f613d22565b5050505090507f000000000000000000000000000000000000000000000000000000000000000090613ed88260011c8092615222565b8103907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690821161032e57803b1561033357604051630852cd8d60e31b815260048101929092525f908290602490829084905af18015610f3e57613f43575b50565b80613f4e5f9261371b565b80031261033357565b6002613ab5565b604051630a78ac3560e11b8152909250602081600481895afa908115610f3e575f91613f8c575b5091613aac565b613fa5915060203d602011610f3757610f29818361372e565b5f613f85565b935060058410156117ea576004841493613a99565b9092935060ff919450169060ff821461032e57805460ff60c81b191660019290920160c890811b60ff60c81b169290921790819055600254911c60ff16929083101561155a5760025f9081525f516020615eb75f395f51905f5290930154614059936001600160a01b039091169082907feb03f25ab86852f7eaa477db3903920ae98d19e6c24f3e250580289fad08f2789080a3614554565b565b50600160ff82160160ff811161032e5760ff600254911610613a7f565b6040516324776b7d60e21b815291955060d01c64ffffffffff166020826004818a5afa918215610f3e575f926140e3575b509064ffffffffff6140bb92166139a6565b6001600160401b03164211156140d4576001935f613a6b565b633a0621bd60e01b5f5260045ffd5b91506020823d602011614121575b816140fe6020938361372e565b810103126103335764ffffffffff6140bb925161411a816134fe565b92506140a9565b3d91506140f1565b9095506020813d60201161415e575b816141456020938361372e565b810103126103335751600581101561033357945f613a5a565b3d9150614138565b6323077b5160e21b5f5260045ffd5b1561417c57565b63b8f6919b60e01b5f5260045ffd5b805464ffffffffff60c81b191660c89290921b64ffffffffff60c81b16919091179055565b60408051466020820190815230928201929092526001600160a01b0390921660608301526001600160401b0390921660808083019190915281526141f560a08261372e565b51902090565b6040519061420882613700565b5f6080838281528260208201528260408201528260608201520152565b8181029291811591840414171561032e57565b5f19811461032e5760010190565b61ffff81160361033357565b1561425957565b630b69ebb360e01b5f5260045ffd5b60405190614275826136e4565b5f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b6040805146602082019081523092820192909252606081019290925260808201929092526001600160a01b0390921660a0808401919091528252906141f560c08261372e565b5f516020615f175f395f51905f525c6143175760015f516020615f175f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6120db9161405960ff61433884614b0f565b9590959461434e83885460f01c161515156138cc565b602061435a8235613769565b91013590610fa8826134f0565b929192604061437861036386615a2c565b910135036143aa5761036361438c91615a9a565b8092350361439657565b63bee2bebd60e01b5f52600260045260245ffd5b63bee2bebd60e01b5f52600160045260245ffd5b9060408201356143cd8161344a565b81356143d88161344a565b6001600160a01b039182169116149182614425575b826143f757505090565b6080013591506040906144098361344a565b01356144148161344a565b6001600160a01b0391821691161490565b915060208201356144358161344a565b60208201356144438161344a565b6001600160a01b03918216911614916143ed565b9291909160408401359161446a8361344a565b6020850135936144798561344a565b6001600160a01b03848116908616149535946144948661344a565b6144a084848489615948565b1561451957505050506144b28161344a565b6144bb8261344a565b6001600160a01b0381811690831614928315614511575b5082156144ea575b5050156144e5575f90565b600690565b60ff9250906144ff614508926119518161344a565b6102c98261344a565b54165f806144da565b92505f6144d2565b91935091935084614538575b505050505f14614533575f90565b600590565b61454b94506145468161344a565b615948565b5f808080614525565b60048201805464ffffffffff60d01b19164260d01b64ffffffffff60d01b16179081905560025460c882901c60ff169081101561155a5760025f8190525f516020615eb75f395f51905f52919091015484546001860154928601546003870154600688015460059098015460408051996001600160a01b0396871699909860289390931c8716979189901c909616956101608b019560a084901c63ffffffff169593949392916001600160401b0388118d891017611ad55760409788528c5260208c0152948a0194909452606089019390935260808801929092526001600160a01b0391821660a088015263ffffffff1660c087015290811660e08601526001600160401b03428116610100870152911661012085015216610140830152803b15610333576040805162eb74c560e61b81528351600482015260208401516024820152908301516044820152606083015160648201526080830151608482015260a08301516001600160a01b0390811660a483015260c084015163ffffffff1660c483015260e0840151811660e48301526101008401516001600160401b03908116610104840152610120850151909116610124830152610140909301519092166101448301525f90829061016490829084905af18015610f3e57613f435750565b1561473d57565b6365e52d5160e11b5f5260045ffd5b90816020910312610333575190565b614766821515614736565b6040516370a0823160e01b81523060048201526001600160a01b039190911691602082602481865afa918215610f3e575f9261488e575b506040516323b872dd60e01b5f90815233600452306024526044929092529060209060648180875af19060015f511482161561486d575b6040525f6060521561484c576040516370a0823160e01b815230600482015291602090839060249082905afa918215610f3e575f9261481b575b50810390811161032e5790565b61483e91925060203d602011614845575b614836818361372e565b81019061474c565b905f61480e565b503d61482c565b50635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661488557833b15153d151616906147d4565b503d5f823e3d90fd5b6148a891925060203d60201161484557614836818361372e565b905f61479d565b6001600160801b0381116148c9576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b80546001600160801b031660809290921b6001600160801b031916919091179055565b805460801c9190614915831515614736565b60018101546001600160401b031642811161493a575080546001600160801b03169055565b635a8f69d560e01b5f9081526001600160401b0391909116600452602490fd5b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f51148216156149ba575b6040521561499a5750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661488557823b15153d1516169061498f565b6001600160801b03918216908216039190821161032e57565b9190916149f9831515614736565b80546001600160801b031692838111614a7e5790614a44614a3e600195614a34614a2e61405996898060801b031680936149d2565b8561387e565b835460801c613865565b826148e0565b614a757f0000000000000000000000000000000000000000000000000000000000000000858060401b0342166139a6565b938491016137f7565b639266535160e01b5f9081526001600160801b038516600452602490fd5b9060e06040519102809282372090565b614ab7821515614736565b614ac4816102c933613531565b5491828111614ae657820391821161032e57614ae3906102c933613531565b55565b82639266535160e01b5f5260045260245ffd5b15614b0057565b6306a201bd60e31b5f5260045ffd5b905f90614b1c8335613785565b80549093908490614b37906001600160a01b031615156138b6565b600385015492614b58608084019461270e614b52878761365b565b90614a9c565b602083013595614b67876134f0565b614b8463ffffffff806001840154161663ffffffff891610614af9565b614b8e858561365b565b1561155a5795969563ffffffff9060a00135614ba9816134f0565b165b614bb4876134f0565b8063ffffffff881610614c075763ffffffff60a0614bea614be2999a614bda8a8a61365b565b9b9091614238565b9a8b916136a4565b0135614bf5816134f0565b16810180911161032e57969596614bab565b50919594614c1d8661127f614c7794978761365b565b614c26826134f0565b614c3260608601613816565b91813590614c3f8261344a565b6040602084013593614c508561344a565b013593614c5c8561344a565b6001600160601b03169060408801359063ffffffff166156fb565b9160a081013590601e19813603018212156103335701803591906001600160401b03831161033357602001908260051b36038213610333576002015492915f91905b808310614cd0575050509081614059925014614af9565b9091928184101561155a578360051b830135908181105f14614d01575f52602052600160405f205b93019190614cb9565b905f52602052600160405f20614cf8565b903590601e198136030182121561033357018035906001600160401b0382116103335760200191813603831361033357565b919091614d566102c085018585614367565b906102e085013590614d678261344a565b54916001600160a01b038084169083160361518257614d8684876143be565b1561516f57614da4614d9c610280880188614d12565b908389614457565b600e8110156117ea57806151545750614dea610363614dc96103636104408a01615b0f565b8093614dd48661344a565b856103008b013591614de5836134f0565b6151bc565b92614e13614dfc6102a0890189614d12565b60208a013596879290614e0e8461344a565b615a21565b156151405764ffffffffff9060a01c1664ffffffffff610220880135614e38816134fe565b6001600160401b031691161161512c576101408601358015908115615122575b501561510e5761044086013591614e6e8361344a565b614e778161344a565b6001600160a01b038381169116149283156150e4575b50826150c0575b5050156150ac57610460830135614eaa8161344a565b6080840135614eb88161344a565b6001600160a01b039182169116149081615099575b8161506c575b8161503f575b501561502b57610360820135614eee816134fe565b610180830135614efd816134fe565b6001600160401b03908116908216111580614ff8575b15614fe457614f3a90614f25816134fe565b6104a0840135906001600160401b0316614225565b90614f62610380840135614f4d816134fe565b6104c0850135906001600160401b0316614225565b820180921161032e576104e0830135808310614fdc575b506101608301358211159283614fcd575b5082614fae575b505015614f9a57565b63bee2bebd60e01b5f52600c60045260245ffd5b614fbc919250606001613816565b6001600160601b0316145f80614f91565b6103a00135821492505f614f8a565b91505f614f79565b63bee2bebd60e01b5f52600b60045260245ffd5b50610380830135615008816134fe565b6101a0840135615017816134fe565b6001600160401b0390811691161115614f13565b63bee2bebd60e01b5f52600a60045260245ffd5b905061ffff8060806105208601359361505785614246565b013561506281614246565b169116145f614ed9565b905061050083013561507d81614246565b61ffff80606084013561508f81614246565b1691161490614ed3565b61048084013560a0850135149150614ecd565b63bee2bebd60e01b5f52600960045260245ffd5b6150dd92506150d3610560870187614d12565b91614e0e8461344a565b5f80614e94565b9092506150f08261344a565b6150f98161344a565b6001600160a01b03828116911614915f614e8d565b63bee2bebd60e01b5f52600860045260245ffd5b905081145f614e58565b63bee2bebd60e01b5f52600d60045260245ffd5b63bee2bebd60e01b5f52600760045260245ffd5b63bee2bebd60e01b5f52600e8110156117ea5760045260245ffd5b63bee2bebd60e01b5f526004805260245ffd5b63bee2bebd60e01b5f52600360045260245ffd5b6042906151a1615d1c565b906040519161190160f01b8352600283015260228201522090565b604080517e4b04f98637f6a98b8cae4a3b3728684cf91c04da6e715d4dd941412fe5e5a560208201908152918101929092526001600160a01b03909216606082015263ffffffff909216608083015260a0808301939093529181526141f560c08261372e565b60405163a9059cbb60e01b81526001600160a01b0391821660048201526024810192909252602090829060449082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015610f3e576152845750565b613f409060203d602011610f3757610f29818361372e565b6152a68151613769565b602082019081515f5260205260405f2060ff815416613d28576001815460ff19161790556152dd82515f52600c60205260405f2090565b60808301515f5260205260405f209060e08301615314815160018060801b03166126186001860191825460018060801b0316613865565b51825490929083906001600160801b031680808310156154ad575081905b8161547e575b5050815460801c9190508180851015615478575083905b81615411575b5050506101008301805161538990615375906001600160a01b0316613531565b60a08601516001600160a01b0316906135e0565b80549084820180921161032e57558351915192606060408601519501519160048310156117ea57516040516001600160a01b03909116929091606083019060048310156117ea579183526001600160a01b03909316602083015260408201527f29c1eb26cf6f99767fcc2e9f83da58fb61299684e4465af88c4cd664cf35781d9181900390a4565b6001600160801b0382169492615433919061542d9087906149d2565b906148e0565b810390811161032e57615470909261261861260561545c60c088015160018060a01b0316613563565b60a08801516001600160a01b0316906135e0565b5f8080615355565b9061534f565b929450909161549b90614a2e906001600160801b038416906149d2565b810390811161032e57915f8080615338565b90615332565b604051631129ee3760e01b81526001600160a01b038083166004830152919290917f000000000000000000000000000000000000000000000000000000000000000016602083602481845afa8015610f3e5761553e612710916020955f916155d8575b507f000000000000000000000000000000000000000000000000000000000000000090614225565b6040516310bb48ad60e01b81526001600160a01b0396871660048083019190915292909104858201909201919091529390911660448401527f000000000000000000000000000000000000000000000000000000000000000061ffff166064840152829060849082905f905af1908115610f3e575f916155bc575090565b6155d5915060203d60201161484557614836818361372e565b90565b6155ef9150863d881161484557614836818361372e565b5f615516565b906001600160a01b038082167f0000000000000000000000000000000000000000000000000000000000000000909116036156d95750604051631129ee3760e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610f3e57612710916156b6915f916156ba575b505b7f000000000000000000000000000000000000000000000000000000000000000090614225565b0490565b6156d3915060203d60201161484557614836818361372e565b5f61568d565b6156ec6156b6916102c961271094613563565b546001600160801b031661568f565b60408051602081019283529081019290925260608201929092526001600160a01b03928316608082015292821660a0840152921660c08083019190915281526141f560e08261372e565b909163ffffffff60a082013561575a816134f0565b16151580615910575b806158fb575b156158e857615777336135c7565b61578a604083013580926102c98261344a565b5460c08301359081810180911161032e576157a48361344a565b6157ae83336155f5565b6157b78461344a565b8082116158c75750906157fc916157d1846144ff336135c7565b556157f7836144ff60206157e98835611b198161344a565b97013580976102c98261344a565b615b7a565b9081156158c057816157f761581d926158148661344a565b6144ff86613563565b90615830845f52600c60205260405f2090565b855f5260205260405f20908281039181831161032e5761586d9061585d6001600160801b038516826148e0565b6001600160801b0385169061387e565b6158768461344a565b811161032e576040805195865260208601919091528401526001600160a01b0316917fff0125686ebcb12fbc17d08a28d0a75dc947b34efe15a22a532fac996d92d67f90606090a3565b5050505050565b836312abd26160e31b5f5260018060a01b031660045260245260445260645ffd5b8263039258c760e31b5f5260045260245ffd5b506001600160801b0360c08201351115615769565b5061ffff606082013561592281614246565b1661ffff608083013561593481614246565b16810180911161032e576127101015615763565b929190833b615985579061595c9291615c6d565b5060048110156117ea5715918261597257505090565b6001600160a01b03918216911614919050565b6064835f946020969460405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b91906040519063a9059cbb60e01b5f5261dead60045260245260205f60448180875af19260015f5114841615615a10575b50604052565b9290923b15153d151616915f615a0a565b9061595c9291615c6d565b610180604051917ff7b34b7a040e78c7529d8ec34760acfc1dc603433d1d1f975e447026703b9bd7835260208301375f5b600c8110615a6e57506101a0902090565b6001810160051b8201516b04028084040101040024010160a31b821a60031b1c61033357600101615a5d565b610280604051917f165c98a94b4b539e5f02c698965dcd9df72ac98f62454e513077171b938d229e835260208301375f5b60148110615adc57506102a0902090565b6001810160051b82015172a0a0a0a0a1010101010101004040100840410160651b821a60031b1c61033357600101615acb565b610120604051917f983ac8aa743bafe0761df25fbdf16fbf3ec3c8f1e78a6c4fa5217266612d37c9835260208301375f5b60098110615b515750610140902090565b6001810160051b8201516802828404040400404160bb1b821a60031b1c61033357600101615b40565b80546001600160801b031680831115615bfe5780615beb575b820391821161032e57805460801c80831015615be45782915b82615bc0575b5050810390811161032e5790565b82820391821161032e57615bdd916001600160801b0316906148e0565b5f80615bb2565b8091615bac565b81546001600160801b0319168255615b93565b91820391821161032e57615c1b916001600160801b03169061387e565b5f90565b60ff811690601f8211615c5e5760408051929083016001600160401b03811184821017611ad55760405260208352602036818501378252602082015290565b632cd44ac360e21b5f5260045ffd5b9060418303615c9757615c909250602081013591604082359201355f1a90615e37565b9192909190565b50505f9160029190565b60048110156117ea5780615cb3575050565b60048110156117ea5760018103615cd35763f645eedf60e01b5f5260045ffd5b60048110156117ea5760028103615cf7575063fce698f760e01b5f5260045260245ffd5b60048110156117ea57600314615d0a5750565b6335e2f38360e21b5f5260045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615e0e575b15615d77577f000000000000000000000000000000000000000000000000000000000000000090565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f602082019081527f0000000000000000000000000000000000000000000000000000000000000000928201929092527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08083019190915281526141f560c08261372e565b507f00000000000000000000000000000000000000000000000000000000000000004614615d4e565b90916fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615eab579160ff916020945f9460405194859460808601948652168785015260408401526060830152838052039060015afa15610f3e575f516001600160a01b03811615615ea157905f905f90565b505f906001905f90565b5050505f916003919056fe405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a742c63635470f1fb1d6d4b6441c413cb435b1ebb6fedd1896dd5e25d1399147dd9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00' as const

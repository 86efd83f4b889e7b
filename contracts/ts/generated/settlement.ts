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
        "internalType": "struct SettlementParameters",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "groupIndex",
        "type": "uint256"
      }
    ],
    "name": "deviationOf",
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
  '0x6103206040523461047f57616815803803806040519261001f8285610764565b833981016101c08282031261047f57815161003981610787565b602083015161004781610787565b60408401519161005683610787565b60608501516001600160401b03811161047f5785019484601f8701121561047f578551956020016001600160401b0387116106975760208760051b01966100a06040519889610764565b808852602088019060051b82019187831161047f57905b82821061071b57505050608061014091018095031261047f576040519361014085016001600160401b038111868210176106975761019191610120916040526100ff81610798565b875261010d60208201610798565b602088015261011e60408201610798565b604088015261012f60608201610798565b606088015261014060808201610798565b608088015261015160a082016107ac565b60a088015261016260c082016107ac565b60c088015261017360e082016107c0565b60e088015261018561010082016107c0565b610100880152016107c0565b6101208501526040516101a381610749565b600c81526b13dc195b91dc98591a595b9d60a21b6020820152604051906101c982610749565b60018252603160f81b60208301526101e0816107fc565b610120526101ed826107fc565b61014052805160209182012060e08190528251928201929092206101008190524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f9581019586529081019590955260608501929092526080840152308382015282529061026560c082610764565b5190206080523060c05283516001600160401b0316151580610705575b806106ef575b806106d8575b806106c1575b806106b7575b806106ab575b1561069c5761016052610180526101a05281516001600160401b03811161069757680100000000000000008111610697576002548160025580821061066c575b506020830160025f5260205f205f5b83811061064f5784516001600160401b039081166101c05260208601805182166101e052604087018051831661020052606088018051841661022052608089015184166102405260a08901516001600160801b039081166102605260c08a0151166102805260e089015161ffff9081166102a0526101008a015181166102c0526101208a0151166102e05291519051899389939261039092821691166107e3565b915160011b6002600160401b03811692906002600160411b03168303610449576103ce926103bd916107e3565b90516001600160401b0316906107e3565b905f915b81518310156104aa578151831015610496576020600584901b83018101516040516324776b7d60e21b81529190829060049082906001600160a01b03165afa801561048b575f9061044e575b6001600160401b03908116600101929150821161044957600191610441916107e3565b9201916103d2565b6107cf565b506020813d8211610483575b8161046760209383610764565b8101031261047f5761047a600191610798565b61041e565b5f80fd5b3d915061045a565b6040513d5f823e3d90fd5b634e487b7160e01b5f52603260045260245ffd5b61030052604051615fa6908161086f823960805181615dc4015260a05181615e80015260c05181615d8e015260e05181615e1401526101005181615e3c01526101205181611a3101526101405181611a5a015261016051818181611124015281816127bb015281816132110152818161346701528181613dbb01528181613f4d015281816152db015261568001526101805181818161094301528181611bdc015281816132fa01528181613ceb0152818161555301526156d201526101a05181612b6601526101c051818181610a35015281816119cf0152611e3f01526101e05181611f8201526102005181611d170152610220518181816110000152612ae701526102405181818161161b0152613d18015261026051818181611f47015281816131e201528181613cc40152613f1a0152610280518181816110f50152818161133e0152818161148e0152611ed601526102a051818181612dc2015261570e01526102c05181818161342c01528181613e13015261559601526102e0518181816125da01528181613e5b01526155f5015261030051818181612c4c0152614acf0152f35b82516001600160a01b0316818301556020909201916001016102ef565b60025f52818060205f20920391015f5b82811061068a5750506102e0565b5f8282015560010161067c565b610735565b630e52390960e41b5f5260045ffd5b506101008551106102a0565b508451151561029a565b5061138861ffff8061012087015116161115610294565b5061271061ffff806101008701511616111561028e565b5061271061ffff8060e087015116161115610288565b5060608401516001600160401b03161515610282565b60208091835161072a81610787565b8152019101906100b7565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b0382111761069757604052565b601f909101601f19168101906001600160401b0382119082101761069757604052565b6001600160a01b0381160361047f57565b51906001600160401b038216820361047f57565b51906001600160801b038216820361047f57565b519061ffff8216820361047f57565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03918216908216019190821161044957565b601f81511161083557805190602081015180926020811061081f575b5050511790565b5f1960209190910360031b1b1691505f80610818565b604051809163305a27a960e01b82526020600483018181528180845193849301838152019301835e5f82820152601f01601f1916010390fdfe60806040526004361015610011575f80fd5b5f3560e01c8063025e2c5d146134525780630681e6511461341757806310fc45b314613392578063120a123b14612de85780631685758b14612dad5780631aef53df14612d1a5780632416313f14612c7b5780632838863014612c375780632a26d7ba14612bc55780632a686a8f14612b955780632ba36f7814612b515780632c6406f014612b165780632daffc8014612ad25780632db3c59b146126b35780632de02bfa14612604578063415307cc146125c5578063455f468f14612545578063458d2bf1146122ea57806347b37b801461206c57806347e7ef2414611fed5780634fcd8dab14611fb1578063518bc73514611f6d5780635230515114611f325780635c23bdf514611f145780635e35eb2114611d465780636c9d43b614611d025780636d1f851114611c72578063752fe0de14611c3d578063790fa03f14611c0b5780637b10399914611bc75780637d4cb96414611baa5780637e541cb214611b2f57806384b0196e14611a1c57806385c56b75146119fe578063861a1412146119ba5780638e6cc087146119745780638f6b1c1c146118a6578063938812d81461164a57806393993de51461160657806398a01bce146115b457806398d27d411461156e578063b0371e7f14611548578063b3db428b146114b4578063b6ede40214611479578063b82b8b6d14611431578063bdc23fd414611400578063bf0b200d146113ad578063caddc9d014611381578063dd9b6ba5146111df578063dfb079cd146111a7578063e266821014610f4b578063eacda0aa146108ba578063eb1dc94e14610588578063ed42136f14610435578063f3fef3a3146103a9578063f89cb0561461037e578063fe1798a1146103425763fe991d2814610297575f80fd5b3461033e57604036600319011261033e576004356102b481613496565b6024356102c081613496565b6102de6102d9826102d4856102d4336135fa565b61362c565b614989565b6102eb826102d43361357d565b80549082820180921161033957556040519081526001600160a01b03918216929091169033907f7d537f36cb0b3789f81dc39cd9e362546895774d04051b4f354316951b4f334590602090a4005b61381d565b5f80fd5b3461033e5761012036600319011261033e5761012036600319011261033e5761037361036e6004615b7e565b61521c565b604051908152602090f35b3461033e57606036600319011261033e576103736044356024356004356103a483613496565b614331565b3461033e57604036600319011261033e576104236004356103c981613496565b602435906103d5614377565b6103df8282614b32565b6040518281526001600160a01b039190911690819033907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb90602090a333906149e0565b5f5f516020615f865f395f51905f525d005b3461033e5761045461044636613516565b61044e6142ee565b506137e7565b60036040519161046383613746565b60ff815460018060a01b0360018060a01b03821616855264ffffffffff808260a01c1616602086015264ffffffffff808260c81c1616604086015260f01c1615156060840152600181015463ffffffff80821616608085015263ffffffff808260201c161660a085015260018060401b039060401c1660018060401b031660c0840152600281015460e08401520154610100820152604051809161010061012083019160018060a01b03815116845264ffffffffff602082015116602085015264ffffffffff604082015116604085015260608101511515606085015263ffffffff608082015116608085015263ffffffff60a08201511660a085015260018060401b0360c08201511660c085015260e081015160e085015201516101008301520390f35b3461033e5761034036600319011261033e576105a3366134d4565b610184356001600160401b03811161033e576105c39036906004016134a7565b610180366101a319011261033e5761032435916101a491906001600160401b03841161033e576105fa6106ce9436906004016134a7565b9490610604614377565b6106a361069a60208901359561061987613496565b602088013561062781613496565b6001600160a01b03888116911614806108af575b8061087e575b61064a906142d8565b606088013560608b01351480159061086c575b801561083b575b801561080a575b80156107f8575b61067b906142d8565b61069361036e61068d61036e8d615a9b565b99615a9b565b9588615cdc565b90929192615d10565b6106ac85613496565b6001600160a01b03858116979116871491879190836107cc575b5050506142d8565b6106d782613496565b604085359501356106e78161353c565b604080516020810187815291810188905263ffffffff909216606080840191909152825290610717608082613790565b5190209260ff61072f855f52600f60205260405f2090565b54166107bd576107687fc62da4ed72305194e1983d5684037903cbd517694012eaae2372fdb88bd45bc5945f52600f60205260405f2090565b805460ff1916600117905561077c83613496565b6107863384615530565b9261079081613496565b5060405192839260608401928452602084015260408301520390a35f5f516020615f865f395f51905f525d005b635cbb1bd160e01b5f5260045ffd5b6107dd9293509061069a9186615cdc565b6107e685613496565b6001600160a01b0316148588806106c6565b5060e08a810135908901351415610672565b5060c08a01356108198161354a565b60c08901356108278161354a565b6001600160401b039182169116141561066b565b5060a08a013561084a8161354a565b60a08901356108588161354a565b6001600160401b0391821691161415610664565b50608088013560808b0135141561065d565b5061064a60408b01356108908161353c565b63ffffffff8060408c01356108a48161353c565b169116149050610641565b5087358a351461063b565b3461033e57606036600319011261033e576004356108d78161354a565b6024356001600160401b03811161033e576108f69036906004016134e6565b91906044356001600160401b03811161033e576109179036906004016134a7565b9091610921614377565b6040516312e0c19960e01b8152336004820152600260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610f40575f91610f11575b5015610f025761098b8433614220565b94610995336135e1565b546001600160401b039081169086168111610eef576001600160401b038616819003610edd576001016001600160401b038111610339576109de906109d9336135e1565b613867565b5f5f5b828110610e96575080151580610e8a575b80610e79575b15610e6a57610a06876137e7565b610a103382613848565b805464ffffffffff60a01b19164260a081901b64ffffffffff60a01b169190911782557f00000000000000000000000000000000000000000000000000000000000000006001600160401b031681019081106103395764ffffffffff610a779116826141fb565b60018101610a8b63ffffffff84168261389a565b6003546001600160401b0390811690811461033957600380546001600160401b0319166001600160401b036001939093019283161790558154600160401b600160801b03191660409190911b600160401b600160801b031617905587878787878787610af78284614b22565b60038901556040519760c05f198360011b0160051b8a010160405285985f5f5b858110610cf45750508899505f989798506002198360011b0160051b8101600119840160051b8201905b82821015610cc757505091600263ffffffff93928493519182910155610b66336135c8565b610b7081546142be565b90556040519960018060401b03168a5260208a01521616604087015260a06060870152602060a087018281520191905f5b818110610c125750505090806020837f47c1d9ccf83e202972acd9dd43516075145d16b4b946396cedf4d6e1b211ef079594508781036080890152828152019283375f81830152601f801991011601928033940390a35f5f516020615f865f395f51905f525d604051908152602090f35b91939495509160e0806001928635610c2981613496565b848060a01b031681526020870135610c4081613496565b848060a01b031660208201526040870135610c5a81613496565b848060a01b0316604082015261ffff6060880135610c77816142cc565b16606082015261ffff6080880135610c8e816142cc565b16608082015263ffffffff60a0880135610ca78161353c565b1660a082015260c087013560c08201520194019101918795949392610ba1565b805160208083015180831160051b92835291185260405f2082528b9950601f1990910190603f1901610b41565b610cff818789613706565b8035610d0a81613496565b6020820135610d1881613496565b604083013591610d2783613496565b600189901b5f190160051b87016060810191909152608081019190915260a090810191909152610d599082013561353c565b63ffffffff60a0820135169081840193848111610339578e8190915f198a0160011b0360051b87015f925f915b888410610e13575b5050509d9e939495969798999a9b9c9d868103610e00575060c08201358103610de857509060a0610dcc92610dc58282013561353c565b5050614295565b8101809111610339579a99989796959493929190600101610b17565b8490630811e11d60e21b5f526044916004526024525ffd5b631940b56560e11b5f526024906004525ffd5b90929193833594851115610e615760018c811b5f190160051b8b01848152602081810188905286013560a01c6040820181905260c0909120845290910194920192602c0190601f1901610d86565b93829350610d8e565b63034b939160e01b5f5260045ffd5b50610e8381614295565b84146109f8565b506110008111156109f2565b9063ffffffff60a0610ea9848688613706565b0135610eb48161353c565b1681018091116103395760019091610ed7610ed0828688613706565b828b6157c2565b016109e1565b63f6e38e9560e01b5f5260045260245ffd5b86635bc6abcd60e11b5f5260045260245ffd5b63fb55adaf60e01b5f5260045ffd5b610f33915060203d602011610f39575b610f2b8183613790565b8101906137b3565b8661097b565b503d610f21565b6040513d5f823e3d90fd5b3461033e57610f593661366d565b610f61614377565b610f6a816143ac565b5090610f8b64ffffffffff835460c81c1664ffffffffff811642111561369b565b8035610f96816137cb565b92610fbd60208401358095610faa8261353c565b9063ffffffff165f5260205260405f2090565b92835460ff8160081c166111985760101c64ffffffffff16611189577fdc4c97370af15b003346af51e9fbe64ec80b0423b37c45284d2fbde98a87c78d9161102e7f0000000000000000000000000000000000000000000000000000000000000000426001600160401b0316613a16565b855462010000600160d81b031916601082901b66ffffffffff000016173360381b600160381b600160d81b0316179095556001810180546110a0919061107c9060201c63ffffffff16613831565b90805463ffffffff60201b191660209290921b63ffffffff60201b16919091179055565b6110a98661353c565b54604080516001600160a01b0390921682523360208301526001600160401b03909516818601529301359363ffffffff1692606090a46040516323b872dd60e01b81526020818061111f7f00000000000000000000000000000000000000000000000000000000000000003033600485016138b3565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610f405761116a575f5f516020615f865f395f51905f525d005b6111829060203d602011610f3957610f2b8183613790565b5080610423565b63a990b85760e01b5f5260045ffd5b6314b7789d60e31b5f5260045ffd5b3461033e576111bf6111b836613641565b91906137cb565b905f5260205260ff60405f20541660405180916020820190151582520390f35b3461033e576111ed3661366d565b6111f5614377565b6111fe81614b95565b61120883356137cb565b9261121c60208201358095610faa8261353c565b9264ffffffffff80855460101c16166112368115156141e5565b8042111561136f5750916104239491611270600161133b95875466ffffffffff0000191688550161107c63ffffffff825460201c16613a2f565b6112878261128160808401846136bd565b90613706565b359161129283613496565b6112a38161128160808501856136bd565b6112ac8561353c565b60206040820135916112bd83613496565b0135916112c983613496565b60406112d760608601613886565b9463ffffffff8251986112e98a613746565b82358a52166020890152013560408701526001606087015260808601526001600160a01b0390811660a086015290811660c08501526001600160601b039190911660e084015216610100820152615322565b547f00000000000000000000000000000000000000000000000000000000000000009060381c6001600160a01b03166152a8565b631dee431f60e31b5f5260045260245ffd5b3461033e5761028036600319011261033e5761028036600319011261033e5761037361036e6004615b09565b3461033e576113c56113be36613641565b91906137f5565b5f918252602052604090819020805460019091015491519182916113fc916001600160801b0390811691608081901c911684613657565b0390f35b3461033e57602036600319011261033e5761142560043561142081613496565b6135c8565b54604051908152602090f35b3461033e5760c036600319011261033e5761037360043560243560643560443561145a82613496565b6084359261146784613496565b60a4359461147486613496565b615778565b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b3461033e57606036600319011261033e576004356114d181613496565b6024356114dd81613496565b6114f16044356114eb614377565b826147e1565b906114ff816102d48561357d565b908154838101809111610339579091556040519182526001600160a01b039081169216905f516020615f465f395f51905f5290602090a35f5f516020615f865f395f51905f525d005b3461033e5761018036600319011261033e5761037361036e611569366134d4565b615a9b565b3461033e5761157c36613516565b6002548110156115af5760025f525f516020615f265f395f51905f5201546040516001600160a01b039091168152602090f35b6136f2565b3461033e57604036600319011261033e576004356115d181613496565b6115f46024356115e081613496565b6115ed816102d485613613565b5492615672565b60408051928352602083019190915290f35b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033e5761046036600319011261033e576004356024356001600160401b03811161033e576004019060c08236031261033e5761028036604319011261033e576044916102c4356001600160401b03811161033e576116ae9036906004016134a7565b92610180366102e319011261033e576116e9936116d56102e4926116d0614377565b6137d9565b916116df856143ac565b96909188876143ed565b9260ff600482015460c01c16600481101561183f576003149182611887575b82611875575b82611853575b5050156118445761172c8561128160808701876136bd565b926117378488614444565b928361181e575b50505093610423945f1461180d5760609150013561175b81613496565b905b61176e8361128160808401846136bd565b9260208201359361177e8561353c565b602060408201359161178f83613496565b01359161179b83613496565b60406117a960608601613886565b9463ffffffff8251986117bb8a613746565b82358a52166020890152013560408701526003606087015260808601526001600160a01b0390811660a086015290811660c08501526001600160601b039190911660e084015216610100820152615322565b503561181881613496565b9061175d565b6118299350876144dd565b93600e85101561183f579315610423868061173e565b613528565b6360948dc360e01b5f5260045ffd5b5460059091015464ffffffffff90811660a09290921c16111590508780611714565b600382015460a08a013514925061170e565b8054600683015460401c6001600160a01b039081169116149250611708565b3461033e576118c76118b736613641565b91906118c161426b565b506137cb565b905f5260205260405f206001604051916118e083613762565b805460ff81161515845260ff8160081c161515602085015264ffffffffff808260101c16166040850152828060a01b039060381c16828060a01b03166060840152015460808201526040518091608060a083019180511515845260208101511515602085015264ffffffffff604082015116604085015260018060a01b036060820151166060850152015160808301520390f35b3461033e57604036600319011261033e5760ff6119ab60043561199681613496565b6102d4602435916119a683613496565b613596565b54604051911615158152602090f35b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033e575f36600319011261033e57600254604051908152602090f35b3461033e575f36600319011261033e57611a557f0000000000000000000000000000000000000000000000000000000000000000615c8e565b611a7e7f0000000000000000000000000000000000000000000000000000000000000000615c8e565b60405160208101916001600160401b03831182841017611b2a579190816040525f81525f368137604051600f60f81b815260e0602082810182905291958695611add929091611acf9188019061355b565b90868203604088015261355b565b4660608601523060808601525f60a0860181905285820360c08701529251808252910192915b818110611b11575050500390f35b8251845285945060209384019390920191600101611b03565b613716565b3461033e57606036600319011261033e57611b73600435611b4f81613496565b6102d4602435611b5e81613496565b6102d460443593611b6e85613496565b6135fa565b8054600190910154604080516001600160801b038416815260809390931c60208401526001600160401b0390911690820152606090f35b3461033e575f36600319011261033e576040516110008152602090f35b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461033e57604036600319011261033e57610373600435611c2b81613496565b60243590611c388261354a565b614220565b3461033e57604036600319011261033e57611b73600435611c5d81613496565b6102d460243591611c6d83613496565b6135af565b3461033e57606036600319011261033e57600435611c8f81613496565b602435611c9b81613496565b6044357fe03b836bf36e37ce7d39c377508184ed531931290b1575b9a57e33f35d7ef4ea611cfd611cdc83611cd7866102d4896102d4336135fa565b614a71565b6040516001600160a01b03958616969095169433949092839290918361390d565b0390a4005b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033e57604036600319011261033e576004356001600160401b03811161033e5760040160c08136031261033e576024356001600160401b03811161033e576004016105808136031261033e57611d9c614377565b611da5826143ac565b839291923590611e0d611db7836137cb565b93611e06611dce60208901358097610faa8261353c565b93611df964ffffffffff865460101c1664ffffffffff8116611df18115156141e5565b42111561369b565b61128160808a018a6136bd565b8787614dca565b805466ffffffffffff001916610100179055600183018054611e3c919061107c9060201c63ffffffff16613a2f565b427f00000000000000000000000000000000000000000000000000000000000000006001600160401b031681019490851061033957604063ffffffff9164ffffffffff610423971664ffffffffff80885460c81c161664ffffffffff821611611f04575b50611eaa8561353c565b01359216907f81d8444820ecc071f986166db59db894426bb2c63cabcddc72efd291005574545f80a4547f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b03166152a8565b611f0e90876141fb565b87611ea0565b3461033e57610423611f2536613516565b611f2d614377565b613a41565b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033e57608036600319011261033e5761037361036e600435602435611fd781613496565b60443590611fe48261353c565b60643592615242565b3461033e57604036600319011261033e5760043561200a81613496565b6120186024356114eb614377565b612025826102d43361357d565b80549082820180921161033957556040519081526001600160a01b039091169033905f516020615f465f395f51905f5290602090a35f5f516020615f865f395f51905f525d005b3461033e576101e036600319011261033e576004356001600160401b03811161033e5760040160c08136031261033e576024356001600160401b03811161033e57600401906105808236031261033e576044356001600160401b03811161033e5760040160c08136031261033e5761018036606319011261033e578261218a61042394600180956120fb614377565b61214c61210782614b95565b94909261214561211782356137cb565b9661213860ff6121306020860135809b610faa8261353c565b5416156139ea565b61128160808401846136bd565b9084614dca565b0154858060401b039060401c1690612163856143ac565b96015460401c6001600160401b039081169216828110929083156122af575b505050613a00565b61219761036e6064615a9b565b6040830135148061229f575b6121ac90613a00565b6121bd8361128160808501856136bd565b906121c88282614444565b1561228e576060915001356121dc81613496565b905b6121ef8361128160808401846136bd565b926020820135936121ff8561353c565b602060408201359161221083613496565b01359161221c83613496565b604061222a60608601613886565b9463ffffffff82519861223c8a613746565b82358a52166020890152013560408701526002606087015260808601526001600160a01b0390811660a086015290811660c08501526001600160601b039190911660e084015216610100820152615322565b503561229981613496565b906121de565b506064356102c0820135146121a3565b149150816122c1575b50868080612182565b90506122cc8161353c565b63ffffffff8060208601356122e08161353c565b16911610866122b8565b3461033e576123096122fb36613516565b612303613968565b506137d9565b604051906123168261372a565b805482526001810154602083015260028101546040830152600381015460608301526004808201546001600160a01b038116608085015260a081811c63ffffffff169085015260c081901c60ff16929183101561183f5760c0840192835260c881901c60ff1660e085015260d01c64ffffffffff908116610100850152600582015490811661012085015260281c6001600160a01b0390811661014085015260068201546001600160401b038116610160860152604090811c821661018086015260078301546001600160601b0381166101a0870152606090811c6101c0870152600884015463ffffffff8082166101e0890152602091821c85166102008901526009959095015484166102208801528251875181528188015191810191909152828701519281019290925280860151908201526080808601519092169181019190915260a0808501519092169181019190915290519091610240830190600483101561183f5760c084019290925260e08281015160ff16908401526101008083015164ffffffffff908116918501919091526101208084015190911690840152610140808301516001600160a01b0390811691850191909152610160808401516001600160401b031690850152610180808401518216908501526101a0808401516001600160601b0316908501526101c0808401518216908501526101e08084015163ffffffff16908501526102008084015182169085015261022092830151169183019190915281900390f35b3461033e5761255b61255636613516565b6137e7565b80546001600160a01b038116151591826125b5575b8261259f575b508161258b575b506040519015158152602090f35b60c81c64ffffffffff16421190508161257d565b6001015460201c63ffffffff1615915082612576565b60f082901c60ff16159250612570565b3461033e575f36600319011261033e576040517f000000000000000000000000000000000000000000000000000000000000000061ffff168152602090f35b3461033e57606036600319011261033e5760043561262181613496565b60243561262d81613496565b60443561263a8183614b32565b61267361264682614935565b61266d61265a856102d4886102d4336135fa565b80549092906001600160801b03166138d5565b906138ee565b6040519081526001600160a01b03918216929091169033907f7519d597df1b9f51919758c22c20c3efcb772fb7c5ce2b2ac37729890aaf50f490602090a4005b3461033e57604036600319011261033e576004356024356001600160401b03811161033e576126e69036906004016134e6565b906126ef614377565b6126f8836137e7565b80546001600160a01b038116919064ffffffffff90612718841515613926565b61272960f082901c60ff161561393c565b60c81c1664ffffffffff8116421115612ab85750600181015460201c63ffffffff1680612a9f575061276960038201546127638686614b22565b14613952565b805460ff60f01b1916600160f01b179055612783816135c8565b80548015610339575f1901905590919080847f046ae285d2e9ac7ddd4343f24759a3a6bbb0279959501a6e9841c0aedd1ef8ef5f80a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316915f5b8181106127ff575f5f516020615f865f395f51905f525d005b61280a818387613706565b90612814876137f5565b815f5260205260405f209160408101359061282e82613496565b60018401546001600160801b031660c08201359081039481861161033957546001600160801b031685039485116103395761286c836102d489613613565b8054918203918211610339575561271061289761ffff6060840135612890816142cc565b16866142ab565b04906127106128b761ffff60808401356128b0816142cc565b16876142ab565b04908286039586116103395781860395861161033957839083612a6e575b5050604080518581526020810187905290810192909252606082018190526001600160a01b0383169182908b907fdeeef62979a7620a9f3eb9f619f7afbf759adc6288f00426683f3e4772adb6ff90608090a3818803612a1557806129cd575b505b8315159081612976575b50612952575b5060019150016127e6565b61295f906102d48661357d565b918254908101809111610339576001925587612947565b60405163a9059cbb60e01b5f9081526001600160a01b038916600452602487905290925060209060448180855af19060015f51148216156129c0575b509060405215151589612941565b3b15153d1516168a6129b2565b873b1561033e57604051630852cd8d60e31b815260048101919091525f81602481838c5af18015610f4057156129355780612a085f9261377d565b80031261033e5789612935565b80151580612a5d575b612a29575b50612937565b61dead5f526004602052612a4a835f516020615f665f395f51905f5261362c565b8054918201809211610339575589612a23565b50612a688183615a48565b15612a1e565b906102d46020612a88930135612a8381613496565b61357d565b91825481810180911161033957909255828b6128d5565b63ffffffff906310d6516b60e01b5f521660045260245ffd5b64ffffffffff9063adc9513160e01b5f521660045260245ffd5b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033e57602036600319011261033e57612b3b600435612b3681613496565b6135e1565b546040516001600160401b039091168152602090f35b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461033e57604036600319011261033e57611425600435612bb581613496565b6102d460243591612a8383613496565b3461033e57604036600319011261033e57600435612be281613496565b6024357f2063e91c107b36cbfbb6d927dd6ab585bdd3b9481f146bf5dba5ef8d681d63c5612c32612c1a83611cd7866102d4336135af565b9360405191829160018060a01b03169533958361390d565b0390a3005b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b3461033e57602036600319011261033e57600435612c9881613496565b612ca0614377565b612ca9336135c8565b549081612d075780612cc46102d9610423936102d4336135af565b60405181815290916001600160a01b031690819033907f1b6622b92ce16ed648b5b93fe47df1cd4c763fdcafe3281bc1dfd5ff7998a94d90602090a333906149e0565b5063055da5c160e51b5f5260045260245ffd5b3461033e57604036600319011261033e57600435612d3781613496565b612d456024356114eb614377565b612d61612d5182614935565b61266d61265a856102d4336135af565b6040519081526001600160a01b039091169033907f9b864b4f862a880bff51342f7085ad151ac52d86cb54e8a4a5a29cf5c0ef15dd90602090a35f5f516020615f865f395f51905f525d005b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b3461033e5761044036600319011261033e576004356001600160401b03811161033e5760040160c08136031261033e5761028036602319011261033e5760246102a4356001600160401b03811161033e57612e479036906004016134a7565b91610180366102c319011261033e576102c490612e62614377565b612e6b856143ac565b919094855490612e8f64ffffffffff8360c81c1664ffffffffff811642111561369b565b612e9a85848a6143ed565b91612eac8561128160808c018c6136bd565b91612eb78386614444565b9788613373575b50506001600160a01b03169533871415806132c8575b156132b95788359360208a013592612eeb8461353c565b63ffffffff841696612efe338989614331565b9b612f088d6137d9565b9b60048d019a60ff8c5460c01c169b60048d101561183f578f8f9d8f948260018f8e612f45612f4e92612f40612f7099869915613803565b6137cb565b610faa8261353c565b01612f5b81548015613803565b550161107c63ffffffff825460201c16613831565b8a8d5560408401359c8d60018201558a6002820155600360a0890135910155612f993382613848565b612fa28961353c565b805464ffffffffff60a01b191660a08d901b63ffffffff60a01b1617600160c01b179055853560058f612fd483613496565b018054600160281b600160c81b03191660289290921b600160281b600160c81b0316919091179055610160810135908e90610140906130128461354a565b01359061301e8261354a565b6001600160401b038281169490841685101561329b57505061303f8261354a565b6130488161354a565b506001600160401b039081169190910394908511610339576131559560076130ad8f948f9060609160209a905b61308360068a019283613867565b8154600160401b600160e01b03191660409190911b600160401b600160e01b031617905501613886565b930180546001600160601b0319166001600160601b039094169390931783551561328a57606001356130de81613496565b81546001600160601b031660609190911b6001600160601b03191617905560088b01906131119063ffffffff168261389a565b604082013561311f81613496565b81546001851b600160c01b0380199091166001600160a01b03909216851b16179055013561314c81613496565b60098901613848565b61315e8161353c565b50600254156115af5760025f525f516020615f265f395f51905f5254604080519384526020840194909452928201523360608201526001600160a01b03909116608082015284907fe6c9f821ef3a30032720aeff54c3457848b4b5e33f0da560320b9b1ad328e4889060a090a46040516323b872dd60e01b8152906020828061320c7f00000000000000000000000000000000000000000000000000000000000000003033600485016138b3565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1918215610f40576132529261326d575b50826145da565b5f5f516020615f865f395f51905f525d604051908152602090f35b6132859060203d602011610f3957610f2b8183613790565b61324b565b50823561329681613496565b6130de565b6020989450613155999350600792506130ad91956060915f90613075565b639108148d60e01b5f5260045ffd5b508080613357575b80612ed457506040516304390ea760e41b81523360048083019190915260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610f40575f91613338575b50612ed4565b613351915060203d602011610f3957610f2b8183613790565b8a613332565b50833561336381613496565b6001600160a01b031633146132d0565b61338092985084866144dd565b600e81101561183f5715958980612ebe565b3461033e57604036600319011261033e576004356133af81613496565b602435801515810361033e576133c8826102d433613596565b805460ff191691151560ff81169290921790556040519081526001600160a01b039091169033907fb441c76d9cb79b245a6cad6541fbe8f2900d11f635be501f15d386943f607cfe90602090a3005b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000008152602090f35b3461033e575f36600319011261033e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6001600160a01b0381160361033e57565b9181601f8401121561033e578235916001600160401b03831161033e576020838186019501011161033e57565b61018090600319011261033e57600490565b9181601f8401121561033e578235916001600160401b03831161033e5760208085019460e0850201011161033e57565b602090600319011261033e5760043590565b634e487b7160e01b5f52602160045260245ffd5b63ffffffff81160361033e57565b6001600160401b0381160361033e57565b90602090818351928392838152019301835e5f82820152601f01601f19160190565b6001600160a01b03165f90815260046020526040902090565b6001600160a01b03165f908152600a6020526040902090565b6001600160a01b03165f90815260066020526040902090565b6001600160a01b03165f90815260086020526040902090565b6001600160a01b03165f90815260096020526040902090565b6001600160a01b03165f90815260056020526040902090565b6001600160a01b03165f90815260076020526040902090565b9060018060a01b03165f5260205260405f2090565b604090600319011261033e576004359060243590565b6040919493926060820195825260208201520152565b602060031982011261033e576004356001600160401b03811161033e5760c0906004018092031261033e5790565b156136a35750565b64ffffffffff906305bd3a4960e51b5f521660045260245ffd5b903590601e198136030182121561033e57018035906001600160401b03821161033e576020019160e082023603831361033e57565b634e487b7160e01b5f52603260045260245ffd5b91908110156115af5760e0020190565b634e487b7160e01b5f52604160045260245ffd5b61024081019081106001600160401b03821117611b2a57604052565b61012081019081106001600160401b03821117611b2a57604052565b60a081019081106001600160401b03821117611b2a57604052565b6001600160401b038111611b2a57604052565b601f909101601f19168101906001600160401b03821190821017611b2a57604052565b9081602091031261033e5751801515810361033e5790565b5f52600d60205260405f2090565b5f52600e60205260405f2090565b5f52600b60205260405f2090565b5f52600c60205260405f2090565b1561380b5750565b63fb97173560e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b63ffffffff1663ffffffff81146103395760010190565b80546001600160a01b0319166001600160a01b03909216919091179055565b80546001600160401b0319166001600160401b03909216919091179055565b356001600160601b038116810361033e5790565b805463ffffffff191663ffffffff909216919091179055565b6001600160a01b03918216815291166020820152604081019190915260600190565b6001600160801b03918216908216019190821161033957565b80546001600160801b0319166001600160801b03909216919091179055565b9081526001600160401b03909116602082015260400190565b1561392d57565b63119a762760e01b5f5260045ffd5b1561394357565b630c8d9eab60e31b5f5260045ffd5b1561395957565b6386b0704760e01b5f5260045ffd5b604051906139758261372a565b5f610220838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e0820152826102008201520152565b156139f157565b63ff458fe360e01b5f5260045ffd5b15613a0757565b63d740002760e01b5f5260045ffd5b6001600160401b03918216908216019190821161033957565b63ffffffff168015610339575f190190565b613a4a816137d9565b90600482019182549160ff8360c01c16600481101561183f576001036141d65760ff8360c81c16936002548510156115af5760025f525f516020615f265f395f51905f52850154604051630b1cf38960e41b8152600481018490526001600160a01b039091169590946020866024818a5afa958615610f40575f96614199575b5085600581101561183f57156140e8575b50600585101561183f5760018514806140cb575b6140305750600584101561183f576003841493841561401b575b600581101561183f576004149182613fce575b8415613fc75760035b600481101561183f57825460ff60c01b191660c09190911b60ff60c01b1617825560058401805464ffffffffff19164264ffffffffff161790558354613b8590600190613b71906137e7565b0161107c63ffffffff825460201c16613a2f565b5f6001613bb2613b9587546137cb565b63ffffffff865460a01c1663ffffffff165f5260205260405f2090565b015560068401548254600186018054604080518a1515815288151560208201526001600160a01b039b8c1681830152938b169a94901c909316979093909288929091907f4431b75c1b9fed0085022afb56f8a9a64af30894dd6fd71a2aeeba1c535db6eb90606090a415613f125790613cbf9163ffffffff8554925460a01c16905494600881019563ffffffff875460018060a01b038160201c1692826007600987015460018060a01b03169601549660405198613c6f8a613746565b895216602088015260408701525f606080880191909152911660808601526001600160a01b0391821660a0860152911660c08401526001600160601b03821660e08401521c610100820152615322565b613ce97f0000000000000000000000000000000000000000000000000000000000000000856152a8565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613d467f0000000000000000000000000000000000000000000000000000000000000000426001600160401b0316613a16565b90803b1561033e57604051631d76070760e31b81526001600160a01b03861660048201526001600160401b0390921660248301525f908290604490829084905af18015610f4057613efa575b50613d9d575b505050565b613da78383615530565b505460201c6001600160a01b0390811691907f0000000000000000000000000000000000000000000000000000000000000000168214613d9857816102d4613dee926135af565b91825460018060801b0381169060801c810180911161033957612710613e38613e40927f0000000000000000000000000000000000000000000000000000000000000000906142ab565b048094615be9565b830392831161033957613e88826102d4612710613e8161ffff7f000000000000000000000000000000000000000000000000000000000000000016886142ab565b049361357d565b805490828201809211610339575582039182116103395781151580613ee0575b613eb0575050565b61dead5f526004602052613ed1905f516020615f665f395f51905f5261362c565b80549182018092116103395755565b50613ef4826001600160a01b038316615a48565b15613ea8565b80613f055f9261377d565b80031261033e575f613d92565b5050505090507f000000000000000000000000000000000000000000000000000000000000000090613f488260011c80926152a8565b8103907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690821161033957803b1561033e57604051630852cd8d60e31b815260048101929092525f908290602490829084905af18015610f4057613fb3575b50565b80613fbe5f9261377d565b80031261033e57565b6002613b25565b604051630a78ac3560e11b8152909250602081600481895afa908115610f40575f91613ffc575b5091613b1c565b614015915060203d602011610f3957610f2b8183613790565b5f613ff5565b9350600584101561183f576004841493613b09565b9092935060ff919450169060ff821461033957805460ff60c81b191660019290920160c890811b60ff60c81b169290921790819055600254911c60ff1692908310156115af5760025f9081525f516020615f265f395f51905f52909301546140c9936001600160a01b039091169082907feb03f25ab86852f7eaa477db3903920ae98d19e6c24f3e250580289fad08f2789080a36145da565b565b50600160ff82160160ff81116103395760ff600254911610613aef565b6040516324776b7d60e21b815291955060d01c64ffffffffff166020826004818a5afa918215610f40575f92614153575b509064ffffffffff61412b9216613a16565b6001600160401b0316421115614144576001935f613adb565b633a0621bd60e01b5f5260045ffd5b91506020823d602011614191575b8161416e60209383613790565b8101031261033e5764ffffffffff61412b925161418a8161354a565b9250614119565b3d9150614161565b9095506020813d6020116141ce575b816141b560209383613790565b8101031261033e5751600581101561033e57945f613aca565b3d91506141a8565b6323077b5160e21b5f5260045ffd5b156141ec57565b63b8f6919b60e01b5f5260045ffd5b805464ffffffffff60c81b191660c89290921b64ffffffffff60c81b16919091179055565b60408051466020820190815230928201929092526001600160a01b0390921660608301526001600160401b03909216608080830191909152815261426560a082613790565b51902090565b6040519061427882613762565b5f6080838281528260208201528260408201528260608201520152565b90602c820291808304602c149015171561033957565b8181029291811591840414171561033957565b5f1981146103395760010190565b61ffff81160361033e57565b156142df57565b630b69ebb360e01b5f5260045ffd5b604051906142fb82613746565b5f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b6040805146602082019081523092820192909252606081019290925260808201929092526001600160a01b0390921660a08084019190915282529061426560c082613790565b5f516020615f865f395f51905f525c61439d5760015f516020615f865f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b612130916140c960ff6143be84614b95565b959095946143d483885460f01c1615151561393c565b60206143e082356137cb565b91013590610faa8261353c565b92919260406143fe61036e86615a9b565b910135036144305761036e61441291615b09565b8092350361441c57565b63bee2bebd60e01b5f52600260045260245ffd5b63bee2bebd60e01b5f52600160045260245ffd5b90604082013561445381613496565b813561445e81613496565b6001600160a01b0391821691161491826144ab575b8261447d57505090565b60800135915060409061448f83613496565b013561449a81613496565b6001600160a01b0391821691161490565b915060208201356144bb81613496565b60208201356144c981613496565b6001600160a01b0391821691161491614473565b929190916040840135916144f083613496565b6020850135936144ff85613496565b6001600160a01b038481169086161495359461451a86613496565b614526848484896159b7565b1561459f575050505061453881613496565b61454182613496565b6001600160a01b0381811690831614928315614597575b508215614570575b50501561456b575f90565b600690565b60ff92509061458561458e926119a681613496565b6102d482613496565b54165f80614560565b92505f614558565b919350919350846145be575b505050505f146145b9575f90565b600590565b6145d194506145cc81613496565b6159b7565b5f8080806145ab565b60048201805464ffffffffff60d01b19164260d01b64ffffffffff60d01b16179081905560025460c882901c60ff16908110156115af5760025f8190525f516020615f265f395f51905f52919091015484546001860154928601546003870154600688015460059098015460408051996001600160a01b0396871699909860289390931c8716979189901c909616956101608b019560a084901c63ffffffff169593949392916001600160401b0388118d891017611b2a5760409788528c5260208c0152948a0194909452606089019390935260808801929092526001600160a01b0391821660a088015263ffffffff1660c087015290811660e08601526001600160401b03428116610100870152911661012085015216610140830152803b1561033e576040805162eb74c560e61b81528351600482015260208401516024820152908301516044820152606083015160648201526080830151608482015260a08301516001600160a01b0390811660a483015260c084015163ffffffff1660c483015260e0840151811660e48301526101008401516001600160401b03908116610104840152610120850151909116610124830152610140909301519092166101448301525f90829061016490829084905af18015610f4057613fb35750565b156147c357565b6365e52d5160e11b5f5260045ffd5b9081602091031261033e575190565b6147ec8215156147bc565b6040516370a0823160e01b81523060048201526001600160a01b039190911691602082602481865afa918215610f40575f92614914575b506040516323b872dd60e01b5f90815233600452306024526044929092529060209060648180875af19060015f51148216156148f3575b6040525f606052156148d2576040516370a0823160e01b815230600482015291602090839060249082905afa918215610f40575f926148a1575b5081039081116103395790565b6148c491925060203d6020116148cb575b6148bc8183613790565b8101906147d2565b905f614894565b503d6148b2565b50635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661490b57833b15153d1516169061485a565b503d5f823e3d90fd5b61492e91925060203d6020116148cb576148bc8183613790565b905f614823565b6001600160801b03811161494f576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b80546001600160801b031660809290921b6001600160801b031916919091179055565b805460801c919061499b8315156147bc565b60018101546001600160401b03164281116149c0575080546001600160801b03169055565b635a8f69d560e01b5f9081526001600160401b0391909116600452602490fd5b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f5114821615614a40575b60405215614a205750565b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b90600181151661490b57823b15153d15161690614a15565b6001600160801b03918216908216039190821161033957565b919091614a7f8315156147bc565b80546001600160801b031692838111614b045790614aca614ac4600195614aba614ab46140c996898060801b03168093614a58565b856138ee565b835460801c6138d5565b82614966565b614afb7f0000000000000000000000000000000000000000000000000000000000000000858060401b034216613a16565b93849101613867565b639266535160e01b5f9081526001600160801b038516600452602490fd5b9060e06040519102809282372090565b614b3d8215156147bc565b614b4a816102d43361357d565b5491828111614b6c57820391821161033957614b69906102d43361357d565b55565b82639266535160e01b5f5260045260245ffd5b15614b8657565b6306a201bd60e31b5f5260045ffd5b905f90614ba283356137e7565b80549093908490614bbd906001600160a01b03161515613926565b600385015492614bde6080840194612763614bd887876136bd565b90614b22565b602083013595614bed8761353c565b614c0a63ffffffff806001840154161663ffffffff891610614b7f565b614c1485856136bd565b156115af5795969563ffffffff9060a00135614c2f8161353c565b165b614c3a8761353c565b8063ffffffff881610614c8d5763ffffffff60a0614c70614c68999a614c608a8a6136bd565b9b90916142be565b9a8b91613706565b0135614c7b8161353c565b16810180911161033957969596614c31565b50919594614ca386611281614cfd9497876136bd565b614cac8261353c565b614cb860608601613886565b91813590614cc582613496565b6040602084013593614cd685613496565b013593614ce285613496565b6001600160601b03169060408801359063ffffffff16615778565b9160a081013590601e198136030182121561033e5701803591906001600160401b03831161033e57602001908260051b3603821361033e576002015492915f91905b808310614d565750505090816140c9925014614b7f565b909192818410156115af578360051b830135908181105f14614d87575f52602052600160405f205b93019190614d3f565b905f52602052600160405f20614d7e565b903590601e198136030182121561033e57018035906001600160401b03821161033e5760200191813603831361033e57565b919091614ddc6102c0850185856143ed565b906102e085013590614ded82613496565b54916001600160a01b038084169083160361520857614e0c8487614444565b156151f557614e2a614e22610280880188614d98565b9083896144dd565b600e81101561183f57806151da5750614e7061036e614e4f61036e6104408a01615b7e565b8093614e5a86613496565b856103008b013591614e6b8361353c565b615242565b92614e99614e826102a0890189614d98565b60208a013596879290614e9484613496565b615a90565b156151c65764ffffffffff9060a01c1664ffffffffff610220880135614ebe8161354a565b6001600160401b03169116116151b25761014086013580159081156151a8575b50156151945761044086013591614ef483613496565b614efd81613496565b6001600160a01b0383811691161492831561516a575b5082615146575b50501561513257610460830135614f3081613496565b6080840135614f3e81613496565b6001600160a01b03918216911614908161511f575b816150f2575b816150c5575b50156150b157610360820135614f748161354a565b610180830135614f838161354a565b6001600160401b0390811690821611158061507e575b1561506a57614fc090614fab8161354a565b6104a0840135906001600160401b03166142ab565b90614fe8610380840135614fd38161354a565b6104c0850135906001600160401b03166142ab565b8201809211610339576104e0830135808310615062575b506101608301358211159283615053575b5082615034575b50501561502057565b63bee2bebd60e01b5f52600c60045260245ffd5b615042919250606001613886565b6001600160601b0316145f80615017565b6103a00135821492505f615010565b91505f614fff565b63bee2bebd60e01b5f52600b60045260245ffd5b5061038083013561508e8161354a565b6101a084013561509d8161354a565b6001600160401b0390811691161115614f99565b63bee2bebd60e01b5f52600a60045260245ffd5b905061ffff806080610520860135936150dd856142cc565b01356150e8816142cc565b169116145f614f5f565b9050610500830135615103816142cc565b61ffff806060840135615115816142cc565b1691161490614f59565b61048084013560a0850135149150614f53565b63bee2bebd60e01b5f52600960045260245ffd5b6151639250615159610560870187614d98565b91614e9484613496565b5f80614f1a565b90925061517682613496565b61517f81613496565b6001600160a01b03828116911614915f614f13565b63bee2bebd60e01b5f52600860045260245ffd5b905081145f614ede565b63bee2bebd60e01b5f52600d60045260245ffd5b63bee2bebd60e01b5f52600760045260245ffd5b63bee2bebd60e01b5f52600e81101561183f5760045260245ffd5b63bee2bebd60e01b5f526004805260245ffd5b63bee2bebd60e01b5f52600360045260245ffd5b604290615227615d8b565b906040519161190160f01b8352600283015260228201522090565b604080517e4b04f98637f6a98b8cae4a3b3728684cf91c04da6e715d4dd941412fe5e5a560208201908152918101929092526001600160a01b03909216606082015263ffffffff909216608083015260a08083019390935291815261426560c082613790565b60405163a9059cbb60e01b81526001600160a01b0391821660048201526024810192909252602090829060449082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015610f405761530a5750565b613fb09060203d602011610f3957610f2b8183613790565b61532c81516137cb565b602082019081515f5260205260405f2060ff815416613d98576001815460ff191617905561535a82516137f5565b60808301515f5260205260405f209060e08301615391815160018060801b031661266d6001860191825460018060801b03166138d5565b51825490929083906001600160801b0316808083101561552a575081905b816154fb575b5050815460801c91905081808510156154f5575083905b8161548e575b50505061010083018051615406906153f2906001600160a01b031661357d565b60a08601516001600160a01b03169061362c565b805490848201809211610339575583519151926060604086015195015191600483101561183f57516040516001600160a01b039091169290916060830190600483101561183f579183526001600160a01b03909316602083015260408201527f29c1eb26cf6f99767fcc2e9f83da58fb61299684e4465af88c4cd664cf35781d9181900390a4565b6001600160801b03821694926154b091906154aa908790614a58565b90614966565b8103908111610339576154ed909261266d61265a6154d960c088015160018060a01b03166135af565b60a08801516001600160a01b03169061362c565b5f80806153d2565b906153cc565b929450909161551890614ab4906001600160801b03841690614a58565b810390811161033957915f80806153b5565b906153af565b604051631129ee3760e01b81526001600160a01b038083166004830152919290917f000000000000000000000000000000000000000000000000000000000000000016602083602481845afa8015610f40576155bb612710916020955f91615655575b507f0000000000000000000000000000000000000000000000000000000000000000906142ab565b6040516310bb48ad60e01b81526001600160a01b0396871660048083019190915292909104858201909201919091529390911660448401527f000000000000000000000000000000000000000000000000000000000000000061ffff166064840152829060849082905f905af1908115610f40575f91615639575090565b615652915060203d6020116148cb576148bc8183613790565b90565b61566c9150863d88116148cb576148bc8183613790565b5f615593565b906001600160a01b038082167f0000000000000000000000000000000000000000000000000000000000000000909116036157565750604051631129ee3760e01b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610f405761271091615733915f91615737575b505b7f0000000000000000000000000000000000000000000000000000000000000000906142ab565b0490565b615750915060203d6020116148cb576148bc8183613790565b5f61570a565b615769615733916102d4612710946135af565b546001600160801b031661570c565b60408051602081019283529081019290925260608201929092526001600160a01b03928316608082015292821660a0840152921660c080830191909152815261426560e082613790565b909163ffffffff60a08201356157d78161353c565b1615158061597f575b8061596a575b15615957576157f433613613565b615807604083013580926102d482613496565b5460c0830135908181018091116103395761582183613496565b61582b8333615672565b61583484613496565b8082116159365750906158799161584e8461458533613613565b556158748361458560206158668835611b6e81613496565b97013580976102d482613496565b615be9565b90811561592f578161587461589a9261589186613496565b614585866135af565b916158a4846137f5565b855f5260205260405f209183810392818411610339576158e1906158d16001600160801b03861682614966565b6001600160801b038616906138ee565b6158ea82613496565b82116103395761592a7fff0125686ebcb12fbc17d08a28d0a75dc947b34efe15a22a532fac996d92d67f9360405193849360018060a01b03169784613657565b0390a3565b5050505050565b836312abd26160e31b5f5260018060a01b031660045260245260445260645ffd5b8263039258c760e31b5f5260045260245ffd5b506001600160801b0360c082013511156157e6565b5061ffff6060820135615991816142cc565b1661ffff60808301356159a3816142cc565b1681018091116103395761271010156157e0565b929190833b6159f457906159cb9291615cdc565b50600481101561183f571591826159e157505090565b6001600160a01b03918216911614919050565b6064835f946020969460405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b91906040519063a9059cbb60e01b5f5261dead60045260245260205f60448180875af19260015f5114841615615a7f575b50604052565b9290923b15153d151616915f615a79565b906159cb9291615cdc565b610180604051917ff7b34b7a040e78c7529d8ec34760acfc1dc603433d1d1f975e447026703b9bd7835260208301375f5b600c8110615add57506101a0902090565b6001810160051b8201516b04028084040101040024010160a31b821a60031b1c61033e57600101615acc565b610280604051917f165c98a94b4b539e5f02c698965dcd9df72ac98f62454e513077171b938d229e835260208301375f5b60148110615b4b57506102a0902090565b6001810160051b82015172a0a0a0a0a1010101010101004040100840410160651b821a60031b1c61033e57600101615b3a565b610120604051917f983ac8aa743bafe0761df25fbdf16fbf3ec3c8f1e78a6c4fa5217266612d37c9835260208301375f5b60098110615bc05750610140902090565b6001810160051b8201516802828404040400404160bb1b821a60031b1c61033e57600101615baf565b80546001600160801b031680831115615c6d5780615c5a575b820391821161033957805460801c80831015615c535782915b82615c2f575b505081039081116103395790565b82820391821161033957615c4c916001600160801b031690614966565b5f80615c21565b8091615c1b565b81546001600160801b0319168255615c02565b91820391821161033957615c8a916001600160801b0316906138ee565b5f90565b60ff811690601f8211615ccd5760408051929083016001600160401b03811184821017611b2a5760405260208352602036818501378252602082015290565b632cd44ac360e21b5f5260045ffd5b9060418303615d0657615cff9250602081013591604082359201355f1a90615ea6565b9192909190565b50505f9160029190565b600481101561183f5780615d22575050565b600481101561183f5760018103615d425763f645eedf60e01b5f5260045ffd5b600481101561183f5760028103615d66575063fce698f760e01b5f5260045260245ffd5b600481101561183f57600314615d795750565b6335e2f38360e21b5f5260045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615e7d575b15615de6577f000000000000000000000000000000000000000000000000000000000000000090565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f602082019081527f0000000000000000000000000000000000000000000000000000000000000000928201929092527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a080830191909152815261426560c082613790565b507f00000000000000000000000000000000000000000000000000000000000000004614615dbd565b90916fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615f1a579160ff916020945f9460405194859460808601948652168785015260408401526060830152838052039060015afa15610f40575f516001600160a01b03811615615f1057905f905f90565b505f906001905f90565b5050505f916003919056fe405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a742c63635470f1fb1d6d4b6441c413cb435b1ebb6fedd1896dd5e25d1399147dd9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00' as const

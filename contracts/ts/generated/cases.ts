// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Cases. */
export const casesAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IBatches",
        "name": "batches_",
        "type": "address"
      },
      {
        "internalType": "contract IReferee",
        "name": "firstReferee",
        "type": "address"
      },
      {
        "internalType": "contract IReferee",
        "name": "lastReferee",
        "type": "address"
      },
      {
        "internalType": "contract IChallenges",
        "name": "challenges_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "vote",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "reveal",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "appeal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "firstRung",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "lastRung",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minimumJurors",
            "type": "uint8"
          },
          {
            "internalType": "uint128",
            "name": "leastBond",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "jurorGas",
            "type": "uint64"
          }
        ],
        "internalType": "struct CaseParameters",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadyParty",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      }
    ],
    "name": "BondTooLow",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
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
    "name": "NoSliceLeft",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotChallenges",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotEnoughGas",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotParty",
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
    "name": "TooManyParties",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UnknownCase",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "WrongLeaf",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
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
    "name": "BondReturned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "rung",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "enum Outcome",
        "name": "outcome",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "clear",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "appealUntil",
        "type": "uint64"
      }
    ],
    "name": "CaseAnswered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "forWorker",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "CaseAppealed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "enum Outcome",
        "name": "outcome",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "rung",
        "type": "uint8"
      }
    ],
    "name": "CaseClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum OpenerKind",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "CaseJoined",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "feePerSeat",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fromWorker",
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
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "CaseSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "juror",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "JurorPaid",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "silent",
        "type": "bool"
      }
    ],
    "name": "JurorSliced",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "planter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "toPlanter",
        "type": "uint256"
      }
    ],
    "name": "MatchPunished",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "rung",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "until",
        "type": "uint64"
      }
    ],
    "name": "RungAsked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "name": "SliceSettled",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "MAX_OPENERS",
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
    "name": "PAGE_GAS",
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
        "name": "caseId",
        "type": "bytes32"
      }
    ],
    "name": "advance",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "juror",
        "type": "uint256"
      }
    ],
    "name": "appeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jurorFee",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "appealBondOf",
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
    "inputs": [],
    "name": "canaries",
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
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      }
    ],
    "name": "caseIdOf",
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
    "name": "challenges",
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
        "name": "caseId",
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
    "name": "close",
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
            "internalType": "bytes32",
            "name": "leafHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "seatsBlock",
            "type": "uint48"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "jurorFee",
            "type": "uint128"
          },
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "enum OpenerKind",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint32",
            "name": "seat",
            "type": "uint32"
          },
          {
            "internalType": "uint128",
            "name": "deposit",
            "type": "uint128"
          },
          {
            "internalType": "address[]",
            "name": "parties",
            "type": "address[]"
          }
        ],
        "internalType": "struct Entry",
        "name": "entry",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "hold",
        "type": "bytes"
      }
    ],
    "name": "enter",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "internalType": "bool",
        "name": "isFirst",
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
        "name": "caseId",
        "type": "bytes32"
      }
    ],
    "name": "falseMatchesOf",
    "outputs": [
      {
        "internalType": "bool",
        "name": "lastWrong",
        "type": "bool"
      },
      {
        "internalType": "address",
        "name": "planter",
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
        "name": "caseId",
        "type": "bytes32"
      }
    ],
    "name": "getCase",
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
            "name": "leafHash",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "enum CaseStatus",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "rung",
            "type": "uint8"
          },
          {
            "internalType": "enum Outcome",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "enum Outcome",
            "name": "firstOutcome",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "clear",
            "type": "bool"
          },
          {
            "internalType": "uint40",
            "name": "until",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "end",
            "type": "uint40"
          },
          {
            "internalType": "uint48",
            "name": "seatsBlock",
            "type": "uint48"
          },
          {
            "internalType": "address",
            "name": "planter",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "appellant",
            "type": "address"
          },
          {
            "internalType": "bool",
            "name": "forWorker",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "drawnAppellant",
            "type": "bool"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "appealBond",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "jurorFee",
            "type": "uint128"
          }
        ],
        "internalType": "struct Case",
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
        "name": "caseId",
        "type": "bytes32"
      }
    ],
    "name": "openersOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "enum OpenerKind",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint32",
            "name": "seat",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "epoch",
            "type": "uint32"
          },
          {
            "internalType": "uint128",
            "name": "bond",
            "type": "uint128"
          }
        ],
        "internalType": "struct Opener[]",
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
        "internalType": "bytes32",
        "name": "caseId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "partyOf",
    "outputs": [
      {
        "internalType": "enum Party",
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
        "internalType": "uint256",
        "name": "seat",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "planter",
        "type": "address"
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
        "internalType": "uint256",
        "name": "rung",
        "type": "uint256"
      }
    ],
    "name": "referees",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code of Cases; constructor arguments follow it. */
export const casesBytecode =
  '0x61026080604052346105f95780614a7d803803809161001e8285610a08565b833981010361018081126105f9578151906001600160a01b0382168083036105f95761004c60208501610a2b565b61005860408601610a2b565b606086015190936001600160a01b038216918290036105f95761010090607f1901126105f9576040519161010083016001600160401b03811184821017610845576040526100a860808801610a3f565b808452946100b860a08901610a3f565b94602085019786895260c08a016100ce90610a3f565b6040870181815297906100e360e08d01610a50565b60608901908152996100f86101008e01610a50565b60808a019081529c61010d6101208201610a50565b60a08b015261011f6101408201610a5e565b60c08b015261016001516001600160401b03811681036105f95760059163ffffffff9160e08c015216101591826109f4575b50816109e2575b50156106c5576201518063ffffffff8751161115806109ce575b806109ba575b156106c557604051630890357360e41b81526101c081600481865afa908115610605575f91610875575b506101bc63ffffffff88511663ffffffff8c511690610a81565b6001600160ff1b0381168103610861576101e19063ffffffff8a51169060011b610a81565b602082015160408301519063ffffffff1663ffffffff92610212610217926401fffffffe60609560011b1690610a81565b610a81565b9201511611156106c55760405163b779811360e01b81529060e082600481865afa918215610605575f9261078b575b5061025f8360018060a01b036060850151163014610a8e565b60405163b5cbc49b60e01b81526001600160a01b03861690602081600481855afa80156106055782905f9061074e575b6102a492506001600160a01b03163014610a8e565b60405163b5cbc49b60e01b81526001600160a01b0386169190602081600481865afa80156106055783905f90610711575b6102ea92506001600160a01b03163014610a8e565b60405163b5cbc49b60e01b81526020816004818c5afa80156106055789905f906106d4575b61032492506001600160a01b03163014610a8e565b146106c5576080526020818101516040928301516001600160a01b0390811660c0521660a052905163e2fdcc1760e01b81529081600481855afa908115610605575f91610684575b506001600160a01b031660e0526040516302edc17d60e51b815290602090829060049082905afa908115610605575f9161064a575b506001600160a01b039081166101005260e05160405163025e2c5d60e01b81529160209183916004918391165afa908115610605575f91610610575b50610120526101605261014052604051630445dee760e31b8152602081600481855afa908115610605575f916105ad575b5063ffffffff8060ff97948897969482946101a052610180525116935116915116610200526101e0526101c05251169151166102405261022052604051613fc69081610ab7823960805181818161057001528181610b9101528181610c4f01528181610d620152818161387e015281816139c70152613b79015260a05181818161025f01526129c8015260c051818181611845015281816119d30152611b69015260e051818181612dfe015281816134ad01526135450152610100518161214f015261012051818181612e53015281816134eb01526135940152610140518181816108370152818161204001528181613111015281816135e10152613eb9015261016051818181612f5f01528181613170015281816136050152613ef40152610180518181816101af01528181610bf3015261241e01526101a0518181816123dd01526133e801526101c0518181816102fa015281816107870152612ed001526101e0518181816102d901526107ae0152610200518181816103550152612a93015261022051816130ef015261024051818181612770015261314e0152f35b949391959290506020853d6020116105fd575b816105cd60209383610a08565b810103126105f95763ffffffff80809260ff986105ea8a99610a2b565b9450949697509497505061040e565b5f80fd5b3d91506105c0565b6040513d5f823e3d90fd5b90506020813d602011610642575b8161062b60209383610a08565b810103126105f95761063c90610a2b565b5f6103dd565b3d915061061e565b90506020813d60201161067c575b8161066560209383610a08565b810103126105f95761067690610a2b565b5f6103a1565b3d9150610658565b90506020813d6020116106bd575b8161069f60209383610a08565b810103126105f9576004916106b5602092610a2b565b91509161036c565b3d9150610692565b630e52390960e41b5f5260045ffd5b50506020813d602011610709575b816106ef60209383610a08565b810103126105f9578861070461032492610a2b565b61030f565b3d91506106e2565b50506020813d602011610746575b8161072c60209383610a08565b810103126105f957826107416102ea92610a2b565b6102d5565b3d915061071f565b50506020813d602011610783575b8161076960209383610a08565b810103126105f9578161077e6102a492610a2b565b61028f565b3d915061075c565b90915060e0813d60e011610859575b816107a760e09383610a08565b810103126105f9576040519060e082016001600160401b03811183821017610845576108399160c0916040526107dc81610a2b565b84526107ea60208201610a2b565b60208501526107fb60408201610a2b565b604085015261080c60608201610a2b565b606085015261081d60808201610a2b565b608085015261082e60a08201610a2b565b60a085015201610a2b565b60c0820152905f610246565b634e487b7160e01b5f52604160045260245ffd5b3d915061079a565b634e487b7160e01b5f52601160045260245ffd5b90506101c0813d82116109b2575b816108916101c09383610a08565b810103126105f957604051906101c082016001600160401b03811183821017610845576109a6916101a0916040526108c881610a3f565b84526108d660208201610a3f565b60208501526108e760408201610a3f565b60408501526108f860608201610a3f565b606085015261090960808201610a3f565b608085015261091a60a08201610a3f565b60a085015261092b60c08201610a50565b60c085015261093c60e08201610a72565b60e085015261094e6101008201610a72565b6101008501526109616101208201610a72565b6101208501526109746101408201610a72565b6101408501526109876101608201610a5e565b61016085015261099a6101808201610a5e565b61018085015201610a5e565b6101a08201525f6101a2565b3d9150610883565b506201518063ffffffff8851161115610178565b506201518063ffffffff8a51161115610172565b6005915063ffffffff1610155f610158565b600591925063ffffffff161015905f610151565b601f909101601f19168101906001600160401b0382119082101761084557604052565b51906001600160a01b03821682036105f957565b519063ffffffff821682036105f957565b519060ff821682036105f957565b51906001600160801b03821682036105f957565b519061ffff821682036105f957565b9190820180921161086157565b15610a965750565b6362845cf960e11b5f9081526001600160a01b0391909116600452602490fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816309af4fe61461240c57508063222ef738146123c8578063487e19d5146121fb5780636b34f1d6146121da57806376a7727c14611de65780637817f47614611d8a57806390bfa22514611cc5578063a8b88e5a14611ca8578063ac6a727914610f74578063b1135a1914610e67578063b5dfe0cd14610e4c578063bddd534014610dfc578063c3f564ee14610bc0578063cfdf677e14610b7c578063ea4e2ea214610133578063edb5ae8a146101045763fad5c622146100d7575f80fd5b346101005760403660031901126101005760206100f860243560043561276a565b604051908152f35b5f80fd5b346101005760203660031901126101005760206001600160a01b0361012a6004356135db565b16604051908152f35b34610100576040366003190112610100576004356001600160401b038111610100578060040190610160600319823603011261010057602435916001600160401b03831161010057366023840112156101005782600401356001600160401b038111610100573660248286010111610100576101ad6127bb565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610b6d578135916024840135916101f083856125fe565b94855f525f60205260405f2094600286019485549860ff8a60a01c16946102168661244d565b8515958a5f52600360205260405f209b875f14610aa4575050905f602061028c938060246040519561025185601f19601f86011601886124b1565b8287520183860137830101527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613f18565b506001600160a01b036102a1604485016126a4565b87546001600160a01b031916911617865560018701558555606481013565ffffffffffff81168103610100576003860190815461031e7f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006126b8565b6001600160ff1b0381168103610a905764ffffffffff61037a6103536affffffffffff00000000009360019c9b9c1b426126b8565b7f0000000000000000000000000000000000000000000000000000000000000000906126b8565b169260281b16906affffffffffffffffffffff19161717905561039f608482016126d8565b6103ab60a483016126d8565b6001600160801b036006870191166001600160801b03198254161790556001600160801b036005860191166001600160801b03198254161790555f936101448201945b6103f886866126ec565b90508110156104b95761040b86866126ec565b8210156104a557610420908260051b016126a4565b906001600160a01b038216151580610464575b91600192610443575b50016103ee565b828060a01b03165f528960205260405f208260ff198254161790558a61043c565b506001600160a01b0382165f90815260208b9052604090205460ff16916003831015610491579115610433565b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5092509250925b60c483016104cd816126a4565b9360e4810135906006821015610100576101048101926104ec84612721565b604051976104f989612496565b6001600160a01b031688526020880190610513858361263d565b63ffffffff60408a019116815260608901915f835260808a01945f86525f90600288148015610a83575b156109a2575061054c88612721565b6040516315a91ac560e21b815263ffffffff9190911660048201526020816024815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610997575f90610961575b63ffffffff91501680855215610952575b610100575f9c86151580610944575b1561093c576002905b6105d9866126a4565b60018060a01b03165f5260205260405f209060038110156104915760ff801983541691161790558b5f52600160205260405f208054680100000000000000008110156109285761062e91600182018155612744565b9a909a61091557518a546001600160a01b0319166001600160a01b0391909116178a55519360068510156104915789549151925168ffffffffffffffffff60a01b1990921660a09590951b60ff60a01b169490941760a89290921b63ffffffff60a81b169190911760c89190911b63ffffffff60c81b16178755905160019690960180546001600160801b0319166001600160801b039790971696871790556106d6906126a4565b9761010057867f963a6ae819e14cbde13f25b3c8b3a6ce9b8acba9ecc8b4c356cb449f1b4a4013606060409a839863ffffffff6107138c98612721565b61071f8f51809961246d565b1660208701528c8601526001600160a01b031693a3610758575b5050505f5f516020613fa65f395f51905f525d82519182526020820152f35b7fa85e6c0ca3094315100dcd614489d5c562ecd1e7c77389bb49bff8fbe2eacc7e9186916108a46107d36107ac7f0000000000000000000000000000000000000000000000000000000000000000426126b8565b7f0000000000000000000000000000000000000000000000000000000000000000906126b8565b825461ffff60a01b1916600160a01b178355835460018501546003909501548651929564ffffffffff919065ffffffffffff9061080f86612496565b8b8652602086019485528986019081526060860190828460281c1682528460808801941684527f0000000000000000000000000000000000000000000000000000000000000000958b5197630b23215b60e01b60208a015251602489015251604488015251606487015251166084850152511660a483015260a4825261089660c4836124b1565b6001600160a01b03166136d6565b901561090d5751915b824211610905575b8083116108fb575b50805464ffffffffff60c81b191660c883901b64ffffffffff60c81b161790555b6001600160401b038251915f8352166020820152a2818480610739565b91506108de6108bd565b4292506108b5565b5042916108ad565b634e487b7160e01b5f525f60045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b6001906105d0565b505f9d5060058714156105c7565b6328ee180160e01b5f5260045ffd5b506020813d60201161098f575b8161097b602093836124b1565b810103126101005763ffffffff90516105a7565b3d915061096e565b6040513d5f823e3d90fd5b90610100575f9060058803610a5b5760038b0180549091605882901c6001600160a01b0316610a4c57610124016001600160801b038d8160056109e4856126d8565b920154169182911610610a3a5750610a036001600160801b03916126d8565b168852600160581b600160f81b03610a1a886126a4565b60581b16906affffffffffffffffffffff60ff60f81b01161790556105b8565b632b7c8c7560e01b5f5260045260245ffd5b63f6321c4360e01b5f5260045ffd5b50610a7e6001600160801b0360058c015416808852610a79876126a4565b612dfc565b6105b8565b505f91506003881461053d565b634e487b7160e01b5f52601160045260245ffd5b9450949795989650505050610ab88261244d565b600182149182610b5d575b8215610b47575b5081610b33575b5015610b2457845f526001602052601060405f20541015610b1557610b01610afb60c485016126a4565b86612c27565b156104c05763f6321c4360e01b5f5260045ffd5b63123c767b60e31b5f5260045ffd5b631bb5f5b360e31b5f5260045ffd5b64ffffffffff915060c81c16421087610ad1565b6002919250610b558161244d565b149088610aca565b915060ff8160a81c161591610ac3565b63752e2de360e11b5f5260045ffd5b34610100575f366003190112610100576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610100576060366003190112610100576044356001600160a01b0381169060043582820361010057610bf16127bb565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610b6d578215918215610d3e576040516335c0203360e21b81526004810183905260248035908201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115610997575f91610d0b575b506020947f8394ed82067e798b90082d9dc410d0b9904a7bfdba70ef0df9099d60a5741b5f92606092955b15610cfd57610cc25f809261353a565b610cd4610ccf8288612630565b6134a3565b60405191868352878301526040820152a25f5f516020613fa65f395f51905f525d604051908152f35b610cc28660011c809261353a565b90506020813d602011610d36575b81610d26602093836124b1565b8101031261010057516020610c87565b3d9150610d19565b6040516339bb463b60e01b815260048101839052600160248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115610997575f91610dc9575b506020947f8394ed82067e798b90082d9dc410d0b9904a7bfdba70ef0df9099d60a5741b5f9260609295610cb2565b90506020813d602011610df4575b81610de4602093836124b1565b8101031261010057516020610d9a565b3d9150610dd7565b3461010057604036600319011261010057610e15612457565b6004355f52600360205260405f209060018060a01b03165f5260205260ff60405f2054166040516003821015610491576020918152f35b34610100575f36600319011261010057602060405160108152f35b34610100576020366003190112610100576004355f52600160205260405f208054906001600160401b0382116109285760405191610eab60208260051b01846124b1565b8083526020830180925f5260205f205f915b838310610f56578486604051918291602083019060208452518091526040830191905f5b818110610eef575050500390f35b91935091602060a06001926001600160801b03608088518680861b038151168452610f20868201518786019061246d565b63ffffffff604082015116604085015263ffffffff60608201511660608501520151166080820152019401910191849392610ee1565b60026020600192610f6685612649565b815201920192019190610ebd565b3461010057610160366003190112610100576001600160401b036024351161010057366023602435011215610100576001600160401b03602435600401351161010057366024610180813560040135028135010111610100576001600160401b036044351161010057366023604435011215610100576001600160401b036044356004013511610100573660246044356004013560051b604435010111610100576101003660631901126101005761102a6127bb565b5a6004355f525f60205260405f2060ff600282015460a01c1661104c8161244d565b15611c99575b60ff600282015460a01c166110668161244d565b60018114908115611c85575b50156110895761108460043582612836565b611052565b611092816124d2565b90600360608301516110a38161244d565b6110ac8161244d565b03610b2457610100604051816064823720602083015103611c76576004355f52600260205260405f206040519361014085018581106001600160401b03821117610928576040526001600160801b03600283549360ff8516885260ff8560081c16602089015260ff8560101c16604089015260ff8560181c161515606089015260ff8560201c161515608089015261ffff8560281c1660a0890152828560381c1660c0890152600181015483811660e08a015260801c61010089015201541661012086015260ff808360181c1615159260181c1615611c60575b8180611c54575b61135a575b81611345575b506112ba575b826004355f5260026020526001600160801b0360028161012060405f209460ff815116865461ff00602084015160081b169064ff0000000062ff0000604086015160101b16926060860151151560181b63ff0000006080880151151560201b9466ffff000000000060a08a015160281b1696600160381b600160b81b0360c08b015160381b1698600160381b600160b81b03199566ffff0000000000199388199286199162ffffff1916171617161716911617169116171717865561129260018701848060e08501511616851982541617815584610100840151166001600160801b0382549181199060801b169116179055565b015116920191166001600160801b03198254161790555f5f516020613fa65f395f51905f525d005b6112d06001600160801b0360e0850151166134a3565b5f60e0840152600201805460ff60a01b1916600160a21b17905560a08101519060ff906080906112ff8461244d565b0151166040519161130f8161244d565b825260208201527f5f807c1e8cf28453877caf95427af4cce272a61f53f10c56e45dc4ee4f5871a7604060043592a2818061119e565b6113549150600435858561319f565b84611198565b9050620249f061136a5a83612630565b10908115611192579360a0849293940151936113858561244d565b6040519360e085018581106001600160401b03821117610928576040525f85525f60208601525f60408601525f60608601525f60808601525f60a08601525f60c08601526113e96001600160801b036102208601511660ff604086015116906126c5565b85526001600160801b036101208401511660208601526004355f52600160205260405f209687546001600160401b038111610928576040519861143260208360051b018b6124b1565b818a5260208a01905f5260205f205f915b838310611c3657505050505f5b88518110156114df5780878a826001600160801b03608061147360019785612c13565b510151168a81156114d5576114c9946114ab836114b5936114a5602061149e6040996114bf9b612c13565b510161275d565b90613d07565b93849101516126b8565b60408d0152612630565b60208a01516126b8565b60208901525b01611450565b50505050506114cf565b50929695919490939561152861151e6114f789613dcb565b6115058160408701516126b8565b60408601526001600160801b036102008b015116612630565b60208401516126b8565b60208301526115368361244d565b600283148015611c23575b15611a4a575080516020820151808211611983575b50505b61159261157d61157260208401516060850151906126b8565b6080840151906126b8565b6001600160801b036101008a015116906126b8565b918260c08301526001600160801b03610220880151169280835111611953575b506115f59060016115da6115cd60ff60408d015116876126c5565b80865260c0860151612630565b916115e48161244d565b146118e1575b60a083015190612630565b906115ff826134a3565b6001600160801b0361161084612dcb565b1660c08901526001600160801b0361163661163183516040850151906126b8565b612dcb565b1660e08901526001608089015260a06060820151910151906040519384526020840152604083015260608201527f14bb69eaf0cc1cf5e07e9f0fc0837d49a5701a8913ba850aea3eba6522e3a25c608060043592a260a08401516116998161244d565b608085015160ff16600114818161189a575b6116b48361244d565b600283148015611887575b15611880576004355f5260016020526116da60405f20612732565b50546001600160a01b0316925b6116f08161244d565b15611878575b600c600460243501358181029182049003610a905760010180600111610a905761172590600460243501613e84565b926044356004013560010180600111610a905761174790600460443501613e84565b9288519385516101c00192836101c011610a9057611872966118439560209485809460405198828a019b6358647d9b60e01b8d5260248b01526101c060448b015260648a01526064895261179c60848a6124b1565b60405161010081528281019161010060648437610120820194856040526101408301966117c88161244d565b875215156101608301526001600160a01b0316610180820152606084526117f06080856124b1565b6040519b8c9a518091858d015e8a0190838201905f8252519283915e0101905f8252518092825e01905f8252805192839101825e01905f8252805192839101825e015f815203601f1981018352826124b1565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316613f18565b50611192565b5060046116f6565b5f926116e7565b506118918361244d565b600383146116bf565b6101608701519091506001600160a01b03161515806118d4575b806118c1575b15906116ab565b506118cb8261244d565b600282146118ba565b5060e086015115156118b4565b6101008901516001600160801b03168082111561194c576119029082612630565b60011c8060a0850152602084015160011c1061193a575b604088015160a0840151611935916001600160a01b031661353a565b6115ea565b602083015160011c60a0840152611919565b505f611902565b90925060ff604089015116801561196f579004916115f56115b2565b634e487b7160e01b5f52601260045260245ffd5b6119ce916119a060209260018060a01b0360408c01511692612630565b60405163043475ff60e31b81526001600160a01b039092166004830152602482015291829081906044820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115610997575f91611a18575b5060608201528780611556565b90506020813d602011611a42575b81611a33602093836124b1565b81010312610100575188611a0b565b3d9150611a26565b611a538361244d565b6001831480611c07575b611a68575b50611559565b600360c0880151611a788161244d565b611a818161244d565b03611bfc575f905b6001600160801b036080611a9c83612c06565b51015116821015611bdf57815b8260808501526001600160801b036080611ac284612c06565b510193166001600160801b0384511603916001600160801b038311610a90576080611aff6001600160801b0392611b649684602097169052612c06565b510151166004355f52600183526001600160801b036001611b2260405f20612732565b500191166001600160801b0319825416179055611b4760808501516040860151612630565b60408501526119a060018060a01b0360408b015116918551612630565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115610997575f91611bad575b50606082015287611a62565b90506020813d602011611bd7575b81611bc8602093836124b1565b81010312610100575188611ba1565b3d9150611bbb565b6001600160801b036080611bf283612c06565b5101511691611aa9565b815160011c90611a89565b50611c1e611c19602061149e84612c06565b613e64565b611a5d565b50611c2d8361244d565b60038314611541565b60026020600192611c4685612649565b815201920192019190611443565b5060808501511561118d565b9050611c7081600435868661302a565b90611186565b632213513d60e01b5f5260045ffd5b60029150611c928161244d565b1483611072565b630d34f11960e01b5f5260045ffd5b34610100575f3660031901126101005760206040516206ddd08152f35b34610100576020366003190112610100576004355f525f6020526040805f2060028101549060ff8260a01c1691611cfb8361244d565b60038314928315611d74575b5082611d62575b82611d47575b82611d39575b50600301548251911515825260581c6001600160a01b03166020820152f35b60c01c60ff16915083611d1a565b9150600260ff8360b01c16611d5b8161244d565b1491611d14565b9150600160ff8360a81c161491611d0e565b6004919350611d828161244d565b149184611d07565b3461010057602036600319011261010057600435611da66127bb565b805f525f60205260405f209060ff600283015460a01c16611dc68161244d565b15611c9957611dd491612836565b5f5f516020613fa65f395f51905f525d005b3461010057606036600319011261010057600435611e02612457565b90611e0b6127bb565b6001600160a01b03821680151580612129575b1561200f57815f525f60205260405f2090600282018054600160ff8260a01c16611e478161244d565b14908161211a575b5061210b575b8054600260ff8260a01c16611e698161244d565b03610b245764ffffffffff8160c81c16804210156120f957505f9083906001600160a01b0316810361201e57505060ff6001915460b01c16611eaa8161244d565b1461200f5760015b6001600160801b0360068401541694611eda60058501966001600160801b038854169061276a565b916004850190846bffffffffffffffffffffffff60a01b83541617825515159681549160ff60a01b8960a01b16928360ff60a01b198216178255885f52600360205260405f20875f5260205260ff60405f20541693600385101561049157611f7f94600260ff60a81b911460a81b169161ffff60a01b191617179055611f5f84612dcb565b81546001600160801b031660809190911b6001600160801b031916179055565b845f52600360205260405f20835f5260205260ff60405f205416600381101561049157611dd49683611fdb88957faf40c4cd1d33d369d237c8a48972ff8746578d8f06eb05a4244053435fbed96a9560409515611feb57612dfc565b82519182526020820152a3612ea4565b875f526003602052855f20895f52602052855f20600160ff19825416179055612dfc565b63c8ee2d1d60e01b5f5260045ffd5b909161202a8787612c27565b15612037575b5050611eb2565b612064604435877f0000000000000000000000000000000000000000000000000000000000000000612cda565b936001600160a01b0391909116149050806120e7575b806120c4575b1561209c5750600191506120938161244d565b145b8186612030565b546002915060b01c60ff166120b08161244d565b146120955763c8ee2d1d60e01b5f5260045ffd5b5060ff815460b01c166120d68161244d565b6120df8361244d565b821415612080565b506120f18261244d565b81151561207a565b6326b39d0360e11b5f5260045260245ffd5b6121158484612836565b611e55565b60ff915060a81c161586611e4f565b5033811480611e1e5750604051635b5175d560e01b8152600481018290526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610997575f91612198575b506001600160a01b03163314611e1e565b90506020813d6020116121d2575b816121b3602093836124b1565b8101031261010057516001600160a01b03811681036101005784612187565b3d91506121a6565b346101005760403660031901126101005760206100f86024356004356125fe565b34610100576020366003190112610100575f61022060405161221c8161247a565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201528261020082015201526004355f525f6020526102406122a260405f206124d2565b6001600160801b0361022060405192805184526020810151602085015260018060a01b03604082015116604085015260608101516122df8161244d565b606085015260ff608082015116608085015260a08101516122ff8161244d565b60a085015260c08101516123128161244d565b60c085015260e0810151151560e085015264ffffffffff6101008201511661010085015264ffffffffff6101208201511661012085015265ffffffffffff6101408201511661014085015260018060a01b036101608201511661016085015260018060a01b03610180820151166101808501526101a081015115156101a08501526101c081015115156101c0850152826101e0820151166101e08501528261020082015116610200850152015116610220820152f35b34610100575f366003190112610100576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610100575f366003190112610100577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b6005111561049157565b602435906001600160a01b038216820361010057565b9060068210156104915752565b61024081019081106001600160401b0382111761092857604052565b60a081019081106001600160401b0382111761092857604052565b90601f801991011681019081106001600160401b0382111761092857604052565b906040516124df8161247a565b6102206001600160801b0360068395805485526001810154602086015264ffffffffff600282015460018060a01b038116604088015260ff8160a01c166125258161244d565b606088015260ff8160a81c16608088015260ff8160b01c166125468161244d565b60a088015260ff8160b81c1661255b8161244d565b60c088015260ff8160c01c16151560e088015260c81c16610100860152600381015464ffffffffff811661012087015265ffffffffffff8160281c1661014087015260018060a01b039060581c1661016086015260ff600482015460018060a01b038116610180880152818160a01c1615156101a088015260a81c1615156101c086015260058101548381166101e087015260801c610200860152015416910152565b90604051906020820192468452306040840152606083015260808201526080815261262a60a0826124b1565b51902090565b91908203918211610a9057565b60068210156104915752565b9060405161265681612496565b60806001600160801b036001839563ffffffff8154838060a01b038116875261268860ff8260a01c166020890161263d565b818160a81c16604088015260c81c166060860152015416910152565b356001600160a01b03811681036101005790565b91908201809211610a9057565b81810292918115918404141715610a9057565b356001600160801b03811681036101005790565b903590601e198136030182121561010057018035906001600160401b03821161010057602001918160051b3603831361010057565b3563ffffffff811681036101005790565b8054156104a5575f5260205f20905f90565b80548210156104a5575f5260205f209060011b01905f90565b5160068110156104915790565b612794907f00000000000000000000000000000000000000000000000000000000000000006126c5565b90600181901b906001600160ff1b03811603610a9057808211156127b6575090565b905090565b5f516020613fa65f395f51905f525c6127e15760015f516020613fa65f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b156127f85750565b64ffffffffff9063d606d83f60e01b5f521660045260245ffd5b9061281c8161244d565b815460ff60b01b191660b09190911b60ff60b01b16179055565b600281018054600260ff8260a01c1661284e8161244d565b14612bda57508054600160ff8260a01c166128688161244d565b03610b245760a81c60ff169061288684612881846135db565b613627565b91816128918161244d565b15612bb8575b5f948415612a73575b85156128fc575b50507f64374c7cdfb33951f5ab6124a221bc06be2d53a1995289c6581a9fdd48e7e19f93608093926001600160401b03926040519485526128e78161244d565b602085015215156040840152166060820152a2565b6129058361244d565b600483149081612a5e575b81612997575b50926001600160401b03927f64374c7cdfb33951f5ab6124a221bc06be2d53a1995289c6581a9fdd48e7e19f96926080969561298f575b805460ff60c01b191683151560c01b60ff60c01b1617815561296f8282612812565b805460ff60a01b1916600360a01b179055919550929390915084906128a7565b5f915061294d565b805460019091015460405163693e4e4960e11b815260048101929092526024820152929591949390506020836044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315610997575f93612a21575b50600483101561049157909492939092916002146001600160401b03612916565b9092506020813d602011612a56575b81612a3d602093836124b1565b810103126101005751600481101561010057915f612a00565b3d9150612a30565b600381015464ffffffffff1642109150612910565b9481549064ffffffffff8260c81c168042105f14612bb35750425b612ab97f000000000000000000000000000000000000000000000000000000000000000080926126b8565b92612ac38661244d565b60ff60b81b191660b886901b60ff60b81b1617808555612ae28661244d565b60048614612b3d575050825460ff60c01b86151560c01b1665ffffffffffff60c01b1990911664ffffffffff60c81b60c885901b161717835550612b268383612812565b815460ff60a01b1916600160a11b178255946128a0565b612b549298935064ffffffffff9060c81c166126b8565b4210156128a05793869550612bb1969350608091507f64374c7cdfb33951f5ab6124a221bc06be2d53a1995289c6581a9fdd48e7e19f92604051918252612b9a8161244d565b60208201525f60408201525f6060820152a2612ea4565b565b612a8e565b9050612bd264ffffffffff825460c81c16804210156127f0565b600490612897565b91509150612bf564ffffffffff8260c81c16804210156127f0565b60ff60a01b1916600360a01b179055565b8051156104a55760200190565b80518210156104a55760209160051b010190565b5f52600160205260405f2080546001600160401b0381116109285760405191612c5660208360051b01846124b1565b81835260208301905f5260205f205f915b838310612cbc575092936001600160a01b031692505f9150505b8251811015612cb557816001600160a01b03612c9d8386612c13565b51511614612cad57600101612c81565b505050600190565b5050505f90565b60026020600192612ccc85612649565b815201920192019190612c67565b925f935f935f93604051916020830191626032b760e81b83526024840152604483015260448252612d0c6064836124b1565b60609160405193612d1d84866124b1565b833686375a603f810290808204603f1490151715610a905762014c089060061c1115612dbc579051839285926001600160a01b031662013880fa903d10151680612da7575b80612d98575b612d6f5750565b9350915050815190604060018060a01b0360208501511693015191612d938361244d565b929190565b50600460408201511115612d68565b5060208101516001600160a01b031015612d62565b636eb14fc360e11b5f5260045ffd5b6001600160801b038111612de5576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b1561010057604051630aed65f560e11b81526001600160a01b0392831660048201523060248201527f000000000000000000000000000000000000000000000000000000000000000090921660448301526064820152905f908290608490829084905af1801561099757612e9a5750565b5f612bb1916124b1565b60407fa85e6c0ca3094315100dcd614489d5c562ecd1e7c77389bb49bff8fbe2eacc7e91612ef56107ac7f0000000000000000000000000000000000000000000000000000000000000000426126b8565b90612fbe6002820191825461010160a01b9061ffff60a01b1916178355805464ffffffffff6003600184015493015465ffffffffffff885194612f3786612496565b8b8652602086019485528986019081526060860190828460281c1682528460808801941684527f0000000000000000000000000000000000000000000000000000000000000000958b5197630b23215b60e01b60208a015251602489015251604488015251606487015251166084850152511660a483015260a4825261089660c4836124b1565b90156130225751915b82421161301a575b808311613010575b50805464ffffffffff60c81b191660c883901b64ffffffffff60c81b161790555b6001600160401b0382519160018352166020820152a2565b9150612ff8612fd7565b429250612fcf565b504291612fc7565b9291909260a084019261ffff8451169182156130e8575b61305760ff87511660ff602089015116906126b8565b91845f52600160205261306e60405f2054846126b8565b935b84811061308c575050505050506001915f606092520152600190565b6206ddd061309a5a84612630565b116130d657600190848110156130bc576130b681888b87613ad5565b01613070565b6130d16130c98683612630565b888b876137dc565b6130b6565b61ffff16909552505f95945050505050565b60ff6131357f0000000000000000000000000000000000000000000000000000000000000000867f0000000000000000000000000000000000000000000000000000000000000000613725565b168652600160ff608083015116036130415760ff6131947f0000000000000000000000000000000000000000000000000000000000000000867f0000000000000000000000000000000000000000000000000000000000000000613725565b166020870152613041565b93929091936131ba60ff84511660ff602086015116906126b8565b90855f52600160205260405f209384546001600160401b03811161092857604051956131ec60208360051b01886124b1565b81875260208701905f5260205f205f915b83831061348557505050506132138551846126b8565b9360018501948581119081610a905760e0849a959a01956001600160801b038751169a6001600160801b0360c0870151169060a087019a61ffff8c51165b8b811061327b57505050505050505050506001600160801b0361ffff939495169052169052600190565b6206ddd061328f9e9d9c9b9a9e5a8a612630565b11613461578d9e5f9e9a9b9c9d9e505f9a5f918784105f146133a7576132b684838e613ea5565b9091506132c28161244d565b151580613395575b61338a575b505b808311613382575b821561337657906132ee836001959493612630565b9c6132f9838261353a565b8884101561333e5760207f80b4fcbe8b494de33a3542ae5a29180e9dad70899c579738fd52805f9dee5a3491604051948552868060a01b031693a35b019d989d613251565b60207fba6d21de0371a1c91751b695bfb0438bd4f200f049a6e21c7692746c04566c0091604051948552868060a01b031693a3613335565b9b505050600190613335565b9150816132d9565b9c508692505f6132cf565b506001600160a01b03811615156132ca565b9b50505086610a90578e9986821015613441576133cd6133c78784612630565b84612c13565b519a60208c019b8c51600681101561049157600503613431577f00000000000000000000000000000000000000000000000000000000000000005b9c516006811015610491576001600160801b03608061342b930151169087613d07565b916132d1565b80516001600160a01b0316613408565b9960018060a01b03610180850151169061345a85613dcb565b919b6132d1565b9a9c50505050505050505090506001600160801b0361ffff93951690521690525f90565b6002602060019261349585612649565b8152019201920191906131fd565b806134ab5750565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b1561010057604051632770a7eb60e21b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316600482015260248101929092525f908290604490829084905af1801561099757612e9a5750565b81613543575050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610100576040516317d5759960e31b81526001600160a01b0392831660048201527f000000000000000000000000000000000000000000000000000000000000000090921660248301526044820152905f908290606490829084905af1801561099757612e9a5750565b613603577f000000000000000000000000000000000000000000000000000000000000000090565b7f000000000000000000000000000000000000000000000000000000000000000090565b915f925f9260405160208101916302201f2d60e61b83526024820152602481526136526044826124b1565b604051926136616060856124b1565b60603685375a603f810290808204603f1490151715610a905762014c089060061c1115612dbc57905160409284926001600160a01b031662013880fa60403d101516806136ca575b6136b05750565b92509050600160208351936136c48561244d565b01511490565b506004815111156136a9565b6040516136e46060826124b1565b606036823780925a603f810290808204603f1490151715610a90576203e4189060061c1115612dbc576020925f8483519301916203d090f160203d10151691565b9092915f9360405160208101916348606d4560e11b83526024820152602481526137506044826124b1565b6040519361375f6060866124b1565b60603686375a603f810290808204603f1490151715610a905762014c089060061c1115612dbc57905160209285926001600160a01b031662013880fa60203d1015166137a9575050565b81819293945051105f146127b657505190565b906001600160801b03809116911601906001600160801b038211610a9057565b91905f90825f5260016020526137fe6137f88660405f20612744565b50612649565b9160208301519060068210156104915763ffffffff604085015116965f966002841493841580918192613ac6575b50613aba5788905f92600160a08201516138458161244d565b61384e8161244d565b149283613a6f575b5050505f146139bd57506040516349d89d1d60e01b81526004810189905292602084602481867f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af19384156139b257839461397e575b50839761396a57917ff6f384bf92f57244756bd6783b8fd5844aca50b685396d0bbe6517e617163a26959391602095935f146139295750506139116101206139056001600160801b0393612dcb565b930192828451166137bc565b1690525b516040519485526001600160a01b031693a4565b60019193506139529060406139456001600160801b0395612dcb565b958a815284895220612744565b500191166001600160801b0319825416179055613915565b634e487b7160e01b83526021600452602483fd5b9093506020813d6020116139aa575b8161399a602093836124b1565b810103126101005751925f6138b6565b3d915061398d565b6040513d85823e3d90fd5b60608601519097507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031695945063ffffffff1692505050823b15610100575f926044849260405195869384926376e6757760e11b84528b600485015260248401525af1908115610997577ff6f384bf92f57244756bd6783b8fd5844aca50b685396d0bbe6517e617163a2692602092613a5f575b50613915565b5f613a69916124b1565b5f613a59565b90919250610491578591613a87575b505f808a613856565b8315915081613a98575b505f613a7e565b6003915060c00151613aa98161244d565b613ab28161244d565b14155f613a91565b50505050505050505050565b99505060035f9914155f61382c565b92613ae1908383613ea5565b9291949050613aef8361244d565b8215928315809181613ce5575b81613cd3575b81613cc5575b81613c9b575b508615928315613c7a575b508215613c60575b50508015613c40575b613c3a57825f52600460205260405f20845f5260205260405f20600160ff198254161790556040516339bb463b60e01b8152846004820152600160248201526020816044815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af15f9181613c06575b50613bba575050505050620493e05a1115612dbc57565b7fda3cc83d8bdcecddf9f5dfad1ac7fb8145e050ef4254e3d6b0760c70d39401df926040926001600160801b03613bf661010061390586612dcb565b16905282519182526020820152a3565b9091506020813d602011613c32575b81613c22602093836124b1565b810103126101005751905f613ba3565b3d9150613c15565b50505050565b50825f52600460205260405f20845f5260205260ff60405f205416613b2a565b84925090613c72575b50155f80613b21565b90505f613c69565b60a09193500151613c8a8161244d565b613c938161244d565b15915f613b19565b60a08401519150613cab8261244d565b613cb48261244d565b613cbd8161244d565b14155f613b0e565b60e084015115159150613b08565b608084015160ff166001149150613b02565b60408501805160ff90811693508314610a905760ff6001859401169052613afc565b60a081015190613d168261244d565b60068310156104915760058314613d815750613d3182613e64565b613d7c57613d3e8161244d565b60018114612cb557600490613d528161244d565b149081613d73575b50613d625790565b80613d709160011c90612630565b90565b9050155f613d5a565b505090565b608081015160ff16600114925082613dbd575b5081613da9575b5015613da45790565b505f90565b60029150613db68161244d565b145f613d9b565b60e00151151591505f613d94565b6102008101516001600160801b0381169160a081015191613deb8361244d565b613df48361244d565b8215613e5e57613e038361244d565b60048314613e2b57506101a0600191613e1b8461244d565b015115159114145f14613da45790565b91506101c0015115155f14613e3e575090565b906f7fffffffffffffffffffffffffffffff613d709260011c1690612630565b50505090565b60068110156104915760038114908115613e7c575090565b600491501490565b9190600190604051938160051b9081865260208601370160051b8201604052565b5160ff1680831015613ee4575090613edd917f0000000000000000000000000000000000000000000000000000000000000000612cda565b9192909190565b613ef190613edd93612630565b907f0000000000000000000000000000000000000000000000000000000000000000612cda565b905f809160208151910182855af18080613f92575b15613f4d5750506040513d81523d5f602083013e60203d82010160405290565b15613f7257639996b31560e01b5f9081526001600160a01b0391909116600452602490fd5b3d15613f83576040513d5f823e3d90fd5b63d6bda27560e01b5f5260045ffd5b503d151580613f2d5750813b1515613f2d56fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00' as const

// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Escrow. */
export const escrowAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "opg_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "seats_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AmountZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "deadline",
        "type": "uint64"
      }
    ],
    "name": "Expired",
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
    "name": "InvalidAccount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidModule",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidPurpose",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NonceUsed",
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
    "name": "NotSeats",
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
    "name": "TokenFailed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UnknownModule",
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
        "internalType": "address",
        "name": "spender",
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
    "name": "Allowed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
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
    "name": "Burnt",
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
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "ChequeApproved",
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
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
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
    "name": "Drawn",
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
        "name": "module",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "exitDelay",
        "type": "uint64"
      }
    ],
    "name": "ModuleAdded",
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
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "NonceSpent",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Pledged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
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
    "name": "ReleaseBegun",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
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
    "name": "Released",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
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
    "name": "Reserved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "worker",
        "type": "address"
      },
      {
        "indexed": false,
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
    "name": "Returned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Seized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
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
    "name": "Transferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
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
    "name": "UnpledgeBegun",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Unpledged",
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
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "addModule",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
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
    "name": "allow",
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
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "allowanceOf",
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
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "approveCheque",
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
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "authorizationNonce",
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
        "name": "module",
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
    "name": "beginRelease",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
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
    "name": "beginUnpledge",
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
    "name": "burn",
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
    "name": "burntOf",
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
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "cancelNonce",
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
      },
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "depositWithAuthorization",
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
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "depositWithPermit2",
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
    "name": "drawReserved",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "exitDelayOf",
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
        "name": "module",
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
      }
    ],
    "name": "finishRelease",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
      }
    ],
    "name": "finishUnpledge",
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
        "components": [
          {
            "internalType": "address",
            "name": "module",
            "type": "address"
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
            "name": "cumulative",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "epoch",
            "type": "uint64"
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
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "postingMode",
            "type": "uint8"
          }
        ],
        "internalType": "struct Cheque",
        "name": "cheque",
        "type": "tuple"
      }
    ],
    "name": "hashCheque",
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
        "name": "structHash",
        "type": "bytes32"
      }
    ],
    "name": "hashTypedData",
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
        "name": "payer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "isApproved",
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
        "name": "payer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "isNonceSpent",
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
        "name": "module",
        "type": "address"
      },
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
    "name": "lockSeat",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "opg",
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
    "name": "permit2",
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
        "name": "module",
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
    "name": "pledge",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "enum Purpose",
        "name": "purpose",
        "type": "uint8"
      }
    ],
    "name": "pledgeOf",
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
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
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
      }
    ],
    "name": "reservationOf",
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
        "internalType": "address",
        "name": "module",
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
    "name": "reserve",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "module",
            "type": "address"
          },
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
          },
          {
            "internalType": "bytes32",
            "name": "nonce",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "deadline",
            "type": "uint64"
          }
        ],
        "internalType": "struct Reservation",
        "name": "reservation",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "reserveWithSignature",
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
    "name": "returnReserved",
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
        "name": "module",
        "type": "address"
      },
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
    "name": "seizeSeat",
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
    "name": "totalOf",
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
    "name": "transfer",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
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
    "name": "transferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      },
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
    "name": "unlockSeat",
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
        "internalType": "address",
        "name": "to",
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

/** Creation code of Escrow; constructor arguments follow it. */
export const escrowBytecode =
  '0x6101a0806040523461020d5760408161320780380380916100208285610211565b83398101031261020d5761003f602061003883610248565b9201610248565b60405161004d604082610211565b600c815260208101906b13dc195b91dc98591a595b9d60a21b825260405191610077604084610211565b600183526020830191601960f91b83526100908161025c565b6101205261009d8461025c565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261010660c082610211565b5190206080523060c0526001600160a01b0382161515806101fb575b806101e8575b156101d9576101805261016052604051612f3f90816102c8823960805181612d81015260a05181612e38015260c05181612d4b015260e05181612dd001526101005181612df6015261012051816110000152610140518161102a015261016051818181610f7801528181611dc601528181612228015281816124760152818161251901528181612a8c0152612b810152610180518181816101f50152818161028a015281816107a30152610a310152f35b630da30f6560e31b5f5260045ffd5b506001600160a01b038116301415610128565b506001600160a01b0381161515610122565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761023457604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361020d57565b601f815111610287576020815191015160208210610278571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c908163025e2c5d14611db45750806302ab027714611d8d57806308fed63914611d4457806312261ee714611d1b57806315dacbea14611d015780631d92083d146119985780631ed86f19146117f35780632a686a8f146117a35780634029b92b14611784578063438d48351461162657806347e7ef2414611567578063487ad1b21461154c5780634b62e652146114615780635c2b7d9214611256578063611afdf2146111ea5780636575f6aa146111ab578063783b40ca146111625780637ce8e062146111405780638162fefa146110e257806384b0196e14610fe65780638b60fc8014610eff5780638c3343b814610e56578063912c267314610e1d57806392d9b74c14610dd657806393d379dd14610d1d578063980047e014610a605780639c5655d614610a1b5780639dc29fac146109f55780639e905d2e146108c8578063a78c41f91461088f578063a79fafa414610853578063a7dd1c53146107db578063b15d26a91461078e578063b3db428b146106c9578063beabacc8146106b0578063cb68317814610642578063d45ca14814610588578063d9caed1214610370578063ddc74804146102c2578063fcc34dbc146102755763ff5df0a4146101e1575f80fd5b34610272576101ef36611f1f565b919291907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610263576001600160a01b0384168352600860205260408320546001600160401b031615610254576102519293612a7d565b80f35b63d7890b8b60e01b8352600483fd5b638332855d60e01b8352600483fd5b80fd5b50346102725761028436611f1f565b919291907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036102635761025192936124c3565b5034610272576001600160401b036102d936611e4d565b6001600160a01b03808516808852600960209081526040808a20335f908152908352818120888616825283528181209487168152939091529091209095929461032491839190612c6d565b906040519460018060a01b03168552602085015216604083015260018060a01b0316917f412a7951514472633a65a39db3974335dd0e0cfce21b3f296220e51bf0ae38ea60603393a480f35b50346102725761037f36611f1f565b91610388612708565b821561057957610397826129bd565b6103a28382336129f2565b60018060a01b0316918284526003602052604084206103c2828254612001565b9055604080516001600160a01b038416815260208101839052849133917fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa249190a36040516370a0823160e01b815230600482015292602084602481845afa93841561056e57859461053a575b5060405163a9059cbb60e01b86526001600160a01b03909316600452602482905260208560448180855af1600186511481161561051b575b836040521561050957826024816020936370a0823160e01b82523060048301525afa80156104fe5784906104c6575b61049f92506120d8565b036104b757805f516020612f1f5f395f51905f525d80f35b638e20b1f960e01b8152600490fd5b506020823d6020116104f6575b816104e060209383611f74565b810103126104f25761049f9151610495565b5f80fd5b3d91506104d3565b6040513d86823e3d90fd5b635274afe760e01b8552600452602484fd5b600181151661053157813b15153d151616610466565b833d87823e3d90fd5b9093506020813d602011610566575b8161055660209383611f74565b810103126104f25751925f61042e565b3d9150610549565b6040513d87823e3d90fd5b6365e52d5160e11b8452600484fd5b50346102725761059736611ec8565b90916105a2836120ba565b60038314610633576001600160a01b038116808552600a60209081526040808720335f9081529252902090916001600160401b03916105f59185916105e6886120ba565b87895260205260408820612c6d565b6105fe856120ba565b6040519384521660208301527f821bc718ae6eeb5e2a7e95301796a7b41ce258445e7fb5e024d4c077a5b63d1060403393a480f35b63af62684f60e01b8452600484fd5b50346102725760603660031901126102725761065c611df5565b906040610667611e0b565b91610670611e21565b9360018060a01b031681526005602052209060018060a01b03165f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b5034610272576102516106c236611f1f565b91336125c9565b5034610272576106d836611f1f565b9291906106e3612708565b6106ee84828461273d565b6040516323b872dd60e01b855233600452306024526044959095526001600160a01b03821694909290602085606481808a5af190600186511482161561076d575b6040528460605215610759576107469394506127b5565b805f516020612f1f5f395f51905f525d80f35b635274afe760e01b84526004859052602484fd5b90600181151661078557863b15153d1516169061072f565b503d85823e3d90fd5b50346102725761079d36611f1f565b919291907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610263576102519293612420565b5034610272576107ea36611ec8565b908193929315610844576107fd816120ba565b60038114610835576001600160a01b0384168352600860205260408320546001600160401b0316156102545761025192933390612b4d565b63af62684f60e01b8352600483fd5b6365e52d5160e11b8352600483fd5b50346102725761086236611f1f565b919291906001600160a01b0384161561088057610251929333612561565b630da30f6560e31b8352600483fd5b5034610272576020366003190112610272576020906040906001600160a01b036108b7611df5565b168152600483522054604051908152f35b5034610272576108d736611e4d565b6001600160a01b0390931680855260086020526040852054919290916001600160401b0316156109e65783156109d7576109d1816109357fd72dd69e6b85cd67b438398da10fa9db2e23a632ed4230d4d165bef03fb0cea8936129bd565b6109408686336129f2565b61094986612a4c565b848852600960209081526040808a20335f9081529083528181206001600160a01b038681168352908452828220908a1682529092529020805490916001600160801b0391610999919083166122b9565b82546001600160801b0319169116179055604080516001600160a01b0396871681526020810197909752941694339490918291820190565b0390a480f35b6365e52d5160e11b8552600485fd5b63d7890b8b60e01b8552600485fd5b503461027257604036600319011261027257610251610a12611df5565b602435906123bb565b50346102725780600319360112610272576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346102725760c036600319011261027257610a7a611df5565b610a82611e0b565b6044359060a4356001600160401b038111610d1957610aa5903690600401611e9b565b9092610aaf612708565b610aba81848761273d565b93604051610ac781611f59565b6001600160a01b03851681526020810183905260405190606082016001600160401b03811183821017610d0557908995949392916040528152602081019160643583526040820194608435865260405194610b2186611f59565b308652602086015260405194602086017f315f16eaf82b984ff4e7a1540a3cef893e1e72706af90724466b8a03df68fccc815260018060a01b038c169687604082015260408152610b73606082611f74565b51902060405190610b85608083611f74565b605682527f4465706f736974207769746e657373294465706f73697428616464726573732060208301527f6163636f756e7429546f6b656e5065726d697373696f6e73286164647265737360408301527520746f6b656e2c75696e7432353620616d6f756e742960501b60608301526e22d473030f116ddee9f6b43ac78ba33b15610d01576040516309be14ff60e11b8152955180516001600160a01b0316600488015260200151602487015294978997899788978695909390915160448a015251606489015280516001600160a01b031660848901526020015160a488015260c487015260e4860152610104850161014090526101448501610c8791611efb565b848103600319016101248601528181529260208401378481830160200152601f1990601f0116010360200181835a6e22d473030f116ddee9f6b43ac78ba390f18015610cf657610cdd575b5050610746926127b5565b81610ce791611f74565b610cf257835f610cd2565b8380fd5b6040513d84823e3d90fd5b8980fd5b634e487b7160e01b8a52604160045260248afd5b8480fd5b503461027257606036600319011261027257610d37611df5565b90610d40611e0b565b604435906004821015610dd2576001600160a01b039384168352600a60209081526040808520929095165f90815291905283902090610d7e816120ba565b8252602052206001600160401b03600182549201541690610dce60405192826001600160801b03859460801c9116849160409194936001600160401b039160608501968552602085015216910152565b0390f35b8280fd5b503461027257610de536611e4d565b9193929333845260086020526001600160401b0360408520541615610e0e5761025193946122d9565b63d7890b8b60e01b8452600484fd5b5034610272576020366003190112610272576020906040906001600160a01b03610e45611df5565b168152600383522054604051908152f35b503461027257608036600319011261027257610e70611df5565b90610e79611e0b565b6040610e83611e21565b92610e8c611e37565b6001600160a01b03958616825260096020908152929091209285165f9081529282526040808420948616845293825283832094168252928352819020805460019091015482516001600160801b038316815260809290921c938201939093526001600160401b0390921690820152606090f35b503461027257604036600319011261027257610f19611df5565b602435906004821015610dd2576001600160a01b0316808352600a60209081526040808520335f90815292529020610f50836120ba565b828452602052610f626040842061296a565b9033845260026020526040842060018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165f5260205260405f20610fac8382546120d8565b9055610fb7836120ba565b6040519182527f59ba47eb2c9fb83788b1d67474a69c9158c400a2471dbf6902931a5cf2ccf87460203393a480f35b5034610272578060031936011261027257611086906110247f0000000000000000000000000000000000000000000000000000000000000000612ee0565b9061104e7f0000000000000000000000000000000000000000000000000000000000000000612ee0565b906020611094604051936110628386611f74565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611efb565b908682036040880152611efb565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b8281106110cb57505050500390f35b8351855286955093810193928101926001016110bc565b50346102725760203660031901126102725760043533825260076020526040822081835260205260408220600160ff19825416179055337f7c295985a58453b5e73a0c1d0e79d443dc66dc4a6ee92346ba9f6c3f900adba48380a380f35b503461027257602061115a61115436611ec8565b916121bf565b604051908152f35b50346102725760403660031901126102725760209060ff906040906001600160a01b0361118d611df5565b16815260068452818120602435825284522054166040519015158152f35b503461027257602036600319011261027257602061115a6004356111cd612d48565b6042916040519161190160f01b8352600283015260228201522090565b5034610272576020366003190112610272576001600160a01b0361120c611df5565b1680825260086020526001600160401b0360408320541615611247576040826001600160401b03926020945260088452205416604051908152f35b63d7890b8b60e01b8252600482fd5b503461027257610160366003190112610272576040519061016082018281106001600160401b0382111761144d5760405261128f611df5565b8252611299611e0b565b90602083019182526112a9611e21565b604084019081526112b8611e37565b606085019081526084356001600160a01b0381168103610cf2576080860190815260a0860160a43581526112ea6120a4565b9060c0880191825260e4359261ffff841684036114495760e08901938452610104359461ffff86168603611445576101008a01958652610124359661ffff88168803611441576101208b01978852610144359860ff8a168a0361027257506101408b8101998a52604080517f363b4e58e038df086a3d31805906a8b246f1a5e328976994b55f74f09d8d00e3602082019081529d516001600160a01b03908116928201929092529b51811660608d01529151821660808c01529151811660a08b0152915190911660c0890152905160e088015290516001600160401b0316610100870152905161ffff90811661012087015291518216908501529051166101608301525160ff166101808083019190915281526114096101a082611f74565b519020611414612d48565b90611436916042916040519161190160f01b8352600283015260228201522090565b604051908152602090f35b8880fd5b8780fd5b8680fd5b634e487b7160e01b82526041600452602482fd5b50346102725760603660031901126102725761147b611df5565b611483611e0b565b9061148c611e21565b6001600160a01b03918216808552600960209081526040808720335f908152908352818120878716825283528181209585168152949091529092209091907fe45da01024297e360bc44857515abc4f0d75450bb23a3afdd4013cbf472b8086906109d1906114f99061296a565b9433875260026020526040872060018060a01b0386165f5260205260405f206115238782546120d8565b9055604080516001600160a01b0396871681526020810197909752941694339490918291820190565b50346102725761025161155e36611e4d565b929190916120e5565b503461027257604036600319011261027257611581611df5565b906024359161158e612708565b61159983823361273d565b6040516323b872dd60e01b845233600452306024526044949094526001600160a01b0382169390919060208460648180895af1906001855114821615611605575b60405283606052156115f1579061074691336127b5565b635274afe760e01b83526004849052602483fd5b90600181151661161d57853b15153d151616906115da565b503d84823e3d90fd5b50346104f25760e03660031901126104f257611640611df5565b90611649611e0b565b6044359060c4356001600160401b0381116104f25761166c903690600401611e9b565b90611675612708565b604182036117755761168884848861273d565b936001600160a01b038416916116a060a43589611f95565b93806040101561176157806020116104f2578135906040116104f257602082013591843b156104f2575f94610124938b936040889481519a8b998a986377aadf6360e11b8a5260018060a01b031660048a01523060248a015260448901526064356064890152608435608489015260a4880152013560f81c60c486015260e48501526101048401525af1801561175657611740575b5061074692936127b5565b61074693505f61174f91611f74565b5f92611735565b6040513d5f823e3d90fd5b634e487b7160e01b5f52603260045260245ffd5b638baa579f60e01b5f5260045ffd5b346104f25760203660031901126104f2576117a160043533612652565b005b346104f25760403660031901126104f2576117bc611df5565b6117c4611e0b565b6001600160a01b039182165f908152600260209081526040808320949093168252928352819020549051908152f35b346104f25760203660031901126104f2576001600160a01b03611814611df5565b16805f5260086020526001600160401b0360405f2054161580611920575b156118bb57604051630283886360e41b8152602081600481855afa8015611756575f906118d7575b6001600160401b03915016801515806118ca575b156118bb5760207f80b0acabb7a06bbb81c307810cddb6b28f0fcaca1c2735e07ecbecf5ff3218b391835f526008825260405f20816001600160401b0319825416179055604051908152a2005b631bb2296560e31b5f5260045ffd5b506276a70081111561186e565b506020813d602011611918575b816118f160209383611f74565b810103126104f257516001600160401b03811681036104f2576001600160401b039061185a565b3d91506118e4565b5060405163e2fdcc1760e01b8152602081600481855afa908115611756575f91611956575b506001600160a01b03163014611832565b90506020813d602011611990575b8161197160209383611f74565b810103126104f257516001600160a01b03811681036104f25782611945565b3d9150611964565b346104f257366003190161010081126104f25760e0136104f25760e4356001600160401b0381116104f2576119d1903690600401611e9b565b6024356001600160a01b038116918282036104f2576001600160401b036119f661208e565b164211611a0161208e565b90611ce5575060a43593611a158584612652565b60405160e08101908082106001600160401b03831117611cd157611b2691604052611a3e611df5565b8152611a48611e0b565b602082019081526001600160401b03611a5f611e21565b60408401908152611a6e611e37565b99606085019a8b526084359a60808601908c825260a08701928352611a916120a4565b60c0888101918252604080517ff2c3fd378f60be71e37dad6882bd5ada325062af74041b2bc8a6bde5fc72d09b602082019081529a516001600160a01b03908116928201929092529851811660608a0152955186166080890152915190941660a08701529051908501525160e08401525116610100808301919091528152611b1b61012082611f74565b5190206111cd612d48565b6001600160401b038311611cd15760405190611b4c601f8501601f191660200183611f74565b83825236848401116104f2575f6020858896611b6f9683870137840101526126ce565b50909190611b7c816120ba565b159182611cbe575b505015611775576004356001600160a01b03811691908281036104f257506044356001600160a01b03811694908581036104f257606435906001600160a01b03821682036104f257845f5260086020526001600160401b0360405f20541615611caf578215611ca05782827fd72dd69e6b85cd67b438398da10fa9db2e23a632ed4230d4d165bef03fb0cea895611c1d611c22946129bd565b6129f2565b611c2b82612a4c565b845f52600960205260405f20865f5260205260405f20875f5260205260405f2060018060a01b0383165f526020526001600160801b03611c7260405f2092828454166122b9565b82546001600160801b0319169116179055604080516001600160a01b039290921682526020820192909252a4005b6365e52d5160e11b5f5260045ffd5b63d7890b8b60e01b5f5260045ffd5b6001600160a01b03161490508285611b84565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b0390639569365360e01b5f521660045260245ffd5b346104f2576117a1611d1236611e4d565b92919091612022565b346104f2575f3660031901126104f25760206040516e22d473030f116ddee9f6b43ac78ba38152f35b346104f25760403660031901126104f2576001600160a01b03611d65611df5565b165f52600760205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346104f25760403660031901126104f257602061115a611dab611df5565b60243590611f95565b346104f2575f3660031901126104f2577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b600435906001600160a01b03821682036104f257565b602435906001600160a01b03821682036104f257565b604435906001600160a01b03821682036104f257565b606435906001600160a01b03821682036104f257565b60809060031901126104f2576004356001600160a01b03811681036104f257906024356001600160a01b03811681036104f257906044356001600160a01b03811681036104f2579060643590565b9181601f840112156104f2578235916001600160401b0383116104f257602083818601950101116104f257565b60609060031901126104f2576004356001600160a01b03811681036104f2579060243560048110156104f2579060443590565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b60609060031901126104f2576004356001600160a01b03811681036104f257906024356001600160a01b03811681036104f2579060443590565b604081019081106001600160401b03821117611cd157604052565b90601f801991011681019081106001600160401b03821117611cd157604052565b9060405190602082019260808452600760a08401526619195c1bdcda5d60ca1b60c084015230604084015260018060a01b03166060830152608082015260c08152611fe160e082611f74565b51902090565b15611fef5750565b639266535160e01b5f5260045260245ffd5b9190820391821161200e57565b634e487b7160e01b5f52601160045260245ffd5b9291908215612088576001600160a01b038085165f9081526005602090815260408083203384528252808320938616835292905220546120869490612081906120799086906120748183811015611fe7565b612001565b843384612561565b6125c9565b565b50505050565b60c4356001600160401b03811681036104f25790565b60c435906001600160401b03821682036104f257565b600411156120c457565b634e487b7160e01b5f52602160045260245ffd5b9190820180921161200e57565b929190821561208857335f9081526009602090815260408083206001600160a01b03888116855290835281842081861685528352818420908616845290915290207f0db9dd6cf21218a25d475dc069c43db76f6ae71a2f1061c8d5ad4973dd13a41f916121ba916121639061215b9087906128cd565b868114611fe7565b335f52600260205260405f2060018060a01b0385165f5260205260405f2061218c8682546120d8565b9055604080516001600160a01b03958616815260208101969096529084169590931693339390918291820190565b0390a4565b92916121ca826120ba565b600382146122aa5761220c90335f52600a60205260405f2060018060a01b0386165f5260205260405f206121fd846120ba565b835f5260205260405f206128cd565b9283156122a357335f52600260205260405f2060018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165f5260205260405f2061225c8582546120d8565b9055612267826120ba565b6040518481526001600160a01b039091169033907ff3d2e0f37dbfb932f475da00419ce1f0115d0e38d6eb7d6e2f2ffb81e40bfa3f90602090a4565b505f925050565b63af62684f60e01b5f5260045ffd5b906001600160801b03809116911601906001600160801b03821161200e57565b9291908215612088576121ba7fc85ad4019b9cfdc9a3eeaeae86e37dc0183a0d9948697b35b681ea632cf6930591612310866129bd565b612319816129bd565b6123248585336129f2565b61232d85612a4c565b335f9081526009602090815260408083206001600160a01b038b811685529083528184208682168552835281842090891684529091529020805490916001600160801b039161237e919083166122b9565b82546001600160801b0319169116179055604080516001600160a01b03958616815260208101969096529084169590931693339390918291820190565b811561241c576123cc8282336129f2565b60018060a01b031690815f52600460205260405f206123ec8282546120d8565b90556040519081527fe8a89cc6e5096f9d9f43de82c077c1f4cfe707c0e0c2032176c68813b9ae6a5c60203392a3565b5050565b919081156124be577ff3d2e0f37dbfb932f475da00419ce1f0115d0e38d6eb7d6e2f2ffb81e40bfa3f6020846124598585600398612c26565b60018060a01b031692835f526002825260405f2060018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165f52825260405f206124a98682546120d8565b90556040519485526001600160a01b031693a4565b505050565b909180156124be577f59ba47eb2c9fb83788b1d67474a69c9158c400a2471dbf6902931a5cf2ccf8746020846124fc8460039787612c26565b60018060a01b031693845f526002825260405f2060018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165f52825260405f2061254c8582546120d8565b90556040519384526001600160a01b031692a4565b6001600160a01b039081165f8181526005602090815260408083209585168084529582528083209690941680835295815290839020869055915194855292939192917ff14c5ab28261fe04faaf515e55fff5118d25f569a7f050b4c985ac7e0ac209549190a4565b92908115612088576020816125fe7f769254a71d2f67d8ac6cb44f2803c0d05cfbcf9effadb6a984f10ff9de3df6c3936129bd565b6126098486886129f2565b60018060a01b031693845f526002825260405f2060018060a01b0382165f52825260405f206126398582546120d8565b90556040519384526001600160a01b03908116951692a4565b60018060a01b0316805f52600660205260405f20825f5260205260ff60405f2054166126bf57805f52600660205260405f20825f5260205260405f20600160ff198254161790557f264144a56e114e49a835427d8f6543daeddbf9954edeb6fb0af5b4cf67d112385f80a3565b631f6d5aef60e01b5f5260045ffd5b81519190604183036126fe576126f79250602082015190606060408401519301515f1a90612e5e565b9192909190565b50505f9160029190565b5f516020612f1f5f395f51905f525c61272e5760015f516020612f1f5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b909115611ca0576024916127526020926129bd565b6040516370a0823160e01b815230600482015292839182906001600160a01b03165afa908115611756575f91612786575090565b90506020813d6020116127ad575b816127a160209383611f74565b810103126104f2575190565b3d9150612794565b6040516370a0823160e01b81523060048201526001600160a01b0390921692909190602082602481875afa918215611756575f92612899575b508082111561288a576128246020917f8752a472e571a816aea92eec8dae9baf628e840f4929fbcc2d155e6233ff68a793612001565b92845f52600382526001600160801b0361284a6128458660405f20546120d8565b612a4c565b16855f526003835260405f205560018060a01b031692835f526002825260405f20855f52825260405f2061287f8282546120d8565b9055604051908152a3565b638e20b1f960e01b5f5260045ffd5b9091506020813d6020116128c5575b816128b560209383611f74565b810103126104f25751905f6127ee565b3d91506128a8565b906001600160801b038254166001600160801b03806128f58484108585180285188094612001565b16166001600160801b03198454161783558181146129645761295c836001600160801b0361293d61292e85612961985460801c97612001565b80871081881802188096612001565b82546001600160801b0316911660801b6001600160801b031916179055565b6120d8565b90565b50905090565b908154918260801c928315611ca0576001820180546001600160401b0381168042106129ab575067ffffffffffffffff191690556001600160801b03169055565b635a8f69d560e01b5f5260045260245ffd5b6001600160a01b031680151590816129e7575b50156129d857565b630da30f6560e31b5f5260045ffd5b90503014155f6129d0565b612a2b9060018060a01b031692835f52600260205260405f2060018060a01b0384165f5260205260405f20546120748183811015611fe7565b915f52600260205260405f209060018060a01b03165f5260205260405f2055565b6001600160801b038111612a66576001600160801b031690565b6306dfcc6560e41b5f52608060045260245260445ffd5b91909181156124be57612ab1827f0000000000000000000000000000000000000000000000000000000000000000856129f2565b612aba82612a4c565b6001600160a01b039182165f818152600a6020908152604080832095881683529490529290922060035f526020526001600160801b03612b0160405f2092828454166122b9565b82546001600160801b03191691161790556040519182526003926001600160a01b0316917f0efa5711851c30ee7c17d858e40adc4db1d773a5f966aa2900964f63fa7d906090602090a4565b9092919282156120885760207f0efa5711851c30ee7c17d858e40adc4db1d773a5f966aa2900964f63fa7d906091612ba6857f0000000000000000000000000000000000000000000000000000000000000000836129f2565b612baf85612a4c565b6001600160a01b039485165f818152600a85526040808220978516825296855295909520612bdc886120ba565b875f5283526001600160801b03612bfa60405f2092828454166122b9565b166001600160801b0319825416179055612c13866120ba565b6040519485526001600160a01b031693a4565b90612086929160018060a01b03165f52600a60205260405f209060018060a01b03165f5260205260405f2060035f52602052612c658160405f206128cd565b908114611fe7565b92918015611ca057612cb06001600160801b03828180612c9b612cd096828b54166120748183811015611fe7565b1616821988541617875516855460801c6122b9565b84546001600160801b031660809190911b6001600160801b031916178455565b6001600160a01b03165f90815260086020526040902054612cfa906001600160401b0316426120d8565b6001600160401b038111612d31576001600160401b036001911692016001600160401b0383166001600160401b0319825416179055565b6306dfcc6560e41b5f52604060045260245260445ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480612e35575b15612da3577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611fe160c082611f74565b507f00000000000000000000000000000000000000000000000000000000000000004614612d7a565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411612ed5579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611756575f516001600160a01b03811615612ecb57905f905f90565b505f906001905f90565b5050505f9160039190565b60ff811690601f8211612f0f5760405191612efc604084611f74565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffdfe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00' as const

// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Faults. */
export const faultsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IBatches",
        "name": "batches_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AlreadyProven",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidLeaf",
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
    "name": "InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NoFault",
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
    "inputs": [],
    "name": "UnknownBounty",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
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
    "name": "BountyPaid",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
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
    "name": "BountyPromised",
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
        "internalType": "enum Fault",
        "name": "fault",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "prover",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "name": "FaultProven",
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
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
    "name": "LateLeaf",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
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
    "name": "SecondAttemptPaid",
    "type": "event"
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "bountyOf",
    "outputs": [
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
      },
      {
        "internalType": "uint64",
        "name": "readyAt",
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isProven",
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
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "payBounty",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "a",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "b",
        "type": "tuple"
      }
    ],
    "name": "proveDoubleJob",
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
            "internalType": "bytes32",
            "name": "session",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputSaltHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
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
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
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
            "internalType": "bytes32",
            "name": "session",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputSaltHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
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
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
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
      },
      {
        "internalType": "uint48",
        "name": "signedBlock",
        "type": "uint48"
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
        "components": [
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "module",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimes",
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
            "internalType": "bytes32",
            "name": "orderCommit",
            "type": "bytes32"
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
          },
          {
            "internalType": "uint256",
            "name": "maxPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "auditFee",
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
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "visibility",
            "type": "uint8"
          }
        ],
        "internalType": "struct Job",
        "name": "job",
        "type": "tuple"
      }
    ],
    "name": "proveFalseLeaf",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "leaf",
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
            "internalType": "bytes32",
            "name": "session",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputSaltHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
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
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          }
        ],
        "internalType": "struct Receipt",
        "name": "receipt",
        "type": "tuple"
      }
    ],
    "name": "proveFalseReceipt",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "p",
        "type": "tuple"
      }
    ],
    "name": "proveFalseSum",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "a",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "b",
        "type": "tuple"
      }
    ],
    "name": "proveFalseTotal",
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
          },
          {
            "internalType": "bytes32[]",
            "name": "proof",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct LeafProof",
        "name": "leaf",
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
            "internalType": "bytes32",
            "name": "session",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputSaltHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
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
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          }
        ],
        "internalType": "struct Receipt",
        "name": "receipt",
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
            "internalType": "bytes32",
            "name": "session",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outputSaltHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "streamRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "engineFingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "price",
            "type": "uint256"
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
            "internalType": "uint64",
            "name": "startedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "finishedAt",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "attempt",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "finishReason",
            "type": "uint8"
          }
        ],
        "internalType": "struct Receipt",
        "name": "other",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      },
      {
        "internalType": "uint48",
        "name": "signedBlock",
        "type": "uint48"
      }
    ],
    "name": "proveLeafEquivocation",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "components": [
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
              },
              {
                "internalType": "bytes32[]",
                "name": "proof",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct LeafProof",
            "name": "leaf",
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
                "internalType": "bytes32",
                "name": "session",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "runtimeId",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputSaltHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "streamRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "engineFingerprint",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
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
                "internalType": "uint64",
                "name": "startedAt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "finishedAt",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "attempt",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "finishReason",
                "type": "uint8"
              }
            ],
            "internalType": "struct Receipt",
            "name": "receipt",
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
                "internalType": "bytes32",
                "name": "session",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "offerHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "answerBy",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "attempt",
                "type": "uint32"
              }
            ],
            "internalType": "struct Assignment",
            "name": "assignment",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          },
          {
            "internalType": "uint48",
            "name": "signedBlock",
            "type": "uint48"
          }
        ],
        "internalType": "struct Attempt",
        "name": "first",
        "type": "tuple"
      },
      {
        "components": [
          {
            "components": [
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
              },
              {
                "internalType": "bytes32[]",
                "name": "proof",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct LeafProof",
            "name": "leaf",
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
                "internalType": "bytes32",
                "name": "session",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "runtimeId",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "outputSaltHash",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "streamRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "engineFingerprint",
                "type": "bytes32"
              },
              {
                "internalType": "uint256",
                "name": "price",
                "type": "uint256"
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
                "internalType": "uint64",
                "name": "startedAt",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "finishedAt",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "attempt",
                "type": "uint32"
              },
              {
                "internalType": "uint8",
                "name": "finishReason",
                "type": "uint8"
              }
            ],
            "internalType": "struct Receipt",
            "name": "receipt",
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
                "internalType": "bytes32",
                "name": "session",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "offerHash",
                "type": "bytes32"
              },
              {
                "internalType": "uint64",
                "name": "answerBy",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "attempt",
                "type": "uint32"
              }
            ],
            "internalType": "struct Assignment",
            "name": "assignment",
            "type": "tuple"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          },
          {
            "internalType": "uint48",
            "name": "signedBlock",
            "type": "uint48"
          }
        ],
        "internalType": "struct Attempt",
        "name": "second",
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
            "name": "client",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "module",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "runtimes",
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
            "internalType": "bytes32",
            "name": "orderCommit",
            "type": "bytes32"
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
          },
          {
            "internalType": "uint256",
            "name": "maxPrice",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "auditFee",
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
            "internalType": "uint16",
            "name": "auditClass",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "visibility",
            "type": "uint8"
          }
        ],
        "internalType": "struct Job",
        "name": "job",
        "type": "tuple"
      }
    ],
    "name": "proveSecondAttempt",
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
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "slashedOf",
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

/** Creation code of Faults; constructor arguments follow it. */
export const faultsBytecode =
  '0x6101e080604052346102fa5760208161464a803803809161002082856105f7565b8339810103126102fa57516001600160a01b0381168082036102fa5760405163b779811360e01b815260e081600481855afa908115610306575f91610537575b5060808101516001600160a01b0316300361052457604051630890357360e41b8152926101c084600481865afa938415610306575f946103c6575b5060a05260808290526020818101516040928301516001600160a01b0390811660e0521660c052905163e2fdcc1760e01b81529081600481855afa908115610306575f9161038c575b506001600160a01b0316610100526040516302edc17d60e51b8152602081600481855afa908115610306575f91610352575b506001600160a01b03908116610120526101005160405163025e2c5d60e01b81529160209183916004918391165afa908115610306575f91610311575b5061014052604051630283886360e41b815290602090829060049082905afa908115610306575f916102c0575b5063ffffffff608083015116610180526101605261ffff6101408161012084015116920151166101c0526101a052604051613fe79081610663823960805181818160c201528181610f0701528181611ee201528181612d120152613567015260a0518181816104f401528181611001015281816110b20152818161149701528181611607015281816127260152818161363101526136dd015260c05181818161248c01528181612f2501526139f9015260e0518181816111b401526137e401526101005181818161059f01528181610f4e0152818161331401526135a701526101205181818161078b01526131520152610140518181816106440152818161108b01526136b601526101605181818161116a015261379c01526101805181611df801526101a05181610f9d01526101c051818181611064015261368f0152f35b90506020813d6020116102fe575b816102db602093836105f7565b810103126102fa57516001600160401b03811681036102fa575f610180565b5f80fd5b3d91506102ce565b6040513d5f823e3d90fd5b90506020813d60201161034a575b8161032c602093836105f7565b810103126102fa5760049161034260209261061a565b915091610153565b3d915061031f565b90506020813d602011610384575b8161036d602093836105f7565b810103126102fa5761037e9061061a565b5f610116565b3d9150610360565b90506020813d6020116103be575b816103a7602093836105f7565b810103126102fa576103b89061061a565b5f6100e4565b3d915061039a565b9093506101c0813d821161051c575b816103e36101c093836105f7565b810103126102fa57604051906101c082016001600160401b03811183821017610508576040526104128161062e565b82526104206020820161062e565b60208301526104316040820161062e565b60408301526104426060820161062e565b60608301526104536080820161062e565b608083015261046460a0820161062e565b60a083015260c081015160ff811681036102fa576104fb916101a09160c085015261049160e0820161063f565b60e08501526104a3610100820161063f565b6101008501526104b6610120820161063f565b6101208501526104c9610140820161063f565b6101408501526104dc610160820161064e565b6101608501526104ef610180820161064e565b6101808501520161064e565b6101a0820152925f61009b565b634e487b7160e01b5f52604160045260245ffd5b3d91506103d5565b506362845cf960e11b5f5260045260245ffd5b905060e0813d60e0116105ef575b8161055260e093836105f7565b810103126102fa576040519060e082016001600160401b03811183821017610508576105e49160c0916040526105878161061a565b84526105956020820161061a565b60208501526105a66040820161061a565b60408501526105b76060820161061a565b60608501526105c86080820161061a565b60808501526105d960a0820161061a565b60a08501520161061a565b60c08201525f610060565b3d9150610545565b601f909101601f19168101906001600160401b0382119082101761050857604052565b51906001600160a01b03821682036102fa57565b519063ffffffff821682036102fa57565b519061ffff821682036102fa57565b51906001600160801b03821682036102fa5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c908163223a334b1461185657508063305ed6841461180b5780633f4d43481461153e5780634e8df85a146113825780636112cf4914610c6057806366544e6f14610a975780636ef554de14610a7c5780637b9c4801146109ae5780637d21bd561461091f578063a44256c6146108f0578063c47059eb1461032d578063c68b8f3a146100f45763cfdf677e146100ad575f80fd5b346100f157806003193601126100f1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b80fd5b50346100f1576104203660031901126100f1576004356001600160401b03811161032957806004016101806003198336030112610325576101e0366023190112610325576101e036610203190112610325576103e4356001600160401b038111610321576101669036906004016118ae565b61016e6118db565b91610178846126bb565b926101828561392d565b61018a612023565b84516001600160a01b03918216911614801590610260575b610251579261020461024d969593610100936101d98a9760018060a01b0386511665ffffffffffff80602089015116921690613107565b84516001600160a01b0316906101fe6101f96101f4366121b0565b6131e0565b6132f7565b9161334f565b516001600160a01b03169361021883612dd7565b5081606460405192018237206040519060208201923583526040820152604081526102446060826120d0565b519020916134f8565b5080f35b631b3342ef60e21b8752600487fd5b506044356001600160a01b0381169081810361030f5750610224356001600160a01b038116919082810361030b57501480610313575b806102db575b806102cd575b806102ae575b156101a2565b5060a435610284351415806102a85750610304356101243514156102a8565b5061024435606435146102a2565b506101c43563ffffffff81169081810361030f57506103a4359063ffffffff82169182810361030b57501461029c565b8980fd5b8880fd5b506102043560243514610296565b8380fd5b8280fd5b5080fd5b50346100f1576103203660031901126100f1576004356001600160401b0381116103295780600401906103006003198236030112610325576024356001600160401b03811161032157806004019061030060031982360301126106f0576102e03660431901126106f0576103a360448401612039565b6044820193906001600160a01b036103ba86612039565b6001600160a01b039092169116141594856108db575b856108bc575b6103df9061394a565b946103e98461394a565b928392839788946108b4575b5084610886575b50501591821561086c575b505061085d57610100606061041c838061262b565b01816040519182372090610430818061262b565b356040516020810191606083526007608083015266185d1d195b5c1d60ca1b60a0830152604082015283606082015260a0815261046e60c0826120d0565b519020808652600360205260ff60408720541661084e578552600360205260408520805460ff191660011790558315610836575b846104f260a06104ec6104e56104c56104bb878061262b565b6020810190611f8f565b61ffff6104de6101406104d88b8061262b565b01611fc5565b1691611fd4565b948061262b565b01611ff9565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061052960408501612039565b604051630369ac9160e01b81526001600160a01b039091166004820152606081602481865afa9182156107fc576001600160801b036020670de0b6b3a76400009461057f948891610807575b5001519116612641565b049286156107585761059081612039565b955b6001600160a01b038088167f000000000000000000000000000000000000000000000000000000000000000090911614610743575b50602001926105d584612039565b961561073a575b604051633e74703160e11b81526001600160a01b03909716600488015260016024880152604487015260208660648185855af19586156106f45782966106ff575b50803b156103295760405163167aec3160e31b81526001600160a01b0386811660048301527f0000000000000000000000000000000000000000000000000000000000000000166024820152604481018790529082908290606490829084905af180156106f4576106db575b507fcf28a852d7877dd62c1c37ac7173461da8da45e2e0af38f97eec67e13ab5853b91602091506001600160a01b03906106c290612039565b6040519687526001600160a01b0390951695941693a480f35b816106e5916120d0565b6106f057845f610689565b8480fd5b6040513d84823e3d90fd5b915094506020813d602011610732575b8161071c602093836120d0565b8101031261072e57859051945f61061d565b5f80fd5b3d915061070f565b600a90046105dc565b602091965061075190612039565b95906105c7565b61076186612039565b6040516336d30e8f60e11b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156107fc5784916107c2575b5095610592565b90506020813d6020116107f4575b816107dd602093836120d0565b81010312610321576107ee906120f1565b5f6107bb565b3d91506107d0565b6040513d86823e3d90fd5b610829915060603d60601161082f575b61082181836120d0565b810190612105565b5f610575565b503d610817565b610848610843828061262b565b612dd7565b506104a2565b630b01a8d960e21b8652600486fd5b631b3342ef60e21b8452600484fd5b9091508161087d575b50835f610407565b9050155f610875565b63ffffffff919294506108a86101c46108a18185940161215f565b940161215f565b16911610915f806103fc565b94505f6103f5565b94506103df6108d36108ce858061262b565b6128f2565b9590506103d6565b94506108ea6108ce868061262b565b946103d0565b50346100f15760203660031901126100f15760ff60406020926004358152600384522054166040519015158152f35b50346100f15760203660031901126100f15760406080916004358152806020522060405161094c8161204d565b60608254926001600160401b0360018060a01b0385169485855260a01c16928360208201526001600160801b03600260018060a01b03600185015416938460408501520154169283910152604051938452602084015260408301526060820152f35b50346100f1576102003660031901126100f1576004356001600160401b03811161032957806004016101806003198336030112610325576101e0366023190112610325576109fb816126bb565b610a048261392d565b610a0c612023565b81516001600160a01b0391821691161480610a6d575b80610a4d575b61085d575161024d926001600160a01b03909116916001916101009061021883612dd7565b506001600160801b03610a6260a48501611ff9565b166101243514610a28565b50608483013560243514610a22565b50346100f157610a94610a8e366118f1565b906123df565b80f35b50346100f157610aa6366118f1565b610ab18293926126bb565b610aba826126bb565b508135843503610b3757826101208501610ad38161215f565b61012085019063ffffffff80610ae88461215f565b169116145f14610b46575050506101006040518160608701823720610100604051816060860182372014155b15610b3757610b26610a949394612dd7565b50516001600160a01b031690612d8f565b631b3342ef60e21b8352600483fd5b610b536101408801611fc5565b61ffff80610b646101408901611fc5565b169116149182610c11575b505015610b145750610baa6001600160801b03610b8e60e08701611ff9565b166001600160801b03610ba360a08601611ff9565b169061194a565b6001600160801b03610bbe60e08501611ff9565b16141580610b145750610bf46001600160801b03610bdf6101008701611ff9565b166001600160801b03610ba360c08601611ff9565b6001600160801b03610c096101008501611ff9565b161415610b14565b6001919250610c2463ffffffff9161215f565b16019063ffffffff8211610c4c5763ffffffff610c41819261215f565b169116145f80610b6f565b634e487b7160e01b86526011600452602486fd5b50346100f15736600319016104208112610329576101e0136100f1576101e4356001600160401b03811161032957610c9c9036906004016118ae565b906101e036610203190112610325576103e4356001600160401b03811161032157610ccb9036906004016118ae565b9091610cd56118db565b60243593906001600160a01b03851680860361137e57610224356001600160a01b038116919082810361030b57501480611370575b80611340575b80611332575b80611313575b1561025157610d3d90610d2d61200d565b65ffffffffffff43921690613107565b92610d4661200d565b9160405194610d548661207c565b600435968787526020870152604435958660408201526064356060820152608435608082015260a43560a082015260c43560c082015260e43560e082015261010435610100820152610124356001600160401b038116810361130f57610120820152610144356001600160401b038116810361130f57610140820152610164356001600160401b038116810361130f57610160820152610184356001600160401b038116810361130f576101808201526101a4359863ffffffff8a1696878b0361130b578a6101a08401526101c4359660ff8816880361130757846101fe6101f986610e609b6101c0610e489901526131e0565b610e5061200d565b906101fe6101f96101f4366121b0565b610e6861200d565b935060405192602084019460018060a01b0316855260408401526060830152608082015260808152610e9b60a0826120d0565b519020610ea661200d565b90808352600360205260ff6040842054166112f857808352600360209081526040808520805460ff191660011790556001600160a01b039384168086526002835281862062015180420480885293528186205491516393d379dd60e01b81527f000000000000000000000000000000000000000000000000000000000000000086166004820152602481018290526044810187905291949093929190606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa8015611289578591879088926112a1575b5061271092610f96610fc293610f9b9361194a565b61194a565b7f000000000000000000000000000000000000000000000000000000000000000090612641565b04848082111561129457610fd591612170565b604051633e74703160e11b815260048101859052602481018790526044810191909152602081606481897f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015611289578690611255575b6110449150809561194a565b9083865260026020526040862090865260205260408520556127106110897f000000000000000000000000000000000000000000000000000000000000000085612641565b7f00000000000000000000000000000000000000000000000000000000000000009291900490857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166110e48488612170565b90803b1561032557604051632770a7eb60e21b81526001600160a01b0387166004820152602481019290925282908290604490829084905af180156106f45761123c575b50506040805133815260208101879052879186917f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b038311610c4c57916111b29186949333613dff565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561032557829160248392604051948593849263286781c760e01b845260048401525af180156106f457611227575b5050156112185780f35b631b3342ef60e21b8152600490fd5b81611231916120d0565b61032957815f61120e565b81611246916120d0565b61125157855f611128565b8580fd5b506020813d602011611281575b8161126f602093836120d0565b8101031261072e576110449051611038565b3d9150611262565b6040513d88823e3d90fd5b505061104485809561194a565b925050506060813d6060116112f0575b816112be606093836120d0565b8101031261125157805190604060208201519101516001600160401b038116036112ec578591612710610f81565b8680fd5b3d91506112b1565b630b01a8d960e21b8352600483fd5b8c80fd5b8b80fd5b8a80fd5b5060843561028435141580610d1c575061030435610104351415610d1c565b506102443560443514610d16565b506101a43563ffffffff81169081810361030f57506103a4359063ffffffff82169182810361030b575014610d10565b506102043560043514610d0a565b8780fd5b503461072e57602036600319011261072e57600435805f525f60205260405f206040516113ae8161204d565b81546001600160a01b0380821680845260a09290921c6001600160401b0316602084019081526001850154909116604084019081526002909401546001600160801b03166060840190815294911561152f576001600160401b0390511680421061151d575090816001600160801b03925f525f6020525f600260408220828155826001820155015560018060a01b03825116907fc351e6e0f377ec1a399ec84224a83d6a4b9f3cd9a5530e5c652d0b11c2f8dae2604060018060a01b038751168689511682519182526020820152a351915192516001600160a01b0393841693928316929116907f000000000000000000000000000000000000000000000000000000000000000016803b1561072e5760405163167aec3160e31b81526001600160a01b03938416600482015293909216602484015260448301525f908290606490829084905af1801561151257611504575080f35b61151091505f906120d0565b005b6040513d5f823e3d90fd5b635a8f69d560e01b5f5260045260245ffd5b633c58dd7f60e11b5f5260045ffd5b3461072e57602036600319011261072e576004356001600160401b03811161072e5780600401610180600319833603011261072e5761157c816126bb565b91602481016115c26115ac6115bb61ffff6115b361159a8689611f8f565b9490610144890195846104de88611fc5565b9588611f8f565b929093611fc5565b16916130c2565b9160a48101926115d184611ff9565b6115dd60408501612039565b604051630369ac9160e01b81526001600160a01b03918216600482015290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156115125760406001600160801b03929183925f916117ec575b50015116911610936101248301908263ffffffff6116618461215f565b1614611765575b509063ffffffff61167b6116819361215f565b16612170565b5f1963ffffffff611695610100860161215f565b160163ffffffff81116117515763ffffffff16146116db575b5050156116cc579051611510916001600160a01b0390911690612d8f565b631b3342ef60e21b5f5260045ffd5b8215611723575b82156116f2575b505083806116ae565b6001600160801b039192506117176080611710610104859401611ff9565b9401611ff9565b169116141583806116e9565b915061173160e48301611ff9565b6001600160801b038061174660608501611ff9565b1691161415916116e2565b634e487b7160e01b5f52601160045260245ffd5b9461168192919581156117c1575b508015611789575b9490915063ffffffff611668565b5063ffffffff61167b61179f6101048601611ff9565b6001600160801b03806117b460c48901611ff9565b169116141591505061177b565b90506001600160801b03806117e16117db60e48801611ff9565b93611ff9565b169116141588611773565b611805915060603d60601161082f5761082181836120d0565b8b611644565b3461072e5761030036600319011261072e576004356001600160401b03811161072e57610180600319823603011261072e576102e036602319011261072e5761151090600401611957565b3461072e57604036600319011261072e576004356001600160a01b038116919082900361072e576020915f526002825260405f206024355f52825260405f20548152f35b35906001600160a01b038216820361072e57565b9181601f8401121561072e578235916001600160401b03831161072e576020838186019501011161072e57565b610404359065ffffffffffff8216820361072e57565b90604060031983011261072e576004356001600160401b03811161072e57610180818403600319011261072e5760040191602435906001600160401b03821161072e5761018090829003600319011261072e5760040190565b9190820180921161175157565b611960816126bb565b6102e036602319011261072e576040519061197a826120b4565b6024356001600160a01b038116810361072e578252604435906001600160a01b038216820361072e5760208301829052606435916001600160a01b038316830361072e57604084018390526084356001600160a01b038116810361072e57606085015260a435936001600160a01b038516850361072e576080810185905260c435936001600160a01b038516850361072e578460a083015260e43560c08301526101043560e0830152610124356101008301526101443561012083015261016435610140830152610184356101608301526101a4356101808301526101c4356101a08301526101e4356101c0830152610204356101e083015261022435610200830152610244356001600160401b038116810361072e57610220830152610264356001600160401b038116810361072e5761024083015261028435946001600160401b038616860361072e57856102608401526102a435966001600160401b038816880361072e57876102808501526102c4359361ffff8516850361072e57846102a08201526102e4359060ff8216820361072e57611cbb916102c082015260ff6102c0604051927f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c2101904602085015260018060a01b03815116604085015260018060a01b03602082015116606085015260018060a01b03604082015116608085015260018060a01b0360608201511660a085015260018060a01b0360808201511660c085015260018060a01b0360a08201511660e085015260c081015161010085015260e08101516101208501526101008101516101408501526101208101516101608501526101408101516101808501526101608101516101a08501526101808101516101c08501526101a08101516101e08501526101c08101516102008501526101e08101516102208501526102008101516102408501526001600160401b03610220820151166102608501526001600160401b03610240820151166102808501526001600160401b03610260820151166102a08501526001600160401b03610280820151168285015261ffff6102a0820151166102e08501520151166103008201526103008152611caf610320826120d0565b602081519101206132f7565b60808a013503611f8057611ce88961014061ffff6104de611cdf6020850185611f8f565b93909401611fc5565b92611cf284612039565b906001600160a01b038116810361072e576001600160a01b039182169116149485611f4b575b5084611f16575b5083611ecd575b50610204356001600160801b03611d3f60a08a01611ff9565b16111580611eac575b83611ea4575b5082611e78575b505015611e2757604001516001600160401b038316919065ffffffffffff1682840361072e578210928315611dd4575b505050156116cc576101006040518160608401823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020611dc883612dd7565b926040519384523592a3565b509091506001600160401b03811680820361072e57611e1e91506001600160401b037f0000000000000000000000000000000000000000000000000000000000000000169061194a565b105f8080611d85565b51611e75936001600160a01b03909116925060029150611e4681612dd7565b5061010060405181606084018237206040519060208201923583526040820152604081526102446060826120d0565b50565b611e8791925061012001611fc5565b9061ffff8116810361072e5761ffff908116911610155f80611d55565b92505f611d4e565b50610224356001600160801b03611ec560c08a01611ff9565b161115611d48565b9092506001600160a01b038116810361072e577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03908116911614915f611d26565b909350611f2560408301612039565b906001600160a01b038116810361072e576001600160a01b03918216911614925f611d1f565b909450611f5a60208401612039565b906001600160a01b038116810361072e576001600160a01b03918216911614935f611d18565b6306a201bd60e31b5f5260045ffd5b903590601e198136030182121561072e57018035906001600160401b03821161072e576020019161018082023603831361072e57565b3561ffff8116810361072e5790565b9190811015611fe557610180020190565b634e487b7160e01b5f52603260045260245ffd5b356001600160801b038116810361072e5790565b6024356001600160a01b038116810361072e5790565b6044356001600160a01b038116810361072e5790565b356001600160a01b038116810361072e5790565b608081019081106001600160401b0382111761206857604052565b634e487b7160e01b5f52604160045260245ffd5b6101e081019081106001600160401b0382111761206857604052565b61014081019081106001600160401b0382111761206857604052565b6102e081019081106001600160401b0382111761206857604052565b90601f801991011681019081106001600160401b0382111761206857604052565b51906001600160a01b038216820361072e57565b9081606091031261072e576040519060608201908282106001600160401b03831117612068576040918252612139816120f1565b83526020810151602084015201516001600160801b038116810361072e57604082015290565b3563ffffffff8116810361072e5790565b9190820391821161175157565b35906001600160401b038216820361072e57565b359063ffffffff8216820361072e57565b359060ff8216820361072e57565b6101e09061020319011261072e57604051906121cb8261207c565b61020435825281610224356001600160a01b038116810361072e5760208201526102443560408201526102643560608201526102843560808201526102a43560a08201526102c43560c08201526102e43560e082015261030435610100820152610324356001600160401b038116810361072e57610120820152610344356001600160401b038116810361072e57610140820152610364356001600160401b038116810361072e57610160820152610384356001600160401b038116810361072e576101808201526103a43563ffffffff8116810361072e576101a08201526103c4359060ff8216820361072e576101c00152565b9190826101e091031261072e576040516122d98161207c565b6101c06123a4818395803585526122f26020820161189a565b602086015260408101356040860152606081013560608601526080810135608086015260a081013560a086015260c081013560c086015260e081013560e086015261010081013561010086015261234c610120820161217d565b61012086015261235f610140820161217d565b610140860152612372610160820161217d565b610160860152612385610180820161217d565b6101808601526123986101a08201612191565b6101a0860152016121a2565b910152565b9081602091031261072e5751600481101561072e5790565b600411156123cb57565b634e487b7160e01b5f52602160045260245ffd5b6123e8816126bb565b906123f2836126bb565b825181519193916001600160a01b039081169116148061261a575b1580156125e4575b6116cc5760608201906060850193843583351461259057604065ffffffffffff81819301511692015116808211918215612553575b149081612546575b15908161253d575b506116cc5761010090816040519182372060405163693e4e4960e11b81529135600483015260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015611512576002915f9161250e575b506124d0816123c1565b146116cc57610100908160405191823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020611dc883612dd7565b612530915060203d602011612536575b61252881836120d0565b8101906123a9565b5f6124c6565b503d61251e565b9050155f61245a565b8335863514159150612452565b9150853584351480612566575b9161244a565b50612574610120870161215f565b63ffffffff80612587610120880161215f565b16911611612560565b611e7595925061010091506125a6600494612dd7565b50516001600160a01b0316936125bb83612dd7565b5081604051918237206040519060208201923583526040820152604081526102446060826120d0565b508335823514801561241557506125fe610120830161215f565b63ffffffff80612611610120880161215f565b16911614612415565b50608084013560808301351461240d565b90359061017e198136030182121561072e570190565b8181029291811591840414171561175157565b519065ffffffffffff8216820361072e57565b519063ffffffff8216820361072e57565b519060ff8216820361072e57565b903590601e198136030182121561072e57018035906001600160401b03821161072e57602001918160051b3603831361072e57565b905f6101206040516126cc81612098565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152015260405163ed42136f60e01b8152823560048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611512575f91612807575b508092602081019060808061276b8484611f8f565b929061277a6040860186612686565b90604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b93849201370101902061012084015114918215926127ce575b50509050611f8057565b606092506127e56101006127fe9501519183611f8f565b906127f4610160850185612686565b9590940192613ce4565b15805f806127c4565b9050610140813d82116128db575b8161282361014093836120d0565b8101031261072e576040519061283882612098565b612841816120f1565b825261284f60208201612654565b602083015261286060408201612654565b604083015261287160608201612667565b606083015261288260808201612667565b608083015261289360a08201612678565b60a08301526128a460c08201612678565b60c083015260e081015190811515820361072e576101209160e084015261010081015161010084015201516101208201525f612756565b3d9150612815565b359061ffff8216820361072e57565b6102e036604319011261072e5760405161290b816120b4565b6044356001600160a01b038116810361072e578152606435916001600160a01b038316830361072e5760208201839052608435906001600160a01b038216820361072e576040830182905260a4356001600160a01b038116810361072e57606084015260c4356001600160a01b038116810361072e576080840181905260e435906001600160a01b038216820361072e578160a08601526101043560c08601526101243560e08601526101443561010086015261016435610120860152610184356101408601526101a4356101608601526101c4356101808601526101e4356101a0860152610204356101c0860152610224356101e086015261024435610200860152610264356001600160401b038116810361072e57610220860152610284356001600160401b038116810361072e576102408601526102a4356001600160401b038116810361072e576102608601526102c4356001600160401b038116810361072e576102808601526102e4359461ffff8616860361072e57856102a0820152610304359060ff8216820361072e57612c3c916102c082015260ff6102c0604051927f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c2101904602085015260018060a01b03815116604085015260018060a01b03602082015116606085015260018060a01b03604082015116608085015260018060a01b0360608201511660a085015260018060a01b0360808201511660c085015260018060a01b0360a08201511660e085015260c081015161010085015260e08101516101208501526101008101516101408501526101208101516101608501526101408101516101808501526101608101516101a08501526101808101516101c08501526101a08101516101e08501526101c08101516102008501526101e08101516102208501526102008101516102408501526001600160401b03610220820151166102608501526001600160401b03610240820151166102808501526001600160401b03610260820151166102a08501526001600160401b03610280820151168285015261ffff6102a0820151166102e08501520151166103008201526103008152611caf610320826120d0565b608084013503611f8057612c66612c566020850185611f8f565b61ffff6104de6101408801611fc5565b93612c7085612039565b6001600160a01b039081169116149586612d6b575b5085612d47575b5084612d10575b50610224356001600160801b03612cac60a08401611ff9565b1611159081612ced575b5083612ce5575b5082612cc857505090565b61ffff919250612cdc610120839201611fc5565b92169116101590565b92505f612cbd565b90506001600160801b03612d0760c0610244359301611ff9565b1611155f612cb6565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0390811691161493505f612c93565b909450612d5660408401612039565b6001600160a01b03908116911614935f612c8c565b909550612d7a60208501612039565b6001600160a01b03908116911614945f612c85565b906003611e7592611e4681612dd7565b35906001600160801b038216820361072e57565b81835290916001600160fb1b03831161072e5760209260051b809284830137010190565b612de46020820182611f8f565b612df360408493940183612686565b612e04610160859693960185612686565b92909160405196879563cbfdcea560e01b8752806101848801893560048a015261018060248a0152526101a4870193905f5b818110612f8f575050509261ffff612f07610140612e6960209a968a9996612f20996003198c84030160448d0152612db3565b95606081013560648a0152608081013560848a01526001600160801b03612e9260a08301612d9f565b1660a48a01526001600160801b03612eac60c08301612d9f565b1660c48a01526001600160801b03612ec660e08301612d9f565b1660e48a01526001600160801b03612ee16101008301612d9f565b166101048a015263ffffffff612efa6101208301612191565b166101248a0152016128e3565b1661014486015284830360031901610164860152612db3565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115611512575f91612f60575090565b90506020813d602011612f87575b81612f7b602093836120d0565b8101031261072e575190565b3d9150612f6e565b919596975091929361018080600192838060a01b03612fad8a61189a565b168152838060a01b03612fc260208b0161189a565b166020820152838060a01b03612fda60408b0161189a565b1660408201526001600160801b03612ff460608b01612d9f565b1660608201526001600160801b0361300e60808b01612d9f565b1660808201526001600160801b0361302860a08b01612d9f565b1660a082015260c089013560c08201526001600160401b0361304c60e08b0161217d565b1660e082015263ffffffff6130646101008b01612191565b1661010082015261ffff61307b6101208b016128e3565b1661012082015261ffff6130926101408b016128e3565b1661014082015261ffff6130a96101608b016128e3565b1661016082015201960191019189979695949392612e36565b9092915f935f925b8284106130d75750505050565b909192946130fd60019163ffffffff610ba36101006130f78b8989611fd4565b0161215f565b95019291906130ca565b918082119081156131cb575b506131bc5760405163cd298edb60e01b81526001600160a01b03928316600482015265ffffffffffff91909116602482015290602090829060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611512575f91613185575090565b90506020813d6020116131b4575b816131a0602093836120d0565b8101031261072e576131b1906120f1565b90565b3d9150613193565b638baa579f60e01b5f5260045ffd5b9050611fff820180831161175157105f613113565b60405160ff6101c060208301937ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda785528051604085015260018060a01b03602082015116606085015260408101516080850152606081015160a0850152608081015160c085015260a081015160e085015260c081015161010085015260e08101516101208501526101008101516101408501526001600160401b03610120820151166101608501526001600160401b03610140820151166101808501526001600160401b03610160820151166101a08501526001600160401b03610180820151168285015263ffffffff6101a0820151166101e085015201511661020082015261020081526132f1610220826120d0565b51902090565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611512575f91612f60575090565b9390929160468211806134df575b806134c5575b6133c9575b9161337292613dcb565b5090929061337f816123c1565b1592831593613392575b5050506131bc57565b6001600160a01b039081169116811415925090826133b5575b50505f8080613389565b6001600160a01b0316141590505f806133ab565b60405160208101918252602081526133e26040826120d0565b51902060465b82811061348457508160451161072e578160451015611fe5576134749060405160208101917fc447260d882dc885621edc34ed1fd6ce0cb822be559ee429c10cce72c9e11ea1835260018060a01b03881660408301526060820152604185013560e01c6080820152604585013560f81c60a082015260a0815261346c60c0826120d0565b5190206132f7565b9060411161072e57604190613368565b906020820180831161175157831061072e576134a4908285013590613f44565b9060208101809111156133e857634e487b7160e01b5f52601160045260245ffd5b5060451982018281116117515760109060051c1115613363565b508160451981011161175157602060451983081561335d565b909291925f91845f52600360205260ff60405f20541661391e57845f52600360205260405f20600160ff198254161790556201518042049060018060a01b031691825f52600260205260405f20825f5260205260405f2054956040516393d379dd60e01b815260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660048201528460248201525f604482015260608160648160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156115125788915f905f926138cb575b5061271092610f966135ef93610f9b9361194a565b0487808211156138c25761360291612170565b60405190633e74703160e11b82528560048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1908115611512575f91613890575b50925b61366f84809961194a565b90855f52600260205260405f20905f5260205260405f20556127106136b47f000000000000000000000000000000000000000000000000000000000000000085612641565b7f00000000000000000000000000000000000000000000000000000000000000009491900492907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661370f8583612170565b90803b1561072e57604051632770a7eb60e21b81526001600160a01b038816600482015260248101929092525f908290604490829084905af180156115125761387b575b5060058210156138675760408051338152602081019290925286917f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b03831161385357906137e2929133613dff565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561032557829160248392604051948593849263286781c760e01b845260048401525af180156106f457613841575050565b61384c8280926120d0565b6100f15750565b634e487b7160e01b85526011600452602485fd5b634e487b7160e01b87526021600452602487fd5b6138889197505f906120d0565b5f955f613753565b90506020813d6020116138ba575b816138ab602093836120d0565b8101031261072e57515f613661565b3d915061389e565b50505f92613664565b925050506060813d606011613916575b816138e8606093836120d0565b8101031261072e57805190604060208201519101516001600160401b0381160361072e5788916127106135da565b3d91506138db565b630b01a8d960e21b5f5260045ffd5b60606139406101f96101f43660246122c0565b91013503611f8057565b61395c613957828061262b565b6126bb565b90613967818061262b565b606061397c6101f96101f436602087016122c0565b91013503611f8057610200810135916080613997838061262b565b0135831480613cc1575b80613c9f575b80613c75575b80613c63575b6139bd838061262b565b359061010060606139ce868061262b565b01816040519182372060405163693e4e4960e11b8152600481019390935260248301526020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611512575f92613c42575b50613a3b826123c1565b15908115613c37575b506116cc57613a806020613a7a613a67613a5e868061262b565b83810190611f8f565b61ffff6104de6101406104d88a8061262b565b01612039565b906102e083013565ffffffffffff811680910361072e57613aaf9065ffffffffffff6020840151169084613107565b9183360360c06101ff1982011261072e576040519560c087018781106001600160401b03821117612068576040528652613aec610220860161189a565b95602081019687526040810196610240870135885260608201976102608801358952610280880198613b1d8a61217d565b6080850190815290613b326102a08b01612191565b9260a086019384526040519460208601967f767b6ba905abb967fd5100262aafdb7da4fcdb43a8cbde17b60f82bc134a86ec8852516040870152600160a01b6001900390511660608601525160808501525160a0840152516001600160401b031660c08301525163ffffffff1660e082015260e08152613bb4610100826120d0565b519020613bc0906132f7565b946102c081013591601e190182121561072e57018035906001600160401b03821161072e57602001813603811361072e5765ffffffffffff95604095613c059461334f565b01511690356001600160401b038116810361072e57806001600160401b0391501690603c820180921161175157111590565b60029150145f613a44565b613c5c91925060203d6020116125365761252881836120d0565b905f613a31565b506060820135610240830135146139b3565b50613c836102a0830161215f565b63ffffffff80613c966101c0860161215f565b169116146139ad565b50613cac60408301612039565b81516001600160a01b039182169116146139a7565b50613ccf6102208301612039565b81516001600160a01b039182169116146139a1565b939592919060e08301908261ffff613cfb84611fc5565b161015613dbf57613d1961ffff613d1184611fc5565b1684836130c2565b9260c08501938063ffffffff613d2e8761215f565b1610948515613d85575b5050505050613d7c57610100908160405191823720915f925b84841015613d7457613d6c6001918560051b88013590613f44565b930192613d51565b149350915050565b50925050505f90565b63ffffffff949550926101009261ffff6104de613dac6130f7958961167b613db29a61215f565b98611fc5565b1611155f80808080613d38565b50505050925050505f90565b9060418303613df557613dee9250602081013591604082359201355f1a90613f65565b9192909190565b50505f9160029190565b8215613f3e576001545f1981146117515760010192836001556001600160801b038111613f2757916060917fa2124784071abee8eb9defdddb4f7974131231d3ad278793287322353b7be4d29360405191613e598361204d565b6001600160a01b039081168084526001600160401b03909816602080850182815295831660408087018281526001600160801b038781168b8a019081525f8e815280875284902099518a549b516001600160e01b0319909c169089161760a09b909b1b67ffffffffffffffff60a01b169a909a17895590516001890180546001600160a01b0319169190971617909555965160029690960180546fffffffffffffffffffffffffffffffff1916969094169590951790925584519384529083019190915291810191909152a3565b6306dfcc6560e41b5f52608060045260245260445ffd5b50505050565b81811015613f58575f5260205260405f2090565b905f5260205260405f2090565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613fdc579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611512575f516001600160a01b03811615613fd257905f905f90565b505f906001905f90565b5050505f916003919056' as const

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
  '0x6101e080604052346102f3576020816140e7803803809161002082856105f0565b8339810103126102f357516001600160a01b0381168082036102f35760405163b779811360e01b815260e081600481855afa9081156102ff575f91610530575b5060808101516001600160a01b0316300361051d57604051630890357360e41b8152926101c084600481865afa9384156102ff575f946103bf575b5060a05260808290526020818101516040928301516001600160a01b0390811660e0521660c052905163e2fdcc1760e01b81529081600481855afa9081156102ff575f91610385575b506001600160a01b0316610100526040516302edc17d60e51b8152602081600481855afa9081156102ff575f9161034b575b506001600160a01b03908116610120526101005160405163025e2c5d60e01b81529160209183916004918391165afa9081156102ff575f9161030a575b5061014052604051630283886360e41b815290602090829060049082905afa9081156102ff575f916102b9575b5063ffffffff608083015116610180526101605261ffff6101408161012084015116920151166101c0526101a052604051613a8b908161065c823960805181818160c20152818161095301528181611ff401526133b4015260a051818181610a4d01528181610afe01528181610ef601528181611134015281816115f0015281816126980152818161347e015261352a015260c05181818161242701528181612a720152612cd4015260e051818181610c00015261363101526101005181818161099a015281816111df0152818161287201526133f40152610120518181816113c60152612ff7015261014051818181610ad7015281816112840152613503015261016051818181610bb601526135e901526101805181611f2401526101a051816109e901526101c051818181610ab001526134dc0152f35b90506020813d6020116102f7575b816102d4602093836105f0565b810103126102f357516001600160401b03811681036102f3575f610180565b5f80fd5b3d91506102c7565b6040513d5f823e3d90fd5b90506020813d602011610343575b81610325602093836105f0565b810103126102f35760049161033b602092610613565b915091610153565b3d9150610318565b90506020813d60201161037d575b81610366602093836105f0565b810103126102f35761037790610613565b5f610116565b3d9150610359565b90506020813d6020116103b7575b816103a0602093836105f0565b810103126102f3576103b190610613565b5f6100e4565b3d9150610393565b9093506101c0813d8211610515575b816103dc6101c093836105f0565b810103126102f357604051906101c082016001600160401b038111838210176105015760405261040b81610627565b825261041960208201610627565b602083015261042a60408201610627565b604083015261043b60608201610627565b606083015261044c60808201610627565b608083015261045d60a08201610627565b60a083015260c081015160ff811681036102f3576104f4916101a09160c085015261048a60e08201610638565b60e085015261049c6101008201610638565b6101008501526104af6101208201610638565b6101208501526104c26101408201610638565b6101408501526104d56101608201610647565b6101608501526104e86101808201610647565b61018085015201610647565b6101a0820152925f61009b565b634e487b7160e01b5f52604160045260245ffd5b3d91506103ce565b506362845cf960e11b5f5260045260245ffd5b905060e0813d60e0116105e8575b8161054b60e093836105f0565b810103126102f3576040519060e082016001600160401b03811183821017610501576105dd9160c09160405261058081610613565b845261058e60208201610613565b602085015261059f60408201610613565b60408501526105b060608201610613565b60608501526105c160808201610613565b60808501526105d260a08201610613565b60a085015201610613565b60c08201525f610060565b3d915061053e565b601f909101601f19168101906001600160401b0382119082101761050157604052565b51906001600160a01b03821682036102f357565b519063ffffffff821682036102f357565b519061ffff821682036102f357565b51906001600160801b03821682036102f35756fe6080806040526004361015610012575f80fd5b5f905f3560e01c908163223a334b1461183257508063305ed684146117e75780633f4d434814611527578063422e722114610f985780634e8df85a14610ddd5780636112cf49146106ac57806366544e6f146104e35780636ef554de146104c85780637b9c4801146103eb5780637d21bd561461035c578063a44256c61461032d578063c68b8f3a146100f45763cfdf677e146100ad575f80fd5b346100f157806003193601126100f1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b80fd5b50346100f1576104203660031901126100f1576004356001600160401b03811161032957806004016101806003198336030112610325576101e0366023190112610325576101e036610203190112610325576103e4356001600160401b0381116103215761016690369060040161188a565b61016e6118b7565b916101788461262d565b926101828561376b565b61018a611a51565b84516001600160a01b03918216911614801590610260575b610251579261020461024d969593610100936101d98a9760018060a01b0386511665ffffffffffff80602089015116921690612fac565b84516001600160a01b0316906101fe6101f96101f436612164565b613085565b612855565b9161319c565b516001600160a01b03169361021883612924565b50816064604051920182372060405190602082019235835260408201526040815261024460608261198d565b51902091613345565b5080f35b631b3342ef60e21b8752600487fd5b506044356001600160a01b0381169081810361030f5750610224356001600160a01b038116919082810361030b57501480610313575b806102db575b806102cd575b806102ae575b156101a2565b5060a435610284351415806102a85750610304356101243514156102a8565b5061024435606435146102a2565b506101c43563ffffffff81169081810361030f57506103a4359063ffffffff82169182810361030b57501461029c565b8980fd5b8880fd5b506102043560243514610296565b8380fd5b8280fd5b5080fd5b50346100f15760203660031901126100f15760ff60406020926004358152600384522054166040519015158152f35b50346100f15760203660031901126100f15760406080916004358152806020522060405161038981611926565b60608254926001600160401b0360018060a01b0385169485855260a01c16928360208201526001600160801b03600260018060a01b03600185015416938460408501520154169283910152604051938452602084015260408301526060820152f35b50346100f1576102003660031901126100f1576004356001600160401b03811161032957806004016101806003198336030112610325576101e0366023190112610325576104388161262d565b6104418261376b565b610449611a51565b81516001600160a01b03918216911614806104b9575b80610499575b61048a575161024d926001600160a01b03909116916001916101009061021883612924565b631b3342ef60e21b8452600484fd5b506001600160801b036104ae60a48501611a7b565b166101243514610465565b5060848301356024351461045f565b50346100f1576104e06104da366118cd565b9061237a565b80f35b50346100f1576104f2366118cd565b6104fd82939261262d565b6105068261262d565b5081358435036105835782610120850161051f816120ee565b61012085019063ffffffff80610534846120ee565b169116145f14610592575050506101006040518160608701823720610100604051816060860182372014155b15610583576105726104e09394612924565b50516001600160a01b0316906128dc565b631b3342ef60e21b8352600483fd5b61059f6101408801611a07565b61ffff806105b06101408901611a07565b16911614918261065d575b50501561056057506105f66001600160801b036105da60e08701611a7b565b166001600160801b036105ef60a08601611a7b565b1690611a8f565b6001600160801b0361060a60e08501611a7b565b1614158061056057506106406001600160801b0361062b6101008701611a7b565b166001600160801b036105ef60c08601611a7b565b6001600160801b036106556101008501611a7b565b161415610560565b600191925061067063ffffffff916120ee565b16019063ffffffff82116106985763ffffffff61068d81926120ee565b169116145f806105bb565b634e487b7160e01b86526011600452602486fd5b50346100f15736600319016104208112610329576101e0136100f1576101e4356001600160401b038111610329576106e890369060040161188a565b906101e036610203190112610325576103e4356001600160401b0381116103215761071790369060040161188a565b90916107216118b7565b60243593906001600160a01b038516808603610dd957610224356001600160a01b038116919082810361030b57501480610dcb575b80610d9b575b80610d8d575b80610d6e575b156102515761078990610779611a3b565b65ffffffffffff43921690612fac565b92610792611a3b565b91604051946107a086611955565b600435968787526020870152604435958660408201526064356060820152608435608082015260a43560a082015260c43560c082015260e43560e082015261010435610100820152610124356001600160401b0381168103610d6a57610120820152610144356001600160401b0381168103610d6a57610140820152610164356001600160401b0381168103610d6a57610160820152610184356001600160401b0381168103610d6a576101808201526101a4359863ffffffff8a1696878b03610d66578a6101a08401526101c4359660ff88168803610d6257846101fe6101f9866108ac9b6101c0610894990152613085565b61089c611a3b565b906101fe6101f96101f436612164565b6108b4611a3b565b935060405192602084019460018060a01b03168552604084015260608301526080820152608081526108e760a08261198d565b5190206108f2611a3b565b90808352600360205260ff604084205416610d5357808352600360209081526040808520805460ff191660011790556001600160a01b039384168086526002835281862062015180420480885293528186205491516393d379dd60e01b81527f000000000000000000000000000000000000000000000000000000000000000086166004820152602481018290526044810187905291949093929190606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa8015610ce457859187908892610cfc575b50612710926109e2610a0e936109e793611a8f565b611a8f565b7f000000000000000000000000000000000000000000000000000000000000000090612122565b048480821115610cef57610a21916120ff565b604051633e74703160e11b815260048101859052602481018790526044810191909152602081606481897f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610ce4578690610cac575b610a9091508095611a8f565b908386526002602052604086209086526020526040852055612710610ad57f000000000000000000000000000000000000000000000000000000000000000085612122565b7f00000000000000000000000000000000000000000000000000000000000000009291900490857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316610b3084886120ff565b90803b1561032557604051632770a7eb60e21b81526001600160a01b0387166004820152602481019290925282908290604490829084905af18015610c8857610c93575b50506040805133815260208101879052879186917f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b0383116106985791610bfe91869493336138a3565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561032557829160248392604051948593849263286781c760e01b845260048401525af18015610c8857610c73575b505015610c645780f35b631b3342ef60e21b8152600490fd5b81610c7d9161198d565b61032957815f610c5a565b6040513d84823e3d90fd5b81610c9d9161198d565b610ca857855f610b74565b8580fd5b506020813d602011610cdc575b81610cc66020938361198d565b81010312610cd857610a909051610a84565b5f80fd5b3d9150610cb9565b6040513d88823e3d90fd5b5050610a90858095611a8f565b925050506060813d606011610d4b575b81610d196060938361198d565b81010312610ca857805190604060208201519101516001600160401b03811603610d475785916127106109cd565b8680fd5b3d9150610d0c565b630b01a8d960e21b8352600483fd5b8c80fd5b8b80fd5b8a80fd5b5060843561028435141580610768575061030435610104351415610768565b506102443560443514610762565b506101a43563ffffffff81169081810361030f57506103a4359063ffffffff82169182810361030b57501461075c565b506102043560043514610756565b8780fd5b50346100f15760203660031901126100f1576004359081815280602052604081209160405192610e0c84611926565b80546001600160a01b0380821680875260a09290921c6001600160401b0316602087019081526001840154909116604087019081526002909301546001600160801b031660608701908152939115610f89576001600160401b03905116804210610f7757508394816001600160801b039286528560205285600260408220828155826001820155015560018060a01b03825116907fc351e6e0f377ec1a399ec84224a83d6a4b9f3cd9a5530e5c652d0b11c2f8dae2604060018060a01b038751168689511682519182526020820152a351915192516001600160a01b0393841693928316929116907f000000000000000000000000000000000000000000000000000000000000000016803b15610f735760405163167aec3160e31b81526001600160a01b039384166004820152939092166024840152604483015282908290606490829084905af18015610c8857610f625750f35b81610f6c9161198d565b6100f15780f35b8480fd5b635a8f69d560e01b8552600452602484fd5b633c58dd7f60e11b8552600485fd5b5034610cd8576040366003190112610cd8576004356001600160401b038111610cd857806004016103006003198336030112610cd857602435906001600160401b038211610cd85781600401906103006003198436030112610cd8576080611000828061210c565b0135608061100e848061210c565b01351490816114eb575b61102190612c25565b9361102b83612c25565b918291829687936114e3575b50836114b6575b501591821561149c575b505061148d57610100606061105d838061210c565b01816040519182372090611071818061210c565b356040516020810191606083526007608083015266185d1d195b5c1d60ca1b60a0830152604082015283606082015260a081526110af60c08261198d565b519020805f52600360205260ff60405f20541661147e575f52600360205260405f20600160ff198254161790558315611466575b61113260a061112c6111256111056110fb868061210c565b60208101906119d1565b61ffff61111e6101406111188a8061210c565b01611a07565b1691611a16565b938061210c565b01611a7b565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061116960408401611a67565b604051630369ac9160e01b81526001600160a01b039091166004820152606081602481865afa918215611330576001600160801b036020670de0b6b3a7640000946111bf945f91611437575b5001519116612122565b04918515611390576111d081611a67565b945b6001600160a01b038087167f000000000000000000000000000000000000000000000000000000000000000090911614611378575b506020019161121583611a67565b951561136f575b604051633e74703160e11b81526001600160a01b0390961660048701526001602487015260448601526020856064815f855af1948515611330575f9561133b575b50803b15610cd85760405163167aec3160e31b81526001600160a01b0385811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101869052905f908290606490829084905af180156113305761131a575b507fcf28a852d7877dd62c1c37ac7173461da8da45e2e0af38f97eec67e13ab5853b906020906001600160a01b039061130190611a67565b6040519687526001600160a01b0390951695941693a480f35b6113279195505f9061198d565b5f9360206112c9565b6040513d5f823e3d90fd5b9094506020813d602011611367575b816113576020938361198d565b81010312610cd85751935f61125d565b3d915061134a565b600a900461121c565b602091955060446113899101611a67565b9490611207565b61139c60448601611a67565b6040516336d30e8f60e11b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611330575f916113fd575b50946111d2565b90506020813d60201161142f575b816114186020938361198d565b81010312610cd85761142990612080565b5f6113f6565b3d915061140b565b611459915060603d60601161145f575b611451818361198d565b810190612094565b5f6111b5565b503d611447565b611478611473828061210c565b612924565b506110e3565b630b01a8d960e21b5f5260045ffd5b631b3342ef60e21b5f5260045ffd5b909150816114ad575b50835f611048565b9050155f6114a5565b6114c59193506101c4016120ee565b63ffffffff806114d86101c488016120ee565b16911610915f61103e565b93505f611037565b90506110216114fc60448601611a67565b6001600160a01b0361151060448701611a67565b6001600160a01b0390921691161415919050611018565b34610cd8576020366003190112610cd8576004356001600160401b038111610cd857806004016101806003198336030112610cd8576115658161262d565b91602481016115ab6115956115a461ffff61159c61158386896119d1565b94906101448901958461111e88611a07565b95886119d1565b929093611a07565b1691612be0565b9160a48101926115ba84611a7b565b6115c660408501611a67565b604051630369ac9160e01b81526001600160a01b03918216600482015290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156113305760406001600160801b03929183925f916117c8575b50015116911610936101248301908263ffffffff61164a846120ee565b1614611741575b509063ffffffff61166461166a936120ee565b166120ff565b5f1963ffffffff61167e61010086016120ee565b160163ffffffff811161172d5763ffffffff16146116b7575b50501561148d5790516116b5916001600160a01b03909116906128dc565b005b82156116ff575b82156116ce575b50508380611697565b6001600160801b039192506116f360806116ec610104859401611a7b565b9401611a7b565b169116141583806116c5565b915061170d60e48301611a7b565b6001600160801b038061172260608501611a7b565b1691161415916116be565b634e487b7160e01b5f52601160045260245ffd5b9461166a929195811561179d575b508015611765575b9490915063ffffffff611651565b5063ffffffff61166461177b6101048601611a7b565b6001600160801b038061179060c48901611a7b565b1691161415915050611757565b90506001600160801b03806117bd6117b760e48801611a7b565b93611a7b565b16911614158861174f565b6117e1915060603d60601161145f57611451818361198d565b8b61162d565b34610cd857610300366003190112610cd8576004356001600160401b038111610cd8576101806003198236030112610cd8576102e0366023190112610cd8576116b590600401611a9c565b34610cd8576040366003190112610cd8576004356001600160a01b0381169190829003610cd8576020915f526002825260405f206024355f52825260405f20548152f35b35906001600160a01b0382168203610cd857565b9181601f84011215610cd8578235916001600160401b038311610cd85760208381860195010111610cd857565b610404359065ffffffffffff82168203610cd857565b906040600319830112610cd8576004356001600160401b038111610cd8576101808184036003190112610cd85760040191602435906001600160401b038211610cd857610180908290036003190112610cd85760040190565b608081019081106001600160401b0382111761194157604052565b634e487b7160e01b5f52604160045260245ffd5b6101e081019081106001600160401b0382111761194157604052565b61014081019081106001600160401b0382111761194157604052565b90601f801991011681019081106001600160401b0382111761194157604052565b35906001600160401b0382168203610cd857565b359061ffff82168203610cd857565b903590601e1981360301821215610cd857018035906001600160401b038211610cd85760200191610180820236038313610cd857565b3561ffff81168103610cd85790565b9190811015611a2757610180020190565b634e487b7160e01b5f52603260045260245ffd5b6024356001600160a01b0381168103610cd85790565b6044356001600160a01b0381168103610cd85790565b356001600160a01b0381168103610cd85790565b356001600160801b0381168103610cd85790565b9190820180921161172d57565b611aa58161262d565b6102e0366023190112610cd8576040516102e081018181106001600160401b03821117611941576040526024356001600160a01b0381168103610cd8578152604435916001600160a01b0383168303610cd85760208201839052606435926001600160a01b0384168403610cd857604083018490526084356001600160a01b0381168103610cd857606084015260a435926001600160a01b0384168403610cd8576080810184905260c435946001600160a01b0386168603610cd8578560a083015260e43560c08301526101043560e0830152610124356101008301526101443561012083015261016435610140830152610184356101608301526101a4356101808301526101c4356101a08301526101e4356101c0830152610204356101e083015261022435610200830152610244356001600160401b0381168103610cd857610220830152610264356001600160401b0381168103610cd85761024083015261028435956001600160401b0387168703610cd857866102608401526102a435956001600160401b0387168703610cd857866102808501526102c4359361ffff85168503610cd857846102a08201526102e4359060ff82168203610cd857611e10916102c082015260ff6102c0604051927f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c2101904602085015260018060a01b03815116604085015260018060a01b03602082015116606085015260018060a01b03604082015116608085015260018060a01b0360608201511660a085015260018060a01b0360808201511660c085015260018060a01b0360a08201511660e085015260c081015161010085015260e08101516101208501526101008101516101408501526101208101516101608501526101408101516101808501526101608101516101a08501526101808101516101c08501526101a08101516101e08501526101c08101516102008501526101e08101516102208501526102008101516102408501526001600160401b03610220820151166102608501526001600160401b03610240820151166102808501526001600160401b03610260820151166102a08501526001600160401b03610280820151168285015261ffff6102a0820151166102e08501520151166103008201526103008152611e046103208261198d565b60208151910120612855565b60808a01350361207157611e3d8961014061ffff61111e611e3460208501856119d1565b93909401611a07565b92611e4784611a67565b6001600160a01b03908116911614948561204d575b5084612029575b5083611ff2575b50610204356001600160801b03611e8360a08a01611a7b565b1611159283611fcf575b15928315611fc6575b508215611fa6575b5050611f55576040015165ffffffffffff166001600160401b03821610918215611f11575b50501561148d576101006040518160608401823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020611f0583612924565b926040519384523592a3565b6001600160401b03919250611f4b9082807f0000000000000000000000000000000000000000000000000000000000000000169116611a8f565b9116115f80611ec3565b51611fa3936001600160a01b03909116925060029150611f7481612924565b50610100604051816060840182372060405190602082019235835260408201526040815261024460608261198d565b50565b61ffff919250611fba610120839201611a07565b92169116105f80611e9e565b1592505f611e96565b9250610224356001600160801b03611fe960c08a01611a7b565b16111592611e8d565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0390811691161492505f611e6a565b90935061203860408301611a67565b6001600160a01b03908116911614925f611e63565b90945061205c60208401611a67565b6001600160a01b03908116911614935f611e5c565b6306a201bd60e31b5f5260045ffd5b51906001600160a01b0382168203610cd857565b90816060910312610cd8576040519060608201908282106001600160401b038311176119415760409182526120c881612080565b83526020810151602084015201516001600160801b0381168103610cd857604082015290565b3563ffffffff81168103610cd85790565b9190820391821161172d57565b90359061017e1981360301821215610cd8570190565b8181029291811591840414171561172d57565b6004111561213f57565b634e487b7160e01b5f52602160045260245ffd5b359063ffffffff82168203610cd857565b6101e090610203190112610cd8576040519061217f82611955565b61020435825281610224356001600160a01b0381168103610cd85760208201526102443560408201526102643560608201526102843560808201526102a43560a08201526102c43560c08201526102e43560e082015261030435610100820152610324356001600160401b0381168103610cd857610120820152610344356001600160401b0381168103610cd857610140820152610364356001600160401b0381168103610cd857610160820152610384356001600160401b0381168103610cd8576101808201526103a43563ffffffff81168103610cd8576101a08201526103c4359060ff82168203610cd8576101c00152565b9190826101e0910312610cd85760405161228d81611955565b6101c08193803583526122a260208201611876565b602084015260408101356040840152606081013560608401526080810135608084015260a081013560a084015260c081013560c084015260e081013560e08401526101008101356101008401526122fc61012082016119ae565b61012084015261230f61014082016119ae565b61014084015261232261016082016119ae565b61016084015261233561018082016119ae565b6101808401526123486101a08201612153565b6101a084015201359060ff82168203610cd8576101c00152565b90816020910312610cd857516004811015610cd85790565b6123838161262d565b9061238d8361262d565b825181519193916001600160a01b03908116911614806125b5575b15801561257f575b61148d5760608201906060850193843583351461252b57604065ffffffffffff818193015116920151168082119182156124ee575b1490816124e1575b1590816124d8575b5061148d5761010090816040519182372060405163693e4e4960e11b81529135600483015260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015611330576002915f916124a9575b5061246b81612135565b1461148d57610100908160405191823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020611f0583612924565b6124cb915060203d6020116124d1575b6124c3818361198d565b810190612362565b5f612461565b503d6124b9565b9050155f6123f5565b83358635141591506123ed565b9150853584351480612501575b916123e5565b5061250f61012087016120ee565b63ffffffff8061252261012088016120ee565b169116116124fb565b611fa39592506101009150612541600494612924565b50516001600160a01b03169361255683612924565b50816040519182372060405190602082019235835260408201526040815261024460608261198d565b50833582351480156123b0575061259961012083016120ee565b63ffffffff806125ac61012088016120ee565b169116146123b0565b5060808401356080830135146123a8565b519065ffffffffffff82168203610cd857565b519063ffffffff82168203610cd857565b519060ff82168203610cd857565b903590601e1981360301821215610cd857018035906001600160401b038211610cd857602001918160051b36038313610cd857565b905f61012060405161263e81611971565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152015260405163ed42136f60e01b8152823560048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611330575f91612779575b50809260208101906080806126dd84846119d1565b92906126ec60408601866125f8565b90604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190206101208401511491821592612740575b5050905061207157565b6060925061275761010061277095015191836119d1565b906127666101608501856125f8565b9590940192613788565b15805f80612736565b9050610140813d821161284d575b81612795610140938361198d565b81010312610cd857604051906127aa82611971565b6127b381612080565b82526127c1602082016125c6565b60208301526127d2604082016125c6565b60408301526127e3606082016125d9565b60608301526127f4608082016125d9565b608083015261280560a082016125ea565b60a083015261281660c082016125ea565b60c083015260e0810151908115158203610cd8576101209160e084015261010081015161010084015201516101208201525f6126c8565b3d9150612787565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611330575f916128ad575090565b90506020813d6020116128d4575b816128c86020938361198d565b81010312610cd8575190565b3d91506128bb565b906003611fa392611f7481612924565b35906001600160801b0382168203610cd857565b81835290916001600160fb1b038311610cd85760209260051b809284830137010190565b61293160208201826119d1565b612940604084939401836125f8565b6129516101608596939601856125f8565b92909160405196879563cbfdcea560e01b8752806101848801893560048a015261018060248a0152526101a4870193905f5b818110612aad575050509261ffff612a546101406129b660209a968a9996612a6d996003198c84030160448d0152612900565b95606081013560648a0152608081013560848a01526001600160801b036129df60a083016128ec565b1660a48a01526001600160801b036129f960c083016128ec565b1660c48a01526001600160801b03612a1360e083016128ec565b1660e48a01526001600160801b03612a2e61010083016128ec565b166101048a015263ffffffff612a476101208301612153565b166101248a0152016119c2565b1661014486015284830360031901610164860152612900565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115611330575f916128ad575090565b919596975091929361018080600192838060a01b03612acb8a611876565b168152838060a01b03612ae060208b01611876565b166020820152838060a01b03612af860408b01611876565b1660408201526001600160801b03612b1260608b016128ec565b1660608201526001600160801b03612b2c60808b016128ec565b1660808201526001600160801b03612b4660a08b016128ec565b1660a082015260c089013560c08201526001600160401b03612b6a60e08b016119ae565b1660e082015263ffffffff612b826101008b01612153565b1661010082015261ffff612b996101208b016119c2565b1661012082015261ffff612bb06101408b016119c2565b1661014082015261ffff612bc76101608b016119c2565b1661016082015201960191019189979695949392612983565b9092915f935f925b828410612bf55750505050565b90919294612c1b60019163ffffffff6105ef610100612c158b8989611a16565b016120ee565b9501929190612be8565b612c37612c32828061210c565b61262d565b90612c42818061210c565b6060612c576101f96101f43660208701612274565b9101350361207157610200810135916080612c72838061210c565b0135831480612f89575b80612f67575b80612f3d575b80612f2b575b612c98838061210c565b35906101006060612ca9868061210c565b01816040519182372060405163693e4e4960e11b8152600481019390935260248301526020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611330575f92612f0a575b50612d1682612135565b15908115612eff575b5061148d57612d486020612d42611105612d39868061210c565b838101906119d1565b01611a67565b906102e083013565ffffffffffff8116809103610cd857612d779065ffffffffffff6020840151169084612fac565b9183360360c06101ff19820112610cd8576040519560c087018781106001600160401b03821117611941576040528652612db46102208601611876565b95602081019687526040810196610240870135885260608201976102608801358952610280880198612de58a6119ae565b6080850190815290612dfa6102a08b01612153565b9260a086019384526040519460208601967f767b6ba905abb967fd5100262aafdb7da4fcdb43a8cbde17b60f82bc134a86ec8852516040870152600160a01b6001900390511660608601525160808501525160a0840152516001600160401b031660c08301525163ffffffff1660e082015260e08152612e7c6101008261198d565b519020612e8890612855565b946102c081013591601e1901821215610cd857018035906001600160401b038211610cd8576020018136038113610cd85765ffffffffffff95604095612ecd9461319c565b01511690356001600160401b0381168103610cd857806001600160401b0391501690603c820180921161172d57111590565b60029150145f612d1f565b612f2491925060203d6020116124d1576124c3818361198d565b905f612d0c565b50606082013561024083013514612c8e565b50612f4b6102a083016120ee565b63ffffffff80612f5e6101c086016120ee565b16911614612c88565b50612f7460408301611a67565b81516001600160a01b03918216911614612c82565b50612f976102208301611a67565b81516001600160a01b03918216911614612c7c565b91808211908115613070575b506130615760405163cd298edb60e01b81526001600160a01b03928316600482015265ffffffffffff91909116602482015290602090829060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611330575f9161302a575090565b90506020813d602011613059575b816130456020938361198d565b81010312610cd85761305690612080565b90565b3d9150613038565b638baa579f60e01b5f5260045ffd5b9050611fff820180831161172d57105f612fb8565b60405160ff6101c060208301937ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda785528051604085015260018060a01b03602082015116606085015260408101516080850152606081015160a0850152608081015160c085015260a081015160e085015260c081015161010085015260e08101516101208501526101008101516101408501526001600160401b03610120820151166101608501526001600160401b03610140820151166101808501526001600160401b03610160820151166101a08501526001600160401b03610180820151168285015263ffffffff6101a0820151166101e085015201511661020082015261020081526131966102208261198d565b51902090565b93909291604682118061332c575b80613312575b613216575b916131bf9261386f565b509092906131cc81612135565b15928315936131df575b50505061306157565b6001600160a01b03908116911681141592509082613202575b50505f80806131d6565b6001600160a01b0316141590505f806131f8565b604051602081019182526020815261322f60408261198d565b51902060465b8281106132d1575081604511610cd8578160451015611a27576132c19060405160208101917fc447260d882dc885621edc34ed1fd6ce0cb822be559ee429c10cce72c9e11ea1835260018060a01b03881660408301526060820152604185013560e01c6080820152604585013560f81c60a082015260a081526132b960c08261198d565b519020612855565b90604111610cd8576041906131b5565b906020820180831161172d578310610cd8576132f19082850135906139e8565b90602081018091111561323557634e487b7160e01b5f52601160045260245ffd5b50604519820182811161172d5760109060051c11156131b0565b508160451981011161172d5760206045198308156131aa565b909291925f91845f52600360205260ff60405f20541661147e57845f52600360205260405f20600160ff198254161790556201518042049060018060a01b031691825f52600260205260405f20825f5260205260405f2054956040516393d379dd60e01b815260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660048201528460248201525f604482015260608160648160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa80156113305788915f905f92613718575b50612710926109e261343c936109e793611a8f565b04878082111561370f5761344f916120ff565b60405190633e74703160e11b82528560048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1908115611330575f916136dd575b50925b6134bc848099611a8f565b90855f52600260205260405f20905f5260205260405f20556127106135017f000000000000000000000000000000000000000000000000000000000000000085612122565b7f00000000000000000000000000000000000000000000000000000000000000009491900492907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661355c85836120ff565b90803b15610cd857604051632770a7eb60e21b81526001600160a01b038816600482015260248101929092525f908290604490829084905af18015611330576136c8575b5060058210156136b45760408051338152602081019290925286917f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b0383116136a0579061362f9291336138a3565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561032557829160248392604051948593849263286781c760e01b845260048401525af18015610c885761368e575050565b61369982809261198d565b6100f15750565b634e487b7160e01b85526011600452602485fd5b634e487b7160e01b87526021600452602487fd5b6136d59197505f9061198d565b5f955f6135a0565b90506020813d602011613707575b816136f86020938361198d565b81010312610cd857515f6134ae565b3d91506136eb565b50505f926134b1565b925050506060813d606011613763575b816137356060938361198d565b81010312610cd857805190604060208201519101516001600160401b03811603610cd8578891612710613427565b3d9150613728565b606061377e6101f96101f4366024612274565b9101350361207157565b939592919060e08301908261ffff61379f84611a07565b161015613863576137bd61ffff6137b584611a07565b168483612be0565b9260c08501938063ffffffff6137d2876120ee565b1610948515613829575b505050505061382057610100908160405191823720915f925b84841015613818576138106001918560051b880135906139e8565b9301926137f5565b149350915050565b50925050505f90565b63ffffffff949550926101009261ffff61111e613850612c1595896116646138569a6120ee565b98611a07565b1611155f808080806137dc565b50505050925050505f90565b9060418303613899576138929250602081013591604082359201355f1a90613a09565b9192909190565b50505f9160029190565b82156139e2576001545f19811461172d5760010192836001556001600160801b0381116139cb57916060917fa2124784071abee8eb9defdddb4f7974131231d3ad278793287322353b7be4d293604051916138fd83611926565b6001600160a01b039081168084526001600160401b03909816602080850182815295831660408087018281526001600160801b038781168b8a019081525f8e815280875284902099518a549b516001600160e01b0319909c169089161760a09b909b1b67ffffffffffffffff60a01b169a909a17895590516001890180546001600160a01b0319169190971617909555965160029690960180546fffffffffffffffffffffffffffffffff1916969094169590951790925584519384529083019190915291810191909152a3565b6306dfcc6560e41b5f52608060045260245260445ffd5b50505050565b818110156139fc575f5260205260405f2090565b905f5260205260405f2090565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613a80579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611330575f516001600160a01b03811615613a7657905f905f90565b505f906001905f90565b5050505f916003919056' as const

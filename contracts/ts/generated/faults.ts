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
  '0x6101e080604052346102f3576020816140c0803803809161002082856105ce565b8339810103126102f357516001600160a01b0381168082036102f35760405163b779811360e01b815260a081600481855afa9081156102ff575f91610530575b5060808101516001600160a01b0316300361051d57604051630890357360e41b8152926101c084600481865afa9384156102ff575f946103bf575b5060a05260808290526020818101516040928301516001600160a01b0390811660e0521660c052905163e2fdcc1760e01b81529081600481855afa9081156102ff575f91610385575b506001600160a01b0316610100526040516302edc17d60e51b8152602081600481855afa9081156102ff575f9161034b575b506001600160a01b03908116610120526101005160405163025e2c5d60e01b81529160209183916004918391165afa9081156102ff575f9161030a575b5061014052604051630283886360e41b815290602090829060049082905afa9081156102ff575f916102b9575b5063ffffffff608083015116610180526101605261ffff6101408161012084015116920151166101c0526101a052604051613a86908161063a823960805181818160c20152818161095001528181611fed01526133ac015260a051818181610a4b01528181610afc01528181610f050152818161112e015281816115ea0152818161269101528181613476015261351f015260c05181818161242001528181612a6b0152612ccd015260e051818181610bfd0152613626015261010051818181610997015281816111d90152818161286b01526133ec0152610120518181816113c00152612ff0015261014051818181610ad50152818161127e01526134f8015261016051818181610bb401526135de01526101805181611f1e01526101a051816109e701526101c051818181610aae01526134d10152f35b90506020813d6020116102f7575b816102d4602093836105ce565b810103126102f357516001600160401b03811681036102f3575f610180565b5f80fd5b3d91506102c7565b6040513d5f823e3d90fd5b90506020813d602011610343575b81610325602093836105ce565b810103126102f35760049161033b6020926105f1565b915091610153565b3d9150610318565b90506020813d60201161037d575b81610366602093836105ce565b810103126102f357610377906105f1565b5f610116565b3d9150610359565b90506020813d6020116103b7575b816103a0602093836105ce565b810103126102f3576103b1906105f1565b5f6100e4565b3d9150610393565b9093506101c0813d8211610515575b816103dc6101c093836105ce565b810103126102f357604051906101c082016001600160401b038111838210176105015760405261040b81610605565b825261041960208201610605565b602083015261042a60408201610605565b604083015261043b60608201610605565b606083015261044c60808201610605565b608083015261045d60a08201610605565b60a083015260c081015160ff811681036102f3576104f4916101a09160c085015261048a60e08201610616565b60e085015261049c6101008201610616565b6101008501526104af6101208201610616565b6101208501526104c26101408201610616565b6101408501526104d56101608201610625565b6101608501526104e86101808201610625565b61018085015201610625565b6101a0820152925f61009b565b634e487b7160e01b5f52604160045260245ffd5b3d91506103ce565b506362845cf960e11b5f5260045260245ffd5b905060a0813d60a0116105c6575b8161054b60a093836105ce565b810103126102f3576040519060a082016001600160401b03811183821017610501576105bb91608091604052610580816105f1565b845261058e602082016105f1565b602085015261059f604082016105f1565b60408501526105b0606082016105f1565b6060850152016105f1565b60808201525f610060565b3d915061053e565b601f909101601f19168101906001600160401b0382119082101761050157604052565b51906001600160a01b03821682036102f357565b519063ffffffff821682036102f357565b519061ffff821682036102f357565b51906001600160801b03821682036102f35756fe6080806040526004361015610012575f80fd5b5f905f3560e01c908163223a334b1461182c57508063305ed684146117e15780633f4d434814611521578063422e722114610f925780634e8df85a14610dec5780636112cf49146106a857806366544e6f146104df5780636ef554de146104c75780637b9c4801146103ea5780637d21bd561461035b578063a44256c61461032c578063c68b8f3a146100f45763cfdf677e146100ad575f80fd5b346100f157806003193601126100f1576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b80fd5b50346100f1576104203660031901126100f1576004356001600160401b03811161032857806004016101806003198336030112610324576101e0366023190112610324576101e036610203190112610324576103e4356001600160401b03811161032057610166903690600401611884565b61016e6118b1565b9161017884612626565b9261018285613766565b61018a611a4b565b84516001600160a01b0391821691161480159061025f575b610250579261020461024d969593610100936101d98a9760018060a01b0386511665ffffffffffff80602089015116921690612fa5565b84516001600160a01b0316906101fe6101f96101f43661215d565b61307e565b61284e565b91613195565b516001600160a01b0316936102188361291d565b508160646040519201823720604051906020820192358352604082015260408152610244606082611987565b5190209161333e565b80f35b631b3342ef60e21b8752600487fd5b506044356001600160a01b0381169081810361030e5750610224356001600160a01b038116919082810361030a57501480610312575b806102da575b806102cc575b806102ad575b156101a2565b5060a435610284351415806102a75750610304356101243514156102a7565b5061024435606435146102a1565b506101c43563ffffffff81169081810361030e57506103a4359063ffffffff82169182810361030a57501461029b565b8980fd5b8880fd5b506102043560243514610295565b8380fd5b8280fd5b5080fd5b50346100f15760203660031901126100f15760ff60406020926004358152600384522054166040519015158152f35b50346100f15760203660031901126100f15760406080916004358152806020522060405161038881611920565b60608254926001600160401b0360018060a01b0385169485855260a01c16928360208201526001600160801b03600260018060a01b03600185015416938460408501520154169283910152604051938452602084015260408301526060820152f35b50346100f1576102003660031901126100f1576004356001600160401b03811161032857806004016101806003198336030112610324576101e03660231901126103245761043781612626565b61044082613766565b610448611a4b565b81516001600160a01b03918216911614806104b8575b80610498575b610489575161024d926001600160a01b0390911691600191610100906102188361291d565b631b3342ef60e21b8452600484fd5b506001600160801b036104ad60a48501611a75565b166101243514610464565b5060848301356024351461045e565b50346100f15761024d6104d9366118c7565b90612373565b50346100f1576104ee366118c7565b6104f9829392612626565b61050282612626565b50813584350361057f5782610120850161051b816120e7565b61012085019063ffffffff80610530846120e7565b169116145f1461058e575050506101006040518160608701823720610100604051816060860182372014155b1561057f5761056e61024d939461291d565b50516001600160a01b0316906128d5565b631b3342ef60e21b8352600483fd5b61059b6101408801611a01565b61ffff806105ac6101408901611a01565b169116149182610659575b50501561055c57506105f26001600160801b036105d660e08701611a75565b166001600160801b036105eb60a08601611a75565b1690611a89565b6001600160801b0361060660e08501611a75565b1614158061055c575061063c6001600160801b036106276101008701611a75565b166001600160801b036105eb60c08601611a75565b6001600160801b036106516101008501611a75565b16141561055c565b600191925061066c63ffffffff916120e7565b16019063ffffffff82116106945763ffffffff61068981926120e7565b169116145f806105b7565b634e487b7160e01b86526011600452602486fd5b50346100f15736600319016104208112610328576101e0136100f1576101e4356001600160401b038111610328576106e4903690600401611884565b906101e036610203190112610324576103e4356001600160401b03811161032057610713903690600401611884565b909161071d6118b1565b60243593906001600160a01b038516808603610de857610224356001600160a01b038116919082810361030a57501480610dda575b80610daa575b80610d9c575b80610d7d575b156102505761078590610775611a35565b65ffffffffffff43921690612fa5565b9261078e611a35565b916040519461079c8661194f565b600435968787526020870152604435958660408201526064356060820152608435608082015260a43560a082015260c43560c082015260e43560e082015261010435610100820152610124356001600160401b0381168103610d7957610120820152610144356001600160401b0381168103610d7957610140820152610164356001600160401b0381168103610d7957610160820152610184356001600160401b0381168103610d79576101808201526101a4359863ffffffff8a1696878b03610d75578a6101a08401526101c4359660ff88168803610d7157846101fe6101f9866108a89b6101c061089099015261307e565b610898611a35565b906101fe6101f96101f43661215d565b6108b0611a35565b935060405192602084019460018060a01b03168552604084015260608301526080820152608081526108e360a082611987565b519020906108ef611a35565b91808252600360205260ff604083205416610d6257808252600360209081526040808420805460ff191660011790556001600160a01b039485168085526002835281852062015180420480875293528185205491516393d379dd60e01b81527f000000000000000000000000000000000000000000000000000000000000000087166004820152602481018290526044810186905291959093929190606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610cf357869186918291610d0b575b50612710926109e0610a0c936109e593611a89565b611a89565b7f00000000000000000000000000000000000000000000000000000000000000009061211b565b048580821115610cfe57610a1f916120f8565b604051633e74703160e11b815260048101859052602481018690526044810191909152602081606481887f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610cf3578590610cbb575b610a8e91508096611a89565b908385526002602052604085209085526020526040842055612710610ad37f00000000000000000000000000000000000000000000000000000000000000008661211b565b7f00000000000000000000000000000000000000000000000000000000000000009591900491907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316610b2e84836120f8565b90803b15610cb757604051632770a7eb60e21b81526001600160a01b0389166004820152602481019290925286908290604490829084905af18015610cac579185918793610c8d575b506040805133815260208101929092527f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f2301791a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601936001600160401b038511610c795793610bfb9184953361389e565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b15610c7557829160248392604051948593849263286781c760e01b845260048401525af18015610c6a57610c595750f35b81610c6391611987565b6100f15780f35b6040513d84823e3d90fd5b5050fd5b634e487b7160e01b84526011600452602484fd5b83925092610c9b9193611987565b610ca8578385915f610b77565b8480fd5b6040513d88823e3d90fd5b8680fd5b506020813d602011610ceb575b81610cd560209383611987565b81010312610ce757610a8e9051610a82565b5f80fd5b3d9150610cc8565b6040513d87823e3d90fd5b5050610a8e848096611a89565b925050506060813d606011610d5a575b81610d2860609383611987565b81010312610ca8578051604060208301519201516001600160401b03811603610d56578691906127106109cb565b8580fd5b3d9150610d1b565b630b01a8d960e21b8252600482fd5b8c80fd5b8b80fd5b8a80fd5b5060843561028435141580610764575061030435610104351415610764565b50610244356044351461075e565b506101a43563ffffffff81169081810361030e57506103a4359063ffffffff82169182810361030a575014610758565b506102043560043514610752565b8780fd5b50346100f15760203660031901126100f1576004359081815280602052604081209160405192610e1b84611920565b80546001600160a01b0380821680875260a09290921c6001600160401b0316602087019081526001840154909116604087019081526002909301546001600160801b031660608701908152939115610f83576001600160401b03905116804210610f7157508394816001600160801b039286528560205285600260408220828155826001820155015560018060a01b03825116907fc351e6e0f377ec1a399ec84224a83d6a4b9f3cd9a5530e5c652d0b11c2f8dae2604060018060a01b038751168689511682519182526020820152a351915192516001600160a01b0393841693928316929116907f000000000000000000000000000000000000000000000000000000000000000016803b15610ca85760405163167aec3160e31b81526001600160a01b039384166004820152939092166024840152604483015282908290606490829084905af18015610c6a57610c595750f35b635a8f69d560e01b8552600452602484fd5b633c58dd7f60e11b8552600485fd5b5034610ce7576040366003190112610ce7576004356001600160401b038111610ce757806004016103006003198336030112610ce757602435906001600160401b038211610ce75781600401906103006003198436030112610ce7576080610ffa8280612105565b013560806110088480612105565b01351490816114e5575b61101b90612c1e565b9361102583612c1e565b918291829687936114dd575b50836114b0575b5015918215611496575b50506114875761010060606110578380612105565b0181604051918237209061106b8180612105565b356040516020810191606083526007608083015266185d1d195b5c1d60ca1b60a0830152604082015283606082015260a081526110a960c082611987565b519020805f52600360205260ff60405f205416611478575f52600360205260405f20600160ff198254161790558315611460575b61112c60a061112661111f6110ff6110f58680612105565b60208101906119cb565b61ffff6111186101406111128a80612105565b01611a01565b1691611a10565b9380612105565b01611a75565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169061116360408401611a61565b604051630369ac9160e01b81526001600160a01b039091166004820152606081602481865afa91821561132a576001600160801b036020670de0b6b3a7640000946111b9945f91611431575b500151911661211b565b0491851561138a576111ca81611a61565b945b6001600160a01b038087167f000000000000000000000000000000000000000000000000000000000000000090911614611372575b506020019161120f83611a61565b9515611369575b604051633e74703160e11b81526001600160a01b0390961660048701526001602487015260448601526020856064815f855af194851561132a575f95611335575b50803b15610ce75760405163167aec3160e31b81526001600160a01b0385811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101869052905f908290606490829084905af1801561132a57611314575b507fcf28a852d7877dd62c1c37ac7173461da8da45e2e0af38f97eec67e13ab5853b906020906001600160a01b03906112fb90611a61565b6040519687526001600160a01b0390951695941693a480f35b6113219195505f90611987565b5f9360206112c3565b6040513d5f823e3d90fd5b9094506020813d602011611361575b8161135160209383611987565b81010312610ce75751935f611257565b3d9150611344565b600a9004611216565b602091955060446113839101611a61565b9490611201565b61139660448601611a61565b6040516336d30e8f60e11b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561132a575f916113f7575b50946111cc565b90506020813d602011611429575b8161141260209383611987565b81010312610ce75761142390612079565b5f6113f0565b3d9150611405565b611453915060603d606011611459575b61144b8183611987565b81019061208d565b5f6111af565b503d611441565b61147261146d8280612105565b61291d565b506110dd565b630b01a8d960e21b5f5260045ffd5b631b3342ef60e21b5f5260045ffd5b909150816114a7575b50835f611042565b9050155f61149f565b6114bf9193506101c4016120e7565b63ffffffff806114d26101c488016120e7565b16911610915f611038565b93505f611031565b905061101b6114f660448601611a61565b6001600160a01b0361150a60448701611a61565b6001600160a01b0390921691161415919050611012565b34610ce7576020366003190112610ce7576004356001600160401b038111610ce757806004016101806003198336030112610ce75761155f81612626565b91602481016115a561158f61159e61ffff61159661157d86896119cb565b94906101448901958461111888611a01565b95886119cb565b929093611a01565b1691612bd9565b9160a48101926115b484611a75565b6115c060408501611a61565b604051630369ac9160e01b81526001600160a01b03918216600482015290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa801561132a5760406001600160801b03929183925f916117c2575b50015116911610936101248301908263ffffffff611644846120e7565b161461173b575b509063ffffffff61165e611664936120e7565b166120f8565b5f1963ffffffff61167861010086016120e7565b160163ffffffff81116117275763ffffffff16146116b1575b5050156114875790516116af916001600160a01b03909116906128d5565b005b82156116f9575b82156116c8575b50508380611691565b6001600160801b039192506116ed60806116e6610104859401611a75565b9401611a75565b169116141583806116bf565b915061170760e48301611a75565b6001600160801b038061171c60608501611a75565b1691161415916116b8565b634e487b7160e01b5f52601160045260245ffd5b946116649291958115611797575b50801561175f575b9490915063ffffffff61164b565b5063ffffffff61165e6117756101048601611a75565b6001600160801b038061178a60c48901611a75565b1691161415915050611751565b90506001600160801b03806117b76117b160e48801611a75565b93611a75565b169116141588611749565b6117db915060603d6060116114595761144b8183611987565b8b611627565b34610ce757610300366003190112610ce7576004356001600160401b038111610ce7576101806003198236030112610ce7576102e0366023190112610ce7576116af90600401611a96565b34610ce7576040366003190112610ce7576004356001600160a01b0381169190829003610ce7576020915f526002825260405f206024355f52825260405f20548152f35b35906001600160a01b0382168203610ce757565b9181601f84011215610ce7578235916001600160401b038311610ce75760208381860195010111610ce757565b610404359065ffffffffffff82168203610ce757565b906040600319830112610ce7576004356001600160401b038111610ce7576101808184036003190112610ce75760040191602435906001600160401b038211610ce757610180908290036003190112610ce75760040190565b608081019081106001600160401b0382111761193b57604052565b634e487b7160e01b5f52604160045260245ffd5b6101e081019081106001600160401b0382111761193b57604052565b61014081019081106001600160401b0382111761193b57604052565b90601f801991011681019081106001600160401b0382111761193b57604052565b35906001600160401b0382168203610ce757565b359061ffff82168203610ce757565b903590601e1981360301821215610ce757018035906001600160401b038211610ce75760200191610180820236038313610ce757565b3561ffff81168103610ce75790565b9190811015611a2157610180020190565b634e487b7160e01b5f52603260045260245ffd5b6024356001600160a01b0381168103610ce75790565b6044356001600160a01b0381168103610ce75790565b356001600160a01b0381168103610ce75790565b356001600160801b0381168103610ce75790565b9190820180921161172757565b611a9f81612626565b6102e0366023190112610ce7576040516102e081018181106001600160401b0382111761193b576040526024356001600160a01b0381168103610ce7578152604435916001600160a01b0383168303610ce75760208201839052606435926001600160a01b0384168403610ce757604083018490526084356001600160a01b0381168103610ce757606084015260a435926001600160a01b0384168403610ce7576080810184905260c435946001600160a01b0386168603610ce7578560a083015260e43560c08301526101043560e0830152610124356101008301526101443561012083015261016435610140830152610184356101608301526101a4356101808301526101c4356101a08301526101e4356101c0830152610204356101e083015261022435610200830152610244356001600160401b0381168103610ce757610220830152610264356001600160401b0381168103610ce75761024083015261028435956001600160401b0387168703610ce757866102608401526102a435956001600160401b0387168703610ce757866102808501526102c4359361ffff85168503610ce757846102a08201526102e4359060ff82168203610ce757611e0a916102c082015260ff6102c0604051927f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c2101904602085015260018060a01b03815116604085015260018060a01b03602082015116606085015260018060a01b03604082015116608085015260018060a01b0360608201511660a085015260018060a01b0360808201511660c085015260018060a01b0360a08201511660e085015260c081015161010085015260e08101516101208501526101008101516101408501526101208101516101608501526101408101516101808501526101608101516101a08501526101808101516101c08501526101a08101516101e08501526101c08101516102008501526101e08101516102208501526102008101516102408501526001600160401b03610220820151166102608501526001600160401b03610240820151166102808501526001600160401b03610260820151166102a08501526001600160401b03610280820151168285015261ffff6102a0820151166102e08501520151166103008201526103008152611dfe61032082611987565b6020815191012061284e565b60808a01350361206a57611e378961014061ffff611118611e2e60208501856119cb565b93909401611a01565b92611e4184611a61565b6001600160a01b039081169116149485612046575b5084612022575b5083611feb575b50610204356001600160801b03611e7d60a08a01611a75565b1611159283611fc8575b15928315611fbf575b508215611f9f575b5050611f4f576040015165ffffffffffff166001600160401b03821610918215611f0b575b505015611487576101006040518160608401823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020611eff8361291d565b926040519384523592a3565b6001600160401b03919250611f459082807f0000000000000000000000000000000000000000000000000000000000000000169116611a89565b9116115f80611ebd565b51611f9d936001600160a01b03909116925060029150611f6e8161291d565b506101006040518160608401823720604051906020820192358352604082015260408152610244606082611987565b565b61ffff919250611fb3610120839201611a01565b92169116105f80611e98565b1592505f611e90565b9250610224356001600160801b03611fe260c08a01611a75565b16111592611e87565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0390811691161492505f611e64565b90935061203160408301611a61565b6001600160a01b03908116911614925f611e5d565b90945061205560208401611a61565b6001600160a01b03908116911614935f611e56565b6306a201bd60e31b5f5260045ffd5b51906001600160a01b0382168203610ce757565b90816060910312610ce7576040519060608201908282106001600160401b0383111761193b5760409182526120c181612079565b83526020810151602084015201516001600160801b0381168103610ce757604082015290565b3563ffffffff81168103610ce75790565b9190820391821161172757565b90359061017e1981360301821215610ce7570190565b8181029291811591840414171561172757565b6004111561213857565b634e487b7160e01b5f52602160045260245ffd5b359063ffffffff82168203610ce757565b6101e090610203190112610ce757604051906121788261194f565b61020435825281610224356001600160a01b0381168103610ce75760208201526102443560408201526102643560608201526102843560808201526102a43560a08201526102c43560c08201526102e43560e082015261030435610100820152610324356001600160401b0381168103610ce757610120820152610344356001600160401b0381168103610ce757610140820152610364356001600160401b0381168103610ce757610160820152610384356001600160401b0381168103610ce7576101808201526103a43563ffffffff81168103610ce7576101a08201526103c4359060ff82168203610ce7576101c00152565b9190826101e0910312610ce7576040516122868161194f565b6101c081938035835261229b60208201611870565b602084015260408101356040840152606081013560608401526080810135608084015260a081013560a084015260c081013560c084015260e081013560e08401526101008101356101008401526122f561012082016119a8565b61012084015261230861014082016119a8565b61014084015261231b61016082016119a8565b61016084015261232e61018082016119a8565b6101808401526123416101a0820161214c565b6101a084015201359060ff82168203610ce7576101c00152565b90816020910312610ce757516004811015610ce75790565b61237c81612626565b9061238683612626565b825181519193916001600160a01b03908116911614806125ae575b158015612578575b6114875760608201906060850193843583351461252457604065ffffffffffff818193015116920151168082119182156124e7575b1490816124da575b1590816124d1575b506114875761010090816040519182372060405163693e4e4960e11b81529135600483015260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561132a576002915f916124a2575b506124648161212e565b1461148757610100908160405191823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020611eff8361291d565b6124c4915060203d6020116124ca575b6124bc8183611987565b81019061235b565b5f61245a565b503d6124b2565b9050155f6123ee565b83358635141591506123e6565b91508535843514806124fa575b916123de565b5061250861012087016120e7565b63ffffffff8061251b61012088016120e7565b169116116124f4565b611f9d959250610100915061253a60049461291d565b50516001600160a01b03169361254f8361291d565b508160405191823720604051906020820192358352604082015260408152610244606082611987565b50833582351480156123a9575061259261012083016120e7565b63ffffffff806125a561012088016120e7565b169116146123a9565b5060808401356080830135146123a1565b519065ffffffffffff82168203610ce757565b519063ffffffff82168203610ce757565b519060ff82168203610ce757565b903590601e1981360301821215610ce757018035906001600160401b038211610ce757602001918160051b36038313610ce757565b905f6101206040516126378161196b565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152015260405163ed42136f60e01b8152823560048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa90811561132a575f91612772575b50809260208101906080806126d684846119cb565b92906126e560408601866125f1565b90604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190206101208401511491821592612739575b5050905061206a57565b6060925061275061010061276995015191836119cb565b9061275f6101608501856125f1565b9590940192613783565b15805f8061272f565b9050610140813d8211612846575b8161278e6101409383611987565b81010312610ce757604051906127a38261196b565b6127ac81612079565b82526127ba602082016125bf565b60208301526127cb604082016125bf565b60408301526127dc606082016125d2565b60608301526127ed608082016125d2565b60808301526127fe60a082016125e3565b60a083015261280f60c082016125e3565b60c083015260e0810151908115158203610ce7576101209160e084015261010081015161010084015201516101208201525f6126c1565b3d9150612780565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561132a575f916128a6575090565b90506020813d6020116128cd575b816128c160209383611987565b81010312610ce7575190565b3d91506128b4565b906003611f9d92611f6e8161291d565b35906001600160801b0382168203610ce757565b81835290916001600160fb1b038311610ce75760209260051b809284830137010190565b61292a60208201826119cb565b612939604084939401836125f1565b61294a6101608596939601856125f1565b92909160405196879563cbfdcea560e01b8752806101848801893560048a015261018060248a0152526101a4870193905f5b818110612aa6575050509261ffff612a4d6101406129af60209a968a9996612a66996003198c84030160448d01526128f9565b95606081013560648a0152608081013560848a01526001600160801b036129d860a083016128e5565b1660a48a01526001600160801b036129f260c083016128e5565b1660c48a01526001600160801b03612a0c60e083016128e5565b1660e48a01526001600160801b03612a2761010083016128e5565b166101048a015263ffffffff612a40610120830161214c565b166101248a0152016119bc565b16610144860152848303600319016101648601526128f9565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af190811561132a575f916128a6575090565b919596975091929361018080600192838060a01b03612ac48a611870565b168152838060a01b03612ad960208b01611870565b166020820152838060a01b03612af160408b01611870565b1660408201526001600160801b03612b0b60608b016128e5565b1660608201526001600160801b03612b2560808b016128e5565b1660808201526001600160801b03612b3f60a08b016128e5565b1660a082015260c089013560c08201526001600160401b03612b6360e08b016119a8565b1660e082015263ffffffff612b7b6101008b0161214c565b1661010082015261ffff612b926101208b016119bc565b1661012082015261ffff612ba96101408b016119bc565b1661014082015261ffff612bc06101608b016119bc565b166101608201520196019101918997969594939261297c565b9092915f935f925b828410612bee5750505050565b90919294612c1460019163ffffffff6105eb610100612c0e8b8989611a10565b016120e7565b9501929190612be1565b612c30612c2b8280612105565b612626565b90612c3b8180612105565b6060612c506101f96101f4366020870161226d565b9101350361206a57610200810135916080612c6b8380612105565b0135831480612f82575b80612f60575b80612f36575b80612f24575b612c918380612105565b35906101006060612ca28680612105565b01816040519182372060405163693e4e4960e11b8152600481019390935260248301526020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa91821561132a575f92612f03575b50612d0f8261212e565b15908115612ef8575b5061148757612d416020612d3b6110ff612d328680612105565b838101906119cb565b01611a61565b906102e083013565ffffffffffff8116809103610ce757612d709065ffffffffffff6020840151169084612fa5565b9183360360c06101ff19820112610ce7576040519560c087018781106001600160401b0382111761193b576040528652612dad6102208601611870565b95602081019687526040810196610240870135885260608201976102608801358952610280880198612dde8a6119a8565b6080850190815290612df36102a08b0161214c565b9260a086019384526040519460208601967f767b6ba905abb967fd5100262aafdb7da4fcdb43a8cbde17b60f82bc134a86ec8852516040870152600160a01b6001900390511660608601525160808501525160a0840152516001600160401b031660c08301525163ffffffff1660e082015260e08152612e7561010082611987565b519020612e819061284e565b946102c081013591601e1901821215610ce757018035906001600160401b038211610ce7576020018136038113610ce75765ffffffffffff95604095612ec694613195565b01511690356001600160401b0381168103610ce757806001600160401b0391501690603c820180921161172757111590565b60029150145f612d18565b612f1d91925060203d6020116124ca576124bc8183611987565b905f612d05565b50606082013561024083013514612c87565b50612f446102a083016120e7565b63ffffffff80612f576101c086016120e7565b16911614612c81565b50612f6d60408301611a61565b81516001600160a01b03918216911614612c7b565b50612f906102208301611a61565b81516001600160a01b03918216911614612c75565b91808211908115613069575b5061305a5760405163cd298edb60e01b81526001600160a01b03928316600482015265ffffffffffff91909116602482015290602090829060449082907f0000000000000000000000000000000000000000000000000000000000000000165afa90811561132a575f91613023575090565b90506020813d602011613052575b8161303e60209383611987565b81010312610ce75761304f90612079565b90565b3d9150613031565b638baa579f60e01b5f5260045ffd5b9050611fff820180831161172757105f612fb1565b60405160ff6101c060208301937ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda785528051604085015260018060a01b03602082015116606085015260408101516080850152606081015160a0850152608081015160c085015260a081015160e085015260c081015161010085015260e08101516101208501526101008101516101408501526001600160401b03610120820151166101608501526001600160401b03610140820151166101808501526001600160401b03610160820151166101a08501526001600160401b03610180820151168285015263ffffffff6101a0820151166101e0850152015116610200820152610200815261318f61022082611987565b51902090565b939092916046821180613325575b8061330b575b61320f575b916131b89261386a565b509092906131c58161212e565b15928315936131d8575b50505061305a57565b6001600160a01b039081169116811415925090826131fb575b50505f80806131cf565b6001600160a01b0316141590505f806131f1565b6040516020810191825260208152613228604082611987565b51902060465b8281106132ca575081604511610ce7578160451015611a21576132ba9060405160208101917fc447260d882dc885621edc34ed1fd6ce0cb822be559ee429c10cce72c9e11ea1835260018060a01b03881660408301526060820152604185013560e01c6080820152604585013560f81c60a082015260a081526132b260c082611987565b51902061284e565b90604111610ce7576041906131ae565b9060208201808311611727578310610ce7576132ea9082850135906139e3565b90602081018091111561322e57634e487b7160e01b5f52601160045260245ffd5b5060451982018281116117275760109060051c11156131a9565b50816045198101116117275760206045198308156131a3565b9190915f92825f52600360205260ff60405f20541661147857825f52600360205260405f20600160ff198254161790556201518042049160018060a01b031692835f52600260205260405f20835f5260205260405f2054926040516393d379dd60e01b815260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660048201528560248201525f604482015260608160648160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa801561132a5785915f905f92613713575b50612710926109e0613434936109e593611a89565b04848082111561370657613447916120f8565b60405190633e74703160e11b82528660048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561132a575f906136d2575b6134b191508095611a89565b90855f52600260205260405f20905f5260205260405f20556127106134f67f00000000000000000000000000000000000000000000000000000000000000008561211b565b7f00000000000000000000000000000000000000000000000000000000000000009491900492907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661355185836120f8565b90803b15610ce757604051632770a7eb60e21b81526001600160a01b038816600482015260248101929092525f908290604490829084905af1801561132a576136bd575b5060058210156136a95760408051338152602081019290925286917f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b038311613695579061362492913361389e565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561032457829160248392604051948593849263286781c760e01b845260048401525af18015610c6a57613683575050565b61368e828092611987565b6100f15750565b634e487b7160e01b85526011600452602485fd5b634e487b7160e01b87526021600452602487fd5b6136ca9197505f90611987565b5f955f613595565b506020813d6020116136fe575b816136ec60209383611987565b81010312610ce7576134b190516134a5565b3d91506136df565b50506134b15f8095611a89565b925050506060813d60601161375e575b8161373060609383611987565b81010312610ce757805190604060208201519101516001600160401b03811603610ce757859161271061341f565b3d9150613723565b60606137796101f96101f436602461226d565b9101350361206a57565b939592919060e08301908261ffff61379a84611a01565b16101561385e576137b861ffff6137b084611a01565b168483612bd9565b9260c08501938063ffffffff6137cd876120e7565b1610948515613824575b505050505061381b57610100908160405191823720915f925b848410156138135761380b6001918560051b880135906139e3565b9301926137f0565b149350915050565b50925050505f90565b63ffffffff949550926101009261ffff61111861384b612c0e958961165e6138519a6120e7565b98611a01565b1611155f808080806137d7565b50505050925050505f90565b90604183036138945761388d9250602081013591604082359201355f1a90613a04565b9192909190565b50505f9160029190565b82156139dd576001545f1981146117275760010192836001556001600160801b0381116139c657916060917fa2124784071abee8eb9defdddb4f7974131231d3ad278793287322353b7be4d293604051916138f883611920565b6001600160a01b039081168084526001600160401b03909816602080850182815295831660408087018281526001600160801b038781168b8a019081525f8e815280875284902099518a549b516001600160e01b0319909c169089161760a09b909b1b67ffffffffffffffff60a01b169a909a17895590516001890180546001600160a01b0319169190971617909555965160029690960180546fffffffffffffffffffffffffffffffff1916969094169590951790925584519384529083019190915291810191909152a3565b6306dfcc6560e41b5f52608060045260245260445ffd5b50505050565b818110156139f7575f5260205260405f2090565b905f5260205260405f2090565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613a7b579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561132a575f516001600160a01b03811615613a7157905f905f90565b505f906001905f90565b5050505f916003919056' as const

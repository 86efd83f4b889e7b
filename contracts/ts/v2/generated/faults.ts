// Generated from v2/src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

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
        "name": "earlier",
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
        "name": "earlierReceipt",
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
        "name": "laterReceipt",
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
  '0x6101e08060405234610325576020816142b2803803809161002082856105ed565b83398101031261032557516001600160a01b0381168082036103255760405163b779811360e01b815260a081600481855afa908115610331575f9161054f575b5060808101516001600160a01b0316300361053c57604051630890357360e41b8152926101a084600481865afa938415610331575f946103f1575b5060a05260808290526020818101516040928301516001600160a01b0390811660e0521660c052905163e2fdcc1760e01b81529081600481855afa908115610331575f916103b7575b506001600160a01b0316610100526040516302edc17d60e51b8152602081600481855afa908115610331575f9161037d575b506001600160a01b03908116610120526101005160405163025e2c5d60e01b81529160209183916004918391165afa908115610331575f9161033c575b5061014052604051630283886360e41b815290602090829060049082905afa908115610331575f916102eb575b5063ffffffff608083015116610180526101605261ffff6101208161010084015116920151166101c0526101a052604051613c59908161065982396080518181816103bf015281816106d401528181610e5501528181612cb401526135a5015260a0518181816107cf0152818161088001528181610f1d01528181610fce0152818161145d015281816115bc01528181611ce501528181612e100152818161366f0152613718015260c051818181612121015281816121ca0152613364015260e051818181610989015261381f01526101005181818161071b01528181610e9501528181611db70152818161310101526135e50152610120518181816101b2015281816104d90152611ac401526101405181818161085901528181610fa701528181611e5801526136f101526101605181818161094001526137d701526101805181612be501526101a0518161076b01526101c05181818161083201528181610f8001526136ca0152f35b90506020813d602011610329575b81610306602093836105ed565b8101031261032557516001600160401b0381168103610325575f610180565b5f80fd5b3d91506102f9565b6040513d5f823e3d90fd5b90506020813d602011610375575b81610357602093836105ed565b810103126103255760049161036d602092610610565b915091610153565b3d915061034a565b90506020813d6020116103af575b81610398602093836105ed565b81010312610325576103a990610610565b5f610116565b3d915061038b565b90506020813d6020116103e9575b816103d2602093836105ed565b81010312610325576103e390610610565b5f6100e4565b3d91506103c5565b9093506101a0813d8211610534575b8161040e6101a093836105ed565b8101031261032557604051906101a082016001600160401b038111838210176105205760405261043d81610624565b825261044b60208201610624565b602083015261045c60408201610624565b604083015261046d60608201610624565b606083015261047e60808201610624565b608083015261048f60a08201610624565b60a083015260c081015160ff8116810361032557610513916101809160c08501526104bc60e08201610635565b60e08501526104ce6101008201610635565b6101008501526104e16101208201610635565b6101208501526104f46101408201610644565b6101408501526105076101608201610644565b61016085015201610644565b610180820152925f61009b565b634e487b7160e01b5f52604160045260245ffd5b3d9150610400565b506362845cf960e11b5f5260045260245ffd5b905060a0813d60a0116105e5575b8161056a60a093836105ed565b81010312610325576040519060a082016001600160401b03811183821017610520576105da9160809160405261059f81610610565b84526105ad60208201610610565b60208501526105be60408201610610565b60408501526105cf60608201610610565b606085015201610610565b60808201525f610060565b3d915061055d565b601f909101601f19168101906001600160401b0382119082101761052057604052565b51906001600160a01b038216820361032557565b519063ffffffff8216820361032557565b519061ffff8216820361032557565b51906001600160801b03821682036103255756fe60806040526004361015610011575f80fd5b5f5f3560e01c80630eb2a2661461185e578063223a334b14611817578063305ed684146117cb5780633f4d4348146114ea5780634e8df85a1461134457806366544e6f1461118a5780636ef554de14610d6e5780637b9c480114610c6a5780637d21bd5614610bdb578063a44256c614610bac578063afc6fbdb146103ee578063cfdf677e146103a95763f54a8861146100a9575f80fd5b346103a6576104003660031901126103a6576004356001600160401b0381116103a457806004019061018060031982360301126103a0576101e03660231901126103a0576101e0366102031901126103a0576103e4356001600160401b03811161039c5761011b903690600401612270565b929061012682612da5565b90606461014261013d6101383661238f565b612fcd565b6130e4565b94019384350361038d57610154612602565b82516001600160a01b039182169116148015906102cc575b6102bd57815160208084015160405163cd298edb60e01b81526001600160a01b03909316600484015265ffffffffffff16602483015287949392919081806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156102b2578591610261575b5061025e9661010093926102189260018060a01b038551169061021261013d61013836612497565b9161316b565b516001600160a01b03169361022c83613215565b50816040519182372060405190602082019235835260408201526040815261025560608261235d565b51902091613537565b80f35b90506020929192813d6020116102aa575b8161027f6020938361235d565b810103126102a65761025e966101009361029b610218936126ac565b9250929350966101ea565b8480fd5b3d9150610272565b6040513d87823e3d90fd5b631b3342ef60e21b8652600486fd5b506044356001600160a01b0381169081810361037b5750610224356001600160a01b03811691908281036103775750148061037f575b80610347575b80610339575b8061031a575b1561016c565b5060a43561028435141580610314575061030435610124351415610314565b50610244356064351461030e565b506101c43563ffffffff81169081810361037b57506103a4359063ffffffff821691828103610377575014610308565b8880fd5b8780fd5b506102043560243514610302565b6306a201bd60e31b8652600486fd5b8380fd5b8280fd5b505b80fd5b50346103a657806003193601126103a6576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346103a657366003190161040081126103a4576101e0136103a6576101e4356001600160401b0381116103a45761042a903690600401612270565b906101e0366102031901126103a0576103e4356001600160401b03811161039c57610459903690600401612270565b6024359290916001600160a01b038416808503610a3f57610224356001600160a01b038116919082810361037757501480610b9e575b80610b6e575b80610b60575b80610b41575b156102bd576104ae612618565b604051635b5175d560e01b81526001600160a01b0391821660048201529390602090859060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa938415610b36578794610afa575b50610512612618565b916040519461052086612325565b600435968787526020870152604435958660408201526064356060820152608435608082015260a43560a082015260c43560c082015260e43560e082015261010435610100820152610124356001600160401b0381168103610af657610120820152610144356001600160401b0381168103610af657610140820152610164356001600160401b0381168103610af657610160820152610184356001600160401b0381168103610af6576101808201526101a4359863ffffffff8a1696878b03610af2578a6101a08401526101c4359660ff88168803610aee578461021261013d8661062c9b6101c0610614990152612fcd565b61061c612618565b9061021261013d61013836612497565b610634612618565b935060405192602084019460018060a01b031685526040840152606083015260808201526080815261066760a08261235d565b51902090610673612618565b91808252600360205260ff604083205416610adf57808252600360209081526040808420805460ff191660011790556001600160a01b039485168085526002835281852062015180420480875293528185205491516393d379dd60e01b81527f000000000000000000000000000000000000000000000000000000000000000087166004820152602481018290526044810186905291959093929190606090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102b257869186918291610a88575b50612710926107646107909361076993612741565b612741565b7f00000000000000000000000000000000000000000000000000000000000000009061272e565b048580821115610a7b576107a391612d31565b604051633e74703160e11b815260048101859052602481018690526044810191909152602081606481887f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156102b2578590610a43575b61081291508096612741565b9083855260026020526040852090855260205260408420556127106108577f00000000000000000000000000000000000000000000000000000000000000008661272e565b7f00000000000000000000000000000000000000000000000000000000000000009591900491907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166108b28483612d31565b90803b15610a3f57604051632770a7eb60e21b81526001600160a01b0389166004820152602481019290925286908290604490829084905af18015610a34579185918793610a19575b506040805133815260208101929092527f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190819081015b0390a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601936001600160401b038511610a05579361098791849533613a92565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b15610a0157829160248392604051948593849263286781c760e01b845260048401525af180156109f6576109e55750f35b816109ef9161235d565b6103a65780f35b6040513d84823e3d90fd5b5050fd5b634e487b7160e01b84526011600452602484fd5b83925092610a27919361235d565b6102a6578385915f6108fb565b6040513d88823e3d90fd5b8680fd5b506020813d602011610a73575b81610a5d6020938361235d565b81010312610a6f576108129051610806565b5f80fd5b3d9150610a50565b5050610812848096612741565b925050506060813d606011610ad7575b81610aa56060938361235d565b810103126102a6578051604060208301519201516001600160401b03811603610ad35786919061271061074f565b8580fd5b3d9150610a98565b630b01a8d960e21b8252600482fd5b8c80fd5b8b80fd5b8a80fd5b9093506020813d602011610b2e575b81610b166020938361235d565b81010312610a3f57610b27906126ac565b925f610509565b3d9150610b09565b6040513d89823e3d90fd5b50608435610284351415806104a15750610304356101043514156104a1565b50610244356044351461049b565b506101a43563ffffffff81169081810361037b57506103a4359063ffffffff821691828103610377575014610495565b50610204356004351461048f565b50346103a65760203660031901126103a65760ff60406020926004358152600384522054166040519015158152f35b50346103a65760203660031901126103a657604060809160043581528060205220604051610c088161230a565b60608254926001600160401b0360018060a01b0385169485855260a01c16928360208201526001600160801b03600260018060a01b03600185015416938460408501520154169283910152604051938452602084015260408301526060820152f35b50346103a6576102003660031901126103a6576004356001600160401b0381116103a4578060040161018060031983360301126103a0576101e03660231901126103a057610cb781612da5565b610cc661013d6101383661238f565b926064810193843503610d5f57610cdb612602565b82516001600160a01b039182169116149081610d4f575b81610d2d575b50610d1e575161025e926001600160a01b03909116916001916101009061022c83613215565b631b3342ef60e21b8452600484fd5b6001600160801b03915060a4610d4391016126c0565b1661012435145f610cf8565b6024356084820135149150610cf2565b6306a201bd60e31b8552600485fd5b50346103a657610d7d366122b1565b91906001600160a01b03610d9082612da5565b511692836001600160a01b03610da583612da5565b51161480611179575b158015611143575b61113457610dcd90610dc783613215565b50613215565b50604051608060208201928584520135604082015260408152610df160608261235d565b51902091828252600360205260ff604083205416610adf57828252600360205260408220600160ff19825416179055620151804204928183526002602052604083208484526020526040832054936040516393d379dd60e01b815260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016600482015283602482015284604482015260608160648160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102b2578691869182916110e1575b5061271092610764610ede9361076993612741565b0485808211156110d457610ef191612d31565b604051633e74703160e11b815260048101859052602481018690526044810191909152602081606481887f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156102b25785906110a0575b610f6091508096612741565b908385526002602052604085209085526020526040842055612710610fa57f00000000000000000000000000000000000000000000000000000000000000008661272e565b7f00000000000000000000000000000000000000000000000000000000000000009591900491907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166110008483612d31565b90803b15610a3f57604051632770a7eb60e21b81526001600160a01b0389166004820152602481019290925286908290604490829084905af18015610a345785918791611087575b50506040805133815260208101939093526004927f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179181908101610933565b819250906110949161235d565b6102a65783855f611048565b506020813d6020116110cc575b816110ba6020938361235d565b81010312610a6f57610f609051610f54565b3d91506110ad565b5050610f60848096612741565b925050506060813d60601161112c575b816110fe6060938361235d565b810103126102a6578051604060208301519201516001600160401b03811603610ad357869190612710610ec9565b3d91506110f1565b631b3342ef60e21b8352600483fd5b5080358235148015610db6575061115d61012083016125bb565b63ffffffff8061117061012085016125bb565b16911614610db6565b506080810135608083013514610dae565b50346103a657611199366122b1565b6111a4829392612da5565b6111ad82612da5565b508135843503611134578261012085016111c6816125bb565b61012085019063ffffffff806111db846125bb565b169116145f1461122a575050506101006040518160608701823720610100604051816060860182372014155b156111345761121961025e9394613215565b50516001600160a01b0316906134e2565b6112376101408801612678565b61ffff806112486101408901612678565b1691161491826112f5575b505015611207575061128e6001600160801b0361127260e087016126c0565b166001600160801b0361128760a086016126c0565b1690612741565b6001600160801b036112a260e085016126c0565b1614158061120757506112d86001600160801b036112c361010087016126c0565b166001600160801b0361128760c086016126c0565b6001600160801b036112ed61010085016126c0565b161415611207565b600191925061130863ffffffff916125bb565b16019063ffffffff82116113305763ffffffff61132581926125bb565b169116145f80611253565b634e487b7160e01b86526011600452602486fd5b50346103a65760203660031901126103a65760043590818152806020526040812091604051926113738461230a565b80546001600160a01b0380821680875260a09290921c6001600160401b0316602087019081526001840154909116604087019081526002909301546001600160801b0316606087019081529391156114db576001600160401b039051168042106114c957508394816001600160801b039286528560205285600260408220828155826001820155015560018060a01b03825116907fc351e6e0f377ec1a399ec84224a83d6a4b9f3cd9a5530e5c652d0b11c2f8dae2604060018060a01b038751168689511682519182526020820152a351915192516001600160a01b0393841693928316929116907f000000000000000000000000000000000000000000000000000000000000000016803b156102a65760405163167aec3160e31b81526001600160a01b039384166004820152939092166024840152604483015282908290606490829084905af180156109f6576109e55750f35b635a8f69d560e01b8552600452602484fd5b633c58dd7f60e11b8552600485fd5b50346103a65760203660031901126103a6576004356001600160401b0381116103a457806004019061018060031982360301126103a05761152a82612da5565b906024810161157761156161157061ffff611568611548868a612642565b94906101448901958461155a88612678565b1691612687565b9589612642565b929093612678565b16916134f2565b9160a4810192611586846126c0565b6115926040850161262e565b604051630369ac9160e01b81526001600160a01b03918216600482015290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156117c05760406001600160801b03929183928c91611791575b50015116911610936101248301908263ffffffff611616846125bb565b161461170a575b509063ffffffff611630611636936125bb565b16612d31565b5f1963ffffffff61164a61010086016125bb565b160163ffffffff81116116f65763ffffffff1614611680575b505015611134575161025e916001600160a01b03909116906134e2565b82156116c8575b8215611697575b50505f80611663565b6001600160801b039192506116bc60806116b56101048594016126c0565b94016126c0565b16911614155f8061168e565b91506116d660e483016126c0565b6001600160801b03806116eb606085016126c0565b169116141591611687565b634e487b7160e01b88526011600452602488fd5b946116369291958115611766575b50801561172e575b9490915063ffffffff61161d565b5063ffffffff61163061174461010486016126c0565b6001600160801b038061175960c489016126c0565b1691161415915050611720565b90506001600160801b038061178661178060e488016126c0565b936126c0565b16911614155f611718565b6117b3915060603d6060116117b9575b6117ab818361235d565b8101906126d4565b5f6115f9565b503d6117a1565b6040513d8b823e3d90fd5b50346103a6576103003660031901126103a6576004356001600160401b0381116103a45761018060031982360301126103a4576102e03660231901126103a45761025e9060040161275d565b50346103a65760403660031901126103a6576004356001600160a01b038116908190036103a457816040916020935260028352818120602435825283522054604051908152f35b5034610a6f576104e0366003190112610a6f576004356001600160401b038111610a6f57806004016101806003198336030112610a6f576101e0366023190112610a6f57610204356001600160401b038111610a6f5780600401926101806003198336030112610a6f576101e036610223190112610a6f5760c036610403190112610a6f576104c4356001600160401b038111610a6f57611903903690600401612270565b919061190e85612da5565b5061191886612da5565b9461192861013d6101383661238f565b6064840190813503612261576040519061194182612325565b610224358252610244356001600160a01b0381168103610a6f57602083015261026435918260408201526102843560608201526102a43560808201526102c43560a08201526102e43560c08201526103043560e082015261032435610100820152610344356001600160401b0381168103610a6f57610120820152610364356001600160401b0381168103610a6f57610140820152610384356001600160401b0381168103610a6f576101608201526103a4356001600160401b0381168103610a6f576101808201526103c43563ffffffff81168103610a6f576101a08201526103e43560ff81168103610a6f578161013d916101c0611a42940152612fcd565b9260648801938435036122615760848881013596013586149182612236575b8261219b575b5050806120f1575b6104043594851491826120c6575b8261209b575b8261208e575b5015908115612085575b5061207657611ab8611aa86024870189612642565b61ffff61155a6101448a01612678565b611b2f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000169260208301966020611af58961262e565b8b82015160405163cd298edb60e01b81526001600160a01b03909216600483015265ffffffffffff16602482015293849081906044820190565b0381885afa928315611f04575f9361203a575b50611b4c8861262e565b906040519760c089018981106001600160401b0382111761202657604052885261042435966001600160a01b0388168803610a6f5760208901978852604089019261044435845260608a019561046435875261048435996001600160401b038b169b8c8c03610a6f5760808101918c83526104a4359963ffffffff8b168b03610a6f576101009a6001600160401b036102129563ffffffff93611c619c60a088019485526040519660208801987f767b6ba905abb967fd5100262aafdb7da4fcdb43a8cbde17b60f82bc134a86ec8a5251604089015260018060a01b0390511660608801525160808701525160a0860152511660c0840152511660e082015260e08152611c598a8261235d565b5190206130e4565b8160405191823720956040516020810190606082526007608082015266185d1d195b5c1d60ca1b60a08201528a35604082015288606082015260a08152611ca960c08261235d565b519020805f52600360205260ff60405f20541661201757611ce39160a4915f52600360205260405f20600160ff19825416179055016126c0565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169490611d1b6040840161262e565b604051630369ac9160e01b81526001600160a01b0390911660048201526060816024818a5afa918215611f04576001600160801b036020670de0b6b3a764000094611d71945f91611ff8575b500151911661272e565b049365ffffffffffff60408a0151169050603c8201809211611fe4571197881598611fd4575b508715611f5e57611da8915061262e565b945b6001600160a01b038087167f000000000000000000000000000000000000000000000000000000000000000090911614611f4c575b50611de98361262e565b9515611f43575b604051633e74703160e11b81526001600160a01b0390961660048701526001602487015260448601526020856064815f855af1948515611f04575f95611f0f575b50803b15610a6f5760405163167aec3160e31b81526001600160a01b0385811660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260448101869052905f908290606490829084905af18015611f0457611eee575b507fcf28a852d7877dd62c1c37ac7173461da8da45e2e0af38f97eec67e13ab5853b906020906001600160a01b0390611ed59061262e565b6040519687526001600160a01b0390951695941693a480f35b611efb9195505f9061235d565b5f936020611e9d565b6040513d5f823e3d90fd5b9094506020813d602011611f3b575b81611f2b6020938361235d565b81010312610a6f5751935f611e31565b3d9150611f1e565b600a9004611df0565b516001600160a01b031694505f611ddf565b50602060018060a01b038751166024604051809481936336d30e8f60e11b835260048301525afa908115611f04575f91611f9a575b5094611daa565b90506020813d602011611fcc575b81611fb56020938361235d565b81010312610a6f57611fc6906126ac565b5f611f93565b3d9150611fa8565b611fdd90613215565b505f611d97565b634e487b7160e01b5f52601160045260245ffd5b612011915060603d6060116117b9576117ab818361235d565b5f611d67565b630b01a8d960e21b5f5260045ffd5b634e487b7160e01b5f52604160045260245ffd5b9092506020813d60201161206e575b816120566020938361235d565b81010312610a6f57612067906126ac565b915f611b42565b3d9150612049565b631b3342ef60e21b5f5260045ffd5b9050155f611a93565b610444351491505f611a89565b91506104a43563ffffffff811690818103610a6f575063ffffffff6120be6125a7565b161491611a83565b9150610424356001600160a01b03811690818103610a6f575088516001600160a01b03161491611a7d565b50610100604051818482372060405163693e4e4960e11b81528935600482015260248101919091526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015611f04576002915f9161216c575b50612165816125e4565b1415611a6f565b61218e915060203d602011612194575b612186818361235d565b8101906125cc565b5f61215b565b503d61217c565b610100809293506040519182372060405163693e4e4960e11b81529135600483015260248201526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015611f04576002915f91612217575b5061220e816125e4565b14155f80611a67565b612230915060203d60201161219457612186818361235d565b5f612204565b91506101c43563ffffffff811690818103610a6f575063ffffffff6122596125a7565b161191611a61565b6306a201bd60e31b5f5260045ffd5b9181601f84011215610a6f578235916001600160401b038311610a6f5760208381860195010111610a6f57565b35906001600160a01b0382168203610a6f57565b906040600319830112610a6f576004356001600160401b038111610a6f576101808184036003190112610a6f5760040191602435906001600160401b038211610a6f57610180908290036003190112610a6f5760040190565b608081019081106001600160401b0382111761202657604052565b6101e081019081106001600160401b0382111761202657604052565b61014081019081106001600160401b0382111761202657604052565b90601f801991011681019081106001600160401b0382111761202657604052565b359063ffffffff82168203610a6f57565b6101e0906023190112610a6f57604051906123a982612325565b6024358252816044356001600160a01b0381168103610a6f5760208201526064356040820152608435606082015260a435608082015260c43560a082015260e43560c08201526101043560e082015261012435610100820152610144356001600160401b0381168103610a6f57610120820152610164356001600160401b0381168103610a6f57610140820152610184356001600160401b0381168103610a6f576101608201526101a4356001600160401b0381168103610a6f576101808201526101c43563ffffffff81168103610a6f576101a08201526101e4359060ff82168203610a6f576101c00152565b6101e090610203190112610a6f57604051906124b282612325565b61020435825281610224356001600160a01b0381168103610a6f5760208201526102443560408201526102643560608201526102843560808201526102a43560a08201526102c43560c08201526102e43560e082015261030435610100820152610324356001600160401b0381168103610a6f57610120820152610344356001600160401b0381168103610a6f57610140820152610364356001600160401b0381168103610a6f57610160820152610384356001600160401b0381168103610a6f576101808201526103a43563ffffffff81168103610a6f576101a08201526103c4359060ff82168203610a6f576101c00152565b6103c43563ffffffff81168103610a6f5790565b3563ffffffff81168103610a6f5790565b90816020910312610a6f57516004811015610a6f5790565b600411156125ee57565b634e487b7160e01b5f52602160045260245ffd5b6044356001600160a01b0381168103610a6f5790565b6024356001600160a01b0381168103610a6f5790565b356001600160a01b0381168103610a6f5790565b903590601e1981360301821215610a6f57018035906001600160401b038211610a6f5760200191610180820236038313610a6f57565b3561ffff81168103610a6f5790565b919081101561269857610180020190565b634e487b7160e01b5f52603260045260245ffd5b51906001600160a01b0382168203610a6f57565b356001600160801b0381168103610a6f5790565b90816060910312610a6f576040519060608201908282106001600160401b03831117612026576040918252612708816126ac565b83526020810151602084015201516001600160801b0381168103610a6f57604082015290565b81810292918115918404141715611fe457565b91908201809211611fe457565b359061ffff82168203610a6f57565b61276681612da5565b6102e0366023190112610a6f576040516102e081018181106001600160401b03821117612026576040526024356001600160a01b0381168103610a6f578152604435916001600160a01b0383168303610a6f5760208201839052606435926001600160a01b0384168403610a6f57604083018490526084356001600160a01b0381168103610a6f57606084015260a435926001600160a01b0384168403610a6f576080810184905260c435946001600160a01b0386168603610a6f578560a083015260e43560c08301526101043560e0830152610124356101008301526101443561012083015261016435610140830152610184356101608301526101a4356101808301526101c4356101a08301526101e4356101c0830152610204356101e083015261022435610200830152610244356001600160401b0381168103610a6f57610220830152610264356001600160401b0381168103610a6f5761024083015261028435956001600160401b0387168703610a6f57866102608401526102a435956001600160401b0387168703610a6f57866102808501526102c4359361ffff85168503610a6f57846102a08201526102e4359060ff82168203610a6f57612ad1916102c082015260ff6102c0604051927f178dbf0c0196b46bb970333fd8813180d9c64e2e95c896f0b5fd1c80c2101904602085015260018060a01b03815116604085015260018060a01b03602082015116606085015260018060a01b03604082015116608085015260018060a01b0360608201511660a085015260018060a01b0360808201511660c085015260018060a01b0360a08201511660e085015260c081015161010085015260e08101516101208501526101008101516101408501526101208101516101608501526101408101516101808501526101608101516101a08501526101808101516101c08501526101a08101516101e08501526101c08101516102008501526101e08101516102208501526102008101516102408501526001600160401b03610220820151166102608501526001600160401b03610240820151166102808501526001600160401b03610260820151166102a08501526001600160401b03610280820151168285015261ffff6102a0820151166102e08501520151166103008201526103008152612ac56103208261235d565b602081519101206130e4565b60808a01350361226157612afe8961014061ffff61155a612af56020850185612642565b93909401612678565b92612b088461262e565b6001600160a01b039081169116149485612d0d575b5084612ce9575b5083612cb2575b50610204356001600160801b03612b4460a08a016126c0565b1611159283612c8f575b15928315612c86575b508215612c66575b5050612c16576040015165ffffffffffff166001600160401b03821610918215612bd2575b505015612076576101006040518160608401823720907f1a8eca38a73cd14d401fd12935906f11645b69a5d399dd8ac391ebab058126066020612bc683613215565b926040519384523592a3565b6001600160401b03919250612c0c9082807f0000000000000000000000000000000000000000000000000000000000000000169116612741565b9116115f80612b84565b51612c64936001600160a01b03909116925060029150612c3581613215565b50610100604051816060840182372060405190602082019235835260408201526040815261025560608261235d565b565b61ffff919250612c7a610120839201612678565b92169116105f80612b5f565b1592505f612b57565b9250610224356001600160801b03612ca960c08a016126c0565b16111592612b4e565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0390811691161492505f612b2b565b909350612cf86040830161262e565b6001600160a01b03908116911614925f612b24565b909450612d1c6020840161262e565b6001600160a01b03908116911614935f612b1d565b91908203918211611fe457565b519065ffffffffffff82168203610a6f57565b519063ffffffff82168203610a6f57565b519060ff82168203610a6f57565b903590601e1981360301821215610a6f57018035906001600160401b038211610a6f57602001918160051b36038313610a6f57565b905f610120604051612db681612341565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152015260405163ed42136f60e01b8152823560048201526101408160248160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115611f04575f91612ef1575b5080926020810190608080612e558484612642565b9290612e646040860186612d70565b90604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b9384920137010190206101208401511491821592612eb8575b5050905061226157565b60609250612ecf610100612ee89501519183612642565b90612ede610160850185612d70565b959094019261395f565b15805f80612eae565b9050610140813d8211612fc5575b81612f0d610140938361235d565b81010312610a6f5760405190612f2282612341565b612f2b816126ac565b8252612f3960208201612d3e565b6020830152612f4a60408201612d3e565b6040830152612f5b60608201612d51565b6060830152612f6c60808201612d51565b6080830152612f7d60a08201612d62565b60a0830152612f8e60c08201612d62565b60c083015260e0810151908115158203610a6f576101209160e084015261010081015161010084015201516101208201525f612e40565b3d9150612eff565b60405160ff6101c060208301937ff51bca358ca4a62879884a2a68c337d9b64c7242e713ab09fa06876ba768bda785528051604085015260018060a01b03602082015116606085015260408101516080850152606081015160a0850152608081015160c085015260a081015160e085015260c081015161010085015260e08101516101208501526101008101516101408501526001600160401b03610120820151166101608501526001600160401b03610140820151166101808501526001600160401b03610160820151166101a08501526001600160401b03610180820151168285015263ffffffff6101a0820151166101e085015201511661020082015261020081526130de6102208261235d565b51902090565b6040516332bafb5560e11b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611f04575f9161313c575090565b90506020813d602011613163575b816131576020938361235d565b81010312610a6f575190565b3d915061314a565b93909261317792613a5e565b50909290613184816125e4565b15928315936131a6575b50505061319757565b638baa579f60e01b5f5260045ffd5b6001600160a01b039081169116811415925090826131c9575b50505f808061318e565b6001600160a01b0316141590505f806131bf565b35906001600160801b0382168203610a6f57565b81835290916001600160fb1b038311610a6f5760209260051b809284830137010190565b6132226020820182612642565b61323160408493940183612d70565b613242610160859693960185612d70565b92909160405196879563cbfdcea560e01b8752806101848801893560048a015261018060248a0152526101a4870193905f905b80821061339f575050509261ffff6133466101406132a860209a968a999661335f996003198c84030160448d01526131f1565b95606081013560648a0152608081013560848a01526001600160801b036132d160a083016131dd565b1660a48a01526001600160801b036132eb60c083016131dd565b1660c48a01526001600160801b0361330560e083016131dd565b1660e48a01526001600160801b0361332061010083016131dd565b166101048a015263ffffffff613339610120830161237e565b166101248a01520161274e565b16610144860152848303600319016101648601526131f1565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115611f04575f9161313c575090565b919596975091929360018060a01b036133b78761229d565b1681526001600160a01b036133ce6020880161229d565b1660208201526001600160a01b036133e86040880161229d565b1660408201526001600160801b03613402606088016131dd565b1660608201526001600160801b0361341c608088016131dd565b1660808201526001600160801b0361343660a088016131dd565b1660a082015260c086013560c082015260e0860135906001600160401b0382168203610a6f5761018080916001600160401b036001941660e082015263ffffffff6134846101008b0161237e565b1661010082015261ffff61349b6101208b0161274e565b1661012082015261ffff6134b26101408b0161274e565b1661014082015261ffff6134c96101608b0161274e565b1661016082015201960192018997969594939291613275565b906003612c6492612c3581613215565b9092915f935f925b8284106135075750505050565b9091929461352d60019163ffffffff6112876101006135278b8989612687565b016125bb565b95019291906134fa565b9190915f92825f52600360205260ff60405f20541661201757825f52600360205260405f20600160ff198254161790556201518042049160018060a01b031692835f52600260205260405f20835f5260205260405f2054926040516393d379dd60e01b815260018060a01b037f00000000000000000000000000000000000000000000000000000000000000001660048201528560248201525f604482015260608160648160018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa8015611f045785915f905f9261390c575b506127109261076461362d9361076993612741565b0484808211156138ff5761364091612d31565b60405190633e74703160e11b82528660048301525f602483015260448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af18015611f04575f906138cb575b6136aa91508095612741565b90855f52600260205260405f20905f5260205260405f20556127106136ef7f00000000000000000000000000000000000000000000000000000000000000008561272e565b7f00000000000000000000000000000000000000000000000000000000000000009491900492907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661374a8583612d31565b90803b15610a6f57604051632770a7eb60e21b81526001600160a01b038816600482015260248101929092525f908290604490829084905af18015611f04576138b6575b5060058210156138a25760408051338152602081019290925286917f1c6996125182680d92415bb557a880373f129c2783cb7e117b616e8e74f230179190a46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000166001600160401b03421601916001600160401b03831161388e579061381d929133613a92565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b156103a057829160248392604051948593849263286781c760e01b845260048401525af180156109f65761387c575050565b61388782809261235d565b6103a65750565b634e487b7160e01b85526011600452602485fd5b634e487b7160e01b87526021600452602487fd5b6138c39197505f9061235d565b5f955f61378e565b506020813d6020116138f7575b816138e56020938361235d565b81010312610a6f576136aa905161369e565b3d91506138d8565b50506136aa5f8095612741565b925050506060813d606011613957575b816139296060938361235d565b81010312610a6f57805190604060208201519101516001600160401b03811603610a6f578591612710613618565b3d915061391c565b9392919060e08301908261ffff61397584612678565b161015613a535761399361ffff61398b84612678565b1684836134f2565b9260c08501938063ffffffff6139a8876125bb565b1610948515613a19575b5050505050613a1157610100908160405191823720915f925b84841015613a09578360051b830135908181105f146139f8575f52602052600160405f205b9301926139cb565b905f52602052600160405f206139f0565b149392505050565b505050505f90565b63ffffffff949550926101009261ffff61155a613a406135279589611630613a469a6125bb565b98612678565b1611155f808080806139b2565b505050505050505f90565b9060418303613a8857613a819250602081013591604082359201355f1a90613bd7565b9192909190565b50505f9160029190565b8215613bd1576001545f198114611fe45760010192836001556001600160801b038111613bba57916060917fa2124784071abee8eb9defdddb4f7974131231d3ad278793287322353b7be4d29360405191613aec8361230a565b6001600160a01b039081168084526001600160401b03909816602080850182815295831660408087018281526001600160801b038781168b8a019081525f8e815280875284902099518a549b516001600160e01b0319909c169089161760a09b909b1b67ffffffffffffffff60a01b169a909a17895590516001890180546001600160a01b0319169190971617909555965160029690960180546fffffffffffffffffffffffffffffffff1916969094169590951790925584519384529083019190915291810191909152a3565b6306dfcc6560e41b5f52608060045260245260445ffd5b50505050565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613c4e579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611f04575f516001600160a01b03811615613c4457905f905f90565b505f906001905f90565b5050505f916003919056' as const

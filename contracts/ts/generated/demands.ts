// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of Demands. */
export const demandsAbi = [
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
    "name": "AlreadyDemanded",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadySettled",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadyShown",
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
    "name": "InvalidOutcome",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSummary",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotChecked",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotDemanded",
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
    "name": "WrongGroups",
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
        "name": "auditor",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
        "type": "bytes32"
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
        "indexed": false,
        "internalType": "struct Leaf",
        "name": "leaf",
        "type": "tuple"
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
        "name": "until",
        "type": "uint64"
      }
    ],
    "name": "OutcomeDemanded",
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
        "name": "auditor",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      }
    ],
    "name": "OutcomeNotShown",
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
        "name": "auditor",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
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
            "name": "tag",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "ordinal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "distance",
            "type": "uint8"
          }
        ],
        "indexed": false,
        "internalType": "struct OutcomeLeaf",
        "name": "outcome",
        "type": "tuple"
      },
      {
        "indexed": false,
        "internalType": "bytes32[]",
        "name": "path",
        "type": "bytes32[]"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "to",
        "type": "address"
      }
    ],
    "name": "OutcomeShown",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "answerTime",
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
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary",
        "name": "summary",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "bitmap",
        "type": "bytes"
      }
    ],
    "name": "demand",
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
        "internalType": "address",
        "name": "auditor",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "leafHash",
        "type": "bytes32"
      }
    ],
    "name": "demandOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "demander",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "until",
            "type": "uint48"
          },
          {
            "internalType": "enum DemandStatus",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Demand",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "deposit",
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
            "internalType": "address",
            "name": "auditor",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "outcomesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "bitmapHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "counts",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "fingerprint",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "round",
            "type": "uint8"
          }
        ],
        "internalType": "struct Summary",
        "name": "summary",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "bitmap",
        "type": "bytes"
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
    "name": "settle",
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
        "internalType": "address",
        "name": "auditor",
        "type": "address"
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "tag",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "ordinal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "distance",
            "type": "uint8"
          }
        ],
        "internalType": "struct OutcomeLeaf",
        "name": "outcome",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "path",
        "type": "bytes32[]"
      }
    ],
    "name": "show",
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
        "internalType": "address",
        "name": "auditor",
        "type": "address"
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "receiptHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "tag",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "ordinal",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "outcome",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "distance",
            "type": "uint8"
          }
        ],
        "internalType": "struct OutcomeLeaf",
        "name": "outcome",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "path",
        "type": "bytes32[]"
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
        "name": "other",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "otherProof",
        "type": "bytes32[]"
      }
    ],
    "name": "showOther",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of Demands; constructor arguments follow it. */
export const demandsBytecode =
  '0x610160806040523461038357602081612a3180380380916100208285610502565b83398101031261038357516001600160a01b038116908181036103835760405163b779811360e01b815260e081600481865afa9081156103a3575f91610442575b5060c08101516001600160a01b0316300361042f5780516020918201516001600160a01b0390811660c0521660a05260809190915260405163e2fdcc1760e01b81529081600481855afa9081156103a3575f916103f0575b506001600160a01b031660e081905260405163025e2c5d60e01b815290602090829060049082905afa9081156103a3575f916103ae575b5061010052604051630890357360e41b8152906101c090829060049082905afa9081156103a3575f91610243575b506101a08101516001600160801b031662030d40818102919082040361022f57610120526060015160011c637fffffff16610140526040516124c3908161056e823960805181818161020a0152818161037301528181610de201528181610ebb01528181611315015281816117720152611f9c015260a05181818161044701528181610a180152612058015260c051816113dc015260e05181818161054a01528181610b3d01528181610bf301528181610c9101528181611d11015261218601526101005181818161059401528181610c380152611d5f0152610120518181816101d1015281816105c301528181610c610152611d860152610140518181816096015281816104980152611ccf0152f35b634e487b7160e01b5f52601160045260245ffd5b90506101c0813d821161039b575b8161025f6101c09383610502565b8101031261038357604051906101c082016001600160401b038111838210176103875760405261028e81610539565b825261029c60208201610539565b60208301526102ad60408201610539565b60408301526102be60608201610539565b60608301526102cf60808201610539565b60808301526102e060a08201610539565b60a083015260c081015160ff8116810361038357610377916101a09160c085015261030d60e0820161054a565b60e085015261031f610100820161054a565b610100850152610332610120820161054a565b610120850152610345610140820161054a565b6101408501526103586101608201610559565b61016085015261036b6101808201610559565b61018085015201610559565b6101a08201525f61011e565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b3d9150610251565b6040513d5f823e3d90fd5b90506020813d6020116103e8575b816103c960209383610502565b81010312610383576004916103e06101c092610525565b9150916100f0565b3d91506103bc565b90506020813d602011610427575b8161040b60209383610502565b81010312610383576020610420600492610525565b91506100b9565b3d91506103fe565b826362845cf960e11b5f5260045260245ffd5b905060e0813d60e0116104fa575b8161045d60e09383610502565b81010312610383576040519060e082016001600160401b03811183821017610387576104ef9160c09160405261049281610525565b84526104a060208201610525565b60208501526104b160408201610525565b60408501526104c260608201610525565b60608501526104d360808201610525565b60808501526104e460a08201610525565b60a085015201610525565b60c08201525f610061565b3d9150610450565b601f909101601f19168101906001600160401b0382119082101761038757604052565b51906001600160a01b038216820361038357565b519063ffffffff8216820361038357565b519061ffff8216820361038357565b51906001600160801b03821682036103835756fe610120806040526004361015610013575f80fd5b5f905f3560e01c90816311962c12146116975750806342df0166146108c2578063ad8b6a24146102bf578063b458aeb614610239578063cfdf677e146101f4578063d0e30db0146101b9578063d9354106146100bd5763e6a789ba14610077575f80fd5b346100ba57806003193601126100ba5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b80fd5b50346100ba5760603660031901126100ba576101066100da61185f565b8260606040516100e981611919565b828152826020820152826040820152015260443590600435612486565b6040519061011382611919565b80546001600160a01b038116835260a081901c65ffffffffffff166020840190815291604084019160d01c60ff1660048110156101a5578252600101546060840190815260405193516001600160a01b03168452915165ffffffffffff16602084015251600481101561019157608093506040830152516060820152f35b634e487b7160e01b84526021600452602484fd5b634e487b7160e01b86526021600452602486fd5b50346100ba57806003193601126100ba5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b50346100ba57806003193601126100ba576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346100ba576102203660031901126100ba5761025461185f565b906101003660431901126100ba5760c0366101431901126100ba57610204356001600160401b0381116102bb5761028f903690600401611875565b9060443561014435036102ac576102a99293600435611bfa565b80f35b63c74a206d60e01b8352600483fd5b5080fd5b50346100ba576101203660031901126100ba576004356001600160401b0381116102bb578060040161018060031983360301126108be5760e03660231901126108be57610104356001600160401b0381116108ba576103229036906004016118a5565b918035916064850191602486019061035461033d8383611b67565b9061034b60448b0185611b9d565b92909189611f3b565b60405163ed42136f60e01b8152600481018690529188610140846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156108ad576103c36101006103d1926103d9978a959161087e575b5001519385611b67565b9190946101648c0190611b9d565b949093612343565b1561086f578260243503610860576103f1848261200f565b50610124850193610401856118d2565b91631fffffff8360031c169182101561084c57916007600193928493013560f81c91161c160361083d5760405163083a4e6360e21b81526004810183905260e0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561083257869161077a575b5060c06001600160401b03910151166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168091036001600160401b038111610766576001600160401b031680421161075457506104f76104e5611a70565b61010060405181868237209085612486565b9060ff825460d01c16600481101561074057610731576105179042611b5a565b606435600183015581546001600160d81b03191660a082901b65ffffffffffff60a01b16173317600160d01b17909155857f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b156102bb57604051630aed65f560e11b81523360048201523060248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660448201527f000000000000000000000000000000000000000000000000000000000000000060648201529082908290608490829084905af180156107265761070d575b505061060a611a70565b91359460405194868652608482013560208701526001600160801b0361063260a48401611be6565b1660408701526001600160801b0361064c60c48401611be6565b1660608701526001600160801b0361066660e48401611be6565b1660808701526001600160801b036106816101048401611be6565b1660a0870152359063ffffffff821682036107095763ffffffff610144921660c087015201359161ffff83168093036107055760e08501929092523361010085015265ffffffffffff166101208401526001600160a01b0316917f1c09af9c89013b3b5f7f46df46c09f404aa724cf9af9adece1a0c95cc3c939a79061014090a480f35b8680fd5b5f80fd5b8161071791611934565b61072257855f610600565b8580fd5b6040513d84823e3d90fd5b63afb6e2bb60e01b8752600487fd5b634e487b7160e01b88526021600452602488fd5b6326b39d0360e11b8752600452602486fd5b634e487b7160e01b87526011600452602487fd5b905060e0813d60e01161082a575b8161079560e09383611934565b810103126107225760c06001600160401b039161081f82604051926107b9846118fe565b6107c28161198d565b84526107d06020820161199b565b60208501526107e16040820161199b565b60408501526107f260608201611bd2565b606085015261080360808201611bd2565b608085015261081460a08201611bd2565b60a085015201611bd2565b82820152915061047f565b3d9150610788565b6040513d88823e3d90fd5b639459686560e01b8552600485fd5b634e487b7160e01b88526032600452602488fd5b63647528e960e01b8652600486fd5b6306a201bd60e31b8652600486fd5b6108a091506101403d81116108a6575b6108988183611934565b8101906119a8565b5f6103b9565b503d61088e565b50604051903d90823e3d90fd5b8380fd5b8280fd5b503461070957366003190161024081126107095760e0136107095760e4356001600160401b038111610709576108fc9036906004016118a5565b9060a0526101043560c0526001600160401b0360c051116107095736602360c051011215610709576001600160401b0360c05160040135116107095736602461018060c051600401350260c05101011161070957610124356001600160401b03811161070957610970903690600401611875565b90916101003661014319011261070957602435926001600160a01b03841684036107095761010060405181610144823720926109af8486600435611ec7565b9165ffffffffffff835460a01c16600181019065ffffffffffff82116112445742111561167c5750906109f19160c05160040135602460c05101600435611f3b565b6040516301eec29160e61b815260048035908201526001600160a01b0385811660248301527f0000000000000000000000000000000000000000000000000000000000000000169260e082604481875afa918215610d20575f926115cc575b50604051610a5d816118fe565b6004358152602081019087825260408101916044358352606435926060830184815260808401608435815260a085019060a435825260c4359260ff841684036107095760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e084015251166101008201526101008152610b1c61012082611934565b5190206040516332bafb5560e11b81526004810191909152916020836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315610d20575f93611598575b5065ffffffffffff6040850151161515928361158a575b5082611522575b50501561151357602063ffffffff91015116600360d01b60ff60d01b198354161782555f926004355f52600160205260405f2060018060a01b0387165f5260205260ff60405f20541615610d2b575b5050546001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000163b15610709576040516317d5759960e31b81526001600160a01b0391821660048201527f000000000000000000000000000000000000000000000000000000000000000090911660248201527f000000000000000000000000000000000000000000000000000000000000000060448201525f8180606481010381837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610d2057610d0b575b506040519182526020820152610144359160018060a01b0316907fc5ab87255f73e1a3a85ddb4137f86ebdd080e07202b50a38b2347268bb117e00604060043592a480f35b610d189194505f90611934565b5f925f610cc6565b6040513d5f823e3d90fd5b909192506004355f52600160205260405f2060018060a01b0386165f5260205260405f20600160ff198254161790556102243561ffff811680820361070957610d81915060c05160040135602460c05101611aa9565b6001600160801b03610d9560a08301611ace565b16600a02906001600160801b038216918203611244576040610db79101611a86565b604051630369ac9160e01b81526001600160a01b0391821660048201529190606090839060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610d20576020610e2b92670de0b6b3a7640000945f916114f4575b50015190611b47565b048068056bc75e2d63100000118168056bc75e2d631000001802189060206040518092636dab766160e01b8252815f81610e808c600435600484019092916020906040830194835260018060a01b0316910152565b03925af1908115610d20575f916114ba575b50610f2e575b604051635246141560e11b8152600481019290925260248201526020816044815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af1908115610d20575f91610efc575b50905f80610be2565b90506020813d602011610f26575b81610f1760209383611934565b8101031261070957515f610ef3565b3d9150610f0a565b5f60808190526101008190525b60c051600401358110610f5a5750608051610f5591611b5a565b610e98565b95919293610f778760c09793975160040135602460c05101611aa9565b94610f9763ffffffff610f8d61010089016118d2565b1661010051611b5a565b60e0526101005160081c945f5b60e0518760081b101561128a578660051b60a0510135908160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b5f196101008a60081b0191828b60081b116112445761123294837e010001000100010001000100010001000100010001000100010001000100019460e05110611273575b508b60081b6101005111611258575b77ffffffffffffffff0000000000000000ffffffffffffffff80831663ffffffff63ffffffff60801b0183161760401b81847bffffffff00000000ffffffff00000000ffffffff00000000ffffffff85161760401c161760801b927bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821663ffffffff63ffffffff60801b0185161760401b93161760401c161760801c17167f55555555555555555555555555555555555555555555555555555555555555558160011c1690037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c017e0f000f000f000f000f000f000f000f000f000f000f000f000f000f000f000f808260081c169116010260f01c90611b5a565b955f1981146112445760010195610fa4565b634e487b7160e01b5f52601160045260245ffd5b915f1961126b8d60081b61010051612336565b1b169161110c565b60e05191939161128291612336565b1c915f6110fd565b90949891955096929695919560e05161010052801580156113b7575b6113ad576112c9906001600160801b036112c260a08601611ace565b1690611b47565b916112eb60406001600160801b036112e360808501611ace565b169201611a86565b604051630369ac9160e01b81526001600160a01b03918216600482015290606090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa8015610d205760019461137593602061136c93670de0b6b3a7640000955f9161137f575b500151918180821191180218611b47565b04608051611b5a565b6080525b01610f3b565b6113a0915060603d81116113a6575b6113988183611934565b810190611af6565b5f61135b565b503d61138e565b5060019150611379565b506040516338be62b760e11b815260048035908201526024810183905260c0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610d20575f9061141f575b606091500151156112a6565b5060c0813d82116114b2575b8161143860c09383611934565b81010312610709576060906114a860a060405192611455846118e3565b61145e81611ae2565b845261146c60208201611ae2565b602085015261147d60408201611ae2565b604085015261148d85820161199b565b8585015261149d6080820161199b565b60808501520161199b565b60a0820152611413565b3d915061142b565b90506020813d6020116114ec575b816114d560209383611934565b81010312610709576114e69061199b565b5f610e92565b3d91506114c8565b61150d915060603d6060116113a6576113988183611934565b5f610e22565b63647528e960e01b5f5260045ffd5b9091506001600160401b0381116115765760405161154a601f8301601f191660200182611934565b8181526020810191368160a0510111610709576020815f9260a051863783010152519020145f80610b93565b634e487b7160e01b5f52604160045260245ffd5b60a08501511492505f610b8c565b9092506020813d6020116115c4575b816115b460209383611934565b810103126107095751915f610b75565b3d91506115a7565b8091925060e03d60e011611675575b6115e58183611934565b81010360e081126107095760c0906115fc8361198d565b50601f1901126107095760c060405191611615836118e3565b61162160208201611955565b835261162f6040820161197c565b602084015261164060608201611969565b60408401526116516080820161199b565b606084015261166260a0820161199b565b6080840152015160a0820152905f610a50565b503d6115db565b65ffffffffffff9063d606d83f60e01b5f521660045260245ffd5b346107095761034036600319011261070957600435906116b561185f565b6101003660431901126107095760c03661014319011261070957610204356001600160401b038111610709576116ef903690600401611875565b9092906101003661022319011261070957610324356001600160401b03811161070957611720903690600401611875565b9490926102e43563ffffffff8116908181036107095750610104359063ffffffff82169182810361070957501480611850575b156118415763ed42136f60e01b815260048101879052610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610d2057610100915f91611822575b5001519361010060405181610224823720945f955b87871015611800578660051b860135908181105f146117ef575f52602052600160405f205b9601956117c2565b905f52602052600160405f206117e7565b889550036118135761181193611bfa565b005b6306a201bd60e31b5f5260045ffd5b61183b91506101403d81116108a6576108988183611934565b886117ad565b63c74a206d60e01b5f5260045ffd5b50610144356102243514611753565b602435906001600160a01b038216820361070957565b9181601f84011215610709578235916001600160401b038311610709576020808501948460051b01011161070957565b9181601f84011215610709578235916001600160401b038311610709576020838186019501011161070957565b3563ffffffff811681036107095790565b60c081019081106001600160401b0382111761157657604052565b60e081019081106001600160401b0382111761157657604052565b608081019081106001600160401b0382111761157657604052565b90601f801991011681019081106001600160401b0382111761157657604052565b51906001600160a01b038216820361070957565b519065ffffffffffff8216820361070957565b519063ffffffff8216820361070957565b519060ff8216820361070957565b5190811515820361070957565b908161014091031261070957604051906101408201908282106001600160401b0383111761157657610120916040526119e081611955565b83526119ee60208201611969565b60208401526119ff60408201611969565b6040840152611a106060820161197c565b6060840152611a216080820161197c565b6080840152611a3260a0820161198d565b60a0840152611a4360c0820161198d565b60c0840152611a5460e0820161199b565b60e0840152610100810151610100840152015161012082015290565b6044356001600160a01b03811681036107095790565b356001600160a01b03811681036107095790565b3561ffff811681036107095790565b9190811015611aba57610180020190565b634e487b7160e01b5f52603260045260245ffd5b356001600160801b03811681036107095790565b51906001600160801b038216820361070957565b908160609103126107095760405190606082018281106001600160401b0382111761157657611b3f916040918252611b2d81611955565b84526020810151602085015201611ae2565b604082015290565b8181029291811591840414171561124457565b9190820180921161124457565b903590601e198136030182121561070957018035906001600160401b038211610709576020019161018082023603831361070957565b903590601e198136030182121561070957018035906001600160401b03821161070957602001918160051b3603831361070957565b51906001600160401b038216820361070957565b35906001600160801b038216820361070957565b9291905f93610100604051816044823720611c16818484611ec7565b94610184359063ffffffff821697888303610709576101043563ffffffff8116908181036107095750891480611eae575b156118415760018801549860c060405181610144823720985f995b848b1015611ca0578a60051b8a0135908181105f14611c8f575f52602052600160405f205b9a0199611c62565b905f52602052600160405f20611c87565b909294969899509990929496990361184157805460ff60d01b1916600160d11b17815565ffffffffffff611d017f000000000000000000000000000000000000000000000000000000000000000060011c677fffffffffffffff1642611b5a565b915460a01c1610611ea75787935b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610709576040516317d5759960e31b81526001600160a01b0387811660048301527f00000000000000000000000000000000000000000000000000000000000000001660248201527f00000000000000000000000000000000000000000000000000000000000000006044820152905f908290606490829084905af18015610d2057611e92575b506040519586526101443560208701526101643560408701525060608501526101a43563ffffffff81168091036102bb5760808501526101c43560ff81168091036102bb5760a08501526101e43560ff81168091036102bb5760c085015261012060e0850181905284018290526001600160fb1b0382116100ba5750907f317e836278b7c393d99202d14a4cbb77f5d4c04e1b87857ca860c78c025579a4929160051b80956101408401376001600160a01b0390811661010083015260443595169381018190036101400190a4565b611e9f9193505f90611934565b5f915f611dc3565b3393611d0f565b506101c43560ff81168091036107095760031015611c47565b90611ed29291612486565b9060ff825460d01c166004811015611f27578015611f185760028114611f0957600314611efb57565b62560ff960e81b5f5260045ffd5b634738153d60e11b5f5260045ffd5b633634733b60e01b5f5260045ffd5b634e487b7160e01b5f52602160045260245ffd5b939060809293918392604051956101808102938491604089528260600160208a0152604089015260608801378286019180606084015260051b93849201370101902060405163ed42136f60e01b8152600481019290925290610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610d2057610120915f91611ff0575b50015103611fe157565b6386b0704760e01b5f5260045ffd5b61200991506101403d81116108a6576108988183611934565b5f611fd7565b6024359190604435906001600160a01b0382168203610709576040516301eec29160e61b8152600481018590526001600160a01b03831660248201529360e085806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa948515610d20575f95612286575b5060e036602319011261070957604051906120aa826118fe565b8152602081019283526040810192606435845260843593606083018581526080840160a435815260a085019060c435825260e4359260ff841684036107095760ff9460c088019485526040519660208801987facc9304e001eed0668c841f40cf47e6ca8e0818810a24ccab582b1dd200671528a5251604089015260018060a01b0390511660608801525160808701525160a08601525160c08501525160e08401525116610100820152610100815261216561012082611934565b5190206040516332bafb5560e11b81526004810191909152926020846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa938415610d20575f94612252575b5065ffffffffffff60408601511615159384612244575b50836121f1575b50505015611513576020015163ffffffff1690565b909192506001600160401b038111611576576040519061221b601f8201601f191660200183611934565b8082526020820192368282011161070957815f92602092863783010152519020145f80806121dc565b60a08601511493505f6121d5565b9093506020813d60201161227e575b8161226e60209383611934565b810103126107095751925f6121be565b3d9150612261565b8091955060e03d60e01161232f575b61229f8183611934565b81010360e081126107095760c0906122b68361198d565b50601f1901126107095760c0604051916122cf836118e3565b6122db60208201611955565b83526122e96040820161197c565b60208401526122fa60608201611969565b604084015261230b6080820161199b565b606084015261231c60a0820161199b565b6080840152015160a0820152935f612090565b503d612295565b9190820391821161124457565b9392919060e08301908261ffff61235984611a9a565b16101561247b5761ffff61236c83611a9a565b16925f935f905b80821061244e57505060c08501938063ffffffff612390876118d2565b1610948515612401575b50505050506123f957610100908160405191823720915f925b848410156123f1578360051b830135908181105f146123e0575f52602052600160405f205b9301926123b3565b905f52602052600160405f206123d8565b149392505050565b505050505f90565b63ffffffff949550926101009261ffff61243461242e61243b95896124286124419a6118d2565b16612336565b98611a9a565b1691611aa9565b016118d2565b1611155f8080808061239a565b909461247360019163ffffffff61246c61010061243b8b898b611aa9565b1690611b5a565b950190612373565b505050505050505f90565b91604051916020830193845260018060a01b031660408301526060820152606081526124b3608082611934565b5190205f525f60205260405f209056' as const

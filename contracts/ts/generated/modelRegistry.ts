// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of ModelRegistry. */
export const modelRegistryAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "escrow_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "depositPerByte",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "refundDelay",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "commitAge",
            "type": "uint32"
          }
        ],
        "internalType": "struct ModelRegistryParameters",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AlreadyCommitted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadyDeprecated",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidModelId",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidName",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidParameters",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidSize",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidVersion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotCommitted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotDeprecated",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "NotNameOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      }
    ],
    "name": "NotOffered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToReturn",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReasonTooLong",
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
    "name": "UnknownModel",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UnknownVersion",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
      }
    ],
    "name": "VersionExists",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nameHash",
        "type": "bytes32"
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
    "name": "DepositReturned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nameHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "refundableAt",
        "type": "uint64"
      }
    ],
    "name": "ModelDeprecated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nameHash",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "publisher",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "commitments",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "size",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      }
    ],
    "name": "ModelRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nameHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      }
    ],
    "name": "NameOffered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nameHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "NameOwned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
      }
    ],
    "name": "RegistrationCommitted",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      }
    ],
    "name": "acceptName",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "start",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "byModelId",
    "outputs": [
      {
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "publisher",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "deposit",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "refundableAt",
            "type": "uint64"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          }
        ],
        "internalType": "struct ModelVersion[]",
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
        "name": "commitment",
        "type": "bytes32"
      }
    ],
    "name": "commit",
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
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct Registration",
        "name": "registration",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "commitmentOf",
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
        "internalType": "uint64",
        "name": "size",
        "type": "uint64"
      }
    ],
    "name": "depositFor",
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
        "internalType": "string",
        "name": "reason",
        "type": "string"
      }
    ],
    "name": "deprecate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "escrow",
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
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      }
    ],
    "name": "getVersion",
    "outputs": [
      {
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "publisher",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "deposit",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "refundableAt",
            "type": "uint64"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          }
        ],
        "internalType": "struct ModelVersion",
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
        "internalType": "string",
        "name": "name",
        "type": "string"
      }
    ],
    "name": "latest",
    "outputs": [
      {
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "publisher",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "deposit",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "refundableAt",
            "type": "uint64"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          }
        ],
        "internalType": "struct ModelVersion",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "modelCount",
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
        "name": "modelId",
        "type": "bytes32"
      }
    ],
    "name": "modelIdCount",
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
        "name": "start",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "modelsFrom",
    "outputs": [
      {
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "publisher",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "deposit",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "refundableAt",
            "type": "uint64"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          }
        ],
        "internalType": "struct ModelVersion[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      }
    ],
    "name": "offerName",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      }
    ],
    "name": "offeredTo",
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
        "internalType": "string",
        "name": "name",
        "type": "string"
      }
    ],
    "name": "ownerOf",
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
    "name": "parameters",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "depositPerByte",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "refundDelay",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "commitAge",
            "type": "uint32"
          }
        ],
        "internalType": "struct ModelRegistryParameters",
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
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          }
        ],
        "internalType": "struct Registration",
        "name": "r",
        "type": "tuple"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
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
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      }
    ],
    "name": "returnDeposit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      }
    ],
    "name": "versionCountOf",
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
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "start",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "versionsOf",
    "outputs": [
      {
        "components": [
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "commitments",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "publisher",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "size",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "deposit",
            "type": "uint128"
          },
          {
            "internalType": "uint64",
            "name": "refundableAt",
            "type": "uint64"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          }
        ],
        "internalType": "struct ModelVersion[]",
        "name": "",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code of ModelRegistry; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x61012080604052346101da57806125b0803803809161001e8285610241565b8339810103608081126101da57606061003683610264565b91601f1901126101da5760405190606082016001600160401b0381118382101761022d5760405260208301516001600160801b03811692908381036101da578152610096606061008860408701610278565b956020840196875201610278565b9260408201938452801515908161021b575b50156101f15763ffffffff845116801515908161020d575b50156101f15763ffffffff8351168015159081610200575b50156101f15760405163025e2c5d60e01b81526020816004816001600160a01b0387165afa9081156101e6575f9161019d575b5060a052608091909152519151905163ffffffff908116610100521660e0526001600160801b031660c052604051612326908161028a8239608051818181610274015281816109d6015261107c015260a051818181610a1d01526110c7015260c0518181816108880152611c20015260e05181818161035201526108b70152610100518181816108de0152610d5d0152f35b9190506020823d6020116101de575b816101b960209383610241565b810103126101da5763ffffffff926101d18493610264565b9192509261010b565b5f80fd5b3d91506101ac565b6040513d5f823e3d90fd5b630e52390960e41b5f5260045ffd5b610e10915011155f6100d8565b6276a700915011155f6100c0565b66038d7ea4c68000915011155f6100a8565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761022d57604052565b51906001600160a01b03821682036101da57565b519063ffffffff821682036101da5756fe60806040526004361015610011575f80fd5b5f5f3560e01c806315ab682f1461144e578063377f896714610c645780633854355214610c355780633fed3cf514610bde57806345e21ba414610b0657806355de618614610ad35780635e1b86bf14610aa9578063712ab65a146109165780638903573014610842578063920ffa26146107ea57806395305680146107275780639b219b44146106d55780639be2d1bb1461066d578063aa90d1c0146105eb578063c6a645fe146105ce578063d0973b7d14610595578063d9db1f55146102a3578063e2fdcc171461025e578063f14fcbc81461015b5763f7614a8a146100f6575f80fd5b34610158576020366003190112610158576004356001600160401b038111610156579061013361012c6020933690600401611503565b3691611796565b82815191012081526003825260016040818060a01b039220015416604051908152f35b505b80fd5b503461015857602036600319011261015857600435808252600460205265ffffffffffff604083205460301c168015908115610233575b5015610224576040516101a481611723565b65ffffffffffff431681526020810165ffffffffffff42168152828452600460205265ffffffffffff604085209251166bffffffffffff0000000000008354925160301b16916bffffffffffffffffffffffff1916171790557f22fd5247e13087374d504a13475f5fa82c48af6760909fcd9939323a2a09fe868280a280f35b6317fd8aab60e31b8252600482fd5b905062015180810180911161024a5742115f610192565b634e487b7160e01b83526011600452602483fd5b50346101585780600319360112610158576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034610158576060366003190112610158576004356001600160401b038111610156576102d4903690600401611503565b906024356001600160401b038111610591576102f4903690600401611503565b9190926044356001600160401b03811161058d57610316903690600401611503565b90610100821161057e5761032c85878587611e10565b916103378486611c54565b9660058401938454948560c01c61056f5761037863ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642611bec565b6001600160c01b0390961660c087901b6001600160c01b031916179055600681016001600160401b03841161055b576103b18154611909565b601f8111610506575b508a8b601f861160011461046b579360027f1ade8118c7d89abe1fe01c9f7bbf13514cf6d79b957907deaaa894dde0f565959a9998979487946001600160401b0398610445956104539991610460575b508660011b905f198860031b1c19161790555b01549a6104376040519a8b9a60808c5260808c01916116bd565b9189830360208b01526116bd565b9186830360408801526116bd565b911660608301520390a380f35b90508701355f61040a565b50818c5260208c2090601f1986168d5b8181106104ee57507f1ade8118c7d89abe1fe01c9f7bbf13514cf6d79b957907deaaa894dde0f565959a9998979487946104459461045398946001600160401b039a600295106104d5575b5050600186811b01905561041d565b8801355f19600389901b60f8161c191690555f806104c6565b9192602060018192868c01358155019401920161047b565b848111156103ba57818c5260208c20601f860160051c9060208710610553575b81601f9101920160051c03908c805b838110610544575050506103ba565b60019181840155018d90610535565b8d9150610526565b634e487b7160e01b8b52604160045260248bfd5b63764c143b60e01b8b5260048bfd5b631a5a71af60e11b8752600487fd5b8580fd5b8380fd5b503461015857602036600319011261015857600435906001600160401b03821682036101585760206105c683611c0d565b604051908152f35b503461015857806003193601126101585760209054604051908152f35b503461015857604036600319011261015857600435610616610611602435838554611ec1565b611b9d565b915b825181101561065b578061063f61063961063460019486611bec565b61182a565b506119e1565b6106498286611bf9565b526106548185611bf9565b5001610618565b60405180610669858261165e565b0390f35b5034610158576060366003190112610158576004356001600160401b03811161015657610669916106a861012c6106c9933690600401611503565b60208151910120815260036020526044359060026040602435922001611e66565b6040519182918261165e565b5034610158576020366003190112610158576004356001600160401b03811161015657604060209261071061012c6002943690600401611503565b848151910120815260038452200154604051908152f35b5034610158576020366003190112610158576004356001600160401b0381116101565761075b61076b913690600401611503565b6107636118bf565b503691611796565b60208151910120815260036020526002604082200180549182156107db575f1983019283116107c7576106696107b36106396107a78686611876565b90549060031b1c61182a565b6040519182916020835260208301906115a4565b634e487b7160e01b81526011600452602490fd5b63089aaabd60e41b8152600490fd5b5034610158576020366003190112610158576004356001600160401b038111610156579061082161012c6020933690600401611503565b828151910120815260038252604060018060a01b0391205416604051908152f35b5034610158578060031936011261015857604080516108608161173e565b828152826020820152015260606040516108798161173e565b63ffffffff6001600160801b037f000000000000000000000000000000000000000000000000000000000000000016918281528160406020830192827f00000000000000000000000000000000000000000000000000000000000000001684520191817f00000000000000000000000000000000000000000000000000000000000000001683526040519485525116602084015251166040820152f35b5034610158576109349061092936611530565b908284969394611e10565b92600584019182548060c01c8015610a9a579061095c826001600160801b0393421015611b62565b60401c16928315610a8b5760029285969261098992600160401b600160c01b031981541690553691611796565b60208151910120808552600360205260018060a01b0360408620541692839201547f31453dd81a98544b30402854d1697570f4163951c425e1b5b0dc0b3ff47795726020604051878152a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031691823b15610a86576040516317d5759960e31b815260048101929092527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602483015260448201529082908290606490829084905af18015610a7b57610a6a5750f35b81610a7491611775565b6101585780f35b6040513d84823e3d90fd5b505050fd5b6388edfc1160e01b8552600485fd5b63abebeda360e01b8652600486fd5b50346101585760203660031901126101585760406020916004358152600283522054604051908152f35b5034610158576060366003190112610158576106c961066991600435815260026020526044359060406024359120611e66565b5034610158576020366003190112610158576004356001600160401b03811161015657610b37903690600401611503565b90610b43368383611796565b60208151910120908184526003602052604084206001810160018060a01b03815416338103610bcc575080546001600160a01b031990811690915581541633908117909155604051602080825291947facb1a9498905a782294b9090eb15970d6b4d13375e083d687b5d96f702ac8be79391928392610bc69291840191906116bd565b0390a380f35b631a52469360e31b8752600452602486fd5b5034610158576060366003190112610158576004356001600160a01b038116810361015657602435916001600160401b0383116101585760a060031984360301126101585760206105c66044356004860185611ab7565b5034610158576106696107b3610c5f610c4d36611530565b92610c599291926118bf565b50611e10565b6119e1565b5034611148576040366003190112611148576004356001600160401b03811161114857806004019060a0600319823603011261114857610cad610ca783806116dd565b90611c93565b1561143f576024810190610cca610cc483856116dd565b90611d48565b156114305760448101359182156114215760848201926001600160401b03610cf18561170f565b16151580611400575b156113f157610d0c6024358633611ab7565b805f52600460205260405f2065ffffffffffff60405191610d2c83611723565b54818116835260301c166020820190808252156113e257610d9e65ffffffffffff9283610d838185511663ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690611bec565b915116431190816113d7575b6001600160401b031690611b62565b5116620151808101809111611348578042116113bb57505f5260046020525f6040812055610dcf61012c86806116dd565b6020815191012091825f52600360205260405f209560018060a01b038754161561135c575b8654610e0b906001600160a01b03163381146117db565b610e4a610e3c610e1b83806116dd565b610e2886869593956116dd565b604094919451948593602085019788611803565b03601f198101835282611775565b51902096875f52600160205260405f20548061131d57505f54610e6f9160020161188b565b825f526002602052610e8660405f205f549061188b565b610e97610e928761170f565b611c0d565b955f54600160401b81101561123e57806001610eb592015f5561182a565b5095610ec183806116dd565b90610ecc86866116dd565b60018b01916001600160401b03821161123e578190610eeb8454611909565b601f81116112c4575b505f90601f831160011461125d575f92611252575b50508160011b915f199060031b1c19161790555b6001600160401b03821161123e57610f358954611909565b601f81116111ed575b505f90601f8311600114611157577f3a7e992621a326d40fa3ae40bb5be479ace6fe61e117f1ff27c61f51a3638d0196959383611062946001600160401b0397946064945f9261114c575b50508160011b915f199060031b1c1916178b555b013560038a0181905560028a0188905560048a0180546001600160a01b031960a088811b1990921642891690921b91909117163317905598846005610fe18461170f565b92018054871977ffffffffffffffffffffffffffffffff00000000000000001990911660408f901b600160401b600160c01b031617169190921617905561104161105461103961103186806116dd565b9890966116dd565b92909361170f565b946040519760a0895260a08901916116bd565b9186830360208801526116bd565b9660408401521660608201528560808201528033950390a47f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690813b1561114857604051630aed65f560e11b81523360048201523060248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031660448201526064810191909152905f908290608490829084905af1801561113d57611128575b5081549082526001602052604082205580f35b6111359192505f90611775565b5f905f611115565b6040513d5f823e3d90fd5b5f80fd5b013590505f80610f89565b601f198316918a5f5260205f20925f5b8181106111d55750846001600160401b0397946064947f3a7e992621a326d40fa3ae40bb5be479ace6fe61e117f1ff27c61f51a3638d019b9a989461106298600195106111bc575b505050811b018b55610f9d565b01355f19600384901b60f8161c191690555f80806111af565b91936020600181928787013581550195019201611167565b82811115610f3e57895f5260205f20601f840160051c9060208510611236575b81601f9101920160051c03905f5b828110611229575050610f3e565b5f8282015560010161121b565b5f915061120d565b634e487b7160e01b5f52604160045260245ffd5b013590505f80610f09565b909150601f19831691845f5260205f20925f5b8181106112ac5750908460019594939210611293575b505050811b019055610f1d565b01355f19600384901b60f8161c191690555f8080611286565b91936020600181928787013581550195019201611270565b82811115610ef457909150835f5260205f20601f840160051c9060208510611315575b849392601f0160051c82900391015f5b828110611305575050610ef4565b5f818301558594506001016112f7565b5f91506112e7565b5f1981019081116113485761133360029161182a565b500154637aedcf3560e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b86546001600160a01b031916331787556113b3847facb1a9498905a782294b9090eb15970d6b4d13375e083d687b5d96f702ac8be761139b84806116dd565b939060405191829160208352339660208401916116bd565b0390a3610df4565b6001600160401b03906326b39d0360e11b5f521660045260245ffd5b428111159150610d8f565b63205e472d60e21b5f5260045ffd5b630ffd11ad60e01b5f5260045ffd5b50650100000000006001600160401b036114198661170f565b161115610cfa565b636979d35160e11b5f5260045ffd5b63a9146eeb60e01b5f5260045ffd5b63430f13b360e01b5f5260045ffd5b34611148576040366003190112611148576004356001600160401b0381116111485761147e903690600401611503565b6024356001600160a01b038116929083900361114857806114c0837f9ab6ce39168065199eeca1574a53dbf049837b398e1260e791e85e0a27dac98993611c54565b92835f526003602052600160405f2001856bffffffffffffffffffffffff60a01b8254161790556114fe6040519283926020845260208401916116bd565b0390a3005b9181601f84011215611148578235916001600160401b038311611148576020838186019501011161114857565b6040600319820112611148576004356001600160401b038111611148578161155a91600401611503565b92909291602435906001600160401b0382116111485761157c91600401611503565b9091565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b61165b916101206115d56115c384516101408552610140850190611580565b60208501518482036020860152611580565b92604081015160408401526060810151606084015260018060a01b0360808201511660808401526001600160401b0360a08201511660a08401526001600160401b0360c08201511660c08401526001600160801b0360e08201511660e08401526001600160401b0361010082015116610100840152015190610120818403910152611580565b90565b602081016020825282518091526040820191602060408360051b8301019401925f915b83831061169057505050505090565b90919293946020806116ae600193603f1986820301875289516115a4565b97019301930191939290611681565b908060209392818452848401375f828201840152601f01601f1916010190565b903590601e198136030182121561114857018035906001600160401b0382116111485760200191813603831361114857565b356001600160401b03811681036111485790565b604081019081106001600160401b0382111761123e57604052565b606081019081106001600160401b0382111761123e57604052565b61014081019081106001600160401b0382111761123e57604052565b90601f801991011681019081106001600160401b0382111761123e57604052565b9291926001600160401b03821161123e57604051916117bf601f8201601f191660200184611775565b829481845281830111611148578281602093845f960137010152565b156117e35750565b6318179aed60e11b5f9081526001600160a01b0391909116600452602490fd5b929061181c9061165b95936040865260408601916116bd565b9260208185039101526116bd565b5f54811015611862575f8080526007919091027f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630191565b634e487b7160e01b5f52603260045260245ffd5b8054821015611862575f5260205f2001905f90565b8054600160401b81101561123e576118a891600182018155611876565b819291549060031b91821b915f19901b1916179055565b604051906118cc82611759565b6060610120838281528260208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201520152565b90600182811c92168015611937575b602083101461192357565b634e487b7160e01b5f52602260045260245ffd5b91607f1691611918565b9060405191825f82549261195484611909565b80845293600181169081156119bf575060011461197b575b5061197992500383611775565b565b90505f9291925260205f20905f915b8183106119a3575050906020611979928201015f61196c565b602091935080600191548385890101520191019091849261198a565b90506020925061197994915060ff191682840152151560051b8201015f61196c565b906040516119ee81611759565b610120611a8160068395611a0181611941565b8552611a0f60018201611941565b602086015260028101546040860152600381015460608601526001600160401b03600482015460018060a01b038116608088015260a01c1660a086015260058101546001600160401b03811660c08701526001600160801b038160401c1660e087015260c01c61010086015201611941565b910152565b9035601e19823603018112156111485701602081359101916001600160401b03821161114857813603831361114857565b9160405191602083019360018060a01b03168452606060408401526080611b14611af5611ae48480611a86565b60a0858901526101208801916116bd565b611b026020850185611a86565b878303607f190160a0890152906116bd565b91604081013560c0860152606081013560e08601520135906001600160401b03821680920361114857611b5c928492610100840152606083015203601f198101835282611775565b51902090565b15611b6a5750565b6001600160401b039063d606d83f60e01b5f521660045260245ffd5b6001600160401b03811161123e5760051b60200190565b90611ba782611b86565b611bb46040519182611775565b8281528092611bc5601f1991611b86565b01905f5b828110611bd557505050565b602090611be06118bf565b82828501015201611bc9565b9190820180921161134857565b80518210156118625760209160051b010190565b6001600160401b03166001600160801b037f000000000000000000000000000000000000000000000000000000000000000016908181029181830414901517156113485790565b611c5f913691611796565b6020815191012090815f52600360205261197960018060a01b0360405f2054163381146117db565b90821015611862570190565b919060808111611d42575f5b81811080611d1f575b15611cbd575f19811461134857600101611c9f565b92909192828114611d185782811161114857611cd98183611ee4565b9283611ce6575b50505090565b909192506001820180831161134857811061114857611d1092908290035f19019101600101611ee4565b5f8080611ce0565b5050505f90565b50602f60f81b6001600160f81b0319611d39838588611c87565b35161415611ca8565b505f9150565b8115808115611e05575b8115611de5575b50611ddf575f5b828110611d6f57505050600190565b6001600160f81b0319611d83828585611c87565b3516611d8e81611fd1565b908115611dbb575b8115611dab575b5015611d1857600101611d60565b611db59150611f84565b5f611d9d565b9050604160f81b81101580611dd1575b90611d96565b50602d60f91b811115611dcb565b50505f90565b905061186257611dff81356001600160f81b031916611f84565b5f611d59565b604084119150611d52565b9290610e3c611e2a92604051948593602085019788611803565b5190205f52600160205260405f20548015611e57575f19810190811161134857611e539061182a565b5090565b632369a9a960e21b5f5260045ffd5b909291610611611e7891858454611ec1565b925f5b8451811015611ebc5780611ea06106396107a7611e9a60019587611bec565b87611876565b611eaa8288611bf9565b52611eb58187611bf9565b5001611e7b565b505050565b90818110611ed0575050505f90565b810390811161134857818082109118021890565b9080158015611f66575b611ddf575f5b818110611f095750611f059161201e565b1590565b6001600160f81b0319611f1d828486611c87565b3516611f2881611fd1565b908115611f3e575b5015611d1857600101611ef4565b9050611f4981611f84565b9081611f57575b505f611f30565b602b60f81b141590505f611f50565b61186257611f7e82356001600160f81b031916611fd1565b15611eee565b60ff60f81b16601760f91b8114908115611fc3575b8115611fb5575b8115611faa575090565b602b60f81b14919050565b602d60f81b81149150611fa0565b605f60f81b81149150611f99565b60ff60f81b16606160f81b811015908161200f575b8115611ff0575090565b600360fc1b811015915081612003575090565b603960f81b1015905090565b603d60f91b8111159150611fe6565b60088211611ddf5735906001600160401b0360c01b82169160088210612306575b50506001600160401b0360c01b166261706960e81b81149081156122f3575b81156122e0575b81156122ce575b81156122bb575b81156122aa575b8115612297575b8115612282575b811561226f575b811561225d575b811561224b575b811561223a575b8115612229575b8115612214575b8115612200575b81156121ed575b81156121db575b81156121cc575b81156121b8575b81156121a6575b8115612194575b811561217f575b811561216c575b811561215a575b8115612147575b8115612138575b8115612129575b8115612117575090565b6776657273696f6e7360c01b14919050565b613b1960f11b8114915061210d565b61763160f01b81149150612106565b6573746174757360d01b811491506120ff565b64737461747360d81b811491506120f8565b6573746174696360d01b811491506120f1565b67726563656970747360c01b811491506120ea565b64726561647960d81b811491506120e3565b6471756f746560d81b811491506120dc565b666f70656e61706960c81b811491506120d5565b616f6760f01b811491506120ce565b646e6f64657360d81b811491506120c7565b656d6f64656c7360d01b811491506120c0565b666d65747269637360c81b811491506120b9565b671b585b9a59995cdd60c21b811491506120b2565b636c69766560e01b811491506120ab565b636a6f627360e01b811491506120a4565b6434b73332b960d91b8114915061209d565b640d2dcc8caf60db1b81149150612096565b650d0cac2d8e8d60d31b8114915061208f565b6732bc383637b932b960c11b81149150612088565b656576656e747360d01b81149150612081565b63646f637360e01b8114915061207a565b65636f6e66696760d01b81149150612073565b64626c6f627360d81b8114915061206c565b6561756469747360d01b81149150612065565b6561737365747360d01b8114915061205e565b6001600160c01b031960089290920360031b82901b161690505f8061203f56' as const

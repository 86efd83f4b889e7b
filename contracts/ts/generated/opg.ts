// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of OPG. */
export const opgAbi = [
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "recipients",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "amounts",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
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
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "allowance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientAllowance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
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
    "name": "ERC20InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSpender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "ERC2612ExpiredSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC2612InvalidSigner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "validAfter",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "validBefore",
        "type": "uint256"
      }
    ],
    "name": "ERC3009InvalidAuthorizationTime",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC3009InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "ERC3009UsedAuthorization",
    "type": "error"
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
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "LengthMismatch",
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
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      }
    ],
    "name": "WrongSupply",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Approval",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "AuthorizationCanceled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "AuthorizationUsed",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Transfer",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DOMAIN_SEPARATOR",
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
    "name": "SUPPLY",
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
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "allowance",
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
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "approve",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      }
    ],
    "name": "authorizationState",
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
        "name": "account",
        "type": "address"
      }
    ],
    "name": "balanceOf",
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
        "name": "value",
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
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "burnFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authorizer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "cancelAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "decimals",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "",
        "type": "uint8"
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
    "name": "name",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
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
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "permit",
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
        "internalType": "uint256",
        "name": "value",
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
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "receiveWithAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "symbol",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "totalSupply",
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
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "transfer",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
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
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "transferFrom",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
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
        "internalType": "uint256",
        "name": "value",
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
        "name": "nonce",
        "type": "bytes32"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "transferWithAuthorization",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of OPG; constructor arguments follow it. */
export const opgBytecode =
  '0x6101606040523461058a57611974803803806040519261001f82856105dd565b833981019060408183031261058a5780516001600160401b03811161058a5781019082601f8301121561058a576020825192019161005c81610600565b9261006a60405194856105dd565b818452602084019160051b81019085821161058a57915b81831061058e575050506020810151906001600160401b03821161058a57019180601f8401121561058a57602083519301926100bc81610600565b936100ca60405195866105dd565b818552602085019160051b810192831161058a57905b82821061057a575050506100f2610617565b6100fa610617565b90604051610107816105c2565b60038152624f504760e81b602082015260405192610124846105c2565b60018452603160f81b60208501528051906001600160401b0382116104b85761014e60035461066c565b601f8111610522575b50602090601f83116001146104bd5761018792915f91836103e7575b50508160011b915f199060031b1c19161790565b6003555b8051906001600160401b0382116104b8576101a760045461066c565b601f8111610457575b50602090601f83116001146103f2576101df92915f91836103e75750508160011b915f199060031b1c19161790565b6004555b6101ec816106bf565b610120526101f9826106bf565b61014052805160209182012060e08190528251928201929092206101008190524660a0818152604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f9581019586529081019590955260608501929092526080840152308382015282529061027160c0826105dd565b5190206080523060c0528051825190036103d8575f5b815181101561035f5761029a8183610653565b516001600160a01b0316906102af8185610653565b516001600160a01b0383161561034c5760025492818401809411610338576002939093556001926001600160a01b0316905f907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef90836103225780600254036002555b604051908152602090a301610287565b8383528260205260408320818154019055610312565b634e487b7160e01b5f52601160045260245ffd5b63ec442f0560e01b5f5260245f6004525ffd5b6002546b033b2e3c9fd0803ce800000081036103c6576040516112429081610732823960805181610d83015260a05181610e45015260c05181610d4d015260e05181610dd301526101005181610dfb0152610120518161067d015261014051816106a60152f35b6332a4021b60e21b5f5260045260245ffd5b631fec674760e31b5f5260045ffd5b015190505f80610173565b90601f1983169160045f52815f20925f5b81811061043f5750908460019594939210610427575b505050811b016004556101e3565b01515f1960f88460031b161c191690555f8080610419565b92936020600181928786015181550195019301610403565b828111156101b05760045f526104aa907f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b90601f850160051c90602086106104b0575b601f82910160051c0391016106a4565b5f6101b0565b5f915061049a565b6105ae565b90601f1983169160035f52815f20925f5b81811061050a57509084600195949392106104f2575b505050811b0160035561018b565b01515f1960f88460031b161c191690555f80806104e4565b929360206001819287860151815501950193016104ce565b828111156101575760035f52610574907fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b90601f850160051c90602086106104b057601f82910160051c0391016106a4565b5f610157565b81518152602091820191016100e0565b5f80fd5b82516001600160a01b038116810361058a57815260209283019201610081565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b038211176104b857604052565b601f909101601f19168101906001600160401b038211908210176104b857604052565b6001600160401b0381116104b85760051b60200190565b60405190610624826105c2565b600c82526b13dc195b91dc98591a595b9d60a21b6020830152565b634e487b7160e01b5f52603260045260245ffd5b80518210156106675760209160051b010190565b61063f565b90600182811c9216801561069a575b602083101461068657565b634e487b7160e01b5f52602260045260245ffd5b91607f169161067b565b5f5b8281106106b257505050565b5f828201556001016106a6565b601f8151116106f85780519060208101518092602081106106e2575b5050511790565b5f1960209190910360031b1b1691505f806106db565b604051809163305a27a960e01b82526020600483018181528180845193849301838152019301835e5f82820152601f01601f1916010390fdfe60806040526004361015610011575f80fd5b5f3560e01c806306fdde03146109f0578063095ea7b31461098357806318160ddd1461096557806323b872dd14610925578063313ce567146109095780633644e515146108e657806342966c68146108c95780635a049a70146107f957806370a08231146107d457806379cc6790146107a05780637ecebe001461077b57806384b0196e1461066857806395d89b4114610598578063a9059cbb14610562578063c50497ae1461053c578063d505accf146103a5578063dd62ed3e1461034f578063e3ee160e14610276578063e94a01021461022d5763ef55bec6146100f5575f80fd5b34610229576101203660031901126102295760043561011381610ab0565b6024359061012082610ab0565b6044356064356084359160a435936101ef6101dc6101d3868860c43561014581610ac1565b604080517fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8602082019081526001600160a01b03808b1693830193909352918e166060820152608081018a905260a081018b905260c081019490945260e080850193909352918352610104359260e435926101ce916101c661010082610b18565b519020610f10565b611013565b9092919261109d565b6001600160a01b03838116911614610b3b565b336001600160a01b0387160361020b579461020995610f36565b005b63ec442f0560e01b5f9081526001600160a01b038716600452602490fd5b5f80fd5b346102295760403660031901126102295760043561024a81610ab0565b61025660243591610b6a565b905f5260205260ff60405f20541660405180916020820190151582520390f35b34610229576101203660031901126102295761020960043561029781610ab0565b6024356102a381610ab0565b604435606435906084359260a4359461034a6101dc6101d3878960c4356102c981610ac1565b604080517f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267602082019081526001600160a01b03808b1693830193909352918a166060820152608081018b905260a081018c905260c081019490945260e080850193909352918352610104359260e435926101ce916101c661010082610b18565b610f36565b346102295760403660031901126102295761039960043561036f81610ab0565b6103846024359161037f83610ab0565b610b51565b9060018060a01b03165f5260205260405f2090565b54604051908152602090f35b346102295760e0366003190112610229576004356103c281610ab0565b602435906103cf82610ab0565b604435906064356084356103e281610ac1565b60a4359060c4359280421161052a579161048193916101ce886101d3956101c68a8a61040d81610b9c565b805460018101909155604080517f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9602082019081526001600160a01b0394851692820192909252929096166060830152608082019290925260a081019190915260c08082019390935291825260e082610b18565b6001600160a01b038281169082160361050657506001600160a01b0381169182156104f3576001600160a01b0384169384156104e0576104d382916103845f5160206112225f395f51905f5295610b51565b55604051908152602090a3005b634a1406b160e11b5f525f60045260245ffd5b63e602df0560e01b5f525f60045260245ffd5b6325c0072360e11b5f9081526001600160a01b039182166004529116602452604490fd5b63313c898160e11b5f5260045260245ffd5b34610229575f36600319011261022957604051676765c793fa10079d601b1b8152602090f35b346102295760403660031901126102295761058c60043561058281610ab0565b6024359033610c4e565b60405160018152602090f35b34610229575f366003190112610229576040515f6004546105b881610acc565b8084529060208401906001811690811561064f57506001146105fd575b6105f9846105e581860382610b18565b604051918291602083526020830190610a8e565b0390f35b60045f9081529250907f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b5b81841061063b575050016105e5826105d5565b805484840152602090930192600101610628565b60ff191682525090151560051b0190506105e5826105d5565b34610229575f366003190112610229576106a17f0000000000000000000000000000000000000000000000000000000000000000611184565b6106ca7f0000000000000000000000000000000000000000000000000000000000000000611184565b60405160208101916001600160401b03831182841017610776579190816040525f81525f368137604051600f60f81b815260e060208281018290529195869561072992909161071b91880190610a8e565b908682036040880152610a8e565b4660608601523060808601525f60a0860181905285820360c08701529251808252910192915b81811061075d575050500390f35b825184528594506020938401939092019160010161074f565b610b04565b346102295760203660031901126102295761039960043561079b81610ab0565b610b9c565b34610229576040366003190112610229576102096004356107c081610ab0565b602435906107cf823383610bcc565b610e6b565b34610229576020366003190112610229576103996004356107f481610ab0565b610b83565b346102295760a03660031901126102295760043561081681610ab0565b602435906108906101dc6101d360443561082f81610ac1565b604080517f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429602082019081526001600160a01b0388169282019290925260608082018990528152608435926064359290916101ce91906101c6608082610b18565b61089a828261112c565b6001600160a01b03167f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b346102295760203660031901126102295761020960043533610e6b565b34610229575f366003190112610229576108fe610d4a565b604051908152602090f35b34610229575f3660031901126102295760405160128152602090f35b346102295760603660031901126102295761058c60043561094581610ab0565b60243561095181610ab0565b60443591610960833383610bcc565b610c4e565b34610229575f36600319011261022957600254604051908152602090f35b34610229576040366003190112610229576004356109a081610ab0565b60243590339081156104f3576001600160a01b0381169283156104e057806109d95f5160206112225f395f51905f529361038433610b51565b55604051908152602090a360405160018152602090f35b34610229575f366003190112610229576040515f600354610a1081610acc565b8084529060208401906001811690811561064f5750600114610a3c576105f9846105e581860382610b18565b60035f9081529250907fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b5b818410610a7a575050016105e5826105d5565b805484840152602090930192600101610a67565b90602090818351928392838152019301835e5f82820152601f01601f19160190565b6001600160a01b0381160361022957565b60ff81160361022957565b90600182811c92168015610afa575b6020831014610ae657565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610adb565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761077657604052565b15610b4257565b631df081fd60e21b5f5260045ffd5b6001600160a01b03165f90815260016020526040902090565b6001600160a01b03165f90815260086020526040902090565b6001600160a01b03165f90815260208190526040902090565b6001600160a01b03165f90815260076020526040902090565b6001600160a01b0316600452602452604452606490565b919091610bdc8361038483610b51565b54925f198410610bed575b50505050565b828410610c2b576001600160a01b038216156104f3576001600160a01b038116156104e057610384610c1e92610b51565b910390555f808080610be7565b839150637dc7a0d960e11b5f5260018060a01b031660045260245260445260645ffd5b90916001600160a01b03821615610d37576001600160a01b03831615610d24576001600160a01b0382169182610cd8575080610c9a5f5160206112025f395f51905f5292600254610ff2565b6002555b6001600160a01b0384169384610cc4575080600254036002555b604051908152602090a3565b610ccd90610b83565b818154019055610cb8565b610ce181610b83565b5490828210610d0d579082610d045f5160206112025f395f51905f529493610b83565b91039055610c9e565b63391434e360e21b5f52610d219350610bb5565b5ffd5b63ec442f0560e01b5f525f60045260245ffd5b634b637e8f60e11b5f525f60045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480610e42575b15610da5577f000000000000000000000000000000000000000000000000000000000000000090565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f602082019081527f0000000000000000000000000000000000000000000000000000000000000000928201929092527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a0808301919091528152610e3c60c082610b18565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614610d7c565b9091906001600160a01b03811615610d37576001600160a01b0381169081610ec457505f5160206112025f395f51905f5283610eab5f9495600254610ff2565b6002555b600280548290039055604051908152602090a3565b92610ece84610b83565b54818110610efb57905f5160206112025f395f51905f529181610ef25f9697610b83565b91039055610eaf565b63391434e360e21b5f52610d21925084610bb5565b604290610f1b610d4a565b906040519161190160f01b8352600283015260228201522090565b9193959490926001602f1b8782161680155f14610fdd5765ffffffffffff610f5d426111d2565b1690199081831681119182610fd1575b505015610fba5750610fb8949550610f85818361112c565b6001600160a01b0382167f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a3610c4e565b565b8690634a931c1760e01b5f5260045260245260445ffd5b89161190505f80610f6d565b65ffffffffffff610fed436111d2565b610f5d565b91908201809211610fff57565b634e487b7160e01b5f52601160045260245ffd5b90916fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411611092579160ff916020945f9460405194859460808601948652168785015260408401526060830152838052039060015afa15611087575f516001600160a01b0381161561107d57905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b600481101561111857806110af575050565b600481101561111857600181036110cf5763f645eedf60e01b5f5260045ffd5b600481101561111857600281036110f3575063fce698f760e01b5f5260045260245ffd5b6004811015611118576003146111065750565b6335e2f38360e21b5f5260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b61113581610b6a565b825f5260205260ff60405f2054166111675761115090610b6a565b905f5260205260405f206001815460ff1916179055565b638f7808c160e01b5f5260018060a01b031660045260245260445ffd5b60ff811690601f82116111c35760408051929083016001600160401b038111848210176107765760405260208352602036818501378252602082015290565b632cd44ac360e21b5f5260045ffd5b65ffffffffffff81116111ea5765ffffffffffff1690565b6306dfcc6560e41b5f52603060045260245260445ffdfeddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925' as const

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
  '0x610160806040523461061d576117e5803803809161001d8285610641565b833981019060408183031261061d5780516001600160401b03811161061d5781019082601f8301121561061d57815161005581610664565b926100636040519485610641565b81845260208085019260051b8201019085821161061d57602001915b818310610621575050506020810151906001600160401b03821161061d57019180601f8401121561061d5782516100b581610664565b936100c36040519586610641565b81855260208086019260051b82010192831161061d57602001905b82821061060d575050506040516100f6604082610641565b600c8152602081016b13dc195b91dc98591a595b9d60a21b81526040519061011f604083610641565b600c82526b13dc195b91dc98591a595b9d60a21b602083015260405192610147604085610641565b60038452624f504760e81b602085015260405193610166604086610641565b60018552603160f81b60208601908152845190946001600160401b0382116105085760035490600182811c92168015610603575b60208310146104ea5781601f84931161058d575b50602090601f8311600114610527575f9261051c575b50508160011b915f199060031b1c1916176003555b8051906001600160401b0382116105085760045490600182811c921680156104fe575b60208310146104ea5781601f849311610474575b50602090601f831160011461040e575f92610403575b50508160011b915f199060031b1c1916176004555b610244816106a3565b61012052610251846106a3565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526102ba60c082610641565b5190206080523060c05280518251036103f4575f5b815181101561037b576001600160a01b036102ea828461067b565b5116906102f7818561067b565b5191801561036857600254838101809111610354577fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60206001955f9360025584845283825260408420818154019055604051908152a3016102cf565b634e487b7160e01b5f52601160045260245ffd5b63ec442f0560e01b5f525f60045260245ffd5b6002546b033b2e3c9fd0803ce800000081036103e2576040516110d6908161070f823960805181610c5d015260a05181610d1a015260c05181610c27015260e05181610cac01526101005181610cd2015261012051816105db015261014051816106040152f35b6332a4021b60e21b5f5260045260245ffd5b631fec674760e31b5f5260045ffd5b015190505f80610226565b60045f9081528281209350601f198516905b81811061045c5750908460019594939210610444575b505050811b0160045561023b565b01515f1960f88460031b161c191690555f8080610436565b92936020600181928786015181550195019301610420565b828111156102105760045f52909150601f830160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b602085106104e2575b849392601f0160051c82900391015f5b8281106104d2575050610210565b5f818301558594506001016104c4565b5f91506104b4565b634e487b7160e01b5f52602260045260245ffd5b91607f16916101fc565b634e487b7160e01b5f52604160045260245ffd5b015190505f806101c4565b60035f9081528281209350601f198516905b818110610575575090846001959493921061055d575b505050811b016003556101d9565b01515f1960f88460031b161c191690555f808061054f565b92936020600181928786015181550195019301610539565b828111156101ae5760035f52909150601f830160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b602085106105fb575b849392601f0160051c82900391015f5b8281106105eb5750506101ae565b5f818301558594506001016105dd565b5f91506105cd565b91607f169161019a565b81518152602091820191016100de565b5f80fd5b82516001600160a01b038116810361061d5781526020928301920161007f565b601f909101601f19168101906001600160401b0382119082101761050857604052565b6001600160401b0381116105085760051b60200190565b805182101561068f5760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b601f8151116106ce5760208151910151602082106106bf571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306fdde031461090257508063095ea7b3146108dc57806318160ddd146108bf57806323b872dd14610887578063313ce5671461086c5780633644e5151461084a57806342966c681461082d5780635a049a701461075a57806370a082311461072357806379cc6790146106f35780637ecebe00146106bb57806384b0196e146105c357806395d89b41146104b7578063a9059cbb14610486578063c50497ae14610460578063d505accf14610345578063dd62ed3e146102f5578063e3ee160e14610235578063e94a0102146101ec5763ef55bec6146100f8575f80fd5b346101e85761010636610a0a565b97916040979397969496519860208a01927fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de88452600160a01b600190038516938460408d0152600160a01b6001900387169b8c60608201528860808201528960a08201528a60c08201528b60e082015260e0815261018661010082610a68565b51902061019290610dc4565b9261019c93610f0b565b6101a591610f98565b6001600160a01b0316036101d9573387036101c6576101c49650610dea565b005b8663ec442f0560e01b5f5260045260245ffd5b631df081fd60e21b5f5260045ffd5b5f80fd5b346101e85760403660031901126101e8576001600160a01b0361020d6109de565b165f52600860205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346101e8576102de6102d561024936610a0a565b9060409a93999294989a97959751946102d0602087017f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a226781528d60018060a01b03169788604082015260018060a01b038a1660608201528a60808201528b60a08201528c60c08201528d60e082015260e081526102c861010082610a68565b519020610dc4565b610f0b565b90929192610f98565b6001600160a01b0316036101d9576101c495610dea565b346101e85760403660031901126101e85761030e6109de565b6103166109f4565b6001600160a01b039182165f908152600160209081526040808320949093168252928352819020549051908152f35b346101e85760e03660031901126101e85761035e6109de565b6103666109f4565b604435906064359260843560ff811681036101e85784421161044d576102d561041b9160018060a01b03841696875f52600760205260405f20918254926001840190556040519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528a604085015260018060a01b038916606085015289608085015260a084015260c083015260c0825261040860e083610a68565b6102d060c4359360a43593519020610dc4565b6001600160a01b031684810361043657506101c49350610ea8565b84906325c0072360e11b5f5260045260245260445ffd5b8463313c898160e11b5f5260045260245ffd5b346101e8575f3660031901126101e85760206040516b033b2e3c9fd0803ce80000008152f35b346101e85760403660031901126101e8576104ac6104a26109de565b6024359033610b67565b602060405160018152f35b346101e8575f3660031901126101e8576040515f6004548060011c906001811680156105b9575b6020831081146105a5578285529081156105815750600114610523575b61051f8361050b81850382610a68565b6040519182916020835260208301906109ba565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b8082106105675750909150810160200161050b6104fb565b91926001816020925483858801015201910190929161054f565b60ff191660208086019190915291151560051b8401909101915061050b90506104fb565b634e487b7160e01b5f52602260045260245ffd5b91607f16916104de565b346101e8575f3660031901126101e85761065f6105ff7f0000000000000000000000000000000000000000000000000000000000000000611069565b6106287f0000000000000000000000000000000000000000000000000000000000000000611069565b602061066d6040519261063b8385610a68565b5f84525f368137604051958695600f60f81b875260e08588015260e08701906109ba565b9085820360408701526109ba565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106106a457505050500390f35b835185528695509381019392810192600101610695565b346101e85760203660031901126101e8576001600160a01b036106dc6109de565b165f526007602052602060405f2054604051908152f35b346101e85760403660031901126101e8576101c461070f6109de565b6024359061071e823383610a9e565b610d40565b346101e85760203660031901126101e8576001600160a01b036107446109de565b165f525f602052602060405f2054604051908152f35b346101e85760a03660031901126101e8576107736109de565b602435906044359060ff821682036101e8576107ee6102d560405160208101907f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a1597429825260018060a01b03851695866040830152876060830152606082526107db608083610a68565b6102d06084359360643593519020610dc4565b6001600160a01b031682036101d957826108079161100c565b7f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b346101e85760203660031901126101e8576101c460043533610d40565b346101e8575f3660031901126101e8576020610864610c24565b604051908152f35b346101e8575f3660031901126101e857602060405160128152f35b346101e85760603660031901126101e8576104ac6108a36109de565b6108ab6109f4565b604435916108ba833383610a9e565b610b67565b346101e8575f3660031901126101e8576020600254604051908152f35b346101e85760403660031901126101e8576104ac6108f86109de565b6024359033610ea8565b346101e8575f3660031901126101e8575f6003548060011c906001811680156109b0575b6020831081146105a55782855290811561058157506001146109525761051f8361050b81850382610a68565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b8082106109965750909150810160200161050b6104fb565b91926001816020925483858801015201910190929161097e565b91607f1691610926565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b600435906001600160a01b03821682036101e857565b602435906001600160a01b03821682036101e857565b6101209060031901126101e8576004356001600160a01b03811681036101e857906024356001600160a01b03811681036101e8579060443590606435906084359060a4359060c43560ff811681036101e8579060e435906101043590565b90601f8019910116810190811067ffffffffffffffff821117610a8a57604052565b634e487b7160e01b5f52604160045260245ffd5b6001600160a01b039081165f818152600160209081526040808320948616835293905291909120549291905f198410610ad8575b50505050565b828410610b44578015610b31576001600160a01b03821615610b1e575f52600160205260405f209060018060a01b03165f5260205260405f20910390555f808080610ad2565b634a1406b160e11b5f525f60045260245ffd5b63e602df0560e01b5f525f60045260245ffd5b508290637dc7a0d960e11b5f5260018060a01b031660045260245260445260645ffd5b6001600160a01b0316908115610c11576001600160a01b0316918215610bfe57815f525f60205260405f2054818110610be557817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b8263391434e360e21b5f5260045260245260445260645ffd5b63ec442f0560e01b5f525f60045260245ffd5b634b637e8f60e11b5f525f60045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480610d17575b15610c7f577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152610d1160c082610a68565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614610c56565b9091906001600160a01b03168015610c1157805f525f60205260405f2054838110610daa576020845f94957fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef938587528684520360408620558060025403600255604051908152a3565b915063391434e360e21b5f5260045260245260445260645ffd5b604290610dcf610c24565b906040519161190160f01b8352600283015260228201522090565b919395949092658000000000008782161680155f14610e935765ffffffffffff610e13426110a7565b1690199081831681119182610e87575b505015610e705750610e6e949550610e3b818361100c565b6001600160a01b0382167f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a3610b67565b565b8690634a931c1760e01b5f5260045260245260445ffd5b89161190505f80610e23565b65ffffffffffff610ea3436110a7565b610e13565b6001600160a01b0316908115610b31576001600160a01b0316918215610b1e5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411610f8d579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610f82575f516001600160a01b03811615610f7857905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b6004811015610ff85780610faa575050565b60018103610fc15763f645eedf60e01b5f5260045ffd5b60028103610fdc575063fce698f760e01b5f5260045260245ffd5b600314610fe65750565b6335e2f38360e21b5f5260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b60018060a01b0316805f52600860205260405f20825f5260205260ff60405f205416611054575f52600860205260405f20905f5260205260405f20600160ff19825416179055565b638f7808c160e01b5f5260045260245260445ffd5b60ff811690601f82116110985760405191611085604084610a68565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b65ffffffffffff81116110bf5765ffffffffffff1690565b6306dfcc6560e41b5f52603060045260245260445ffd' as const

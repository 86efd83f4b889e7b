// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of QuorumReferee. */
export const quorumRefereeAbi = [
  {
    "inputs": [
      {
        "internalType": "contract INodeRegistry",
        "name": "registry_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "settlement_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "jurySize",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "voteClock",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "allowSmallJury",
            "type": "bool"
          }
        ],
        "internalType": "struct QuorumRefereeParameters",
        "name": "p",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AlreadyOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AlreadyVoted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidParameters",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotJuror",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotSettlement",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "entropyBlock",
        "type": "uint256"
      }
    ],
    "name": "TooEarly",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "TooFewAuditors",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UnknownCase",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "VoteOver",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "receiptHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "entropyBlock",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "endsAt",
        "type": "uint64"
      }
    ],
    "name": "CaseOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "entropyBlock",
        "type": "uint256"
      }
    ],
    "name": "EntropyMoved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "jurors",
        "type": "address[]"
      }
    ],
    "name": "JuryDrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "jurySize",
        "type": "uint16"
      }
    ],
    "name": "SmallJuryAllowed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "challengeId",
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
        "internalType": "bool",
        "name": "mismatch",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "Voted",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "MAX_TRIES",
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
    "name": "MINIMUM",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "allowSmallJury",
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
    "inputs": [],
    "name": "clock",
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
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "draw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "juror",
        "type": "address"
      }
    ],
    "name": "hasVoted",
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
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "jury",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "jurySize",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "objective",
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "challengeId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "batchId",
            "type": "bytes32"
          },
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
            "internalType": "bytes32",
            "name": "modelId",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "accuser",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "index",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "worker",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "openedAt",
            "type": "uint64"
          },
          {
            "internalType": "address",
            "name": "requester",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "runTimeMs",
            "type": "uint64"
          }
        ],
        "internalType": "struct Case",
        "name": "c",
        "type": "tuple"
      }
    ],
    "name": "open",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "pollOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "openedAt",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "endsAt",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "jurors",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mismatches",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "matches",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "entropyBlock",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "registry",
    "outputs": [
      {
        "internalType": "contract INodeRegistry",
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
        "name": "challengeId",
        "type": "bytes32"
      }
    ],
    "name": "ruling",
    "outputs": [
      {
        "internalType": "enum Ruling",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
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
        "name": "challengeId",
        "type": "bytes32"
      },
      {
        "internalType": "bool",
        "name": "mismatch",
        "type": "bool"
      },
      {
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "vote",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code of QuorumReferee; constructor arguments follow it. */
export const quorumRefereeBytecode =
  '0x6101206040523461021e576040516113fe3881900390601f8201601f19168301906001600160401b03821184831017610222578291604052833981019060a08183031261021e5780519061005282610236565b6060604060208301519261006584610236565b018094031261021e5760405192606084016001600160401b0381118582101761022257604052805161ffff8116810361021e5784526020810151906001600160401b038216820361021e5760409160208601520151801515810361021e576040840152825161ffff168015159081610212575b50806101fc575b6100e890610247565b60408301918251151580156101ea575b61010190610247565b60805260a052815161ffff1660c0528051151560e05260208201516001600160401b031661010052516101b2575b6040516111a0908161025e8239608051818181610248015281816104bc0152610e54015260a05181818161039e01526103f0015260c05181818161035f0152610dfa015260e051818181610633015261110201526101005181818161020401528181610309015281816105610152818161080801528181610a190152610bae0152f35b5160405161ffff90911681527fccccbd3f142e7f1d3edbab7d9d2019f04fe3c8a5dce473278d3bde5e9533547990602090a15f61012f565b508351600361ffff90911610156100f8565b5060208301516001600160401b031615156100df565b6040915011155f6100d8565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b6001600160a01b0381160361021e57565b1561024e57565b630e52390960e41b5f5260045ffdfe60806040526004361015610011575f80fd5b5f3560e01c806312ea7bd51461061e57806314f1586a146106035780633add3140146103cd5780635116063014610389578063536c8c151461034a578063629374ab1461033457806374470aa0146102775780637b1039991461023357806391ddadf4146101ef5780639c484b5c146101d3578063aadc3b7214610179578063b1cf389014610136578063b25c45d81461010d578063bb7821ab146100de5763f7a69a20146100be575f80fd5b346100da575f3660031901126100da5760405160608152602090f35b5f80fd5b346100da5760603660031901126100da5760243560043581151582036100da5761010b9160443591610b7d565b005b346100da576101326101266101213661065b565b610a88565b6040519182918261067e565b0390f35b346100da5761014c6101473661065b565b6109cf565b6040519060208201600582101561016557829182520390f35b634e487b7160e01b5f52602160045260245ffd5b346100da5760403660031901126100da5760ff6101c46024356101af6004356101a18361066d565b5f52600260205260405f2090565b9060018060a01b03165f5260205260405f2090565b54604051911615158152602090f35b346100da575f3660031901126100da5760405160038152602090f35b346100da575f3660031901126100da576040517f00000000000000000000000000000000000000000000000000000000000000006001600160401b03168152602090f35b346100da575f3660031901126100da576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100da576102853661065b565b5f908152602081905260409020805460a081901c6001600160401b031680610304575f915b60019390930154604080516001600160401b03938416815292909316602083015260e084901c61ffff9081169383019390935260f09390931c606082015260a083811c909216608082015260d09290921c9082015260c090f35b61032e7f00000000000000000000000000000000000000000000000000000000000000008261076d565b916102aa565b346100da5761010b6103453661065b565b6107b1565b346100da575f3660031901126100da576040517f000000000000000000000000000000000000000000000000000000000000000061ffff168152602090f35b346100da575f3660031901126100da576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100da576101603660031901126100da576101603660031901126100da5760047f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036105f55780355f818152602081905260409020805460a01c6001600160401b03166105e75761045660a08401356104508161066d565b826106c0565b60e0830135926104658461066d565b6104736001830194856106c0565b8154600160a01b600160e01b0319164260a081901b600160a01b600160e01b031691909117909255604051630457d5d360e21b81526001600160401b03929092169160208183817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156105dc575f916105aa575b50845463ffffffff60b01b191660b09190911b63ffffffff60b01b161784554360018101949085106105a5576105339065ffffffffffff86169061074a565b8343116105a5576105867ff51caf5100f61c179b035d5aa2cf80fa3d991f1516c92b1df231d07f9f47e7e2927f00000000000000000000000000000000000000000000000000000000000000009061076d565b604080519586526001600160401b0390911660208601529081013593a3005b610736565b90506020813d6020116105d4575b816105c560209383610713565b810103126100da5751856104f4565b3d91506105b8565b6040513d5f823e3d90fd5b82632597e36560e21b5f525ffd5b6376f04f9560e11b5f908152fd5b346100da575f3660031901126100da576040515f8152602090f35b346100da575f3660031901126100da576040517f000000000000000000000000000000000000000000000000000000000000000015158152602090f35b60209060031901126100da5760043590565b6001600160a01b038116036100da57565b60209081815201602080835192838152019201905f5b8181106106a15750505090565b82516001600160a01b0316845260209384019390920191600101610694565b80546001600160a01b0319166001600160a01b03909216919091179055565b634e487b7160e01b5f52604160045260245ffd5b602081019081106001600160401b0382111761070e57604052565b6106df565b601f909101601f19168101906001600160401b0382119082101761070e57604052565b634e487b7160e01b5f52601160045260245ffd5b80546001600160d01b031660d09290921b6001600160d01b031916919091179055565b6001600160401b0391821690821601919082116105a557565b1561078d57565b6247332160e81b5f5260045ffd5b908160011b91808304600214901517156105a557565b5f818152602081905260409020805460a081901c6001600160401b03169081156109c05760e01c61ffff166109bb57600182019065ffffffffffff825460d01c1690814311156109a8579061083e61082d610843937f00000000000000000000000000000000000000000000000000000000000000009061076d565b6001600160401b0316421115610786565b610cec565b1561095257506108538183610d91565b90815115610943578151815461ffff60e01b191660e09190911b61ffff60e01b161790555f8281526001602052604090208151906001600160401b03821161070e57600160401b821161070e578054828255808310610919575b5060208301905f5260205f205f5b8381106108fc57505050506108f77faae9539df8a831935bd6400c576d5163e3e9c8be07b133c9a61dfdf6f802a19a916040519182918261067e565b0390a2565b82516001600160a01b0316818301556020909201916001016108bb565b815f52828060205f20920391015f5b8281106109365750506108ad565b5f82820155600101610928565b6306fcb1c360e51b5f5260045ffd5b905060014301908143116105a5576109739065ffffffffffff83169061074a565b8043116105a5576040519081527fe10e14e71af40b1fc0ad4f743fdfef99fd7e1ed68ad2b71891d4ef0f27ae330d90602090a2565b50630a8d68c960e21b5f5260045260245ffd5b505050565b630d34f11960e01b5f5260045ffd5b5f525f60205260405f208054906109e88260f01c61079b565b9061ffff808460e01c1616809211610a695760010154610a0e9060a01c61ffff1661079b565b11610a6357610a4a907f00000000000000000000000000000000000000000000000000000000000000009060a01c6001600160401b031661076d565b6001600160401b0316421115610a5f57600190565b5f90565b50600290565b505050600390565b6001600160401b03811161070e5760051b60200190565b805f525f60205260405f20805461ffff808260e01c1616610b065760a01c6001600160401b0316158015610af5575b610add576001810154610acc9060d01c610cec565b15610add57610ada91610d91565b90565b5050604051610aeb816106f3565b5f81525f36813790565b50600181015460d01c431115610ab7565b5050610b1a905f52600160205260405f2090565b604051908181549182825260208201905f5260205f20925f5b818110610b48575050610ada92500382610713565b84546001600160a01b0316835260019485019486945060209093019201610b33565b61ffff1661ffff81146105a55760010190565b9091610b88826107b1565b815f525f60205260405f209061ffff808354610bd361082d60018060401b038360a01c167f00000000000000000000000000000000000000000000000000000000000000009061076d565b60e01c161615610ce657610be7338461113a565b15610cd75760ff610c04336101af865f52600260205260405f2090565b5416610cc8577f37fe354dc63096d55dcdbe5a815f80e360a58d24723aeaad051a90cf5c0bfc1591610c42336101af865f52600260205260405f2090565b805460ff191660011790558415610c9557610c60815460f01c610b6a565b81546001600160f01b031660f09190911b6001600160f01b0319161790555b60408051941515855260208501919091523393a3565b600101610ca961ffff825460a01c16610b6a565b815461ffff60a01b191660a09190911b61ffff60a01b16179055610c7f565b637c9a1cf960e01b5f5260045ffd5b6305604ceb60e31b5f5260045ffd5b50505050565b610101814303105f14610cfd574090565b5f525f602052602080805f71f90827f1c53a10cb7a02335b1753200029355afa5060205190565b90610d2e82610a71565b610d3b6040519182610713565b8281528092610d4c601f1991610a71565b0190602036910137565b5f1981146105a55760010190565b634e487b7160e01b5f52603260045260245ffd5b8051821015610d8c5760209160051b010190565b610d64565b9091600183015491610da58360d01c610cec565b604080516020810192835280820193909352825290610dc5606082610713565b5190209160b081901c63ffffffff166060811015611131578093925b610dea85610d24565b93610df486610d24565b9361ffff7f00000000000000000000000000000000000000000000000000000000000000001694610e2486610a71565b95610e326040519788610713565b808752610e41601f1991610a71565b0136602088013797546001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811699908216975f966001600160401b0360a09490941c84165f190196938711959293919290918990895b8d811080611127575b156110da576040805160208101868152818301849052918152610ecb606082610713565b519020818603908682116105a55781156110c6570681018082116105a5578f9082815f5b85811061107057509060209291610f06868c610d78565b52610f11858c610d78565b52604051928380809363a178073d60e01b82526004820190868201915203915afa9081156105dc575f91611036575b506001600160a01b03168d81148015611024575b61101a57896105a5578f9b60208c6040519e8f8080936308730c8360e01b825260048201604060608201928a8352600489840152600180831b031691015203915afa80156105dc578e9d5f91610fdb575b5015610fcf5790610fc482610fbe610fca959491610d56565b9e610d78565b52610d56565b610e9e565b9b5050610fca90610d56565b919d50506020813d8211611012575b81610ff760209383610713565b810103126100da57519b8c15158d036100da578d9c5f610fa5565b3d9150610fea565b50610fca90610d56565b506001600160a01b0389168114610f54565b90506020813d8211611068575b8161105060209383610713565b810103126100da57516110628161066d565b5f610f40565b3d9150611043565b8161107b828d610d78565b51146110b3575b8561108d828d610d78565b511461109c575b600101610eef565b915060016110aa838d610d78565b51929050611094565b92506110bf838c610d78565b5192611082565b634e487b7160e01b5f52601260045260245ffd5b509b509b5050505050505050915060038210806110ff575b6110f95752565b5f905250565b507f0000000000000000000000000000000000000000000000000000000000000000156110f2565b508b518b10610ea7565b60609392610de1565b61114c905f52600160205260405f2090565b8054916001600160a01b031690825f5b84811061116c5750505050505f90565b81811015610d8c575f838152602090208101546001600160a01b031684146111965760010161115c565b505050505060019056' as const

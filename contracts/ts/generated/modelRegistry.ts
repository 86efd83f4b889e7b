// Generated from src/ by `pnpm -F @opengradient/contracts generate`. Do not edit.

/** ABI of ModelRegistry. */
export const modelRegistryAbi = [
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
    "name": "InvalidVersion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ModelIdExists",
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
    "inputs": [],
    "name": "ReasonTooLong",
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
        "internalType": "address",
        "name": "owner",
        "type": "address"
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
        "internalType": "bytes32",
        "name": "commitments",
        "type": "bytes32"
      }
    ],
    "name": "ModelRegistered",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
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
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "deprecated",
            "type": "bool"
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
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "deprecated",
            "type": "bool"
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
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "deprecated",
            "type": "bool"
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
        "internalType": "uint256",
        "name": "i",
        "type": "uint256"
      }
    ],
    "name": "modelAt",
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
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "registeredAt",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "deprecated",
            "type": "bool"
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
        "internalType": "bytes32",
        "name": "modelId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "commitments",
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
      }
    ],
    "name": "versionsOf",
    "outputs": [
      {
        "internalType": "string[]",
        "name": "names",
        "type": "string[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code of ModelRegistry; constructor arguments follow it. */
export const modelRegistryBytecode =
  '0x60808060405234601557611355908161001a8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80631d378930146106535780632cf5cf8b1461051f578063385435521461049b57806373b9501014610459578063920ffa2614610413578063953056801461038757806396717e871461030d578063c6a645fe146102f05763d9db1f551461007c575f80fd5b346102ec5760603660031901126102ec576004356001600160401b0381116102ec576100ac903690600401610c54565b906024356001600160401b0381116102ec576100cc903690600401610c54565b90929091906044356001600160401b0381116102ec576100f0903690600401610c54565b61010081116102dd576101346040516020810190610123816101158a8c8a8c88610e59565b03601f198101835282610da2565b5190205f52600260205260405f2090565b5461014081151561107f565b5f1981019081116102d8575f548110156102d3575f8052600660205f20910201956004870160ff815461017d60018060a01b038216338114610e15565b60e01c166102c457805460ff60e01b1916600160e01b17905560058701966001600160401b0383116102bf576101bd836101b78a54610ec7565b8a610eff565b5f97601f8411600114610242579160026102249285946101f98661023299985f5160206113155f395f51905f529d9e5f91610237575b50610f5d565b90555b01549861021660405198899860608a5260608a0191610e3d565b918783036020890152610e3d565b918483036040860152610e3d565b0390a2005b90508901355f6101f3565b601f198416815f5260205f20905f5b8181106102a75750928594926002925f5160206113155f395f51905f529b9c6102329998610224971061028e575b5050600186811b0190556101fc565b8801355f19600389901b60f8161c191690555f8061027f565b878c0135835560209b8c019b60019093019201610251565b610d72565b63764c143b60e01b5f5260045ffd5b610e94565b610e80565b631a5a71af60e11b5f5260045ffd5b5f80fd5b346102ec575f3660031901126102ec575f54604051908152602090f35b346102ec5761033561031e36610d60565b610326611043565b505f52600160205260405f2090565b54610341811515611118565b5f1981019081116102d8575f548110156102d3575f805261038390610377906006025f5160206113355f395f51905f5201611095565b60405191829182610cd1565b0390f35b346102ec576103c06103ab61039b36610c81565b6103a3611043565b503691610de0565b602081519101205f52600460205260405f2090565b80546103cd811515611118565b5f1981019081116102d8576103e191610f6f565b90549060031b1c5f548110156102d3575f805261038390610377906006025f5160206113355f395f51905f5201611095565b346102ec5761044361042e61042736610c81565b3691610de0565b602081519101205f52600360205260405f2090565b546040516001600160a01b039091168152602090f35b346102ec5761046736610d60565b61046f611043565b505f548110156102d3575f805261038390610377906006025f5160206113355f395f51905f5201611095565b346102ec5760403660031901126102ec576004356001600160401b0381116102ec576104cb903690600401610c54565b60243591906001600160401b0383116102ec57610123610115916104f6610513953690600401610c54565b909390610501611043565b50604051948593602085019788610e59565b5461034181151561107f565b346102ec576105336103ab61042736610c81565b805461053e81610f84565b9061054c6040519283610da2565b80825261055b601f1991610f84565b019060208101915f5b8181106106455750505f925f54935b82518110156105e6576105868183610f6f565b90549060031b1c90858210156102d3575f80526001916105ca906006027f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e56401610faf565b6105d48286610f9b565b526105df8185610f9b565b5001610573565b83836040519182916020835260208084019151918281520190818160051b810193925f915b8383106106185786860387f35b91939550919360208061063383856001950387528951610caf565b9701930193019092869594929361060b565b606084820152602001610564565b346102ec5760803660031901126102ec576004356001600160401b0381116102ec57610683903690600401610c54565b6024356001600160401b0381116102ec576106a2903690600401610c54565b909260643592604435926106b6828461112e565b15610c45576106c581876111d7565b15610c36578315610c27576106db368385610de0565b60208151910120956106f5875f52600360205260405f2090565b546001600160a01b03168015906107159082818115610c1d575b50610e15565b604051602081019061072e8161011587878a8c88610e59565b51902090610744825f52600260205260405f2090565b5480610bcc575061075d875f52600160205260405f2090565b54610bbd57610b9d575b60405161077381610d86565b61077e368688610de0565b815261078b368585610de0565b6020828101919091526040808301899052606083018a9052336080840152426001600160401b0390811660a08501525f60c08501529051918201908111828210176102bf576040525f815260e08201525f54600160401b8110156102bf57600181015f555f548110156102d3575f80526006025f5160206113355f395f51905f52019080518051906001600160401b0382116102bf576108358261082f8654610ec7565b86610eff565b602090601f8311600114610b3a5761085792915f9183610b2f575b5050610f5d565b82555b6020810151805160018401916001600160401b0382116102bf57610888826108828554610ec7565b85610eff565b602090601f8311600114610ac657826005959360e095936108b0935f92610abb575050610f5d565b90555b6040810151600285015560608101516003850155608081015160048501906108e4906001600160a01b031682610ea8565b60a082810151825460c0850151151560ff908116871b600160a01b600160e01b039390941b6001881b6001600160a01b0319019081169390931692199091169190911790851b1916179055015180519290910191906001600160401b0382116102bf57610955826108828554610ec7565b602090601f8311600114610a585761097692915f9183610a4d575050610f5d565b90555b6109a15f549182610992895f52600160205260405f2090565b555f52600260205260405f2090565b556109b4875f52600460205260405f2090565b915f54945f1986019586116102d857835490600160401b8210156102bf577f355cc38ab7fb5bbcf82ef34fcf518c1ee496a7eec3e250c2d2f9f31b0cbed16f96610a0a83610a3f976001610a3196018155610f6f565b819291549060031b91821b915f19901b191617905560405195606087526060870191610e3d565b918483036020860152610e3d565b9360408201528033940390a4005b015190508c80610850565b90601f19831691845f52815f20925f5b818110610aa35750908460019594939210610a8b575b505050811b019055610979565b01515f1960f88460031b161c191690558b8080610a7e565b92936020600181928786015181550195019301610a68565b015190505f80610850565b90601f19831691845f52815f20925f5b818110610b1757509260019285926005989660e0989610610aff575b505050811b0190556108b3565b01515f1960f88460031b161c191690558f8080610af2565b92936020600181928786015181550195019301610ad6565b015190508d80610850565b90601f19831691855f52815f20925f5b818110610b855750908460019594939210610b6d575b505050811b01825561085a565b01515f1960f88460031b161c191690558c8080610b60565b92936020600181928786015181550195019301610b4a565b610bb833610bb38a5f52600360205260405f2090565b610ea8565b610767565b6359086b8f60e01b5f5260045ffd5b5f1981019081116102d8575f548110156102d3576006027f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5650154637aedcf3560e01b5f908152600491909152602490fd5b905033148b61070f565b636979d35160e11b5f5260045ffd5b63a9146eeb60e01b5f5260045ffd5b63430f13b360e01b5f5260045ffd5b9181601f840112156102ec578235916001600160401b0383116102ec57602083818601950101116102ec57565b60206003198201126102ec57600435906001600160401b0382116102ec57610cab91600401610c54565b9091565b90602090818351928392838152019301835e5f82820152601f01601f19160190565b906020610d5d928181520160e0610d08610cf684516101008552610100850190610caf565b60208501518482036020860152610caf565b92604081015160408401526060810151606084015260018060a01b03608082015116608084015260018060401b0360a08201511660a084015260c0810151151560c084015201519060e0818403910152610caf565b90565b60209060031901126102ec5760043590565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b038211176102bf57604052565b601f909101601f19168101906001600160401b038211908210176102bf57604052565b6001600160401b0381116102bf57601f01601f191660200190565b90929192610ded81610dc5565b91610dfb6040519384610da2565b8294828452828201116102ec578160205f94019182370152565b15610e1d5750565b6318179aed60e11b5f9081526001600160a01b0391909116600452602490fd5b9160208291828152019283375f82820152601f01601f19160190565b9290610e7290610d5d9593604086526040860191610e3d565b926020818503910152610e3d565b634e487b7160e01b5f52601160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b80546001600160a01b0319166001600160a01b03909216919091179055565b90600182811c92168015610ef5575b6020831014610ee157565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610ed6565b919091601f8311610f10575b505050565b818311610f1c57505050565b5f5260205f20916020601f830160051c9210610f55575b601f82910160051c0391015f5b82811015610f0b575f82820155600101610f40565b5f9150610f33565b8160011b915f199060031b1c19161790565b80548210156102d3575f5260205f2001905f90565b6001600160401b0381116102bf5760051b60200190565b80518210156102d35760209160051b010190565b9060405191825f8254610fc181610ec7565b808452936020840191600181169081156110265750600114610fee575b5050610fec92500383610da2565b565b5f908152602081209092505b84831061100f5750610fec9350015f80610fde565b805482840152869350602090920191600101610ffa565b915050610fec9491925060ff19168252151560051b015f80610fde565b6040519061105082610d86565b606060e0838281528260208201525f60408201525f838201525f60808201525f60a08201525f60c08201520152565b1561108657565b632369a9a960e21b5f5260045ffd5b906040516110a281610d86565b60e0611113600583956110b481610faf565b85526110c260018201610faf565b6020860152600281015460408601526003810154606086015260048101546001600160a01b038116608087015260a081811c6001600160401b031690870152841c60ff16151560c086015201610faf565b910152565b1561111f57565b63089aaabd60e41b5f5260045ffd5b90608081116111d1575f915f905b828210611165575050811515918261115357505090565b909150600181018091116102d8571090565b9092828410156102d357818401356001600160f81b031916602f60f81b81036111b05750158015906111a8575b6111a1576001835b019061113c565b5050505f90565b508215611192565b6111bc90949194611286565b156111c95760019061119a565b505050505f90565b50505f90565b8115801561127c575b6111d1575f5b8281106111f557505050600190565b828110156102d357818101356001600160f81b03191661121481611286565b908115611249575b8115611231575b50156111a1576001016111e6565b6001600160f81b031916602b60f81b1490505f611223565b9050604160f81b6001600160f81b0319821690811015908161126d575b509061121c565b602d60f91b101590505f611266565b50604082116111e0565b60ff60f81b16606160f81b8110159081611305575b81156112e1575b81156112d3575b81156112c5575b81156112ba575090565b602d60f81b14919050565b605f60f81b811491506112b0565b601760f91b811491506112a9565b9050600360fc1b811015806112f7575b906112a2565b50603960f81b8111156112f1565b603d60f91b811115915061129b56fedf4b2e85b9e62f40d1715f488f691f9c50f86b5c92c1762fd27bd0b14ebb0988290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563' as const

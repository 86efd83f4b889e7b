// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Reservation} from "../src/interfaces/IEscrow.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Assignment, Cheque, Job, Offer, Receipt, Summary} from "../src/libraries/Structs.sol";
import {Cheats} from "./Cheats.sol";

/// @notice Compares the struct hashes with those that `packages/protocol` computes from its own definitions.
contract HashingTest is Cheats {
    string private json;

    function setUp() public {
        json = vm.readFile("test/vectors/objects.json");
    }

    function testStructHashesEqualTheVectors() public view {
        string[7] memory names = ["Job", "Assignment", "Receipt", "Offer", "Cheque", "Summary", "Reservation"];
        for (uint256 n; n < names.length; ++n) {
            string memory path = string.concat(".structs.", names[n]);
            string memory encodedType = vm.parseJsonString(json, string.concat(path, ".encodedType"));
            uint256 i;
            for (; vm.keyExistsJson(json, caseAt(path, i)); ++i) {
                bytes memory packed = vm.parseJsonBytes(json, string.concat(caseAt(path, i), ".packed"));
                bytes32 expected = vm.parseJsonBytes32(json, string.concat(caseAt(path, i), ".structHash"));
                assertEq(hashOf(n, unpack(encodedType, packed)), expected, names[n]);
            }
            assertTrue(i != 0, names[n]);
        }
    }

    function caseAt(string memory path, uint256 i) private pure returns (string memory) {
        return string.concat(path, ".cases[", vm.toString(i), "]");
    }

    function hashOf(uint256 n, bytes memory data) private pure returns (bytes32) {
        if (n == 0) return Hashing.hash(abi.decode(data, (Job)));
        if (n == 1) return Hashing.hash(abi.decode(data, (Assignment)));
        if (n == 2) return Hashing.hash(abi.decode(data, (Receipt)));
        if (n == 3) return Hashing.hash(abi.decode(data, (Offer)));
        if (n == 4) return Hashing.hash(abi.decode(data, (Cheque)));
        if (n == 5) return Hashing.hash(abi.decode(data, (Summary)));
        return Hashing.hash(abi.decode(data, (Reservation)));
    }

    /// @dev The packed fields as words of 32 bytes, with the sizes in `encodedType`: `Name(address a,uint64 b,…)`.
    function unpack(string memory encodedType, bytes memory packed) private pure returns (bytes memory words) {
        bytes memory text = bytes(encodedType);
        uint256 at;
        for (uint256 i; i < text.length; ++i) {
            if (text[i] != "(" && text[i] != ",") continue;
            uint256 size = sizeOf(text, i + 1);
            uint256 word;
            for (uint256 b; b < size; ++b) {
                word = (word << 8) | uint8(packed[at++]);
            }
            words = bytes.concat(words, bytes32(word));
        }
        require(at == packed.length, "all bytes are read");
    }

    /// @dev Bytes of the type that begins at `start`: address, bytes32 or uintN.
    function sizeOf(bytes memory text, uint256 start) private pure returns (uint256) {
        if (text[start] == "a") return 20;
        if (text[start] == "b") return 32;
        uint256 bits;
        for (uint256 i = start + 4; text[i] != " "; ++i) {
            bits = bits * 10 + uint8(text[i]) - 48;
        }
        return bits / 8;
    }
}

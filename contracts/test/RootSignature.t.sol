// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {RootSignature} from "../src/libraries/RootSignature.sol";
import {Cheats} from "./Cheats.sol";

/// @notice Compares with signatures that `packages/protocol` made.
contract RootSignatureTest is Cheats {
    string private json = vm.readFile("test/vectors/objects.json");

    function keyOf(address account, bytes32 digest, bytes calldata signature) public view returns (address) {
        if (RootSignature.isRooted(signature)) {
            digest = MessageHashUtils.toTypedDataHash(
                separator(), RootSignature.structHash(account, digest, signature)
            );
            signature = RootSignature.plain(signature);
        }
        (address key,,) = ECDSA.tryRecoverCalldata(digest, signature);
        return key;
    }

    function separator() private view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenGradient"),
                keccak256("2"),
                vm.parseJsonUint(json, ".domain.chainId"),
                vm.parseJsonAddress(json, ".domain.verifyingContract")
            )
        );
    }

    function testSignaturesOfTheVectorsLeadToTheirKey() public view {
        address account = vm.parseJsonAddress(json, ".rooted.account");
        address key = vm.parseJsonAddress(json, ".rooted.key");
        uint256 i;
        for (; vm.keyExistsJson(json, entry(i, "")); ++i) {
            bytes32 digest = vm.parseJsonBytes32(json, entry(i, ".digest"));
            bytes memory signature = vm.parseJsonBytes(json, entry(i, ".signature"));
            assertEq(this.keyOf(account, digest, signature), key, "key");
            assertTrue(this.keyOf(key, digest, signature) != key, "another account");
            assertTrue(this.keyOf(account, keccak256("other"), signature) != key, "another object");
        }
        assertTrue(i > 4, "vectors");
    }

    function testFuzzSignaturesOfOtherLengthsHaveNoKey(uint16 length) public view {
        length = uint16(bound(length, 0, 1000));
        if (length == 65) ++length;
        assertEq(this.keyOf(address(1), bytes32(0), new bytes(length)), address(0), "key");
    }

    function testFuzzOtherBytesLeadToAnotherKey(uint256 i, uint256 position, uint8 change) public view {
        i = bound(i, 0, 4);
        address account = vm.parseJsonAddress(json, ".rooted.account");
        address key = vm.parseJsonAddress(json, ".rooted.key");
        bytes memory signature = vm.parseJsonBytes(json, entry(i, ".signature"));
        position = bound(position, 0, signature.length - 1);
        if (change == 0) change = 1;
        signature[position] = bytes1(uint8(signature[position]) ^ change);
        bytes32 digest = vm.parseJsonBytes32(json, entry(i, ".digest"));
        assertTrue(this.keyOf(account, digest, signature) != key, "a changed signature");
    }

    function entry(uint256 i, string memory field) private pure returns (string memory) {
        return string.concat(".rooted.objects[", vm.toString(i), "]", field);
    }
}

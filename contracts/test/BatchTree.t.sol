// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {BatchTree} from "../src/libraries/BatchTree.sol";
import {Bitmaps} from "../src/libraries/Bitmaps.sol";
import {Group, Leaf} from "../src/libraries/Structs.sol";
import {Cheats} from "./Cheats.sol";

contract BatchTreeTest is Cheats {
    function root(bytes32[] calldata digests) external pure returns (bytes32) {
        return BatchTree.root(digests);
    }

    function hashLeaf(Leaf calldata leaf) external pure returns (bytes32) {
        return BatchTree.hash(leaf);
    }

    function hashGroups(Group[] calldata groups, uint256[] calldata atRisk) external pure returns (bytes32) {
        return BatchTree.hash(groups, atRisk);
    }

    function countRange(bytes calldata bitmap, uint256 start, uint256 end) external pure returns (uint256) {
        return Bitmaps.countRange(bitmap, start, end);
    }

    function isCanonical(bytes calldata bitmap, uint256 count) external pure returns (bool) {
        return Bitmaps.isCanonical(bitmap, count);
    }

    function wordAt(bytes calldata bitmap, uint256 index) external pure returns (uint256) {
        return Bitmaps.word(bitmap, index);
    }

    function testFuzzEveryLeafOfTheRootHasAProofThatOpenZeppelinAccepts(uint256 n, bytes32 salt, uint256 pick) public view {
        n = bound(n, 1, 70);
        pick = bound(pick, 0, n - 1);
        bytes32[] memory digests = new bytes32[](n);
        bytes32[] memory nodes = new bytes32[](2 * n - 1);
        for (uint256 i; i < n; ++i) {
            digests[i] = keccak256(abi.encode(salt, i));
            nodes[2 * n - 2 - i] = digests[i];
        }
        for (uint256 i = n - 1; i > 0; --i) nodes[i - 1] = Hashes.commutativeKeccak256(nodes[2 * i - 1], nodes[2 * i]);
        bytes32 result = this.root(digests);
        assertEq(result, nodes[0], "root");
        assertTrue(MerkleProof.verify(proofOf(nodes, 2 * n - 2 - pick), result, digests[pick]), "proof");
        bytes32 other = keccak256(abi.encode(salt, n));
        assertTrue(!MerkleProof.verify(proofOf(nodes, 2 * n - 2 - pick), result, other), "another leaf is refused");
    }

    function proofOf(bytes32[] memory nodes, uint256 node) private pure returns (bytes32[] memory proof) {
        uint256 depth;
        for (uint256 i = node; i > 0; i = (i - 1) / 2) ++depth;
        proof = new bytes32[](depth);
        for (uint256 k; k < depth; ++k) {
            proof[k] = nodes[node % 2 == 0 ? node - 1 : node + 1];
            node = (node - 1) / 2;
        }
    }

    function testRootOfNoLeavesIsZero() public view {
        assertEq(this.root(new bytes32[](0)), bytes32(0), "root");
    }

    function testFuzzLeafHashIsThatOfAbiEncode(Leaf memory leaf) public view {
        assertEq(this.hashLeaf(leaf), keccak256(abi.encode(leaf)), "hash");
    }

    function testFuzzGroupsHashIsThatOfAbiEncode(Group memory a, Group memory b, uint256[] memory atRisk, uint8 n) public view {
        Group[] memory groups = new Group[](n % 4);
        for (uint256 i; i < groups.length; ++i) groups[i] = i % 2 == 0 ? a : b;
        assertEq(this.hashGroups(groups, atRisk), keccak256(abi.encode(groups, atRisk)), "hash");
    }

    function testFuzzCountsTheBitsOfARange(bytes memory bitmap, uint256 start, uint256 end) public view {
        vm.assume(bitmap.length > 0);
        end = bound(end, 0, bitmap.length * 8);
        start = bound(start, 0, end);
        uint256 expected;
        for (uint256 i = start; i < end; ++i) {
            if ((uint8(bitmap[i / 8]) >> (i % 8)) & 1 == 1) ++expected;
        }
        assertEq(this.countRange(bitmap, start, end), expected, "count");
    }

    function testCountsAllBitsOfAFullWord() public view {
        bytes memory bitmap = abi.encode(type(uint256).max, type(uint256).max);
        assertEq(this.countRange(bitmap, 0, 512), 512, "count");
        assertEq(this.wordAt(hex"01", 0) & 0xff, 1, "least significant bit first");
    }

    function testRefusesABitmapOfAnotherLengthOrWithBitsBeyondTheLeaves() public view {
        assertTrue(this.isCanonical(hex"ff03", 10), "ten leaves");
        assertTrue(!this.isCanonical(hex"ff04", 10), "a bit beyond");
        assertTrue(!this.isCanonical(hex"ff", 10), "too short");
        assertTrue(!this.isCanonical(hex"ff0300", 10), "too long");
        assertTrue(this.isCanonical(hex"ff", 8), "eight leaves");
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Group, Leaf} from "./Structs.sol";

/// @notice The Merkle tree of a batch, as OpenZeppelin's SimpleMerkleTree builds it with `sortLeaves: false`: a heap of 2n - 1
/// nodes, leaf i at 2n - 2 - i, parents over sorted pairs.
/// A leaf hashes 256 bytes and an inner node 64, so that neither is valid as the other.
library BatchTree {
    /// @notice keccak256(abi.encode(leaf)). Values with unused bits set have other hashes.
    function hash(Leaf calldata leaf) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            calldatacopy(pointer, leaf, 256)
            result := keccak256(pointer, 256)
        }
    }

    /// @notice keccak256(abi.encode(groups, atRisk)): the value that a batch stores. The calldata is copied as it is.
    function hash(Group[] calldata groups, uint256[] calldata atRisk) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            let size := mul(groups.length, 384)
            mstore(pointer, 0x40)
            mstore(add(pointer, 0x20), add(0x60, size))
            mstore(add(pointer, 0x40), groups.length)
            calldatacopy(add(pointer, 0x60), groups.offset, size)
            let second := add(add(pointer, 0x60), size)
            mstore(second, atRisk.length)
            calldatacopy(add(second, 0x20), atRisk.offset, shl(5, atRisk.length))
            result := keccak256(pointer, add(add(0x80, size), shl(5, atRisk.length)))
        }
    }

    /// @notice Root over leaf hashes in their order. Zero without leaves.
    function root(bytes32[] calldata digests) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let count := digests.length
            if count {
                let tree := mload(0x40)
                let slot := add(tree, shl(6, sub(count, 1)))
                mstore(0x40, add(slot, 32))
                // Leaves, downward from the last node.
                let end := add(digests.offset, shl(5, count))
                for { let source := digests.offset } lt(source, end) { source := add(source, 32) } {
                    mstore(slot, calldataload(source))
                    slot := sub(slot, 32)
                }
                // Pairs, from the last parent to the first: `slot` is the last parent.
                let left := add(tree, shl(5, sub(shl(1, count), 3)))
                for {} iszero(lt(slot, tree)) { slot := sub(slot, 32) } {
                    let a := mload(left)
                    let b := mload(add(left, 32))
                    // Puts the smaller of the pair first, without a jump.
                    let swap := shl(5, gt(a, b))
                    mstore(swap, a)
                    mstore(xor(swap, 32), b)
                    mstore(slot, keccak256(0x00, 0x40))
                    left := sub(left, 64)
                }
                result := mload(tree)
            }
        }
    }

    /// @notice Whether a leaf is in the tree, and its index within its group. The path's position is not bound to the index: two leaves
    /// with one index are a fault of the worker that posted them.
    function contains(bytes32 treeRoot, Group[] calldata groups, Leaf calldata leaf, bytes32[] calldata proof)
        internal
        pure
        returns (bool)
    {
        if (leaf.group >= groups.length) return false;
        uint256 first = start(groups, leaf.group);
        if (leaf.index < first || leaf.index - first >= groups[leaf.group].count) return false;
        return verify(proof, treeRoot, hash(leaf));
    }

    /// @notice Index of a group's first leaf.
    function start(Group[] calldata groups, uint256 group) internal pure returns (uint256 first) {
        for (uint256 g; g < group; ++g) first += groups[g].count;
    }

    function verify(bytes32[] calldata proof, bytes32 treeRoot, bytes32 leafHash) internal pure returns (bool) {
        return MerkleProof.verifyCalldata(proof, treeRoot, leafHash);
    }
}

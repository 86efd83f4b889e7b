// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Group, ISettlement} from "../interfaces/ISettlement.sol";

/// @notice The Merkle tree of a batch, as OpenZeppelin's SimpleMerkleTree builds it with `sortLeaves: false`: a heap of 2n - 1
/// nodes, leaf i at 2n - 2 - i, parents over sorted pairs.
/// A leaf hashes 192 bytes and an inner node 64, so that neither is valid as the other.
library BatchTree {
    /// @dev Bytes per entry: receiptHash(32) and price(12).
    uint256 internal constant ENTRY = 44;

    function leafHash(
        uint256 index,
        bytes32 receiptHash,
        uint256 price,
        address payer,
        address gateway,
        address token
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(index, receiptHash, price, payer, gateway, token));
    }

    /// @notice Root over `entries`. Checks that they ascend by receiptHash within each group, which is the cheapest way to
    /// exclude duplicate digests, and that they add up to each group's total.
    function root(Group[] calldata groups, bytes calldata entries, uint256 count) internal pure returns (bytes32) {
        uint256 tree;
        uint256 scratch;
        uint256 entry;
        assembly ("memory-safe") {
            tree := mload(0x40)
            scratch := add(tree, shl(5, sub(shl(1, count), 1)))
            mstore(0x40, add(scratch, 192))
            entry := entries.offset
        }
        uint256 index;
        for (uint256 g; g < groups.length; ++g) {
            Group calldata group = groups[g];
            (address payer, address gateway, address token) = (group.payer, group.gateway, group.token);
            uint256 slot;
            assembly ("memory-safe") {
                mstore(add(scratch, 96), payer)
                mstore(add(scratch, 128), gateway)
                mstore(add(scratch, 160), token)
                slot := add(tree, shl(5, sub(shl(1, sub(count, 1)), index)))
            }
            uint256 end = index + group.count;
            (uint256 sum, uint256 stopped) = _leaves(scratch, slot, entry, index, end);
            if (stopped != end) revert ISettlement.EntriesNotSorted(stopped);
            if (sum != group.total) revert ISettlement.WrongTotal(g, sum);
            entry += group.count * ENTRY;
            index = end;
        }
        return _nodes(tree, count);
    }

    /// @dev Hashes the entries `index` to `end` of one group downward from `slot`; stops at an entry that is not above its
    /// predecessor. Few variables: those that do not fit on the stack cost memory in every iteration.
    function _leaves(uint256 scratch, uint256 slot, uint256 entry, uint256 index, uint256 end)
        private
        pure
        returns (uint256 sum, uint256 stopped)
    {
        assembly ("memory-safe") {
            let previous := 0
            for {} lt(index, end) {} {
                let receiptHash := calldataload(entry)
                if iszero(gt(receiptHash, previous)) { break }
                previous := receiptHash
                let price := shr(160, calldataload(add(entry, 32)))
                sum := add(sum, price)
                mstore(scratch, index)
                mstore(add(scratch, 32), receiptHash)
                mstore(add(scratch, 64), price)
                mstore(slot, keccak256(scratch, 192))
                slot := sub(slot, 32)
                entry := add(entry, 44)
                index := add(index, 1)
            }
            stopped := index
        }
    }

    /// @dev Hashes pairs upward, from the last parent to the first; returns the root.
    function _nodes(uint256 tree, uint256 count) private pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let left := add(tree, shl(5, sub(shl(1, count), 3)))
            for { let node := add(tree, shl(5, sub(count, 2))) } iszero(lt(node, tree)) { node := sub(node, 32) } {
                let a := mload(left)
                let b := mload(add(left, 32))
                // Puts the smaller of the pair first, without a jump.
                let swap := shl(5, gt(a, b))
                mstore(swap, a)
                mstore(xor(swap, 32), b)
                mstore(node, keccak256(0x00, 0x40))
                left := sub(left, 64)
            }
            result := mload(tree)
        }
    }

    function verify(bytes32[] calldata proof, bytes32 treeRoot, bytes32 leaf) internal pure returns (bool) {
        return MerkleProof.verifyCalldata(proof, treeRoot, leaf);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Group, ISettlement} from "../interfaces/ISettlement.sol";

/// @notice The Merkle tree of a batch, as OpenZeppelin's SimpleMerkleTree builds it with `sortLeaves: false`: a heap of 2n - 1
/// nodes, leaf i at 2n - 2 - i, parents over sorted pairs.
/// A leaf hashes 192 bytes once: it cannot be mistaken for a node, which hashes 64.
library BatchTree {
    /// @dev Bytes of an entry: receiptHash(32) and price(12).
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
    /// have no digest twice, and that they add up to each group's total.
    function root(Group[] calldata groups, bytes calldata entries, uint256 count) internal pure returns (bytes32 result) {
        uint256 tree;
        uint256 scratch;
        assembly ("memory-safe") {
            tree := mload(0x40)
            scratch := add(tree, shl(5, sub(shl(1, count), 1)))
            mstore(0x40, add(scratch, 192))
        }
        uint256 index;
        uint256 offset;
        assembly ("memory-safe") {
            offset := entries.offset
        }
        for (uint256 g; g < groups.length; ++g) {
            Group calldata group = groups[g];
            {
                address payer = group.payer;
                address gateway = group.gateway;
                address token = group.token;
                assembly ("memory-safe") {
                    mstore(add(scratch, 96), payer)
                    mstore(add(scratch, 128), gateway)
                    mstore(add(scratch, 160), token)
                }
            }
            uint256 end = index + group.count;
            uint256 sum;
            uint256 unsorted;
            assembly ("memory-safe") {
                let previous := 0
                let slot := add(tree, shl(5, sub(shl(1, sub(count, 1)), index)))
                for {} lt(index, end) {} {
                    let receiptHash := calldataload(offset)
                    let price := shr(160, calldataload(add(offset, 32)))
                    if iszero(gt(receiptHash, previous)) {
                        unsorted := add(index, 1)
                        index := end
                        break
                    }
                    previous := receiptHash
                    sum := add(sum, price)
                    mstore(scratch, index)
                    mstore(add(scratch, 32), receiptHash)
                    mstore(add(scratch, 64), price)
                    mstore(slot, keccak256(scratch, 192))
                    slot := sub(slot, 32)
                    index := add(index, 1)
                    offset := add(offset, 44)
                }
            }
            if (unsorted != 0) revert ISettlement.EntriesNotSorted(unsorted - 1);
            if (sum != group.total) revert ISettlement.WrongTotal(g, sum);
        }
        assembly ("memory-safe") {
            let left := add(tree, shl(5, sub(shl(1, count), 3)))
            for { let node := add(tree, shl(5, sub(count, 2))) } iszero(lt(node, tree)) { node := sub(node, 32) } {
                let a := mload(left)
                let b := mload(add(left, 32))
                switch lt(a, b)
                case 1 {
                    mstore(0x00, a)
                    mstore(0x20, b)
                }
                default {
                    mstore(0x00, b)
                    mstore(0x20, a)
                }
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

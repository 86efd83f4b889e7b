// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group} from "./Structs.sol";

/// @notice Calldata that is hashed or forwarded as it came. Encoding it field by field takes kilobytes of code. A word that is no valid
/// value of its type gives another hash, and is rejected by the contract that decodes it.
library RawCalldata {
    /// @notice keccak256(abi.encode(typeHash, struct)) of a struct without dynamic fields, at `offset` of the calldata.
    function hashStruct(bytes32 typeHash, uint256 offset, uint256 words) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let data := mload(0x40)
            mstore(data, typeHash)
            calldatacopy(add(data, 32), offset, mul(words, 32))
            result := keccak256(data, add(32, mul(words, 32)))
        }
    }

    /// @notice keccak256(abi.encode(struct)) of a struct without dynamic fields.
    function hashWords(uint256 offset, uint256 words) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let data := mload(0x40)
            calldatacopy(data, offset, mul(words, 32))
            result := keccak256(data, mul(words, 32))
        }
    }

    function copy(uint256 offset, uint256 words) internal pure returns (bytes memory data) {
        assembly ("memory-safe") {
            data := mload(0x40)
            mstore(data, mul(words, 32))
            calldatacopy(add(data, 32), offset, mul(words, 32))
            mstore(0x40, add(data, mul(add(words, 1), 32)))
        }
    }

    /// @notice Length and elements of the batch's groups and of `atRisk`, as the last arguments of a call have them.
    function copyGroups(Group[] calldata groups, uint256[] calldata atRisk)
        internal
        pure
        returns (bytes memory groupWords, bytes memory riskWords)
    {
        uint256 groupOffset;
        uint256 riskOffset;
        assembly ("memory-safe") {
            groupOffset := sub(groups.offset, 32)
            riskOffset := sub(atRisk.offset, 32)
        }
        groupWords = copy(groupOffset, 1 + 12 * groups.length);
        riskWords = copy(riskOffset, 1 + atRisk.length);
    }
}

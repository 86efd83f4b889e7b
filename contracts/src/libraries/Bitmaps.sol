// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

/// @notice The bitmap of a summary: bit i % 8 (least significant first) of byte i / 8 belongs to leaf i.
library Bitmaps {
    /// @notice Whether the bitmap has the length for `count` leaves and no bit beyond them.
    function isCanonical(bytes calldata bitmap, uint256 count) internal pure returns (bool) {
        if (bitmap.length != (count + 7) / 8) return false;
        uint256 rest = count % 8;
        return rest == 0 || uint8(bitmap[bitmap.length - 1]) >> rest == 0;
    }

    /// @notice Leaves 256 · `index` to 256 · `index` + 255 as a number: bit j belongs to leaf 256 · `index` + j.
    /// Bits beyond the bitmap are arbitrary: {mask} removes them.
    function word(bytes calldata bitmap, uint256 index) internal pure returns (uint256 bits) {
        assembly ("memory-safe") {
            bits := calldataload(add(bitmap.offset, shl(5, index)))
        }
        return uint256(Bytes.reverseBytes32(bytes32(bits)));
    }

    /// @notice Bits of word `index` that belong to leaves `start` to `end` (exclusive).
    function mask(uint256 index, uint256 start, uint256 end) internal pure returns (uint256) {
        uint256 first = index << 8;
        uint256 bits = type(uint256).max;
        if (end < first + 256) bits >>= first + 256 - end;
        if (start > first) bits &= type(uint256).max << (start - first);
        return bits;
    }

    /// @notice Number of set bits.
    function count(uint256 bits) internal pure returns (uint256) {
        unchecked {
            bits -= (bits >> 1) & (type(uint256).max / 3);
            bits = (bits & (type(uint256).max / 5)) + ((bits >> 2) & (type(uint256).max / 5));
            bits = (bits + (bits >> 4)) & (type(uint256).max / 17);
            // Sixteen sums of 16 bits: the number 256 does not fit into a byte.
            bits = (bits & (type(uint256).max / 257)) + ((bits >> 8) & (type(uint256).max / 257));
            return (bits * (type(uint256).max / 65535)) >> 240;
        }
    }

    /// @notice Number of set bits of leaves `start` to `end` (exclusive).
    function countRange(bytes calldata bitmap, uint256 start, uint256 end) internal pure returns (uint256 sum) {
        for (uint256 i = start >> 8; i << 8 < end; ++i) {
            sum += count(word(bitmap, i) & mask(i, start, end));
        }
    }

    function isSet(bytes calldata bitmap, uint256 leaf) internal pure returns (bool) {
        return (uint8(bitmap[leaf >> 3]) >> (leaf & 7)) & 1 == 1;
    }
}

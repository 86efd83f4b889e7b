// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice Bits of a node's role mask.
library Roles {
    uint8 internal constant GATEWAY = 1;
    uint8 internal constant WORKER = 2;
    uint8 internal constant AUDITOR = 4;
    uint8 internal constant HOST = 8;
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Settlement module: immutable, without an owner
/// @notice Accounts pledge reservations, bonds, stake and seats to one module, which alone may move them. The Escrow and Seats read
/// these values once, when the module is added, and keep them.
interface IModule {
    /// @notice The Escrow whose EIP-712 domain signed objects use.
    function escrow() external view returns (address);
    /// @notice Seconds between the beginning and the end of a withdrawal: more than job life + window + E.
    function exitDelay() external view returns (uint64);
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Outcome} from "./IRulings.sol";

/// @notice A question to a referee.
struct Question {
    bytes32 caseId;
    bytes32 batchId;
    /// @dev Zero for a case on the batch's leaf list.
    bytes32 receiptHash;
    /// @dev Jurors are drawn from the array of seats before this block, the batch's.
    uint48 seatsBlock;
    /// @dev Unix seconds until which a juror's seat must be bound.
    uint40 boundUntil;
}

/// @title A rung of a dispute
/// @notice Called by Cases with fixed gas. A referee that reverts, spends all its gas or has no answer when its stored clock ends
/// has not decided.
interface IReferee {
    /// @notice The contract that asks, see {ICases}.
    function cases() external view returns (address);
    /// @notice Opens a question. Only Cases. @return until Unix seconds at which it has answered at the latest
    function ask(Question calldata question) external returns (uint256 until);
    /// @notice The answer: {Outcome-None} while open, {Outcome-Undecided} where it could not decide. `clear`: votes against the answer
    /// cost a slice, because the model is exact or the output is beyond four tolerances.
    function answer(bytes32 caseId) external view returns (Outcome outcome, bool clear);
    /// @notice Number of seats that were drawn; 0 before.
    function jurorCount(bytes32 caseId) external view returns (uint256);
    /// @notice A drawn seat: its number, see {ISeats}; its account, zero if it committed no vote; its vote, {Outcome-None} if none was
    /// revealed.
    function jurorAt(bytes32 caseId, uint256 i) external view returns (uint256 seat, address account, Outcome vote);
    /// @notice Whether the account owns a drawn seat.
    function isJuror(bytes32 caseId, address account) external view returns (bool);
}

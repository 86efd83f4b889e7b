// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Outcome} from "./IRulings.sol";

/// @notice A question to a referee.
struct Question {
    bytes32 caseId;
    bytes32 batchId;
    /// @dev Of the leaf; type(uint32).max for a case on the batch's leaf list.
    uint32 index;
    bytes32 receiptHash;
    /// @dev Block of the batch: jurors are drawn from the array of seats before it, see {ISeats-draw}.
    uint48 postedBlock;
    /// @dev Unix seconds until which a juror's seat must be bound.
    uint64 boundUntil;
}

/// @title A rung of a dispute
/// @notice Called by Cases with fixed gas. A referee that reverts, spends all its gas or stays silent until its stored clock ends has
/// not decided.
interface IReferee {
    /// @notice Opens a question. Only Cases. @return until Unix seconds at which it has answered at the latest
    function ask(Question calldata question, address[] calldata excluded, address[] calldata challenging)
        external
        returns (uint64 until);
    /// @notice The answer: {Outcome-None} while open, {Outcome-Undecided} where it could not decide.
    function answer(bytes32 caseId) external view returns (Outcome);
    /// @notice Accounts that answered with `outcome`, to be paid or to appeal, and those that stayed silent.
    function votersOf(bytes32 caseId)
        external
        view
        returns (address[] memory revealed, Outcome[] memory votes, address[] memory silent);
}

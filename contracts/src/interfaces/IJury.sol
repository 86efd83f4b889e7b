// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Outcome} from "./IRulings.sol";
import {IReferee} from "./IReferee.sol";

/// @title Jury: seats that vote by commitment and revelation
/// @notice One contract per rung. Seats are drawn from the hash of the block after the question, in at most 40 tries, without the
/// parties of the case. First rung: distinct accounts, and no answer unless all its seats are filled; two thirds of the revealed
/// decide if at least half revealed. Last rung: distinct seats, so that an account weighs what it has staked, however it is
/// distributed over accounts; a majority of the revealed decides. Where fewer accounts than the minimum are eligible, drawn
/// auditors that challenged are jurors of the last rung too. Clocks end early when all drawn seats have acted.
interface IJury is IReferee {
    event QuestionAsked(bytes32 indexed caseId, uint256 drawBlock, uint64 voteEnd, uint64 until);
    /// @notice Emitted when the seats are drawn: none if the rung cannot be filled.
    event JuryDrawn(bytes32 indexed caseId, address[] accounts, uint256[] seats, bool withChallengers);
    event VoteCommitted(bytes32 indexed caseId, address indexed juror, uint256 ballot, uint256 slots);
    /// @notice Emitted when all drawn seats have committed: votes are revealed from now until `until`.
    event VoteEnded(bytes32 indexed caseId, uint64 until);
    event VoteRevealed(bytes32 indexed caseId, address indexed juror, Outcome vote, bool clear, uint256 slots);

    error InvalidParameters();
    error NotCases();
    error AlreadyAsked();
    error UnknownCase();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error BlockHashUnknown();
    error AlreadyDrawn();
    error NotDrawn();
    error NotJuror();
    error AlreadyVoted();
    error InvalidVote();

    /// @notice Draws the seats. Any account may call, from two blocks after the question until the end of the vote.
    function draw(bytes32 caseId) external;
    /// @notice Commits the vote of seats of one juror. The sender is the juror or its signing key.
    /// @param slots bit i for the i-th drawn seat, all of this juror
    /// @param commitment {commitmentOf} with the sender
    /// @return ballot its number, for {reveal}
    function commit(bytes32 caseId, address juror, uint256 slots, bytes32 commitment) external returns (uint256 ballot);
    /// @notice Reveals a vote, once the vote has ended. The sender is that of {commit}.
    /// @param vote {Outcome-Right}, {Outcome-Wrong}, {Outcome-NotServed}, or {Outcome-Undecided} to abstain: an abstention counts
    /// as revealed and for no answer
    /// @param clear whether the model is exact, or the output beyond four tolerances
    function reveal(bytes32 caseId, uint256 ballot, Outcome vote, bool clear, bytes32 salt) external;

    function batches() external view returns (address);
    /// @notice Whether this is the last rung.
    function isLast() external view returns (bool);
    /// @notice Most seats that are drawn.
    function size() external view returns (uint256);
    function commitmentOf(bytes32 caseId, address juror, Outcome vote, bool clear, bytes32 salt, address sender)
        external
        view
        returns (bytes32);
    /// @notice Unix seconds: end of the vote, and of the revelation. `drawBlock`: the block that draws; 0 without a question.
    function clocksOf(bytes32 caseId) external view returns (uint256 drawBlock, uint64 voteEnd, uint64 until);
    /// @notice Seats that committed and revealed.
    function progressOf(bytes32 caseId) external view returns (uint256 drawn, uint256 committed, uint256 revealed);
}

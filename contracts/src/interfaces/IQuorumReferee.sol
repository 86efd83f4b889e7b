// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReferee} from "./IReferee.sol";

/// @notice Fixed at deployment.
struct QuorumRefereeParameters {
    /// @dev Jurors drawn per challenge.
    uint16 jurySize;
    /// @dev Seconds from the opening of a case to the last vote.
    uint64 voteClock;
    /// @dev Permits juries of fewer than {MINIMUM}; for devnets only.
    bool allowSmallJury;
}

/// @title A jury of staked auditors
/// @notice Jurors re-execute the job and vote. A strict majority of the jury decides as soon as it is reached; after a tie or too
/// few votes the receipt remains valid. The ruling never takes stake.
/// The jury follows from the hash of the block after the one that opened the case and needs no transaction of its own: {jury}
/// can be read from the block after that, and the first {vote} stores it. Block hashes can be read for 256 blocks (8191 where
/// EIP-2935 is live); if the jury was not drawn in that time, {draw} uses the hash of the next block instead.
interface IQuorumReferee is IReferee {
    /// @notice Emitted at deployment when juries of fewer than {MINIMUM} are permitted.
    /// @param jurySize Jurors drawn per challenge.
    event SmallJuryAllowed(uint16 jurySize);
    /// @notice Emitted when a case is opened.
    /// @param challengeId The challenge.
    /// @param receiptHash The challenged receipt.
    /// @param entropyBlock Number of the block whose hash determines the jury.
    /// @param endsAt Unix seconds of the last vote.
    event CaseOpened(bytes32 indexed challengeId, bytes32 indexed receiptHash, uint256 entropyBlock, uint64 endsAt);
    /// @notice Emitted when the hash of the former block can no longer be read.
    /// @param challengeId The challenge.
    /// @param entropyBlock Number of the block that replaces it.
    event EntropyMoved(bytes32 indexed challengeId, uint256 entropyBlock);
    /// @notice Emitted when the jury is stored.
    /// @param challengeId The challenge.
    /// @param jurors Accounts of the jury.
    event JuryDrawn(bytes32 indexed challengeId, address[] jurors);
    /// @notice Emitted for each vote.
    /// @param challengeId The challenge.
    /// @param juror The voting account.
    /// @param mismatch Whether the juror's replay disagrees with the receipt.
    /// @param evidenceHash Hash of the evidence that the juror replayed.
    event Voted(bytes32 indexed challengeId, address indexed juror, bool mismatch, bytes32 evidenceHash);

    /// @notice Thrown when the caller is not the settlement contract.
    error NotSettlement();
    /// @notice Thrown when a parameter of the constructor is out of range.
    error InvalidParameters();
    /// @notice Thrown when the case is already open.
    error AlreadyOpen();
    /// @notice Thrown when there is no such case.
    error UnknownCase();
    /// @notice Thrown when the jury cannot be drawn yet.
    error TooEarly(uint256 entropyBlock);
    /// @notice Thrown when fewer than {MINIMUM} auditors are eligible.
    error TooFewAuditors();
    /// @notice Thrown when the time to vote has ended.
    error VoteOver();
    /// @notice Thrown when the caller is not a juror of the case.
    error NotJuror();
    /// @notice Thrown when the juror has already voted.
    error AlreadyVoted();

    /// @notice Draws and stores the jury. Voting does it as well.
    function draw(bytes32 challengeId) external;
    /// @notice Casts a juror's vote: `mismatch` means that its replay disagrees with the receipt.
    function vote(bytes32 challengeId, bool mismatch, bytes32 evidenceHash) external;
    /// @notice The jury; empty until the block after {pollOf}'s entropyBlock, or when there are too few auditors.
    function jury(bytes32 challengeId) external view returns (address[] memory);
    /// @notice Times and votes of a case; all zero if there is none.
    function pollOf(bytes32 challengeId)
        external
        view
        returns (uint64 openedAt, uint64 endsAt, uint256 jurors, uint256 mismatches, uint256 matches, uint256 entropyBlock);
    /// @notice Whether the juror has voted.
    function hasVoted(bytes32 challengeId, address juror) external view returns (bool);
}

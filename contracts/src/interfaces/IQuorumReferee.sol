// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReferee} from "./IReferee.sol";

/// @notice Fixed at deployment.
struct QuorumRefereeParameters {
    /// @dev Jurors drawn per challenge.
    uint16 jurySize;
    /// @dev Seconds from the opening of a case to the last vote.
    uint64 voteClock;
    /// @dev Devnets only: permits juries of fewer than {MINIMUM}.
    bool allowSmallJury;
}

/// @title A jury of staked auditors
/// @notice Jurors replay the job and vote. A strict majority of the jury decides, as soon as it is reached; a tie or silence
/// leaves the receipt standing. Never takes stake.
/// The jury follows from the hash of the block after the one that opened the case and needs no transaction of its own: {jury}
/// can be read from the block after that, and the first {vote} writes it down. Block hashes can be read for 256 blocks (8191
/// where EIP-2935 is live); if nobody drew by then, {draw} takes the next block's hash instead.
interface IQuorumReferee is IReferee {
    event SmallJuryAllowed(uint16 jurySize);
    event CaseOpened(bytes32 indexed challengeId, bytes32 indexed receiptHash, uint256 entropyBlock, uint64 endsAt);
    event EntropyMoved(bytes32 indexed challengeId, uint256 entropyBlock);
    event JuryDrawn(bytes32 indexed challengeId, address[] jurors);
    event Voted(bytes32 indexed challengeId, address indexed juror, bool mismatch, bytes32 evidenceHash);

    error NotSettlement();
    error InvalidParameters();
    error AlreadyOpen();
    error UnknownCase();
    error TooEarly(uint256 entropyBlock);
    error TooFewAuditors();
    error VoteOver();
    error NotJuror();
    error AlreadyVoted();

    /// @notice Writes the jury down. Voting does it too.
    function draw(bytes32 challengeId) external;
    /// @notice A juror's finding: `mismatch` says that its replay disagrees with the receipt.
    function vote(bytes32 challengeId, bool mismatch, bytes32 evidenceHash) external;
    /// @notice The jury, empty before {pollOf}'s entropyBlock is over or when there are too few auditors.
    function jury(bytes32 challengeId) external view returns (address[] memory);
    function pollOf(bytes32 challengeId)
        external
        view
        returns (uint64 openedAt, uint64 endsAt, uint256 jurors, uint256 mismatches, uint256 matches, uint256 entropyBlock);
    function hasVoted(bytes32 challengeId, address juror) external view returns (bool);
}
